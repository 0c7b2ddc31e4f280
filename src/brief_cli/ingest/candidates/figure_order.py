"""Which of the figures of a day is the month: as other days of its page tell, or as its language is
written."""

from collections.abc import Iterable, Sequence

from brief_cli.languages.dates.order import is_day_first
from brief_cli.languages.scripts import european
from brief_cli.text.lazy_pattern import lazy_pattern

_FIGURES = lazy_pattern(r"(?<![\d./-])(\d\d?)([./-]) ?(\d\d?)\2 ?(?:\d{4}|\d\d)(?![\d/-])")
_MONTHS = 12


def day_order(texts: Iterable[str]) -> bool | None:
    """Say whether the days in figures of some texts have the day first; None where none tells, or two
    tell otherwise."""
    orders = {
        int(match[1]) > _MONTHS
        for text in texts
        for match in _FIGURES.finditer(european(text))
        if (int(match[1]) > _MONTHS) != (int(match[3]) > _MONTHS)
    }
    return orders.pop() if len(orders) == 1 else None


def usual_order(text: str, tag: str) -> bool | None:
    """Say whether a day in figures has the day first, as its language is written; None for unknown."""
    match = _FIGURES.search(european(text))
    return is_day_first(match[2], tag) if match is not None else None


def in_order(text: str, readings: Sequence[str], *, is_day_first: bool) -> str:
    """Return the reading of a day in figures that has day and month in an order; empty for none."""
    match = _FIGURES.search(european(text))
    if match is None:
        return ""
    day, month = (match[1], match[3]) if is_day_first else (match[3], match[1])
    wanted = f"-{int(month):02}-{int(day):02}"
    return next((each for each in readings if each[4:10] == wanted), "")
