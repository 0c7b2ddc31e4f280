"""Cards of other stories among the text of an article."""

from collections.abc import Sequence

from brief_cli.ingest.article import Kind
from brief_cli.ingest.readers.html.blocks import Blocks
from brief_cli.ingest.readers.html.containers import last_below
from brief_cli.ingest.readers.html.runs import Run
from brief_cli.messages.message import Message

# A card of another story has its title, a line or two of it, its author and its day.
_TEASER_WORDS = 70
# What has more of its text in such parts is made of them.
_MOST_IN_CARDS = 0.5


def cards_of(blocks: Blocks, reasons: Sequence[Message | None], first: int) -> set[int]:
    """Return the runs below the first paragraph that are cards of other stories.

    A card is the element around a heading that leads elsewhere, with no more text than a teaser. An
    article that is made of such parts, as lists of things to buy are, has no cards.

    Args:
        blocks: what the page is made of.
        reasons: why each run is no part of the article.
        first: the index of the first paragraph.
    """
    words = [0] * len(blocks.elements)
    for run in blocks.runs:
        words[run.node] += run.words
    for node in range(len(words) - 1, 0, -1):
        words[blocks.parents[node]] += words[node]
    tops = set()
    for run, reason in zip(blocks.runs[first + 1 :], reasons[first + 1 :], strict=True):
        is_linked = run.kind is Kind.HEADING and run.is_linked and _leads_elsewhere(run)
        if is_linked and reason is None:
            top = run.node
            while words[blocks.parents[top]] <= _TEASER_WORDS:
                top = blocks.parents[top]
            tops.add((top, last_below(blocks, top)))
    cards = {
        at
        for at in range(first + 1, len(blocks.runs))
        if any(top <= blocks.runs[at].node <= last for top, last in tops)
    }
    told = [at for at in range(first, len(blocks.runs)) if _is_told(blocks, reasons, at)]
    in_cards = sum(len(blocks.runs[at].text) for at in told if at in cards)
    text = sum(len(blocks.runs[at].text) for at in told)
    return cards if in_cards <= _MOST_IN_CARDS * text else set()


def _is_told(blocks: Blocks, reasons: Sequence[Message | None], at: int) -> bool:
    return reasons[at] is None and blocks.runs[at].is_paragraph


def _leads_elsewhere(run: Run) -> bool:
    return any(
        kind == "open" and data[0] == "a" and data[1] and not data[1].startswith("#")
        for kind, data in run.tokens
    )
