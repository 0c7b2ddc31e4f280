"""Processes that check files; they end with the run, however it ends."""

import multiprocessing
import os
import signal
import threading
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.connection import wait
from typing import Any

from brief_cli.lint.cache import Entry
from brief_cli.lint.settings import FileSettings


class _Pipes:
    """What was done about broken pipes before there were workers."""

    before: Any = signal.SIG_DFL


def start_workers(count: int) -> ProcessPoolExecutor:
    """Start processes: forked, so that what a check needs is in their memory, or else spawned."""
    # Imported before the fork, it is there in every worker.
    import brief_cli.lint.engine  # noqa: F401

    # A worker that dies breaks a pipe; that is for the pool to notice, and must not end the run.
    if hasattr(signal, "SIGPIPE"):
        _Pipes.before = signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    can_fork = "fork" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if can_fork else "spawn")
    return ProcessPoolExecutor(count, mp_context=context, initializer=_begin)


def stop_workers(pool: ProcessPoolExecutor, *, at_once: bool) -> None:
    """Let workers end: when all is done, or `at_once` without waiting for what they still do.

    They are never killed. One that is killed while it answers leaves half an answer in the pipe,
    and the pool would wait for the other half for ever; they end with the run by themselves.
    """
    # At the end of a run the pool's own thread must be gone before the interpreter ends.
    pool.shutdown(wait=not at_once, cancel_futures=True)
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, _Pipes.before)


def _begin() -> None:
    # Ctrl-C is for the run itself, which ends its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    """Wait until the run is gone (killed, so that it could not say so), and go too."""
    wait([sentinel])
    os._exit(1)


def check_chunk(work: list[tuple[bytes, FileSettings]]) -> list[Entry]:
    """Check the files of a chunk."""
    from brief_cli.lint.engine import examine_data
    from brief_cli.lint.stored import entry_of

    return [entry_of(*examine_data(*each)) for each in work]
