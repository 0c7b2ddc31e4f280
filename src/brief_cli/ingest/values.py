"""Values as people write them become values as the metadata has them."""

import re
from dataclasses import dataclass
from datetime import tzinfo
from urllib.parse import urlsplit

from brief_cli.ingest.account import Certainty
from brief_cli.languages.choices import choice_of
from brief_cli.languages.dates.value import read_value as date_of
from brief_cli.languages.licences import canonical_licence, licence_reading
from brief_cli.languages.markings import marking_reading
from brief_cli.languages.scripts import european
from brief_cli.messages.message import Message, say
from brief_cli.schema.schema import Field
from brief_cli.text.lazy_pattern import lazy_pattern

_CALENDARS = {
    "islamic-umalqura": say("of Umm al-Qura"),
    "persian": say("of Iran"),
    "hebrew": say("of the Hebrews"),
}
# As `date` of POSIX and `ctime` of C write it, the year last. A zone that is no offset says nothing:
# the same letters are those of several.
_DATE_COMMAND = lazy_pattern(
    r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([A-Z][a-z]{2}) {1,2}(\d\d?) (\d\d:\d\d:\d\d) "
    r"(?:(GMT|UTC|[+-]\d{4})|[A-Z]{3,5})? ?(\d{4})\b"
)
_BRACKETED = lazy_pattern(r"\(\s*([^()]+?)\s*\)")
_HOST = lazy_pattern(r"(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a value was read as; `note` says what was assumed, `readings` what it may mean."""

    value: str
    certainty: Certainty = Certainty.SURE
    note: Message | None = None
    readings: tuple[str, ...] = ()


def read_value(field: Field, text: str, language: str, zone: tzinfo | None) -> Reading | None:
    """Read a value for a field; None where it is no value of the field's type."""
    text = text.strip().strip("*_").strip()
    if not text:
        return None
    match field.type:
        case "date" | "datetime":
            return read_date(text, language, zone)
        case "url":
            return _url(text)
        case "licence":
            licence = canonical_licence(text) or licence_reading(text)
            return Reading(licence) if licence else None
        case "marking":
            marking = marking_reading(text)
            return Reading(marking) if marking else None
        case "choice":
            choice = text if text in field.choices else choice_of(text, language)
            return Reading(choice) if choice in field.choices else None
        case "integer":
            number = european(text)
            return Reading(number) if number.isdecimal() else None
        case "boolean":
            return Reading(text.lower()) if text.lower() in ("true", "false") else None
        case _:
            inner = _BRACKETED.fullmatch(text)
            return Reading(inner[1] if inner else text)


def read_date(text: str, language: str, zone: tzinfo | None) -> Reading | None:
    """Read a date in any form the language has; None where there is none.

    What may be another day is unsure. One that has two readings is never guessed at: the reading is
    empty. A time without an offset stays without one unless `zone` says what to assume.
    """
    text = _DATE_COMMAND.sub(r"\1, \3 \2 \6 \4 \5", text)
    found = date_of(text.strip().rstrip(".،, "), language, zone=zone)
    readings = tuple(
        dict.fromkeys(each.date.isoformat() for each in found.readings if each.date is not None)
    )
    text = found.text.removesuffix("+00:00") + "Z" if found.text.endswith("+00:00") else found.text
    if found.reason is not None:
        if not readings and not found.text:
            return None
        # What is one day, but a range or a year of two figures, is for a person to confirm.
        reason = Message(found.reason.template, found.reason.params)
        return Reading(text, Certainty.UNSURE, reason, readings)
    if found.assumed_zone:
        note = say("no UTC offset is given; {zone} was taken", zone=zone)
        return Reading(text, Certainty.LIKELY, note)
    if found.lacks_offset:
        return Reading(text, Certainty.UNSURE, say("no UTC offset is given"), (text,))
    if found.calendar != "gregorian":
        note = say("converted from the calendar {calendar}", calendar=_CALENDARS[found.calendar])
        return Reading(text, Certainty.LIKELY, note)
    return Reading(text)


def _url(text: str) -> Reading | None:
    text = text.strip("<>()[]«»“”\"' .،,")
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    if parts.scheme in ("http", "https") and parts.hostname:
        return Reading(text)
    if _HOST.fullmatch(text):
        return Reading(f"https://{text}")
    return None
