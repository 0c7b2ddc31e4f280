"""A Word document becomes an article: its paragraphs, tables and notes, in Markdown already."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from brief_cli.ingest.account import Certainty
from brief_cli.ingest.article import Article, Block, Candidate, Changes, Kind, NoArticle, Source
from brief_cli.ingest.markdown import fenced
from brief_cli.ingest.raw import cleaned
from brief_cli.ingest.readers.docx.converting import html_of
from brief_cli.ingest.readers.docx.inline import lines_of, markdown_of, plain_of, references_in
from brief_cli.ingest.readers.docx.lists import Frames
from brief_cli.ingest.readers.docx.marking import Paragraph
from brief_cli.ingest.readers.docx.package import Package, W, open_package
from brief_cli.ingest.readers.docx.preparing import ANCHOR, LeftOut, Prepared, prepare
from brief_cli.ingest.readers.docx.properties import (
    PLACE,
    candidates_of,
    property_of,
    title_property,
)
from brief_cli.ingest.readers.docx.styles import Role
from brief_cli.ingest.readers.docx.tables import is_table, table_markdown, table_text
from brief_cli.languages.folding import folded
from brief_cli.messages.message import say

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BOXES = {"☑ ": "[x] ", "☒ ": "[x] ", "☐ ": "[ ] "}
_DEEPEST_HEADING = 6
_CONTENTS = say("the table of contents")
_EDGES = {"header": say("the head of the pages"), "footer": say("the foot of the pages")}
_UNREAD = say("in a part of the document that is not read")
_FIRST_HEADING = say("the first heading; nothing says that it is the title")


def read_docx(data: bytes, encoding: str | None) -> Article:
    """Read a Word document.

    Args:
        data: its bytes.
        encoding: of no meaning here: its parts say their own.

    Raises:
        ImportError: mammoth or lxml is not installed.
        NoArticle: it is broken, empty, or made to do harm.
    """
    del encoding
    import mammoth  # noqa: F401 -- before anything is read, so that what is missing is told first

    package = open_package(data)
    comments = list(_comments(package))
    prepared = prepare(package)
    left_out = [
        *prepared.left_out,
        *(replace(each, paragraph=prepared.commented.get(key, 0)) for key, each in comments),
        *(
            LeftOut(0, text, _EDGES[kind])
            for kind, text in dict.fromkeys(
                (kind, _words(root)) for kind, root in package.edges if _words(root)
            )
        ),
    ]
    found = _Reading(html_of(package), prepared)
    found.read()
    blocks = _numbered([*found.blocks, *map(_left_out, left_out)])
    if not any(block.left_out is None for block in blocks):
        raise NoArticle(say("this Word document holds no text"))
    changes = Changes(prepared.insertions, prepared.deletions, len(comments))
    article = Article(
        blocks,
        "docx",
        candidates=tuple(candidates_of(package.core)),
        language=property_of(package.core, "language"),
        is_document=True,
        changes=changes,
    )
    return _with_levels(_with_title(article, title_property(package.core)))


@dataclass(slots=True)
class _Reading:
    """The HTML of a document, as its blocks are read from it."""

    root: "HtmlElement"
    prepared: Prepared
    blocks: list[Block] = field(default_factory=list)
    marked: "dict[HtmlElement, Paragraph]" = field(default_factory=dict)
    lines: "dict[HtmlElement, int]" = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)

    def read(self) -> None:
        """Read all of it."""
        self._mark()
        for key in references_in(self.root):
            self.numbers.setdefault(key, len(self.numbers) + 1)
        frames = Frames()
        for element in self.root:
            if element.tag == "ol":
                self._notes(element)
            else:
                self._element(element, frames)

    def _mark(self) -> None:
        """Find out which paragraph each one is; the bookmarks have done their work then."""
        seen = set()
        for anchor in list(self.root.iter("a")):
            name = anchor.get("id", "")
            if not name.startswith(ANCHOR):
                continue
            number = int(name.removeprefix(ANCHOR))
            seen.add(number)
            holder = next(anchor.iterancestors("p"))
            # Of paragraphs that were made one, the last says what they are.
            self.marked[holder] = self.prepared.paragraphs[number]
            self.lines[holder] = number
            anchor.drop_tag()
        for number, paragraph in self.prepared.paragraphs.items():
            if number not in seen and paragraph.text:
                self.prepared.left_out.append(LeftOut(number, paragraph.text, _UNREAD))

    def _element(self, element: "HtmlElement", frames: Frames) -> None:
        if element.tag == "table":
            frames.close()
            if is_table(element):
                self._table(element)
            else:
                for inner in element.iter("p"):
                    self._paragraph(inner, Frames())
        elif element.tag == "p":
            self._paragraph(element, frames)

    def _table(self, element: "HtmlElement") -> None:
        text = table_text(element)
        if text:
            line = min(
                (self.lines[each] for each in element.iter("p") if each in self.lines), default=0
            )
            markdown = table_markdown(element, self.numbers, self.marked)
            self._add(line, text, markdown, kind=Kind.TABLE)

    def _paragraph(self, element: "HtmlElement", frames: Frames) -> None:
        line = self.lines.get(element, 0)
        paragraph = self.marked.get(element, Paragraph())
        text = plain_of(element)
        if paragraph.is_rule and not text:
            frames.close()
            self._add(line, "---", "---", kind=Kind.RULE)
        elif paragraph.role is Role.CODE:
            self._code(element, line, frames, paragraph)
        elif text or references_in(element):
            self._text(element, line, text, frames, paragraph)

    def _text(
        self, element: "HtmlElement", line: int, text: str, frames: Frames, paragraph: Paragraph
    ) -> None:
        markdown = markdown_of(element, self.numbers)
        match paragraph.role:
            case Role.CONTENTS:
                self._add(line, text, "", left_out=_CONTENTS)
            case Role.TITLE | Role.SUBTITLE:
                frames.close()
                self._add(line, text, markdown, key=paragraph.role.value)
            case Role.HEADING:
                frames.close()
                plain = markdown_of(element, self.numbers, is_paragraph=False).replace("\\\n", " ")
                self._add(line, text, plain, kind=Kind.HEADING, level=paragraph.level)
            case _:
                own = frames.of(paragraph)
                if paragraph.place is not None:
                    markdown = _as_task(markdown, paragraph.place.box)
                is_bold = paragraph.is_bold and not own
                self._add(line, text, markdown, frames=own, may_be_heading=is_bold)

    def _code(
        self, element: "HtmlElement", line: int, frames: Frames, paragraph: Paragraph
    ) -> None:
        code = lines_of(element).strip("\n")
        own = frames.of(paragraph)
        before = self.blocks[-1] if self.blocks else None
        if before is not None and before.kind is Kind.CODE and before.frames == own:
            _, *lines, _ = before.markdown.split("\n")
            code = "\n".join((*lines, code))
            self.blocks.pop()
            line = before.line
        self._add(line, cleaned(code), fenced(code), kind=Kind.CODE, frames=own)

    def _notes(self, element: "HtmlElement") -> None:
        # mammoth writes a note as often as it is referred to.
        for item in {each.get("id", ""): each for each in element}.values():
            number = self.numbers.get(item.get("id", ""))
            parts = [each for each in item.iter("p") if plain_of(each)]
            if number is None or not parts:
                continue
            written = [markdown_of(each, self.numbers) for each in parts]
            inner = "\n\n".join(written).replace("\n", "\n    ").replace("\n    \n", "\n\n")
            text = " ".join(map(plain_of, parts))
            self._add(self.lines.get(parts[0], 0), text, f"[^{number}]: {inner}", kind=Kind.NOTE)

    def _add(self, line: int, text: str, markdown: str, **more: Any) -> None:
        self.blocks.append(Block(0, line, text, markdown, **more))


def _as_task(markdown: str, box: str) -> str:
    """Return an item as a task, where its mark or its first sign is a box."""
    sign = next((sign for sign in _BOXES if markdown.startswith(sign)), "")
    box = f"{box} " if box else _BOXES.get(sign, "")
    return box + markdown.removeprefix(sign)


def _left_out(found: LeftOut) -> Block:
    return Block(0, found.paragraph, found.text, "", left_out=found.why, certainty=found.certainty)


def _numbered(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return blocks in the order of their paragraphs."""
    ordered = sorted(blocks, key=lambda block: block.line)
    return tuple(replace(block, number=number) for number, block in enumerate(ordered, 1))


