"""What a page holds, as HTML: logical order, semantic elements, a direction only where it turns."""

from collections.abc import Iterable

from markupsafe import Markup, escape

from brief_cli.languages.scripts import DIGITS
from brief_cli.page.blocks import (
    Block,
    CodeBlock,
    Heading,
    Item,
    List,
    MarkupBlock,
    Missing,
    Paragraph,
    Quote,
    Remark,
    Rule,
    Table,
)
from brief_cli.page.inlines import (
    Break,
    Code,
    Inline,
    Link,
    Picture,
    Reference,
    Styled,
    Text,
    Token,
    plain,
)
from brief_cli.page.inlines import Markup as MarkupSpan
from brief_cli.page.page import Page

_NOTHING = Markup("")
_TAGS = {"strong": Markup("strong"), "emphasis": Markup("em"), "strikethrough": Markup("del")}


class Blocks:
    """Writes blocks and what stands in them; `around` is the direction of what an element stands in."""

    def __init__(self, page: Page) -> None:
        """Take the page that they are of, for its digits and its notes."""
        system = next((name for name, each in DIGITS.items() if each == page.digits), "latn")
        self.counting = Markup(' class="{}"').format(system) if system != "latn" else _NOTHING
        self.notes = {note.label: note_id(place) for place, note in enumerate(page.footnotes)}
        self.references: dict[str, list[str]] = {}
        """For each note, the ids of the places that refer to it, as far as they were written."""
        self.rank = 1

    def blocks(self, blocks: Iterable[Block], around: int) -> Markup:
        """Return blocks."""
        return _NOTHING.join(self.block(block, around) for block in blocks)

    def block(self, block: Block, around: int) -> Markup:
        """Return a block."""
        match block:
            case Heading(inlines=inlines) if not plain(inlines).strip():
                return _NOTHING
            case Heading(rank, inlines, level):
                # No rank is left out on the way down; the first is the title's.
                self.rank = min(max(2, rank), self.rank + 1)
                tag = Markup(f"h{self.rank}")
                turn = turned(level, around)
                return Markup("<{}{}>{}</{}>\n").format(tag, turn, self.inlines(inlines), tag)
            case Paragraph(inlines, level):
                turn = turned(level, around)
                return Markup("<p{}>{}</p>\n").format(turn, self.inlines(inlines))
            case List():
                return self._list(block, around)
            case Quote(inner, level):
                return Markup("<blockquote{}>\n{}</blockquote>\n").format(
                    turned(level, around), self.blocks(inner, level)
                )
            case CodeBlock(lines):
                return Markup('<pre dir="ltr"><code>{}</code></pre>\n').format(self._lines(lines))
            case MarkupBlock(lines):
                return Markup("<pre>{}</pre>\n").format(self._lines(lines))
            case Table():
                return self._table(block, around)
            case Rule():
                return Markup("<hr>\n")
            case Missing(level=level):
                return Markup("<p{}>{}</p>\n").format(turned(level, around), self.missing(block))
            case Remark(severity, code, text, level):
                return Markup('<p{} class="remark {}">▲ {} {}</p>\n').format(
                    turned(level, around), severity, code, text
                )

    def missing(self, missing: Missing) -> Markup:
        """Return the marker of what is missing."""
        name = self.inlines(missing.name)
        said = Markup("{}: {}").format(missing.what, name) if name else missing.what
        return Markup('<mark class="missing">{}</mark>').format(said)

    def _list(self, block: List, around: int) -> Markup:
        tag = Markup("ul" if block.start is None else "ol")
        start = _NOTHING if block.start in (None, 1) else Markup(' start="{}"').format(block.start)
        counting = _NOTHING if block.start is None else self.counting
        items = _NOTHING.join(self._item(item, block) for item in block.items)
        return Markup("<{}{}{}{}>\n{}</{}>\n").format(
            tag, turned(block.level, around), counting, start, items, tag
        )

    def _item(self, item: Item, block: List) -> Markup:
        inner = _NOTHING.join(self._in_item(each, block) for each in item.blocks)
        if item.checked is None:
            return Markup("<li>{}</li>\n").format(inner)
        return Markup('<li class="task">{} {}</li>\n').format(item.marker, inner)

    def _in_item(self, inner: Block, block: List) -> Markup:
        if not isinstance(inner, Paragraph) or block.is_loose:
            return self.block(inner, block.level)
        text = self.inlines(inner.inlines)
        turn = turned(inner.level, block.level)
        # The list has one direction: a text of the other one stands beside its marker too.
        return Markup("<span{}>{}</span>").format(turn, text) if turn else text

    def _table(self, table: Table, around: int) -> Markup:
        rows = [
            Markup("<tr>{}</tr>\n").format(
                _NOTHING.join(self._cell(table, index, column) for column in range(len(row)))
            )
            for index, row in enumerate(table.rows)
        ]
        body = Markup("<tbody>\n{}</tbody>\n").format(_NOTHING.join(rows[1:]))
        # What is wider than the page is moved by itself, with the keyboard too.
        return Markup(
            '<div class="wide" tabindex="0"><table{}>\n<thead>\n{}</thead>\n{}</table></div>\n'
        ).format(
            turned(table.level, around),
            _NOTHING.join(rows[:1]),
            body if rows[1:] else _NOTHING,
        )

    def _cell(self, table: Table, row: int, column: int) -> Markup:
        cell, alignment = table.rows[row][column], table.alignments[column]
        is_head = not row and plain(cell.inlines).strip()
        tag, scope = ("th", Markup(' scope="col"')) if is_head else ("td", _NOTHING)
        style = _NOTHING if alignment == "none" else Markup(' class="{}"').format(alignment)
        turn = turned(cell.level, table.level)
        text = self.inlines(cell.inlines)
        return Markup("<{}{}{}{}>{}</{}>").format(
            Markup(tag), scope, turn, style, text, Markup(tag)
        )

    def _lines(self, lines: Iterable[tuple[Text | Token, ...]]) -> Markup:
        return Markup("\n").join(self.inlines(line) for line in lines)

    def inlines(self, inlines: Iterable[Inline]) -> Markup:
        """Return what stands within a block."""
        return _NOTHING.join(self._inline(inline) for inline in inlines)

    def _inline(self, inline: Inline) -> Markup:
        match inline:
            case Text(text):
                return escape(text)
            case Token(text):
                return Markup('<span class="token">{}</span>').format(text)
            case Code(inner):
                return Markup('<code dir="ltr">{}</code>').format(self.inlines(inner))
            case MarkupSpan(inner):
                return self.inlines(inner)
            case Break():
                return Markup("<br>\n")
            case Reference(number, label):
                return self._reference(number, label)
            case Styled(style, inner):
                tag = _TAGS[style]
                return Markup("<{}>{}</{}>").format(tag, self.inlines(inner), tag)
            case Link(url, inner):
                return Markup('<a href="{}">{}</a>').format(url, self.inlines(inner))
            case Picture(url, inner):
                # The page stands alone: a picture is its caption and credit, linked.
                shown = self.inlines(inner)
                if url:
                    shown = Markup('<a href="{}">{}</a>').format(url, shown)
                return Markup('<span class="picture">{}</span>').format(shown)

    def _reference(self, number: str, label: str) -> Markup:
        if label not in self.notes:
            return Markup("<sup><bdi>{}</bdi></sup>").format(number)
        known = self.references.setdefault(label, [])
        known.append(f"{self.notes[label]}-{len(known) + 1}")
        # An isolate: after Latin, or after a date, its number would go to the other side.
        return Markup('<sup id="{}"><bdi><a href="#{}">{}</a></bdi></sup>').format(
            known[-1], self.notes[label], number
        )


def direction(level: int) -> str:
    """Return a direction as HTML names it."""
    return "rtl" if level else "ltr"


def turned(level: int, around: int) -> Markup:
    """Return the direction of an element; nothing where it is that of what it stands in."""
    return _NOTHING if level == around else Markup(' dir="{}"').format(direction(level))


def note_id(place: int) -> str:
    """Return what a note is known by; labels may hold what no id can."""
    return f"note-{place + 1}"
