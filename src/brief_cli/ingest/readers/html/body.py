"""Where the article of a page is: which of its runs are the body, which stand beside its title, and
why the others are no part of it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from brief_cli.ingest.article import Kind
from brief_cli.ingest.readers.html.blocks import Blocks
from brief_cli.ingest.readers.html.class_names import is_article_class, is_author_class
from brief_cli.ingest.readers.html.heading import title_run
from brief_cli.ingest.readers.html.left_out import (
    ASIDE,
    COOKIES,
    HIDDEN,
    LINE_NUMBERS,
    NAVIGATION,
    RELATED,
    SHARE,
    is_lead,
    is_share_link,
    reason_by_words,
    says_sources,
)
from brief_cli.ingest.readers.html.networks import names_networks
from brief_cli.ingest.readers.html.runs import ENDS, Run, is_gutter
from brief_cli.languages.folding import folded
from brief_cli.messages.message import Message, say

# The article's element is the innermost that holds so much of what its page tells.
_MOST = 0.85
# What holds half of it is no navigation, whatever it is called.
_HALF = 0.5
# What is so long and has no links is told to a person where it is left out.
_LONG = 25
_HEAD_WORDS = 20
_SENTENCE = 5
_LEADS = 2
_LABEL_WORDS = 6
_NAME_WORDS = 3
_LONGEST_PIECES = 200
# A card of another story has its title, a line or two of it, its author and its day.
_TEASER_WORDS = 70
BEFORE = say("before the article")
AFTER = say("after the article")
# Elements around a name that may be called the author's.
_CLOSE = 3
_LEAVES = frozenset(("p", "li", "td", "th", "dd", "dt", "blockquote", "pre", "figure", "figcaption",
                     "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "caption"))  # fmt: skip


class Place(NamedTuple):
    """What a run of a page is: of the body unless `reason` says why not."""

    reason: Message | None = None
    is_head: bool = False
    is_unsure: bool = False
    is_title: bool = False


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
    own, weights = _own(blocks)
    if weights and not weights[0]:
        # What is called something else as a whole is the article where it is called that too, or
        # stands around its heading.
        around = _around_heading(blocks, titles) | _called_article(blocks)
        own, weights = _own(blocks, around) if around else (own, weights)
    if not weights or not weights[0]:
        return Body([Place(reason or AFTER) for reason in own])
    first_node, last_node = _container(blocks, weights)
    inside = [first_node <= run.node <= last_node for run in blocks.runs]
    paragraphs = [
        at
        for at, run in enumerate(blocks.runs)
        if inside[at] and own[at] is None and run.is_paragraph
    ]
    first, last = paragraphs[0], paragraphs[-1]
    # A byline may follow the lead.
    start = paragraphs[_LEADS] if len(paragraphs) > _LEADS else last
    title = title_run(blocks.runs, own, first, titles, sites)
    for at in _cards(blocks, own, first):
        own[at] = own[at] or RELATED
    top = _common(blocks, first_node, blocks.runs[title].node) if title is not None else first_node
    places = [
        Place(is_title=True)
        if at == title
        else _place(blocks, at, own[at], (first, start, last), title, is_inside=inside[at],
                    is_near=at < first and _is_within(blocks, run.node, top))
        for at, run in enumerate(blocks.runs)
    ]  # fmt: skip
    _drop_headings(blocks.runs, places)
    kept = [
        run
        for run, place in zip(blocks.runs, places, strict=True)
        if place.reason is None and not place.is_head
    ]
    return Body(places, sum(run.words for run in kept), True)


def _own(blocks: Blocks, never: Collection[int] = ()) -> tuple[list[Message | None], list[int]]:
    """Return why each run is no part of the article, and what each element weighs without those.

    Args:
        blocks: what the page is made of.
        never: elements that are part of it whatever they are called.
    """
    reasons = _reasons(blocks, never)
    own = [reasons[run.node] or _reason_within(run) for run in blocks.runs]
    own = _after_labels(blocks.runs, own)
    return own, _weights(blocks, [reason is None for reason in own])


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


def _cards(blocks: Blocks, reasons: Sequence[Message | None], first: int) -> set[int]:
    """Return the runs below the first paragraph that are cards of other stories.

    A card is the element around a heading that leads elsewhere, with no more text than a teaser. An
    article that is made of such parts, as lists of things to buy are, has no cards.
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
            tops.add((top, _last_below(blocks, top)))
    cards = {
        at
        for at in range(first + 1, len(blocks.runs))
        if any(top <= blocks.runs[at].node <= last for top, last in tops)
    }
    told = [at for at in range(first, len(blocks.runs)) if _is_told(blocks, reasons, at)]
    in_cards = sum(len(blocks.runs[at].text) for at in told if at in cards)
    return cards if in_cards <= _HALF * sum(len(blocks.runs[at].text) for at in told) else set()


def _is_told(blocks: Blocks, reasons: Sequence[Message | None], at: int) -> bool:
    return reasons[at] is None and blocks.runs[at].is_paragraph


def _leads_elsewhere(run: Run) -> bool:
    return any(
        kind == "open" and data[0] == "a" and data[1] and not data[1].startswith("#")
        for kind, data in run.tokens
    )


