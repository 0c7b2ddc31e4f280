"""One line for each diagnostic, for other programs and for grep."""

from collections.abc import Iterator

from brief_cli.diagnostic import Diagnostic
from brief_cli.text.source import Source
from brief_cli.text.visible import visible


def concise_lines(
    source: Source, diagnostics: list[Diagnostic], language: str = "en"
) -> Iterator[str]:
    """Yield `path:line:column: severity code message` for each diagnostic of a source.

    Only the message is in `language`: the rest is for programs.
    """
    name = visible(source.name)
    for diagnostic in diagnostics:
        line, column = source.position(diagnostic.span.start)
        message = visible(diagnostic.message.text(language))
        yield f"{name}:{line}:{column}: {diagnostic.severity.value} {diagnostic.code} {message}"
