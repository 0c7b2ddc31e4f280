"""A styled text becomes rows."""

from collections.abc import Iterable

from brief_cli.document.blocks import Inline
from brief_cli.preview.inline import StyledText, add_visible, styled
from brief_cli.preview.rows import Piece, Roles, Row, Segment
from brief_cli.preview.typesetting import Typesetting
from brief_cli.rtl.layout import Cluster, Line, lay_out


def inline_rows(
    inlines: Iterable[Inline], width: int, setting: Typesetting, roles: Roles = ()
) -> list[Row]:
    """Return the rows of a paragraph's inlines, `width` cells wide."""
    return styled_rows(styled(inlines, setting, roles), width, setting)


def plain_rows(text: str, width: int, setting: Typesetting, roles: Roles = ()) -> list[Row]:
    """Return the rows of a text that all looks alike."""
    target = StyledText()
    add_visible(target, text, roles)
    return styled_rows(target, width, setting)


def styled_rows(
    text: StyledText,
    width: int,
    setting: Typesetting,
    *,
    align: str | None = None,
    level: int | None = None,
) -> list[Row]:
    """Return the rows of a styled text.

    All its lines have the direction of the whole; `align` and `level` override what that gives.
    """
    level = setting.level_of(text.text) if level is None else level
    align = align or ("right" if level else "left")
    rows = []
    for part in text.lines():
        for line in lay_out(part.text, width, level, setting.mode, graphemes=setting.graphemes):
            segment = Segment(pieces(line, part), max(width, line.width), align)
            rows.append(Row((segment,), rtl=bool(level)))
    return rows


def segment_of(text: str, width: int, setting: Typesetting, roles: Roles, align: str) -> Segment:
    """Return a short text in a box of its own, in one line."""
    target = StyledText()
    add_visible(target, text, roles)
    line = lay_out(
        target.text, width, setting.level_of(text), setting.mode, graphemes=setting.graphemes
    )[0]
    return Segment(pieces(line, target), max(width, line.width), align)


def pieces(line: Line, text: StyledText) -> tuple[Piece, ...]:
    """Return the clusters of a line, those that look alike joined to pieces."""
    found: list[Piece] = []
    run: list[Cluster] = []
    look: tuple[Roles, str] = ((), "")

    def flush() -> None:
        if run:
            shown = "".join(cluster.shown for cluster in run)
            found.append(Piece(shown, sum(cluster.width for cluster in run), *look))
            run.clear()

    for cluster in line.clusters:
        own = (text.roles[cluster.start], text.links[cluster.start])
        if own != look:
            flush()
            look = own
        run.append(cluster)
    flush()
    return tuple(found)
