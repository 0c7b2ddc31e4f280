"""The texts of an import of many: files below a folder, lines of JSONL, records of WARC."""

import gzip
import json
import os
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from brief_cli.ingest.job import ImportFailed
from brief_cli.messages.message import say, unread
from brief_cli.text.reading import ReadError, read_file

_TEXTS = (".txt", ".html", ".htm", ".xhtml", ".md", ".docx")
_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_ARCHIVES = (".warc", ".warc.gz")
# What crawlers call the text of a page, and its address, in a line of JSON.
_CONTENT = ("html", "content", "text", "body", "raw_html", "page")
_ADDRESS = ("url", "source_url", "link", "uri")


@dataclass(frozen=True, slots=True)
class Item:
    """One text: its name below the folder, and its bytes, or the file that has them.

    `address` is where it was fetched; empty for unknown.
    """

    name: str
    path: Path
    data: bytes | None = None
    address: str = ""

    @property
    def file_name(self) -> str:
        """What the file is called that is this text; empty where it is a part of one."""
        return self.path.name if self.data is None else ""

    def read(self, limit: int) -> bytes:
        """Return its bytes.

        Raises:
            ImportFailed: the file cannot be read.
        """
        if self.data is not None:
            return self.data
        try:
            return read_file(self.path, limit)
        except ReadError as error:
            raise ImportFailed(unread(error)) from None


def holds_many(path: Path) -> bool:
    """Say whether a path is a folder, or a file of many texts."""
    return path.is_dir() or path.name.lower().endswith((*_LINES, *_ARCHIVES))


def items_of(root: Path, out_dir: Path) -> Iterator[Item]:
    """Yield the texts below a folder, or of a file of many, in order.

    Raises:
        ImportFailed: a file of many cannot be read, or warcio is not installed.
    """
    for path in _files(root, out_dir):
        name = str(path.relative_to(root)) if path != root else path.name
        lowered = path.name.lower()
        if lowered.endswith(_LINES):
            yield from _lines(path, name)
        elif lowered.endswith(_ARCHIVES):
            yield from _records(path, name)
        else:
            yield Item(name, path)


def _files(root: Path, out_dir: Path) -> Iterator[Path]:
    if not root.is_dir():
        yield root
        return
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(
            name
            for name in folders
            if name != ".git" and Path(folder, name).resolve() != out_dir.resolve()
        )
        for name in sorted(files):
            # Word's own file beside a document that is open begins with “~$”.
            if name.lower().endswith((*_TEXTS, *_LINES, *_ARCHIVES)) and not name.startswith("~$"):
                yield Path(folder, name)


def _lines(path: Path, name: str) -> Iterator[Item]:
    with gzip.open(path, "rb") if path.name.endswith(".gz") else path.open("rb") as lines:
        try:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _item(line, path, f"{name}:{number}")
        except (EOFError, OSError, zlib.error) as error:
            raise _broken(path, error) from None


def _item(line: bytes, path: Path, name: str) -> Item:
    """Return the text of a line; one without is told like an empty file."""
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        value = None
    found = value if isinstance(value, dict) else {}
    text = next((found[key] for key in _CONTENT if isinstance(found.get(key), str)), "")
    address = next((found[key] for key in _ADDRESS if isinstance(found.get(key), str)), "")
    return Item(name, path, text.encode("utf-8", "replace"), address)


def _records(path: Path, name: str) -> Iterator[Item]:
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise ImportFailed(
            say("{path} is a WARC file: pip install 'brief-cli[warc]' to import it", path=path)
        ) from None
    known = 0
    with path.open("rb") as stream:
        try:
            for number, record in enumerate(ArchiveIterator(stream), 1):
                # warcio takes anything for a record; one that is none has no type.
                is_record = record.rec_headers.get_header("WARC-Type") is not None
                known += is_record
                headers = record.http_headers
                if not is_record or record.rec_type not in ("response", "resource"):
                    continue
                kind = (headers or record.rec_headers).get_header("Content-Type") or ""
                status = headers.get_statuscode() if headers else "200"
                if "html" not in kind.lower() or status != "200":
                    continue
                address = record.rec_headers.get_header("WARC-Target-URI") or ""
                yield Item(f"{name}:{number}", path, record.content_stream().read(), address)
        except (ArchiveLoadFailed, EOFError, OSError, zlib.error) as error:
            raise _broken(path, error) from None
    if not known:
        raise ImportFailed(say("{path} holds no record", path=path))


def _broken(path: Path, error: Exception) -> ImportFailed:
    return ImportFailed(say("{path} cannot be read to its end: {reason}", path=path, reason=error))
