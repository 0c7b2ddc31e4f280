"""Why runs of a page are no part of its article: by the elements around them, by what they say, and
by the label above them."""

from collections.abc import Collection, Sequence

from brief_cli.ingest.article import Kind
from brief_cli.ingest.readers.html.blocks import Blocks
from brief_cli.ingest.readers.html.class_names import is_article_class
from brief_cli.ingest.readers.html.containers import MOST, weights_of
from brief_cli.ingest.readers.html.left_out import (
    COOKIES,
    HIDDEN,
    LINE_NUMBERS,
    RELATED,
    SHARE,
    is_share_link,
    reason_by_words,
)
from brief_cli.ingest.readers.html.networks import names_networks
from brief_cli.ingest.readers.html.runs import Run, is_gutter
from brief_cli.languages.folding import folded
from brief_cli.messages.message import Message

# What holds half of what its page tells is no navigation, whatever it is called.
_HALF = 0.5
_LABEL_WORDS = 6
_LONGEST_PIECES = 200


def reasons_of(blocks: Blocks, titles: Sequence[str]) -> tuple[list[Message | None], list[int]]:
    """Return why each run is no part of the article, and what each element weighs without those.

    Args:
        blocks: what the page is made of.
        titles: what the page says its title is.
    """
    own, weights = _own(blocks)
    if weights and not weights[0]:
        # What is called something else as a whole is the article where it is called that too, or
        # stands around its heading.
        around = _around_heading(blocks, titles) | _called_article(blocks)
        own, weights = _own(blocks, around) if around else (own, weights)
    return own, weights


def _own(blocks: Blocks, never: Collection[int] = ()) -> tuple[list[Message | None], list[int]]:
    """Return why each run is no part of the article, and what each element weighs without those.

    Args:
        blocks: what the page is made of.
        never: elements that are part of it whatever they are called.
    """
    reasons = _by_element(blocks, never)
    own = [reasons[run.node] or _reason_within(run) for run in blocks.runs]
    own = _after_labels(blocks.runs, own)
    return own, weights_of(blocks, [reason is None for reason in own])


def _around_heading(blocks: Blocks, titles: Sequence[str]) -> set[int]:
    """Return the elements around the first heading of the first level that the page's data says too."""
    said = {folded(title) for title in titles}
    node = next(
        (run.node for run in blocks.runs if run.level == 1 and folded(run.text) in said), -1
    )
    around = set()
    while node >= 0:
        around.add(node)
        node = blocks.parents[node]
    return around


def _called_article(blocks: Blocks) -> set[int]:
    return {
        node
        for node, element in enumerate(blocks.elements)
        if is_article_class(element.get("class") or "")
    }


def _reason_within(run: Run) -> Message | None:
    """Return why a run is no part of the article by what it says, or where it leads."""
    if run.is_linked and any(
        kind == "open" and data[1] and is_share_link(data[1]) for kind, data in run.tokens
    ):
        return SHARE
    if run.kind is Kind.CODE and is_gutter(run):
        return LINE_NUMBERS
    # What elements set apart, a style parts too.
    pieces = " ".join(data for kind, data in run.tokens if kind == "text")
    text = " ".join(pieces.split()) if len(pieces) < _LONGEST_PIECES else run.text
    return reason_by_words(text, is_link=run.is_linked or _is_dated_link(run))


def _after_labels(runs: Sequence[Run], reasons: Sequence[Message | None]) -> list[Message | None]:
    """Return the reasons with those of links, or names of networks, after a label that says what
    they are."""
    found = list(reasons)
    label: Message | None = None
    for at, run in enumerate(runs):
        reason = reasons[at]
        if reason is RELATED and run.words <= _LABEL_WORDS:
            label = RELATED
        elif reason is SHARE and run.words <= _LABEL_WORDS:
            label = label or SHARE
        elif label is not None and reason is None and _follows(run, label):
            found[at] = label
        elif reason is None:
            label = None
    return found


def _follows(run: Run, label: Message) -> bool:
    """Say whether a run is what a label of other stories or of sharing announces."""
    return names_networks(run.text) if label is SHARE else run.is_linked or _is_dated_link(run)


def _is_dated_link(run: Run) -> bool:
    """Say whether a run is a link beside the day of what it leads to, which may be the longer one."""
    return bool(run.linked) and run.is_dated and not run.is_paragraph


def _by_element(blocks: Blocks, never: Collection[int] = ()) -> list[Message | None]:
    """Return for each element the reason that holds for it, its own or that of one around it.

    Args:
        blocks: what the page is made of.
        never: elements that have none.
    """
    all_weights = weights_of(blocks, [True] * len(blocks.runs))
    total = all_weights[0] if all_weights else 0
    # Paragraphs may each have the class: together they are the article all the same.
    alike: dict[str, int] = {}
    for node, own in enumerate(blocks.reasons):
        if own is not None:
            name = _class(blocks, node)
            alike[name] = alike.get(name, 0) + all_weights[node]
    found: list[Message | None] = []
    for node, parent in enumerate(blocks.parents):
        above = found[parent] if parent >= 0 else None
        own = blocks.reasons[node]
        # A notice in a window of its own may be longer than the article; it is none all the same.
        is_window = own is COOKIES or (own is HIDDEN and not _holds_title(blocks, node))
        most = MOST if is_window else _HALF
        is_most = total and own is not None and alike[_class(blocks, node)] > most * total
        if is_most or node in never:
            own = None
        found.append(above or own)
    return found


def _holds_title(blocks: Blocks, node: int) -> bool:
    return next(blocks.elements[node].iter("h1", "article"), None) is not None


def _class(blocks: Blocks, node: int) -> str:
    element = blocks.elements[node]
    return f"{element.tag} {element.get('class') or element.get('id') or ''}"
