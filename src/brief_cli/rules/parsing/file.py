"""The file itself: can it be read, is it text, is it of a sane size."""

from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Severity
from brief_cli.rules.rule import Context, Finding, faults, rule


@rule("P001", "unreadable-file", severity=Severity.ERROR)
def unreadable_file(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A file that cannot be read."""
    yield from faults(briefing, "unreadable-file")


@rule("P002", "not-text", severity=Severity.ERROR)
def not_text(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A file that is no UTF-8 text."""
    yield from faults(briefing, "not-text")


@rule("P011", "too-large", severity=Severity.ERROR)
def too_large(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A file over the size limit (10 MB unless configured)."""
    yield from faults(briefing, "too-large")
