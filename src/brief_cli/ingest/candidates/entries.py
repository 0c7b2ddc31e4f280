"""The entry of a value that a page's data says, and no line of its text."""

from collections.abc import Sequence

from brief_cli.ingest.account import Certainty, Destination, Entry
from brief_cli.ingest.article import Candidate, Source
from brief_cli.messages.message import Message, say


def entry_of(
    candidate: Candidate,
    value: str,
    certainty: Certainty = Certainty.SURE,
    note: Message | None = None,
    found: Sequence[str] = (),
) -> Entry:
    """Return the entry of what a candidate says.

    Args:
        candidate: where it was found.
        value: what is taken; empty where a person must choose.
        certainty: how sure that is; a file's own data never is.
        note: why, after the place.
        found: what else it may be.
    """
    said = say("from {place}", place=candidate.place)
    if candidate.source is Source.FILE:
        certainty = Certainty.UNSURE
    note = said if note is None else say("{said}; {note}", said=said, note=note)
    values = dict.fromkeys(each for each in (value, *found) if each)
    return Entry(
        candidate.line, "", Destination.DERIVED, candidate.key, value, certainty, note,
        tuple((candidate.key, each) for each in values),
    )  # fmt: skip
