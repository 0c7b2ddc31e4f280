"""What is said of a word that is misspelled."""

from typing import Literal, NamedTuple

Kind = Literal["hamza", "yeh", "teh"]


class Correction(NamedTuple):
    """A better spelling of a word.

    `sure` says that the word as written is nothing else. `needs` names what must stand beside the
    word, where its form alone proves nothing.
    """

    kind: Kind
    better: str
    sure: bool = False
    needs: Literal["", "noun", "feminine", "alef"] = ""
