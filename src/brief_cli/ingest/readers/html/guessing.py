"""The day of a page on which nothing says it: what htmldate makes of it, never sure by itself.

htmldate takes the likeliest day that stands anywhere on a page. So it is given nothing that has days of
its own: no related stories, comments, notices of rights, and no structured data, which was read.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING

from brief_cli.ingest.article import Candidate, Source
from brief_cli.ingest.raw import cleaned
from brief_cli.ingest.readers.html.blocks import Blocks
from brief_cli.ingest.readers.html.body import Body
from brief_cli.ingest.readers.html.left_out import (
    ADVERTISING,
    COMMENTS,
    COOKIES,
    FOOTER,
    HIDDEN,
    NAVIGATION,
    RELATED,
    reason_by_words,
)
from brief_cli.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from lxml.etree import _Element as HtmlElement

OF_OTHERS = (RELATED, COMMENTS, NAVIGATION, ADVERTISING, HIDDEN, COOKIES)
"""Why what is left out is not the article's: it has days and authors of its own."""

# The day on which a site was made.
_MADE = lazy_pattern(
    r"تصميم|برمجة|تطوير|طراحی|پیاده ?سازی|ڈیزائن|עיצוב|בניית|\b(?:design|develop|power|host|built)\w*",
    re.IGNORECASE,
)
# Figures behind a word that says they count something are no day.
_NUMBER_OF = lazy_pattern(
    r"(?:(?<!\w)(?:ال)?رقم|شماره|نمبر|מספר|\b(?:no|nr|number|ref))[\s.:#-]{1,3}[\d/.-]{4,}",
    re.IGNORECASE,
)
# Bytes of a page: a longer one would take its time.
_LARGEST = 1_000_000
# No clock is read here: what is later than this is no day of a saved page, nor is what is earlier than
# the first pages.
_EARLIEST, _LATEST = datetime(1995, 1, 1), datetime(2100, 1, 1)
_ISO = "%Y-%m-%d"
# Lines below the text that are looked at; the words of one that is nothing but a day, which has more
# figures than a number beside it.
_BELOW, _FEW_WORDS, _MOST_FIGURES = 3, 4, 2


def guessed_day(root: "HtmlElement", blocks: Blocks, body: Body) -> Iterator[Candidate]:
    """Yield the day that htmldate finds in a page, and what stands below its text, which htmldate
    reads in few languages; none where it is not installed.

    The tree of the page is of no use afterwards: what is not the article's is cut from it.

    Args:
        root: the page.
        blocks: what it is made of.
        body: what each of its runs is.
    """
    from lxml import etree

    try:
        from htmldate.core import find_date, search_page
        from htmldate.utils import Extractor
    except ImportError:
        return
    for element in _of_others(blocks, body):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    for script in list(root.iter("script")):
        if "json" in (script.get("type") or ""):
            script.text = None
    # Figures of code are names and numbers.
    for element in root.iter("code", "pre", "kbd", "samp"):
        tail = element.tail
        element.clear()
        element.tail = tail
    page = etree.tostring(root, encoding="unicode", method="html")
    page = _NUMBER_OF.sub("", page)
    if len(page) > _LARGEST:
        return
    try:
        # Its extensive search asks dateparser first, which loads every language that it knows, for
        # good; what follows that is asked by itself.
        options = Extractor(False, _LATEST, _EARLIEST, True, _ISO)
        day = find_date(
            page, extensive_search=False, original_date=True, min_date=_EARLIEST, max_date=_LATEST
        ) or search_page(page, options)
    except Exception:  # of a page that it does not expect it may raise anything
        return
    if day and not _is_made_up(day, page):
        yield Candidate("published", day, Source.GUESS, "htmldate")
    yield from _below(blocks, body)


def _below(blocks: Blocks, body: Body) -> Iterator[Candidate]:
    """Yield the lines just below the text that may be nothing but a day, in whatever language."""
    kept = [at for at, place in enumerate(body.places) if place.reason is None]
    last = kept[-1] if kept else len(blocks.runs)
    for run, place in islice(
        zip(blocks.runs, body.places, strict=True), last + 1, last + 1 + _BELOW
    ):
        text = cleaned(run.text)
        is_short = len(text.split()) <= _FEW_WORDS
        if (
            is_short
            and place.reason not in OF_OTHERS
            and sum(map(str.isdigit, text)) > _MOST_FIGURES
        ):
            line = run.element.sourceline or 0
            yield Candidate("published", text, Source.GUESS, "below the text", line)


def _is_made_up(day: str, page: str) -> bool:
    """Say whether a first day is what is made of a bare year, or of a month: رقم 12/2021."""
    year, month, first = day.split("-")
    if first != "01":
        return False
    part = rf"0?{int(month)}[/.-]{year}|{year}[/.-]0?{int(month)}"
    return month == "01" or re.search(rf"(?<![\d/.-])(?:{part})(?![\d/-]|\.\d)", page) is not None


def _of_others(blocks: Blocks, body: Body) -> "list[HtmlElement]":
    """Return the elements that hold nothing but what is not the article's."""
    around: set[int] = set()
    others: list[int] = []
    for run, place in zip(blocks.runs, body.places, strict=True):
        is_of_site = place.reason is FOOTER and (
            reason_by_words(run.text, is_link=False) is FOOTER or _MADE.search(run.text) is not None
        )
        if place.reason in OF_OTHERS or is_of_site:
            others.append(run.node)
            continue
        node = run.node
        while node >= 0 and node not in around:
            around.add(node)
            node = blocks.parents[node]
    return [blocks.elements[node] for node in dict.fromkeys(others) if node not in around]
