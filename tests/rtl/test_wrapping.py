"""Where lines end: at a space, at a seam of a word that is too long, or where the line does."""

from typing import NamedTuple

import pytest

from brief_cli.rtl.wrapping import wrap
from brief_cli.text.clusters import cell_width, clusters


class Unit(NamedTuple):
    source: str
    width: int


def lines(text: str, width: int) -> list[str]:
    units = [Unit(cluster, cell_width(cluster)) for cluster in clusters(text)]
    return ["".join(unit.source for unit in units[a:b]) for a, b in wrap(units, width)]


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("", 5, [""]),
        ("قال الوزير", 5, ["قال ", "الوزي", "ر"]),
        ("قال (نعم) ومضى", 6, ["قال ", "(نعم) ", "ومضى"]),
        ("abc/defgh", 6, ["abc/", "defgh"]),
        ("a/bcdefgh", 6, ["a/bcde", "fgh"]),
        # Spaces in front are no line of their own where a word follows that is too long for one.
        ("  /path/to/file", 8, ["  /path/", "to/file"]),
        ("كلمة، ثم", 5, ["كلمة، ", "ثم"]),
        ("漢字漢字", 4, ["漢字", "漢字"]),
        ("x – y", 3, ["x – ", "y"]),
    ],
)
def test_lines(text: str, width: int, shown: list[str]) -> None:
    assert lines(text, width) == shown
