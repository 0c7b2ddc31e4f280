"""Help: every text has its Arabic, and a reader sees it in panels, in the direction of the language."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
import typer.main
from typer.testing import CliRunner

from brief_cli.app import COMMANDS, app
from brief_cli.console.help import Help, help_of, paragraphs
from brief_cli.console.help_page import drawn
from brief_cli.console.world import choose_language
from brief_cli.messages.catalogue import catalogue
from brief_cli.rtl.layout import lay_out
from brief_cli.rtl.mode import Mode
from brief_cli.terminal.detect import detect
from brief_cli.text.clusters import text_width
from tests.terminal_session import Session

runner = CliRunner(env={"COLUMNS": "80", "TERM": "dumb", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"})


def _commands(command: Any, context: Any) -> Iterator[tuple[str, Any, Any]]:
    yield context.command_path, command, context
    for name in getattr(command, "places", ()):
        each = command.get_command(context, name)
        made = type(context)(each, parent=context, info_name=name)
        yield from _commands(each, made)


def _all() -> list[tuple[str, Any, Any]]:
    group = typer.main.get_command(app)
    return list(_commands(group, group.context_class(group, info_name="brief")))


ALL = _all()
PAGES = {path: help_of(command, context) for path, command, context in ALL}
each_page = pytest.mark.parametrize("page", PAGES.values(), ids=list(PAGES))


def _texts(page: Help) -> Iterator[str]:
    yield from page.paragraphs
    for panel in page.panels:
        yield panel.heading
        for entry in panel.entries:
            yield from paragraphs(entry.purpose)


def test_all_commands_are_there() -> None:
    assert set(PAGES) >= {f"brief {name}" for name in COMMANDS} | {"brief", "brief schema export"}


@each_page
def test_every_help_text_has_its_arabic(page: Help) -> None:
    arabic = catalogue("ar")
    for text in _texts(page):
        said = arabic.singular(text)
        assert said != text, "run: make messages, and translate it"


@pytest.mark.parametrize(("path", "command"), [(path, command) for path, command, _ in ALL])
def test_every_command_has_examples_that_are_its_own(path: str, command: Any) -> None:
    assert 1 <= len(command.examples) <= 3
    for _, line in command.examples:
        assert line.startswith(path if path != "brief" else "brief ")


@pytest.mark.parametrize("path", sorted(PAGES))
@pytest.mark.parametrize("asked", ["-h", "--help"])
def test_help_is_asked_for_in_two_ways(path: str, asked: str) -> None:
    result = runner.invoke(app, [*path.split()[1:], asked])
    assert result.exit_code == 0
    assert f" Usage: {path} [OPTIONS]" in result.stdout
    assert "╭─ General ─" in result.stdout
    assert "-h, --help" in result.stdout


def test_options_of_lint_stand_under_headings() -> None:
    headings = [panel.heading for panel in PAGES["brief lint"].panels]
    assert headings == [
        "Arguments", "What to check", "Rules", "Fixing", "Output", "Speed", "General", "Examples",
    ]  # fmt: skip


@each_page
@pytest.mark.parametrize("columns", [40, 60, 80, 120])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_panels_are_closed_and_fit(page: Help, columns: int, language: str) -> None:
    terminal = detect(
        {"TERM": "xterm", "NO_COLOR": "1"}, is_terminal=True, columns=columns, lines=24
    )
    rows = drawn(page, terminal, language).splitlines()
    width = min(columns, 100)
    framed = [row for row in rows if row[:1] and row[0] in "╭│╰"]
    assert len(framed) > 4
    for row in framed:
        assert text_width(row) == width
        assert row[-1] in "╮│╯"
    assert all(text_width(row) <= width for row in rows)


def test_arabic_stands_at_the_right_and_options_from_left_to_right() -> None:
    terminal = detect({"TERM": "xterm", "NO_COLOR": "1"}, is_terminal=True, columns=80, lines=24)
    assert terminal.bidi.mode is Mode.VISUAL
    rows = drawn(PAGES["brief lint"], terminal, "ar").splitlines()
    purpose = lay_out("افحص الإحاطات: الأقسام والبيانات والتواريخ والتنويهات.", 200, 1)[0]
    assert " " * (79 - purpose.width) + purpose.text in rows
    fix = lay_out(catalogue("ar").singular("Apply the safe fixes; report what is left."), 200, 1)[
        0
    ].text
    assert any(row.endswith("         --fix │") and fix in row for row in rows)
    heading = lay_out(catalogue("ar").singular("Fixing"), 200, 1)[0].text
    assert any(row.endswith(f"─ {heading} ─╮") for row in rows)
    assert any("--baseline FILE │" in row for row in rows)
    # A command line is read from the left wherever it stands.
    assert any(row.startswith("│   brief lint visit.md --diff") for row in rows)


def test_an_arabic_locale_has_arabic_help() -> None:
    result = runner.invoke(app, ["lint", "a.md", "--help"], env={"LC_ALL": "ar_LB.UTF-8"})
    assert "brief lint [OPTIONS] [PATH]..." in result.stdout
    assert "افحص الإحاطات" in result.stdout
    assert "╭" not in result.stdout, "a pipe has text in logical order, without frames"


@pytest.mark.parametrize("chosen", [["--ui-lang", "en"], ["--ui-lang=en"]])
def test_an_option_wins_over_the_locale(chosen: list[str]) -> None:
    result = runner.invoke(app, ["lint", *chosen, "--help"], env={"LC_ALL": "ar_LB.UTF-8"})
    assert "Check briefings" in result.stdout


@pytest.mark.parametrize(
    "arguments", [["--", "--ui-lang", "ar"], ["--ui-lang"], ["--ui-lang", "x"]]
)
def test_what_chooses_no_language_leaves_the_locale(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from brief_cli.console.world import interface_language

    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    choose_language(["--ui-lang", "ar"])
    assert interface_language() == "ar"
    choose_language(arguments)
    assert interface_language() == "en"


def test_a_terminal_has_colours_and_the_example_as_a_reader_sees_it() -> None:
    session = Session("new", "--help", NO_COLOR="", COLUMNS="80", LC_ALL="C.UTF-8")
    session.status()
    shown = session.seen.decode()
    title = lay_out("زيارة إلى أستانا", 80, 1)[0].text
    assert title in re.sub(r"\x1b\[[\d;]*m", "", shown)
    assert "\x1b[1m--title" in shown


def test_a_pipe_has_the_example_in_logical_order() -> None:
    shown = runner.invoke(app, ["new", "--help"]).stdout
    assert "زيارة إلى أستانا" in shown


def test_a_group_without_a_command_shows_what_there_is() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "brief_cli", "schema"],
        capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    assert done.returncode == 2
    assert "List the schemas that a briefing can name." in done.stderr
