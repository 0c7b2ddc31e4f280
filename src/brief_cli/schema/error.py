"""What is wrong with a schema, at its place."""

from dataclasses import dataclass

from brief_cli.diagnostic import Message


@dataclass(frozen=True, slots=True)
class SchemaProblem:
    """One mistake in a schema file; line and column are 1-based, the column in code points."""

    path: str
    line: int
    column: int
    message: Message

    def __str__(self) -> str:
        return self.text("en")

    def text(self, language: str) -> str:
        """Return `path:line:column: message`, the message in `ar`, or else in English."""
        return f"{self.path}:{self.line}:{self.column}: {self.message.text(language)}"


class SchemaError(Exception):
    """A schema cannot be used; `problems` says why, in order of place."""

    def __init__(self, problems: tuple[SchemaProblem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems

    def __reduce__(self) -> tuple[type["SchemaError"], tuple[tuple[SchemaProblem, ...]]]:
        """Let a worker hand it on."""
        return SchemaError, (self.problems,)
