"""What must be the same on every worker for results to be the same."""

import hashlib
import sys
from collections.abc import Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import brief_cli

# Libraries that results come from, or that carry them; lxml and wordfreq are extras.
_LIBRARIES = (
    "charset-normalizer", "dask", "distributed", "hijridate", "lxml", "markupsafe", "pyarrow",
    "pyromark", "python-bidi", "ruamel.yaml", "wordfreq",
)  # fmt: skip


@cache
def versions() -> Mapping[str, str]:
    """Return the versions of this process; empty for a library that is not installed."""
    return {
        "python": ".".join(map(str, sys.version_info[:2])),
        "brief-cli": f"{brief_cli.__version__} {_code()}",
        **{name: _version(name) for name in _LIBRARIES},
    }


@cache
def program() -> str:
    """Return what tells this program, with its libraries, from another."""
    return hashlib.blake2b(repr(sorted(versions().items())).encode(), digest_size=8).hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _code() -> str:
    """Return a digest of the code: a checkout changes without its version."""
    digest = hashlib.blake2b(digest_size=4)
    folder = Path(brief_cli.__file__).parent
    for path in sorted(folder.rglob("*.py")):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
