"""Times of the day: 14:30, الساعة 2:30 ظهرا, 4:25 PM (GMT+0400), بتوقيت غرينتش."""

from brief_cli.languages.dates.lexicon import Lexicon
from brief_cli.languages.dates.reading import Clock
from brief_cli.languages.dates.tokens import Tokens
from brief_cli.text.template import Template

# ISO 8601 and clocks of every language.
_HALVES = {"am": (0, 12), "a.m": (0, 12), "pm": (12, 24), "p.m": (12, 24)}
_GREENWICH = "Etc/UTC"
_UTC = ("utc", "gmt", "z", "ut")
# RFC 2822, section 4.3, and the names of the European Union (Directive 2000/84/EC); others, such as
# IST or AST, are of several places.
_NAMED = {
    "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00",
    "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "wet": "+00:00", "west": "+01:00",
    "cet": "+01:00", "cest": "+02:00", "eet": "+02:00", "eest": "+03:00",
}  # fmt: skip
_SPACED = ("،", ",", "-", "|", "/", "•", "·")
_SIGNS = ("+", "-")
_LAST_ZONE = 14  # Pacific/Kiritimati


def clock_at(
    tokens: Tokens, index: int, lexicon: Lexicon, *, is_line: bool = False
) -> tuple[Clock, int] | None:
    """Read a time that begins at a token, and return the token after it.

    A bare number is an hour only beside a word that says so; 09.45 is one on a line of its own with
    a date (`is_line`), and not surely.
    """
    start = index
    period = lexicon.periods.at(tokens, index)
    if period is not None:
        index = period[1]
    after_lead = lexicon.hour_leads.after(tokens, index)
    is_told = after_lead > index or period is not None
    if tokens.words[after_lead] == ":" and after_lead > index:
        after_lead += 1
    index = after_lead
    if tokens.words[index] == "t" and tokens.is_glued(index + 1):
        index += 1
    read = _digits(tokens, index)
    if read is None:
        return None
    hour, minute, second, after, is_clock = read
    tail = lexicon.hour_tails.after(tokens, after)
    if tail > after:
        is_told, after = True, tail
    part = lexicon.hour_parts.at(tokens, after) if is_clock is False else None
    if part is not None:
        is_told, after = True, part[1]
    half = period[0] if period is not None else None
    later = _period(tokens, after, lexicon)
    if later is not None:
        half, after = later
    if not (is_clock or is_told or half or (is_line and is_clock is None)):
        return None
    doubt = None if is_clock is not None else Template("the hour is written with a full stop")
    hour, wrong = _of_24(hour, half)
    if part is not None:
        hour, minute = (hour - (part[0] < 0)) % 24, part[0] % 60
    if hour > 23 or minute > 59 or second > 59:
        return None
    end = tokens.ends[after - 1]
    place = tokens.starts[start], end
    clock = Clock(hour, minute, second, *place, doubt=wrong or doubt, has_period=half is not None)
    return _with_zone(clock, tokens, after, lexicon)


def _digits(tokens: Tokens, index: int) -> tuple[int, int, int, int, bool | None] | None:
    """Return hour, minute, second, the token after, and whether it is 14:30 (None for 14.30)."""
    hour = tokens.numbers[index]
    if hour < 0 or tokens.size(index) > 2:
        return None
    if index and tokens.is_glued(index) and tokens.words[index - 1] in (":", "."):
        return None
    mark = tokens.words[index + 1]
    minute = tokens.numbers[index + 2] if index + 2 < len(tokens) else -1
    if minute >= 0 and tokens.size(index + 2) == 2:
        is_apart = not tokens.is_glued(index + 1)
        is_glued = tokens.is_glued(index + 1) and tokens.is_glued(index + 2)
        if mark == ":" and (is_glued or (is_apart and not tokens.is_glued(index + 2))):
            second, after = _seconds(tokens, index + 3)
            return hour, minute, second, after, True
        if mark == "h" and tokens.is_glued(index + 1) == tokens.is_glued(index + 2):
            return hour, minute, 0, index + 3, True
        if mark == "." and is_glued and not _goes_on(tokens, index + 3):
            return hour, minute, 0, index + 3, None
    return hour, 0, 0, index + 1, False


def _seconds(tokens: Tokens, index: int) -> tuple[int, int]:
    """Return the seconds, and the token after them; fractions are passed over."""
    if tokens.words[index] != ":" or not tokens.is_glued(index) or tokens.size(index + 1) != 2:
        return 0, index
    second = tokens.numbers[index + 1]
    if second < 0:
        return 0, index
    after = index + 2
    if (
        tokens.words[after] in (".", ",")
        and tokens.is_glued(after)
        and _is_glued_number(tokens, after + 1)
    ):
        after += 2
    return second, after


