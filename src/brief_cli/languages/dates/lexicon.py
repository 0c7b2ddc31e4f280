"""The words of dates of a language, made ready to be looked up among tokens."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from brief_cli.languages.dates.tokens import Tokens
from brief_cli.languages.language import Calendar, Language
from brief_cli.languages.tags import language_of

_Value = TypeVar("_Value")
_REMEMBERED = 20_000


class Phrases(Generic[_Value]):
    """Phrases of one or more words, each with what it means."""

    def __init__(self, entries: Iterable[tuple[str, _Value]]) -> None:
        self._by_first: dict[str, dict[tuple[str, ...], _Value]] = {}
        for spelling, value in entries:
            for variant in _spellings(spelling):
                words = tuple(Tokens(variant).words[:-1])
                self._by_first.setdefault(words[0], {}).setdefault(words, value)
        for first, phrases in self._by_first.items():
            if len(phrases) > 1:
                longest = sorted(phrases.items(), key=lambda item: -len(item[0]))
                self._by_first[first] = dict(longest)

    def __bool__(self) -> bool:
        return bool(self._by_first)

    def at(self, tokens: Tokens, index: int, first: str = "") -> tuple[_Value, int] | None:
        """Return what the longest phrase at a token means, and the token after it.

        `first` is taken for the token's word, where something is written against it.
        """
        first = first or tokens.words[index]
        phrases = self._by_first.get(first)
        if phrases is not None:
            for words, value in phrases.items():
                after = index + len(words)
                if len(words) == 1 or tuple(tokens.words[index + 1 : after]) == words[1:]:
                    return value, after
        return None

    def after(self, tokens: Tokens, index: int) -> int:
        """Return the token after a phrase, or the same token where there is none."""
        found = self.at(tokens, index)
        return found[1] if found else index

    def first_words(self) -> Iterable[str]:
        """Return the words that phrases begin with."""
        return self._by_first.keys()

    def last_words(self) -> set[str]:
        """Return the words that phrases end with."""
        return {words[-1] for phrases in self._by_first.values() for words in phrases}


class Month(NamedTuple):
    """What the name of a month may mean: months of one calendar, and the families that use it."""

    calendar: Calendar
    numbers: tuple[int, ...]
    families: tuple[str, ...]
    is_rare: bool
    is_capital: bool


class Lexicon:
    """The words of dates of a language."""

    def __init__(self, language: Language) -> None:
        words = language.dates
        self.tag = language.tag
        self.unsigned_years = words.unsigned_years
        self.month_list = _months(language)
        prefixes = [link for link in words.month_links if len(link) == 1]
        self.months: Phrases[tuple[Month, ...]] = Phrases(
            (prefix + name, meaning)
            for name, meaning in self.month_list.items()
            for prefix in ("", *prefixes)
        )
        self.weekdays = Phrases(
            (name, day) for day, names in enumerate(words.weekdays) for name in names
        )
        self.weekday_leads = _bare(words.weekday_leads)
        self.eve_leads = frozenset(_folded(words.eve_leads))
        self.glued = frozenset(_folded(words.glued))
        self.ordinals = Phrases((words.ordinals or {}).items())
        self.ordinals_are_linked = words.ordinals_are_linked
        self.article = words.article
        self.ordinal_leads = frozenset(_folded(words.ordinal_leads))
        self.day_suffixes = frozenset(_folded(words.day_suffixes))
        self.month_links = _bare(words.month_links)
        self.year_links = _bare(words.year_links)
        self.same_day = _bare(words.same_day)
        self.range_links = _bare(words.range_links)
        self.list_links = frozenset(_folded(words.list_links))
        self.list_leads = frozenset(_folded(words.list_leads))
        self.no_day_after = frozenset(_folded(words.no_day_after))
        self.signs: Phrases[Calendar] = Phrases(
            (sign, calendar) for calendar, signs in (words.signs or {}).items() for sign in signs
        )
        self.before_era = _bare(words.before_era)
        self.periods = Phrases((name, (begin, end)) for name, begin, end in words.day_periods)
        self.lead_periods = Phrases(
            (name, (begin, end))
            for name, begin, end in (*words.day_periods, *words.lead_periods)
            if name in words.weekday_leads
        )
        self.hour_leads = _bare(words.hour_leads)
        self.hour_tails = _bare(words.hour_tails)
        self.hour_parts = Phrases((words.hour_parts or {}).items())
        self.zones = Phrases((words.zones or {}).items())
        self.zone_leads = _bare(words.zone_leads)
        self.zone_tails = _bare(words.zone_tails)
        self.local_time = _bare(words.local_time)
        self.labels = _bare(words.labels)
        self.relative = _bare(words.relative)
        self.month_starts = frozenset(self.months.first_words())
        self.link_starts = frozenset(self.month_links.first_words())
        self.link_ends = frozenset(self.month_links.last_words())
        self.month_ends = frozenset(self.months.last_words())
        self._openings: dict[str, str | None] = dict.fromkeys(
            (
                *self.weekdays.first_words(),
                *self.ordinals.first_words(),
                *self.months.first_words(),
            ),
            "",
        )

    def opening(self, word: str) -> str | None:
        """Return what is written against a word that a date may begin with; None for another word.

        `و` for `والاثنين`, nothing for `الاثنين`.
        """
        if word in self._openings:
            return self._openings[word]
        prefix = next(
            (
                prefix
                for prefix in self.glued
                if word.startswith(prefix) and self._openings.get(word[len(prefix) :]) == ""
            ),
            None,
        )
        if len(self._openings) < _REMEMBERED:
            self._openings[word] = prefix
        return prefix


@lru_cache(maxsize=16)
def lexicon_of(tag: str) -> Lexicon:
    """Return the words of dates of a language, by its tag; made when first asked for."""
    return Lexicon(language_of(tag))


def _months(language: Language) -> dict[str, tuple[Month, ...]]:
    """Return what each name means, names of several families of one calendar together."""
    found: dict[str, dict[Calendar, Month]] = {}
    for months in language.dates.months:
        for number, names in enumerate(months.names, start=1):
            for name in names:
                meanings = found.setdefault(" ".join(Tokens(name).words[:-1]), {})
                known = meanings.get(months.calendar)
                if known is None:
                    meanings[months.calendar] = Month(
                        months.calendar, (number,), (months.family,), months.rare, name[0].isupper()
                    )
                elif number in known.numbers and months.family not in known.families:
                    meanings[months.calendar] = Month(
                        months.calendar,
                        known.numbers,
                        (*known.families, months.family),
                        known.is_rare and months.rare,
                        known.is_capital,
                    )
    for name, numbers in (language.dates.ambiguous_months or {}).items():
        found[name] = {
            "gregorian": Month("gregorian", numbers, (), is_rare=False, is_capital=False)
        }
    return {name: tuple(meanings.values()) for name, meanings in found.items()}


def _spellings(spelling: str) -> tuple[str, ...]:
    # What a ZWNJ joins is also written apart.
    return (spelling, spelling.replace("\u200c", " ")) if "\u200c" in spelling else (spelling,)


def _folded(spellings: Iterable[str]) -> Iterable[str]:
    return (" ".join(Tokens(spelling).words[:-1]) for spelling in spellings)


def _bare(spellings: Iterable[str]) -> Phrases[None]:
    return Phrases((spelling, None) for spelling in spellings)
