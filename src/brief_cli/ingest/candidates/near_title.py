"""The day that a page shows near its title, where nothing of its data and no line beside it says one."""

from collections.abc import Iterator, Sequence
from datetime import tzinfo

from brief_cli.ingest.article import Article, Block, Candidate, Source
from brief_cli.ingest.candidates.figure_order import in_order, usual_order
from brief_cli.ingest.values import Reading, read_date
from brief_cli.languages.dates.changed import is_last_day, published_and_updated
from brief_cli.languages.folding import folded
from brief_cli.text.lazy_pattern import lazy_pattern

PLACE, DATELINE = "near the title", "the beginning of the text"
# Blocks above and below the title that are looked at, and the words that one with a day has.
_REACH = 12
_MOST_WORDS = 12
_FEWEST_FIGURES = 3
# What parts a dateline from the text that it begins: “Paris (AFP), 5 May 2024 – ”, “(5 May 2024) ”.
_DATELINE_END = lazy_pattern(r"\s+[-–—|:]+\s+|\)\s|(?<=\d{4})\.\s|(?<=\d{4}):\s")


def day_near_title(article: Article, tag: str, zone: tzinfo | None) -> Candidate | None:
    """Return the day that stands nearest to the title; None where none does.

    Args:
        article: the page, read.
        tag: the tag of the language in which dates are written.
        zone: the time zone of date-times that name none.
    """
    at = _title(article.blocks, article.title)
    if at is not None:
        for block in _nearest(article.blocks, at):
            day = _day(block.text, tag, zone)
            if day:
                return Candidate("published", day, Source.BESIDE, PLACE, block.line)
    for block in _beginnings(article.blocks, at):
        dateline = _DATELINE_END.split(block.text.lstrip("([ "), maxsplit=1)[0]
        day = _day(dateline, tag, zone)
        if day:
            return Candidate("published", day, Source.BESIDE, DATELINE, block.line)
    return None


def _beginnings(blocks: Sequence[Block], title: int | None) -> Iterator[Block]:
    """Yield the texts that may begin with a dateline: those below the title, and the first of the
    article."""
    if title is not None:
        below = blocks[title + 1 : title + 1 + _REACH]
        yield from (block for block in below if block.words > _MOST_WORDS)
    yield from [block for block in blocks if _is_text(block)][:1]


def _title(blocks: Sequence[Block], title: str) -> int | None:
    """Return the index of the title, first of all of one that is part of the article."""
    bare = folded(title)
    places = [at for at, block in enumerate(blocks) if bare and folded(block.text) == bare]
    first = places[0] if places else None
    return next((at for at in places if blocks[at].left_out is None), first)


def _nearest(blocks: Sequence[Block], at: int) -> Iterator[Block]:
    """Yield the blocks around the title, the nearest first, and those below it before those above."""
    text = [n for n in range(at + 1, len(blocks)) if _is_text(blocks[n])]
    end = text[0] if text else len(blocks)
    for distance in range(1, _REACH + 1):
        if at + distance < end:
            yield blocks[at + distance]
        if at >= distance:
            yield blocks[at - distance]


def _is_text(block: Block) -> bool:
    return block.left_out is None and not block.is_head and block.words > _MOST_WORDS


def _day(text: str, tag: str, zone: tzinfo | None) -> str:
    if len(text.split()) > _MOST_WORDS or sum(map(str.isdigit, text)) < _FEWEST_FIGURES:
        return ""
    _, of_change = published_and_updated(text)
    reading = None if of_change or is_last_day(text) else read_date(text, tag, zone)
    if reading is None:
        return ""
    return reading.value or _usual(text, reading, tag)


def _usual(text: str, reading: Reading, tag: str) -> str:
    is_day_first = usual_order(text, tag)
    if is_day_first is None:
        return ""
    return in_order(text, reading.readings, is_day_first=is_day_first)
