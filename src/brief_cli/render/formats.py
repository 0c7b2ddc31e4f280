"""What a terminal shows of a page, as a file."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief_cli.rtl.mode import Mode

if TYPE_CHECKING:
    from brief_cli.page.page import Page


@dataclass(frozen=True, slots=True)
class Measure:
    """How wide a file is, in cells, and who orders its text."""

    width: int
    mode: Mode


Renderer = Callable[["Page", Measure], str]


def _text(page: "Page", measure: Measure) -> str:
    from brief_cli.render.text import text_document

    return text_document(page, measure.width, measure.mode)


def _svg(page: "Page", measure: Measure) -> str:
    from brief_cli.render.svg import svg_document

    return svg_document(page, measure.width)


FORMATS: dict[str, Renderer] = {"text": _text, "svg": _svg}
"""What a terminal shows, as files, by the name that `--to` has for them."""
