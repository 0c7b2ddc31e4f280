"""The schema and the language that a briefing names."""

from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Severity
from brief_cli.rules.rule import Context, Finding, faults, rule


@rule("P007", "unknown-schema", severity=Severity.ERROR)
def unknown_schema(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """No `schema` key, or one that names no schema."""
    yield from faults(briefing, "unknown-schema")


@rule("P008", "unsupported-language", severity=Severity.ERROR)
def unsupported_language(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A `lang` that the schema has no wordings for."""
    yield from faults(briefing, "unsupported-language")
