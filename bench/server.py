"""How soon an editor is told: after a change, after a start; and what memory a server takes.

A change is followed by a request for diagnostics, so that no server waits for a pause in typing.
Beside the time of the wall stands the processor time of the server, which says more on a machine
that is shared.

Usage: python bench/server.py [EDITS]
"""

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from briefings import briefing

BIN = Path(sys.executable).parent
SERVERS = {
    "brief server": [str(BIN / "brief"), "server"],
    "rumdl server": [str(BIN / "rumdl"), "server"],
}
SIZES = {"10 kB": 10_000, "200 kB": 200_000}
DOCUMENTS = (1, 20, 200)
STARTS = 9


class Client:
    """An editor as far as diagnostics go."""

    def __init__(self, command: list[str], folder: Path) -> None:
        self.process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self._count = 0
        self.request(
            "initialize",
            {
                "processId": None,
                "rootUri": folder.as_uri(),
                "capabilities": {"textDocument": {"diagnostic": {}}},
            },
        )
        self.send("initialized", {})

    def send(self, method: str, params: object, **more: object) -> None:
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def receive(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        length = 0
        while (line := self.process.stdout.readline()).strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line[15:])
        found: dict[str, Any] = json.loads(self.process.stdout.read(length))
        return found

    def request(self, method: str, params: object) -> Any:
        self._count += 1
        number = self._count
        self.send(method, params, id=number)
        while True:
            message = self.receive()
            if "method" in message and "id" in message:  # it asks for something itself
                reply = {"jsonrpc": "2.0", "id": message["id"], "result": None}
                body = json.dumps(reply).encode()
                assert self.process.stdin is not None
                self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
                self.process.stdin.flush()
            elif message.get("id") == number:
                return message.get("result")

    def open(self, uri: str, text: str) -> None:
        item = {"uri": uri, "languageId": "markdown", "version": 1, "text": text}
        self.send("textDocument/didOpen", {"textDocument": item})

    def change(self, uri: str, version: int, text: str) -> None:
        document = {"uri": uri, "version": version}
        changes = [{"text": text}]
        self.send("textDocument/didChange", {"textDocument": document, "contentChanges": changes})

    def diagnostics(self, uri: str) -> int:
        report = self.request("textDocument/diagnostic", {"textDocument": {"uri": uri}})
        return len((report or {}).get("items", ()))

    def spent(self) -> float:
        """Return the processor time of the server so far, in milliseconds, all threads."""
        tasks = Path(f"/proc/{self.process.pid}/task").glob("*/schedstat")
        return sum(int(task.read_text().split()[0]) for task in tasks) / 1_000_000

    def memory(self) -> float:
        """Return the resident memory of the server, in megabytes."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    def end(self) -> None:
        self.request("shutdown", None)
        self.send("exit", None)
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.process.communicate()


def _text(size: int, seed: int = 0) -> str:
    """Return a briefing of about a size in bytes: the sections of many, below one head."""
    text, number = briefing(seed), seed
    while len(text.encode()) < size:
        number += 1
        text += "\n" + briefing(number).partition("\n---\n")[2]
    return text.encode()[:size].decode(errors="ignore").rsplit("\n", 1)[0] + "\n"


def _edited(text: str, rng: random.Random) -> str:
    """Return a text after one key: a letter, a comma or a blank somewhere in its body."""
    at = rng.randrange(text.index("\n---\n", 4) + 5, len(text))
    return text[:at] + rng.choice("ابتن, ،.") + text[at:]


def _latency(command: list[str], folder: Path, size: int, edits: int) -> tuple[float, ...]:
    client = Client(command, folder)
    uri = (folder / "a.md").as_uri()
    text, rng = _text(size), random.Random(1)
    client.open(uri, text)
    client.diagnostics(uri)
    times: list[float] = []
    spent: list[float] = []
    for version in range(2, edits + 2):
        text = _edited(text, rng)
        before, began = client.spent(), time.perf_counter()
        client.change(uri, version, text)
        client.diagnostics(uri)
        times.append((time.perf_counter() - began) * 1000)
        spent.append(client.spent() - before)
    client.end()
    wall, processor = (statistics.quantiles(each, n=20) for each in (times, spent))
    return wall[9], wall[-1], processor[9], processor[-1]


def _start(command: list[str], folder: Path, text: str) -> tuple[float, float]:
    began = time.perf_counter()
    client = Client(command, folder)
    uri = (folder / "a.md").as_uri()
    client.open(uri, text)
    client.diagnostics(uri)
    taken = (time.perf_counter() - began) * 1000
    spent = client.spent()
    client.end()
    return taken, spent


def _memory(command: list[str], folder: Path, documents: int, edits: int) -> list[float]:
    """Return the memory after opening, and after each quarter of so many edits."""
    client = Client(command, folder)
    rng = random.Random(2)
    uris = [(folder / f"{number}.md").as_uri() for number in range(documents)]
    texts = [_text(10_000, seed) for seed in range(documents)]
    for uri, text in zip(uris, texts, strict=True):
        client.open(uri, text)
        client.diagnostics(uri)
    found = [client.memory()]
    for version in range(2, edits + 2):
        number = rng.randrange(documents)
        # An edit and its undoing, so that texts do not grow and their memory does not either.
        text = _edited(texts[number], rng) if version % 2 else texts[number]
        client.change(uris[number], version, text)
        client.diagnostics(uris[number])
        if (version - 1) % (edits // 4) == 0:
            found.append(client.memory())
    client.end()
    return found


def main() -> None:
    """Measure and print."""
    edits = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        there = {what: line for what, line in SERVERS.items() if Path(line[0]).exists()}
        print(
            f"change to diagnostics, {edits} edits, ms: median and 95th percentile, then processor"
        )
        for size, characters in SIZES.items():
            for what, line in there.items():
                row = _latency(line, folder, characters, edits)
                print(f"  {what:13} {size:>7} " + " ".join(f"{each:8.1f}" for each in row))
        text = _text(10_000)
        (folder / "a.md").write_text(text, encoding="utf-8")
        print("start to first diagnostics, ms: wall and processor, least and median")
        for what, line in there.items():
            rows = [_start(line, folder, text) for _ in range(STARTS)]
            walls, spents = ([row[at] for row in rows] for at in (0, 1))
            shown = (min(walls), statistics.median(walls), min(spents), statistics.median(spents))
            print(f"  {what:13} " + " ".join(f"{each:8.0f}" for each in shown))
        lint = [_lint(folder) for _ in range(STARTS)]
        print(
            f"  {'brief lint':13} (cold, processor) {min(lint):.0f} {statistics.median(lint):.0f}"
        )
        print(f"memory, MB, after opening and after each quarter of {10 * edits} edits")
        for what, line in there.items():
            for documents in DOCUMENTS:
                found = _memory(line, folder, documents, 10 * edits)
                print(f"  {what:13} {documents:4} " + " ".join(f"{each:7.1f}" for each in found))


def _lint(folder: Path) -> float:
    """Return the processor time of a lint of the same text without its cache, in milliseconds."""
    before = os.times()
    command = [str(BIN / "brief"), "lint", "--no-cache", "--exit-zero", "a.md"]
    subprocess.run(command, cwd=folder, capture_output=True, check=False)
    after = os.times()
    spent = after.children_user + after.children_system
    return (spent - before.children_user - before.children_system) * 1000


if __name__ == "__main__":
    main()
