"""What a language is here: one frozen record of what differs between it and another."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

# A record is equal to itself only: methods that nobody calls would cost time at start-up.

Names = tuple[tuple[str, ...], ...]
"""For each of several things all its spellings, the usual one first."""

Calendar = Literal["gregorian", "islamic-umalqura", "persian", "hebrew"]
"""A calendar, by its name in CLDR."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Months:
    """One family of names for the months of a calendar.

    `family` is the region that uses them, or empty. A month of the Hebrew calendar has the number
    CLDR gives it: Adar I is 6 and Adar (Adar II) 7, so that Nisan is always 8. `rare` says that the
    names are everyday words too, so that a year must stand beside one.
    """

    calendar: Calendar
    family: str
    names: Names
    rare: bool = False


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class DateWords:
    """The words of which a language makes dates and hours.

    Spellings are folded when they are compared (marks, tatweel, hamza, case), so that only
    spellings that differ otherwise are listed.
    """

    months: tuple[Months, ...] = ()
    ambiguous_months: Mapping[str, tuple[int, ...]] | None = None
    """A name without what tells two Gregorian months apart (تشرين), and those it may mean."""
    weekdays: Names = ()
    """Monday first, as in `date.weekday`."""
    weekday_leads: tuple[str, ...] = ()
    """What may stand before a weekday: day, morning, evening."""
    eve_leads: tuple[str, ...] = ()
    """What before a weekday makes it the night before: ليلة."""
    ordinals: Mapping[str, int] | None = None
    """Days of a month in words."""
    ordinals_are_linked: bool = False
    """Whether one of `month_links` always stands between such a day and its month."""
    ordinal_leads: tuple[str, ...] = ()
    """What may stand before such a day; after another word it counts that (the first week of May)."""
    glued: tuple[str, ...] = ()
    """What is written against a day or a weekday without a space: و, ב, l’."""
    article: str = ""
    """The article of a noun whose adjective an ordinal is (الأسبوع الأول); where a language has none,
    an ordinal is a day after `ordinal_leads` only."""
    day_suffixes: tuple[str, ...] = ()
    """What is written against the figure of a day: st, er."""
    month_links: tuple[str, ...] = ()
    """What may stand between a day and its month: من, of."""
    year_links: tuple[str, ...] = ()
    """What may stand between a month and its year: عام."""
    unsigned_years: tuple[Calendar, ...] = ("islamic-umalqura", "persian", "gregorian")
    """Calendars that a year from 1300 to 1500, in figures, may be of where no sign says so."""
    figures_vary: bool = False
    """Whether 05/06/2025 is written for the fifth of June and for the sixth of May."""
    same_day: tuple[str, ...] = ()
    """What joins a weekday, or a date of one calendar, to the date that is the same day."""
    range_links: tuple[str, ...] = ()
    """What joins the first and the last day: إلى."""
    list_links: tuple[str, ...] = ()
    """What joins days that are told one by one: و."""
    list_leads: tuple[str, ...] = ()
    """What stands before several days: يومي, between."""
    no_day_after: tuple[str, ...] = ()
    """What makes the number after it the number of a thing: رقم, No."""
    signs: Mapping[Calendar, tuple[str, ...]] | None = None
    """What after a year, or a date, names its calendar."""
    before_era: tuple[str, ...] = ()
    """What after a year says that it was before the Common Era."""
    day_periods: tuple[tuple[str, int, int], ...] = ()
    """Parts of the day, the hour each begins with, and the one it ends before (24 and more: of
    the next morning). They say which of two hours of the clock is meant."""
    lead_periods: tuple[tuple[str, int, int], ...] = ()
    """The same, of words that are parts of the day only before a weekday: فجر."""
    hour_leads: tuple[str, ...] = ()
    """What may stand before an hour: الساعة."""
    hour_tails: tuple[str, ...] = ()
    """What may stand after an hour, and makes a bare number one: h, بجے."""
    hour_parts: Mapping[str, int] | None = None
    """Minutes that are told in words after an hour: والنصف."""
    zones: Mapping[str, str] | None = None
    """Places by whose clock hours are told, as IANA zones."""
    zone_leads: tuple[str, ...] = ()
    """What stands before such a place: بتوقيت."""
    zone_tails: tuple[str, ...] = ()
    """What stands after such a place: time."""
    local_time: tuple[str, ...] = ()
    """What says that an hour is local, and names no place."""
    labels: tuple[str, ...] = ()
    """What may stand beside a date on a line of its own and says nothing about the day."""
    relative: tuple[str, ...] = ()
    """Words whose day depends on the day of reading."""
    our_time: tuple[str, ...] = ()
    """Of these, words that mean our time too: اليوم, today."""
    not_relative_before: tuple[str, ...] = ()
    """What before a relative word takes that from it: ذلك (اليوم)."""
    not_relative_after: tuple[str, ...] = ()
    """What after a relative word takes that from it: (اليوم) التالي."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Punctuation:
    """The marks of a language.

    `latin` are those marks of ASCII that are right in it as they are; `sentence_ends` are what may
    end a sentence; `quotes` are pairs in use for a quotation, the usual one first, and
    `inner_quotes` those within another.
    """

    comma: str
    semicolon: str
    question: str
    full_stop: str
    latin: str
    sentence_ends: str
    quotes: tuple[tuple[str, str], ...]
    inner_quotes: tuple[tuple[str, str], ...]
    ellipsis: tuple[str, ...] = ("…", "...")
    spaced: str = ""
    """Marks that stand apart from the word before them."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Judgement:
    """Terms of likelihood and confidence, and who is named as a source.

    `first_row` and `second_row` are the rows of terms that are not to be mixed (ICD 203, 2015,
    D.6.e(2)(a)) or what is in use for them.
    """

    first_row: tuple[str, ...] = ()
    second_row: tuple[str, ...] = ()
    confidence: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    firm: str = ""
    """A pattern of places where a vague word is none: May 2025, could not, كان قد."""
    forecast: str = ""
    """A pattern of what tells of the future; where it is empty, any outlook is taken to do so."""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Language:
    """A language, or what is known of one: where nothing is known a field is empty.

    `letters`, `alphabet` and `marks` are insides of character classes: the letters of the script
    (tatweel is none), those of the language, and what is written on or in them. `digits` are in
    tens, the usual ones first; decimal, group and percent signs stand in the order of `digits`.
    """

    tag: str
    english_name: str
    own_name: str
    scripts: tuple[str, ...]
    direction: Literal["ltr", "rtl"]
    letters: str
    alphabet: str
    marks: str
    joiners: str
    digits: tuple[str, ...]
    decimals: tuple[str, ...]
    groups: tuple[str, ...]
    percents: tuple[str, ...]
    punctuation: Punctuation
    list_between: str
    list_last: str
    list_two: str
    abbreviations: tuple[str, ...]
    """What ends in a full stop that ends no sentence."""
    prefixes: tuple[str, ...]
    """Words written against the next one: و, ב."""
    never_repeated: frozenset[str]
    """Words that nobody writes twice on purpose."""
    judgement: Judgement
    choices: Mapping[str, str]
    """Words for the choices of the shipped schemas."""
    dates: DateWords
    has_half_space: bool = False
    """Whether ZWNJ parts the parts of a word (Persian می‌رود), also behind a letter that joins none."""
    older_letters: tuple[tuple[str, str], ...] = ()
    """What stood for a letter before it was had: what is written, and the letter."""
    letter_names: frozenset[str] = frozenset()
    """Names of Latin letters, by which abbreviations are spelled: بی بی سی."""


def spelled(names: Names, usage: Names) -> Names:
    """Return names with further spellings of each."""
    return tuple((*known, *more) for known, more in zip(names, usage, strict=True))
