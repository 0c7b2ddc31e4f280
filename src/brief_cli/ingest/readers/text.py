"""A scraped text becomes blocks: one for each line that holds something."""

import re
from collections.abc import Callable
from dataclasses import replace

from brief_cli.document.front_matter import names_schema
from brief_cli.ingest.article import Article, Block, Frame, Kind, NoArticle
from brief_cli.ingest.markdown import escaped, escaped_inline
from brief_cli.ingest.raw import RawLine, decode_raw, raw_lines
from brief_cli.ingest.repairs import mended
from brief_cli.languages.scripts import european
from brief_cli.messages.message import Message, say
from brief_cli.text.lazy_pattern import lazy_pattern

BULLET = lazy_pattern(r"[-•*–—·▪◦●○■☑☐]\s+(?P<text>.+)")
NUMBERED = lazy_pattern(r"(?P<number>[0-9٠-٩۰-۹]{1,2})[.)\-]\s+(?P<text>.+)")
MARKED = lazy_pattern(r"(?P<marks>#{1,6})\s+(?P<text>.+?)\s*#*")
_BOXES = {"☑": "[x] ", "☐": "[ ] "}
_LEVELS = 3
# A text that was written in Markdown has these; signs of any other are its own.
_IS_MARKDOWN = lazy_pattern(r"\]\(https?://|(?<!\*)\*\*(?=[^\W\d_])[^*\n]+[\w.؟!]\*\*(?!\*)")
_HEADINGS = lazy_pattern(r"^ {0,3}#{1,6} \S", re.MULTILINE)
# A tag would be dropped by a reader's program, and its words with it.
_TAG = lazy_pattern(r"<(?=[A-Za-z/!?])")
_START = lazy_pattern(r"^(?=[#>+=~]|[-*](?:\s|$)|```|\[[^\]]*\]:)")


def read_text(data: bytes, encoding: str | None) -> Article:
    """Read a scraped text.

    Args:
        data: its bytes.
        encoding: what they are said to be in; None to find out.

    Raises:
        UnreadableText: they are no text, or not in that encoding.
        NoArticle: they hold nothing, or a briefing.
    """
    text, found = decode_raw(data, encoding)
    if not text.replace("\ufeff", "").strip():
        raise NoArticle(say("the file is empty"))
    if names_schema(text):
        raise NoArticle(say("this is a briefing already; “brief lint” checks it"))
    is_guessed = encoding is None and not found.startswith("utf-8")
    return replace(article_of(text, found), is_guessed=is_guessed)


def article_of(text: str, encoding: str = "utf-8") -> Article:
    """Return the blocks of a text that is decoded."""
    text, notes = mended(text)
    is_markdown = bool(_IS_MARKDOWN.search(text)) or len(_HEADINGS.findall(text)) > 1
    inline = _kept if is_markdown else escaped_inline
    paragraph = _kept_paragraph if is_markdown else escaped
    lists = _Lists()
    blocks = tuple(
        _block(line, lists, inline, paragraph, notes.get(line.number)) for line in raw_lines(text)
    )
    return Article(blocks, encoding)


def _block(
    line: RawLine,
    lists: "_Lists",
    inline: Callable[[str], str],
    paragraph: Callable[[str], str],
    note: Message | None,
) -> Block:
    def block(markdown: str, kind: Kind = Kind.TEXT, frames: tuple[Frame, ...] = ()) -> Block:
        return Block(line.number, line.number, line.text, markdown, kind, frames=frames, note=note)

    if len(line.text) > 2 and line.text.startswith("|") and line.text.endswith("|"):
        return block(line.text, Kind.ROW)
    bullet = BULLET.fullmatch(line.text)
    if bullet is not None:
        box = _BOXES.get(line.text[0], "")
        return block(box + inline(bullet["text"]), frames=lists.item(line, None))
    numbered = NUMBERED.fullmatch(line.text)
    if numbered is not None:
        number = int(european(numbered["number"]))
        return block(inline(numbered["text"]), frames=lists.item(line, number))
    marked = MARKED.fullmatch(line.text)
    if marked is not None:
        return block(f"### {inline(marked['text'])}", Kind.HEADING)
    return block(paragraph(line.text))


class _Lists:
    """The items of lists: lines that follow one another, deeper ones below."""

    def __init__(self) -> None:
        self._open: list[Frame] = []
        self._last = -1

    def item(self, line: RawLine, number: int | None) -> tuple[Frame, ...]:
        """Return the frames of a line that is an item."""
        if line.number != self._last + 1:
            self._open = []
        self._last = line.number
        level = min(_LEVELS, line.indent // 2, len(self._open))
        beside = self._open[level : level + 1]
        is_same = bool(beside) and (beside[0].number is None) == (number is None)
        list_key = beside[0].list_key if is_same else line.number
        self._open = [*self._open[:level], Frame(line.number, list_key, number)]
        return tuple(self._open)


def _kept(text: str) -> str:
    return _TAG.sub(r"\\<", text)


def _kept_paragraph(text: str) -> str:
    text = re.sub(r"^(\d+)([.)])(?=\s|$)", r"\1\\\2", _kept(text))
    return _START.sub(r"\\", text)
