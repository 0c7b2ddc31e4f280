"""What a client asks about a text is answered: by who knows, from the one analysis of its version."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from brief_cli.server import wire
from brief_cli.server.connection import Connection
from brief_cli.server.documents import Documents
from brief_cli.server.positions import Positions
from brief_cli.server.session import Session
from brief_cli.text.source import Source

if TYPE_CHECKING:
    from lsprotocol import types as lsp

    from brief_cli.server.analysis import Analysis


class Answering:
    """The requests of one client. Who knows is imported when it is first asked."""

    def __init__(self, connection: Connection, session: Session, documents: Documents) -> None:
        """Take what is asked about, and let the client ask."""
        self._connection = connection
        self._session = session
        self._documents = documents
        serve = connection.serve
        serve("textDocument/codeAction", self._code_action, wire.code_action_options())
        serve("textDocument/formatting", self._formatting)
        serve("textDocument/hover", self._hover)
        serve("textDocument/completion", self._completion, wire.completion_options())
        serve("textDocument/documentSymbol", self._symbols)
        serve("textDocument/foldingRange", self._folds)
        serve("textDocument/documentLink", self._links)
        serve("textDocument/definition", self._definition)
        serve("textDocument/prepareRename", self._prepare_rename)
        serve("textDocument/rename", self._rename)

    @property
    def _client(self) -> wire.Client:
        return self._connection.client

    async def _code_action(self, params: "lsp.CodeActionParams") -> Any:
        from brief_cli.server.actions import actions

        uri = params.text_document.uri
        analysis = await self._documents.analysis(uri)
        kinds = wire.kinds(params.context.only)
        if analysis is None or not kinds:
            return []
        positions = Positions(analysis.source, self._client.encoding)
        place = wire.span_of(positions, params.range)

        def work() -> Any:
            return actions(self._session, analysis, place, kinds, pages=self._client.shows_files)

        found = await self._documents.run(work)
        return [wire.code_action(self._client, analysis, uri, each) for each in found]

    async def _formatting(self, params: "lsp.DocumentFormattingParams") -> Any:
        from brief_cli.server.analysis import fixes

        analysis = await self._documents.analysis(params.text_document.uri)
        if analysis is None or analysis.briefing is None:
            return None
        edits = await self._documents.run(fixes, self._session, analysis)
        return wire.text_edits(Positions(analysis.source, self._client.encoding), edits)

    # What is said of a place, and what can be written there.

    async def _at(self, params: Any) -> "tuple[Analysis, int] | None":
        analysis = await self._documents.analysis(params.text_document.uri)
        if analysis is None:
            return None
        positions = Positions(analysis.source, self._client.encoding)
        return analysis, wire.offset_of(positions, params.position)

    async def _hover(self, params: "lsp.HoverParams") -> Any:
        from brief_cli.server.hover import hover

        at = await self._at(params)
        found = await self._documents.run(hover, self._session, *at) if at else None
        return wire.hover(self._client, at[0], found) if at and found else None

    async def _completion(self, params: "lsp.CompletionParams") -> Any:
        from brief_cli.server.completion import is_asked, offers

        document = self._documents.get(params.text_document.uri)
        if document is None:
            return None
        source = Source(document.path, document.text)
        positions = Positions(source, self._client.encoding)
        offset = wire.offset_of(positions, params.position)
        trigger = (params.context.trigger_character or "") if params.context else ""
        # At most keys nothing is offered, and nothing need be checked to know it.
        if not await self._documents.run(is_asked, self._session, source, offset, trigger):
            return None
        at = await self._at(params)
        if at is None:
            return None
        found = await self._documents.run(offers, self._session, *at)
        return wire.completion(self._client, at[0], found)

    # What a text is made of.

    async def _parts(
        self, params: Any, of: "Callable[[Analysis], Any]", made: Callable[..., Any]
    ) -> Any:
        analysis = await self._documents.analysis(params.text_document.uri)
        if analysis is None:
            return None
        positions = Positions(analysis.source, self._client.encoding)

        def work() -> list[Any]:
            return [made(positions, each) for each in of(analysis)]

        return await self._documents.run(work)

    async def _symbols(self, params: "lsp.DocumentSymbolParams") -> Any:
        from brief_cli.server.symbols import symbols

        return await self._parts(params, symbols, wire.document_symbol)

    async def _folds(self, params: "lsp.FoldingRangeParams") -> Any:
        from brief_cli.server.symbols import folds

        return await self._parts(params, folds, wire.folding_range)

    async def _links(self, params: "lsp.DocumentLinkParams") -> Any:
        from brief_cli.server.symbols import links

        return await self._parts(params, links, wire.document_link)

    async def _definition(self, params: "lsp.DefinitionParams") -> Any:
        from brief_cli.server.footnotes import label_at, note_of

        at = await self._at(params)
        label = label_at(*at) if at else None
        span = note_of(at[0], label[0]) if at and label else None
        if at is None or span is None:
            return None
        positions = Positions(at[0].source, self._client.encoding)
        return wire.location(params.text_document.uri, positions, span)

    async def _prepare_rename(self, params: "lsp.PrepareRenameParams") -> Any:
        from brief_cli.server.footnotes import label_at

        at = await self._at(params)
        label = label_at(*at) if at else None
        if at is None or label is None:
            return None
        return wire.range_of(Positions(at[0].source, self._client.encoding), label[1])

    async def _rename(self, params: "lsp.RenameParams") -> Any:
        from brief_cli.server.footnotes import renamed

        at = await self._at(params)
        if at is None:
            return None
        edits = renamed(*at, params.new_name)
        return wire.workspace_edit(self._client, at[0], params.text_document.uri, edits)
