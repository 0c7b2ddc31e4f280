"""What each run of a page is, where its article is known: of the body, beside its title, or no part."""

from collections.abc import Sequence
from typing import NamedTuple

from brief_cli.ingest.article import Kind
from brief_cli.ingest.readers.html.blocks import Blocks
from brief_cli.ingest.readers.html.class_names import is_author_class
from brief_cli.ingest.readers.html.containers import common, is_within
from brief_cli.ingest.readers.html.left_out import (
    ASIDE,
    NAVIGATION,
    RELATED,
    is_lead,
    says_sources,
)
from brief_cli.ingest.readers.html.runs import ENDS, Run
from brief_cli.messages.message import Message, say

# What is so long and has no links is told to a person where it is left out.
_LONG = 25
_HEAD_WORDS = 20
_SENTENCE = 5
_LEADS = 2
_NAME_WORDS = 3
# Elements around a name that may be called the author's.
_CLOSE = 3
BEFORE = say("before the article")
AFTER = say("after the article")


class Place(NamedTuple):
    """What a run of a page is: of the body unless `reason` says why not."""

    reason: Message | None = None
    is_head: bool = False
    is_unsure: bool = False
    is_title: bool = False


def places_of(
    blocks: Blocks,
    reasons: Sequence[Message | None],
    container: tuple[int, int],
    paragraphs: Sequence[int],
    title: int | None,
) -> list[Place]:
    """Return what each run of a page is.

    Args:
        blocks: what the page is made of.
        reasons: why each run is no part of the article by itself.
        container: the first and the last index of the elements of the article.
        paragraphs: the indices of the runs that are its paragraphs; one at the least.
        title: the index of the run that is its title; None where none is.
    """
    return _Places(blocks, reasons, container, paragraphs, title).run()


class _Places:
    def __init__(
        self,
        blocks: Blocks,
        reasons: Sequence[Message | None],
        container: tuple[int, int],
        paragraphs: Sequence[int],
        title: int | None,
    ) -> None:
        self.blocks = blocks
        self.reasons = reasons
        self.container = container
        self.first, self.last = paragraphs[0], paragraphs[-1]
        # A byline may follow the lead.
        self.start = paragraphs[_LEADS] if len(paragraphs) > _LEADS else self.last
        self.title = title
        node = container[0]
        self.top = common(blocks, node, blocks.runs[title].node) if title is not None else node

    def run(self) -> list[Place]:
        places = [
            Place(is_title=True) if at == self.title else self._place(at)
            for at in range(len(self.blocks.runs))
        ]
        _drop_headings(self.blocks.runs, places)
        return places

    def _place(self, at: int) -> Place:
        run = self.blocks.runs[at]
        reason = self.reasons[at]
        if reason is not None:
            return Place(reason)
        is_inside = self.container[0] <= run.node <= self.container[1]
        if is_inside and at >= self.first:
            if at < self.start and _is_byline(self.blocks, at) and not _is_of_story(run):
                return Place(is_head=True)
            is_other = at > self.last and run.is_linked and not _is_source(self.blocks.runs, at)
            return Place(RELATED if is_other else None)
        if at < self.first:
            return self._before(at, is_near=is_inside or is_within(self.blocks, run.node, self.top))
        is_unsure = run.is_paragraph and run.words >= _LONG
        return Place(RELATED if run.is_linked else AFTER, is_unsure=is_unsure)

    def _before(self, at: int, *, is_near: bool) -> Place:
        """Return the place of a run before the first paragraph."""
        run = self.blocks.runs[at]
        if self.title is not None and at > self.title and _is_byline(self.blocks, at):
            return Place(is_head=True)
        above = self.blocks.elements[max(0, self.blocks.parents[run.node])]
        is_caption = "figcaption" in (run.element.tag, above.tag)
        lead = is_caption or run.is_lead or is_lead(run.element) or is_lead(above)
        if self.title is not None and at > self.title:
            is_short = run.words <= _HEAD_WORDS
            is_sentence = run.words >= _SENTENCE and run.text.endswith(ENDS) and not run.is_dated
            if is_sentence and is_near and not run.is_linked:
                return Place()
            if run.is_paragraph or (lead and not run.is_linked):
                return Place()
            if (
                run.kind is Kind.HEADING
                or (run.frames and not run.is_linked)
                or run.kind is Kind.TABLE
            ):
                return Place() if is_near else Place(BEFORE)
            return (
                Place(is_head=True) if is_short else Place(NAVIGATION if run.is_linked else BEFORE)
            )
        if not is_near:
            return Place(
                NAVIGATION if run.is_linked else BEFORE,
                is_unsure=run.is_paragraph and run.words >= _LONG,
            )
        if lead or run.is_paragraph:
            return Place()
        if self.title is None and run.kind is not Kind.TEXT:
            return Place()
        return Place(is_head=True)


def _is_source(runs: Sequence[Run], at: int) -> bool:
    """Say whether a link below the text is one of those that a heading calls its sources."""
    above = next((run for run in reversed(runs[:at]) if not run.is_linked), None)
    return above is not None and says_sources(above.text)


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
