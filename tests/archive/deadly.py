"""What the workers of the tests do first: a row that says so ends its process, or fails."""

import os
import signal

from brief_cli.archive.preload import dask_setup as begin
from brief_cli.archive.readers.rows import Row
from brief_cli.archive.works.lint import Checker

DEADLY, FAILING = "ends its worker", "fails its rule"


def dask_setup(worker: object) -> None:
    begin(worker)
    check = Checker.check

    def deadly(self: Checker, source: str, row: Row) -> object:
        if DEADLY.encode() in (row.data or b""):
            os.kill(os.getpid(), signal.SIGKILL)
        if FAILING.encode() in (row.data or b""):
            raise RecursionError("too deep")
        return check(self, source, row)

    Checker.check = deadly  # type: ignore[method-assign,assignment]
