"""What a house decides and several rules ask."""

from collections.abc import Iterable, Iterator

from brief_cli.languages.language import Language
from brief_cli.rules import option
from brief_cli.text.template import Template

ALLOWED_WORDS = option.words(
    "allowed-words",
    Template("Words that are spelled as they are on purpose: names, above all."),
)
SPELLINGS = option.pairs(
    "spellings",
    Template("Words that the house spells in another way, each with its own: مسئول = مسؤول."),
)
QUOTES = option.choice(
    "quotes", ("«»", "“”"), Template("The quotation marks of the house, outside of others.")
)
INNER = {"«»": "“”", "“”": "‘’"}
"""The quotation marks within others, by those of the house."""


def depths(text: str, places: Iterable[int], style: str) -> Iterator[int]:
    """Yield how many quotations of a style are open at places of a text, which are in order."""
    depth = last = 0
    for place in places:
        # Counted on from the place before, so that many take no longer than the text is.
        depth += text.count(style[0], last, place) - text.count(style[1], last, place)
        last = place
        yield depth


def marks_of(style: str, language: Language) -> tuple[str, str]:
    """Return what a quotation opens and closes with: French has a space within its guillemets."""
    space = "\u202f" if style[1] in language.punctuation.spaced else ""
    return style[0] + space, space + style[1]