def _words(root: Any) -> str:
    return cleaned(" ".join(
        "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
        for paragraph in root.iter(f"{W}p")
    ))  # fmt: skip


def _comments(package: Package) -> Iterator[tuple[str, LeftOut]]:
    """Yield the comments by their id; each is for a person to look at."""
    if package.comments is None:
        return
    for comment in package.comments.iter(f"{W}comment"):
        text = _words(comment)
        if text:
            author = cleaned(comment.get(f"{W}author") or "")
            why = say("a comment of {author}", author=author) if author else say("a comment")
            yield comment.get(f"{W}id") or "", LeftOut(0, text, why, Certainty.UNSURE)


def _with_title(article: Article, said: str) -> Article:
    """Return an article with its title: by its style, else a property, else the first heading."""
    blocks = list(article.blocks)
    titles = [at for at, block in enumerate(blocks) if block.key == "title"]
    for at in titles[1:]:
        blocks[at] = replace(blocks[at], key="", kind=Kind.HEADING, level=1)
    if titles:
        return replace(article, blocks=tuple(blocks))
    own = [at for at, block in enumerate(blocks) if block.left_out is None]
    same = [at for at in own if said and folded(blocks[at].text) == folded(said)]
    if same:
        blocks[same[0]] = replace(blocks[same[0]], key="title")
        return replace(article, blocks=tuple(blocks))
    if said:
        title = Candidate("title", said, Source.FILE, PLACE)
        doubt = say("no paragraph of the text is the title")
        return replace(
            article, title=said, title_from=title, title_doubt=doubt,
            title_certainty=Certainty.UNSURE,
        )  # fmt: skip
    headings = [at for at in own if blocks[at].kind is Kind.HEADING]
    if headings:
        first = headings[0]
        levels = [blocks[at].level for at in headings]
        is_sure = first == own[0] and levels[0] == min(levels) and levels.count(levels[0]) == 1
        blocks[first] = replace(
            blocks[first],
            key="title",
            note=None if is_sure else _FIRST_HEADING,
            certainty=Certainty.SURE if is_sure else Certainty.UNSURE,
        )
    return replace(article, blocks=tuple(blocks))


def _with_levels(article: Article) -> Article:
    """Return an article whose headings are marked: the highest ones are those of sections."""
    levels = [
        block.level
        for block in article.blocks
        if block.kind is Kind.HEADING and block.key != "title"
    ]
    top = min(levels, default=1)
    return replace(
        article,
        blocks=tuple(
            replace(block, markdown=f"{_mark(block.level - top)} {block.markdown}")
            if block.kind is Kind.HEADING
            else block
            for block in article.blocks
        ),
    )


def _mark(below: int) -> str:
    return "#" * max(2, min(_DEEPEST_HEADING, below + 2))
