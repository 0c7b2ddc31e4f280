"""Lines that were meant for a heading or a list, and that Markdown takes for running text."""

import re
from collections.abc import Iterator
from itertools import pairwise

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.document.blocks import Paragraph
from brief_cli.languages.scripts import european
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.text.edit import Edit
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span

_SIGN_AGAINST_WORD = lazy_pattern(r"#[^\s#]")
_GLUED = lazy_pattern(r"(?m)^[ ]{0,3}(?P<signs>#{1,6})(?P<words>[^\s#][^\r\n]*)")


@rule(
    "S213",
    "heading-without-space",
    severity=Severity.WARNING,
    fixable=Applicability.UNSAFE,
    needs="#",
)
def heading_without_space(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A line that begins with `##` against its words: Markdown takes it for text."""
    if _SIGN_AGAINST_WORD.search(briefing.source.text, briefing.document.body_start) is None:
        return
    for start, text in _paragraphs(briefing):
        for match in _GLUED.finditer(text):
            signs, words = match["signs"], match["words"].strip(" #")
            # One # against a word is a hashtag, unless the schema has a section of that name.
            if len(signs) == 1 and briefing.spec_of(words) is None:
                continue
            # The sections of a briefing are headings of level 2.
            signs = signs if briefing.spec_of(words) is None else "##"
            span = Span(start + match.start("signs"), start + match.end("signs"))
            fix = Fix(say("make it a heading"), Applicability.UNSAFE, (Edit(span, f"{signs} "),))
            message = say(
                "no space after “{signs}”, so that this is no heading; write “{better} {words}”",
                signs=match["signs"],
                better=signs,
                words=words,
            )
            yield Finding(span, message, fix)


_DIGITS = "0-9\u0660-\u0669\u06f0-\u06f9"
# What people put before an item: ١) ١. ١- 1- and signs of word processors. CommonMark 5.2 knows
# European digits with . or ), and - + * alone.
_ITEM = rf"[ ]{{0,3}}(?:(?P<number>[{_DIGITS}]{{1,3}})[ ]?(?P<sign>[).\-–—ـ])|(?P<dot>[•●▪◦‣·○■]))[ \t]*(?=\S)"
_MARKER = lazy_pattern(_ITEM)
_SECOND_ITEM = lazy_pattern(rf"[\r\n]{_ITEM}")


@rule("S214", "no-list", severity=Severity.WARNING, fixable=Applicability.UNSAFE)
def no_list(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Lines that are numbered or marked as a list in a way that Markdown does not know."""
    if _SECOND_ITEM.search(briefing.source.text, briefing.document.body_start) is None:
        return
    for start, text in _paragraphs(briefing):
        lines = [(match.start(), match.group()) for match in _LINE.finditer(text)]
        markers = [(place, _MARKER.match(line)) for place, line in lines]
        items = [(start + place, marker) for place, marker in markers if marker is not None]
        if len(items) < _FEWEST or items[0][0] != start or not _is_a_row([m for _, m in items]):
            continue
        edits = tuple(
            Edit(
                Span(place + len(m.group()) - len(m.group().lstrip()), place + len(m.group())),
                _better(m),
            )
            for place, m in items
        )
        first = items[0][1]
        fix = Fix(say("make it a list"), Applicability.UNSAFE, edits)
        message = say(
            "these lines are no list in Markdown, and are shown as one paragraph; begin each with “{better}”",
            better=_better(first).strip(),
        )
        yield Finding(Span(start, start + len(first.group().rstrip())), message, fix)


_LINE = lazy_pattern(r"[^\r\n]+")
_FEWEST = 2


def _is_a_row(markers: list[re.Match[str]]) -> bool:
    """Say whether markers follow one another as those of a list do, and are not Markdown's own."""
    if any(marker["dot"] for marker in markers):
        return all(marker["dot"] == markers[0]["dot"] for marker in markers)
    numbers = [int(european(marker["number"])) for marker in markers]
    return all(after == before + 1 for before, after in pairwise(numbers))


def _better(marker: re.Match[str]) -> str:
    if marker["dot"]:
        return "- "
    sign = marker["sign"] if marker["sign"] in ".)" else "."
    return f"{int(european(marker['number']))}{sign} "


def _paragraphs(briefing: Briefing) -> Iterator[tuple[int, str]]:
    for element in briefing.document.of_kind(Paragraph):
        if element.inlines:
            start = element.inlines[0].span.start
            yield start, briefing.source.text[start : element.inlines[-1].span.end]
