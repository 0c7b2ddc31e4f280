"""One text is imported: read, asked about, written, accounted for."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from brief_cli.console.inputs import STANDARD_INPUT, STDIN_NAME
from brief_cli.console.output import drawn, fail, put, put_error, tell
from brief_cli.console.world import can_ask, interface_language
from brief_cli.ingest.job import ImportFailed, Job
from brief_cli.messages.message import unread
from brief_cli.text.reading import ReadError, read_file

if TYPE_CHECKING:
    from brief_cli.ingest.importing import Imported


def import_one(
    raw: str,
    output: Path | None,
    job: Job,
    report: str | None,
    *,
    interactive: bool,
    force: bool,
) -> None:
    """Import one text; end with status 2 where it cannot be.

    Args:
        raw: its path; `-` for standard input.
        output: the file to write; None for standard output.
        job: what holds for it.
        report: how the account is written; None to say only how much is to be looked at.
        interactive: whether a person is asked about what is unsure.
        force: whether an existing file is overwritten.
    """
    if output is not None and not force and output.exists():
        fail("{path}: exists already; --force overwrites it", path=output)
    if interactive and not can_ask():
        fail("--interactive needs a terminal")
    name = STDIN_NAME if raw == STANDARD_INPUT else raw
    data = _bytes(raw, job.limit)
    try:
        imported, encoding = job.run(data)
    except ImportFailed as error:
        fail("{path}: {error}", path=name, error=error.why)
    if encoding not in ("utf-8", "utf-8-sig", "html") and job.encoding is None:
        tell("{name}: read as {encoding}; --encoding says otherwise", name=name, encoding=encoding)
    if interactive:
        imported = _ask(imported, job)
    if output is None:
        put(imported.text)
    else:
        from brief_cli.console.files import write_file

        write_file(output, imported.text, force=force)
    _account(imported, name, encoding, report, to_stdout=output is not None)


def _bytes(raw: str, limit: int) -> bytes:
    if raw == STANDARD_INPUT:
        return sys.stdin.buffer.read(limit + 1)
    try:
        return read_file(raw, limit)
    except ReadError as error:
        fail("{path}: {error}", path=raw, error=unread(error))


def _ask(imported: "Imported", job: Job) -> "Imported":
    """Ask about the metadata that is unsure; enter accepts, `-` leaves it out."""
    from brief_cli.console.prompts import ask
    from brief_cli.ingest.importing import answered, unsure_keys

    answers: dict[str, str] = {}
    for entry in imported.account.unsure():
        if entry.line:
            tell("line {line}: {text}", line=entry.line, text=entry.text)
        if entry.note is not None:
            tell("{note}", note=entry.note)
        for key in unsure_keys(entry):
            if job.schema.field(key) is None:
                continue
            answer = ask(f"  {key}", entry.value or "")
            if answer and answer != entry.value:
                answers[key] = "" if answer == "-" else answer
    return answered(imported, job.schema, answers) if answers else imported


def _account(
    imported: "Imported", name: str, encoding: str, report: str | None, *, to_stdout: bool
) -> None:
    from brief_cli.ingest.report import json_report, text_report

    language = interface_language()
    stream = sys.stdout if to_stdout else sys.stderr
    if report == "json":
        text = json_report(imported, name, encoding, language)
    elif report == "text":
        lines = list(text_report(imported, name, encoding, language))
        text = drawn(lines, at_terminal=stream.isatty(), language=language)
    else:
        unsure = len(imported.account.unsure())
        if unsure:
            tell("{name}: {count} to look at; --report text says where", name=name, count=unsure)
        return
    (put if to_stdout else put_error)(text)
