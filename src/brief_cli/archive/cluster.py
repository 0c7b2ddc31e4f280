"""Workers: an embedded cluster of processes on this machine, or one that is running."""

import logging
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any

from brief_cli.archive.address import place_of, reason_of
from brief_cli.archive.versions import versions
from brief_cli.messages.message import Refusal, say

_NEEDED = ("distributed", "pyarrow", "fsspec")
_EMBEDDED = {
    # A unit whose worker ends is tried once more by itself, and then halved (see `suspects`).
    "distributed.scheduler.allowed-failures": 0,
    # What Dask measures of itself for a dashboard that nobody sees: a twentieth of a processor.
    "distributed.worker.profile.enabled": False,
    "distributed.admin.tick.interval": "1s",
    "distributed.admin.system-monitor.interval": "5s",
}
# Bytes that a worker may take before it is ended, and seconds in which a scheduler answers.
_MEMORY, _PATIENCE = 2_000_000_000, 15


@dataclass(frozen=True, slots=True)
class Workers:
    """Which workers: `count` of this machine, or those of a scheduler."""

    scheduler: str = ""
    count: int = 1


class NoWorkers(Refusal):
    """There are no workers that can be used."""


def require_extra() -> None:
    """Make sure that the libraries are there.

    Raises:
        NoWorkers: the extra is not installed.
    """
    if any(find_spec(name) is None for name in _NEEDED):
        raise NoWorkers(
            say("archives need more than a plain installation: pip install 'brief-cli[archive]'")
        )


@contextmanager
def connected(workers: Workers) -> Iterator[Any]:
    """Give a client of the workers; an embedded cluster ends with the context, however it ends.

    Raises:
        NoWorkers: no scheduler answers, or no process can be started.
    """
    from distributed import Client

    for name in list(logging.root.manager.loggerDict):
        # What is to be told is told by the run; a traceback of a worker that was ended is nobody's.
        if name.startswith(("distributed", "tornado", "asyncio")):
            logging.getLogger(name).setLevel(logging.CRITICAL)
    with _no_broken_pipes(), _cluster(workers) as address:
        try:
            client = Client(address, timeout=_PATIENCE, set_as_default=False)
        except (OSError, ValueError) as error:
            raise NoWorkers(
                say(
                    "no scheduler answers at {address}: {reason}",
                    address=workers.scheduler,
                    reason=reason_of(error),
                )
            ) from None
        try:
            yield client
        finally:
            with suppress(OSError, TimeoutError):
                client.close(timeout=_PATIENCE)


@contextmanager
def _cluster(workers: Workers) -> Iterator[Any]:
    if workers.scheduler:
        yield workers.scheduler
        return
    import dask.config
    from distributed import LocalCluster

    with dask.config.set(_EMBEDDED):
        try:
            cluster = LocalCluster(
                n_workers=workers.count,
                threads_per_worker=1,
                processes=True,
                memory_limit=_MEMORY,
                # There is none; but a server is, and takes a port that others may want.
                dashboard_address="127.0.0.1:0",
                scheduler_kwargs={"dashboard": False},
                silence_logs=logging.CRITICAL,
                preload=["brief_cli.archive.preload"],
            )
        except OSError as error:
            raise NoWorkers(
                say("no worker can be started: {reason}", reason=reason_of(error))
            ) from None
        try:
            yield cluster
        finally:
            cluster.close(timeout=_PATIENCE)


@contextmanager
def _no_broken_pipes() -> Iterator[None]:
    """Let a worker that dies break a connection, and not the run."""
    if not hasattr(signal, "SIGPIPE"):
        yield
        return
    before = signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGPIPE, before)


def threads(client: Any) -> int:
    """Return how many units are worked on at once."""
    return sum(client.nthreads().values())


def compare(client: Any) -> None:
    """Make sure that all workers are of one kind with the program here.

    Raises:
        NoWorkers: some has another version of something, or has it not at all.
    """
    wanted = versions()
    problems = []
    for worker, found in _asked(client, versions).items():
        if not isinstance(found, dict):
            problems.append(
                say("{worker}: cannot be used: {reason}", worker=worker, reason=reason_of(found))
            )
            continue
        problems += [
            say(
                "{worker}: has {name} {found}, not {wanted}",
                worker=worker,
                name=name,
                found=found.get(name) or say("none"),
                wanted=version or say("none"),
            )
            for name, version in wanted.items()
            if found.get(name) != version
        ]
    if problems:
        raise NoWorkers(*problems)


def require_shared(client: Any, path: str) -> None:
    """Make sure that all workers see what was written here.

    Raises:
        NoWorkers: some does not.
    """
    problems = [
        say(
            "{worker}: does not see {path}; name a folder that all workers share",
            worker=worker,
            path=path,
        )
        for worker, found in _asked(client, sees, path).items()
        if found is not True
    ]
    if problems:
        raise NoWorkers(*problems)


def sees(path: str) -> bool:
    """Say whether there is a file."""
    place = place_of(path)
    return bool(place.files.exists(place.path))


def _asked(client: Any, function: Callable[..., Any], *arguments: Any) -> dict[str, Any]:
    """Return what each worker says, or the error that it answers with."""
    found: dict[str, Any] = client.run(function, *arguments, on_error="return")
    return found
