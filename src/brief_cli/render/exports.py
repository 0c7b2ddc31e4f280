"""What a page is published as: a file for each format, all from the one page."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from brief_cli.rtl.mode import Mode

if TYPE_CHECKING:
    from brief_cli.page.page import Page

# As wide as a terminal of old, so that a picture does not depend on where it is made.
_CELLS = 80
_LONGEST_LINE = 1_000_000


@dataclass(frozen=True, slots=True)
class Options:
    """What a file is made with beside the page."""

    name: str = ""
    """Of the Markdown file, without its folder; empty where it has none."""
    markdown: bytes = b""
    """The briefing itself, which a format attaches that can."""
    fonts: tuple[Path, ...] = ()
    """Files and folders of fonts that go before all others."""
    template: bytes = b""
    """A Word document whose styles are taken; empty for our own."""


@dataclass(frozen=True, slots=True)
class Export:
    """How a format is written: what its files end with, and who writes their bytes."""

    ending: str
    write: Callable[["Page", Options], bytes]
    """Raises `Unshown` where it cannot show a character, `Unset` where it can make nothing of it."""
    is_binary: bool = False
    extra: str = ""
    """What has to be installed for it beside the program."""
    needs: tuple[str, ...] = ()
    """The modules that come with the extra."""


def _html(page: "Page", _: Options) -> bytes:
    from brief_cli.render.html.document import html_document

    return html_document(page).encode()


def _pdf(page: "Page", options: Options) -> bytes:
    from brief_cli.render.pdf.document import pdf_document

    return pdf_document(page, options.name, options.markdown, options.fonts)


def _docx(page: "Page", options: Options) -> bytes:
    from brief_cli.render.docx.document import docx_document

    return docx_document(page, options.template)


def _svg(page: "Page", _: Options) -> bytes:
    from brief_cli.render.svg import svg_document

    return svg_document(page, _CELLS).encode()


def _text(page: "Page", _: Options) -> bytes:
    from brief_cli.render.text import text_document

    # In reading order, each paragraph a line, as other programs want it.
    return text_document(page, _LONGEST_LINE, Mode.OFF).encode()


EXPORTS: dict[str, Export] = {
    "html": Export(".html", _html),
    "pdf": Export(".pdf", _pdf, True, "pdf", ("typst", "fontpkg_amiri")),
    "docx": Export(".docx", _docx, True, "docx", ("docx",)),
    "svg": Export(".svg", _svg),
    "text": Export(".txt", _text),
}
"""The formats of `brief export`, by the name that `--to` has for them."""
