"""The day of an article out of all that its page says: the best source, held against the others.

A stamp in UTC is of one moment, and of two days: what the page shows its readers tells which.
"""

from collections.abc import Collection, Sequence
from datetime import tzinfo
from typing import NamedTuple

from brief_cli.ingest.account import Certainty
from brief_cli.ingest.article import Candidate, Source
from brief_cli.ingest.candidates.moments import (
    agree,
    at_home,
    has_offset,
    is_early,
    is_midnight_elsewhere,
    is_near,
    utc_moment,
)
from brief_cli.ingest.values import Reading, read_date
from brief_cli.messages.message import Message, say

# Marks that programs also fill with the day of the last change, or of the making of the page; a
# time beside the title may be anyone's.
_VAGUE = frozenset(
    ("meta date", "meta dc.date", "meta dcterms.date", "meta datecreated", "time datetime", "class date")
)  # fmt: skip
# Elements beside the title, which show readers a day.
_SHOWN = frozenset(("time datetime", "class date"))
_SAME_HOUR = say("the page gives the same moment with its own hour")
# Elements of the page that stand away from the title.
_STRAY = frozenset(("time elsewhere",))
# Characters of a stamp without its offset.
_LOCAL = 19
_DAY = 10

Dated = tuple[Candidate, Reading]


class Choice(NamedTuple):
    """A date, where it is from, and what else it may be."""

    candidate: Candidate
    value: str
    certainty: Certainty
    note: Message | None = None
    found: tuple[str, ...] = ()


def chosen_date(
    candidates: Sequence[Candidate],
    known: Reading | None,
    shown: Collection[str],
    tag: str,
    zone: tzinfo | None,
    changed: Collection[str] = (),
    told: str = "",
) -> Choice | None:
    """Choose a date: the best source's, in the words of the most precise that agrees with it.

    Args:
        candidates: what the page says, the best sources first.
        known: what a line of the text gave; None for nothing.
        shown: what the lines beside the title may mean, where they were not sure.
        tag: the tag of the language in which dates are written.
        zone: the time zone of date-times that name none.
        changed: the days of the last change, which elements beside the title may show as well.
        told: the day that lines beside the title have for their readers; empty for none.
    """
    readings = [(c, r) for c in candidates if (r := _read(c, tag, zone)) is not None]
    good = [(c, r) for c, r in readings if r.value and c.source is not Source.ADDRESS]
    address = next(((c, r) for c, r in readings if r.value and c.source is Source.ADDRESS), None)
    if known is not None and known.value and known.certainty is not Certainty.UNSURE:
        return _beside_known(good, known)
    if not good:
        return None if known is not None else _doubtful(readings, address)
    _, first = min(
        good, key=lambda each: (each[1].certainty is Certainty.UNSURE, each[0].source.rank)
    )
    if told and (_is_other(told, first.value) or _is_of_another(told, first, good)):
        return _told(good, told, first)
    agreeing = [(c, r) for c, r in good if agree(r.value, first.value)]
    candidate, reading = max(
        agreeing,
        key=lambda each: (has_offset(each[1].value), len(each[1].value), -each[0].source.rank),
    )
    against = [
        (c, r)
        for c, r in good
        if not agree(r.value, first.value) and c.source.rank <= Source.META.rank
    ]
    if address is not None and not is_near(address[1].value, reading.value):
        against.append(address)
    beside = [(c, r) for c, r in good if c.place in _SHOWN and r.value]
    if beside and not any(is_near(r.value, reading.value) for _, r in beside):
        against += [
            (c, r) for c, r in beside if not any(is_near(r.value, other) for other in changed)
        ]
    if address is not None and against == [address]:
        # What an article was called when it appeared, it is called for good.
        note = say("{place} says {value}", place=candidate.place, value=reading.value)
        if address[1].value[:_DAY] < reading.value[:_DAY]:
            return Choice(address[0], address[1].value, Certainty.UNSURE, note, (reading.value,))
    if against:
        other, value = against[0]
        note = say("{place} says {value}", place=other.place, value=value.value)
        # Programs stamp one publication at several steps of it: the day is the same.
        is_day = all(r.value[:10] == reading.value[:10] for _, r in against)
        certainty = Certainty.LIKELY if is_day and has_offset(reading.value) else Certainty.UNSURE
        return Choice(candidate, reading.value, certainty, note, (value.value,))
    unlike = [value for value in shown if not is_near(value, reading.value)]
    if unlike and len(unlike) == len(shown):
        note = say("the text says {other}", other=unlike[0])
        return Choice(candidate, reading.value, Certainty.UNSURE, note, tuple(unlike))
    return _held(candidate, reading, agreeing, address, shown=shown)


def _read(candidate: Candidate, tag: str, zone: tzinfo | None) -> Reading | None:
    """Read what a candidate says: programs write dates in English, whatever the page is in."""
    reading = read_date(candidate.value, tag, zone)
    is_clear = reading is not None and reading.certainty is not Certainty.UNSURE
    if is_clear or candidate.source.rank > Source.META.rank:
        return reading
    english = read_date(candidate.value, "en", zone)
    is_clear = english is not None and english.certainty is not Certainty.UNSURE
    return english if reading is None or is_clear else reading


