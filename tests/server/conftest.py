"""What tests of the server need: a session over a folder, and an analysis of a text in it."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from brief_cli.server.analysis import Analysis, analyse
from brief_cli.server.session import Session, World
from tests.server.wire import Wire

HEAD = "---\nschema: base\ntitle: عنوان\nlang: ar\n---\n\n"
NOW = datetime(2025, 11, 2, 9, 30, tzinfo=UTC)
Analyser = Callable[..., Analysis]


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session(World(lambda: NOW, str(tmp_path / "cache")))


@pytest.fixture
def analysed(session: Session, tmp_path: Path) -> Analyser:
    """Return what analyses a text as a file of the folder."""

    def analysed(text: str, name: str = "a.md") -> Analysis:
        return analyse(session, str(tmp_path / name), text, 1)

    return analysed


def marked(text: str) -> tuple[str, int]:
    """Return a text without its `‸`, and the offset at which that stands."""
    at = text.index("‸")
    return text.replace("‸", ""), at


def codes(analysis: Analysis) -> list[str]:
    """Return the codes of what is found."""
    return [each.code for each in analysis.diagnostics]


@pytest.fixture
def wires(tmp_path: Path) -> Iterator[Callable[..., Wire]]:
    """Return what starts a server; all of them are ended afterwards."""
    begun: list[Wire] = []

    def start(**said: object) -> Wire:
        begun.append(Wire(tmp_path, **said))
        return begun[-1]

    yield start
    for wire in begun:
        wire.process.kill()
        if wire.process.stdin is not None and not wire.process.stdin.closed:
            with suppress(BrokenPipeError):
                wire.process.stdin.close()
        assert wire.process.stdout is not None
        assert wire.process.stderr is not None
        wire.process.stdout.close()
        assert b"Traceback" not in wire.process.stderr.read()
        wire.process.stderr.close()
        wire.process.wait()


@pytest.fixture
def wire(wires: Callable[..., Wire]) -> Wire:
    """Return a server of a client that can do nothing in particular."""
    return wires()
