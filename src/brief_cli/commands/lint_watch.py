"""`brief lint --watch`: checked again at each change."""

import os
import sys
import time
from collections.abc import Sequence
from typing import NoReturn

from brief_cli.commands.environment import STANDARD_INPUT, fail, put, tell
from brief_cli.commands.linting import Linting

_PAUSE = 0.3
_CLEAR = "\x1b[H\x1b[2J\x1b[3J"


def watch_lint(linting: Linting, paths: Sequence[str]) -> NoReturn:
    """Check files whenever one of them is saved, added or removed, until Ctrl-C."""
    if STANDARD_INPUT in paths:
        fail("--watch needs a file: standard input is not saved")
    last: object = None
    while True:
        started = time.monotonic()
        stamps = _stamps(linting, paths)
        took = time.monotonic() - started
        if stamps != last:
            last = stamps
            if sys.stdout.isatty():
                put(_CLEAR)
            linting.run(paths)
            tell("watching; Ctrl-C ends", linting.report.language)
        # A large archive is not asked about all the time.
        time.sleep(max(_PAUSE, 4 * took))


def _stamps(linting: Linting, paths: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Return what changes when a file or a configuration is saved, by path."""
    stamps = {}
    for path in linting.watched(paths):
        try:
            status = os.stat(path)
        except OSError:
            continue
        stamps[path] = (status.st_mtime_ns, status.st_size)
    return stamps
