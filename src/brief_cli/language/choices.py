"""Words for the choices of the shipped schemas, by language."""

from brief_cli.language.wording import folded

_WORDS = {
    "ar": {
        "none": "بلا",
        "human": "بشرية",
        "machine": "آلية",
        "machine-reviewed": "آلية مراجعة",
    },
    "en": {
        "none": "none",
        "human": "human",
        "machine": "machine",
        "machine-reviewed": "machine, reviewed",
    },
}


def choice_word(choice: str, language: str) -> str:
    """Return what a reader sees for a choice: its word in a language, or the choice itself."""
    return _WORDS.get(language.split("-", maxsplit=1)[0], {}).get(choice, choice)


def choice_of(word: str, language: str) -> str | None:
    """Return the choice that a word stands for, or None."""
    words = _WORDS.get(language.split("-", maxsplit=1)[0], {})
    return next((choice for choice, own in words.items() if folded(own) == folded(word)), None)
