"""Lines, columns and edits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_cli.text.clusters import cell_width, clusters, text_width
from brief_cli.text.edit import Edit, apply_edits
from brief_cli.text.source import Source, decode
from brief_cli.text.span import Span
from brief_cli.text.visible import visible


@given(st.text(st.sampled_from("ab\r\nأ😀\u0301"), max_size=40), st.data())
def test_position_and_line_span_agree(text: str, data: st.DataObject) -> None:
    source = Source("a", text)
    offset = data.draw(st.integers(0, len(text)))
    line, column = source.position(offset)
    assert source.line_starts[line - 1] + column - 1 == offset
    span = source.line_span(line)
    assert "\n" not in span.cut(text)
    assert "\r" not in span.cut(text)


@pytest.mark.parametrize(
    ("data", "message", "position"),
    [
        (b"---\nab\xff", "invalid UTF-8 at byte 6 (0xff)", (2, 3)),
        ("أب\0".encode(), "NUL character", (1, 3)),
        (b"\x7fELF\0\0\xff", "binary", (1, 7)),
    ],
)
def test_bytes_that_are_no_text(data: bytes, message: str, position: tuple[int, int]) -> None:
    source = decode("a", data)
    (fault,) = source.faults
    assert message in fault.message.format(**fault.params)
    assert source.position(fault.span.start) == position


def test_the_newline_is_the_one_used_most() -> None:
    assert Source("a", "a\r\nb\r\nc\n").newline == "\r\n"
    assert Source("a", "").newline == "\n"


def test_edits_are_applied_from_their_places() -> None:
    edits = [Edit(Span(4, 5), "E"), Edit(Span(0, 1), "A"), Edit(Span(2, 2), "-")]
    assert apply_edits("abcde", edits) == "Ab-cdE"
    with pytest.raises(ValueError, match="overlapping"):
        apply_edits("abcde", [Edit(Span(0, 3), ""), Edit(Span(2, 4), "")])


def test_clusters_and_widths() -> None:
    family = "👨\u200d👩\u200d👧"
    assert list(clusters("بَّ" + family)) == ["بَّ", family]
    assert [cell_width(text) for text in ("بَّ", family, "字", "a", "\u064e")] == [1, 2, 2, 1, 0]
    assert text_width("لماذا؟ 字") == 9


def test_what_acts_becomes_visible() -> None:
    assert visible("a\x1b[31m\u202eb\u2066\ufeff\x7f\x9b") == "a␛[31m⟦RLO⟧b⟦LRI⟧⟦BOM⟧␡⟦U+009B⟧"
    assert visible("می\u200cخواهم") == "می\u200cخواهم"
