"""Exported JSON Schemas, in the hands of a validator that is not ours."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from brief_cli.briefing.briefing import Briefing
from brief_cli.document.yaml import compose, plain
from brief_cli.rules.option import json_schemas
from brief_cli.rules.table import OPTIONS
from brief_cli.schema.catalogue import Catalogue, shipped_folder
from brief_cli.schema.export import front_matter_schema, schema_language


def _validator(catalogue: Catalogue, name: str) -> Any:
    schema = catalogue.get(name)
    assert schema is not None
    document = front_matter_schema(schema)
    Draft202012Validator.check_schema(document)
    return Draft202012Validator(document)


def _errors(validator: Any, text: str) -> list[str]:
    root, faults = compose(text)
    assert faults == ()
    return [error.message for error in validator.iter_errors(plain(root))]


def test_the_example_is_valid(catalogue: Catalogue, example: Briefing) -> None:
    validator = _validator(catalogue, "osint-briefing")
    text = example.front_matter.content.cut(example.source.text)
    assert _errors(validator, text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("schema: base\nlang: ar\n", "'title' is a required property"),
        ("schema: base\ntitle: x\nlang: ar\nauther: x\n", "'auther' was unexpected"),
        (
            "schema: base\ntitle: x\nlang: ar\ntranslation: {method: google}\n",
            "'google' is not one of",
        ),
        (
            "schema: base\ntitle: x\nlang: ar\ntranslation: {method: machine}\n",
            "'from' is a required",
        ),
        ("schema: base\ntitle: x\nlang: ar\nrepublisher: {name: x}\n", "'source' is a required"),
        ("schema: base\ntitle: x\nlang: de\n", "does not match"),
        ("schema: base\ntitle: x\nlang: ar\npublished: 2025-10-27T04:25:00\n", "does not match"),
    ],
)
def test_what_lint_finds_the_editor_finds(catalogue: Catalogue, text: str, said: str) -> None:
    assert any(said in message for message in _errors(_validator(catalogue, "base"), text))


def test_shipped_schemas_are_valid_in_their_own_language() -> None:
    document = schema_language(json_schemas(OPTIONS))
    Draft202012Validator.check_schema(document)
    validator = Draft202012Validator(document)
    for path in shipped_folder().glob("*.yaml"):
        data = YAML(typ="safe").load(path)
        assert [error.message for error in validator.iter_errors(data)] == [], path.name
        assert path.read_text(encoding="utf-8").startswith(
            "# yaml-language-server: $schema=schema-language.json\n"
        )


def test_the_shipped_file_of_the_language_is_fresh() -> None:
    shipped = json.loads((shipped_folder() / "schema-language.json").read_text(encoding="utf-8"))
    assert shipped == schema_language(json_schemas(OPTIONS))
