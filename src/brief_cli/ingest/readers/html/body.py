"""Where the article of a page is: which of its runs are the body, which stand beside its title, and
why the others are no part of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from brief_cli.ingest.readers.html.blocks import Blocks
from brief_cli.ingest.readers.html.cards import cards_of
from brief_cli.ingest.readers.html.containers import container_of
from brief_cli.ingest.readers.html.heading import title_run
from brief_cli.ingest.readers.html.left_out import RELATED
from brief_cli.ingest.readers.html.places import AFTER, Place, places_of
from brief_cli.ingest.readers.html.reasons import reasons_of


@dataclass(slots=True)
class Body:
    """The places of the runs, and whether there is an article among them."""

    places: list[Place] = field(default_factory=list)
    words: int = 0
    is_found: bool = False


def body_of(blocks: Blocks, titles: Sequence[str], sites: Sequence[str] = ()) -> Body:
    """Find the article of a page.

    Args:
        blocks: what the page is made of.
        titles: what the page says its title is, the best first.
        sites: names of its site, which are no title, though they may be its first heading.
    """
    reasons, weights = reasons_of(blocks, titles)
    if not weights or not weights[0]:
        return Body([Place(reason or AFTER) for reason in reasons])
    container = container_of(blocks, weights)
    first_node, last_node = container
    paragraphs = [
        at
        for at, run in enumerate(blocks.runs)
        if first_node <= run.node <= last_node and reasons[at] is None and run.is_paragraph
    ]
    first = paragraphs[0]
    title = title_run(blocks.runs, reasons, first, titles, sites)
    for at in cards_of(blocks, reasons, first):
        reasons[at] = reasons[at] or RELATED
    places = places_of(blocks, reasons, container, paragraphs, title)
    kept = [
        run
        for run, place in zip(blocks.runs, places, strict=True)
        if place.reason is None and not place.is_head
    ]
    return Body(places, sum(run.words for run in kept), True)
