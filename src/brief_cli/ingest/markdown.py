"""Text becomes Markdown that shows the same: what would be markup is escaped, and only that."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urljoin, urlsplit

from brief_cli.document.blocks import Paragraph, plain_text
from brief_cli.document.markdown import read_blocks
from brief_cli.ingest.article import Block, Frame, Kind
from brief_cli.text.lazy_pattern import lazy_pattern

# What CommonMark 0.31 and the extensions that are read here take for markup within a line (6.1 to
# 6.9): backslashes, code, emphasis, links, tags, entities, strikethrough.
_INLINE = lazy_pattern(
    r"\\(?=[!-/:-@\[-`{-~])|[`\[\]]|(?<!\s)[*_]|[*_](?!\s)|~|<(?=[A-Za-z/!?])|&(?=#?\w+;)"
)
# ... and at the start of one (4.1 to 4.7, 5.1, 5.2).
_START = lazy_pattern(r"(?=[#>+=~|:]|[-*_]|`{3}|\[[^\]]*\]:)|(?<=\d)(?=[.)])")
# A parser of Markdown takes quadratic time over brackets; what is longer is no paragraph of anyone's.
_LONGEST, _MOST_BRACKETS = 50_000, 500
# Characters of an address that would end it (CommonMark, 6.3).
_UNSAFE = str.maketrans({" ": "%20", "(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "\\": "%5C"})
_NUMBERED = lazy_pattern(r"(\d{1,9})([.)])(?=\s|$)")
_HAS_MARKUP = lazy_pattern(r"[\\`*_\[\]<>&~#+=|:\-]|^\d+[.)]", re.MULTILINE)


def shows(markdown: str, text: str) -> bool:
    """Say whether Markdown is one paragraph that shows a text; blanks count as one.

    Of a text that would take long to parse it is not known.
    """
    if not is_short(markdown):
        return False
    blocks = read_blocks(markdown, 0)
    if len(blocks) != 1 or not isinstance(blocks[0], Paragraph):
        return False
    return plain_text(*blocks).split() == text.split()


def is_short(markdown: str) -> bool:
    """Say whether Markdown is parsed in no time."""
    return len(markdown) <= _LONGEST and markdown.count("[") <= _MOST_BRACKETS


def escaped(text: str) -> str:
    """Return a text of one or more lines as Markdown for one paragraph.

    Lines are parted by a hard break. Nothing is escaped where the text shows the same without.
    """
    lines = text.split("\n")
    plain = "\\\n".join(lines)
    if not _HAS_MARKUP.search(text) or shows(plain, text):
        return plain
    begun = "\\\n".join(map(started, lines))
    if shows(begun, text):
        return begun
    return "\\\n".join(started(_INLINE.sub(r"\\\g<0>", line)) for line in lines)


def continued(markdown: str, text: str) -> str:
    """Return Markdown as it must be where a line of the same paragraph stands before it."""
    return markdown if shows(f"x\\\n{markdown}", f"x {text}") else started(markdown)


def escaped_inline(text: str) -> str:
    """Return a text as Markdown for within a paragraph."""
    return _INLINE.sub(r"\\\g<0>", text) if _HAS_MARKUP.search(text) else text


def started(line: str) -> str:
    """Return a line of Markdown whose beginning is no mark of a block."""
    numbered = _NUMBERED.match(line)
    if numbered is not None:
        return f"{numbered[1]}\\{line[numbered.end(1) :]}"
    return f"\\{line}" if _START.match(line) else line


def fenced(text: str) -> str:
    """Return lines of code as a fenced block (CommonMark, 4.5)."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{text}\n{fence}"


