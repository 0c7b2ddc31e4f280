"""Help in Arabic: every text has its Arabic, and a reader sees it right to left."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from brief_cli.app import app
from brief_cli.commands.help import help_of, shows_arabic_help, subcommands
from brief_cli.language.arabic_help import HELP
from brief_cli.reporters.help_page import Help, arabic_help, paragraphs
from brief_cli.rtl.layout import Mode, lay_out
from brief_cli.terminal.detect import detect


def _commands(command: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Help]]:
    yield path, help_of(command, path)
    for name, each in subcommands(command).items():
        yield from _commands(each, (*path, name))


COMMANDS = list(_commands(app, ("brief",)))


def _texts(page: Help) -> Iterator[str]:
    yield from paragraphs(page.text)
    for _, entries in page.groups:
        for entry in entries:
            yield from paragraphs(entry.help)


def test_the_commands_were_found() -> None:
    assert {" ".join(path) for path, _ in COMMANDS} >= {
        "brief",
        "brief new",
        "brief import",
        "brief lint",
        "brief preview",
        "brief rule",
        "brief rules",
        "brief schema export",
    }


@pytest.mark.parametrize("page", [page for _, page in COMMANDS], ids=[" ".join(p) for p, _ in COMMANDS])  # fmt: skip
def test_every_help_text_has_its_arabic(page: Help) -> None:
    for text in _texts(page):
        assert text in HELP, f"write the Arabic of “{text}” in language/arabic_help.py"


def test_no_arabic_is_left_over() -> None:
    used = {text for _, page in COMMANDS for text in _texts(page)}
    used |= {entry.default for _, page in COMMANDS for _, group in page.groups for entry in group}
    assert set(HELP) <= used


@pytest.mark.parametrize("english", sorted(HELP))
def test_options_are_named_in_both(english: str) -> None:
    option = re.compile(r"--[a-z-]+|\$\w+")
    assert option.findall(HELP[english]) == option.findall(english)
    assert re.search("[ء-ي]{3}", HELP[english])


def test_an_arabic_locale_has_arabic_help(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setenv("LC_ALL", "ar_LB.UTF-8")
    assert shows_arabic_help(app, ["lint", "a.md", "--help"])
    shown = capfdbinary.readouterr().out.decode()
    assert "brief lint [OPTIONS] [PATHS...]" in shown
    assert "افحص الإحاطات" in shown
    assert "--fail-level error|warning|info" in shown


def test_an_option_wins_over_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "ar_LB.UTF-8")
    assert not shows_arabic_help(app, ["lint", "--ui-lang", "en", "--help"])
    assert not shows_arabic_help(app, ["lint", "--ui-lang=en", "-h"])


@pytest.mark.parametrize("arguments", [["lint"], ["lint", "--", "--help"], ["--version"]])
def test_what_asks_for_no_help_has_none(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "ar_LB.UTF-8")
    assert not shows_arabic_help(app, arguments)


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_help_stands_at_the_right(columns: int) -> None:
    terminal = detect({"TERM": "xterm"}, is_terminal=True, columns=columns, lines=24)
    assert terminal.bidi.mode is Mode.VISUAL
    pages = dict(COMMANDS)
    rows = arabic_help(pages["brief", "lint"], terminal).splitlines()
    title = lay_out("افحص الإحاطات: الأقسام والبيانات والتواريخ والتنويهات.", 200, 1)[0]
    assert columns < 60 or " " * (columns - title.width) + title.text in rows
    assert f"{'[PATHS...]':>{columns - 2}}" in rows
    assert any("--fix" in row for row in rows)
    assert not any("fix--" in row for row in rows)
    assert all(len(row) <= columns for row in rows)


@pytest.mark.parametrize("page", [page for path, page in COMMANDS if path != ("brief", "schema")])
def test_every_command_can_be_asked_in_a_language(page: Help) -> None:
    options = dict(page.groups)["options"]
    assert any(entry.written.startswith("--ui-lang ") for entry in options)
