"""What the properties of a document say of it (ISO/IEC 29500-2, 11)."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from brief_cli.ingest.article import Candidate, Source
from brief_cli.ingest.candidates.people import names_in
from brief_cli.ingest.raw import cleaned
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.template import Template

if TYPE_CHECKING:
    from lxml.etree import _Element

PLACE = Template("the properties of the file")
# What programs write where nobody gave a title, or of the file that another was made from.
_NO_TITLE = lazy_pattern(
    r"(?:microsoft word - .*|(?:untitled|document|word document|مستند|بدون عنوان|sans titre|doc)\s*\d*"
    r"|.*\.(?:docx?|dotx?|odt|rtf|pdf))",
    re.IGNORECASE,
)


def property_of(core: "_Element | None", name: str) -> str:
    """Return a property by the name of its element; empty for none."""
    if core is None:
        return ""
    found = next((each for each in core if str(each.tag).rpartition("}")[2] == name), None)
    return cleaned(found.text or "") if found is not None else ""


def title_property(core: "_Element | None") -> str:
    """Return the title, where it is one."""
    title = property_of(core, "title")
    return "" if _NO_TITLE.fullmatch(title) else title


def candidates_of(core: "_Element | None") -> Iterator[Candidate]:
    """Yield what the properties say of author and date, which may be those of a template."""
    author, created = property_of(core, "creator"), property_of(core, "created")
    if names_in(author):
        yield Candidate("author", author, Source.FILE, PLACE)
    if created:
        yield Candidate("published", created, Source.FILE, PLACE)
