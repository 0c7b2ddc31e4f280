"""Lines: against FriBidi, and what holds for any text."""

import ctypes
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief_cli.briefing.briefing import Briefing
from brief_cli.document.blocks import Heading, Paragraph, plain_text, walk
from brief_cli.rtl.direction import block_level
from brief_cli.rtl.layout import Line, lay_out
from brief_cli.rtl.mode import Mode
from brief_cli.rtl.sending import sent
from brief_cli.text.clusters import clusters
from tests.oracles import fribidi

_REORDER_MARKS = 0x2
_RTL, _LTR = 0x111, 0x110


class FriBidi:
    """A paragraph in FriBidi's hands: levels once, then the order of any line of it."""

    def __init__(self, text: str, level: int) -> None:
        self.library = fribidi()
        self.text, self.size = text, len(text)
        self.base = ctypes.c_uint32(_RTL if level else _LTR)
        codes = (ctypes.c_uint32 * self.size)(*map(ord, text))
        self.types = (ctypes.c_uint32 * self.size)()
        self.library.fribidi_get_bidi_types(codes, self.size, self.types)
        brackets = (ctypes.c_uint32 * self.size)()
        self.library.fribidi_get_bracket_types(codes, self.size, self.types, brackets)
        self.levels = (ctypes.c_int8 * self.size)()
        self.library.fribidi_get_par_embedding_levels_ex(
            self.types, brackets, self.size, ctypes.byref(self.base), self.levels
        )

    def order(self, start: int, end: int) -> list[int]:
        """Return the offsets of a line in visual order, marks after their bases."""
        levels = (ctypes.c_int8 * self.size)(*self.levels)
        places = (ctypes.c_int * self.size)(*range(self.size))
        self.library.fribidi_reorder_line(
            ctypes.c_uint32(_REORDER_MARKS), self.types, end - start, start, self.base.value,
            levels, None, places,
        )  # fmt: skip
        return list(places[start:end])


@cache
def _reference(text: str, level: int) -> FriBidi:
    return FriBidi(text, level)


def _offsets(line: Line) -> list[int]:
    """Return the offsets of the code points of a line from left to right, marks after bases."""
    found: list[int] = []
    for cluster in line.clusters:
        parts: list[list[int]] = []
        at = cluster.start
        for part in clusters(cluster.source):
            parts.append(list(range(at, at + len(part))))
            at += len(part)
        # A lam-alef is one cluster of two: in right-to-left order its alef stands at the left.
        found += [offset for part in (parts[::-1] if cluster.rtl else parts) for offset in part]
    return found


def test_lines_of_the_example_agree_with_fribidi(example: Briefing) -> None:
    texts = [
        plain_text(block)
        for block in walk(*example.document.blocks)
        if isinstance(block, (Paragraph, Heading))
    ]
    assert len(texts) > 20
    for text in texts:
        level = block_level(text, 1)
        reference = _reference(text, level)
        for width in range(20, 121):
            for line in lay_out(text, width, level):
                offsets = _offsets(line)
                shown = set(offsets)
                wanted = [o for o in reference.order(line.start, line.end) if o in shown]
                assert offsets == wanted, (width, text[line.start : line.end])


_TEXTS = st.text(
    st.one_of(
        st.sampled_from(
            "ابتلاأإآمنهوي ةى،؛؟«»()[]“”0123456789٠١٢abcXYZ .-/:\u064b\u064e\u0651\u200c\u200d"
        ),
        st.sampled_from("שלום 中文字😀👨\u200d👩é\u0301ڵڕێگپچ\u0670\u00a0\u0600"),
        st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")),
    ),
    max_size=80,
)


