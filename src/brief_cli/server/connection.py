"""The line to one client: what it tells and asks, by the names of the protocol, and what goes wrong."""

import asyncio
import os
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

import brief_cli
from brief_cli.messages.message import Refusal
from brief_cli.server import wire
from brief_cli.server.session import Session

_REQUEST_FAILED = -32803
"""LSP 3.17, ErrorCodes: a request that is right in its form cannot be done."""
Answer = Callable[..., Awaitable[Any]]


class Connection:
    """One client: who it is, what it can do, where its folders are."""

    def __init__(self, session: Session) -> None:
        """Make a line that nobody speaks on yet."""
        self.pygls = LanguageServer("brief", brief_cli.__version__, wire.FULL_SYNC)
        self._session = session
        self._client: wire.Client | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._settling: asyncio.Task[None] | None = None

    @property
    def client(self) -> wire.Client:
        """The client, once it has said who it is."""
        assert self._client is not None
        return self._client

    def meet(self, client: wire.Client) -> None:
        """Take what a client says of itself."""
        self._client = client

    def listen(self, method: str, listener: Callable[[Any], None]) -> None:
        """Heed what the client tells; whatever goes wrong with it is logged."""

        def heed(params: Any) -> None:
            try:
                listener(params)
            except Exception as error:
                self.log(error)

        self.pygls.feature(method)(heed)

    def serve(self, method: str, handler: Answer, options: object = None) -> None:
        """Answer a request; whatever goes wrong with one is logged, and answered with nothing."""

        async def answer(params: Any) -> Any:
            return await self._answered(handler, params)

        self.pygls.feature(method, options)(answer)

    def command(self, name: str, handler: Answer) -> None:
        """Carry out a command of ours, as a request is answered."""

        async def carry_out(*arguments: Any) -> Any:
            return await self._answered(handler, *arguments)

        self.pygls.command(name)(carry_out)

    async def _answered(self, handler: Answer, *arguments: Any) -> Any:
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
            self.log(error)
            return None

    def settle(self, work: Coroutine[Any, Any, None]) -> None:
        """Do something before the next request is answered, such as reading settings anew."""
        before = self._settling

        async def settled() -> None:
            if before is not None:
                await before
            try:
                await work
            except Exception as error:
                self.log(error)

        self._settling = asyncio.create_task(settled())

    def keep(self, work: Coroutine[Any, Any, None]) -> None:
        """Do something beside; the loop itself holds a task only weakly."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def log(self, error: Exception) -> None:
        """Say on standard error what went wrong; most editors keep that in a log."""
        import logging

        logging.getLogger("brief").error("%s: %s", type(error).__name__, error, exc_info=error)

    def path(self, uri: str) -> str:
        """Return the path of a text; one that is no file yet is as if saved in the first folder."""
        path = to_fs_path(uri)
        if path and uri.startswith("file:"):
            return os.path.abspath(path)
        roots = self.roots()
        return os.path.join(roots[0] if roots else os.getcwd(), "untitled.md")

    def roots(self) -> list[str]:
        """Return the folders that are open."""
        space = self.pygls.workspace
        folders = [to_fs_path(folder.uri) for folder in space.folders.values()]
        return [folder for folder in folders or [space.root_path] if folder]
