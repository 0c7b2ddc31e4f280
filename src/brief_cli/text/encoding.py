"""What bytes are that are no UTF-8 text: told by their first bytes, or by what they would say."""

from codecs import getincrementaldecoder
from collections.abc import Mapping

from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.template import Template

Sentence = tuple[str, Mapping[str, object]]
"""An English template, and the values of its placeholders."""

# The signatures of https://www.iana.org/assignments/media-types and of the formats themselves.
_PACKED = {
    b"\x1f\x8b": Template("a gzip file"),
    b"BZh": Template("a bzip2 file"),
    b"\xfd7zXZ\0": Template("an xz file"),
    b"\x28\xb5\x2f\xfd": Template("a zstd file"),
    b"7z\xbc\xaf\x27\x1c": Template("a 7z archive"),
    b"Rar!\x1a\x07": Template("a RAR archive"),
    b"PK\x03\x04": Template("a ZIP archive"),
    b"PK\x05\x06": Template("a ZIP archive"),
}
_DOCUMENTS = {
    b"{\\rtf": Template("an RTF document"),
    b"%!PS": Template("a PostScript document"),
}
_PDF = b"%PDF-"
# The container of [MS-CFB]: Office before 2007, and since then only what a password encrypts.
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD = Template("a Word document (DOCX)")
# What a ZIP archive holds that is the file of a program.
_ZIPPED = {
    b"word/": _WORD,
    b"xl/": Template("an Excel workbook (XLSX)"),
    b"ppt/": Template("a PowerPoint presentation (PPTX)"),
    b"mimetypeapplication/vnd.oasis.opendocument": Template(
        "an OpenDocument file (ODT, ODS or ODP)"
    ),
    b"mimetypeapplication/epub+zip": Template("an e-book (EPUB)"),
}
_PICTURES = {
    b"\x89PNG\r\n": Template("a PNG picture"),
    b"\xff\xd8\xff": Template("a JPEG picture"),
    b"GIF8": Template("a GIF"),
    b"RIFF": Template("a WebP picture or a sound"),
    b"II*\0": Template("a TIFF picture"),
    b"MM\0*": Template("a TIFF picture"),
}

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_WIDE = {
    "utf-32-le": ("UTF-32 (little-endian)", "UTF-32LE"),
    "utf-32-be": ("UTF-32 (big-endian)", "UTF-32BE"),
    "utf-16-le": ("UTF-16 (little-endian)", "UTF-16LE"),
    "utf-16-be": ("UTF-16 (big-endian)", "UTF-16BE"),
}
"""What people and what iconv call each codec."""
# Code pages of texts that briefings are made of, by what Python and what iconv call them. One for
# Hebrew is tried last: short Arabic texts would be taken for it.
_CODE_PAGES = {
    "cp1256": "WINDOWS-1256",
    "iso8859_6": "ISO-8859-6",
    "mac_arabic": "MACARABIC",
    "cp1252": "WINDOWS-1252",
}
_LAST_CODE_PAGES = {"cp1255": "WINDOWS-1255"}
# Fewer bytes than this beyond ASCII are chance: a slip, not an encoding.
_TELLING = 8
_HEAD, _LONG_HEAD = 4096, 65_536
# What texts are written in: ASCII, Latin, Hebrew, Arabic, and punctuation for all.
_TEXT = lazy_pattern("[\t\n\r -~\u00a0-\u024f\u0590-\u06ff\u2000-\u206f\ufeff]")


def no_text(data: bytes) -> Sentence | None:
    """Return the sentence that says what bytes are that are no text in any encoding; None for text."""
    what = _starting(data, _PACKED)
    if what == "a ZIP archive" and (zipped := _within(data, _ZIPPED)):
        if zipped == _WORD:
            message = Template("this is {what}, not text; “brief import” makes a briefing of it")
            return message, {"what": zipped}
        return _document(zipped)
    if what:
        message = Template("this is {what}, not text; unpack it, and check what is in it")
        return message, {"what": what}
    # Programs take one for what it is after empty lines too.
    if data[:_HEAD].lstrip().startswith(_PDF):
        # Tried with five programs: dates and numbers came out in another order, without a sign.
        message = Template(
            "this is a PDF, of which no program surely tells the order of words; ask for the Word "
            "document that it was made from, or read through what pdftotext makes of it, and import that"
        )
        return message, {}
    if data.startswith(_OLE):
        message = Template(
            "this is a document of an old Office (DOC, XLS or PPT), or one with a password; save it "
            "as DOCX without a password, and import that"
        )
        return message, {}
    if document := _starting(data, _DOCUMENTS):
        return _document(document)
    if picture := _starting(data, _PICTURES):
        message = Template("this is {what}, not text; a briefing is UTF-8 Markdown")
        return message, {"what": picture}
    return None


def foreign(data: bytes) -> Sentence | None:
    """Return the sentence that says what bytes are that are no UTF-8 text; None for no idea."""
    sentence = no_text(data)
    if sentence is not None:
        return sentence
    if codec := wide_encoding(data):
        message = Template(
            "this file is {encoding}; save it as UTF-8 (iconv -f {name} -t UTF-8 converts it)"
        )
        encoding, name = _WIDE[codec]
        # Told without its order, iconv takes the mark for a mark, and leaves it out.
        name = name[: len("UTF-16")] if _starting(data, dict(_MARKS)) else name
        return message, {"encoding": encoding, "name": name}
    return None


def _document(what: str) -> Sentence:
    message = Template(
        "this is {what}, not text; save what it says as text in UTF-8, and import that"
    )
    return message, {"what": what}


def _starting(data: bytes, known: Mapping[bytes, str]) -> str:
    return next((what for sign, what in known.items() if data.startswith(sign)), "")


def _within(data: bytes, known: Mapping[bytes, str]) -> str:
    return next((what for sign, what in known.items() if sign in data), "")


def wide_encoding(data: bytes) -> str:
    """Return the codec of a text in UTF-16 or UTF-32, with or without a mark; empty for no such."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return codec
    return next((codec for codec in _WIDE if _reads(data, codec)), "")


def _reads(data: bytes, codec: str) -> bool:
    """Say whether bytes, read by a codec, are a text of a script that is known here."""
    try:
        # A character that the end of the head cuts in two is no fault.
        text = getincrementaldecoder(codec)().decode(data[:_HEAD])
    except UnicodeDecodeError:
        return False
    return len(text) > 1 and len(_TEXT.findall(text)) > 0.7 * len(text)


def code_page(data: bytes) -> str:
    """Return the codec of a text in a code page; empty where it cannot be told.

    Args:
        data: bytes that are no UTF-8.
    """
    from charset_normalizer import from_bytes

    for pages in (_CODE_PAGES, _LAST_CODE_PAGES):
        best = from_bytes(data, cp_isolation=list(pages)).best()
        if best is not None:
            return str(best.encoding)
    return ""


def seems(data: bytes) -> Sentence | None:
    """Return the sentence that says which code page bytes seem to be in; None for no idea.

    Args:
        data: bytes that are no UTF-8, without NUL.
    """
    if data.decode("utf-8", "replace").count("\ufffd") < _TELLING:
        return None
    name = {**_CODE_PAGES, **_LAST_CODE_PAGES}.get(code_page(data[:_LONG_HEAD]))
    if name is None:
        return None
    message = Template(
        "this file seems to be {name}; save it as UTF-8 (iconv -f {name} -t UTF-8 converts it)"
    )
    return message, {"name": name}
