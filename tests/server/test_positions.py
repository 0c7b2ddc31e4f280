"""Offsets and places of editors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_cli.server.positions import Positions
from brief_cli.text.source import Source
from brief_cli.text.span import Span

ENCODINGS = ("utf-8", "utf-16", "utf-32")
UNITS = {
    "utf-8": lambda text: len(text.encode("utf-8", "surrogatepass")),
    "utf-16": lambda text: len(text.encode("utf-16-le", "surrogatepass")) // 2,
    "utf-32": len,
}
TEXTS = st.text(st.sampled_from("aب\u064b\u2028\x0c\x0b\x85🇱😀\r\n"), max_size=30)


@given(TEXTS, st.sampled_from(ENCODINGS), st.integers(0, 30))
def test_a_place_leads_back_to_its_offset(text: str, encoding: str, offset: int) -> None:
    offset = min(offset, len(text))
    if text[offset - 1 : offset + 1] == "\r\n" and offset:
        return  # within the end of a line is its end
    positions = Positions(Source("", text), encoding)
    assert positions.offset(*positions.position(offset)) == offset


@given(TEXTS, st.sampled_from(ENCODINGS), st.integers(0, 30))
def test_a_place_is_counted_as_the_encoding_does(text: str, encoding: str, offset: int) -> None:
    offset = min(offset, len(text))
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    line, character = Positions(Source("", text), encoding).position(offset)
    if text[offset - 1 : offset + 1] == "\r\n" and offset:
        return
    assert line == before.count("\n")
    assert character == UNITS[encoding](before.rpartition("\n")[2])


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_line_ends_where_the_protocol_says_and_nowhere_else(encoding: str) -> None:
    positions = Positions(Source("", "a\u2028b\x0c\x0b\x85c\nd"), encoding)
    assert positions.position(9).line == 1
    assert positions.offset(1, 0) == 8


def test_what_lies_outside_is_the_nearest_place() -> None:
    positions = Positions(Source("", "ab\r\ncd"), "utf-16")
    assert positions.offset(0, 99) == 2
    assert positions.offset(9, 0) == 6
    assert positions.offset(-1, 4) == 0
    assert positions.position(3) == (0, 2)
    assert positions.span((1, 1), (0, 1)) == Span(1, 5)


def test_a_place_within_a_character_is_before_it() -> None:
    assert Positions(Source("", "😀b"), "utf-16").offset(0, 1) == 0
    assert Positions(Source("", "بb"), "utf-8").offset(0, 1) == 0
