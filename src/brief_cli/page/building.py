"""Markdown blocks become blocks of a page."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from brief_cli.briefing.placeholders import PLACEHOLDER, is_prompt
from brief_cli.diagnostic import Diagnostic
from brief_cli.document import blocks as markdown
from brief_cli.languages.language import Language
from brief_cli.languages.scripts import DIGITS
from brief_cli.messages.catalogue import catalogue
from brief_cli.page.blocks import (
    Block,
    Cell,
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
    Markup,
    Picture,
    Reference,
    Styled,
)
from brief_cli.page.visible import safe_url, token_lines, tokens
from brief_cli.page.words import word
from brief_cli.rtl.direction import block_level
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span

_BULLETS = "•◦▪"
_LINE_BREAK = lazy_pattern(r"<br\s*/?>", re.IGNORECASE)
# Stands for code in a text whose direction is asked for: it is no word.
_NO_WORD = "\ufffc"


@dataclass(frozen=True)
class Building:
    """What the blocks of a page share while they are made.

    `level` is that of the language, or of the quotation or list around; `digits` are the ten that
    lists count with; `footnotes` and `links` give the numbers that are shown.
    """

    language: Language
    level: int
    digits: str = DIGITS["latn"]
    footnotes: Mapping[str, int] = field(default_factory=dict)
    links: Mapping[Span, int] = field(default_factory=dict)
    diagnostics: Sequence[Diagnostic] = ()
    messages: str = "en"
    """The language of diagnostics."""

    def number(self, value: int) -> str:
        """Return a number in the digits of the page."""
        return str(value).translate(str.maketrans(DIGITS["latn"], self.digits))

    def blocks(self, blocks: Iterable[markdown.Block]) -> tuple[Block, ...]:
        """Return blocks, what is said about each below it."""
        return tuple(made for block in blocks for made in self._with_remarks(block))

    def _with_remarks(self, block: markdown.Block) -> Iterator[Block]:
        made = self.block(block)
        if made is not None:
            yield made
            yield from self.remarks(block.span)

    def remarks(self, span: Span) -> Iterator[Remark]:
        """Yield the diagnostics that begin in a stretch of the source."""
        for diagnostic in self.diagnostics:
            if span.start <= diagnostic.span.start < max(span.end, span.start + 1):
                level = int(catalogue(self.messages).is_right_to_left)
                text = diagnostic.message.shown(self.messages)
                yield Remark(diagnostic.severity.value, diagnostic.code, text, level)

    def block(
        self, block: markdown.Block, depth: int = 0, *, is_listed: bool = False
    ) -> Block | None:
        """Return a block; None for what its reader does not see there.

        Args:
            block: as it was read.
            depth: how many lists are around it.
            is_listed: whether it stands in a list, whose direction a list in it shares.
        """
        match block:
            case markdown.Heading():
                return self.heading(block)
            case markdown.Paragraph(inlines=inlines):
                return Paragraph(self.inlines(inlines), self.level_of(block))
            case markdown.List():
                level = self.level if is_listed else self.level_of(*block.items)
                return replace(self, level=level)._list(block, depth)
            case markdown.Quote(blocks=inner):
                within = replace(self, level=self.level_of(*inner))
                return Quote(within._inner(inner, depth), within.level)
            case markdown.CodeBlock(text=text):
                return CodeBlock(token_lines(text))
            case markdown.Table():
                return self._table(block)
            case markdown.ThematicBreak():
                return Rule()
            case markdown.HtmlBlock(text=text):
                if is_prompt(block):
                    prompt = text.strip().removeprefix("<!--").removesuffix("-->").strip()
                    prompt = prompt.removeprefix(PLACEHOLDER).strip(" :")
                    return self.missing("to write", " ".join(prompt.split()))
                return None if markdown.is_comment(block) else MarkupBlock(token_lines(text))
            case markdown.Footnote():
                return None  # all together, at the end of the page

    def heading(self, heading: markdown.Heading) -> Heading:
        """Return a heading."""
        return Heading(heading.level, self.inlines(heading.inlines), self.level_of(heading))

    def level_of(self, *elements: markdown.Element) -> int:
        """Return the direction of a block that consists of elements."""
        return block_level(_words(*elements), self.level)

    def missing(self, what: str, name: str = "") -> Missing:
        """Return the marker of what is missing, with its name or what is to be written."""
        said = word(what, self.language.tag)
        return Missing(said, tokens(name), block_level(f"{said} {name}", self.level))

    def _inner(
        self, blocks: Iterable[markdown.Block], depth: int, *, is_listed: bool = False
    ) -> tuple[Block, ...]:
        made = (self.block(block, depth, is_listed=is_listed) for block in blocks)
        return tuple(block for block in made if block is not None)

    def _list(self, block: markdown.List, depth: int) -> List:
        items = tuple(
            Item(
                self._marker(block, index, item, depth),
                self._inner(item.blocks, depth + 1, is_listed=True),
                item.checked,
            )
            for index, item in enumerate(block.items)
        )
        is_loose = any(
            sum(isinstance(inner, markdown.Paragraph) for inner in item.blocks) > 1
            for item in block.items
        )
        return List(items, self.level, block.start, is_loose)

    def _marker(self, block: markdown.List, index: int, item: markdown.Item, depth: int) -> str:
        if item.checked is not None:
            return "☑" if item.checked else "☐"
        if block.start is None:
            return _BULLETS[depth % len(_BULLETS)]
        return f"{self.number(block.start + index)}."

    def _table(self, table: markdown.Table) -> Table:
        columns = max((len(row.cells) for row in table.rows), default=0)
        alignments = (*table.alignments, *("none",) * columns)[:columns]
        rows = tuple(
            tuple(Cell(self.inlines(cell.inlines), self.level_of(cell)) for cell in row.cells)
            for row in table.rows
        )
        # Its columns run as its reader reads, whatever the cells hold.
        return Table(rows, alignments, self.level)

    def inlines(self, inlines: Iterable[markdown.Inline]) -> tuple[Inline, ...]:
        """Return what stands within a block."""
        return tuple(made for inline in inlines for made in self._inline(inline))

    def _inline(self, inline: markdown.Inline) -> Iterator[Inline]:
        match inline:
            case markdown.Text(text=text):
                yield from tokens(text)
            case markdown.Code(text=text):
                yield Code(tokens(text))
            case markdown.Break(hard=hard):
                yield from (Break(),) if hard else tokens(" ")
            case markdown.InlineHtml(text=text):
                if _LINE_BREAK.fullmatch(text):
                    yield Break()
                elif not text.startswith("<!--"):
                    yield Markup(tokens(text))
            case markdown.FootnoteReference(label=label):
                yield Reference(self.footnote(label), label)
            case markdown.Styled(style=style, inlines=inner):
                yield Styled(style, self.inlines(inner))
            case markdown.Link(url=url, inlines=inner):
                shown = self.inlines(inner) or tokens(url)
                number = self.links.get(inline.span)
                address = safe_url(url)
                if address:
                    yield Link(address, shown, self.number(number) if number else "")
                else:
                    yield from shown
            case markdown.Image(url=url, title=title, inlines=inner):
                credit = tokens(f" ({title})") if title else ()
                yield Picture(safe_url(url), (self.inlines(inner) or tokens(url)) + credit)

    def footnote(self, label: str) -> str:
        """Return what a footnote is shown with: its number, or its label where none refers to it."""
        number = self.footnotes.get(label)
        return self.number(number) if number else "".join(part.text for part in tokens(label))


def _words(*elements: markdown.Element) -> str:
    """Return the words of elements that have a direction: all but code."""
    parts: list[str] = []
    for element in markdown.walk(*elements):
        match element:
            case markdown.Text(text=text):
                parts.append(text)
            case markdown.Code():
                parts.append(_NO_WORD)
            case markdown.Break():
                parts.append(" ")
            case markdown.Paragraph() | markdown.Item() | markdown.Cell() | markdown.Heading():
                parts.append("\n")
            case _:
                pass
    return "".join(parts)


def is_bare(link: markdown.Link) -> bool:
    """Say whether a link shows its own address, so that no reference to it is needed."""
    text = markdown.plain_text(link).strip().rstrip("/")
    return link.url.rstrip("/").endswith(text) and text != ""
