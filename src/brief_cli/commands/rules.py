"""`brief rule CODE` and `brief rules`: what can be wrong, and why it matters."""

import click

from brief_cli.commands.environment import fail, interface_language, put, terminal, ui_lang_option
from brief_cli.commands.word_list import word_list


@click.command()
@click.argument("code", help="A code such as S201, or a name.")
@ui_lang_option
def rule(code: str) -> None:
    """Explain one rule: what it finds, why, and an example of bad and good."""
    from brief_cli.reporters.rule_page import rule_page
    from brief_cli.rules.table import find_rule, unknown_rule

    found = find_rule(code)
    if found is None:
        fail("{error}", error=unknown_rule(code))
    put(rule_page(found, terminal(), interface_language()))


@click.command()
@ui_lang_option
def rules() -> None:
    """List all rules: code, name, severity, whether there is a fix, and what they find."""
    from brief_cli.rules.table import RULES

    width = max(len(known.name) for known in RULES)
    language = interface_language()
    has_words = word_list() is not None
    for known in RULES:
        needs_words = known.code in ("L702", "L703") and not has_words
        off = " (off: pip install 'brief-cli[language]')" if needs_words else ""
        summary = known.summary_in(language)
        fix = known.fixable.value if known.fixable else "-"
        put(
            f"{known.code}  {known.name:<{width}}  {known.severity.value:<7}  {fix:<6}  {summary}{off}\n"
        )
