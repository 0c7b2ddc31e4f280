"""What stands within a paragraph of the HTML that mammoth makes becomes Markdown that shows the same."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from brief_cli.document.blocks import Footnote, Paragraph, plain_text
from brief_cli.document.markdown import read_blocks
from brief_cli.ingest.markdown import (
    code,
    escaped,
    escaped_inline,
    is_short,
    link_target,
    started,
)
from brief_cli.ingest.raised import RAISED, raised
from brief_cli.ingest.raw import cleaned
from brief_cli.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MARKS = {"strong": "**", "em": "*", "s": "~~"}
_ALL = frozenset((*_MARKS, "code", "a"))
_KEPT = (_ALL, frozenset(("code", "a")), frozenset("a"), frozenset[str]())
_NOTE = lazy_pattern(r"#(?P<id>(?:foot|end)note-(?P<is_back>ref-)?[^#]+)")
_EDGES = lazy_pattern(r"^(\s*)(.*?)(\s*)$", re.DOTALL)
# Signs at the edge of what is emphasised keep a mark from being one (CommonMark, 6.2).
_SIGNS = lazy_pattern(r"^([^\w\[\\`<]*)(.*?)([^\w\]`>)*]*)$", re.DOTALL)
_BREAK = "\n"
_BOXES = {True: "☑ ", False: "☐ "}


def plain_of(element: "HtmlElement") -> str:
    """Return what a reader sees of an element, on one line, without the numbers of notes."""
    return cleaned(_plain(element))


def lines_of(element: "HtmlElement") -> str:
    """Return the text of an element as it is, a line feed for each break."""
    parts = [element.text or ""]
    for child in element:
        if not _is_note(child):
            parts.append(_BREAK if child.tag == "br" else lines_of(child))
        parts.append(child.tail or "")
    return "".join(parts)


def references_in(element: "HtmlElement") -> list[str]:
    """Return the ids of the notes that an element refers to, in order."""
    return [key for link in element.iter("a") if (key := _note_of(link))]


def markdown_of(
    element: "HtmlElement", numbers: Mapping[str, int], *, is_paragraph: bool = True
) -> str:
    """Return the Markdown of an element.

    Args:
        element: a paragraph.
        numbers: those of notes, by their id.
        is_paragraph: whether it begins a block, so that its first character may be a mark.
    """
    text = plain_of(element)
    labels = [str(numbers[key]) for key in references_in(element) if key in numbers]
    if not labels and not _has_markup(element):
        return escaped(text) if is_paragraph else escaped_inline(text)
    for kept in _KEPT:
        for trim in (False, True) if kept is _ALL else (False,):
            for escape in (_as_it_is, escaped_inline):
                made = _Writer(numbers, kept, escape, trim=trim).written(element)
                lines = [cleaned(line) for line in made.split(_BREAK)]
                for begin in (_as_it_is, started) if is_paragraph else (_as_it_is,):
                    markdown = "\\\n".join(begin(line) for line in filter(None, lines))
                    if _shows(markdown, text, labels):
                        return markdown
    return escaped(text) + "".join(f"[^{label}]" for label in labels)


def _plain(element: "HtmlElement") -> str:
    parts = [element.text or ""]
    for child in element:
        if child.tag == "br":
            parts.append(" ")
        elif child.tag == "input":
            parts.append(_BOXES[child.get("checked") is not None])
        elif not _is_note(child):
            inner = _plain(child)
            parts.append(raised(inner, child.tag) if child.tag in RAISED else inner)
        parts.append(child.tail or "")
    return "".join(parts)


def _is_note(element: "HtmlElement") -> bool:
    """Say whether an element is a reference to a note, or one back from it."""
    link = element[0] if element.tag == "sup" and len(element) == 1 else element
    return link.tag == "a" and _NOTE.fullmatch(link.get("href", "")) is not None


def _note_of(link: "HtmlElement") -> str:
    """Return the id of the note that a link leads to; empty where it leads to none."""
    match = _NOTE.fullmatch(link.get("href", ""))
    return match["id"] if match is not None and not match["is_back"] else ""


def _has_markup(element: "HtmlElement") -> bool:
    return any(
        each.tag in _MARKS or each.tag in ("code", "br") or (each.tag == "a" and each.get("href"))
        for each in element.iterdescendants()
    )


def _shows(markdown: str, text: str, labels: Sequence[str]) -> bool:
    """Say whether Markdown is one paragraph that shows a text and refers to notes."""
    if not is_short(markdown):
        return False
    notes = "".join(f"\n\n[^{label}]: x" for label in dict.fromkeys(labels))
    first, *rest = read_blocks(markdown + notes, 0) or (None,)
    if not isinstance(first, Paragraph) or not all(isinstance(each, Footnote) for each in rest):
        return False
    return plain_text(first).split() == text.split()


def _as_it_is(text: str) -> str:
    return text.replace("[^", "\\[^")


class _Writer:
    """Writes an element with some of its looks.

    Args:
        numbers: those of notes, by their id.
        kept: the tags that are written.
        escape: what is done to words.
        trim: whether signs at the edges are left out of what is emphasised.
    """

    def __init__(
        self,
        numbers: Mapping[str, int],
        kept: frozenset[str],
        escape: Callable[[str], str],
        *,
        trim: bool,
    ) -> None:
        self._numbers, self._kept, self._escape, self._trim = numbers, kept, escape, trim

    def written(self, element: "HtmlElement", open_: frozenset[str] = frozenset()) -> str:
        """Return an element as Markdown; `open_` are the tags around it."""
        parts = [self._escape(element.text or "")]
        for child in element:
            parts.append(self._child(child, open_))
            parts.append(self._escape(child.tail or ""))
        return "".join(parts)

    def _child(self, child: "HtmlElement", open_: frozenset[str]) -> str:
        tag = child.tag
        if _is_note(child):
            keys = (key for key in references_in(child) if key in self._numbers)
            return "".join(f"[^{self._numbers[key]}]" for key in keys)
        if tag == "br":
            return _BREAK
        if tag == "input":
            return _BOXES[child.get("checked") is not None]
        if tag in RAISED:
            inner = _plain(child)
            form = raised(inner, tag)
            return self._escape(form) if form != inner else self.written(child, open_)
        if tag not in self._kept or tag in open_:
            return self.written(child, open_)
        if tag == "code":
            return self._marked_code(child)
        inner = self.written(child, open_ | {tag})
        if tag == "a":
            return self._link(child, inner)
        return self._emphasis(_MARKS[tag], inner)

    def _marked_code(self, element: "HtmlElement") -> str:
        before, inner, after = _parted(_EDGES, _plain(element))
        return f"{before}{code(' '.join(inner.split()))}{after}" if inner else before + after

    def _link(self, element: "HtmlElement", inner: str) -> str:
        target = link_target(element.get("href", ""))
        before, words, after = _parted(_EDGES, inner.replace(_BREAK, " "))
        if not target or not words:
            return inner
        plain = _plain(element).strip()
        # What stands for a picture is marked so (html_of).
        if element.find(".//cite") is not None:
            return f"{before}![{words}]({target}){after}"
        if plain == target and re.fullmatch(r"[a-z]+:[^\s<>]*", target):
            return f"{before}<{target}>{after}"
        return f"{before}[{words}]({target}){after}"

    def _emphasis(self, mark: str, inner: str) -> str:
        before, words, after = _parted(_EDGES, inner)
        if self._trim:
            first, words, last = _parted(_SIGNS, words)
            before, after = before + first, last + after
        return f"{before}{mark}{words}{mark}{after}" if words else before + after


def _parted(pattern: re.Pattern[str], text: str) -> tuple[str, str, str]:
    match = pattern.match(text)
    return (match[1], match[2], match[3]) if match else ("", text, "")
