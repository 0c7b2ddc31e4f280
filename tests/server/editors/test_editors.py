"""What real editors show of the same briefing."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.server.editors.conftest import FIXED, HERE, LINE, TEXT, WRONG, needs_packages, seen

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


def test_vim_with_ale(briefing: Path) -> None:
    """What the documentation tells users of ALE to write."""
    plugin = Path("/usr/share/vim-ale")
    if not plugin.is_dir() or shutil.which("script") is None:
        pytest.skip("vim-ale is not installed")
    written = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")
    block = written.partition("```vim\n")[2].partition("```")[0]
    folder = briefing.parent
    (folder / "vimrc").write_text(
        f"set nocompatible encoding=utf-8 rtp+={plugin}\nfiletype plugin on\n"
        "let g:ale_linters = {'markdown': ['brief']}\n" + block,
        encoding="utf-8",
    )
    (folder / "see.vim").write_text(
        "if empty(getloclist(0)) | finish | endif\n"
        "let cut = map(copy(getloclist(0)), {_, d -> strpart(getline(d.lnum), d.col - 1, 2)})\n"
        "call writefile(['SEEN ' . json_encode(cut)], 'seen')\nqa!\n"
    )
    look = "call timer_start(500, {-> execute('source see.vim')}, {'repeat': 60})"
    vim = f'vim -u vimrc {briefing.name} -c "{look}" -c "call timer_start(60000, {{-> execute(\'qa!\')}})"'
    command = ["script", "-qc", f"{vim} >/dev/null; cat seen", "/dev/null"]
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    assert seen(command, briefing, PATH=path, TERM="xterm") == [" ,", ", ", "  "]


@pytest.mark.parametrize("how", [[], ["--pull"]], ids=["pushed", "pulled"])
def test_the_libraries_of_vs_code(briefing: Path, how: list[str]) -> None:
    needs_packages()
    (briefing.parent / "b.md").write_text(TEXT, encoding="utf-8")
    found = seen(["node", str(HERE / "client.mjs"), *how], briefing)
    assert (found["encoding"], found["sync"]) == ("utf-16", 1)
    assert found["opened"] == WRONG
    assert found["moved"] == WRONG
    assert found["hover"].startswith("# T501")
    assert "فاصلة" in found["hover"]
    assert found["fixed"] == FIXED
    assert (found["same"], found["version"], found["gone"], found["came"]) == (True,) * 4
    assert "marking" in found["completion"]
    assert found["status"] == 0
    if how:
        assert found["pushes"] == 0
        assert [name for name, _ in found["workspace"]] == ["b.md"]


def test_codemirror(briefing: Path) -> None:
    needs_packages()
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("chromium is not installed")
    found = seen(["node", str(HERE / "codemirror.mjs")], briefing, CHROMIUM=chromium)
    assert sorted(found["opened"].values()) == sorted(WRONG.values())
    assert sorted(found["moved"].values()) == sorted(WRONG.values())
    assert found["hover"].startswith("# T501 latin-comma")
    assert found["fixed"] == FIXED
    assert (found["gone"], found["came"]) == (True, True)
    assert "marking" in found["completion"]


def test_vs_code(briefing: Path) -> None:
    needs_packages()
    chromium = shutil.which("chromium")
    if chromium is None or not (HERE / "vscode" / "node_modules").is_dir():
        pytest.skip("chromium or code-server is not installed: make editors")
    comma = len(LINE[: LINE.index(",")].encode("utf-16-le")) // 2 + 1
    found = seen(
        ["node", str(HERE / "vscode.mjs")], briefing, CHROMIUM=chromium, COMMA=str(comma),
        SHOT=str(briefing.parent / "shot.png"),
    )  # fmt: skip
    assert any(f"T501 [Ln 9, Col {comma}]" in row for row in found["opened"])
    assert "T501 latin-comma" in found["hover"]
    assert found["actions"][0] == "Quick Fix"
    assert "marking" in found["completion"]
    assert found["preview"] == ["rtl", "زيارة"]
    assert found["fixed"] == FIXED
    assert (found["gone"], found["came"]) == (True, True)
