"""Names of weekdays and months, as a language writes them."""

from brief_cli.languages.language import Calendar
from brief_cli.languages.tags import language_of


def weekday_name(number: int, language: str) -> str:
    """Return the usual name of a weekday (Monday is 0) in a language (a BCP 47 tag).

    English names are returned for a language whose days are not known.
    """
    return (language_of(language).dates.weekdays or language_of("en").dates.weekdays)[number][0]


def month_name(
    number: int, language: str, calendar: Calendar = "gregorian", family: str = ""
) -> str:
    """Return the usual name of a month in a language, of a family (a region) where one is asked for.

    Months of the Hebrew calendar are numbered as in CLDR. The name is empty where it is not known.
    """
    families = [
        months for months in language_of(language).dates.months if months.calendar == calendar
    ]
    found = [months for months in families if months.family == family] or families
    return found[0].names[number - 1][0] if found else ""
