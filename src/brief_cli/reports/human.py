"""Diagnostics for a person at a terminal: the source line as a reader sees it, carets below."""

from collections.abc import Iterator

from rich.color import ColorSystem
from rich.style import Style

from brief_cli.diagnostic import Diagnostic
from brief_cli.messages.catalogue import catalogue
from brief_cli.messages.message import Message, say, say_many
from brief_cli.reports.aligned import aligned
from brief_cli.reports.reporter import Destination
from brief_cli.reports.summary import Summary
from brief_cli.reports.words import APPLICABILITIES, SEVERITIES
from brief_cli.rtl.layout import Line, lay_out, paragraph_level
from brief_cli.rtl.mode import Mode
from brief_cli.terminal.terminal import Terminal
from brief_cli.text.source import Source
from brief_cli.text.span import Span
from brief_cli.text.visible import visible

_LOOKS = {"error": "bold red", "warning": "bold yellow", "info": "bold blue"}
_NARROWEST = 20
# So many findings of one kind in a file are one entry; the other formats have each.
_MANY = 6
_MOST_PLACES = 12
# A long span is shown by its first lines: the place is what matters.
_MOST_LINES = 3


class HumanReporter:
    """Each diagnostic with its line of text."""

    def __init__(self, destination: Destination) -> None:
        self._terminal = destination.terminal
        self._language = destination.language

    def begin(self) -> str:
        """Return nothing."""
        return ""

    def file(self, source: Source, diagnostics: list[Diagnostic]) -> str:
        """Return the lines for the diagnostics of a file."""
        lines: list[str] = []
        for alike in _alike(diagnostics):
            drawing = _Drawing(source, alike[0], self._terminal, self._language)
            lines += drawing.lines()
            lines += drawing.others(alike[1:])
            lines.append("")
        return "".join(f"{line}\n" for line in lines)

    def end(self, summary: Summary) -> str:  # noqa: ARG002
        """Return nothing: the summary is said beside the result."""
        return ""


def _alike(diagnostics: list[Diagnostic]) -> list[list[Diagnostic]]:
    """Return diagnostics, those that are many of one kind together, at the place of the first."""
    kinds: dict[tuple[str, str], list[Diagnostic]] = {}
    for diagnostic in diagnostics:
        kinds.setdefault((diagnostic.code, diagnostic.message.template), []).append(diagnostic)
    groups: list[list[Diagnostic]] = []
    for kind in kinds.values():
        groups += [kind] if len(kind) > _MANY else [[each] for each in kind]
    return sorted(groups, key=lambda group: (group[0].span, group[0].code))


class _Drawing:
    def __init__(
        self, source: Source, diagnostic: Diagnostic, terminal: Terminal, language: str
    ) -> None:
        self.language = language
        self.source = source
        self.diagnostic = diagnostic
        self.terminal = terminal
        self.mode = terminal.bidi.mode
        self.look = _LOOKS[diagnostic.severity.value]
        self.gutter = len(str(source.line(diagnostic.span.start))) + 1

    def lines(self) -> Iterator[str]:
        diagnostic = self.diagnostic
        line, column = self.source.position(diagnostic.span.start)
        place = f"{visible(self.source.name)}:{line}:{column}"
        word = SEVERITIES[diagnostic.severity].text(self.language)
        severity = self._styled(lay_out(word, 40, 0, self.mode)[0].text, self.look)
        code = self._styled(f"{diagnostic.code} {diagnostic.name}", "bold")
        yield f"{place}: {severity} {code}"
        yield from self._text(diagnostic.message)
        yield from self._excerpt(diagnostic.span)
        for related in diagnostic.related:
            line = self.source.line(related.span.start)
            yield from self._text(
                say("{message} (line {line}):", message=related.message, line=line)
            )
            yield from self._excerpt(related.span)
        if diagnostic.fix is not None:
            applicability = APPLICABILITIES[diagnostic.fix.applicability]
            title = diagnostic.fix.title
            yield from self._text(say("{fix}: {title}", fix=applicability, title=title))

    def others(self, diagnostics: list[Diagnostic]) -> Iterator[str]:
        """Yield what is said of the findings that are like this one."""
        if not diagnostics:
            return
        lines = list(dict.fromkeys(self.source.line(each.span.start) for each in diagnostics))
        shown = [str(line) for line in lines[:_MOST_PLACES]]
        shown += ["…"] if len(lines) > _MOST_PLACES else []
        yield from self._text(
            say_many(
                "{code}, once more in this file; line {lines}",
                "{code}, {count} more times in this file; lines {lines}",
                count=len(diagnostics),
                code=self.diagnostic.code,
                lines=shown,
            )
        )

    def _text(self, message: Message) -> Iterator[str]:
        text = message.shown(self.language)
        if catalogue(self.language).is_right_to_left:
            yield from aligned(text, self.terminal).splitlines()
            return
        width = max(self.terminal.width - 2, _NARROWEST)
        for line in lay_out(text, width, 0, self.mode):
            yield f"  {line.text}".rstrip()

    def _excerpt(self, span: Span) -> Iterator[str]:
        """Yield the part of the first line of a span that holds it, with carets."""
        number = self.source.line(span.start)
        whole = self.source.line_span(number)
        raw = whole.cut(self.source.text)
        if not raw.strip():
            return
        text, places = _shown(raw)
        start = places[span.start - whole.start]
        end = places[min(max(span.end, span.start + 1), whole.end) - whole.start]
        width = max(self.terminal.width - self.gutter - 3, _NARROWEST)
        level = paragraph_level(text, 0)
        held = [
            line
            for line in lay_out(text, width, level, self.mode)
            if line.start < max(end, start + 1) and line.end > start
        ]
        label = str(number)
        for line in held[:_MOST_LINES]:
            pad = " " * (width - line.width) if level else ""
            yield self._row(label, pad + line.text)
            label = ""
            if self.mode is Mode.VISUAL:
                yield self._row("", pad + self._carets(line, start, max(end, start + 1)))

    def _row(self, label: str, text: str) -> str:
        gutter = self._styled(f"{label:>{self.gutter}} │", "dim")
        return f"{gutter} {text}".rstrip()

    def _carets(self, line: Line, start: int, end: int) -> str:
        marks = "".join(
            ("^" if cluster.start < end and cluster.end > start else " ") * cluster.width
            for cluster in line.clusters
        ).rstrip()
        if not marks:
            # The span is white space at the end of the line, which is not drawn.
            marks = "^" if line.level else " " * line.width + "^"
        indent = len(marks) - len(marks.lstrip())
        return " " * indent + self._styled(marks[indent:], self.look)

    def _styled(self, text: str, look: str) -> str:
        if self.terminal.color is None:
            return text
        system = ColorSystem[self.terminal.color.upper()]
        return Style.parse(look).render(text, color_system=system)


def _shown(raw: str) -> tuple[str, list[int]]:
    """Return a line with visible tokens, and for each of its offsets the one in the result."""
    parts: list[str] = []
    places: list[int] = []
    at = 0
    for char in raw:
        shown = " " if char == "\t" else visible(char)
        places.append(at)
        parts.append(shown)
        at += len(shown)
    return "".join(parts), [*places, at]
