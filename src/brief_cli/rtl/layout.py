"""A paragraph becomes lines of cells in the order in which they stand on the screen."""

from dataclasses import dataclass, replace

from brief_cli.rtl.bidi import Resolved, mirrored, resolve
from brief_cli.rtl.joining import join
from brief_cli.rtl.mode import Mode
from brief_cli.rtl.wrapping import wrap
from brief_cli.text.clusters import (
    DOTTED_CIRCLE,
    cell_width,
    clusters,
    parts_width,
    without_joining,
)

_JOINERS = "\u200c\u200d"
_UNSEEN = _JOINERS + "\u200e\u200f"
_BIDI_CONTROLS = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)

# What older terminals understand instead of isolates: embeddings, or only marks.
_INSTEAD = {
    Mode.KONSOLE: {"\u2066": ("\u202a", "\u202c"), "\u2067": ("\u202b", "\u202c")},
    Mode.TERMINAL: {"\u2066": ("\u200e", "\u200e"), "\u2067": ("\u200f", "\u200f")},
}
_POP_ISOLATE = "\u2069"


@dataclass(frozen=True, slots=True)
class Cluster:
    """What a reader takes for one character, as it is sent to the terminal.

    `start` and `end` are offsets in the paragraph, in code points; `width` is in cells.
    """

    source: str
    shown: str
    width: int
    start: int
    end: int
    rtl: bool = False

    @property
    def is_letter(self) -> bool:
        """Say whether it is a letter, with its marks."""
        return self.source[:1].isalpha()


@dataclass(frozen=True, slots=True)
class Line:
    """One line: clusters from the left of the screen to the right.

    Trailing white space is left out; `start` and `end` (offsets in the paragraph) include it.
    """

    clusters: tuple[Cluster, ...]
    width: int
    level: int
    start: int
    end: int

    @property
    def text(self) -> str:
        """The line as it is sent to the terminal."""
        return "".join(cluster.shown for cluster in self.clusters)


def lay_out(
    text: str, width: int, level: int, mode: Mode = Mode.VISUAL, *, graphemes: bool = True
) -> list[Line]:
    """Lay one paragraph out.

    Args:
        text: the paragraph, without line feeds and control characters.
        width: cells to a line; a cluster wider than this stands alone.
        level: the paragraph level, 0 (left to right) or 1 (right to left).
        mode: what to do here and what to leave to the terminal.
        graphemes: whether the terminal shows an emoji sequence as one; else its parts are sent.

    Returns:
        At least one line. No line is wider than `width`, but for a single wide cluster.
    """
    resolved = resolve(text, level) if mode.is_ours or mode.joins else None
    units = _clusters(text, resolved, mode, level, graphemes=graphemes)
    ranges = wrap(_counted(units) if mode is Mode.TERMINAL else units, width)
    lines: list[Line] = []
    for first, last in ranges:
        held = units[first:last]
        start = held[0].start if held else 0
        end = held[-1].end if held else 0
        while held and held[-1].source.isspace() and held[-1].source != "\u00a0":
            held.pop()
        while held and lines and held[0].source == " ":
            held.pop(0)
        if mode.is_ours and resolved is not None:
            rank = resolved.rank
            held.sort(key=lambda unit: rank[unit.start])
        used = sum(unit.width for unit in held)
        lines.append(Line(tuple(held), used, level, start, end))
    return lines


def _counted(units: list[Cluster]) -> list[Cluster]:
    """Return clusters with a cell for each mark that is not seen: mlterm counts it where a line is full."""
    return [
        replace(unit, width=unit.width + sum(char in _UNSEEN for char in unit.shown))
        if unit.width < 2
        else unit
        for unit in units
    ]


def _clusters(
    text: str, resolved: Resolved | None, mode: Mode, level: int, *, graphemes: bool
) -> list[Cluster]:
    joined = mode.joins
    shown, taken = join(text) if joined else (list(text), [False] * len(text))
    has_joiners = joined and any(joiner in text for joiner in _JOINERS)
    found: list[Cluster] = []
    ends: list[str] = []
    at = 0
    for source in clusters(text):
        end = at + len(source)
        drawn = shown[at] if end == at + 1 else "".join(shown[at:end])
        if has_joiners:
            drawn = _without_joiners(drawn)
        if taken[at] and found:
            # The alef of a lam-alef: its marks join those of the lam, in one cell.
            last = found[-1]
            found[-1] = replace(
                last, source=last.source + source, shown=last.shown + drawn, end=end
            )
            at = end
            continue
        width = cell_width(drawn)
        if not graphemes and len(drawn) > 1:
            drawn = without_joining(drawn)
            width = max(cell_width(drawn), parts_width(drawn))
        if source in _BIDI_CONTROLS:
            # They have done their work where the order was resolved here; who orders a text by
            # himself gets its words alone, or what he understands.
            if source == _POP_ISOLATE:
                drawn = ends.pop() if ends else ""
            else:
                drawn, end_mark = _INSTEAD.get(mode, {}).get(source, ("", ""))
                if drawn and text[at - 1 : at].isdigit():
                    # An isolate is no part of a number before it; what stands for it would be.
                    drawn = ("\u200f" if level else "\u200e") + drawn
                ends.append(end_mark)
            width = 0
        elif width == 0 and any(char not in _JOINERS for char in source):
            # A mark without a base would settle on a neighbour that is not its own.
            drawn = DOTTED_CIRCLE + drawn
            width = cell_width(drawn)
        rtl = resolved is not None and resolved.odd[at]
        if rtl and joined and drawn:
            drawn = mirrored(drawn[0]) + drawn[1:]
        found.append(Cluster(source, drawn, width, at, end, rtl))
        at = end
    return found


def _without_joiners(drawn: str) -> str:
    """Drop ZWNJ and ZWJ that have done their work; an emoji keeps the ZWJ that make it one."""
    if not any(joiner in drawn for joiner in _JOINERS) or cell_width(drawn) == 2:
        return drawn
    return "".join(char for char in drawn if char not in _JOINERS)
