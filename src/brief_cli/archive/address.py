"""Addresses of files and folders, here or on object storage, as fsspec understands them."""

import os
from dataclasses import dataclass
from typing import Any

from brief_cli.messages.message import Message, Refusal, say

# Where what is written appears at once and whole, or not at all.
_PUTS_WHOLE = frozenset(
    ("s3", "s3a", "gs", "gcs", "abfs", "abfss", "az", "adl", "oci", "oss", "memory")
)
_LOCAL = frozenset(("file", "local"))


class Unreachable(Refusal):
    """An address that nothing can be read from or written to."""


@dataclass(frozen=True, slots=True)
class Place:
    """A path in a filesystem."""

    files: Any
    """The filesystem of fsspec."""
    path: str

    @property
    def is_local(self) -> bool:
        """Whether it is on this machine, or mounted there."""
        return bool(_LOCAL.intersection(_protocols(self.files)))

    @property
    def puts_whole(self) -> bool:
        """Whether a file that is written there is never seen half."""
        return bool(_PUTS_WHOLE.intersection(_protocols(self.files)))

    def address(self, path: str | None = None) -> str:
        """Return what people call this path, or another one there."""
        found = self.path if path is None else path
        return found if self.is_local else str(self.files.unstrip_protocol(found))

    def below(self, *names: str) -> "Place":
        """Return the place of a name below this one."""
        return Place(self.files, "/".join((self.path.rstrip("/"), *names)))


def place_of(address: str) -> Place:
    """Return where an address leads.

    Raises:
        Unreachable: no filesystem is known for it, or its driver is not installed.
    """
    from fsspec.core import url_to_fs

    if "::" in address:
        raise Unreachable(
            say("{address}: addresses within others are not read; name the files", address=address)
        )
    try:
        # What was listed is listed anew, and never held: others write there meanwhile.
        files, path = url_to_fs(address, use_listings_cache=False)
    except ImportError as error:
        # fsspec says what to install, in English.
        raise Unreachable(say("{path}: {error}", path=address, error=error)) from None
    except Exception as error:
        raise Unreachable(
            say("{address}: cannot be reached: {reason}", address=address, reason=reason_of(error))
        ) from None
    return Place(files, path)


def absolute(address: str) -> str:
    """Return an address that means the same wherever it is read."""
    return address if "://" in address else os.path.abspath(address)


def reason_of(error: BaseException) -> str | Message:
    """Return why something could not be reached, on one line."""
    if isinstance(error, FileNotFoundError):
        return say("no such file")
    if isinstance(error, PermissionError):
        return say("permission denied")
    said = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return " ".join(str(said).split())[:300]


def _protocols(files: Any) -> tuple[str, ...]:
    protocol = files.protocol
    return (protocol,) if isinstance(protocol, str) else tuple(protocol)
