"""What was found before, by content: a file that can be lost, shared or damaged without harm."""

import os
import sqlite3
import stat
from collections.abc import Sequence
from contextlib import suppress
from datetime import date

_APPLICATION = 0x62726966  # "brif", by which SQLite knows whose file it is
_VERSION = 1
# A cache that is being written by another run is not waited for longer than this, in seconds.
_PATIENCE = 2.0
_KEPT_DAYS = 30
# At most this many keys go into one question.
_PAGE = 500
LARGEST = 150_000_000
"""Bytes beyond which the older half of a cache is dropped: findings of some 50,000 briefings."""

# The files that SQLite may open beside the one it is given.
_ENDINGS = ("", "-wal", "-shm", "-journal")

Entry = tuple[bytes, bool]
"""What was found, and whether that holds on its day only."""


class Cache:
    """Results by key, in one SQLite file.

    SQLite keeps it whole when a process is killed and lets several read and write at once. Whatever
    goes wrong (no space, no permission, a damaged or foreign file) only means that nothing is known.
    """

    def __init__(self, path: str | None) -> None:
        """Open the file, making or replacing it where need be; None for no cache at all."""
        self._connection: sqlite3.Connection | None = None
        self._new: list[tuple[bytes, int, int, bytes]] = []
        if path is None:
            return
        try:
            os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        except OSError:
            return
        if not all(_is_no_other(path + ending) for ending in _ENDINGS):
            return
        for _ in range(2):
            try:
                self._connection = _open(path)
                return
            except sqlite3.OperationalError:
                return
            except sqlite3.DatabaseError:
                # Damaged, or no cache of ours: what it holds is of no use to anybody.
                for ending in _ENDINGS:
                    with suppress(OSError):
                        os.remove(path + ending)

    @property
    def is_open(self) -> bool:
        """Whether anything is kept."""
        return self._connection is not None

    def get(self, keys: Sequence[bytes], day: date) -> dict[bytes, Entry]:
        """Return what is known under keys, as far as it still holds on a day."""
        found: dict[bytes, Entry] = {}
        if self._connection is None:
            return found
        today = day.toordinal()
        try:
            for start in range(0, len(keys), _PAGE):
                page = keys[start : start + _PAGE]
                marks = ",".join("?" * len(page))
                rows = self._connection.execute(
                    f"SELECT key, day, dated, value FROM entry WHERE key IN ({marks})", page
                )
                for key, of, dated, value in rows:
                    # What was found before holds later too, unless it was about that very day.
                    if isinstance(value, bytes) and (of == today if dated else of <= today):
                        found[key] = (value, bool(dated))
        except sqlite3.Error:
            self._give_up()
        return found

    def put(self, key: bytes, entry: Entry, day: date) -> None:
        """Keep a result; it is written with others, at the latest when the cache is closed."""
        if self._connection is not None:
            self._new.append((key, day.toordinal(), int(entry[1]), entry[0]))
            if len(self._new) >= _PAGE:
                self._write()

    def _write(self) -> None:
        if self._connection is None or not self._new:
            return
        try:
            with self._connection:
                self._connection.executemany("REPLACE INTO entry VALUES (?, ?, ?, ?)", self._new)
        except sqlite3.Error:
            self._give_up()
        self._new.clear()

    def close(self, today: date) -> None:
        """Write what is new, drop what is old, and let go of the file."""
        wrote = bool(self._new)
        self._write()
        if self._connection is None:
            return
        with suppress(sqlite3.Error):
            if wrote:
                _shrink(self._connection, today.toordinal() - _KEPT_DAYS)
        self._give_up()

    def _give_up(self) -> None:
        with suppress(sqlite3.Error):
            if self._connection is not None:
                self._connection.close()
        self._connection = None


def _is_no_other(path: str) -> bool:
    """Say whether a path is free, or that of a regular file: SQLite would wait for a pipe."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)
    except FileNotFoundError:
        return not os.path.islink(path)
    except OSError:
        return False


def _shrink(connection: sqlite3.Connection, oldest: int) -> None:
    """Drop what is older than a day (an ordinal), and the older half where there is too much."""
    with connection:
        connection.execute("DELETE FROM entry WHERE day < ?", (oldest,))

    def size(*pages: str) -> int:
        counts = [int(connection.execute(f"PRAGMA {each}").fetchone()[0]) for each in pages]
        return counts[0] * (counts[1] - sum(counts[2:]))

    if size("page_size", "page_count", "freelist_count") > LARGEST:
        with connection:
            connection.execute(
                "DELETE FROM entry WHERE key IN (SELECT key FROM entry ORDER BY day "
                "LIMIT (SELECT (count(*) + 1) / 2 FROM entry))"
            )
    if size("page_size", "page_count") > LARGEST:
        # Another run that reads may be in the way; then it is for the next one.
        connection.execute("VACUUM")


def _open(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_PATIENCE)
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if (application, version) == (_APPLICATION, _VERSION):
            return connection
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if tables:
            raise sqlite3.DatabaseError("another program's file")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        with connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(
                "CREATE TABLE IF NOT EXISTS entry "
                "(key BLOB PRIMARY KEY, day INTEGER, dated INTEGER, value BLOB) WITHOUT ROWID"
            )
            connection.execute(f"PRAGMA application_id = {_APPLICATION}")
            connection.execute(f"PRAGMA user_version = {_VERSION}")
    except BaseException:
        connection.close()
        raise
    return connection