def _is_glued_number(tokens: Tokens, index: int) -> bool:
    return index < len(tokens) and tokens.numbers[index] >= 0 and tokens.is_glued(index)


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Say whether a number goes on after a mark: 1.20.3, 3.50%."""
    word = tokens.words[index]
    return tokens.is_glued(index) and (
        word in ("%", "٪") or (word in (".", ",", "/", "-") and _is_glued_number(tokens, index + 1))
    )


def _period(tokens: Tokens, index: int, lexicon: Lexicon) -> tuple[tuple[int, int], int] | None:
    """Return the part of the day after an hour, and the token after it (with its full stop)."""
    found: tuple[tuple[int, int], int] | None = lexicon.periods.at(tokens, index)
    if found is None and tokens.words[index] in _HALVES:
        found = _HALVES[tokens.words[index]], index + 1
    if found is not None and tokens.words[found[1]] == "." and tokens.is_glued(found[1]):
        return found[0], found[1] + 1
    return found


def in_period(clock: Clock, period: tuple[int, int] | None) -> Clock:
    """Return a time in the part of the day that its line names elsewhere: مساء السبت … 6:05."""
    if period is None or clock.has_period:
        return clock
    hour, doubt = _of_24(clock.hour, period)
    return clock._replace(hour=hour, doubt=doubt or clock.doubt)


def _of_24(hour: int, half: tuple[int, int] | None) -> tuple[int, str | None]:
    """Return an hour on the clock of 24, and what is unclear about it.

    An hour beyond twelve, or nought, is on it already; a part of the day that fits is then idle.
    """
    if half is None or hour > 24:
        return hour, None
    begin, end = half
    if hour == 0 or hour > 12:
        fits = begin <= hour < end or begin <= hour + 24 < end
        return hour, None if fits else Template("the hour does not fit the part of the day")
    # No part of the day is longer than twelve hours, so that one fits at most.
    meant = next(
        (
            candidate % 24
            for candidate in (hour % 12, hour % 12 + 12, hour % 12 + 24)
            if begin <= candidate < end
        ),
        None,
    )
    if meant is not None:
        return meant, None
    return hour, Template("the hour may be of the morning or of the evening")


def _with_zone(clock: Clock, tokens: Tokens, index: int, lexicon: Lexicon) -> tuple[Clock, int]:
    """Add the offset or zone that follows a time, in brackets or not."""
    begin = index
    if tokens.words[index] in _SPACED and not tokens.is_glued(index):
        begin += 1
    is_open = tokens.words[begin] == "("
    begin += is_open
    read = (
        _from_greenwich(tokens, begin, lexicon)
        or offset_at(tokens, begin)
        or zone_at(tokens, begin, lexicon)
    )
    if read is None:
        return clock, index
    offset, zone, after = read
    if is_open:
        if tokens.words[after] != ")":
            return clock, index
        after += 1
    return clock._replace(offset=offset, zone=zone, end=tokens.ends[after - 1]), after


def _from_greenwich(
    tokens: Tokens, index: int, lexicon: Lexicon
) -> tuple[str | None, str | None, int] | None:
    """Read an offset with what it is counted from behind it: +01:00 غرينتش."""
    signed = _signed_at(tokens, index, is_utc=True)
    if signed is None:
        return None
    named = zone_at(tokens, signed[1], lexicon) or offset_at(tokens, signed[1])
    return (signed[0], None, named[2]) if named is not None and named[0] == "Z" else None


def offset_at(tokens: Tokens, index: int) -> tuple[str | None, str | None, int] | None:
    """Read a UTC offset: Z, +03:00, UTC+3, GMT-0400, EST; return it, no zone, the token after."""
    word = tokens.words[index]
    if word in _NAMED:
        return _NAMED[word], None, index + 1
    is_utc = word in _UTC
    if turned := _turned_at(tokens, index):
        return turned[0], None, turned[1]
    signed = _signed_at(tokens, index + is_utc, is_utc=is_utc)
    if signed is None:
        return ("Z", None, index + 1) if is_utc else None
    return signed[0], None, signed[1]


def _signed_at(tokens: Tokens, index: int, *, is_utc: bool) -> tuple[str, int] | None:
    """Read +03:00, +0300 or +03, after UTC also +3, and return the token after it.

    A dash apart from its number is no minus, unless UTC stands before it.
    """
    sign, at = tokens.words[index], index + 1
    if is_utc and (turned := _turned_at(tokens, index)):
        return turned
    if sign not in _SIGNS or tokens.numbers[at] < 0 or not (tokens.is_glued(at) or is_utc):
        return None
    number, size, after = tokens.numbers[at], tokens.size(at), at + 1
    if size > 2:
        hours, minutes = divmod(number, 100)
    elif tokens.is_glued_mark(after, ":") and tokens.size(after + 1) == 2:
        hours, minutes, after = number, tokens.numbers[after + 1], after + 2
    elif is_utc or (sign == "+" and size == 2):
        hours, minutes = number, 0
    else:
        return None
    if size > 4 or hours > _LAST_ZONE or not 0 <= minutes < 60:
        return None
    return f"{sign}{hours:02}:{minutes:02}", after


def _turned_at(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """Read 3+, as an offset is written whose sign was put on the side where it is seen."""
    hours = tokens.numbers[index]
    if (
        0 <= hours <= _LAST_ZONE
        and tokens.size(index) <= 2
        and tokens.is_glued_mark(index + 1, "+")
    ):
        return f"+{hours:02}:00", index + 2
    return None


def zone_at(
    tokens: Tokens, index: int, lexicon: Lexicon
) -> tuple[str | None, str | None, int] | None:
    """Read a place by whose clock an hour is told; return no offset, its IANA zone, the token after.

    The zone is None where the hour is said to be local.
    """
    local = lexicon.local_time.at(tokens, index)
    if local is not None:
        return None, None, local[1]
    lead = lexicon.zone_leads.after(tokens, index)
    place = lexicon.zones.at(tokens, lead)
    if place is None:
        return None
    zone, after = place
    tail = lexicon.zone_tails.after(tokens, after)
    if zone == _GREENWICH:
        # It needs no word that says it is a clock, and may be counted from: غرينتش+3.
        signed = _signed_at(tokens, tail, is_utc=True)
        return (signed[0], None, signed[1]) if signed else ("Z", None, tail)
    if lead == index and tail == after:
        return None
    return None, zone, lexicon.local_time.after(tokens, tail)
