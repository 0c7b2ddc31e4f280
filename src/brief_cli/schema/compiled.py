"""A schema that was read, merged and checked, as JSON: reading that needs no YAML and no pydantic."""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from brief_cli.schema.schema import (
    Condition,
    Element,
    Field,
    Limits,
    NoticeSpec,
    Schema,
    SectionSpec,
)
from brief_cli.schema.shipped import shipped_schemas
from brief_cli.text.kept import mark_used, write_kept
from brief_cli.text.reading import LARGEST_BY_HAND, ReadError, read_file

_LARGEST = 20_000_000
"""Bytes of a compiled schema: one is written with every key that is left out in its file."""


def kept_schema(path: str) -> Schema | None:
    """Return the schema of a file that `keep_schema` wrote; None where it is of no use."""
    try:
        schema = _schema(json.loads(read_file(path, _LARGEST)))
    except (ReadError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    mark_used(path)
    return schema


def shipped_schema(name: str, paths: Mapping[str, Path]) -> Schema | None:
    """Return a shipped schema from its compiled form; None where that is not of these very files.

    Args:
        name: the schema.
        paths: the files that can be named; one of the project's own hides a shipped one.
    """
    folder = shipped_schemas()
    try:
        compiled = os.path.join(folder, "compiled", f"{name}.json")
        document = json.loads(read_file(compiled, _LARGEST))
        for each, digest in document["files"].items():
            path = paths[each]
            if str(path.parent) != folder or digest_of(read_file(path, LARGEST_BY_HAND)) != digest:
                return None
        return replace(_schema(document["schema"]), path=str(paths[name]))
    except (ReadError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def digest_of(data: bytes) -> str:
    """Return what tells the contents of a schema file from others."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def compiled_text(schema: Schema, files: Mapping[str, bytes]) -> str:
    """Return the compiled form of a shipped schema.

    Args:
        schema: the schema.
        files: the contents of its file and of those that it extends, by name.
    """
    document = {
        "files": {name: digest_of(data) for name, data in files.items()},
        "schema": asdict(replace(schema, path="")),
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def keep_schema(path: str, schema: Schema) -> None:
    """Write a schema for the next time; a folder that cannot be written is no harm."""
    # In ASCII, since the path of a schema may be no Unicode.
    write_kept(path, json.dumps(asdict(schema)).encode())


def _schema(row: dict[str, Any]) -> Schema:
    return Schema(
        **{
            **row,
            "languages": tuple(row["languages"]),
            "fields": tuple(_field(each) for each in row["fields"]),
            "sections": tuple(_section(each) for each in row["sections"]),
            "notices": tuple(_notice(each) for each in row["notices"]),
        }
    )


def _condition(row: dict[str, Any] | None) -> Condition | None:
    return None if row is None else Condition(row["key"], tuple(row["values"]))


def _wordings(row: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {language: tuple(words) for language, words in row.items()}


def _field(row: dict[str, Any]) -> Field:
    own = {
        "required": _condition(row["required"]),
        "labels": _wordings(row["labels"]),
        "choices": tuple(row["choices"]),
    }
    return Field(**{**row, **own})


def _section(row: dict[str, Any]) -> SectionSpec:
    own = {
        "headings": _wordings(row["headings"]),
        "words": Limits(**row["words"]),
        "items": Limits(**row["items"]),
    }
    return SectionSpec(**{**row, **own})


def _notice(row: dict[str, Any]) -> NoticeSpec:
    own = {
        "required": _condition(row["required"]),
        "phrases": _wordings(row["phrases"]),
        "elements": tuple(
            Element(each["id"], each["label"], _wordings(each["phrases"]), tuple(each["keys"]))
            for each in row["elements"]
        ),
    }
    return NoticeSpec(**{**row, **own})
