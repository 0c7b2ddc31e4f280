"""Headings of a schema's sections, recognised in lines by their wording."""

import difflib

from brief_cli.languages.wording import folded
from brief_cli.schema.schema import Schema, SectionSpec

# A heading is a few words; a line like one but longer is a sentence.
_MOST_HEADING_WORDS = 8
_MOST_NEAR_WORDS = 4
_NEAR = 0.84


class HeadingFinder:
    """Finds the headings of a schema's sections in a language."""

    def __init__(self, schema: Schema, language: str) -> None:
        self._wordings = {
            folded(wording): spec
            for spec in schema.sections
            for wording in spec.headings.get(language, ())
        }

    def section(self, text: str) -> SectionSpec | None:
        """Return the section whose heading a line is; None where it is none."""
        if len(text.split()) > _MOST_HEADING_WORDS:
            return None
        return self._wordings.get(folded(text))

    def near(self, text: str) -> SectionSpec | None:
        """Return the section whose heading a line may be, misspelt; None where it is like none."""
        if len(text.split()) > _MOST_NEAR_WORDS or text.endswith((".", "،")):
            return None
        near = difflib.get_close_matches(folded(text), self._wordings, 1, _NEAR)
        return self._wordings[near[0]] if near else None
