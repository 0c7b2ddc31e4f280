"""Damaged text is mended before it is read: mojibake, and lines in visual order."""

from bisect import bisect_right
from collections.abc import Iterator

from brief_cli.languages.repair.code_pages import code_page_text
from brief_cli.languages.repair.mojibake import Stretch, mojibake
from brief_cli.languages.repair.visual_order import visual_lines
from brief_cli.languages.tags import language_of
from brief_cli.messages.message import Message, say
from brief_cli.text.source import Source

# One language for each script: which one it is, only a text that is mended can tell.
_LANGUAGES = ("ar", "he")
TURNED = say("was in visual order; turned into logical order")


def mended(text: str) -> tuple[str, dict[int, Message]]:
    """Return a text as it was before it was damaged, and by line (1-based) what was done.

    The lines stay where they are. Where characters are lost, a line stays as it is, and is told.
    """
    text, notes = without_mojibake(text)
    visual = list(visual_lines(text))
    if visual:
        starts = Source("", text).line_starts
        for found in visual:
            notes[bisect_right(starts, found.start)] = TURNED
        text = _changed(text, [(found.start, found.end, found.text) for found in visual])
    return text, notes


def without_mojibake(text: str) -> tuple[str, dict[int, Message]]:
    """Return a text without UTF-8 or a code page that was read as another, and by line what was done."""
    if text.isascii():
        return text, {}
    notes: dict[int, Message] = {}
    page = code_page_text(text)
    if page is not None:
        notes[1] = say("was {encoding} read as windows-1252; mended", encoding=page.encoding)
        return page.text, notes
    changes: list[tuple[int, int, str]] = []
    starts: tuple[int, ...] = ()
    for stretch in _stretches(text):
        starts = starts or Source("", text).line_starts
        line = bisect_right(starts, stretch.start)
        if stretch.is_certain:
            changes.append((stretch.start, stretch.end, stretch.text))
            notes[line] = say("was UTF-8 read as {encoding}; mended", encoding=stretch.encoding)
        else:
            notes[line] = say(
                "was UTF-8 read as {encoding}; letters of it are lost", encoding=stretch.encoding
            )
    return _changed(text, changes), notes


def _stretches(text: str) -> Iterator[Stretch]:
    last = 0
    found = [each for tag in _LANGUAGES for each in mojibake(text, language_of(tag))]
    for stretch in sorted(found, key=lambda each: (each.start, -each.end)):
        if stretch.start >= last:
            last = stretch.end
            yield stretch


def _changed(text: str, changes: list[tuple[int, int, str]]) -> str:
    parts, last = [], 0
    for start, end, better in changes:
        parts += [text[last:start], better]
        last = end
    return "".join([*parts, text[last:]])
