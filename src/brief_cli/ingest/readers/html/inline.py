"""The tokens of a run become Markdown that shows the same."""

import re
from collections.abc import Callable, Sequence

from brief_cli.ingest.article import Kind
from brief_cli.ingest.markdown import (
    code,
    escaped,
    escaped_inline,
    fenced,
    link_target,
    shows,
    table,
)
from brief_cli.ingest.raised import RAISED, raised
from brief_cli.ingest.raw import cleaned
from brief_cli.ingest.readers.html.runs import Run, Token
from brief_cli.text.lazy_pattern import lazy_pattern

_MARKS = {
    "b": "**", "strong": "**", "i": "*", "em": "*", "dfn": "*", "var": "*", "del": "~~", "s": "~~",
    "strike": "~~",
}  # fmt: skip
_CODE = frozenset(("code", "kbd", "samp", "tt"))
_LINKS = frozenset("a")
_ALL = frozenset((*_MARKS, *_CODE, "a"))
WRITTEN = frozenset(("q", *RAISED))
"""The tags that change the text that they hold."""
_EDGES = lazy_pattern(r"^(\s*)(.*?)(\s*)$", re.DOTALL)


def markdown_of(run: Run, text: str, base: str) -> str:
    """Return the Markdown of a run.

    Args:
        run: its tokens.
        text: what a reader sees of it, cleaned.
        base: the address of the page, to which links are relative; empty for unknown.
    """
    if run.kind is Kind.CODE:
        return fenced(code_text(run))
    if run.kind is Kind.TABLE:
        rows = [[_cell(cell, base) for cell in row] for row in run.rows]
        return table(rows, has_header=run.has_header)
    if run.kind is Kind.HEADING:
        level = max(3, min(6, run.level + 1))
        return "#" * level + " " + (_written(run.tokens, text, base) or escaped_inline(text))
    return _written(run.tokens, text, base) or escaped(text)


def plain_of(tokens: Sequence[Token]) -> str:
    """Return what a reader sees of tokens, raised and lowered figures as such, on one line."""
    parts: list[str] = []
    opened: list[str] = []
    for kind, data in tokens:
        if kind == "text":
            level = next((tag for tag in reversed(opened) if tag in RAISED), "")
            parts.append(raised(data, level) if level else data)
        elif kind == "break":
            parts.append(" ")
        elif kind == "open":
            opened.append(data[0])
            parts.append("“" if data[0] == "q" else "")
        elif kind == "close":
            parts.append("”" if data[0] == "q" else "")
            if opened:
                opened.pop()
    return cleaned("".join(parts))


def code_text(run: Run) -> str:
    """Return the lines of a run of code."""
    text = "".join(
        data if kind == "text" else "\n" if kind == "break" else "" for kind, data in run.tokens
    )
    return text.replace("\r\n", "\n").replace("\r", "\n").strip("\n").expandtabs(4)


def _cell(tokens: Sequence[Token], base: str) -> str:
    text = plain_of(tokens)
    return _written(tokens, text, base) or escaped_inline(text)


def _written(tokens: Sequence[Token], text: str, base: str) -> str:
    """Return tokens as Markdown; empty where that would not show the text."""
    for kept in (_ALL, _LINKS):
        if any(kind == "open" and _mark_of(data, kept) for kind, data in tokens):
            for escape in (_as_it_is, escaped_inline):
                markdown = cleaned("".join(_pieces(tokens, base, kept, escape)))
                if shows(markdown, text):
                    return markdown
    return ""


def _as_it_is(text: str) -> str:
    return text


def _mark_of(data: tuple[str, str | None], kept: frozenset[str]) -> bool:
    return data[0] in kept and (data[0] != "a" or bool(data[1]))


def _pieces(
    tokens: Sequence[Token], base: str, kept: frozenset[str], escape: Callable[[str], str]
) -> list[str]:
    """Return the parts of a line; each level of nesting is a list that is closed into the one above."""
    levels: list[list[str]] = [[]]
    opened: list[tuple[str, str | None]] = []
    is_code = 0
    for kind, data in tokens:
        if kind == "text":
            level = next((tag for tag, _ in reversed(opened) if tag in RAISED), "")
            plain = raised(data, level) if level else data
            levels[-1].append(plain if is_code else escape(plain))
        elif kind == "break":
            levels[-1].append(" ")
        elif kind == "open":
            opened.append(data)
            levels[-1].append("“" if data[0] == "q" else "")
            levels.append([])
            is_code += data[0] in _CODE and data[0] in kept
        elif kind == "close" and opened:
            tag, address = opened.pop()
            is_code -= tag in _CODE and tag in kept
            held = "".join(levels.pop())
            is_nested = any(other[0] == tag for other in opened) or is_code or tag not in kept
            levels[-1].append(held if is_nested else _marked(tag, address, held, base))
            levels[-1].append("”" if tag == "q" else "")
    return ["".join(level) for level in levels]


def _marked(tag: str, address: str | None, held: str, base: str) -> str:
    match = _EDGES.match(held)
    before, inner, after = match.groups() if match else ("", held, "")
    if not inner:
        return held
    if tag in _CODE:
        return f"{before}{code(' '.join(inner.split()))}{after}"
    if tag == "a" and address:
        target = link_target(address, base)
        return f"{before}[{inner}]({target}){after}" if target else held
    mark = _MARKS.get(tag, "")
    return f"{before}{mark}{inner}{mark}{after}"