def _beside_known(good: Sequence[Dated], known: Reading) -> Choice | None:
    """Hold what stands on the page against its data, which may say it to the second."""
    if known.certainty is not Certainty.SURE:
        # An offset that was assumed gives way to one that the hour on the page proves.
        for candidate, reading in good:
            home = at_home(reading.value, known.value[:_LOCAL], is_other_day=False)
            if home:
                return Choice(candidate, home, Certainty.LIKELY, _SAME_HOUR, (reading.value,))
    others = [(c, r) for c, r in good if not agree(r.value, known.value)]
    same = [(c, r) for c, r in good if agree(r.value, known.value)]
    precise = max(same, key=lambda each: len(each[1].value), default=None)
    if precise is not None and len(precise[1].value) > len(known.value):
        return _held(*precise, same, None, known.value)
    if not others:
        return None
    candidate, reading = others[0]
    note = say("the text says {other}", other=known.value)
    return Choice(candidate, known.value, Certainty.UNSURE, note, (reading.value,))


def _is_other(told: str, value: str) -> bool:
    """Say whether what a page shows is another day than its data has, wherever it is read."""
    if has_offset(told) or has_offset(value):
        return not is_near(told, value)
    return told[:_DAY] != value[:_DAY]


def _is_of_another(told: str, first: Reading, good: Sequence[Dated]) -> bool:
    """Say whether what a page shows is the day of another source, and not that of the first, which
    has the hour of its own place."""
    day = told[:_DAY]
    return (
        first.value[:_DAY] != day
        and utc_moment(first.value) is None
        and any(r.value[:_DAY] == day for c, r in good if c.source.rank <= Source.META.rank)
    )


def _told(good: Sequence[Dated], told: str, first: Reading) -> Choice:
    """Take the day that a page shows its readers, in the words of its data where that has it too."""
    same = [(c, r.value) for c, r in good if not _is_other(told, r.value)]
    same.sort(key=lambda each: each[1][:_DAY] != told[:_DAY])
    found, value = same[0] if same else (None, "")
    candidate = next(c for c, r in good if r is first)
    note = say("{place} says {value}", place=candidate.place, value=first.value)
    if found is None:
        found, value, note = candidate, told, say("the text says {other}", other=told)
    return Choice(found, value, Certainty.UNSURE, note, (first.value,))


def _doubtful(readings: Sequence[Dated], address: Dated | None) -> Choice | None:
    if address is not None:
        return Choice(address[0], address[1].value, Certainty.LIKELY)
    unclear = next(((c, r) for c, r in readings if r.readings), None)
    if unclear is None:
        return None
    candidate, reading = unclear
    return Choice(candidate, "", Certainty.UNSURE, reading.note, reading.readings)


def _held(
    candidate: Candidate,
    reading: Reading,
    agreeing: Sequence[Dated],
    address: Dated | None,
    known: str = "",
    shown: Collection[str] = (),
) -> Choice:
    """Return a reading as sure as what agrees with it lets it be, on the day of its own place."""
    value = reading.value
    day = value[:10]
    stamps = [known, *shown, *(r.value for _, r in agreeing)]
    # The hour of a stamp, without the offset that it is of, says nothing more than the stamp.
    beside_day = any(
        not has_offset(r.value) and (len(r.value) == _DAY or not value.startswith(r.value))
        for _, r in agreeing
    )
    home = next((moved for other in stamps if other and (moved := at_home(value, other))), "")
    if home:
        value = home
    elsewhere = [address] if address is not None else []
    elsewhere += [each for each in agreeing if not has_offset(each[1].value)]
    told = [text for text in (known, *shown) if text]
    # Of two readings of one line the other is none.
    other_day = next((text for text in told if all(t[:10] != value[:10] for t in told)), "")
    if other_day:
        note = say("the text says {other}", other=other_day)
        if known and len(known) == _DAY and utc_moment(value) is not None:
            note = say("{place} says {value}", place=candidate.place, value=value)
            return Choice(candidate, known, Certainty.LIKELY, note, (value,))
        return Choice(candidate, value, Certainty.LIKELY, note, (other_day,))
    for other, its in elsewhere:
        if its.value[:10] != value[:10]:
            is_address = address is not None and its is address[1]
            if is_address and not told and utc_moment(value) is not None:
                note = say("{place} says {value}", place=candidate.place, value=value)
                return Choice(other, its.value, Certainty.LIKELY, note, (value,))
            note = say("{place} says {value}", place=other.place, value=its.value)
            return Choice(candidate, value, Certainty.LIKELY, note, (its.value,))
    if home and value[:10] != day and reading.certainty is Certainty.SURE:
        return Choice(candidate, value, Certainty.LIKELY, _SAME_HOUR, (reading.value,))
    if reading.certainty is Certainty.SURE and not known:
        if {c.place for c, _ in agreeing} <= _STRAY:
            return Choice(candidate, value, Certainty.UNSURE, say("nothing else says so"))
        if address is None and {c.place for c, _ in agreeing} <= _VAGUE:
            note = say("nothing else says so")
            return Choice(candidate, value, Certainty.LIKELY, note)
        if is_midnight_elsewhere(value):
            note = say("midnight where the article appeared may be meant: the day after")
            return Choice(candidate, value, Certainty.LIKELY, note)
        if address is None and not shown and not beside_day and is_early(value):
            note = say("the hour is of UTC: where the article appeared it may be the day before")
            return Choice(candidate, value, Certainty.LIKELY, note)
    return Choice(candidate, value, reading.certainty, reading.note)
