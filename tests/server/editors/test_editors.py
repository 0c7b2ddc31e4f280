"""What real editors show of the same briefing."""

from pathlib import Path

import pytest

from tests.server.editors.conftest import FIXED, HERE, WRONG, seen

pytestmark = pytest.mark.editors


@pytest.mark.parametrize("encoding", ["", "utf-8", "utf-32"])
def test_neovim(briefing: Path, encoding: str) -> None:
    command = ["nvim", "--headless", "-u", "NONE", "-i", "NONE", "-n", str(briefing)]
    found = seen(
        [*command, "-c", f"luafile {HERE / 'nvim.lua'}"],
        briefing,
        **({"ENCODING": encoding} if encoding else {}),
    )
    assert found["encoding"] == (encoding or "utf-16")
    assert found["opened"] == WRONG
    assert found["moved"] == WRONG
    assert found["hover"].startswith("# T501 latin-comma")
    assert found["fixed"] == FIXED
    assert (found["gone"], found["came"], found["stopped"]) == (True, True, True)
    assert "marking" in found["completion"]
    assert found["symbols"] == ["زيارة", "ملخص تنفيذي"]


def test_emacs_with_eglot(briefing: Path) -> None:
    found = seen(["emacs", "--batch", "-Q", "-l", str(HERE / "eglot.el")], briefing)
    assert sorted(found["opened"]) == sorted(WRONG.values())
    assert sorted(found["moved"]) == sorted(WRONG.values())
    assert found["hover"].startswith("# T501 latin-comma")
    assert found["fixed"] == FIXED
    assert (found["gone"], found["came"]) == (True, True)
    assert "marking" in found["completion"]
