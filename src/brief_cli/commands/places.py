"""Where things are kept between runs, and what tells one installation from another."""

import os
import sys
from pathlib import Path

import click

import brief_cli


def cache_folder() -> Path:
    """Return the folder of what is kept between runs: `brief` in `$XDG_CACHE_HOME` or `~/.cache`."""
    home = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return Path(home) / "brief"


def program_mark() -> str:
    """Return what changes when the program, Python or an installed library does."""
    package = os.path.dirname(brief_cli.__file__)
    newest, count = 0, 0
    for folder, _, files in os.walk(package):
        for name in files:
            if name.endswith(".py"):
                count += 1
                newest = max(newest, os.stat(os.path.join(folder, name)).st_mtime_ns)
    libraries = os.stat(os.path.dirname(os.path.dirname(click.__file__))).st_mtime_ns
    return f"{brief_cli.__version__} {sys.version} {package} {newest} {count} {libraries}"
