"""A styled text becomes rows."""

from collections.abc import Iterable, Iterator

from brief_cli.rtl.layout import Cluster, Line, lay_out
from brief_cli.rtl.mode import Mode
from brief_cli.rtl.sending import apart, sent
from brief_cli.typeset.rows import Piece, Roles, Row, Segment
from brief_cli.typeset.setting import Setting, side_of
from brief_cli.typeset.styled import StyledText


def plain_rows(
    text: str, width: int, setting: Setting, roles: Roles = (), *, level: int | None = None
) -> list[Row]:
    """Return the rows of a text that all looks alike."""
    target = StyledText()
    target.add_visible(text, roles)
    return styled_rows(target, width, setting, level=level)


def styled_rows(
    text: StyledText,
    width: int,
    setting: Setting,
    *,
    align: str | None = None,
    level: int | None = None,
) -> list[Row]:
    """Return the rows of a styled text.

    All its lines have the direction of the whole; `align` and `level` override what that gives.
    """
    level = setting.level_of(text.text) if level is None else level
    align = align or side_of(level)
    rows = []
    for part in text.lines():
        for line in lay_out(part.text, width, level, setting.mode, graphemes=setting.graphemes):
            segment = Segment(pieces(line, part, setting.mode), max(width, line.width), align)
            rows.append(Row((segment,), rtl=bool(level)))
    return rows


def segment_of(text: str, width: int, setting: Setting, roles: Roles, align: str) -> Segment:
    """Return a short text in a box of its own, in one line."""
    target = StyledText()
    target.add_visible(text, roles)
    line = lay_out(
        target.text, width, setting.level_of(text), setting.mode, graphemes=setting.graphemes
    )[0]
    return Segment(pieces(line, target, setting.mode), max(width, line.width), align)


def pieces(line: Line, text: StyledText, mode: Mode) -> tuple[Piece, ...]:
    """Return the clusters of a line, those that look alike joined to pieces."""
    found: list[Piece] = []
    run: list[Cluster] = []
    look: tuple[Roles, str] = ((), "")

    def flush() -> None:
        if run:
            found.append(Piece(sent(run, mode), sum(cluster.width for cluster in run), *look))
            run.clear()

    # Who orders the letters of a word, whatever their look, must get them as one.
    whole = apart(line.clusters) if mode is Mode.PUTTY else ([each] for each in line.clusters)
    for cluster, own in _looks(whole, text):
        if own != look:
            flush()
            look = own
        run.append(cluster)
    flush()
    return tuple(found)


def _looks(
    groups: Iterable[list[Cluster]], text: StyledText
) -> Iterator[tuple[Cluster, tuple[Roles, str]]]:
    """Yield clusters with their look: in a group that of what is read first."""
    for group in groups:
        first = min(cluster.start for cluster in group)
        for cluster in group:
            yield cluster, (text.roles[first], text.links[first])
