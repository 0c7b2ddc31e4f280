"""What completion offers."""

from dataclasses import dataclass

from brief_cli.text.span import Span


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to write in place of a stretch of the line."""

    label: str
    kind: str
    """One of key, value, keyword, heading, snippet."""
    span: Span
    text: str
    detail: str = ""
    page: str = ""
    """Markdown."""
    filter: str = ""
    """What is held against what is typed, where it is not the label."""
