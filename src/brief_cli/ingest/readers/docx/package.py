"""A DOCX is opened: an archive whose parts are read only where they are sure to do no harm."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from brief_cli.ingest.article import NoArticle
from brief_cli.messages.message import Message, say

if TYPE_CHECKING:
    from lxml.etree import _Element

LARGEST = 100_000_000
"""Bytes: what all that is packed in a document may come to, before any of it is read."""
DEEPEST = 100
"""Elements within one another. A table in a table in a text box has some forty."""
_MOST_PARTS = 10_000
_MOST_ELEMENTS = 1_000_000
# The namespaces of ISO/IEC 29500: transitional, which Word writes, and strict.
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": R[1:-1].encode(),
}
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_NOT_WORD = say("this is no Word document: it has no part with a text in it")


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a document that are read, each as a tree; an optional one is None.

    `targets` are the addresses that links of a part lead to, by the part (`document`, `footnotes`,
    `endnotes`), then by their id. `edges` are headers and footers.
    """

    document: "_Element"
    styles: "_Element | None" = None
    numbering: "_Element | None" = None
    footnotes: "_Element | None" = None
    endnotes: "_Element | None" = None
    comments: "_Element | None" = None
    core: "_Element | None" = None
    edges: tuple[tuple[str, "_Element"], ...] = ()
    targets: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def open_package(data: bytes) -> Package:
    """Open a document.

    Raises:
        NoArticle: it is broken, holds no text, or is made to do harm.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _Opened(archive).package()
    except (
        zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, OverflowError,
        # A compression, a version or a password that zipfile does not have.
        NotImplementedError, RuntimeError,
    ) as error:  # fmt: skip
        raise NoArticle(
            say("this Word document is broken, and cannot be unpacked: {reason}", reason=error)
        ) from None


class _Opened:
    def __init__(self, archive: zipfile.ZipFile) -> None:
        members = archive.infolist()
        size = sum(member.file_size for member in members)
        if size > LARGEST or len(members) > _MOST_PARTS:
            raise NoArticle(
                say(
                    "unpacked, this document would be {size} bytes; the limit is {limit}",
                    size=f"{size:,}",
                    limit=f"{LARGEST:,}",
                )
            )
        self._archive = archive
        self._names = {member.filename for member in members}

    def package(self) -> Package:
        """Return the parts, found as their relationships say (ISO/IEC 29500-2, 8.3 and 9.3)."""
        top = self._related("")
        main = next(iter(top.get("officeDocument", ())), "word/document.xml")
        document = self._tree(main)
        if document is None or document.find(f"{W}body") is None:
            raise NoArticle(_NOT_WORD)
        related = self._related(main)
        one = {
            kind: next(iter(related.get(kind, ())), f"word/{kind}.xml")
            for kind in ("styles", "numbering", "footnotes", "endnotes", "comments")
        }
        edges = tuple(
            (kind, tree)
            for kind in ("header", "footer")
            for name in related.get(kind, ())
            if (tree := self._tree(name)) is not None
        )
        core = next(iter(top.get("core-properties", ())), "docProps/core.xml")
        return Package(
            document,
            styles=self._tree(one["styles"]),
            numbering=self._tree(one["numbering"]),
            footnotes=self._tree(one["footnotes"]),
            endnotes=self._tree(one["endnotes"]),
            comments=self._tree(one["comments"]),
            core=self._tree(core),
            edges=edges,
            targets={
                "document": self._addresses(main),
                "footnotes": self._addresses(one["footnotes"]),
                "endnotes": self._addresses(one["endnotes"]),
            },
        )

    def _tree(self, name: str) -> "_Element | None":
        """Return a part as a tree; None where there is none.

        Raises:
            NoArticle: it is no XML, defines entities, or is nested too deep.
        """
        if name not in self._names:
            return None
        from lxml import etree

        data = self._archive.read(name)
        for strict, transitional in _STRICT.items():
            data = data.replace(strict, transitional)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
            remove_comments=True, remove_pis=True,
        )  # fmt: skip
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            if "depth" in str(error).lower():
                raise NoArticle(_too_deep(name)) from None
            raise NoArticle(
                say("{part} in this Word document is no XML: {reason}", part=name, reason=error.msg)
            ) from None
        if root.getroottree().docinfo.doctype:
            # Office writes none (ISO/IEC 29500-2, 6.2.3); whoever does has entities in mind.
            raise NoArticle(
                say("{part} in this Word document defines entities, which no program of Office does",
                    part=name)
            )  # fmt: skip
        _measure(root, name)
        return root

    def _relationships(self, name: str) -> "list[_Element]":
        folder, file = posixpath.split(name)
        root = self._tree(posixpath.join(folder, "_rels", f"{file}.rels"))
        return [] if root is None else list(root.iter(_RELATIONSHIP))

    def _related(self, name: str) -> dict[str, list[str]]:
        """Return the parts that a part has, by the last word of the kind of their relationship."""
        folder = posixpath.dirname(name)
        found: dict[str, list[str]] = {}
        for each in self._relationships(name):
            if each.get("TargetMode") != "External":
                kind = (each.get("Type") or "").rpartition("/")[2]
                target = posixpath.normpath(posixpath.join("/", folder, each.get("Target") or ""))
                if target[1:] in self._names:
                    found.setdefault(kind, []).append(target[1:])
        return found

    def _addresses(self, name: str) -> dict[str, str]:
        return {
            each.get("Id") or "": each.get("Target") or ""
            for each in self._relationships(name)
            if each.get("TargetMode") == "External"
        }


def _measure(root: "_Element", name: str) -> None:
    from lxml import etree

    depth = count = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        if event == "end":
            depth -= 1
            continue
        depth += 1
        count += 1
        if depth > DEEPEST:
            raise NoArticle(_too_deep(name))
        if count > _MOST_ELEMENTS:
            raise NoArticle(say("{part} in this Word document is too large", part=name))


def _too_deep(name: str) -> Message:
    return say("{part} in this Word document is nested too deep", part=name)
