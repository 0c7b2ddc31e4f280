"""`brief export --template`: a Word document gives its styles, where it is fit to."""

from importlib.util import find_spec
from pathlib import Path

from brief_cli.console.output import fail
from brief_cli.messages.message import unread
from brief_cli.text.reading import ReadError, read_file

_LARGEST = 20_000_000
"""Bytes: a template with pictures on every page."""


def template_data(path: Path, format_: str) -> bytes:
    """Return the bytes of a template; end with status 2 where it cannot be used.

    Args:
        path: the template.
        format_: what is exported to: only a Word document takes one.
    """
    if format_ != "docx":
        fail("--template is for docx; {format} takes none", format=format_)
    try:
        data = read_file(path, _LARGEST)
    except ReadError as error:
        fail("{path}: {error}", path=path, error=unread(error))
    if find_spec("docx") is not None:  # else it is said, with the extra, where all is exported
        _require_document(path, data)
    return data


def _require_document(path: Path, data: bytes) -> None:
    from brief_cli.ingest.article import NoArticle
    from brief_cli.ingest.readers.docx.detect import is_docx
    from brief_cli.ingest.readers.docx.package import open_package
    from brief_cli.render.docx.document import UnusableTemplate, check_template

    if not is_docx(data):
        fail("{path}: this is no Word document (DOCX)", path=path)
    try:
        open_package(data)
        check_template(data)
    except NoArticle as error:
        fail("{path}: {error}", path=path, error=error.why)
    except UnusableTemplate as error:
        fail("{path}: cannot be used as a template: {reason}", path=path, reason=error)
