"""The front matter: is it there, is it whole, is it YAML."""

from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Severity
from brief_cli.rules.rule import Context, Finding, faults, rule


@rule("P003", "missing-front-matter", severity=Severity.ERROR)
def missing_front_matter(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A file named outright without front matter, or front matter that does not come first."""
    yield from faults(briefing, "missing-front-matter")


@rule("P004", "unclosed-front-matter", severity=Severity.ERROR)
def unclosed_front_matter(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """An opening `---` without a closing one."""
    yield from faults(briefing, "unclosed-front-matter")


@rule("P005", "invalid-yaml", severity=Severity.ERROR)
def invalid_yaml(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Front matter that is not plain YAML."""
    yield from faults(briefing, "invalid-yaml")


@rule("P006", "duplicate-key", severity=Severity.ERROR)
def duplicate_key(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A key that stands twice in one mapping."""
    yield from faults(briefing, "duplicate-key")
