"""Where a picture of a text has ink, so that two pictures of one text can be compared."""

import subprocess
import tempfile
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from tests.terminal.real.screens import FONT, Picture, picture_of

CELLS = 40
"""Cells of a card: the length of the bars above and below its lines, at the right edge."""
BAR = "\x1b[31m" + "█" * CELLS + "\x1b[0m"
_ACROSS, _DOWN = 4, 10
"""Measures of ink for each cell, and for each line."""
Ink = list[float]


def lines_of(picture: Picture, count: int) -> list[Ink]:
    """Return the ink of the lines between the two red bars of a card, from the top."""
    rows = [y for y in range(picture.height) if _reds(picture, y) > picture.width // 5]
    gaps = [y for before, y in pairwise(rows) if y - before > 1]
    assert len(gaps) == 1, "the card has two bars"
    bottom = gaps[0]
    top = rows[rows.index(bottom) - 1] + 1
    reds = [x for x in range(picture.width) if _is_red(picture.at(x, rows[0]))]
    left, right = reds[0], reds[-1] + 1
    paper = Counter(
        picture.at(x, y) for y in range(top, bottom) for x in range(left, right, 3)
    ).most_common(1)[0][0]
    height = (bottom - top) / count
    return [
        _ink(picture, paper, left, right, top + height * line, top + height * (line + 1))
        for line in range(count)
    ]


def line_by_pango(text: str) -> Ink:
    """Return the ink of a line as Pango and HarfBuzz set it, right to left and flush right."""
    image = _pango(text)
    cell = _pango("█" * CELLS).width / CELLS
    paper = image.at(0, 0)
    return _ink(image, paper, image.width - cell * CELLS, image.width, 0, image.height)


def likeness(one: Ink, other: Ink) -> float:
    """Return how alike two lines are: the correlation of their ink, 1 for the same.

    Letters of another font stand in the same places; of shifts up to a cell the best is taken.
    """
    return max(_correlation(one, _shifted(other, step)) for step in range(-_ACROSS, _ACROSS + 1))


def _pango(text: str) -> Picture:
    options = ["--no-display", "--rtl", "--no-auto-dir", "--margin=0", f"--font={FONT} 28"]
    with tempfile.NamedTemporaryFile(suffix=".png") as file:
        command = ["pango-view", *options, f"--text={text}", f"--output={file.name}"]
        subprocess.run(command, check=True, capture_output=True, timeout=60)
        flat = ("-background", "white", "-flatten", "-depth", "8", "ppm:-")
        return picture_of("convert", file.name, *flat)


def _is_red(pixel: tuple[int, int, int]) -> bool:
    red, green, blue = pixel
    return red > 140 and green < 105 and blue < 105


def _reds(picture: Picture, y: int) -> int:
    return sum(_is_red(picture.at(x, y)) for x in range(0, picture.width))


def _ink(
    picture: Picture,
    paper: tuple[int, int, int],
    left: float,
    right: float,
    top: float,
    bottom: float,
) -> Ink:
    """Return how much ink each part of a line has, softened, by rows."""
    inked = [
        y
        for y in range(round(top), round(bottom))
        if any(
            picture.at(x, y) != paper
            for x in range(max(0, round(left)), min(picture.width, round(right)))
        )
    ]
    # Fonts differ in the height of a line, less in that of their letters.
    top, bottom = (inked[0], inked[-1] + 1) if inked else (top, bottom)
    across = CELLS * _ACROSS
    sums = [0.0] * (across * _DOWN)
    for y in range(round(top), round(bottom)):
        row = min(_DOWN - 1, int((y - top) * _DOWN / (bottom - top)))
        for x in range(max(0, round(left)), min(picture.width, round(right))):
            pixel = picture.at(x, y)
            dark = sum(abs(a - b) for a, b in zip(pixel, paper, strict=True)) / 765
            column = min(across - 1, int((x - left) * across / (right - left)))
            sums[row * across + column] += dark
    return _soft(_soft(sums, across), across)


def _soft(ink: Ink, across: int) -> Ink:
    return [
        (2 * value + (ink[i - 1] if i % across else 0) + (ink[i + 1] if (i + 1) % across else 0))
        / 4
        for i, value in enumerate(ink)
    ]


def _shifted(ink: Ink, step: int) -> Ink:
    across = CELLS * _ACROSS
    rows = [ink[i : i + across] for i in range(0, len(ink), across)]
    pad = [0.0] * abs(step)
    moved = [row[-step:] + pad if step < 0 else pad + row[: across - step] for row in rows]
    return [value for row in moved for value in row]


def _correlation(one: Sequence[float], other: Sequence[float]) -> float:
    mean_one, mean_other = sum(one) / len(one), sum(other) / len(other)
    a, b = [v - mean_one for v in one], [v - mean_other for v in other]
    norm = (sum(v * v for v in a) * sum(v * v for v in b)) ** 0.5
    return sum(x * y for x, y in zip(a, b, strict=True)) / norm if norm else 0.0


__all__ = ["BAR", "CELLS", "Ink", "likeness", "line_by_pango", "lines_of", "picture_of"]
