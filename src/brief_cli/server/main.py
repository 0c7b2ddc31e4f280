"""A language server on standard input and output, from its start to its end."""

import logging
import os
import sys

from brief_cli.server.session import World


class _Line(logging.Formatter):
    """What went wrong, in a line; what led to it only where somebody asks for it."""

    def format(self, record: logging.LogRecord) -> str:
        if os.environ.get("BRIEF_SERVER_LOG") != "debug":
            record.exc_info = None
        return super().format(record)


def serve(world: World) -> None:
    """Serve one client until it ends or is gone.

    Args:
        world: the clock, the folder of caches, what was chosen on the command line.

    Raises:
        ImportError: the extra `server` is not installed.
    """
    # The protocol owns standard output: whatever else is written there goes to standard error.
    output, sys.stdout = sys.stdout, sys.stderr
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Line("brief server: %(message)s"))
    logging.basicConfig(level=logging.ERROR, handlers=[handler])
    from brief_cli.server.lazy_types import import_types

    import_types()
    from brief_cli.server.server import Server

    server = Server(world)
    server.connection.pygls.start_io(sys.stdin.buffer, output.buffer)
    # A check that is still running is of no use to anybody.
    os._exit(0 if server.is_ended else 1)
