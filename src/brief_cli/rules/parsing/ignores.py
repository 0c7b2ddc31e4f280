"""Comments that silence diagnostics."""

from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Severity
from brief_cli.rules.rule import Context, Finding, rule


@rule("P012", "unused-ignore", severity=Severity.WARNING, fixable=Applicability.SAFE)
def unused_ignore(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A comment that silences nothing, or a rule that does not exist."""
    # The engine finds it: it alone knows what the other rules found.
    yield from ()
