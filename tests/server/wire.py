"""A server that is spoken to without any library, and so without its opinions."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

JSON = dict[str, Any]


class Wire:
    """A server, spoken to without any library."""

    def __init__(self, folder: Path, **said: object) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "brief_cli", "server"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder,
        )  # fmt: skip
        self.folder = folder
        self._count = 0
        self.request("initialize", {"processId": None, "capabilities": {}, **said})
        self.send("initialized", {})

    def send(self, method: str, params: object, **more: object) -> None:
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def request(self, method: str, params: object) -> JSON:
        self._count += 1
        self.send(method, params, id=self._count)
        while (message := self.receive()).get("id") != self._count:
            pass
        return message

    def receive(self) -> JSON:
        assert self.process.stdout is not None
        length = 0
        while (line := self.process.stdout.readline()).strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line[15:])
        assert length, self.process.stderr.read() if self.process.stderr else ""
        found: JSON = json.loads(self.process.stdout.read(length))
        return found

    def found(self) -> JSON:
        while (message := self.receive()).get("method") != "textDocument/publishDiagnostics":
            pass
        params: JSON = message["params"]
        return params

    def open(self, text: str, uri: str = "") -> JSON:
        item = {"uri": uri or self.uri, "languageId": "markdown", "version": 1, "text": text}
        self.send("textDocument/didOpen", {"textDocument": item})
        return self.found()

    @property
    def uri(self) -> str:
        return (self.folder / "a.md").as_uri()
