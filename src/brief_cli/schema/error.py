"""What is wrong with a schema, at its place."""

from dataclasses import dataclass

from brief_cli.diagnostic import Message, Refusal, say


@dataclass(frozen=True, slots=True)
class SchemaProblem:
    """One mistake in a schema file; line and column are 1-based, the column in code points."""

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


class SchemaError(Refusal):
    """A schema cannot be used; `problems` says why, in order of place."""

    has_places = True

    def __init__(self, problems: tuple[SchemaProblem, ...]) -> None:
        super().__init__(*(problem.placed() for problem in problems))
        self.problems = problems

    def __reduce__(self) -> tuple[type["SchemaError"], tuple[tuple[SchemaProblem, ...]]]:
        """Let a worker hand it on."""
        return SchemaError, (self.problems,)
