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


def _excerpt(linter: Linter, text: str) -> str:
    """Return the line that shows where the first finding is, as it is drawn."""
    found = linter.examine(Source("a.md", text))[:1]
    report = HumanReporter(Destination("en", "/", SCREEN)).file(Source("a.md", text), found)
    return next(line.partition(" │ ")[2] for line in report.splitlines() if " │ " in line)


def test_a_line_has_the_direction_that_it_has_for_a_reader(linter: Linter) -> None:
    """A Latin name at its head turns no line of an Arabic briefing around; its YAML is no prose."""
    line = _excerpt(linter, f"{HEAD}NATO يعلن, قرارا.\n")
    assert line.endswith(" NATO")
    assert line.startswith(" " * 40)
    assert _excerpt(linter, f"{HEAD}The council met at noon , and قرر.\n").startswith("The")
    english = HEAD.replace("lang: ar", "lang: en")
    assert _excerpt(linter, f"{english}The word قرر means decided , here.\n").startswith("The word")
    wrong = _excerpt(linter, HEAD.replace("title: Title", "title: عنوان, آخر") + "نص.\n")
    assert wrong.startswith("title: ")
