"""Which run a folder of outputs belongs to: another one does not mix its own into it."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from brief_cli.archive.address import Place, place_of, reason_of
from brief_cli.messages.message import Refusal, say

NAME = "brief-archive.json"
_LARGEST = 10_000_000


@dataclass(frozen=True, slots=True)
class Manifest:
    """What was asked, as far as it decides about what is written."""

    command: str
    addresses: tuple[str, ...]
    columns: tuple[str, ...]
    language: str
    today: str
    """The day of the run: one that is taken up later keeps it."""
    settings: str
    """A mark of rules, schemas and the like."""
    program: str
    """A mark of the versions."""

    def differences(self, other: "Manifest") -> list[str]:
        """Return what another run was asked otherwise."""
        mine, others = asdict(self), asdict(other)
        return [name for name, value in mine.items() if others[name] != value]


class OtherRun(Refusal):
    """The folder belongs to another run."""


def place_of_manifest(out: str) -> Place:
    """Return where the manifest of a folder is."""
    return place_of(out).below(NAME)


def day_of(out: str) -> date | None:
    """Return the day of the run that a folder belongs to; None for a folder without one.

    Raises:
        OtherRun: the folder cannot be read.
    """
    found = read(out)
    try:
        return date.fromisoformat(found.today) if found else None
    except ValueError:
        return None


def read(out: str) -> Manifest | None:
    """Return the manifest of a folder; None where there is none that can be read.

    Raises:
        OtherRun: the folder cannot be read.
    """
    place = place_of_manifest(out)
    try:
        if not place.files.exists(place.path):
            return None
        is_ours = place.files.size(place.path) <= _LARGEST
        data = place.files.cat_file(place.path) if is_ours else b""
    except Exception as error:
        raise OtherRun(
            say("{path}: cannot be read: {reason}", path=place.address(), reason=reason_of(error))
        ) from None
    try:
        return _manifest(json.loads(data))
    except (ValueError, TypeError, KeyError):
        return None


def write(out: str, manifest: Manifest) -> None:
    """Write the manifest of a folder.

    Raises:
        OtherRun: the folder cannot be written.
    """
    place = place_of_manifest(out)
    text = json.dumps(asdict(manifest), ensure_ascii=False, indent=2) + "\n"
    try:
        place.files.makedirs(place.path.rpartition("/")[0], exist_ok=True)
        place.files.pipe_file(place.path, text.encode("utf-8", "replace"))
    except Exception as error:
        raise OtherRun(
            say(
                "{path}: cannot be written: {reason}", path=place.address(), reason=reason_of(error)
            )
        ) from None


def _manifest(row: dict[str, Any]) -> Manifest:
    words = (str(row[name]) for name in ("language", "today", "settings", "program"))
    return Manifest(
        str(row["command"]),
        tuple(map(str, row["addresses"])),
        tuple(map(str, row["columns"])),
        *words,
    )
