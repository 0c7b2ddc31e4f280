"""What stands within a block, as the data that the template of PDFs reads.

Typst shapes what looks alike as one run and gives each note a number that takes part in the order
of its line, so two invisible characters are put in: a joiner where a word changes its look, and a
mark where the number of a note would go to the wrong side of what it follows.
"""

import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

from brief_cli.languages.joining import ZWJ, joining_type
from brief_cli.page.inlines import (
    Break,
    Code,
    Inline,
    Link,
    Markup,
    Picture,
    Reference,
    Styled,
    Text,
    Token,
    plain,
)

Data = dict[str, Any]
Notes = Callable[[str], tuple[str, list[Data] | None]]
LONGEST_ADDRESS = 8000
"""Characters; Typst takes no longer ones."""
_MARKS = ("\u200e", "\u200f")
# A word that is longer than a line is broken anywhere.
_LONGEST_WORD = 50
_ZERO_WIDTH_SPACE = "\u200b"
Leaf = Text | Token | Code | Break | Reference


class InlineWriter:
    """Writes the inlines of one block."""

    def __init__(self, inlines: tuple[Inline, ...], level: int, note: Notes) -> None:
        """Take inlines.

        Args:
            inlines: of one block.
            level: that of the block.
            note: returns what a note is known by, and its blocks where they are due here.
        """
        self._inlines, self._level, self._note = inlines, level, note
        self._leaves = list(_leaves(inlines, ()))
        self._place = 0

    def written(self) -> list[Data]:
        """Return the inlines."""
        return [self._one(inline) for inline in self._inlines]

    def _one(self, inline: Inline) -> Data:
        match inline:
            case Text(text):
                before, after = self._joins(self._place), self._joins(self._place + 1)
                self._place += 1
                return text_data((ZWJ if before else "") + broken(text) + (ZWJ if after else ""))
            case Token(text):
                self._place += 1
                return {"kind": "token", "text": text}
            case Code(inner):
                self._place += 1
                return {"kind": "code", "text": broken(plain(inner))}
            case Break():
                self._place += 1
                return {"kind": "break"}
            case Reference(number, label):
                self._place += 1
                known, blocks = self._note(label)
                if not known:
                    return text_data(f"[{number}]")
                mark = _MARKS[self._level] if self._is_astray(self._place - 1) else ""
                own = {"kind": "note", "id": known, "number": number, "mark": mark}
                return {**own, "blocks": blocks}
            case Styled(style, inner):
                return {"kind": style, "inlines": [self._one(each) for each in inner]}
            case Link(url, inner) | Picture(url, inner):
                linked = url and len(url) <= LONGEST_ADDRESS
                own = {"kind": "link", "url": url} if linked else {"kind": "group"}
                return {**own, "inlines": [self._one(each) for each in inner]}
            case Markup(inner):
                return {"kind": "group", "inlines": [self._one(each) for each in inner]}

    def _joins(self, place: int) -> bool:
        """Say whether a leaf joins to the one before it though it looks different."""
        if not 0 < place < len(self._leaves):
            return False
        (before, path), (after, own) = self._leaves[place - 1 : place + 1]
        if path == own or not isinstance(before, Text) or not isinstance(after, Text):
            return False
        types = [kind for char in reversed(before.text) if (kind := joining_type(char)) != "T"]
        return types[:1] in (["D"], ["C"]) and joining_type(after.text[:1] or " ") in "DRC"

    def _is_astray(self, place: int) -> bool:
        """Say whether the number of a note would be drawn to the wrong side of what it follows.

        It is one more number to the letters of the other direction, or to the digits, that it
        stands after; unless these go on behind it.
        """
        before = _first_kind(_kinds_before(self._leaves[:place]))
        after = _first_kind(_kinds_after(self._leaves[place + 1 :]), letters_only=True)
        own, other = ("R", "L") if self._level else ("L", "R")
        if before in (own, "") or (before == "N" and not self._level):
            return False
        return not (before == other and after == other)


def _leaves(
    inlines: tuple[Inline, ...], path: tuple[int, ...]
) -> Iterator[tuple[Leaf, tuple[int, ...]]]:
    """Yield what has no inlines in it, each with what is around it."""
    for number, inline in enumerate(inlines):
        match inline:
            case Styled(_, inner) | Link(_, inner) | Picture(_, inner) | Markup(inner):
                yield from _leaves(inner, (*path, number))
            case _:
                yield inline, path


def _kinds_before(leaves: list[tuple[Leaf, tuple[int, ...]]]) -> Iterator[str]:
    for leaf, _ in reversed(leaves):
        yield from map(_kind, reversed(_shown(leaf)))


def _kinds_after(leaves: list[tuple[Leaf, tuple[int, ...]]]) -> Iterator[str]:
    for leaf, _ in leaves:
        yield from map(_kind, _shown(leaf))


def _shown(leaf: Leaf) -> str:
    """Return what a leaf is to its neighbours' order; code runs from left to right as a whole."""
    match leaf:
        case Text(text) | Token(text):
            return text
        case Code():
            return "x"
        case Break():
            return "\n"
        case Reference():
            return ""


def _kind(char: str) -> str:
    """Return L or R for a letter, N for a digit, nothing for what takes its neighbours' direction."""
    match unicodedata.bidirectional(char):
        case "L":
            return "L"
        case "R" | "AL":
            return "R"
        case "EN" | "AN":
            return "N"
    return ""


def _first_kind(kinds: Iterator[str], *, letters_only: bool = False) -> str:
    return next((kind for kind in kinds if kind and not (letters_only and kind == "N")), "")


def text_data(text: str) -> Data:
    """Return a text as an inline."""
    return {"kind": "text", "text": text}


def broken(text: str) -> str:
    """Return a text in which a word that is too long for a line can be broken."""
    if all(len(word) <= _LONGEST_WORD for word in text.split(" ")):
        return text
    return " ".join(
        _ZERO_WIDTH_SPACE.join(
            word[start : start + _LONGEST_WORD] for start in range(0, len(word), _LONGEST_WORD)
        )
        for word in text.split(" ")
    )
