"""What terminals make of what they are sent: each is imitated, and must show the visual order."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief_cli.rtl.bidi import mirrored, resolve
from brief_cli.rtl.direction import direction
from brief_cli.rtl.mode import Mode
from brief_cli.rtl.sending import LETTER_BLANK
from brief_cli.terminal.detect import KINDS
from brief_cli.terminal.terminal import Terminal
from brief_cli.typeset.paragraph import styled_rows
from brief_cli.typeset.rows import Row, Segment
from brief_cli.typeset.screen import screen_lines
from brief_cli.typeset.setting import Setting
from brief_cli.typeset.styled import StyledText

WIDTH = 60
WORDS = st.sampled_from(
    [
        "قال", "الوزير:", "«سلام", "(أهلا)»", "و21", "لام،", "TITR", "NATO.", "2025م", "2025", "1447هـ",
        "22%", "3.5", "می\u200cخواهیم", "גם", "(21)", "a", "-", "[1]", "12:30", "والـTITR", "U2هـ",
    ]
)  # fmt: skip


def _rows(parts: list[str], mode: Mode, level: int) -> list[Row]:
    text = StyledText()
    for place, part in enumerate(parts):
        text.add(part + " ", ("strong",) if place % 3 == 1 else ())
    marker = Segment((), 3, "left")
    return [
        Row((marker, row), rtl=bool(level))
        for row in styled_rows(text, WIDTH, Setting(mode, level), level=level)
    ]


def _lines(parts: list[str], mode: Mode, level: int, color: str | None = None) -> list[str]:
    screen = Terminal("test", WIDTH, True, color, False, KINDS[mode])
    return list(screen_lines(_rows(parts, mode, level), screen, mode))


def _ordered(text: str) -> str:
    """Return what one sees of a text that somebody orders from the left."""
    resolved = resolve(text, 0)
    shown = [mirrored(char) if odd else char for char, odd in zip(text, resolved.odd, strict=True)]
    return "".join(
        shown[index] for index in sorted(range(len(text)), key=resolved.rank.__getitem__)
    )


@given(st.lists(WORDS, min_size=1, max_size=20), st.sampled_from([0, 1]))
@settings(max_examples=300, deadline=None)
def test_putty_shows_the_visual_order(parts: list[str], level: int) -> None:
    wanted = _lines(parts, Mode.VISUAL, level)
    for line, visual in zip(_lines(parts, Mode.PUTTY, level), wanted, strict=True):
        assert not direction(line), "the terminal takes it for a left-to-right one"
        # A number before a letter has nothing to stand beside where Latin or nothing is before it.
        if re.search("[\ufb50-\ufeff]\\d+[^\ufb50-\ufeff]*?($|[A-Za-z])", visual):
            continue
        shown = _ordered(line).replace(LETTER_BLANK, " ")
        assert shown == " " + visual


@pytest.mark.parametrize("color", [None, "truecolor"])
@given(parts=st.lists(WORDS, min_size=1, max_size=20), level=st.sampled_from([0, 1]))
@settings(max_examples=100, deadline=None)
def test_qterminal_shows_the_visual_order(color: str | None, parts: list[str], level: int) -> None:
    wanted = _lines(parts, Mode.VISUAL, level)
    for line, visual in zip(_lines(parts, Mode.RUNS, level, color), wanted, strict=True):
        # Each stretch of one look is ordered by itself.
        fragments = re.split("\x1b\\[[0-9;]*m", line)
        assert "".join(map(_ordered, fragments)) == visual


def test_a_bold_word_stays_bold_where_looks_alternate() -> None:
    [line] = _lines(["قال", "لام"], Mode.RUNS, 1, "truecolor")
    bold = False
    for sequence, char in re.findall("((?:\x1b\\[[0-9;]*m)*)([^\x1b])", line):
        for codes in re.findall("\x1b\\[([0-9;]*)m", sequence):
            for code in codes.split(";"):
                bold = {"1": True, "22": False, "0": False}.get(code, bold)
        if char in "ﻻﻡ":
            assert bold, line
        elif char in "ﻗﺎﻝ":
            assert not bold, line


def test_letters_go_without_marks_where_marks_would_hide_them() -> None:
    rows = _rows(["سُلِّمَ", "é"], Mode.VISUAL, 1)
    foot = Terminal("foot", WIDTH, True, None, False, KINDS[Mode.VISUAL], marks=False)
    [line] = screen_lines(rows, foot, Mode.VISUAL)
    assert line.split() == ["é", "ﻢﻠﺳ"]
