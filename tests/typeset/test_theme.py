"""Colours that can be read on white and on black."""

import pytest
from rich._palettes import EIGHT_BIT_PALETTE
from rich.color_triplet import ColorTriplet

from brief_cli.typeset.theme import LOOKS, style_of


def _luminance(color: ColorTriplet) -> float:
    """Return the relative luminance (WCAG 2.2)."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color.normalized]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrasts(color: ColorTriplet) -> tuple[float, float]:
    luminance = _luminance(color)
    return 1.05 / (luminance + 0.05), (luminance + 0.05) / 0.05


@pytest.mark.parametrize("palette", ["truecolor", "eight_bit"])
@pytest.mark.parametrize("role", LOOKS)
def test_each_look_has_contrast_on_white_and_on_black(role: str, palette: str) -> None:
    style = style_of((role,), palette)
    assert not style.dim
    if style.color is not None:
        number = style.color.number
        known = style.color.triplet if number is None else EIGHT_BIT_PALETTE[number]
        assert known is not None
        assert min(_contrasts(known)) >= 4.5


def test_of_sixteen_colours_nobody_knows_how_they_look() -> None:
    assert all(style_of((role,), "standard").color is None for role in LOOKS)


def test_roles_are_told_apart_without_colours() -> None:
    assert style_of(("error",), "standard").bold
    assert style_of(("missing",), "standard").bold


def test_slanted_letters_that_cannot_be_read_are_underlined() -> None:
    style = style_of(("quote",), italics=False)
    assert (style.italic, style.underline) == (None, True)
