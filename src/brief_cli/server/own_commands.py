"""Commands of ours, for what the protocol has no request for: pages, previews, new briefings."""

from dataclasses import asdict
from typing import Any

from brief_cli.server import wire
from brief_cli.server.connection import Connection
from brief_cli.server.documents import Documents
from brief_cli.server.positions import Positions
from brief_cli.server.session import Session


class OwnCommands:
    """What a client can have done beside what the protocol knows; none needs them."""

    def __init__(self, connection: Connection, session: Session, documents: Documents) -> None:
        """Take what they are about, and let the client have them done."""
        self._connection = connection
        self._session = session
        self._documents = documents
        connection.command(wire.SHOW_PAGE, self._show_page)
        connection.command("brief.preview", self._preview)
        connection.command("brief.schemas", self._schemas)
        connection.command("brief.newBriefing", self._new_briefing)

    async def _show_page(self, uri: str) -> None:
        """Show the page of a rule: it is a file of ours, so that the client needs no code for it."""
        if self._connection.client.shows_files:
            await self._connection.pygls.window_show_document_async(wire.showing(uri))

    async def _preview(self, uri: str, line: int = 0, character: int = 0) -> Any:
        """Return the page of a text, and how far down the cursor is in it."""
        from brief_cli.server.preview import preview

        analysis = await self._documents.analysis(uri)
        if analysis is None:
            return None
        at = Positions(analysis.source, self._connection.client.encoding).offset(line, character)
        found = await self._documents.run(preview, analysis, at)
        return asdict(found) if found else None

    async def _schemas(self, uri: str = "") -> Any:
        """Return the kinds of briefings that a folder can have."""
        from brief_cli.server.preview import schema_names

        path = self._connection.path(uri)

        def work() -> list[dict[str, Any]]:
            known = self._session.catalogue(path)
            names = schema_names(known, self._session.language(path))
            return [asdict(each) for each in names if each.name != "base"]

        return await self._documents.run(work)

    async def _new_briefing(self, name: str, tag: str = "", title: str = "", uri: str = "") -> Any:
        """Return the text of a new briefing."""
        from brief_cli.server.preview import new_briefing

        path = self._connection.path(uri)

        def work() -> str:
            return new_briefing(self._session.catalogue(path), name, tag, title)

        return await self._documents.run(work)
