"""What a house decides and several rules ask."""

from collections.abc import Iterable, Iterator

from brief_cli.languages.language import Language
from brief_cli.rules import option
from brief_cli.text.lazy_pattern import lazy_pattern
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


_GUILLEMET = lazy_pattern("[«»]")
_OPENING_BEFORE = lazy_pattern(
    "(?:^|[\\s(\\[:،؛\u0640]|(?<!\\w)(?:[وفبلك]|[وف]?(?:ال|بال|لل|كال|[بلك])))\\Z"
)
_LONGEST_QUOTATION = 400


def has_reversed(text: str) -> bool:
    """Say whether a guillemet may stand for the other: in most texts each « is followed by a »."""
    marks = "".join(_GUILLEMET.findall(text))
    return marks != "«»" * (len(marks) // 2)


def twice_the_same(text: str) -> list[tuple[int, int]]:
    """Return where one guillemet both opens and closes a quotation: لـ»الجزيرة»."""
    marks = [match.start() for match in _GUILLEMET.finditer(text)]
    found: list[tuple[int, int]] = []
    opened = 0
    index = 0
    while index < len(marks):
        place, other = marks[index], marks[index + 1] if index + 1 < len(marks) else -1
        # « opens twice only where nothing closes behind the two.
        later = [text[mark] for mark in marks[index + 1 : index + 3]]
        may_open = (
            opened == 0 if text[place] == "»" else opened == 0 and later in (["«"], ["«", "«"])
        )
        if (
            may_open
            and other > place + 1
            and text[other] == text[place]
            and other - place <= _LONGEST_QUOTATION
            and _OPENING_BEFORE.search(text, max(0, place - 4), place)
            # Two that open are no pair: ردا على »الأول، وعلى ب»الثاني.
            and not _OPENING_BEFORE.search(text, max(0, other - 4), other)
            and not text[place + 1].isspace()
            and not text[other - 1].isspace()
            and not text[other + 1 : other + 2].isalpha()
        ):
            found.append((place, other))
            index += 2
            continue
        opened += 1 if text[place] == "«" else -min(opened, 1)
        index += 1
    return found
