"""`brief export`: briefings are read, held to what publishing demands, and written."""

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from brief_cli.console.export_target import Item, Target
from brief_cli.console.files import write_file
from brief_cli.console.inputs import STANDARD_INPUT, STDIN_NAME
from brief_cli.console.output import WRONG_USAGE, fail, put_bytes, put_error, tell
from brief_cli.console.progress import Bar, progress
from brief_cli.console.world import interface_language, standard_input, terminal
from brief_cli.diagnostic import Problem, Severity
from brief_cli.messages.message import Message, Refusal, listed, say, say_many, unread
from brief_cli.page.gaps import gaps
from brief_cli.render.exports import Options
from brief_cli.render.failing import Unset, Unshown
from brief_cli.text.reading import ReadError, TooLarge, read_file

if TYPE_CHECKING:
    from brief_cli.diagnostic import Diagnostic
    from brief_cli.lint.plan import Plan
    from brief_cli.lint.settings import FileSettings
    from brief_cli.text.source import Source

_FONTS = (".ttf", ".otf", ".ttc", ".otc")
REFUSED = 1
"""The exit status where a briefing is not fit to be published."""


class _Unfit(Exception):
    """A briefing that is not to be published: what is wrong with it, a line each, and why that counts."""

    def __init__(self, lines: Sequence[str], why: Message) -> None:
        super().__init__()
        self.lines, self.why = lines, why


@dataclass(frozen=True, slots=True)
class Exporting:
    """One run of the command."""

    plan: "Plan"
    target: Target
    options: Options
    is_draft: bool

    def run(self, paths: Sequence[str], *, show: bool) -> int:
        """Export the briefings that paths stand for; return the exit status.

        Nothing is written where a file is in the way of one of them. What is wrong with one
        briefing does not stop the others.
        """
        _require(self.target)
        items = list(self._items(paths))
        self.target.refuse_collisions(items)
        with _font_folders(self.options.fonts) as folders:
            options = replace(self.options, fonts=folders)
            return replace(self, options=options)._run(items, show=show)

    def _run(self, items: Sequence[Item], *, show: bool) -> int:
        statuses = [0]
        written: list[Path] = []
        with progress(len(items)) as bar:
            for item in items:
                status = self._export(item, bar)
                bar.advance()
                if status is None:
                    continue
                statuses.append(status)
                if not status and item.path is not None:
                    written.append(item.path)
        if len(items) > 1:
            _summarise(len(written), sum(map(bool, statuses)))
        if show:
            for path in written[:1]:
                _open(path)
        return max(statuses)

    def _items(self, paths: Sequence[str]) -> Iterator[Item]:
        for path in paths:
            if path == STANDARD_INPUT:
                named = self.target.output
                to_file = named is not None and named != STANDARD_INPUT
                yield Item(self.plan.file(STDIN_NAME), Path(named or "") if to_file else None)
                continue
            below = path if os.path.isdir(path) else ""
            for file in self.plan.files([path]):
                to_stdout = self.target.output == STANDARD_INPUT
                yield Item(file, None if to_stdout else self.target.path(file.path, below))

    def _export(self, item: Item, bar: Bar) -> int | None:
        """Export one briefing; return its exit status, None for what is no briefing."""
        try:
            made = self._made(item.file)
        except (ReadError, Refusal, _Unfit) as error:
            bar.hide()
            return _told(item.file.path, error)
        if made is None:
            return None
        if item.path is None:
            put_bytes(made)
        else:
            write_file(
                item.path,
                made,
                force=self.target.force,
                with_folders=self.target.folder is not None,
            )
        return 0

    def _made(self, file: "FileSettings") -> bytes | None:
        """Return the file that a briefing becomes; None for what is no briefing.

        Raises:
            ReadError: it cannot be read.
            Refusal: its schema or its configuration has mistakes of its own.
            _Unfit: it is not to be published as it is.
        """
        from brief_cli.lint.engine import briefing_source, examined
        from brief_cli.page.making import page_of

        data = _data(file)
        source = briefing_source(data, file)
        if source is None:
            return None
        briefing, found = examined(source, file)
        errors = [each for each in found if each.severity is Severity.ERROR]
        if not briefing.is_readable or (errors and not self.is_draft):
            raise _Unfit(_lines(source, errors), _why(len(errors), briefing.is_readable))
        page = page_of(briefing, is_draft=self.is_draft)
        missing = () if self.is_draft else tuple(gaps(page))
        if missing:
            raise _Unfit(
                (),
                say("not exported; --draft does all the same: {missing}", missing=missing),
            )
        name = "" if file.path == STDIN_NAME else PurePath(file.path).name
        try:
            return self.target.export.write(page, replace(self.options, name=name, markdown=data))
        except Unshown as error:
            raise _Unfit(
                [_unshown(char, source) for char in error.characters],
                say("not exported: it would have boxes in place of letters"),
            ) from None
        except Unset as error:
            raise _Unfit((), say("not exported: {reason}", reason=error)) from None


