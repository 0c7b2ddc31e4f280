"""Brackets and quotation marks."""

import re
from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.prose import Prose
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.language.tags import is_right_to_left
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.text.edit import Edit
from brief_cli.text.span import Span

_OPENING = {"(": ")", "[": "]", "{": "}", "«": "»"}
_CURLY = ("“", "”")
_PAIRED = re.compile("[][(){}«»“”]")
_CLOSING = {close: opening for opening, close in _OPENING.items()}
# `1)` and `أ)` number a point.
_NUMBERING = re.compile(r"(?:^|[\n،؛:.] ?|\s)\w{1,2}$")


@rule("T511", "unbalanced-pair", severity=Severity.WARNING, needs="[](){}«»“”")
def unbalanced_pair(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A bracket or quotation mark without its partner."""
    for prose in briefing.prose:
        for span in _unpaired(prose):
            mark = span.cut(briefing.source.text)
            other = {**_OPENING, **_CLOSING, "“": "”", "”": "“"}[mark]
            yield Finding(
                span,
                say("“{mark}” without its “{other}” in this paragraph", mark=mark, other=other),
            )


def _unpaired(prose: Prose) -> list[Span]:
    open_: list[tuple[str, int]] = []
    lone: list[int] = []
    if not _PAIRED.search(prose.text):
        return []
    for match in _PAIRED.finditer(prose.text):
        place, char = match.start(), match.group()
        if char in _OPENING:
            open_.append((char, place))
        elif char in _CLOSING:
            if open_ and open_[-1][0] == _CLOSING[char]:
                open_.pop()
            elif any(mark == _CLOSING[char] for mark, _ in open_):
                while open_[-1][0] != _CLOSING[char]:
                    lone.append(open_.pop()[1])
                open_.pop()
            elif not (char == ")" and _NUMBERING.search(prose.text[:place])):
                lone.append(place)
    curly = [match.start() for match in _PAIRED.finditer(prose.text) if match.group() in _CURLY]
    opened = prose.text.count("“")
    # Arabic uses the two both ways round (“…” and ”…“): what counts is that there are as many.
    if opened * 2 != len(curly):
        more = "“" if opened * 2 > len(curly) else "”"
        lone.append(max(place for place in curly if prose.text[place] == more))
    places = sorted([*lone, *(place for _, place in open_)])
    return [Span(prose.start + place, prose.start + place + 1) for place in places]


_STRAIGHT = re.compile(r'(?<![\w\d])"(?P<inside>[^"\n]{1,300}?)"(?!\w)')


@rule("T512", "straight-quote", severity=Severity.INFO, fixable=Applicability.SAFE, needs='"')
def straight_quote(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Straight quotation marks around words."""
    style = _house_quotes(briefing)
    for prose in briefing.prose:
        for match in _STRAIGHT.finditer(prose.text):
            if match["inside"] != match["inside"].strip():
                continue
            span = prose.span(match)
            edits = (
                Edit(Span(span.start, span.start + 1), style[0]),
                Edit(Span(span.end - 1, span.end), style[1]),
            )
            fix = Fix(say("write {style}", style=style), Applicability.SAFE, edits)
            yield Finding(span, say("straight quotation marks; write {style}", style=style), fix)


def _house_quotes(briefing: Briefing) -> str:
    text = "".join(prose.text for prose in briefing.prose)
    guillemets, curly = text.count("«"), text.count("“")
    if guillemets == curly:
        return "«»" if is_right_to_left(briefing.language) else "“”"
    return "«»" if guillemets > curly else "“”"
