"""A command over an archive, from its addresses to its sums."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from brief_cli.archive import manifest as manifests
from brief_cli.archive.address import Place
from brief_cli.archive.cluster import (
    Workers,
    compare,
    connected,
    require_shared,
    threads,
)
from brief_cli.archive.job import Job
from brief_cli.archive.manifest import Manifest, OtherRun
from brief_cli.archive.outputs import Outputs
from brief_cli.archive.parts import Part, parts_of, require_some
from brief_cli.archive.running import Run
from brief_cli.archive.summary import NAME as SUMMARY
from brief_cli.archive.summary import Summary
from brief_cli.messages.message import say
from brief_cli.reports.archive import Tally

# Seconds for which workers are waited before it is said that there are none.
_PATIENCE = 5
_ASKED = {
    "command": say("the command"),
    "addresses": say("the addresses"),
    "columns": say("the columns"),
    "language": say("the language of messages"),
    "today": say("the day"),
    "settings": say("the settings"),
    "program": say("the version of the program"),
}


class Watcher(Protocol):
    """Who is told how far a run is."""

    def begin(self, workers: int) -> None:
        """Take note that the work begins, with so many workers."""

    def expect(self, size: int) -> None:
        """Take note of how many bytes there are in all, once that is known."""

    def advance(self, rows: int, size: int, *, before: bool) -> None:
        """Take note of rows, and of bytes, that are done; `before` for those of an earlier run."""

    def idle(self, workers: int) -> None:
        """Take note that nothing has come for some seconds."""


@dataclass(frozen=True, slots=True)
class Archive:
    """What is to be done with which archive."""

    job: Job
    addresses: tuple[str, ...]
    manifest: Manifest
    workers: Workers
    force: bool = False
    """Whether outputs of another run are removed."""

    def run(self, watcher: Watcher) -> Tally:
        """Do all of it that is not done; return the sums of all of it.

        Raises:
            Unreachable: an address stands for nothing that is read.
            OtherRun: the folder of outputs belongs to another run.
            NoWorkers: there are no workers, or they are of another kind.
            Lost: the scheduler is gone.
        """
        require_some(self.addresses)
        outputs = Outputs(self.job.out, self.job.work.folder) if self.job.out else None
        is_begun = outputs is not None and self._is_begun(outputs)
        with connected(self.workers) as client:
            _wait(client, watcher)
            compare(client)
            if outputs is not None:
                self._prepare(outputs, client, is_begun=is_begun)
            watcher.begin(threads(client))
            keys: set[str] | None = set() if is_begun else None
            summary = Summary(self.job.work.counted, self.manifest.language)
            with summary.written(outputs.top if outputs is not None else None):
                self._expect(watcher)
                parts = _noted(parts_of(self.addresses), keys)
                for done in Run(client, self.job, watcher.idle).work(parts):
                    summary.add(done)
                    outcome = done.outcome
                    rows = outcome.counts.numbers["rows"]
                    watcher.advance(rows, done.size, before=outcome.was_there)
            if outputs is not None and keys is not None:
                outputs.remove_others(keys)
            return summary.tally

    def _is_begun(self, outputs: Outputs) -> bool:
        """Say whether the folder holds what an earlier run of this kind has done."""
        before = manifests.read(self.job.out)
        if before is None:
            for place in (outputs.folder, outputs.top.below(SUMMARY)):
                if place.files.exists(place.path) and not self.force:
                    raise OtherRun(
                        say(
                            "{path}: exists already; name another folder, or start anew with --force",
                            path=place.address(),
                        )
                    )
            return False
        different = before.differences(self.manifest)
        if different and not self.force:
            raise OtherRun(
                say(
                    "{out}: belongs to another run, which differs in {what}; name another folder, "
                    "or start anew with --force",
                    out=self.job.out,
                    what=tuple(_ASKED[name] for name in different),
                )
            )
        return not different

    def _prepare(self, outputs: Outputs, client: Any, *, is_begun: bool) -> None:
        if not is_begun:
            outputs.remove_others()
        outputs.remove_leftovers()
        _remove(outputs.top.below(SUMMARY))
        manifests.write(self.job.out, self.manifest)
        if self.workers.scheduler:
            require_shared(client, manifests.place_of_manifest(self.job.out).address())

    def _expect(self, watcher: Watcher) -> None:
        """Count beside the run how much there is."""

        def count() -> None:
            try:
                watcher.expect(sum(part.size for part in parts_of(self.addresses)))
            except Exception:
                return  # told by the run itself

        threading.Thread(target=count, daemon=True).start()


def _noted(parts: Iterator[Part], keys: set[str] | None) -> Iterator[Part]:
    for part in parts:
        if keys is not None:
            keys.add(part.key)
        yield part


def _wait(client: Any, watcher: Watcher) -> None:
    """Wait for a first worker: a cluster may still be queueing for one."""
    while not threads(client):
        try:
            client.wait_for_workers(1, timeout=_PATIENCE)
        except TimeoutError:
            watcher.idle(0)


def _remove(place: Place) -> None:
    if place.files.exists(place.path):
        place.files.rm(place.path)
