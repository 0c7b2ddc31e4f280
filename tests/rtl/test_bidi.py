"""Visual order against the Unicode conformance tests."""

import unicodedata
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from brief_cli.rtl.bidi import mirrored, resolve
from tests.oracles import unicode_file


def _character_cases() -> Iterator[tuple[str, int, list[str], list[int]]]:
    """Yield text, paragraph level, levels and visual order of every single-paragraph case."""
    for line in unicode_file("BidiCharacterTest.txt").read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        codes, _, level, levels, order = line.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        if not any(unicodedata.bidirectional(char) == "B" for char in text[:-1]):
            yield text, int(level), levels.split(), [int(index) for index in order.split()]


def test_every_character_case_has_the_right_order_and_parity() -> None:
    wrong: list[str] = []
    count = 0
    for text, level, levels, order in _character_cases():
        count += 1
        resolved = resolve(text, level)
        by_rank = sorted(range(len(text)), key=lambda i: resolved.rank[i])
        shown = [index for index in by_rank if levels[index] != "x"]
        parity = all(
            shown_level == "x" or bool(int(shown_level) % 2) == resolved.odd[index]
            for index, shown_level in enumerate(levels)
        )
        if shown != order or not parity:
            wrong.append(" ".join(f"{ord(char):04X}" for char in text))
    assert count > 91_000
    assert wrong == []


# A character of each bidi class, as BidiTest.txt has only classes.
_SAMPLES = {
    "L": "a", "R": "א", "AL": "ا", "EN": "1", "AN": "٠", "ES": "+", "ET": "#", "CS": ",",
    "NSM": "\u0300", "ON": "!", "WS": " ", "BN": "\u00ad",
}  # fmt: skip


def test_every_class_case_without_controls_has_the_right_order() -> None:
    """Explicit controls, tabs and paragraph separators never reach the layout."""
    order: list[int] = []
    levels: list[str] = []
    wrong: list[tuple[str, int]] = []
    count = 0
    for line in unicode_file("BidiTest.txt").read_text().splitlines():
        if line.startswith("@Levels:"):
            levels = line.removeprefix("@Levels:").split()
        elif line.startswith("@Reorder:"):
            order = [int(index) for index in line.removeprefix("@Reorder:").split()]
        elif line and line[0] not in "#@":
            classes, _, bits = line.partition(";")
            kinds = classes.split()
            if not all(kind in _SAMPLES for kind in kinds):
                continue
            text = "".join(_SAMPLES[kind] for kind in kinds)
            for bit, level in ((2, 0), (4, 1)):
                if not int(bits, 16) & bit:
                    continue
                count += 1
                resolved = resolve(text, level)
                by_rank = sorted(range(len(text)), key=lambda i: resolved.rank[i])
                if [index for index in by_rank if levels[index] != "x"] != order:
                    wrong.append((classes, level))
    assert count > 30_000
    assert wrong == []


def test_mirroring_agrees_with_the_unicode_database() -> None:
    for line in unicode_file("BidiMirroring.txt").read_text().splitlines():
        pair = line.partition("#")[0].strip()
        if pair:
            char, other = (chr(int(code, 16)) for code in pair.split("; "))
            assert mirrored(char) == other


@given(
    st.text(st.sampled_from("abאبج12 .,()[]\u0650\U000e0067\ufffc"), max_size=40),
    st.sampled_from((0, 1)),
)
def test_ranks_are_a_permutation(text: str, level: int) -> None:
    resolved = resolve(text, level)
    assert sorted(resolved.rank) == list(range(len(text)))
    assert len(resolved.odd) == len(text)


def test_a_long_paragraph_needs_more_tags() -> None:
    for size in (47, 48, 49, 2304, 2305, 6000):
        text = ("אבג abc 12 " * 600)[:size]
        resolved = resolve(text, 1)
        assert sorted(resolved.rank) == list(range(size))
        assert resolved.rank[0] == size - 1
