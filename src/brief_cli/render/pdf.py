"""A page as PDF, set by Typst: archival (PDF/A-3a), accessible (PDF/UA-1), its Markdown attached.

The template, `briefing.typ`, is fixed and reads the page as JSON, so that nothing of a text is ever
read as Typst.
"""

import json
import re
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brief_cli.page.page import Page
from brief_cli.render.exports import Unset, Unshown
from brief_cli.render.pdf_data import page_data

if TYPE_CHECKING:
    import typst

# Archival needs what accessibility needs, and the attachment needs the third part.
STANDARDS: "list[typst.PDFStandard]" = ["a-3a", "ua-1"]
# Typst brings the second and third of these along; they have Hebrew, Greek, boxes and bullets.
_FONTS = ("Amiri", "Libertinus Serif", "DejaVu Sans Mono")
_CODE_FONTS = ("DejaVu Sans Mono", "Amiri")
# What Typst says where no font has a cluster, and where a font has something of its own there.
_NO_GLYPH = re.compile(r"the (?:text|PDF contains the codepoint) .*?`?\"(?P<text>.+?)\"`")
_ESCAPE = re.compile(r"\\u\{(?P<code>[0-9a-f]+)\}")
# So many different characters that cannot be shown are named; more are of no help.
_MOST_UNSHOWN = 20
_WITHOUT_NAME = "briefing.md"


def pdf_document(
    page: Page, name: str = "", markdown: bytes = b"", fonts: Sequence[Path] = ()
) -> bytes:
    """Return a page as PDF; the same for the same page and fonts.

    Args:
        page: what is set.
        name: of the Markdown file that is attached.
        markdown: what it holds; nothing is attached where it is empty.
        fonts: files and folders of fonts that go before all others.

    Raises:
        ImportError: the extra `pdf` is not installed.
        Unshown: no font has some characters.
        Unset: Typst refuses the page for another reason.
    """
    import typst

    compiler, families = _compiler(tuple(str(font.resolve()) for font in fonts))
    data = page_data(page)
    data["fonts"] = [*families, *_FONTS]
    data["code-fonts"] = [*_CODE_FONTS, *families]
    inputs = _attachment(data, name or _WITHOUT_NAME, markdown)
    unshown: list[str] = []
    written = json.dumps(data, ensure_ascii=False)
    while True:
        try:
            made = compiler.compile(
                _template(),
                format="pdf",
                sys_inputs={**inputs, "page": written},
                pdf_standards=STANDARDS,
                timestamp=_moment(page),
            )
        except typst.TypstError as error:
            found = _characters(error.message)
            new = [char for char in found if char in written and char not in unshown]
            if not new:
                raise (Unshown(tuple(unshown)) if unshown else Unset(error.diagnostic)) from None
            unshown += new
            # Typst names one at a time: what else there is shows where this is left out.
            written = "".join(char for char in written if char not in new)
            if len(unshown) < _MOST_UNSHOWN:
                continue
        if unshown:
            raise Unshown(tuple(unshown))
        assert isinstance(made, bytes)
        return made


def _attachment(data: dict[str, Any], name: str, markdown: bytes) -> dict[str, str]:
    """Return the file to attach as an input of the template; octets that are no text go as such."""
    if not markdown:
        return {}
    data["file"] = name
    try:
        return {"markdown": markdown.decode()}
    except UnicodeDecodeError:
        data["octets"] = list(markdown)
        return {}


def _characters(message: str) -> list[str]:
    """Return the characters that Typst says it cannot show, each once."""
    match = _NO_GLYPH.search(message)
    if match is None:
        return []
    text = _ESCAPE.sub(lambda escape: chr(int(escape["code"], 16)), match["text"])
    return list(dict.fromkeys(text))


def _moment(page: Page) -> datetime | None:
    """Return the moment of publication, which is the only date that the file is given."""
    published = page.imprint.published
    return datetime.fromisoformat(published.replace("Z", "+00:00")) if published else None


@cache
def _template() -> bytes:
    return files("brief_cli.render").joinpath("briefing.typ").read_bytes()


@cache
def _compiler(named: tuple[str, ...]) -> "tuple[typst.Compiler, list[str]]":
    """Return a compiler that knows the fonts, and the families of those that were named."""
    import fontpkg_amiri
    import typst

    folders = list(dict.fromkeys(named))
    own = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=folders
    )
    fonts = typst.Fonts(font_paths=[*folders, str(fontpkg_amiri.ROOT / "files")])
    return typst.Compiler(font_paths=fonts), own.families()
