"""Dates and date-times as RFC 3339 writes them."""

from dataclasses import dataclass
from datetime import date, datetime

from brief_cli.text.lazy_pattern import lazy_pattern

# Section 5.6, with a space for T (its note); seconds and offset may be left out, which a rule may
# tell, and nothing stands before the offset.
_RFC_3339 = lazy_pattern(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"(?:[Tt ]([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})?)?"
)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Timestamp:
    """A date that exists, with its time where one is given.

    `moment` is set where there is a time, to the second; it has a UTC offset where one is written.
    """

    day: date
    moment: datetime | None = None

    @property
    def lacks_offset(self) -> bool:
        """Whether there is a time without a UTC offset."""
        return self.moment is not None and self.moment.tzinfo is None

    def precedes(self, other: "Timestamp") -> bool:
        """Say whether this is surely earlier than another; days count where a time is lacking."""
        mine, theirs = self.moment, other.moment
        if mine is None or theirs is None or (mine.tzinfo is None) != (theirs.tzinfo is None):
            return self.day < other.day
        return mine < theirs


def parse_rfc3339(text: str) -> Timestamp | None:
    """Read a date or date-time; None for anything else, and for a day or time there is not."""
    match = _RFC_3339.fullmatch(text.strip())
    if match is None:
        return None
    day, time, offset = match.groups()
    try:
        if time is None:
            return Timestamp(date.fromisoformat(day))
        moment = datetime.fromisoformat(f"{day}T{time}{(offset or '').upper()}")
    except ValueError:
        return None
    return Timestamp(moment.date(), moment)


def has_rfc3339_form(text: str) -> bool:
    """Say whether a text is written as RFC 3339 has dates, whether or not there is such a day."""
    return _RFC_3339.fullmatch(text.strip()) is not None


def rfc3339(moment: datetime) -> str:
    """Return a date-time with its offset, `Z` for UTC, to the second (RFC 3339, section 5.6)."""
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def readable(text: str) -> str:
    """Return a date-time as a notice has it: with a space, the offset apart, and no `Z`."""
    stamp = parse_rfc3339(text)
    if stamp is None or stamp.moment is None:
        return text
    shown = stamp.moment.replace(tzinfo=None).isoformat(" ", "seconds")
    return f"{shown} {rfc3339(stamp.moment)[19:]}" if stamp.moment.utcoffset() else shown
