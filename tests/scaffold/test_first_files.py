"""The files of a first day: a configuration that explains itself, a schema of one's own."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from brief_cli.config.config import Config
from brief_cli.config.keys import EXTEND, KEYS
from brief_cli.config.reading import load_config
from brief_cli.messages.catalogue import catalogue
from brief_cli.scaffold.configuration import configuration_text
from brief_cli.scaffold.own_schema import own_schema_text
from brief_cli.schema.catalogue import Catalogue

NAMES = Catalogue().names()


def _loaded(folder: Path, text: str) -> Config:
    path = folder / "brief.toml"
    path.write_text(text, encoding="utf-8")
    return load_config(path)


def _values(config: Config) -> list[object]:
    return [getattr(config, key.field) for key in KEYS]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_setting_is_there_with_its_meaning_and_default(tmp_path: Path, language: str) -> None:
    text = configuration_text({}, language)
    lines = text.splitlines()
    for key in KEYS:
        meaning = catalogue(language).singular(key.meaning)
        assert lines[lines.index(f"# {meaning}") + 1].startswith(f"# {key.name} = ")
    assert f'# {EXTEND} = "../brief.toml"' in lines
    # In force as it stands: nothing is set.
    assert tomllib.loads(text) == {}
    assert _values(_loaded(tmp_path, text)) == _values(Config())
    # Each line that is made one of the file says what holds anyhow.
    names = tuple(f"# {key.name} = " for key in KEYS)
    taken = [line.removeprefix("# ") if line.startswith(names) else line for line in lines]
    config = _loaded(tmp_path, "\n".join(taken))
    assert len(config.origins) == len(KEYS)
    assert _values(config) == _values(Config())


def test_what_is_set_is_no_comment(tmp_path: Path) -> None:
    (tmp_path / "kinds").mkdir()
    config = _loaded(tmp_path, configuration_text({"schema-path": "kinds"}, "en"))
    assert config.schema_path == (tmp_path / "kinds",)
    assert list(config.origins) == ["schema-path"]


@pytest.mark.parametrize("base", NAMES)
def test_a_schema_of_ones_own_holds_with_and_without_its_example(tmp_path: Path, base: str) -> None:
    shipped = Catalogue().get(base)
    assert shipped is not None
    text = own_schema_text("country-report", shipped, "en")
    path = tmp_path / "country-report.yaml"
    path.write_text(text, encoding="utf-8")
    own = Catalogue([tmp_path]).get("country-report")
    assert own is not None
    assert (own.extends, own.languages) == (base, shipped.languages)
    assert own.fields == shipped.fields
    assert own.sections == shipped.sections
    head, _, example = text.partition("# metadata:")
    lines = f"# metadata:{example}".splitlines()
    path.write_text(head + "\n".join(line[2:] for line in lines) + "\n", encoding="utf-8")
    grown = Catalogue([tmp_path]).get("country-report")
    assert grown is not None
    field, section = grown.field("country"), grown.section("economy")
    assert field is not None
    assert field.required is not None
    assert section is not None
    assert section.required
    assert "rights" in [notice.id for notice in grown.notices]


def test_an_example_has_words_in_every_language_of_its_schema(tmp_path: Path) -> None:
    shipped = Catalogue().get("base")
    assert shipped is not None
    text = own_schema_text("ours", replace(shipped, languages=("ar", "de")), "en")
    assert "#     label: { ar: البلد, de: Country }" in text
