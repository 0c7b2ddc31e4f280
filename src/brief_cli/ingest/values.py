"""Values as people write them become values as the metadata has them."""

import re
from dataclasses import dataclass
from datetime import datetime, tzinfo
from urllib.parse import urlsplit

from brief_cli.ingest.account import Certainty
from brief_cli.language.choices import choice_of
from brief_cli.language.dates import iso_readings, parse_timestamp, rfc3339
from brief_cli.language.digits import european
from brief_cli.language.licences import canonical_licence, licence_reading
from brief_cli.language.markings import marking_reading
from brief_cli.messages.message import Message, say
from brief_cli.schema.schema import Field

_OFFSET = re.compile(
    r"(?:UTC|GMT|Z)?\s*([+-]\d{1,2}(?::?\d{2})?)\s*$|(?:\b(?:UTC|GMT)|(?<=\d)Z)\s*\)?$"
)
_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a value was read as; `note` says what was assumed, `readings` what it may mean."""

    value: str
    certainty: Certainty = Certainty.SURE
    note: Message | None = None
    readings: tuple[str, ...] = ()


def read_value(field: Field, text: str, language: str, zone: tzinfo) -> Reading | None:
    """Read a value for a field; None where it is no value of the field's type."""
    text = text.strip().strip("*_").strip()
    if not text:
        return None
    match field.type:
        case "date" | "datetime":
            return read_date(text, zone)
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
            return Reading(number) if number.isdigit() else None
        case "boolean":
            return Reading(text.lower()) if text.lower() in ("true", "false") else None
        case _:
            return Reading(text)


def read_date(text: str, zone: tzinfo) -> Reading | None:
    """Read a date in any form the language has; None where there is none, or no such day.

    A date that may be read in two ways is never guessed at: the reading is unsure and empty.
    """
    text = european(text).strip().rstrip(".،, ")
    stamp = parse_timestamp(text)
    if stamp is not None and (stamp.moment is None or not stamp.lacks_offset):
        return Reading(text if stamp.moment is None else rfc3339(stamp.moment))
    offset, rest = _offset(text)
    readings = (text,) if stamp is not None else iso_readings(rest)
    if len(readings) > 1:
        return Reading(
            "",
            Certainty.UNSURE,
            say("may mean {one} or {other}", one=readings[0], other=readings[1]),
            readings,
        )
    if not readings:
        return None
    day = parse_timestamp(readings[0])
    if day is None:
        return None
    if day.moment is None:
        return Reading(readings[0])
    if offset is not None:
        moment = datetime.fromisoformat(f"{day.moment.isoformat()}{offset}")
        return Reading(rfc3339(moment))
    moment = day.moment.replace(tzinfo=zone)
    return Reading(
        rfc3339(moment),
        Certainty.LIKELY,
        say("no UTC offset is given; {zone} was taken", zone=zone),
    )


def _offset(text: str) -> tuple[str | None, str]:
    match = _OFFSET.search(text)
    if match is None or ":" not in text[: match.start()]:
        return None, text
    rest = text[: match.start()]
    if match[1] is None:
        return "+00:00", rest
    digits = match[1][1:].replace(":", "")
    digits = digits.zfill(2) + "00" if len(digits) <= 2 else digits.zfill(4)
    return f"{match[1][0]}{digits[:2]}:{digits[2:]}", rest


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
