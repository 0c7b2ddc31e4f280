"""What finds the terms of a language in its prose."""

import re
from functools import cache


@cache
def finder(terms: tuple[str, ...]) -> re.Pattern[str] | None:
    """Return what finds terms as whole words, with an Arabic prefix and tanween or without; None
    where there are none."""
    if not terms:
        return None
    words = "|".join(_spelled(term) for term in sorted(terms, key=len, reverse=True))
    return re.compile(rf"(?<!\w)[وفبلك]{{0,2}}(?:{words})(?!\w)", re.IGNORECASE)


def _spelled(term: str) -> str:
    return re.sub(r"ا(?=\\ |$)", "(?:\u064bا|ا\u064b?)", re.escape(term))
