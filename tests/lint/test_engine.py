"""The one door: a text and settings in, diagnostics out."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from brief_cli.diagnostic import Severity, Unusable
from brief_cli.lint.engine import examine, examine_data
from brief_cli.lint.selecting import UnknownRule
from brief_cli.lint.settings import FileSettings, Settings
from brief_cli.text.source import Source

TEXT = "---\nschema: base\ntitle: عنوان\nlang: ar\n---\n\nنص, نص.\n"
RUN = Settings(date(2026, 1, 15))


def _codes(text: str, settings: FileSettings) -> list[str]:
    return [found.code for found in examine(Source("a.md", text), settings)]


def test_a_text_in_memory_is_examined() -> None:
    assert _codes(TEXT, FileSettings("a.md", RUN)) == ["T501"]


def test_settings_decide() -> None:
    assert _codes(TEXT, FileSettings("a.md", replace(RUN, select=("T502",)))) == []
    assert _codes(TEXT, FileSettings("a.md", replace(RUN, ignore=("T5",)))) == []
    assert _codes(TEXT, FileSettings("a.md", RUN, ignore=("T501",))) == []
    (found,) = examine(
        Source("a.md", TEXT), FileSettings("a.md", replace(RUN, severity=(("T501", "info"),)))
    )
    assert found.severity is Severity.INFO
    bare = TEXT.replace("schema: base\n", "")
    assert "P007" in _codes(bare, FileSettings("a.md", RUN))
    assert _codes(bare, FileSettings("a.md", RUN, schema="base")) == ["T501"]


def test_what_is_no_briefing_is_passed_over_unless_named() -> None:
    data = b"# a page\n"
    assert examine_data(data, FileSettings("a.md", RUN, is_named=False))[1] is None
    assert examine_data(data, FileSettings("a.md", RUN))[1]


def test_an_unknown_selector_is_told() -> None:
    with pytest.raises(UnknownRule, match="Q9"):
        examine(Source("a.md", TEXT), FileSettings("a.md", replace(RUN, select=("Q9",))))


def test_a_schema_that_changes_makes_other_settings(tmp_path: Path) -> None:
    """A run that lasts (a watch, an editor) sees the schema as it is now."""
    kind = tmp_path / "kind.yaml"
    head = "schema: kind\ntitle: {ar: x}\ndescription: {ar: x}\nextends: base\n"
    text = TEXT.replace("schema: base", "schema: kind")
    kind.write_text(head)
    before = replace(RUN, schema_folders=(str(tmp_path),), schemas=b"1")
    assert _codes(text, FileSettings("a.md", before)) == ["T501"]
    kind.write_text(head + "rules: {T501: off}\n")
    after = replace(before, schemas=b"2")
    assert _codes(text, FileSettings("a.md", after)) == []
    assert before.mark != after.mark
    kind.write_text("schema: kind\ntitel: x\n")
    with pytest.raises(Unusable):
        examine(Source("a.md", text), FileSettings("a.md", replace(before, schemas=b"3")))