def code(text: str) -> str:
    """Return a code span (CommonMark, 6.1)."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    ticks = "`" * (longest + 1) if longest else "`"
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{pad}{text}{pad}{ticks}"


def link_target(address: str, base: str = "") -> str:
    """Return the address of a link as Markdown has it; empty for one that leads to no document.

    Args:
        address: as it is written.
        base: the address to which it is relative; empty for unknown.
    """
    try:
        whole = urljoin(base, address.strip()) if base else address.strip()
        scheme = urlsplit(whole).scheme
    except ValueError:
        return ""
    if scheme not in ("http", "https", "mailto", "") or address.startswith("#") or not whole:
        return ""
    return re.sub(r"[\x00-\x20\x7f]", "", whole.translate(_UNSAFE)) if scheme else ""


_RULES = {"none": "---", "left": ":---", "center": ":---:", "right": "---:"}


def table(
    rows: Sequence[Sequence[str]], *, has_header: bool, alignments: Sequence[str] = ()
) -> str:
    """Return rows of cells, each in Markdown, as a table of GFM; a bar in a cell is escaped.

    Args:
        rows: the cells.
        has_header: whether the first row is the head; else that is empty.
        alignments: `left`, `center`, `right` or `none`, one for each column; none for unsaid.
    """
    width = max(len(row) for row in rows)
    filled = [[*row, *[""] * (width - len(row))] for row in rows]
    head, body = (filled[0], filled[1:]) if has_header else ([""] * width, filled)
    rules = [_RULES[each] for each in (*alignments, *["none"] * width)[:width]]
    lines = [head, rules, *body]
    return "\n".join(
        "| " + " | ".join(re.sub(r"(?<!\\)\|", r"\\|", cell) for cell in line) + " |"
        if line is not lines[1]
        else "|" + "|".join(line) + "|"
        for line in lines
    )


def joined(blocks: Sequence[Block]) -> str:
    """Return blocks as Markdown, within their quotations and lists (CommonMark, 5.1 and 5.2)."""
    return "".join(_joined(blocks))


def _joined(blocks: Sequence[Block]) -> Iterator[str]:
    before: Block | None = None
    opened: dict[int, str] = {}
    marks: dict[int, str] = {}
    for block in blocks:
        first, rest = "", ""
        common = 0 if before is None else _common(before.frames, block.frames)
        if before is not None:
            yield _between(before, block, common, opened)
        for depth, frame in enumerate(block.frames):
            if frame.is_quote:
                first, rest = first + "> ", rest + "> "
                continue
            marker = opened.get(frame.key)
            if marker is None or depth >= common:
                marker = _marker(frame, _mark(frame, depth, before, marks))
                opened[frame.key] = marker
                first += marker
            else:
                first += " " * len(marker)
            rest += " " * len(marker)
        lines = block.markdown.split("\n")
        yield first + lines[0]
        for line in lines[1:]:
            yield "\n" + (rest + line if line else rest.rstrip())
        before = block


def _common(one: Sequence[Frame], other: Sequence[Frame]) -> int:
    count = 0
    for first, second in zip(one, other, strict=False):
        if first.key != second.key:
            break
        count += 1
    return count


def _between(before: Block, block: Block, common: int, opened: dict[int, str]) -> str:
    """Return what parts two blocks: a line feed between items of a list, else an empty line."""
    if block.is_continued and before.number + 1 == block.number and before.frames == block.frames:
        return "\\\n"
    if before.kind is block.kind is Kind.ROW and before.line + 1 == block.line:
        return "\n"
    following = block.frames[common] if common < len(block.frames) else None
    if following is not None and not following.is_quote:
        earlier = before.frames[common] if common < len(before.frames) else None
        if earlier is not None and earlier.list_key == following.list_key:
            return "\n"
        # A list below the text of its item; only one that begins with 1 goes on without a break.
        is_in_item = common > 0 and not block.frames[common - 1].is_quote
        is_below = is_in_item and earlier is None and before.kind is Kind.TEXT
        if is_below and following.number in (None, 1):
            return "\n"
    held = "".join(
        "> " if frame.is_quote else " " * len(opened.get(frame.key, ""))
        for frame in block.frames[:common]
    )
    return f"\n{held.rstrip()}\n"


def _mark(frame: Frame, depth: int, before: Block | None, marks: dict[int, str]) -> str:
    """Return the mark of a list: another where one like it would go on."""
    assert frame.list_key is not None
    if frame.list_key not in marks:
        usual, other = ("-", "*") if frame.number is None else (".", ")")
        last = before.frames[depth] if before is not None and depth < len(before.frames) else None
        taken = marks.get(last.list_key) if last is not None and last.list_key else None
        marks[frame.list_key] = other if taken == usual else usual
    return marks[frame.list_key]


def _marker(frame: Frame, mark: str) -> str:
    return f"{mark} " if frame.number is None else f"{frame.number}{mark} "
