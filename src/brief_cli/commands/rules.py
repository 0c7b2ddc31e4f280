"""`brief rules`: what can be wrong."""

from brief_cli.console.options import Color, UiLang
from brief_cli.console.output import put
from brief_cli.console.world import cache_folder, interface_language, terminal

EXAMPLES = (
    ("All rules", "brief rules"),
    ("Those that have a safe fix", "brief rules --ui-lang en | grep ' safe fix'"),
)


def rules(color: Color = "auto", ui_lang: UiLang = None) -> None:
    """List all rules: code, name, severity, whether there is a fix, and what they find."""
    from brief_cli.console.rule_list import rule_list
    from brief_cli.lint.word_list import word_list

    has_words = word_list(cache_folder()) is not None
    put(rule_list(terminal(), interface_language(), has_words=has_words))
