"""What keeps a text from being read as a briefing, as data: reading never raises."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from brief_cli.text.span import Span


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Fault:
    """One thing wrong with the form of a file.

    `kind` is the name of the rule that reports it (`invalid-yaml`); `message` is an English
    template with `{placeholders}` for `params`, so that it can be translated; a `fatal` fault
    means that nothing beyond it can be known.
    """

    kind: str
    message: str
    span: Span = Span(0, 0)
    params: Mapping[str, object] = field(default_factory=dict)
    related: tuple[tuple[str, Span], ...] = ()
    fatal: bool = True
