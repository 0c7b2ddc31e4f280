"""Spaces: too many, of an odd kind, or inside brackets and quotation marks."""

from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.languages.letters import JOINED_TO_WHAT_FOLLOWS, WORD
from brief_cli.languages.scripts import is_after_latin
from brief_cli.languages.tags import language_of
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.rules.text_rule import Hit, text_rule
from brief_cli.text.edit import Edit
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span


@text_rule(
    "T506",
    "repeated-space",
    Severity.INFO,
    Applicability.SAFE,
    finds=r" (?<=[^\s|] ) +(?=[^\s|])",
    prefilter="  ",
)
def repeated_space(hit: Hit, context: Context) -> Finding | None:
    """More than one space between two words."""
    message = say("{count} spaces in a row", count=len(hit.text))
    return hit.finding(message, say("leave one space"), " ")


_ODD_SPACE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"


@text_rule(
    "T515",
    "odd-space",
    Severity.INFO,
    Applicability.SAFE,
    finds=rf"(?<=[{WORD}A-Za-z])[{_ODD_SPACE}](?=[{WORD}]{{2}})",
    needs=_ODD_SPACE,
)
def odd_space(hit: Hit, context: Context) -> Finding | None:
    """A no-break space or its like between two words."""
    return hit.finding(
        say("{code} between two words; write a plain space", code=f"U+{ord(hit.text):04X}"),
        say("write a plain space"),
        " ",
    )


# Curly marks are used both ways round in Arabic (”…“), so that a space beside one proves nothing.
_OPENING = "([«"
_LETTERS_BEFORE = lazy_pattern(rf"(?<![{WORD}])[{WORD}]+$")
_BRACKETS = {"(": ")", "[": "]"}
# Most files have none of these; a space is looked at in the others only.
_SPACED = lazy_pattern(r"[()\[\]«»](?:(?<=[(\[«])(?= )|(?<= [)\]»]))")
_INSIDE = lazy_pattern(
    r"(?<=[(\[]) +(?=«)|(?<=») +(?=[)\]])|"
    r"(?<=[(\[«]) +(?=[^\W\d_]|\d[^()\[\]«»\n]* [)\]»])|(?<=\w) +(?=[)\]»])|(?<=[.!؟?،]) +(?=[)»])"
)


@rule(
    "T517", "space-inside-pair", severity=Severity.INFO, fixable=Applicability.SAFE, needs="[]()«»"
)
def space_inside_pair(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A space inside brackets or quotation marks."""
    if _SPACED.search(briefing.prose) is None:
        return
    language = language_of(briefing.language)
    for prose in briefing.prose_blocks:
        text, last, quote = prose.text, 0, ""
        open_ = dict.fromkeys(_BRACKETS, 0)
        for match in _INSIDE.finditer(text):
            start, end = match.span()
            # What is open is counted on from the space before, not from the beginning.
            for opening, closing in _BRACKETS.items():
                open_[opening] += text.count(opening, last, start) - text.count(
                    closing, last, start
                )
            at = max(text.rfind("«", last, start), text.rfind("»", last, start))
            quote, last = text[at] if at >= 0 else quote, start
            before_mark, after_mark = text[start - 1 : start], text[end : end + 1]
            mark = before_mark if before_mark in _OPENING else after_mark
            if mark in "«»" and (
                "»" in language.punctuation.spaced
                or (language.direction == "rtl" and _is_latin(text, mark, start, end))
                or (mark == "»" and quote != "«")
            ):
                continue  # French has its spaces; between the names of menus » shows a path
            # A quotation is open already: this one stands for the mark that closes it.
            if mark == before_mark == "«" and text.rfind("«", 0, start - 1) > text.rfind(
                "»", 0, start - 1
            ):
                continue
            # A closing bracket that nothing opened may be one that opens, mistyped.
            if mark == after_mark and any(
                mark == closing and open_[opening] <= 0 for opening, closing in _BRACKETS.items()
            ):
                continue
            span = prose.span(match)
            # The space inside is the only one where a word is written against the bracket.
            glued = text[start - 2 : start - 1] if mark == before_mark else text[end + 1 : end + 2]
            edit = Edit(span, "")
            before = _LETTERS_BEFORE.search(text, max(0, start - 41), start - 1)
            is_joined = (
                mark == before_mark
                and before is not None
                and JOINED_TO_WHAT_FOLLOWS.fullmatch(before.group()) is not None
            )
            if glued.isalnum() and not is_joined:
                edit = (
                    Edit(Span(span.start - 1, span.end), f" {mark}")
                    if mark == before_mark
                    else Edit(Span(span.start, span.end + 1), f"{mark} ")
                )
            fix = Fix(say("remove the space"), Applicability.SAFE, (edit,))
            yield Finding(span, say("space inside brackets or quotation marks"), fix)


def _is_latin(text: str, mark: str, start: int, end: int) -> bool:
    """Say whether what stands inside the mark, beyond the space, is a Latin word."""
    return text[end].isascii() if mark == "«" else is_after_latin(text, start)
