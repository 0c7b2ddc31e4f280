"""Diagnostics for a person at a terminal: the source line as a reader sees it, carets below."""

from collections.abc import Iterator

from brief_cli.diagnostic import Diagnostic
from brief_cli.document.front_matter import body_start, named_language
from brief_cli.languages.tags import language_of
from brief_cli.messages.catalogue import catalogue
from brief_cli.messages.message import Message, say, say_many
from brief_cli.reports.reporter import Destination
from brief_cli.reports.summary import Summary
from brief_cli.reports.words import APPLICABILITIES, SEVERITIES
from brief_cli.rtl.direction import block_level, direction
from brief_cli.rtl.layout import Line, lay_out
from brief_cli.terminal.terminal import Terminal
from brief_cli.text.clusters import text_width
from brief_cli.text.source import Source
from brief_cli.text.span import Span
from brief_cli.text.visible import visible
from brief_cli.typeset.paragraph import pieces, plain_rows
from brief_cli.typeset.rows import Piece, Row, Segment
from brief_cli.typeset.screen import screen_text
from brief_cli.typeset.sentences import sentence_rows
from brief_cli.typeset.setting import Setting, side_of
from brief_cli.typeset.styled import StyledText

_NARROWEST = 20
# So many findings of one kind in a file are one entry; the other formats have each.
_MANY = 6
_MOST_PLACES = 12
# A long span is shown by its first lines: the place is what matters.
_MOST_LINES = 3
_INDENT = 2


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
        drawn = []
        body, base = _direction_of(source) if diagnostics else (0, None)
        for alike in _alike(diagnostics):
            drawing = _Drawing(source, alike[0], self._terminal, self._language, body, base)
            rows = [*drawing.rows(), *drawing.others(alike[1:])]
            drawn.append(screen_text(rows, self._terminal) + "\n")
        return "".join(drawn)

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
        self,
        source: Source,
        diagnostic: Diagnostic,
        terminal: Terminal,
        language: str,
        body: int,
        base: int | None,
    ) -> None:
        self.language = language
        self.body, self.base = body, base
        self.source = source
        self.diagnostic = diagnostic
        self.terminal = terminal
        self.setting = Setting(terminal.bidi.mode, 0, graphemes=terminal.graphemes)
        self.look = diagnostic.severity.value
        self.gutter = len(str(source.line(diagnostic.span.start))) + 1

    def rows(self) -> Iterator[Row]:
        diagnostic = self.diagnostic
        line, column = self.source.position(diagnostic.span.start)
        yield self._head(f"{visible(self.source.name)}:{line}:{column}: ")
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

    def others(self, diagnostics: list[Diagnostic]) -> Iterator[Row]:
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

    def _head(self, place: str) -> Row:
        """Return place, severity and rule: a line that runs from left to right, however long."""
        severity = SEVERITIES[self.diagnostic.severity].text(self.language)
        code = f" {self.diagnostic.code} {self.diagnostic.name}"
        parts: list[Segment | Row] = []
        for text, look in ((place, ()), (severity, (self.look,)), (code, ("strong",))):
            width = text_width(text)
            parts += plain_rows(text, width, self.setting, look, level=0)
        return Row(tuple(parts), rtl=False)

    def _text(self, message: Message) -> Iterator[Row]:
        text = message.shown(self.language)
        if catalogue(self.language).is_right_to_left:
            yield from sentence_rows(text, self.terminal, 1)
        else:
            yield from sentence_rows(text, self.terminal, 0, _INDENT)

    def _excerpt(self, span: Span) -> Iterator[Row]:
        """Yield the part of the first line of a span that holds it, with carets."""
        number = self.source.line(span.start)
        whole = self.source.line_span(number)
        raw = whole.cut(self.source.text)
        if not raw.strip():
            return
        text, places = _shown(raw)
        start = places[span.start - whole.start]
        end = places[min(max(span.end, span.start + 1), whole.end) - whole.start]
        end = max(end, start + 1)
        width = max(self.terminal.width - self.gutter - 3, _NARROWEST)
        level = self._level(text, span)
        styled = StyledText()
        styled.add(text)
        label, shown = str(number), 0
        graphemes = self.terminal.graphemes
        sent = lay_out(text, width, level, self.setting.mode, graphemes=graphemes)
        # Who orders the text by itself puts it where we would.
        seen = lay_out(text, width, level, graphemes=graphemes)
        for line, visual in zip(sent, seen, strict=False):
            if line.start >= end or line.end <= start or shown == _MOST_LINES:
                continue
            shown += 1
            found = pieces(line, styled, self.setting.mode)
            yield self._row(label, Segment(found, max(width, line.width), side_of(level)), level)
            label = ""
            if self.setting.mode.joins:
                marks = _carets(visual, start, end)
                width_of_line = max(width, visual.width)
                room = visual.width if level else width_of_line
                box = Segment((Piece(marks, len(marks), (self.look,)),), room, "left")
                free = Segment((), width_of_line - room, "left")
                yield self._row("", Row((free, Row((box,), rtl=False)), rtl=False), 0)

    def _level(self, text: str, span: Span) -> int:
        """Return the level of a line: in the body as a reader sees it, in YAML as editors show it."""
        if self.base is None or span.start < self.body:
            return direction(text) or 0
        return block_level(text, self.base)

    def _row(self, label: str, text: Segment | Row, level: int) -> Row:
        gutter = f"{label:>{self.gutter}} │"
        head = Segment((Piece(gutter, len(gutter), ("rule",)),), len(gutter) + 1, "left")
        inner = text if isinstance(text, Row) else Row((text,), bool(level))
        return Row((head, inner), rtl=False)


def _direction_of(source: Source) -> tuple[int, int | None]:
    """Return where the body of a file begins, and the level of its language; None where it names none."""
    tag = named_language(source.text)
    base = int(language_of(tag).direction == "rtl") if tag else None
    return body_start(source.text), base


def _carets(line: Line, start: int, end: int) -> str:
    marks = "".join(
        ("^" if cluster.start < end and cluster.end > start else " ") * cluster.width
        for cluster in line.clusters
    ).rstrip()
    if marks:
        return marks
    # The span is white space at the end of the line, which is not drawn.
    return "^" if line.level else " " * line.width + "^"


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
