"""The day of a page on which nothing says it: what htmldate makes of its text, never sure by itself."""

from collections.abc import Iterator

from brief_cli.ingest.article import Candidate, Source

# Characters of a page: a longer one would take its time.
_LONGEST = 1_000_000
# No clock is read here: what is later than this is no day of a saved page.
_LATEST = "2100-01-01"


def guessed_day(text: str, address: str) -> Iterator[Candidate]:
    """Yield the day that htmldate finds in a page; none where it is not installed.

    Args:
        text: the page.
        address: where it was; empty for unknown.
    """
    if len(text) > _LONGEST:
        return
    try:
        from htmldate import find_date
    except ImportError:
        return
    try:
        day = find_date(text, url=address or None, original_date=True, max_date=_LATEST)
    except Exception:  # of a page that it does not expect it may raise anything
        return
    if day:
        yield Candidate("published", day, Source.GUESS, "htmldate")
