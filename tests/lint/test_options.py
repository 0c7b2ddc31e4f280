"""What a configuration says of single rules is in force, and is part of what the cache goes by."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from brief_cli.app import app

HEAD = "---\nschema: base\ntitle: عنوان\nlang: ar\n---\n\n"
LONG = " ".join(f"كلمة{chr(0x628 + n)}" for n in range(12)) + ".\n"


def codes(folder: Path, text: str, config: str) -> str:
    (folder / "brief.toml").write_text(config, encoding="utf-8")
    (folder / "a.md").write_text(HEAD + text, encoding="utf-8")
    done = CliRunner().invoke(app, ["lint", "--format", "concise", str(folder / "a.md")])
    return done.output


@pytest.mark.parametrize(
    ("text", "code", "config"),
    [
        ("قال إن اكثر الناس حضروا.\n", "L709", 'allowed-words = ["اكثر"]\n'),
        ("قال الوزير أن الشراكة قائمة.\n", "L713", 'tolerated = ["qala-anna"]\n'),
    ],
)
def test_what_the_house_allows_is_silent(tmp_path: Path, text: str, code: str, config: str) -> None:
    assert code in codes(tmp_path, text, "")
    assert code not in codes(tmp_path, text, config)


def test_the_longest_sentence_is_the_house_s(tmp_path: Path) -> None:
    assert "L708" not in codes(tmp_path, LONG, "")
    assert "L708" in codes(tmp_path, LONG, "longest-sentence = 11\n")


def test_a_slip_that_is_none_is_told_at_its_place(tmp_path: Path) -> None:
    said = codes(tmp_path, LONG, 'tolerated = ["haythu"]\n')
    assert "brief.toml:1:" in said
    assert "haythu-anna" in said
