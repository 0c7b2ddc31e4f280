"""Words for the choices of the shipped schemas, back to the choices."""

from brief_cli.languages.tags import language_of
from brief_cli.languages.wording import folded


def choice_of(word: str, language: str) -> str | None:
    """Return the choice that a word of a language stands for, or None."""
    words = language_of(language).choices
    return next((choice for choice, own in words.items() if folded(own) == folded(word)), None)
