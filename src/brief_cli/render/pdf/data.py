"""A page as the data that the template of PDFs reads."""

from collections.abc import Iterable

from brief_cli.page.blocks import (
    Block,
    Cell,
    CodeBlock,
    Heading,
    List,
    MarkupBlock,
    Missing,
    Paragraph,
    Quote,
    Remark,
    Rule,
    Table,
)
from brief_cli.page.inlines import Inline, Link, Picture, Reference, Styled, plain
from brief_cli.page.page import Footnote, Page, Value
from brief_cli.render.pdf.inlines import LONGEST_ADDRESS, Data, InlineWriter, broken, text_data

# Typst gives up where functions call one another too deeply, and the page has no room left anyway.
_DEEPEST = 8
_LONGEST_RUNNING_TITLE = 80
# Characters of a value of the metadata that are kept in one line.
_LONGEST_VALUE = 60


def page_data(page: Page) -> Data:
    """Return a page as JSON has it.

    Each block and inline is a table whose `kind` names it. `level` is 0 (left to right) or 1; `side`
    is the level at whose beginning a paragraph stands, null for its own.
    """
    writer = _Writer({note.label: note for note in page.footnotes})
    language, _, rest = page.tag.partition("-")
    region = next((part for part in rest.split("-") if len(part) == 2 and part.isalpha()), None)
    panel = None
    if page.panel is not None:
        subtitle = page.panel.subtitle
        panel = {
            "title": writer.block(page.panel.title),
            "subtitle": subtitle and writer.block(subtitle),
            "comma": page.panel.comma,
            "fields": [
                {
                    "label": field.label,
                    "values": [_value(value) for value in field.values]
                    or [text_data(page.panel.missing)],
                }
                for field in page.panel.fields
            ],
        }
    blocks = writer.blocks(page.lead)
    for section in page.sections:
        if isinstance(section, Missing):
            blocks.append(writer.block(section))
        else:
            blocks += writer.blocks((section.heading, *section.blocks))
    imprint = page.imprint
    title = page.title
    if len(title) > _LONGEST_RUNNING_TITLE:
        title = f"{title[:_LONGEST_RUNNING_TITLE].rsplit(' ', 1)[0]}…"
    return {
        "title": page.title,
        "short-title": title,
        "title-level": page.panel.title.level if page.panel else page.level,
        "lang": language.lower() if language.isascii() and 2 <= len(language) <= 3 else "und",
        "region": region and region.upper(),
        "level": page.level,
        "digits": list(page.digits),
        "authors": list(imprint.authors),
        "keywords": list(imprint.keywords),
        "summary": imprint.summary or None,
        "dated": bool(imprint.published),
        "marking": imprint.marking,
        "draft": page.draft,
        "panel": panel,
        "blocks": blocks,
        "notes-heading": page.footnotes_heading,
        # A note that the text refers to stands at the foot of its page.
        "notes": [
            {"number": note.number, "blocks": writer.blocks(note.blocks)}
            for note in page.footnotes
            if note.label not in writer.noted
        ],
    }


def _value(value: Value) -> Data:
    text = text_data(value.text)
    linked = value.url and len(value.url) <= LONGEST_ADDRESS
    shown = {"kind": "link", "url": value.url, "inlines": [text]} if linked else text
    kind = "value" if len(value.text) <= _LONGEST_VALUE else "cell"
    return {"kind": kind, "level": value.level, "inlines": [shown]}


class _Writer:
    """Writes blocks; knows which notes were written at the place where they are first referred to."""

    def __init__(self, notes: dict[str, Footnote]) -> None:
        self._notes = notes
        self.noted: set[str] = set()
        self._rank = 0

    def blocks(
        self, blocks: Iterable[Block], side: int | None = None, depth: int = 0
    ) -> list[Data]:
        """Return blocks; `side` is that of the list around, `depth` how much is around."""
        return [made for block in blocks for made in self._flattened(block, side, depth)]

    def _flattened(self, block: Block, side: int | None, depth: int) -> Iterable[Data]:
        if depth < _DEEPEST:
            return (self.block(block, side, depth),)
        match block:
            case List(items):
                inner = (each for item in items for each in item.blocks)
                return self.blocks(inner, side, depth)
            case Quote(blocks):
                return self.blocks(blocks, side, depth)
        return (self.block(block, side, depth),)

    def block(self, block: Block, side: int | None = None, depth: int = 0) -> Data:
        """Return a block."""
        match block:
            case Paragraph(inlines, level):
                own = {"kind": "paragraph", "level": level, "side": None if side == level else side}
                return {**own, "inlines": self.inlines(inlines, level)}
            case Heading(inlines=inlines) if not plain(inlines).strip():
                return {"kind": "group", "inlines": []}  # nothing that a bookmark could name
            case Heading(rank, inlines, level):
                # One that is accessible leaves no rank out on the way down.
                self._rank = min(max(rank - 1, 1), self._rank + 1)
                own = {"kind": "heading", "rank": self._rank, "level": level}
                return {**own, "inlines": self.inlines(inlines, level)}
            case List(items, level, start, is_loose):
                return {
                    "kind": "list",
                    "level": level,
                    "start": start,
                    "tight": not is_loose,
                    "markers": [item.marker for item in items],
                    "items": [self.blocks(item.blocks, level, depth + 1) for item in items],
                }
            case Quote(blocks, level):
                return {
                    "kind": "quote",
                    "level": level,
                    "blocks": self.blocks(blocks, None, depth + 1),
                }
            case CodeBlock(lines):
                return {"kind": "codeblock", "text": "\n".join(map(_line, lines))}
            case MarkupBlock(lines):
                return {"kind": "markup", "lines": [self.inlines(line, 0) for line in lines]}
            case Table():
                return self._table(block)
            case Rule():
                return {"kind": "rule"}
            case Missing(what, name, level):
                said = [text_data(f"{what}: " if name else what), *self.inlines(name, level)]
                return {"kind": "missing", "level": level, "inlines": said}
            case Remark(_, code, text, level):
                said = [text_data(f"▲ {code} {text}")]
                return {"kind": "paragraph", "level": level, "side": None, "inlines": said}

    def _table(self, table: Table) -> Data:
        columns = len(table.alignments)
        empty = Cell((), table.level)
        return {
            "kind": "table",
            "level": table.level,
            "alignments": list(table.alignments),
            # On the next page the head is no more than a decoration, in which nothing can link.
            "repeats": not any(_links(cell.inlines) for row in table.rows[:1] for cell in row),
            "rows": [
                [
                    {
                        "kind": "cell",
                        "level": cell.level,
                        "inlines": self.inlines(cell.inlines, cell.level),
                    }
                    for cell in (*row, *(empty,) * (columns - len(row)))[:columns]
                ]
                for row in table.rows
            ],
        }

    def inlines(self, inlines: Iterable[Inline], level: int) -> list[Data]:
        """Return what stands within a block of a level."""
        return InlineWriter(tuple(inlines), level, self.note).written()

    def note(self, label: str) -> tuple[str, list[Data] | None]:
        """Return what a note is known by, and its blocks where it was not referred to before."""
        known = f"note-{list(self._notes).index(label)}" if label in self._notes else ""
        if label in self.noted or not known:
            return known, None
        self.noted.add(label)
        return known, self.blocks(self._notes[label].blocks)


def _links(inlines: Iterable[Inline]) -> bool:
    return any(
        isinstance(inline, (Link, Picture, Reference))
        or (isinstance(inline, Styled) and _links(inline.inlines))
        for inline in inlines
    )


def _line(line: tuple[Inline, ...]) -> str:
    return broken(plain(line))
