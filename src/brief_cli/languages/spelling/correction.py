"""What is said of a word that is misspelled."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["hamza", "yeh", "teh"]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Correction:
    """A better spelling of a word.

    `sure` says that the word as written is nothing else. `needs` names what must stand beside the
    word, where its form alone proves nothing.
    """

    kind: Kind
    better: str
    sure: bool = False
    needs: Literal["", "noun", "feminine", "alef"] = ""