@given(_TEXTS, st.integers(2, 40), st.sampled_from((0, 1)), st.sampled_from(list(Mode)))
@settings(max_examples=300)
def test_every_line_fits_and_nothing_is_lost(text: str, width: int, level: int, mode: Mode) -> None:
    lines = lay_out(text, width, level, mode)
    assert all(line.width <= width for line in lines)
    assert all(sum(c.width for c in line.clusters) == line.width for line in lines)
    kept = sorted("".join(c.source for line in lines for c in line.clusters).replace(" ", ""))
    wanted = sorted(text.replace(" ", ""))
    # Only white space may go: at the end of a line.
    assert [c for c in kept if not c.isspace()] == [c for c in wanted if not c.isspace()]
    assert [line.start for line in lines[1:]] == [line.end for line in lines[:-1]]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("(قره باغ)", "(ﻍﺎﺑ ﻩﺮﻗ)"),
        ("في 20 و21 أكتوبر 2025", "2025 ﺮﺑﻮﺘﻛﺃ 21ﻭ 20 ﻲﻓ"),
        ("نشر على www.specialeurasia.com أولا", "ﻻﻭﺃ www.specialeurasia.com ﻰﻠﻋ ﺮﺸﻧ"),
    ],
)
def test_what_a_reader_expects(text: str, shown: str) -> None:
    line = lay_out(text, 80, 1)[0]
    assert line.text == shown


def test_a_cluster_is_never_cut_and_a_mark_keeps_its_base() -> None:
    lines = lay_out("بَّبَّبَّ", 2, 1)
    assert [len(line.clusters) for line in lines] == [2, 1]
    assert all(cluster.source == "بَّ" for line in lines for cluster in line.clusters)


def test_a_mark_without_a_base_gets_one() -> None:
    assert lay_out("\u064e", 10, 1)[0].text == "\u25cc\u064e"


# What each kind of terminal is sent for a line; photographs show that it is right.
@pytest.mark.parametrize(
    ("mode", "text", "level", "shown"),
    [
        # kitty reverses and mirrors a word with an Arabic letter, digits and signs too.
        (Mode.WORDS, "قال (أحمد) ok", 1, "ok (أحمد) قال"),
        (Mode.WORDS, "عام و21", 1, "و12 عام"),
        (Mode.WORDS, "met (سلام عام)", 0, "met عام) (سلام"),
        (Mode.WORDS, "(TITR) قال", 1, "قال (TITR)"),
        # PuTTY orders and mirrors what stands from the first to the last letter of a word.
        (Mode.PUTTY, "قال: «سلام (أهلا)»", 1, "«(ﺃﻫﻼ) ﺳﻼﻡ» :ﻗﺎﻝ"),
        (Mode.PUTTY, "عام و21", 1, "21ﻭ ﻋﺎﻡ"),
        (Mode.PUTTY, "والـTITR", 1, "TITRﻭﺍﻟـ"),
        (Mode.PUTTY, "عام 2025م قال", 1, "ﻗﺎﻝ ﻋﺎﻡ\u00a02025ﻡ"),
        # QTerminal takes visual order, where each letter is drawn by itself.
        (Mode.RUNS, "قال (أحمد)", 1, "(ﺪﻤﺣﺃ) ﻝﺎﻗ"),
        # xterm.js, and VTE through tmux, leave letters apart that a mark parts.
        (Mode.LRM, "قال ok", 1, "ok \u200eﻝ\u200eﺎ\u200eﻗ\u200e"),
        (Mode.LRM, "only Latin", 1, "only Latin"),
        # A reference beside a number is no part of it.
        (Mode.KONSOLE, "عام 2025\u2066[1]\u2069", 1, "ﻋﺎﻡ 2025\u200f\u202a[1]\u202c"),
        (Mode.TERMINAL, "عام 2025\u2066[1]\u2069", 1, "عام 2025\u200f\u200e[1]\u200e"),
        # Konsole orders, but neither joins nor mirrors.
        (Mode.KONSOLE, "قال (أحمد)", 1, "ﻗﺎﻝ )ﺃﺣﻤﺪ("),
    ],
)
def test_what_is_sent_in_a_mode(mode: Mode, text: str, level: int, shown: str) -> None:
    assert sent(lay_out(text, 40, level, mode)[0].clusters, mode) == shown


def test_who_counts_what_is_not_seen_gets_shorter_lines() -> None:
    text = "می\u200cخواهیم گفت\u200cوگو پس"
    assert [line.width for line in lay_out(text, 18, 1, Mode.VISUAL)] == [18]
    assert [line.width for line in lay_out(text, 18, 1, Mode.TERMINAL)] == [15, 2]


def test_a_long_word_breaks_at_a_seam() -> None:
    lines = lay_out("https://www.example.org/one/two/three-four", 20, 0)
    assert [line.text for line in lines] == ["https://www.example.", "org/one/two/three-", "four"]
