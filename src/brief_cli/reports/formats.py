"""The formats by name, each imported when it is used: adding one is a file and a line here."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brief_cli.reports.reporter import Destination, Reporter

FORMATS = {
    "human": "HumanReporter",
    "concise": "ConciseReporter",
    "json": "JsonReporter",
    "sarif": "SarifReporter",
    "github": "GithubReporter",
    "gitlab": "GitlabReporter",
    "junit": "JunitReporter",
    "rdjson": "RdjsonReporter",
}
"""The reporter of each format; it stands in the file that is called like the format."""


def reporter(name: str, destination: "Destination") -> "Reporter":
    """Return a new reporter of a format.

    Raises:
        KeyError: no format has the name.
    """
    kind = FORMATS[name]
    made: Reporter = getattr(import_module(f"brief_cli.reports.{name}"), kind)(destination)
    return made
