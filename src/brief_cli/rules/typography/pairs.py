"""Brackets and quotation marks."""

import re
from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.prose import Prose
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.languages.tags import language_of
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


# What a quotation may open after: nothing, a space, a bracket, a mark, a prefix joined to it (بـ, و).
_BEFORE_OPENING = re.compile(
    r"(?:^|[\s(\[{«“‘،؛:,;.!?؟—–/ـ*_\-\ufffc]|(?<!\w)(?:[وفبلكس]|[وف]?(?:ال|بال|لل|كال|[بلك])))$"
)
_AFTER_CLOSING = re.compile(r"$|[^\w]")


@rule("T512", "straight-quote", severity=Severity.INFO, fixable=Applicability.SAFE, needs='"')
def straight_quote(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Straight quotation marks around words."""
    style = _house_quotes(briefing)
    if style is None:
        return
    paired = [(prose, *_straight(prose.text)) for prose in briefing.prose if '"' in prose.text]
    # Either all of a text are rewritten or none: a text in two styles is worse than it was.
    can_fix = all(is_clear for _, _, is_clear in paired)
    for prose, pairs, _ in paired:
        for start, end in pairs:
            own = _INNER[style] if _is_inside(prose.text, start, style) else style
            span = Span(prose.start + start, prose.start + end)
            edits = (
                Edit(Span(span.start, span.start + 1), own[0]),
                Edit(Span(span.end - 1, span.end), own[1]),
            )
            fix = Fix(say("write {style}", style=own), Applicability.SAFE, edits)
            message = say("straight quotation marks; write {style}", style=own)
            yield Finding(span, message, fix if can_fix else None)


_INNER = {"«»": "“”", "“”": "‘’"}


def _straight(text: str) -> tuple[list[tuple[int, int]], bool]:
    """Return the pairs of straight quotation marks of a paragraph, and whether all are clear."""
    pairs: list[tuple[int, int]] = []
    opened = -1
    is_clear = True
    for place in (place for place, char in enumerate(text) if char == '"'):
        before, after = text[:place], text[place + 1 : place + 2]
        if opened < 0:
            if before[-1:].isdigit() or (
                before[-1:].isalpha() and after.isalpha() and _is_inner(before)
            ):
                continue  # inches, seconds; gershayim within a Hebrew word
            if _BEFORE_OPENING.search(before[-5:]) and after.strip():
                opened = place
            else:
                is_clear = False
        elif _AFTER_CLOSING.match(after) and before[-1:].strip():
            if place > opened + 1:
                pairs.append((opened, place + 1))
            opened = -1
        elif before[-1:].isalpha() and after.isalpha():
            continue
        else:
            is_clear = False
    return pairs, is_clear and opened < 0


def _is_inner(before: str) -> bool:
    return _BEFORE_OPENING.search(before[-5:]) is None


def _is_inside(text: str, place: int, style: str) -> bool:
    """Say whether a quotation of the house's style is open at a place."""
    return text.count(style[0], 0, place) > text.count(style[1], 0, place)


def _house_quotes(briefing: Briefing) -> str | None:
    """Return the pair that this text mostly has; None where straight marks alone are right too."""
    language = language_of(briefing.language)
    text = "".join(prose.text for prose in briefing.prose)
    guillemets, curly = text.count("«"), text.count("“")
    if guillemets != curly:
        return "«»" if guillemets > curly else "“”"
    if guillemets == 0 and '"' in language.punctuation.latin:
        return None
    return "«»" if language.direction == "rtl" else "“”"
