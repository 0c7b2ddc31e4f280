"""Moments and days: when two stamps are of one, and which day a stamp in UTC is of elsewhere."""

from datetime import datetime, timedelta, timezone

from brief_cli.languages.dates.rfc3339 import parse_rfc3339, rfc3339

# An offset moves a moment to the day before or after.
_NEAR = 1
# Minutes of a day of UTC in which New York has the day before.
_DAWN = 5 * 60
# Offsets of zones in use are whole quarters of an hour, from -12:00 to +14:00.
_QUARTER = timedelta(minutes=15)
_WEST, _EAST = timedelta(hours=-12), timedelta(hours=14)
_SAME_MOMENT = 60


def at_home(value: str, other: str, *, is_other_day: bool = True) -> str:
    """Return a stamp in UTC with the offset of its place, as another says it; empty for unknown.

    Args:
        value: the stamp.
        other: a stamp with another offset, or one without.
        is_other_day: whether only another day matters: else the offset stays as it was written.
    """
    utc, local = parse_rfc3339(value), parse_rfc3339(other)
    if utc is None or local is None or utc.moment is None or local.moment is None:
        return ""
    if utc.lacks_offset or utc.moment.utcoffset():
        return ""
    if is_other_day and utc.day == local.day:
        return ""
    if not local.lacks_offset:
        return rfc3339(utc.moment.astimezone(local.moment.tzinfo))
    offset = local.moment - utc.moment.replace(tzinfo=None)
    # A page shows the hour without its seconds.
    if not local.moment.second:
        offset += timedelta(seconds=utc.moment.second)
    if not offset or offset % _QUARTER or not _WEST <= offset <= _EAST:
        return ""
    return rfc3339(utc.moment.astimezone(timezone(offset)))


def is_midnight_elsewhere(value: str) -> bool:
    """Say whether a stamp in UTC is midnight of the day after, east of Greenwich."""
    moment = utc_moment(value)
    return moment is not None and moment.hour >= 19 and not (moment.minute % 30 or moment.second)


def is_early(value: str) -> bool:
    """Say whether a stamp in UTC is of the day before in the Americas."""
    moment = utc_moment(value)
    return moment is not None and 0 < moment.hour * 60 + moment.minute < _DAWN


def utc_moment(value: str) -> datetime | None:
    """Return the moment of a stamp in UTC; None for another."""
    stamp = parse_rfc3339(value)
    moment = stamp.moment if stamp is not None else None
    is_utc = moment is not None and moment.tzinfo is not None and not moment.utcoffset()
    return moment if is_utc else None


def has_offset(value: str) -> bool:
    """Say whether a stamp has an hour, and the offset from UTC that it is of."""
    stamp = parse_rfc3339(value)
    return stamp is not None and stamp.moment is not None and not stamp.lacks_offset


def agree(one: str, other: str) -> bool:
    """Say whether two dates may be one: the same day, or one beside it where there is an offset."""
    first, second = parse_rfc3339(one), parse_rfc3339(other)
    if first is None or second is None:
        return one == other
    if first.moment and second.moment and not first.lacks_offset and not second.lacks_offset:
        return abs((first.moment - second.moment).total_seconds()) < _SAME_MOMENT
    near = _NEAR if has_offset(one) or has_offset(other) else 0
    return abs((first.day - second.day).days) <= near


def is_near(one: str, other: str) -> bool:
    """Say whether two dates are of the same day or of one beside it, as those of one moment are."""
    first, second = parse_rfc3339(one), parse_rfc3339(other)
    if first is None or second is None:
        return one == other
    return abs((first.day - second.day).days) <= _NEAR
