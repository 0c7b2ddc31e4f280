"""Whether bytes are a document of Word."""

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
# The names of an archive stand in it as they are (APPNOTE, 4.3.12); Word's parts are in one folder.
_FOLDER = b"word/"


def is_zip(data: bytes) -> bool:
    """Say whether bytes begin like a ZIP archive, as every DOCX does."""
    return data.startswith(_ZIP)


def is_docx(data: bytes) -> bool:
    """Say whether bytes are a document of Word (Office Open XML), by what it is made of."""
    return is_zip(data) and _FOLDER in data
