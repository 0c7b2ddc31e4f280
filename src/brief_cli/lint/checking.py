"""Texts are checked under profiles; linters are made once for each and kept."""

from datetime import UTC, tzinfo
from pathlib import Path

from brief_cli.config.config import ConfigError
from brief_cli.document.front_matter import has_front_matter, names_schema
from brief_cli.lint.cache import Entry
from brief_cli.lint.config_problems import config_problems
from brief_cli.lint.engine import Examined, Linter, Settings
from brief_cli.lint.profile import Particulars, Profile
from brief_cli.lint.selecting import codes
from brief_cli.lint.stored import PASSED_OVER, dumped
from brief_cli.rules.rule import Context
from brief_cli.schema.catalogue import Catalogue
from brief_cli.text.encoding import wide_encoding
from brief_cli.text.source import Source, decode

_HEAD = 16 * 1024
_LINTERS: dict[Profile, Linter] = {}


def linter_of(profile: Profile) -> Linter:
    """Return the linter of a profile.

    Raises:
        ConfigError: its configuration names a rule or a schema that does not exist.
        UnknownRule: the command line does.
    """
    if profile not in _LINTERS:
        folders = [Path(folder) for folder in profile.schema_folders]
        files = [Path(file) for file in profile.schema_files]
        catalogue = Catalogue(folders, files, profile.compiled)
        if problems := config_problems(profile.configs, catalogue):
            raise ConfigError(problems)
        words = None
        if profile.word_list:
            from brief_cli.languages.word_list import word_list_at

            words = word_list_at(profile.word_list)
        context = Context(profile.today, _zone(profile.timezone), words, dict(profile.options))
        settings = Settings(
            selected=codes("--select", profile.select) if profile.select else None,
            ignored=codes("--ignore", profile.ignore),
            severities={
                code: level
                for selector, level in profile.severity
                for code in codes("severity", (selector,))
            },
        )
        _LINTERS[profile] = Linter(catalogue, context, settings)
    return _LINTERS[profile]


def _zone(name: str) -> tzinfo:
    if name in ("", "UTC"):
        return UTC
    from zoneinfo import ZoneInfo

    return ZoneInfo(name)


def check_data(profile: Profile, particulars: Particulars, name: str, data: bytes) -> Entry:
    """Check the bytes of a file.

    Returns:
        The diagnostics as `stored` has them, or its mark of a file that is no briefing; and
        whether that holds only on the profile's day.

    Raises:
        Unusable: the schema of the briefing, or the configuration, has mistakes of its own.
        UnknownRule: a selector of the command line stands for nothing.
    """
    if not particulars.named and not is_briefing(data, particulars):
        return PASSED_OVER, False
    examined = examine(profile, particulars, decode(name, data))
    return dumped(examined.diagnostics), examined.is_dated


def examine(profile: Profile, particulars: Particulars, source: Source) -> Examined:
    """Return what is found in a source; raises as `check_data` does."""
    ignored = codes("per-file-ignores", particulars.ignore)
    return linter_of(profile).examine(source, ignored, particulars.schema)


def is_briefing(data: bytes, particulars: Particulars) -> bool:
    """Say whether a file that was found, not named, is a briefing."""
    asked = has_front_matter if particulars.schema else names_schema
    head = data[:_HEAD]
    if asked(head.decode("utf-8", "replace")):
        return True
    # A briefing that was saved in another encoding is told, not passed over.
    codec = wide_encoding(head) if b"\0" in head else ""
    return bool(codec) and asked(head.decode(codec, "replace"))
