"""What is found is told: pushed until the client asks for it, and then only where it asks."""

import asyncio
import hashlib
from itertools import islice
from typing import TYPE_CHECKING, Any

from brief_cli.server import wire
from brief_cli.server.connection import Connection
from brief_cli.server.documents import Document, Documents
from brief_cli.server.session import Session

if TYPE_CHECKING:
    from lsprotocol import types as lsp

    from brief_cli.server.analysis import Analysis

_AT_ONCE = 16
"""Files of a folder that are checked before a text that is open has its turn."""


class Telling:
    """The diagnostics of one client."""

    def __init__(self, connection: Connection, session: Session) -> None:
        """Make what tells a client; the texts that it tells of tell it in turn."""
        self._connection = connection
        self._session = session
        self.documents = Documents(session, self._push, connection.log)
        self.generation = 0
        """Grows when the settings are read again."""
        self.changed = asyncio.Event()
        """Whether a file may hold something else than when all files were last asked for."""
        self._blamed: set[str] = set()

    def offer(self, *, workspace: bool) -> None:
        """Let the client ask.

        Args:
            workspace: whether also for files that are not open.
        """
        options = wire.diagnostic_options(workspace=workspace)
        self._connection.serve("textDocument/diagnostic", self._pull, options)
        if workspace:
            self._connection.serve("workspace/diagnostic", self._pull_all)

    def opened(self, uri: str) -> None:
        """Take back what was told of a settings file: from now on it is found in its text."""
        if uri in self._blamed:
            self._blamed.discard(uri)
            wire.publish(self._connection.pygls, uri, [])

    def closed(self, uri: str) -> None:
        """Take back what was told of a text that is no longer open."""
        self.changed.set()
        if not self.documents.is_pulled:
            wire.publish(self._connection.pygls, uri, [])

    def again(self) -> None:
        """Tell everything again, since the settings have changed."""
        self.generation += 1
        for uri in self._blamed:
            wire.publish(self._connection.pygls, uri, [])
        self._blamed.clear()
        self.documents.again()
        if self.documents.is_pulled and self._connection.client.refreshes:
            self._connection.pygls.workspace_diagnostic_refresh(None)

    def _push(self, document: Document, analysis: "Analysis") -> None:
        found = wire.diagnostics(self._connection.client, analysis, document.uri)
        wire.publish(self._connection.pygls, document.uri, found, document.version)
        self._blame(analysis)

    def _blame(self, analysis: "Analysis") -> None:
        """Tell of the mistakes in settings files that are not open, each at its place."""
        for path in dict.fromkeys(each.path for each in analysis.problems if each.path):
            uri = wire.uri_of(path)
            if uri in self._blamed or self.documents.get(uri) is not None:
                continue
            self._blamed.add(uri)
            own = [each for each in analysis.problems if each.path == path]
            wire.publish(self._connection.pygls, uri, wire.blame(own, analysis.language))

    async def _pull(self, params: "lsp.DocumentDiagnosticParams") -> Any:
        uri = params.text_document.uri
        if not self.documents.is_pulled:
            # Each finding would be shown twice if what was pushed stayed.
            self.documents.is_pulled = True
            for document in self.documents.all():
                wire.publish(self._connection.pygls, document.uri, [])
        analysis = await self.documents.analysis(uri)
        if analysis is None:
            return wire.report([], "")
        self._blame(analysis)
        mark = f"{analysis.version}-{self.generation}"
        if params.previous_result_id == mark:
            return wire.unchanged(mark)
        return wire.report(wire.diagnostics(self._connection.client, analysis, uri), mark)

    async def _pull_all(self, params: "lsp.WorkspaceDiagnosticParams") -> Any:
        from brief_cli.server.analysis import below

        known = {each.uri: each.value for each in params.previous_result_ids}
        if known:
            # As the protocol advises, the answer waits until there may be something new in it.
            await self.changed.wait()
        self.changed.clear()
        open_ = frozenset(document.path for document in self.documents.all())
        found = below(self._session, self._connection.roots(), open_)
        items: list[Any] = []
        while part := await self.documents.run(_some, found):
            for analysis in part:
                uri = wire.uri_of(analysis.path)
                mark = _mark(analysis)
                if known.get(uri) == mark:
                    items.append(wire.workspace_unchanged(uri, mark))
                else:
                    reported = wire.diagnostics(self._connection.client, analysis, uri)
                    items.append(wire.workspace_report(uri, mark, reported))
        return wire.workspace_reports(items)


def _some(found: Any) -> "list[Analysis]":
    return list(islice(found, _AT_ONCE))


def _mark(analysis: "Analysis") -> str:
    """Return what tells one set of findings from another, wherever they come from."""
    said = repr(
        [
            (each.code, each.severity.value, each.span, each.message.text(analysis.language))
            for each in analysis.diagnostics
        ]
    )
    return hashlib.blake2b(said.encode("utf-8", "replace"), digest_size=8).hexdigest()
