"""The words about a word."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Beside:
    """The words about one, without their marks; “” where a sign or the end of a block parts them."""

    before: str
    after: str
    prior: str
    """The word before the one before."""
    later: str
    """The word after the next."""
    earlier: list[str]
    after_tanween: bool
    is_counted: bool
    """A figure stands before the word."""
    is_before_figure: bool
