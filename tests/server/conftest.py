"""What tests of the server need: a session over a folder, and an analysis of a text in it."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from brief_cli.server.analysis import Analysis, analyse
from brief_cli.server.session import Session, World

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
