"""How long a text is to a reader, and what of a long one is shown."""


def count_words(text: str) -> int:
    """Return how many words a text has: what stands between blanks and holds a letter or digit."""
    # Most words are letters through and through, which is told at once.
    return sum(word.isalnum() or any(map(str.isalnum, word)) for word in text.split())


_SHOWN = 40


def shortened(text: str) -> str:
    """Return a text as a message shows it: of a long one its beginning, in code points."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
