"""What all tests share."""

import os
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.reading import read_briefing
from brief_cli.console import world
from brief_cli.console.world import cache_folder
from brief_cli.lint.linter import Linter
from brief_cli.lint.word_list import word_list
from brief_cli.messages.catalogue import ENGLISH
from brief_cli.messages.isolation import FIRST_STRONG_ISOLATE, POP_ISOLATE
from brief_cli.rules.option import read_options
from brief_cli.rules.rule import Context
from brief_cli.rules.table import OPTIONS
from brief_cli.schema.catalogue import Catalogue
from brief_cli.text.source import decode

# The same examples each time, so that a failure is somebody's doing; `make fuzz` takes fresh ones.
# How long one takes says more about the machine.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("fresh", derandomize=False, deadline=None)
settings.load_profile("fresh" if "BRIEF_FUZZ_EXAMPLES" in os.environ else "same")

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "azerbaijan-kazakhstan.ar.md"
EDITED = ROOT / "examples" / "azerbaijan-kazakhstan.edited.ar.md"
EXAMPLES = tuple(sorted((ROOT / "examples").glob("*.md")))
TODAY = date(2026, 1, 15)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return Catalogue()


@pytest.fixture(scope="session")
def linter(catalogue: Catalogue) -> Linter:
    return Linter(catalogue, Context(TODAY, words=word_list(cache_folder())))


def linter_under(catalogue: Catalogue, options: str) -> Linter:
    """Return a linter of a house that has decided something: its options, as TOML."""
    values = read_options(
        OPTIONS, tomllib.loads(options), lambda why, *_, **__: pytest.fail(str(why))
    )
    words = word_list(cache_folder())
    return Linter(catalogue, Context(TODAY, words=words, options=values))


@pytest.fixture(scope="session")
def example_text() -> str:
    return EXAMPLE.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def edited_text() -> str:
    """Return the example as an editor would publish it."""
    return EDITED.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def example(catalogue: Catalogue) -> Briefing:
    return read_briefing(decode("example.md", EXAMPLE.read_bytes()), catalogue)


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test see what another one, or the machine's user, left in the cache."""
    # The word list in it is costly to make, and the same for all workers of the test runner.
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if base.name.startswith("popen-") else base) / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))


@pytest.fixture(autouse=True)
def _own_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test speak the language, or have the colours, that another one asked for."""
    for name, value in (("language", ENGLISH), ("wanted", ""), ("color", {})):
        monkeypatch.setattr(world._Chosen, name, value)


def without_isolation(text: str) -> str:
    """Return what is said without the marks that keep values in their place."""
    return text.replace(FIRST_STRONG_ISOLATE, "").replace(POP_ISOLATE, "")
