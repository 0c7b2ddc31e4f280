"""What is said of a word that is misspelled."""

from typing import Literal, NamedTuple

Kind = Literal["hamza", "yeh", "teh"]
Need = Literal[
    "", "noun", "feminine", "agreement", "alef", "yeh", "relation", "subject", "phrase", "construct"
]


class Correction(NamedTuple):
    """A better spelling of a word.

    `sure` says that the word as written is nothing else. `needs` names what must stand beside the
    word, where its form alone proves nothing. `is_listed` says that it is of a closed list, and so no
    part of a name from another language.
    """

    kind: Kind
    better: str
    sure: bool = False
    needs: Need = ""
    is_listed: bool = False
