"""One text is imported: read, asked about, written, accounted for."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from brief_cli.console.inputs import STANDARD_INPUT, STDIN_NAME
from brief_cli.console.output import drawn, fail, put, put_error, tell
from brief_cli.console.world import can_ask, interface_language, standard_input
from brief_cli.ingest.job import ImportFailed, Job
from brief_cli.messages.message import unread
from brief_cli.text.reading import ReadError, read_file

if TYPE_CHECKING:
    from brief_cli.ingest.importing import Imported
    from brief_cli.schema.catalogue import Catalogue


def import_one(
    raw: str,
    output: Path | None,
    job: Job,
    report: str | None,
    known: "Catalogue | None" = None,
    *,
    force: bool,
) -> None:
    """Import one text; end with status 2 where it cannot be.

    Args:
        raw: its path; `-` for standard input.
        output: the file to write; None for standard output.
        job: what holds for it.
        report: how the account is written; None to say only how much is to be looked at.
        known: the schemas by which answers are checked where a person is asked about what is
            unsure; None to ask nobody.
        force: whether an existing file is overwritten.
    """
    from brief_cli.console.files import refuse_target, write_file

    if output is not None:
        refuse_target(output, force=force)
    if known is not None and not can_ask():
        fail("--interactive needs a terminal")
    name = STDIN_NAME if raw == STANDARD_INPUT else raw
    data = _bytes(raw, job.limit)
    try:
        imported = job.run(data, name="" if raw == STANDARD_INPUT else Path(raw).name)
    except ImportFailed as error:
        fail("{path}: {error}", path=name, error=error.why)
    if imported.is_guessed:
        encoding = imported.encoding
        tell("{name}: read as {encoding}; --encoding says otherwise", name=name, encoding=encoding)
    if known is not None and not imported.is_briefing:
        from brief_cli.console.deciding import decided

        imported = decided(imported, job, data, known)
    if output is None:
        put(imported.text)
    else:
        write_file(output, imported.text, force=force)
    _account(imported, name, report, to_stdout=output is not None)


def _bytes(raw: str, limit: int) -> bytes:
    if raw == STANDARD_INPUT:
        return standard_input().read(limit + 1)
    try:
        return read_file(raw, limit)
    except ReadError as error:
        fail("{path}: {error}", path=raw, error=unread(error))


def _account(imported: "Imported", name: str, report: str | None, *, to_stdout: bool) -> None:
    from brief_cli.ingest.report import json_report, text_report

    language = interface_language()
    stream = sys.stdout if to_stdout else sys.stderr
    if report == "json":
        text = json_report(imported, name, language)
    elif report == "text":
        lines = list(text_report(imported, name, language))
        text = drawn(lines, at_terminal=stream.isatty(), language=language)
    else:
        unsure = len(imported.account.unsure())
        if unsure:
            tell("{name}: {count} to look at; --report text says where", name=name, count=unsure)
        return
    (put if to_stdout else put_error)(text)
