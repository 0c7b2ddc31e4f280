"""What is wrong, at its place: with a briefing (a diagnostic), or with what is needed to check one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from brief_cli.text.edit import Edit
from brief_cli.text.reading import ReadError
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


@dataclass(frozen=True)
class Message:
    """A sentence for a person: an English template, the key to its translations, and its values."""

    template: str
    params: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.text("en")

    def text(self, language: str) -> str:
        """Return the sentence in `ar`, or else in English."""
        template, params = self.template, self.params
        if language == "ar":
            from brief_cli.language.arabic import MESSAGES

            template = MESSAGES.get(template, template)
            # What a file could not be read for comes from reading, as a plain text.
            params = {
                name: MESSAGES.get(str(value), value) if name in ("reason", "what") else value
                for name, value in params.items()
            }
        values = {
            name: value.text(language) if isinstance(value, Message) else value
            for name, value in params.items()
        }
        return template.format(**values) if values else template


def say(template: str, **params: object) -> Message:
    """Return a message; `{name}` in the template stands for the value of `name`."""
    return Message(template, params)


def unread(error: ReadError) -> Message:
    """Return the sentence that says why a file cannot be read; its path is not in it."""
    return say("cannot be read: {reason}", reason=Message(error.reason, error.params))


@dataclass(frozen=True, slots=True)
class Fix:
    """A change that mends a diagnostic."""

    title: Message
    applicability: Applicability
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to a diagnostic."""

    message: Message
    span: Span


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing wrong, at its place, under the code of the rule that found it."""

    code: str
    name: str
    severity: Severity
    message: Message
    span: Span
    fix: Fix | None = None
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in a configuration, a schema or a baseline.

    Line and column are 1-based, the column in code points.
    """

    path: str
    line: int
    column: int
    message: Message

    def __str__(self) -> str:
        return self.text("en")

    def text(self, language: str) -> str:
        """Return `path:line:column: message`, the message in `ar`, or else in English."""
        return f"{self.path}:{self.line}:{self.column}: {self.message.text(language)}"


class Unusable(Exception):
    """A file that was written for the program cannot be used; `problems` says why, in order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        unique = {str(problem): problem for problem in problems}
        self.problems = tuple(sorted(unique.values(), key=lambda p: (p.path, p.line, p.column)))
        super().__init__("\n".join(unique))

    def __reduce__(self) -> tuple[type["Unusable"], tuple[tuple[Problem, ...]]]:
        """Let a worker hand it on."""
        return type(self), (self.problems,)
