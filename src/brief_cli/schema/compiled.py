"""A schema that was read, merged and checked, as JSON: reading that needs no YAML and no pydantic."""

import json
import os
from dataclasses import asdict
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


def kept_schema(path: str) -> Schema | None:
    """Return the schema of a file that `keep_schema` wrote; None where it is of no use."""
    try:
        with open(path, encoding="utf-8") as opened:
            return _schema(json.load(opened))
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def keep_schema(path: str, schema: Schema) -> None:
    """Write a schema for the next time; a folder that cannot be written is no harm."""
    import tempfile

    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        descriptor, beside = tempfile.mkstemp(dir=os.path.dirname(path))
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as opened:
                json.dump(asdict(schema), opened, ensure_ascii=False)
            os.replace(beside, path)
        except BaseException:
            os.unlink(beside)
            raise
    except OSError:
        return


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
