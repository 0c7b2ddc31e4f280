"""What is wrong, at its place: with a briefing (a diagnostic), or with what is needed to check one."""

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from brief_cli.messages.message import Message, Refusal, say
from brief_cli.text.edit import Edit
from brief_cli.text.span import Span


class Severity(Enum):
    """How bad a diagnostic is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return list(Severity).index(self)


class Applicability(Enum):
    """Whether a fix may be applied unasked."""

    SAFE = "safe"
    UNSAFE = "unsafe"


class Fix(NamedTuple):
    """A change that mends a diagnostic."""

    title: Message
    applicability: Applicability
    edits: tuple[Edit, ...]


class Related(NamedTuple):
    """Another place that belongs to a diagnostic."""

    message: Message
    span: Span


class Diagnostic(NamedTuple):
    """One thing wrong, at its place, under the code of the rule that found it."""

    code: str
    name: str
    severity: Severity
    message: Message
    span: Span
    fix: Fix | None = None
    related: tuple[Related, ...] = ()


class Problem(NamedTuple):
    """One mistake in a configuration, a schema or a baseline.

    Line and column are 1-based, the column in code points.
    """

    path: str
    line: int
    column: int
    message: Message

    def __str__(self) -> str:
        return str(self.placed())

    def placed(self) -> Message:
        """Return `path:line:column: message`."""
        # One value, so that in Arabic too it is read from path to column.
        place = f"{self.path}:{self.line}:{self.column}"
        return say("{place}: {message}", place=place, message=self.message)

    def text(self, language: str) -> str:
        """Return `path:line:column: message`, the message in `ar`, or else in English."""
        return self.placed().text(language)


class Unusable(Refusal):
    """A file that was written for the program cannot be used; `problems` says why, in order."""

    has_places = True

    def __init__(self, problems: Iterable[Problem]) -> None:
        unique = {str(problem): problem for problem in problems}
        self.problems = tuple(sorted(unique.values(), key=lambda p: (p.path, p.line, p.column)))
        super().__init__(*(problem.placed() for problem in self.problems))

    def __reduce__(self) -> tuple[type["Unusable"], tuple[tuple[Problem, ...]]]:
        """Let a worker hand it on."""
        return type(self), (self.problems,)