def _place(
    blocks: Blocks,
    at: int,
    reason: Message | None,
    paragraphs: tuple[int, int, int],
    title: int | None,
    *,
    is_inside: bool,
    is_near: bool,
) -> Place:
    run = blocks.runs[at]
    first, start, last = paragraphs
    if reason is not None:
        return Place(reason)
    if is_inside and at >= first:
        if at < start and _is_byline(blocks, at) and not _is_of_story(run):
            return Place(is_head=True)
        is_other = at > last and run.is_linked and not _is_source(blocks.runs, at)
        return Place(RELATED if is_other else None)
    if at < first:
        return _before(blocks, at, title, is_near=is_inside or is_near)
    is_unsure = run.is_paragraph and run.words >= _LONG
    return Place(RELATED if run.is_linked else AFTER, is_unsure=is_unsure)


def _is_source(runs: Sequence[Run], at: int) -> bool:
    """Say whether a link below the text is one of those that a heading calls its sources."""
    above = next((run for run in reversed(runs[:at]) if not run.is_linked), None)
    return above is not None and says_sources(above.text)


def _before(blocks: Blocks, at: int, title: int | None, *, is_near: bool) -> Place:
    """Return the place of a run before the first paragraph."""
    run = blocks.runs[at]
    if title is not None and at > title and _is_byline(blocks, at):
        return Place(is_head=True)
    above = blocks.elements[max(0, blocks.parents[run.node])]
    is_caption = "figcaption" in (run.element.tag, above.tag)
    lead = is_caption or run.is_lead or is_lead(run.element) or is_lead(above)
    if title is not None and at > title:
        is_short = run.words <= _HEAD_WORDS
        is_sentence = run.words >= _SENTENCE and run.text.endswith(ENDS) and not run.is_dated
        if is_sentence and is_near and not run.is_linked:
            return Place()
        if run.is_paragraph or (lead and not run.is_linked):
            return Place()
        if run.kind is Kind.HEADING or (run.frames and not run.is_linked) or run.kind is Kind.TABLE:
            return Place() if is_near else Place(BEFORE)
        return Place(is_head=True) if is_short else Place(NAVIGATION if run.is_linked else BEFORE)
    if not is_near:
        return Place(
            NAVIGATION if run.is_linked else BEFORE,
            is_unsure=run.is_paragraph and run.words >= _LONG,
        )
    if lead or run.is_paragraph:
        return Place()
    if title is None and run.kind is not Kind.TEXT:
        return Place()
    return Place(is_head=True)


def _is_byline(blocks: Blocks, at: int) -> bool:
    """Say whether a run is or has what is called a date or an author, and is no sentence."""
    run = blocks.runs[at]
    if run.words > _HEAD_WORDS or run.text.endswith(ENDS) or run.kind is Kind.TABLE:
        return False
    return run.is_dated or _is_called_author(blocks, run.node)


def _is_of_story(run: Run) -> bool:
    """Say whether a run leads elsewhere, by more words than a name has."""
    return run.is_linked and run.words_linked > _NAME_WORDS


def _is_called_author(blocks: Blocks, node: int) -> bool:
    """Say whether an element, or one close around it, is called an author."""
    for _ in range(_CLOSE):
        if node < 0:
            return False
        if is_author_class(blocks.elements[node].get("class") or ""):
            return True
        node = blocks.parents[node]
    return False


def _reasons(blocks: Blocks, never: Collection[int] = ()) -> list[Message | None]:
    """Return for each element the reason that holds for it, its own or that of one around it.

    Args:
        blocks: what the page is made of.
        never: elements that have none.
    """
    all_weights = _weights(blocks, [True] * len(blocks.runs))
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
        most = _MOST if is_window else _HALF
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


def _weights(blocks: Blocks, counted: Sequence[bool]) -> list[int]:
    """Return for each element how many characters of paragraphs stand in it."""
    weights = [0] * len(blocks.elements)
    for run, is_counted in zip(blocks.runs, counted, strict=True):
        if is_counted and run.is_paragraph:
            weights[run.node] += len(run.text) - run.linked
    for node in range(len(weights) - 1, 0, -1):
        weights[blocks.parents[node]] += weights[node]
    return weights


def _container(blocks: Blocks, weights: Sequence[int]) -> tuple[int, int]:
    """Return the first and the last index of the elements of the article."""
    best: dict[int, int] = {}
    for node in range(1, len(weights)):
        parent = blocks.parents[node]
        if weights[node] > weights[best.get(parent, node)] or parent not in best:
            best[parent] = node
    node = 0
    while (child := best.get(node)) is not None and weights[child] >= _MOST * weights[node]:
        if not weights[child] or blocks.elements[child].tag in _LEAVES:
            break
        node = child
    return node, _last_below(blocks, node)


def _last_below(blocks: Blocks, node: int) -> int:
    last = node
    for other in range(node + 1, len(blocks.parents)):
        if blocks.parents[other] < node:
            break
        last = other
    return last


def _is_within(blocks: Blocks, node: int, top: int) -> bool:
    while node > top:
        node = blocks.parents[node]
    return node == top


def _common(blocks: Blocks, one: int, other: int) -> int:
    """Return the innermost element around two."""
    while one != other:
        one, other = (blocks.parents[one], other) if one > other else (one, blocks.parents[other])
    return one


def _drop_headings(runs: Sequence[Run], places: list[Place]) -> None:
    """Leave out a heading or a bare number after the text that nothing of the article follows."""
    following: Message | None = None
    for at in range(len(runs) - 1, -1, -1):
        if places[at].reason is not None:
            following = places[at].reason
        elif not places[at].is_title:
            if runs[at].kind is not Kind.HEADING and not runs[at].text.isdecimal():
                return
            places[at] = Place(following or ASIDE)
