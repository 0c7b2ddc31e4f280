"""Schemas: the shipped ones are whole, broken ones are told at their place."""

import runpy
from pathlib import Path

import pytest

from brief_cli.schema.catalogue import Catalogue, shipped_folder
from brief_cli.schema.error import SchemaError
from brief_cli.schema.schema import Schema
from tests.conftest import ROOT

HEAD = "schema: mine\ntitle: {ar: عنوان}\ndescription: {ar: وصف}\n"


def _read(tmp_path: Path, text: str, name: str = "mine") -> Schema:
    (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    schema = Catalogue([tmp_path]).get(name)
    assert schema is not None
    return schema


@pytest.mark.parametrize("name", ["base", "news-brief", "osint-briefing", "policy-brief"])
def test_shipped_schemas_have_every_wording_in_all_languages(
    name: str, catalogue: Catalogue
) -> None:
    schema = catalogue.get(name)
    assert schema is not None
    languages = {"ar", "en", "fa", "ur", "he", "fr"}
    assert set(schema.languages) == languages
    for field in schema.fields:
        assert set(field.label) >= languages, field.key
        if field.required:
            assert field.key == "schema" or set(field.prompt) >= languages, field.key
    for section in schema.sections:
        assert set(section.headings) == languages, section.id
        assert section.id == "notices" or set(section.prompt) == languages, section.id
    for notice in schema.notices:
        assert set(notice.text) == set(notice.phrases) == set(notice.label) == languages


def test_a_child_inherits_and_tightens(tmp_path: Path) -> None:
    schema = _read(
        tmp_path,
        HEAD + "extends: osint-briefing\nlanguages: [ar]\nmetadata:\n  marking: {required: true}\n"
        "  title: {max_chars: 80}\nsections:\n  - id: outlook\n    words: {min: 50}\n"
        "rules: {S209: error, M109: off}\n",
    )
    marking, title = schema.field("marking"), schema.field("title")
    assert marking is not None
    assert marking.required is not None
    assert title is not None
    assert title.max_chars == 80
    outlook = schema.section("outlook")
    assert outlook is not None
    assert outlook.words.min == 50
    assert outlook.heading("ar") == "التوقعات"
    assert schema.sections[0].id == "outlook"
    assert {code: schema.rules[code] for code in ("S209", "M109", "A801")} == {
        "S209": "error",
        "M109": "off",
        "A801": "warning",
    }


@pytest.mark.parametrize(
    ("text", "line", "column", "said"),
    [
        (HEAD + "sectoins: []\n", 4, 1, "did you mean “sections”"),
        (HEAD + "languages: [ar]\nmetadata:\n  a: {type: tekst}\n", 6, 13, "“tekst” is none of text"),
        (HEAD + "languages: [ar]\nmetadata:\n  a: {lable: {ar: x}}\n", 6, 7, "Allowed here: type, required"),
        (HEAD + "languages: [ar]\nsections:\n  - id: a\n    headings: {ar: [x]}\n", 7, 5, "did you mean “heading”"),
        (HEAD + "languages: [ar]\nsections:\n  - heading: {ar: [x]}\n", 6, 5, "“id” is missing"),
        (HEAD + "languages: [ar]\nsections:\n  - id: a\n    heading: {ar: [x]}\n  - id: b\n    heading: {ar: ['X:']}\n", 9, 20, "share the wording"),
        (HEAD + "languages: [ar]\nsections:\n  - id: a\n", 6, 5, "no heading in “ar”"),
        (HEAD, 1, 9, "no languages"),
        (HEAD + "extends: nothing\n", 4, 10, "no schema “nothing”"),
        (HEAD + "extends: mine\n", 4, 10, "a circle: mine → mine"),
        (HEAD + "extends: base\nmetadata:\n  title: {required: false}\n", 6, 21, "not loosen it"),
        (HEAD + "extends: base\nmetadata:\n  title: {max_chars: 900}\n", 6, 22, "allows 200"),
        (HEAD + "extends: base\nmetadata:\n  x: {required: {when: y}}\n", 6, 24, "no key “y”"),
        (HEAD + "extends: base\nnotices:\n  - id: n\n    section: notices\n    phrases: {ar: [x]}\n    text: {ar: 'a {nope}'}\n", 9, 16, "placeholder {nope}"),
        (HEAD + "title: x\n", 4, 1, "a second time"),
        ("schema: other\ntitle: {ar: x}\ndescription: {ar: x}\n", 1, 9, "give both one name"),
        ("- a\n", 1, 1, "starts with “schema"),
        (HEAD + "languages: [ar\n", 5, 1, "is not closed"),
        (HEAD + "languages: [ar]\nrules: {S9: off}\n", 5, 9, "has a form that is not allowed"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_at_its_place(
    tmp_path: Path, text: str, line: int, column: int, said: str
) -> None:
    with pytest.raises(SchemaError) as caught:
        _read(tmp_path, text)
    problem = caught.value.problems[0]
    assert said in str(problem.message)
    if "not closed" not in said:
        assert (problem.line, problem.column) == (line, column)


def test_the_shipped_folder_is_found() -> None:
    assert (shipped_folder() / "osint-briefing.yaml").is_file()


def test_the_compiled_schemas_are_fresh_and_the_same(catalogue: Catalogue) -> None:
    made = runpy.run_path(str(ROOT / "docs" / "make_schemas.py"))["compiled"]()
    for path, text in made.items():
        assert path.read_text(encoding="utf-8") == text, "run docs/make_schemas.py"
    for name in catalogue.names():
        assert Catalogue().get(name) == Catalogue().read_anew(name)


def test_a_compiled_schema_holds_only_for_its_own_files(tmp_path: Path) -> None:
    shipped = (ROOT / "schemas" / "base.yaml").read_text(encoding="utf-8")
    (tmp_path / "base.yaml").write_text(
        shipped.replace("version: 1", "version: 7"), encoding="utf-8"
    )
    own = Catalogue((tmp_path,))
    base, news = own.get("base"), own.get("news-brief")
    assert base is not None
    assert base.version == 7
    assert base.path == str(tmp_path / "base.yaml")
    # What extends it was compiled with another base.
    assert news is not None
    assert news == Catalogue((tmp_path,)).read_anew("news-brief")
