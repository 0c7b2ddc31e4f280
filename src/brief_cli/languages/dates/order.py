"""Whether the day or the month comes first in a date in figures, as a language is written (CLDR)."""

from brief_cli.languages.tags import language_of

# No locale puts the month before the day where full stops are between.
_STOP = "."


def is_day_first(mark: str, tag: str) -> bool | None:
    """Say whether the day comes before the month in figures with the year last; None for unknown.

    Args:
        mark: what stands between the figures.
        tag: the tag of the language (BCP 47); a region may tell what the language does not.
    """
    from brief_cli.languages.data.dates import BOTH_ORDERS, MONTH_FIRST

    if language_of(tag).dates.figures_vary:
        return None
    if mark == _STOP:
        return True
    full = tag.casefold().replace("_", "-")
    language = full.split("-")[0]
    if language in BOTH_ORDERS:
        return None if full == language else full not in MONTH_FIRST
    return full not in MONTH_FIRST and language not in MONTH_FIRST
