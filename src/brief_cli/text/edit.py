"""Changes to a text, as data."""

from collections.abc import Iterable
from typing import NamedTuple

from brief_cli.text.span import Span


class Edit(NamedTuple):
    """Replace what `span` covers by `replacement`; an empty span inserts."""

    span: Span
    replacement: str


def overlap(first: Edit, second: Edit) -> bool:
    """Say whether two edits cannot both be applied: they share a place."""
    a, b = sorted((first.span, second.span))
    return a.end > b.start or (a.start == b.start)


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Apply edits that do not overlap.

    Raises:
        ValueError: two of the edits overlap.
    """
    parts: list[str] = []
    at = 0
    last: Edit | None = None
    for edit in sorted(edits):
        if last is not None and overlap(last, edit):
            raise ValueError(f"overlapping edits at {edit.span.start}")
        parts += [text[at : edit.span.start], edit.replacement]
        at = edit.span.end
        last = edit
    return "".join([*parts, text[at:]])
