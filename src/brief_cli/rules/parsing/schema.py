"""The schema and the language that a briefing names."""

from collections.abc import Iterator

from brief_cli.diagnostic import Severity
from brief_cli.rules.rule import Context, Finding, faults, rule
from brief_cli.schema.briefing import Briefing


@rule("P007", "unknown-schema", severity=Severity.ERROR)
def unknown_schema(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """No `schema` key, or one that names no schema.

    ## Why
    The schema says what a complete briefing is; without it nothing can be checked.

    ## Bad
    ```markdown
    ---
    schema: bsae
    title: عنوان
    lang: ar
    ---

    نص الإحاطة.
    ```

    ## Good
    ```markdown
    ---
    schema: base
    title: عنوان
    lang: ar
    ---

    نص الإحاطة.
    ```
    """
    yield from faults(briefing, "unknown-schema")


@rule("P008", "unsupported-language", severity=Severity.ERROR)
def unsupported_language(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A `lang` that the schema has no wordings for.

    ## Why
    Headings and notices are recognised in the languages of the schema only. A tag with a region
    (`ar-LB`) counts as its language.

    ## Bad
    ```markdown
    ---
    schema: base
    title: Titre
    lang: fr
    ---

    Le texte.
    ```

    ## Good
    ```markdown
    ---
    schema: base
    title: Title
    lang: en
    ---

    The text.
    ```
    """
    yield from faults(briefing, "unsupported-language")