@contextmanager
def _font_folders(fonts: Sequence[Path]) -> Iterator[tuple[Path, ...]]:
    """Give the folders of fonts; a file that was named gets one, for as long as it is needed."""
    with ExitStack() as stack:
        folders = []
        for font in fonts:
            if not font.exists():
                fail("--font {path}: no such file", path=font)
            files = [font] if font.is_file() else font.rglob("*")
            if not any(file.suffix.lower() in _FONTS for file in files):
                fail(
                    "--font {path}: no font; it is a file of one, or a folder: {endings}",
                    path=font,
                    endings=_FONTS,
                )
            folder = font
            if font.is_file():
                folder = Path(stack.enter_context(TemporaryDirectory(prefix="brief-")))
                shutil.copy(font, folder)
            folders.append(folder)
        yield tuple(folders)


def _require(target: Target) -> None:
    """End with status 2 where what the format needs is not installed."""
    from importlib.util import find_spec

    if any(find_spec(name) is None for name in target.export.needs):
        fail(
            "{format} needs an extra: pip install 'brief-cli[{extra}]'",
            format=target.format,
            extra=target.export.extra,
        )


def _data(file: "FileSettings") -> bytes:
    if file.path == STDIN_NAME:
        data = standard_input().read(file.limit + 1)
        if len(data) > file.limit:
            raise TooLarge(STDIN_NAME, len(data), file.limit)
        return data
    return read_file(file.path, file.limit)


def _why(errors: int, is_readable: bool) -> Message:
    if not is_readable:
        return say("not exported: it cannot be shown as it is")
    return say_many(
        "not exported: {count} error; --draft exports it all the same, marked as a draft",
        "not exported: {count} errors; --draft exports it all the same, marked as a draft",
        count=errors,
    )


def _lines(source: "Source", errors: "list[Diagnostic]") -> list[str]:
    from brief_cli.reports.concise import ConciseReporter
    from brief_cli.reports.reporter import Destination

    destination = Destination(interface_language(), os.getcwd(), terminal(sys.stderr.isatty()))
    return ConciseReporter(destination).file(source, errors).splitlines()


def _unshown(char: str, source: "Source") -> str:
    """Return the line that says where a character stands that no font has."""
    import unicodedata

    code, name = f"U+{ord(char):04X}", unicodedata.name(char, "")
    why = say(
        "no font has “{char}” ({code}); name one that does with --font",
        char=char,
        code=f"{code} {name}".strip(),
    )
    at = source.text.find(char)
    line, column = source.position(max(at, 0))
    return Problem(source.name, line, column, why).placed().shown(interface_language())


def _told(path: str, error: Exception) -> int:
    """Say why a briefing was not exported; return the exit status that this gives."""
    match error:
        case _Unfit(lines=lines, why=why):
            put_error("".join(f"{line}\n" for line in lines))
            tell("{path}: {why}", path=path, why=why)
            return REFUSED
        case ReadError():
            tell("{path}: {error}", path=path, error=unread(error))
        case Refusal(reasons=reasons):
            for reason in reasons:
                tell("{why}", why=reason)
        case _:
            raise error
    return WRONG_USAGE


def _summarise(written: int, failed: int) -> None:
    parts = [say("{count} exported", count=written)]
    if failed:
        parts.append(say("{count} failed", count=failed))
    tell("{summary}", summary=listed(parts))


def _open(path: Path) -> None:
    """Show a file with the program that the system has for it."""
    import typer

    if typer.launch(str(path)):
        tell("{path}: nothing here opens it", path=path)
