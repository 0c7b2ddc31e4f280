"""The comment that silences one diagnostic."""

from datetime import date

import pytest

from brief_cli.briefing.reading import read_briefing
from brief_cli.lint.fixer import fix_source
from brief_cli.lint.ignoring import ignore_edit
from brief_cli.lint.linter import Linter
from brief_cli.rules.rule import Context
from brief_cli.schema.catalogue import Catalogue
from brief_cli.text.edit import apply_edits
from brief_cli.text.source import Source

HEAD = "---\nschema: base\ntitle: عنوان\nlang: ar\n---\n\n"
LINTER = Linter(Catalogue(), Context(date(2025, 11, 2)))


def _ignored(text: str, code: str) -> str:
    source = Source("a.md", text)
    found = next(each for each in LINTER.examine(source) if each.code == code)
    edit = ignore_edit(read_briefing(source, LINTER.catalogue), found, LINTER.examine)
    return apply_edits(text, [edit]) if edit else ""


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("قال, نعم.\n", "<!-- brief: ignore T501 -->\n\nقال, نعم.\n"),
        ("قال نعم.\nقال, نعم.\n", "قال نعم.\nقال, نعم. <!-- brief: ignore T501 -->\n"),
        (
            "قال , نعم. <!-- brief: ignore T504 -->\n",
            "قال , نعم. <!-- brief: ignore T504, T501 -->\n",
        ),
    ],
)
def test_it_stands_as_close_as_it_can(body: str, expected: str) -> None:
    assert _ignored(HEAD + body, "T501") == HEAD + expected


def test_a_comment_that_is_code_is_none() -> None:
    text = HEAD + "نص.\nقال, نعم `<!-- brief: ignore T504 -->`.\n"
    assert _ignored(text, "T501").endswith(
        "`<!-- brief: ignore T504 -->`. <!-- brief: ignore T501 -->\n"
    )


def test_in_front_matter_it_is_one_of_yaml() -> None:
    text = HEAD.replace("title: عنوان", "title: عنوان, آخر")
    assert "title: عنوان, آخر # brief: ignore T501\n" in _ignored(text + "نص.\n", "T501")


def test_line_endings_stay_what_they_are() -> None:
    text = (HEAD + "قال, نعم.\n").replace("\n", "\r\n")
    after = _ignored(text, "T501")
    assert "-->\r\n\r\nقال" in after
    assert "\n" not in after.replace("\r\n", "")


def test_what_keeps_a_text_from_being_read_is_not_silenced() -> None:
    assert _ignored("---\nschema: base\ntitle: [\n---\n", _first()) == ""


def _first() -> str:
    return LINTER.examine(Source("a.md", "---\nschema: base\ntitle: [\n---\n"))[0].code


def test_the_fixes_of_some_rules_only() -> None:
    source = Source("a.md", HEAD + "قال , نعم.\n")
    fixed = fix_source(source, LINTER.examine, only=frozenset(("T501",)))
    assert fixed.source.text == HEAD + "قال ، نعم.\n"
    assert [each.code for each in fixed.remaining] == ["T504"]
