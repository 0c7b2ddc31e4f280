"""Places in a text."""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of offsets, in code points from the start of the decoded text."""

    start: int
    end: int

    def cut(self, text: str) -> str:
        """Return the stretch of `text` that the span covers."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Say whether `other` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> "Span":
        """Return the span moved by `by` code points."""
        return Span(self.start + by, self.end + by)
