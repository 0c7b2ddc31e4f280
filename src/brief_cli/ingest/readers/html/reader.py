"""A saved page becomes an article: its blocks, and what it says of itself."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice

from brief_cli.ingest.account import Certainty
from brief_cli.ingest.article import Article, Block, Candidate, Kind, NoArticle, Source
from brief_cli.ingest.candidates.addresses import best_address, host_label, is_home
from brief_cli.ingest.candidates.people import names_in
from brief_cli.ingest.candidates.sites import is_site, names_page
from brief_cli.ingest.candidates.titles import chosen_title, said_titles
from brief_cli.ingest.markdown import continued, escaped
from brief_cli.ingest.raw import cleaned
from brief_cli.ingest.readers.html.blocks import Blocks, blocks_of
from brief_cli.ingest.readers.html.body import Body, body_of
from brief_cli.ingest.readers.html.guessing import OF_OTHERS, guessed_day
from brief_cli.ingest.readers.html.inline import WRITTEN, code_text, markdown_of, plain_of
from brief_cli.ingest.readers.html.marks import (
    ELSEWHERE,
    address_date,
    json_ld,
    meta_candidates,
    property_candidate,
    saved_from,
)
from brief_cli.ingest.readers.html.no_article import why_no_article
from brief_cli.ingest.readers.html.runs import ENDS, Run, Token
from brief_cli.ingest.readers.html.tree import decode_page, parse
from brief_cli.ingest.repairs import TURNED, without_mojibake
from brief_cli.languages.repair.visual_order import visual_lines
from brief_cli.messages.message import Message
from brief_cli.text.lazy_pattern import lazy_pattern

# A heading below the third level is no title.
_DEEPEST_TITLE = 3
# Stretches of text of an element that may be a date or a name.
_MOST_TEXTS = 40
# Names of the site that are heard, and headings that are compared with one.
_MOST_NAMES, _MOST_HEADINGS = 20, 200
# What in an item would be the box of a task (GFM, 5.3).
_TASK = lazy_pattern(r"\[[ xX]\]\s")
_PIECES = lazy_pattern(r"\s*[|•·]\s*")


def read_page(data: bytes, encoding: str | None) -> Article:
    """Read a page.

    Args:
        data: its bytes.
        encoding: what they are said to be in; None to find out.

    Raises:
        ImportError: lxml is not installed.
        UnreadableText: they are in no encoding that is known.
        NoArticle: there is none on it.
    """
    text, name, is_guessed = decode_page(data, encoding)
    text, mended = without_mojibake(text)
    root = parse(text)
    meta = [*meta_candidates(root), *saved_from(text)]
    blocks = blocks_of(root)
    headings = [run for run in blocks.runs if 1 <= run.level <= _DEEPEST_TITLE]
    shown = [cleaned(run.text) for run in headings]
    titles = [c.value for c in meta if c.key == "title"]
    titles += [text for run, text in zip(headings, shown, strict=True) if run.level == 1]
    addresses = [c.value for c in meta if c.key == "source.url"]
    candidates = [*json_ld(root, titles, addresses), *meta]
    candidates = [
        c
        for c in candidates
        if c.key != "source.name" or not names_page(c.value, shown[:_MOST_HEADINGS])
    ]
    base = best_address([(c.value, c.source) for c in candidates if c.key == "source.url"])
    address = base[1] if base else ""
    sites = [c.value for c in candidates if c.key == "source.name"][:_MOST_NAMES]
    sites += [text for run, text in zip(headings, shown, strict=True) if _leads_home(run, address)]
    sites += [host_label(address)] if address else []
    said = said_titles([c for c in candidates if c.key == "title"], sites, shown)
    body = body_of(blocks, said, sites)
    why = why_no_article(root, blocks, body, titles)
    if why is not None:
        raise NoArticle(why)
    candidates += _said(blocks, body)
    # An address without its host has its day all the same.
    candidates += address_date(address or next((a for a in addresses if a.startswith("/")), ""))
    if not any(c.key == "published" for c in candidates):
        candidates += _elsewhere(blocks, body)
    own = list(_headings(blocks, body, sites))
    title = chosen_title(
        [c for c in (*candidates, *own) if c.key == "title"], sites, _shown_headings(blocks, body)
    )
    if title is not None and title.site:
        line = title.candidate.line
        candidates.append(Candidate("source.name", title.site, Source.TITLE, "<title>", line))
    return Article(
        tuple(_turned(_blocks(blocks, body, address, mended))),
        name,
        title.text if title else "",
        title.candidate if title else None,
        title.doubt if title else None,
        title.certainty if title else Certainty.SURE,
        title.others if title else (),
        candidates=tuple(c for c in candidates if c.key != "title" and _is_fit(c)),
        language=(
            # The parser of HTML knows no namespaces.
            root.get("lang") or root.get("xml:lang") or ""
        ).strip(),
        is_guessed=is_guessed,
        guess_day=partial(guessed_day, root, blocks, body),
    )


def _line(run: Run) -> int:
    return run.element.sourceline or 0


def _leads_home(run: Run, address: str) -> bool:
    """Say whether a heading is a link to the front page: the name of the site, whatever its level."""
    places = [data[1] for kind, data in run.tokens if kind == "open" and data[0] == "a"]
    return run.is_linked and all(place and is_home(place, address) for place in places)


def _shown_headings(blocks: Blocks, body: Body) -> list[str]:
    return [
        cleaned(run.text)
        for run, place in zip(blocks.runs, body.places, strict=True)
        if 1 <= run.level <= _DEEPEST_TITLE and place.reason is None
    ]


def _headings(blocks: Blocks, body: Body, sites: Sequence[str]) -> Iterator[Candidate]:
    """Yield the heading that is the title; where it is no first one, those that speak against it."""
    titles = [at for at, place in enumerate(body.places) if place.is_title]
    for at in titles:
        yield _heading(blocks.runs[at], Source.HEADING)
        if blocks.runs[at].level == 1:
            continue
        for run, place in zip(blocks.runs[:at], body.places[:at], strict=True):
            if run.level == 1 and place.reason is None and not is_site(run.text, sites):
                yield _heading(run, Source.BESIDE)


def _heading(run: Run, source: Source) -> Candidate:
    return Candidate("title", cleaned(run.text), source, f"<{run.element.tag}>", _line(run))


def _is_fit(candidate: Candidate) -> bool:
    """Say whether a candidate may be what it is said to be: an address names no source."""
    return candidate.key != "source.name" or bool(names_in(candidate.value))


def _said(blocks: Blocks, body: Body) -> Iterator[Candidate]:
    """Yield what elements of the article, or beside its title, say by their attributes."""
    found = [at for at, place in enumerate(body.places) if place.reason is None]
    last = found[-1] if found else -1
    first = next(
        (at for at in found if blocks.runs[at].is_paragraph and not body.places[at].is_head), last
    )
    for element, node, at in blocks.marked:
        run = next(
            (r for r in range(at, min(at + 2, len(blocks.runs))) if _holds(blocks, r, node)), None
        )
        candidate = property_candidate(element, "".join(islice(element.itertext(), _MOST_TEXTS)))
        if candidate is None or run is None or run > last:
            continue
        if body.places[run].reason is not None:
            continue
        # A time within the text is one that it tells of.
        if candidate.source is Source.BESIDE and run >= first:
            continue
        yield candidate


def _elsewhere(blocks: Blocks, body: Body) -> Iterator[Candidate]:
    """Yield the one day that elements of the page say away from the title, where no other is said."""
    found = []
    for element, _, at in blocks.marked:
        candidate = property_candidate(element, "".join(islice(element.itertext(), _MOST_TEXTS)))
        reason = body.places[at].reason if at < len(body.places) else None
        # A time within a sentence is one that it tells of.
        is_told = at < len(body.places) and reason is None and _is_sentence(blocks.runs[at])
        if is_told or reason in OF_OTHERS:
            continue
        if candidate is not None and candidate.key == "published":
            found.append(candidate)
    days = {candidate.value for candidate in found}
    if len(days) == 1:
        yield replace(found[0], source=Source.BESIDE, place=ELSEWHERE)


def _is_sentence(run: Run) -> bool:
    return run.is_paragraph or run.text.endswith(ENDS)


def _holds(blocks: Blocks, run: int, node: int) -> bool:
    inner = blocks.runs[run].node
    while inner > node:
        inner = blocks.parents[inner]
    return inner == node


def _blocks(blocks: Blocks, body: Body, base: str, mended: dict[int, Message]) -> Iterator[Block]:
    number = 0
    for run, place in zip(blocks.runs, body.places, strict=True):
        text = _text(run)
        if not text:
            continue
        number += 1
        is_kept = place.reason is None and not place.is_head
        yield Block(
            number,
            _line(run),
            text,
            _markdown(run, text, base) if is_kept else "",
            run.kind,
            run.level,
            run.frames,
            str(run.element.tag),
            place.is_head,
            tuple(_pieces(run.tokens)) if place.is_head else (),
            place.reason,
            run.is_continued,
            mended.get(_line(run)),
            Certainty.UNSURE if place.is_unsure else Certainty.SURE,
        )


def _text(run: Run) -> str:
    """Return what a reader sees of a run, on one line."""
    if run.kind is Kind.CODE:
        return cleaned(code_text(run))
    is_plain = all(kind != "open" or data[0] not in WRITTEN for kind, data in run.tokens)
    return cleaned(run.text) if is_plain else plain_of(run.tokens)


def _markdown(run: Run, text: str, base: str) -> str:
    markdown = markdown_of(run, text, base)
    if run.frames and _TASK.match(markdown):
        markdown = "\\" + markdown
    return continued(markdown, text) if run.is_continued else markdown


def _pieces(tokens: Sequence[Token]) -> Iterator[str]:
    """Yield the parts of a line beside the title: what elements or bars set apart."""
    held: list[Token] = []
    for token in (*tokens, ("open", ("", None))):
        if token[0] == "text":
            held.append(token)
            continue
        yield from (piece for piece in _PIECES.split(plain_of(held)) if piece)
        held = []


def _turned(found: Iterator[Block]) -> Iterator[Block]:
    """Put blocks in visual order into logical order."""
    blocks = list(found)
    text = "\n".join(block.text for block in blocks)
    lines = {text.count("\n", 0, line.start): line for line in visual_lines(text)}
    for at, block in enumerate(blocks):
        line = lines.get(at)
        if line is None:
            yield block
            continue
        yield replace(
            block,
            text=line.text,
            markdown=escaped(line.text),
            note=TURNED,
            certainty=Certainty.LIKELY,
        )
