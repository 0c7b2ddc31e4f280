"""A page as PDF, set by Typst: accessible (PDF/UA-1), archival (PDF/A-3a), its Markdown attached.

The template, `briefing.typ`, is fixed and reads the page as JSON, so that nothing of a text is ever
read as Typst.
"""

import json
import unicodedata
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brief_cli.languages.joining import ZWJ
from brief_cli.languages.tags import script_of
from brief_cli.page.page import Page
from brief_cli.render.failing import Unset, Unshown
from brief_cli.render.pdf.data import page_data
from brief_cli.render.pdf.joiners import without_joiners
from brief_cli.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    import typst

# The third part of PDF/A takes attachments. It demands a date, and what was not published has none.
_PUBLISHED: "list[typst.PDFStandard]" = ["a-3a", "ua-1"]
_UNPUBLISHED: "list[typst.PDFStandard]" = ["ua-1"]
# Typst brings Libertinus and DejaVu along; they have Hebrew, Greek, boxes and bullets.
_ARABIC, _OTHER = ("Amiri", "Libertinus Serif"), ("Libertinus Serif", "Amiri")
_CODE = "DejaVu Sans Mono"
# What Typst says where no font has a cluster, and where a font has something of its own there.
_NO_GLYPH = lazy_pattern(r"the (?:text|PDF contains the codepoint) .*?`?\"(?P<text>.+?)\"`")
_ESCAPE = lazy_pattern(r"\\u\{(?P<code>[0-9a-f]+)\}")
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
    # The marks that scripts share, as the full stop, come from the first font.
    own = _ARABIC if script_of(page.tag) == "Arab" else _OTHER
    data["fonts"] = [*families, *own, _CODE]
    data["code-fonts"] = [_CODE, *families, *own]
    inputs = _attachment(data, name or _WITHOUT_NAME, markdown)
    moment = _moment(page)
    data["dated"] = moment is not None
    unshown: list[str] = []
    written = json.dumps(data, ensure_ascii=False)
    while True:
        try:
            made = compiler.compile(
                _template(),
                format="pdf",
                sys_inputs={**inputs, "page": written},
                pdf_standards=_UNPUBLISHED if moment is None else _PUBLISHED,
                timestamp=moment,
            )
        except typst.TypstError as error:
            found = _characters(error.message)
            new = [char for char in found if char in written and char not in unshown]
            if not new:
                raise (_unshown(unshown) if unshown else Unset(error.diagnostic)) from None
            unshown += new
            # Typst names one at a time: what else there is shows where this is left out.
            written = "".join(char for char in written if char not in new)
            if len(unshown) < _MOST_UNSHOWN:
                continue
        if unshown:
            raise _unshown(unshown)
        assert isinstance(made, bytes)
        # A joiner of the writer's own is part of the spelling.
        return (
            made if ZWJ in json.dumps(asdict(page), ensure_ascii=False) else without_joiners(made)
        )


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


def _unshown(characters: Sequence[str]) -> Unshown:
    # What joins or marks other characters has no shape of its own that could be missing.
    shapes = [char for char in characters if unicodedata.category(char) not in ("Cf", "Mn")]
    return Unshown(tuple(shapes or characters))


def _moment(page: Page) -> datetime | None:
    """Return the moment of publication, which is the only date that the file is given."""
    published = page.imprint.published
    if not published:
        return None
    moment = datetime.fromisoformat(published)
    try:
        moment = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except OverflowError:
        return None  # the last day of all years, on the other side of the earth
    return moment


@cache
def _template() -> bytes:
    return files("brief_cli.render.pdf").joinpath("briefing.typ").read_bytes()


@cache
def _compiler(named: tuple[str, ...]) -> "tuple[typst.Compiler, list[str]]":
    """Return a compiler that knows the fonts, and the families of those that were named."""
    import fontpkg_amiri
    import typst

    folders = list(dict.fromkeys(named))
    own = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)
    fonts = typst.Fonts(font_paths=[*folders, str(fontpkg_amiri.ROOT / "files")])
    return typst.Compiler(font_paths=fonts), own.families()
