"""Which words tell that a name follows, and which take an article."""

from brief_cli.languages.spelling.arabic_words import NAMES, PERSONAL, TITLES


def is_person(word: str) -> bool:
    """Say whether a word is the name of a person."""
    return any(own in PERSONAL or own in NAMES for own in (word, word.removeprefix("و")))


def has_article(word: str) -> bool:
    """Say whether a word begins as one with an article does."""
    return word.startswith(("ال", "وال", "لل", "بال"))


def is_named(before: str) -> bool:
    """Say whether a name may follow a word: a title, or another name."""
    before = before[1:] if before[:1] == "و" and before not in PERSONAL else before
    # أكبر مدينة: names of people, and more often what is largest and smallest.
    if before in ("أكبر", "أصغر"):
        return False
    return before in TITLES or before in NAMES or before in PERSONAL
