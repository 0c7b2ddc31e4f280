"""What is wrong, at its place: with a briefing (a diagnostic), or with what is needed to check one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from brief_cli.text.edit import Edit
from brief_cli.text.nearest import nearest
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


def hint(name: str, known: Iterable[str]) -> Message:
    """Return a question for the known name nearest to one, where there is one, or all of them."""
    names = list(known)
    near = nearest(name, names)
    if near:
        return say("did you mean “{near}”?", near=near)
    return say("there are: {known}", known=", ".join(names))


class Refusal(Exception):
    """Nothing can be done with what was given; `reasons` say why, a sentence each."""

    has_places = False
    """Whether each reason begins with its file and line, so that no name of a program leads."""

    def __init__(self, *reasons: Message) -> None:
        super().__init__("\n".join(str(reason) for reason in reasons))
        self.reasons = reasons


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
        return str(self.placed())

    def placed(self) -> Message:
        """Return `path:line:column: message`."""
        return say(
            "{path}:{line}:{column}: {message}",
            path=self.path,
            line=self.line,
            column=self.column,
            message=self.message,
        )

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
