"""Words that are listed one after the other, as a set."""


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text, which white space parts."""
    return frozenset(text.split())
