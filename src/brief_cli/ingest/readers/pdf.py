"""The Markdown that is attached to a PDF of `brief export`: nothing else of a PDF is read.

Of the words on its pages no program tells the order surely; the file it was made from is in it.
"""

from typing import Any

from brief_cli.document.front_matter import names_schema

_SIGNS = (b"/EmbeddedFile", b"/AFRelationship", b"Typst")
_KIND, _RELATIONSHIP = "/text/markdown", "/Source"
# A PDF of ours has one attachment; so many are looked at.
_MOST = 20


def may_hold_briefing(data: bytes) -> bool:
    """Say whether a PDF may be one of ours, with its Markdown in it."""
    return all(sign in data for sign in _SIGNS)


def attached_briefing(data: bytes, limit: int) -> str | None:
    """Return the briefing that a PDF was made from (ISO 32000-2, 14.13); None where it has none.

    Args:
        data: the PDF.
        limit: how many bytes the briefing may have.

    Raises:
        ImportError: pypdf is not installed.
    """
    import io
    import logging

    from pypdf import PdfReader

    # What it says about a broken file is no matter of the reader's.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(data), strict=True)
        for number, attachment in enumerate(reader.attachment_list):
            if number >= _MOST:
                break
            text = _briefing(attachment, limit)
            if text is not None:
                return text
    except Exception:  # what a broken PDF makes of pypdf is of no one kind
        return None
    return None


def _briefing(attachment: Any, limit: int) -> str | None:
    """Return the text of an attachment that is the source of its PDF, and a briefing."""
    if attachment.associated_file_relationship != _RELATIONSHIP or attachment.subtype != _KIND:
        return None
    content = bytes(attachment.content)
    if len(content) > limit:
        return None
    text = content.decode("utf-8-sig")
    return text if names_schema(text) else None
