"""Real editors, without a screen: each opens the same briefing, and says what it sees."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
LINE = "وقّعَ الوزيرُ 🇱🇧😀 الاتفاقَ , ثم  غادرَ Beirut."
"""Harakat, a flag, an emoji and Latin before, between and behind what is wrong."""
FIXED = "وقّعَ الوزيرُ 🇱🇧😀 الاتفاقَ، ثم غادرَ Beirut."
WRONG = {"T504": " ", "T501": ",", "T506": "  "}
TEXT = f"""\
---
schema: base
title: زيارة
lang: ar
---

## ملخص تنفيذي

{LINE}
"""
NUMBER = TEXT.splitlines().index(LINE)


@pytest.fixture
def briefing(tmp_path: Path) -> Path:
    path = tmp_path / "a.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def needs_packages() -> None:
    """Skip a test where what it runs in Node is not installed; `make editors` installs it."""
    if not (HERE / "node_modules").is_dir():
        pytest.skip("npm install --prefix tests/server/editors")


def seen(command: list[str], briefing: Path, **environ: str) -> Any:
    """Run an editor with a script of its own; return what the script says that it saw."""
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    settings = {
        "PYTHON": sys.executable,
        "LINE": str(NUMBER),
        "FILE": str(briefing),
        "ROOT": str(briefing.parent),
        "LANG": "C.UTF-8",
    }
    done = subprocess.run(
        command, cwd=briefing.parent, env={**os.environ, **settings, **environ},
        capture_output=True, text=True, timeout=200, check=False,
    )  # fmt: skip
    for line in (done.stdout + done.stderr).splitlines():
        if line.startswith("SEEN "):
            return json.loads(line.removeprefix("SEEN "))
    raise AssertionError(done.stdout[-3000:] + done.stderr[-3000:])
