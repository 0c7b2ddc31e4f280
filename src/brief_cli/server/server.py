"""The server: what a client asks and tells, by the names of the protocol, handed on to who knows."""

import asyncio
import hashlib
import os
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

import brief_cli
from brief_cli.config.files import OWN, PROJECT
from brief_cli.messages.message import Refusal
from brief_cli.server import wire
from brief_cli.server.actions import actions
from brief_cli.server.analysis import Analysis, below, fixes
from brief_cli.server.completion import is_asked, offers
from brief_cli.server.documents import Document, Documents
from brief_cli.server.footnotes import label_at, note_of, renamed
from brief_cli.server.hover import hover
from brief_cli.server.positions import Positions
from brief_cli.server.preview import new_briefing, preview, schema_names
from brief_cli.server.session import Session, World
from brief_cli.server.symbols import folds, links, symbols
from brief_cli.text.source import Source

if TYPE_CHECKING:
    from lsprotocol import types as lsp

WATCHED = (f"**/{OWN}", f"**/{PROJECT}", "**/*.yaml")
_REQUEST_FAILED = -32803
_AT_ONCE = 16
"""Files of a folder that are checked before a text that is open has its turn."""
Handler = Callable[[Any], Awaitable[Any]]


class Server:
    """One client, its texts and its settings."""

    def __init__(self, world: World) -> None:
        """Make a server that is not started yet."""
        self.pygls = LanguageServer("brief", brief_cli.__version__, wire.FULL_SYNC)
        self._session = Session(world)
        self._documents = Documents(self._session, self._push, self._log)
        self._client: wire.Client | None = None
        self._generation = 0
        self._blamed: set[str] = set()
        self._changed = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self._parent: int | None = None
        """The process of the client, where it can be seen."""
        self._settling: asyncio.Task[None] | None = None
        """The reading of settings that have changed: what is asked meanwhile is of the new ones."""
        self.is_ended = False
        """Whether the client has said that it needs nothing more."""
        told: tuple[tuple[str, Callable[[Any], None]], ...] = (
            ("initialize", self._initialize),
            ("initialized", self._initialized),
            ("shutdown", self._shutdown),
            ("textDocument/didOpen", self._open),
            ("textDocument/didChange", self._change),
            ("textDocument/didSave", self._save),
            ("textDocument/didClose", self._close),
            ("workspace/didChangeWatchedFiles", self._files_changed),
            ("workspace/didChangeConfiguration", self._settings_changed),
        )
        for method, listener in told:
            self._listen(method, listener)
        requests: tuple[tuple[str, Handler, object], ...] = (
            ("textDocument/codeAction", self._code_action, wire.code_action_options()),
            ("textDocument/formatting", self._formatting, None),
            ("textDocument/hover", self._hover, None),
            ("textDocument/completion", self._completion, wire.completion_options()),
            ("textDocument/documentSymbol", self._symbols, None),
            ("textDocument/foldingRange", self._folds, None),
            ("textDocument/documentLink", self._links, None),
            ("textDocument/definition", self._definition, None),
            ("textDocument/prepareRename", self._prepare_rename, None),
            ("textDocument/rename", self._rename, None),
        )
        for method, request, options in requests:
            self._serve(method, request, options)

        self._command(wire.SHOW_PAGE, self._show_page)
        self._command("brief.preview", self._preview)
        self._command("brief.schemas", self._schemas)
        self._command("brief.newBriefing", self._new_briefing)

    @property
    def client(self) -> wire.Client:
        """The client, once it has said who it is."""
        assert self._client is not None
        return self._client

    def _listen(self, method: str, listener: Callable[[Any], None]) -> None:
        """Heed what the client tells; whatever goes wrong with it is logged."""

        def heed(params: Any) -> None:
            try:
                listener(params)
            except Exception as error:
                self._log(error)

        self.pygls.feature(method)(heed)

    def _serve(self, method: str, handler: Handler, options: object = None) -> None:
        """Answer a request; whatever goes wrong with one is logged, and answered with nothing."""

        async def answer(params: Any) -> Any:
            return await self._answered(handler, params)

        self.pygls.feature(method, options)(answer)

    async def _answered(self, handler: Callable[..., Awaitable[Any]], *arguments: Any) -> Any:
        try:
            if self._settling is not None:
                await self._settling
            return await handler(*arguments)
        except JsonRpcException:
            raise
        except Refusal as error:
            language = self._session.language("")
            said = "; ".join(each.text(language) for each in error.reasons)
            raise JsonRpcException(said, _REQUEST_FAILED) from None
        except Exception as error:
            self._log(error)
            return None

    def _command(self, name: str, handler: Callable[..., Awaitable[Any]]) -> None:
        """Carry out a command of ours, as a request is answered."""

        async def carry_out(*arguments: Any) -> Any:
            return await self._answered(handler, *arguments)

        self.pygls.command(name)(carry_out)

    def _log(self, error: Exception) -> None:
        import logging

        logging.getLogger("brief").error("%s: %s", type(error).__name__, error, exc_info=error)

    # From the client's first words to its last.

    def _initialize(self, params: "lsp.InitializeParams") -> None:
        client = wire.Client.of(params, self.pygls.workspace.position_encoding)
        self._client = client
        # In another container it has another number, and is not to be found by its own.
        if client.process is not None and os.name == "posix" and _is_alive(client.process):
            self._parent = client.process
        options = client.options if isinstance(client.options, dict) else {}
        self._session.speak(str(options.get("language") or client.locale))
        if client.pulls:
            workspace = bool(options.get("workspaceDiagnostics", False))
            self._serve(
                "textDocument/diagnostic",
                self._pull,
                wire.diagnostic_options(workspace=workspace),
            )
            if workspace:
                self._serve("workspace/diagnostic", self._pull_all)

    def _initialized(self, _: object) -> None:
        if self.client.watches:
            self.pygls.client_register_capability(wire.watching(WATCHED))
        # While the client is still busy with itself: rules, schemas and words are read.
        self._keep(self._documents.warm(self._path("untitled:")))
        if self._parent is not None:
            self._keep(self._end_with(self._parent))

    def _shutdown(self, _: object) -> None:
        self.is_ended = True

    async def _end_with(self, process: int) -> None:
        """End when the process of the client does, where standard input does not tell."""
        while _is_alive(process):
            await asyncio.sleep(1)
        os._exit(1)

    def _keep(self, work: "Coroutine[Any, Any, None]") -> None:
        # The loop holds a task only weakly.
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    # Texts and settings.

    def _open(self, params: "lsp.DidOpenTextDocumentParams") -> None:
        document = params.text_document
        if document.uri in self._blamed:
            # What was told of the file is now found in its text.
            self._blamed.discard(document.uri)
            wire.publish(self.pygls, document.uri, [])
        self._documents.open(
            document.uri, self._path(document.uri), document.version, document.text
        )

    def _change(self, params: "lsp.DidChangeTextDocumentParams") -> None:
        uri = params.text_document.uri
        document = self._documents.get(uri)
        if document is None:
            return
        text = document.text
        for change in params.content_changes:
            text = wire.changed(text, change, self.client.encoding)
        self._documents.change(uri, params.text_document.version, text)

    def _save(self, params: "lsp.DidSaveTextDocumentParams") -> None:
        self._changed.set()
        # A client that watches no files still tells of those that are saved in it.
        if not self.client.watches:
            self._settle(self._heed([params.text_document.uri]))

    def _close(self, params: "lsp.DidCloseTextDocumentParams") -> None:
        uri = params.text_document.uri
        self._documents.close(uri)
        self._changed.set()
        if not self._documents.is_pulled:
            wire.publish(self.pygls, uri, [])

    def _files_changed(self, params: "lsp.DidChangeWatchedFilesParams") -> None:
        self._changed.set()
        self._settle(self._heed([change.uri for change in params.changes]))

    def _settings_changed(self, params: "lsp.DidChangeConfigurationParams") -> None:
        settings = params.settings if isinstance(params.settings, dict) else {}
        own = settings.get("brief", settings)
        language = own.get("language") if isinstance(own, dict) else None
        if isinstance(language, str):
            self._session.speak(language or self.client.locale)
        self._settle(self._forget())

    def _settle(self, work: "Coroutine[Any, Any, None]") -> None:
        before = self._settling

        async def settle() -> None:
            if before is not None:
                await before
            try:
                await work
            except Exception as error:
                self._log(error)

        self._settling = asyncio.create_task(settle())

    async def _heed(self, uris: list[str]) -> None:
        """Read the settings again where one of some files has to do with them."""
        paths = [self._path(uri) for uri in uris]
        if await self._documents.run(self._concerns, paths):
            await self._forget()

    def _concerns(self, paths: list[str]) -> bool:
        return any(map(self._session.is_read, paths))

    async def _forget(self) -> None:
        await self._documents.run(self._session.forget)
        self._generation += 1
        for uri in self._blamed:
            wire.publish(self.pygls, uri, [])
        self._blamed.clear()
        self._documents.again()
        if self._documents.is_pulled and self.client.refreshes:
            self.pygls.workspace_diagnostic_refresh(None)

    def _path(self, uri: str) -> str:
        path = to_fs_path(uri)
        if path and uri.startswith("file:"):
            return os.path.abspath(path)
        # A text that is no file yet is as one that is saved in the first folder.
        roots = self._roots()
        return os.path.join(roots[0] if roots else os.getcwd(), "untitled.md")

    def _roots(self) -> list[str]:
        space = self.pygls.workspace
        folders = [to_fs_path(folder.uri) for folder in space.folders.values()]
        return [folder for folder in folders or [space.root_path] if folder]

    # What is found.

    def _push(self, document: Document, analysis: Analysis) -> None:
        found = wire.diagnostics(self.client, analysis, document.uri)
        wire.publish(self.pygls, document.uri, found, document.version)
        self._blame(analysis)

    def _blame(self, analysis: Analysis) -> None:
        """Tell of the mistakes in settings files that are not open, each at its place."""
        for path in dict.fromkeys(each.path for each in analysis.problems if each.path):
            uri = wire.uri_of(path)
            if uri in self._blamed or self._documents.get(uri) is not None:
                continue
            self._blamed.add(uri)
            own = [each for each in analysis.problems if each.path == path]
            wire.publish(self.pygls, uri, wire.blame(own, analysis.language))

    async def _pull(self, params: "lsp.DocumentDiagnosticParams") -> Any:
        uri = params.text_document.uri
        if not self._documents.is_pulled:
            # Each finding would be shown twice if what was pushed stayed.
            self._documents.is_pulled = True
            for document in self._documents.all():
                wire.publish(self.pygls, document.uri, [])
        analysis = await self._documents.analysis(uri)
        if analysis is None:
            return wire.report([], "")
        self._blame(analysis)
        mark = f"{analysis.version}-{self._generation}"
        if params.previous_result_id == mark:
            return wire.unchanged(mark)
        return wire.report(wire.diagnostics(self.client, analysis, uri), mark)

    async def _pull_all(self, params: "lsp.WorkspaceDiagnosticParams") -> Any:
        known = {each.uri: each.value for each in params.previous_result_ids}
        if known:
            # As the protocol advises, the answer waits until there may be something new in it.
            await self._changed.wait()
        self._changed.clear()
        open_ = frozenset(document.path for document in self._documents.all())
        found = below(self._session, self._roots(), open_)
        items: list[Any] = []
        while part := await self._documents.run(_some, found):
            for analysis in part:
                uri = wire.uri_of(analysis.path)
                mark = _mark(analysis)
                if known.get(uri) == mark:
                    items.append(wire.workspace_unchanged(uri, mark))
                else:
                    reported = wire.diagnostics(self.client, analysis, uri)
                    items.append(wire.workspace_report(uri, mark, reported))
        return wire.workspace_reports(items)

    async def _code_action(self, params: "lsp.CodeActionParams") -> Any:
        uri = params.text_document.uri
        analysis = await self._documents.analysis(uri)
        kinds = wire.kinds(params.context.only)
        if analysis is None or not kinds:
            return []
        positions = Positions(analysis.source, self.client.encoding)
        place = wire.span_of(positions, params.range)

        def work() -> Any:
            return actions(self._session, analysis, place, kinds, pages=self.client.shows_files)

        found = await self._documents.run(work)
        return [wire.code_action(self.client, analysis, uri, each) for each in found]

    async def _formatting(self, params: "lsp.DocumentFormattingParams") -> Any:
        analysis = await self._documents.analysis(params.text_document.uri)
        if analysis is None or analysis.briefing is None:
            return None
        edits = await self._documents.run(fixes, self._session, analysis)
        return wire.text_edits(Positions(analysis.source, self.client.encoding), edits)

    async def _show_page(self, uri: str) -> None:
        """Show the page of a rule: it is a file of ours, so that the client needs no code for it."""
        if self.client.shows_files:
            await self.pygls.window_show_document_async(wire.showing(uri))

    async def _preview(self, uri: str, line: int = 0, character: int = 0) -> Any:
        """Return the page of a text, and how far down the cursor is in it."""
        analysis = await self._documents.analysis(uri)
        if analysis is None:
            return None
        at = Positions(analysis.source, self.client.encoding).offset(line, character)
        found = await self._documents.run(preview, analysis, at)
        return asdict(found) if found else None

    async def _schemas(self, uri: str = "") -> Any:
        """Return the kinds of briefings that a folder can have."""
        path = self._path(uri)

        def work() -> list[dict[str, Any]]:
            known = self._session.catalogue(path)
            names = schema_names(known, self._session.language(path))
            return [asdict(each) for each in names if each.name != "base"]

        return await self._documents.run(work)

    async def _new_briefing(self, name: str, tag: str = "", title: str = "", uri: str = "") -> Any:
        """Return the text of a new briefing."""
        path = self._path(uri)

        def work() -> str:
            return new_briefing(self._session.catalogue(path), name, tag, title)

        return await self._documents.run(work)

    # What is said of a place, and what can be written there.

    async def _at(self, params: Any) -> "tuple[Analysis, int] | None":
        analysis = await self._documents.analysis(params.text_document.uri)
        if analysis is None:
            return None
        positions = Positions(analysis.source, self.client.encoding)
        return analysis, wire.offset_of(positions, params.position)

    async def _hover(self, params: "lsp.HoverParams") -> Any:
        at = await self._at(params)
        found = await self._documents.run(hover, self._session, *at) if at else None
        return wire.hover(self.client, at[0], found) if at and found else None

    async def _completion(self, params: "lsp.CompletionParams") -> Any:
        document = self._documents.get(params.text_document.uri)
        if document is None:
            return None
        source = Source(document.path, document.text)
        positions = Positions(source, self.client.encoding)
        offset = wire.offset_of(positions, params.position)
        trigger = (params.context.trigger_character or "") if params.context else ""
        # At most keys nothing is offered, and nothing need be checked to know it.
        if not await self._documents.run(is_asked, self._session, source, offset, trigger):
            return None
        at = await self._at(params)
        if at is None:
            return None
        found = await self._documents.run(offers, self._session, *at)
        return wire.completion(self.client, at[0], found)

    # What a text is made of.

    async def _parts(
        self, params: Any, of: Callable[[Analysis], Any], made: Callable[..., Any]
    ) -> Any:
        analysis = await self._documents.analysis(params.text_document.uri)
        if analysis is None:
            return None
        positions = Positions(analysis.source, self.client.encoding)

        def work() -> list[Any]:
            return [
                made(positions, *(each if isinstance(each, tuple) else (each,)))
                for each in of(analysis)
            ]

        return await self._documents.run(work)

    async def _symbols(self, params: "lsp.DocumentSymbolParams") -> Any:
        return await self._parts(params, symbols, wire.document_symbol)

    async def _folds(self, params: "lsp.FoldingRangeParams") -> Any:
        return await self._parts(params, folds, wire.folding_range)

    async def _links(self, params: "lsp.DocumentLinkParams") -> Any:
        return await self._parts(params, links, wire.document_link)

    async def _definition(self, params: "lsp.DefinitionParams") -> Any:
        at = await self._at(params)
        label = label_at(*at) if at else None
        span = note_of(at[0], label[0]) if at and label else None
        if at is None or span is None:
            return None
        positions = Positions(at[0].source, self.client.encoding)
        return wire.location(params.text_document.uri, positions, span)

    async def _prepare_rename(self, params: "lsp.PrepareRenameParams") -> Any:
        at = await self._at(params)
        label = label_at(*at) if at else None
        if at is None or label is None:
            return None
        return wire.range_of(Positions(at[0].source, self.client.encoding), label[1])

    async def _rename(self, params: "lsp.RenameParams") -> Any:
        at = await self._at(params)
        if at is None:
            return None
        edits = renamed(*at, params.new_name)
        return wire.workspace_edit(self.client, at[0], params.text_document.uri, edits)


def _some(found: Any) -> list[Analysis]:
    return list(islice(found, _AT_ONCE))


def _mark(analysis: Analysis) -> str:
    said = repr((analysis.diagnostics, analysis.language))
    return hashlib.blake2b(said.encode("utf-8", "replace"), digest_size=8).hexdigest()


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
