"""The small edits that lead from one text to another."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from brief_cli.text.edit import Edit
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.source import Source
from brief_cli.text.span import Span

# A stretch of a line that is longer is replaced as a whole.
_LONGEST = 4000
_WORDS = lazy_pattern(r"\w+|.", re.DOTALL)


def small_edits(before: str, after: str) -> list[Edit]:
    """Return edits from one text to another, by lines, each cut to what differs within it.

    A cursor, a fold or a mark of the editor that is elsewhere stays where it is.
    """
    old, new = _lines(before), _lines(after)
    head = _shared(old, new)
    tail = _shared(old[head:][::-1], new[head:][::-1])
    starts = [0]
    for line in old:
        starts.append(starts[-1] + len(line))
    matcher = SequenceMatcher(None, old[head : len(old) - tail], new[head : len(new) - tail], False)
    edits: list[Edit] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        # As many lines as before: each is held against its own, so that nothing else is touched.
        pairs = [(a, b, c, d)]
        if b - a == d - c:
            pairs = [(a + n, a + n + 1, c + n, c + n + 1) for n in range(b - a)]
        for first, last, from_, to in pairs:
            left = "".join(old[head + first : head + last])
            right = "".join(new[head + from_ : head + to])
            edits += _cut(starts[head + first], left, right)
    return edits


def _cut(start: int, left: str, right: str) -> Iterator[Edit]:
    if left == right:
        return
    same = _shared(left, right)
    end = _shared(left[same:][::-1], right[same:][::-1])
    # CR LF is one ending, and no editor has a place within it.
    if same and any(text[same - 1 : same + 1] == "\r\n" for text in (left, right)):
        same -= 1
    if end and any(text[-end - 1 :][:2] == "\r\n" for text in (left, right)):
        end -= 1
    start, left, right = start + same, left[same : len(left) - end], right[same : len(right) - end]
    if "\n" in left or "\n" in right or max(len(left), len(right)) > _LONGEST:
        yield Edit(Span(start, start + len(left)), right)
        return
    # Word by word: between two changes in a line nothing is touched.
    old, new = _WORDS.findall(left), _WORDS.findall(right)
    for tag, a, b, c, d in SequenceMatcher(None, old, new, False).get_opcodes():
        if tag != "equal":
            first = start + sum(map(len, old[:a]))
            yield Edit(Span(first, first + sum(map(len, old[a:b]))), "".join(new[c:d]))


def _lines(text: str) -> list[str]:
    starts = (*Source("", text).line_starts, len(text))
    return [text[a:b] for a, b in pairwise(starts) if a < b]


def _shared(old: Sequence[str], new: Sequence[str]) -> int:
    """Return how many lines, or characters, two texts begin with both."""
    count = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        count += 1
    return count
