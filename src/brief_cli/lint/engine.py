"""The one door to what `brief lint` finds: a text and settings in, diagnostics out."""

import json
from datetime import UTC, tzinfo
from functools import lru_cache

from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.reading import read_briefing
from brief_cli.config.config import ConfigError
from brief_cli.diagnostic import Diagnostic
from brief_cli.document.front_matter import HEAD, has_front_matter, names_schema
from brief_cli.lint.linter import Linter
from brief_cli.lint.problems import config_problems
from brief_cli.lint.reading import read_bytes
from brief_cli.lint.selecting import codes
from brief_cli.lint.settings import FileSettings, Settings
from brief_cli.rules.option import read_options
from brief_cli.rules.rule import Context
from brief_cli.rules.table import OPTIONS
from brief_cli.text.encoding import wide_encoding
from brief_cli.text.source import Source

# A run over folders with configurations of their own needs one for each.
_LINTERS = 64


def examine(source: Source, settings: FileSettings) -> list[Diagnostic]:
    """Return what is found in a source, in order of place.

    Raises:
        Unusable: the schema of the briefing, or the configuration, has mistakes of its own.
        UnknownRule: a selector of the command line stands for nothing.
    """
    return examined(source, settings)[1]


def examined(source: Source, settings: FileSettings) -> tuple[Briefing, list[Diagnostic]]:
    """Return the briefing that a source is, beside what is found in it, for whoever asks further.

    Raises as `examine` does.
    """
    ignored = codes("per-file-ignores", settings.ignore)
    linter = linter_of(settings.run)
    briefing = read_briefing(source, linter.catalogue, settings.schema)
    return briefing, linter.examine_briefing(briefing, ignored)


def examine_data(data: bytes, settings: FileSettings) -> tuple[Source, list[Diagnostic] | None]:
    """Return the source of a file's bytes and what is found in it; None for one that is no briefing.

    Raises as `examine` does.
    """
    source = briefing_source(data, settings)
    if source is None:
        return Source(settings.path, ""), None
    return source, examine(source, settings)


def briefing_source(data: bytes, settings: FileSettings) -> Source | None:
    """Return the source of a file's bytes; None for one that is no briefing."""
    # What is too large is told, whatever it is.
    is_asked = not settings.is_named and len(data) <= settings.limit
    if is_asked and not _is_briefing(data, settings):
        return None
    return read_bytes(settings.path, data, settings.limit)


@lru_cache(_LINTERS)
def linter_of(settings: Settings) -> Linter:
    """Return the linter of settings; for equal ones it is the same.

    Raises:
        ConfigError: the configuration names a rule or a schema that does not exist.
        UnknownRule: the command line does.
    """
    catalogue = settings.catalogue()
    if problems := config_problems(settings.configs, catalogue):
        raise ConfigError(problems)
    words = None
    if settings.word_list:
        from brief_cli.languages.word_list import word_list_at

        words = word_list_at(settings.word_list)
    return Linter(
        catalogue,
        Context(settings.today, _zone(settings.timezone), words, _options(settings)),
        selected=codes("--select", settings.select) if settings.select else None,
        ignored=codes("--ignore", settings.ignore),
        severities={
            code: level
            for selector, level in settings.severity
            for code in codes("severity", (selector,))
        },
    )


def _options(settings: Settings) -> dict[str, object]:
    # What is wrong with them was told as a problem of the configuration.
    return read_options(OPTIONS, json.loads(settings.options), lambda *_, **__: None)


def _zone(name: str) -> tzinfo:
    if name in ("", "UTC"):
        return UTC
    from zoneinfo import ZoneInfo

    return ZoneInfo(name)


def _is_briefing(data: bytes, settings: FileSettings) -> bool:
    asked = has_front_matter if settings.schema else names_schema
    head = data[:HEAD]
    if asked(head.decode("utf-8", "replace")):
        return True
    # A briefing that was saved in another encoding is told, not passed over.
    codec = wide_encoding(head) if b"\0" in head else ""
    return bool(codec) and asked(head.decode(codec, "replace"))
