"""What finds the terms of a language in its prose."""

import re
from collections.abc import Iterator
from functools import cache, cached_property

from brief_cli.languages.wording import may_have, probe_of


class Terms:
    """Terms as whole words, with an Arabic prefix and tanween or without."""

    def __init__(self, terms: tuple[str, ...]) -> None:
        self._terms = terms
        # A text without these has none of the terms, and need not be gone through.
        self._probes = tuple({probe_of(term) for term in terms})

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        words = "|".join(_spelled(term) for term in sorted(self._terms, key=len, reverse=True))
        return re.compile(rf"(?<!\w)[وفبلك]{{0,2}}(?:{words})(?!\w)", re.IGNORECASE)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first term of a text, or None."""
        return next(self.finditer(text), None)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the terms of a text, in order."""
        return self._pattern.finditer(text) if may_have(text, self._probes) else iter(())


@cache
def finder(terms: tuple[str, ...]) -> Terms | None:
    """Return what finds terms; None where there are none."""
    return Terms(terms) if terms else None


def _spelled(term: str) -> str:
    return re.sub(r"ا(?=\\ |$)", "(?:\u064bا|ا\u064b?)", re.escape(term))
