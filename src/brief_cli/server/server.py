"""The server of one client, from its first words to its last: its texts and its settings."""

import asyncio
import os
from pathlib import Path
from typing import TYPE_CHECKING

from brief_cli.config.files import OWN, PROJECT
from brief_cli.server import wire
from brief_cli.server.answering import Answering
from brief_cli.server.connection import Connection
from brief_cli.server.own_commands import OwnCommands
from brief_cli.server.session import Session, World
from brief_cli.server.telling import Telling

if TYPE_CHECKING:
    from lsprotocol import types as lsp

WATCHED = (f"**/{OWN}", f"**/{PROJECT}", "**/*.yaml")


class Server:
    """One client, its texts and its settings."""

    def __init__(self, world: World) -> None:
        """Make a server that is not started yet."""
        self._session = Session(world)
        self.connection = Connection(self._session)
        self._telling = Telling(self.connection, self._session)
        self._documents = self._telling.documents
        self._answering = Answering(self.connection, self._session, self._documents)
        self._commands = OwnCommands(self.connection, self._session, self._documents)
        self._parent: int | None = None
        """The process of the client, where it can be seen."""
        self.is_ended = False
        """Whether the client has said that it needs nothing more."""
        listen = self.connection.listen
        listen("initialize", self._initialize)
        listen("initialized", self._initialized)
        listen("shutdown", self._shutdown)
        listen("textDocument/didOpen", self._open)
        listen("textDocument/didChange", self._change)
        listen("textDocument/didSave", self._save)
        listen("textDocument/didClose", self._close)
        listen("workspace/didChangeWatchedFiles", self._files_changed)
        listen("workspace/didChangeConfiguration", self._settings_changed)

    def _initialize(self, params: "lsp.InitializeParams") -> None:
        client = wire.Client.of(params, self.connection.pygls.workspace.position_encoding)
        self.connection.meet(client)
        # In another container it has another number, and is not to be found by its own.
        if client.process is not None and os.name == "posix" and _is_alive(client.process):
            self._parent = client.process
        options = client.options if isinstance(client.options, dict) else {}
        self._session.speak(str(options.get("language") or client.locale))
        if client.pulls:
            self._telling.offer(workspace=bool(options.get("workspaceDiagnostics", False)))

    def _initialized(self, _: object) -> None:
        if self.connection.client.watches:
            self.connection.pygls.client_register_capability(wire.watching(WATCHED))
        # While the client is still busy with itself: rules, schemas and words are read.
        self.connection.keep(self._documents.warm(self.connection.path("untitled:")))
        if self._parent is not None:
            self.connection.keep(self._end_with(self._parent))

    def _shutdown(self, _: object) -> None:
        self.is_ended = True

    async def _end_with(self, process: int) -> None:
        """End when the process of the client does, where standard input does not tell."""
        while _is_alive(process):
            await asyncio.sleep(1)
        os._exit(1)

    def _open(self, params: "lsp.DidOpenTextDocumentParams") -> None:
        document = params.text_document
        self._telling.opened(document.uri)
        path = self.connection.path(document.uri)
        self._documents.open(document.uri, path, document.version, document.text)

    def _change(self, params: "lsp.DidChangeTextDocumentParams") -> None:
        uri = params.text_document.uri
        document = self._documents.get(uri)
        if document is None:
            return
        text = document.text
        for change in params.content_changes:
            text = wire.changed(text, change, self.connection.client.encoding)
        self._documents.change(uri, params.text_document.version, text)

    def _save(self, params: "lsp.DidSaveTextDocumentParams") -> None:
        self._telling.changed.set()
        # A client that watches no files still tells of those that are saved in it.
        if not self.connection.client.watches:
            self.connection.settle(self._heed([params.text_document.uri]))

    def _close(self, params: "lsp.DidCloseTextDocumentParams") -> None:
        self._documents.close(params.text_document.uri)
        self._telling.closed(params.text_document.uri)

    def _files_changed(self, params: "lsp.DidChangeWatchedFilesParams") -> None:
        self._telling.changed.set()
        self.connection.settle(self._heed([change.uri for change in params.changes]))

    def _settings_changed(self, params: "lsp.DidChangeConfigurationParams") -> None:
        settings = params.settings if isinstance(params.settings, dict) else {}
        own = settings.get("brief", settings)
        language = own.get("language") if isinstance(own, dict) else None
        if isinstance(language, str):
            self._session.speak(language or self.connection.client.locale)
        self.connection.settle(self._forget())

    async def _heed(self, uris: list[str]) -> None:
        """Read the settings again where one of some files has to do with them."""
        paths = [self.connection.path(uri) for uri in uris]
        if await self._documents.run(self._concerns, paths):
            await self._forget()

    def _concerns(self, paths: list[str]) -> bool:
        return any(map(self._session.is_read, paths))

    async def _forget(self) -> None:
        await self._documents.run(self._session.forget)
        self._telling.again()


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    # One that has ended and is not yet waited for is none.
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return True
    return state.rpartition(")")[2].split()[:1] != ["Z"]
