"""`brief rules`: what can be wrong."""

from brief_cli.console.options import UiLang
from brief_cli.console.output import put
from brief_cli.console.world import cache_folder, interface_language

EXAMPLES = (
    ("All rules", "brief rules"),
    ("Those that have a safe fix", "brief rules | grep safe"),
)


def rules(ui_lang: UiLang = None) -> None:
    """List all rules: code, name, severity, whether there is a fix, and what they find."""
    from brief_cli.lint.word_list import word_list
    from brief_cli.rules.pages import summary_of
    from brief_cli.rules.table import RULES

    width = max(len(known.name) for known in RULES)
    language = interface_language()
    has_words = word_list(cache_folder()) is not None
    for known in RULES:
        needs_words = known.code in ("L702", "L703") and not has_words
        off = " (off: pip install 'brief-cli[language]')" if needs_words else ""
        summary = summary_of(known, language)
        fix = known.fixable.value if known.fixable else "-"
        put(
            f"{known.code}  {known.name:<{width}}  {known.severity.value:<7}  {fix:<6}  {summary}{off}\n"
        )
