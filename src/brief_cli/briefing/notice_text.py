"""The canonical text of a notice, with its placeholders filled from the metadata."""

import re

from brief_cli.briefing.briefing import Briefing
from brief_cli.languages.dates.rfc3339 import readable
from brief_cli.schema.schema import NOTICE_PLACEHOLDER, NoticeSpec, worded


def filled_value(briefing: Briefing, key: str) -> str | None:
    """Return what stands for a placeholder: the value of the key, a date as a notice has it."""
    values = briefing.values(key)
    return readable(", ".join(values)) if values else None


def filled_notice(briefing: Briefing, spec: NoticeSpec) -> tuple[str, bool]:
    """Return the text of a notice and whether every placeholder in it could be filled.

    One that cannot be filled stays as it is, to be found by N409.
    """
    complete = True

    def filled(match: re.Match[str]) -> str:
        nonlocal complete
        value = filled_value(briefing, match[1])
        complete = complete and value is not None
        return match.group() if value is None else value

    text = worded(spec.text, briefing.language).rstrip("\n")
    return NOTICE_PLACEHOLDER.sub(filled, text), complete
