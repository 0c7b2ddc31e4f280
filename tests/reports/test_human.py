"""What a person reads of many findings of one kind."""

from brief_cli.lint.linter import Linter
from brief_cli.reports.human import HumanReporter
from brief_cli.reports.reporter import Destination
from brief_cli.terminal.terminal import BidiKind, Terminal
from brief_cli.text.source import Source
from tests.conftest import without_isolation

SCREEN = Terminal("none", 80, False, None, False, BidiKind.NOTHING)
HEAD = "---\nschema: base\ntitle: Title\nlang: ar\n---\n\n"


def shown(linter: Linter, paragraphs: int) -> str:
    source = Source("a.md", HEAD + "عززت الزيارة, التعاون.\n\n" * paragraphs)
    found = linter.examine(source)
    return without_isolation(HumanReporter(Destination("en", "/", SCREEN)).file(source, found))


def test_a_few_are_shown_one_by_one(linter: Linter) -> None:
    assert shown(linter, 6).count("T501") == 6


def test_many_are_one_entry_with_their_lines(linter: Linter) -> None:
    said = shown(linter, 7)
    assert said.count("T501 latin-comma") == 1
    assert "T501, 6 more times in this file; lines 9, 11, 13, 15, 17, 19\n" in said


def test_very_many_lines_are_not_all_told(linter: Linter) -> None:
    said = " ".join(shown(linter, 30).split())
    assert "lines 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31, …" in said
