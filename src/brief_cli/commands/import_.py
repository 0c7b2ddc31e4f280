"""`brief import`: make briefings of scraped texts and saved pages."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import tzinfo
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from brief_cli.commands.environment import (
    STANDARD_INPUT,
    catalogue,
    configuration,
    fail,
    named_schema,
    put,
    set_values,
    tell,
    time_zone,
)

if TYPE_CHECKING:
    from brief_cli.ingest.importing import Imported
    from brief_cli.schema.schema import Schema


class Report(StrEnum):
    """How the account of an import is written."""

    TEXT = "text"
    JSON = "json"


def import_(
    raw: Annotated[
        str, typer.Argument(help="A scraped text, a saved page, a folder of them, or -.")
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help="The file to write; standard output unless given.",
            show_default=False,
        ),
    ] = None,
    out_dir: Annotated[
        Path | None,
        typer.Option(
            help="The folder for the briefings of a folder; named by date and title.",
            show_default=False,
        ),
    ] = None,
    schema: Annotated[
        str, typer.Option("--schema", "-s", help="Name or file of the schema.")
    ] = "osint-briefing",
    lang: Annotated[
        str | None,
        typer.Option(
            "--lang",
            "-l",
            help="Language of the text; found by its letters unless given.",
            show_default=False,
        ),
    ] = None,
    set_: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="KEY=VALUE", help="Metadata that wins over what is found."),
    ] = None,
    encoding: Annotated[
        str | None,
        typer.Option(help="Encoding of the text; found out unless given.", show_default=False),
    ] = None,
    report: Annotated[
        Report | None,
        typer.Option(
            help="Say for each line where it went, what is unsure first.", show_default=False
        ),
    ] = None,
    interactive: Annotated[
        bool, typer.Option("--interactive", "-i", help="Ask about what is unsure, at a terminal.")
    ] = False,
    jobs: Annotated[
        int | None, typer.Option("--jobs", "-j", min=1, help="Workers for a folder.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", "-f", help="Overwrite existing files.")] = False,
    config: Annotated[
        Path | None, typer.Option(help="Take the configuration from this file.")
    ] = None,
) -> None:
    """Make a briefing of a scraped text or a saved page; nothing of it is lost.

    What is not recognised stays in the body; --report says what went where.
    """
    settings_file = configuration(config)
    known = catalogue(settings_file, [Path(schema)] if schema.endswith((".yaml", ".yml")) else [])
    kind = named_schema(known, schema)
    if lang is not None:
        from brief_cli.schema.briefing import matching_language

        if matching_language(kind, lang) is None:
            fail(
                "{schema} has no language “{lang}”; it has: {languages}",
                schema=kind.name,
                lang=lang,
                languages=", ".join(kind.languages),
            )
    job = Job(
        kind,
        lang,
        set_values(kind, set_ or []),
        encoding,
        time_zone(settings_file),
        settings_file.max_file_size,
    )
    if raw != STANDARD_INPUT and Path(raw).is_dir():
        from brief_cli.commands.import_many import import_folder

        if out_dir is None:
            fail("{raw} is a folder: say with --out-dir where the briefings go", raw=raw)
        raise typer.Exit(import_folder(Path(raw), out_dir, job, jobs=jobs, force=force))
    if out_dir is not None:
        fail("--out-dir is for a folder; use --output for one file")
    _import_one(raw, output, job, report, interactive=interactive, force=force)


class ImportFailed(Exception):
    """A text cannot be imported; the message says why."""


@dataclass(frozen=True)
class Job:
    """What holds for every text of a run."""

    schema: "Schema"
    lang: str | None
    given: Mapping[str, str]
    encoding: str | None
    zone: tzinfo
    limit: int

    def run(self, data: bytes) -> "tuple[Imported, str]":
        """Import the bytes of a file; return the result and the encoding that was taken.

        Raises:
            ImportFailed: they are no text, no article, or several.
        """
        from brief_cli.ingest.html import NoArticle, NoHtmlSupport, looks_like_html, read_page
        from brief_cli.ingest.importing import import_text
        from brief_cli.ingest.raw import UnreadableText, decode_raw
        from brief_cli.ingest.recognise import SeveralArticles

        if len(data) > self.limit:
            raise ImportFailed(f"over the limit of {self.limit:,} bytes")
        found: Mapping[str, str] = {}
        try:
            if looks_like_html(data):
                page = read_page(data)
                text, encoding, found = page.text, "html", page.metadata
            else:
                text, encoding = decode_raw(data, self.encoding)
            if not text.strip("\ufeff \t\r\n"):
                raise ImportFailed("the file is empty")
            if _is_briefing(text):
                raise ImportFailed("this is a briefing already; “brief lint” checks it")
            imported = import_text(
                text, self.schema, zone=self.zone, tag=self.lang, given=self.given, found=found
            )
        except UnreadableText as error:
            raise ImportFailed(str(error)) from None
        except NoHtmlSupport:
            raise ImportFailed(
                "this is an HTML page: pip install 'brief-cli[html]' to import it"
            ) from None
        except NoArticle:
            raise ImportFailed("no article was found in this HTML page") from None
        except SeveralArticles as error:
            places = ", ".join(str(line) for line in error.lines)
            raise ImportFailed(
                f"more than one article: sections start again on line {places}; split the file"
            ) from None
        return imported, encoding


def _is_briefing(text: str) -> bool:
    from brief_cli.document.front_matter import names_schema

    return names_schema(text[:16_384])


def _import_one(
    raw: str,
    output: Path | None,
    job: Job,
    report: Report | None,
    *,
    interactive: bool,
    force: bool,
) -> None:
    if output is not None and not force and output.exists():
        fail("{path}: exists already; --force overwrites it", path=output)
    name = "<stdin>" if raw == STANDARD_INPUT else raw
    data = _bytes(raw, job.limit)
    try:
        imported, encoding = job.run(data)
    except ImportFailed as error:
        fail("{path}: {error}", path=name, error=error)
    if encoding not in ("utf-8", "utf-8-sig", "html") and job.encoding is None:
        tell("{name}: read as {encoding}; --encoding says otherwise", name=name, encoding=encoding)
    if interactive:
        imported = _ask(imported, job)
    if output is None:
        put(imported.text)
    else:
        from brief_cli.commands.files import write_file

        write_file(output, imported.text, force=force)
    _account(imported, name, encoding, report, to_stdout=output is not None)


def _bytes(raw: str, limit: int) -> bytes:
    if raw == STANDARD_INPUT:
        return sys.stdin.buffer.read(limit + 1)
    return read_raw(Path(raw), limit)


def read_raw(path: Path, limit: int) -> bytes:
    """Return the bytes of a file; end with status 2 where it cannot be read."""
    from brief_cli.lint.reading import read_data

    data, reason = read_data(path, limit)
    if data is None:
        fail("{path}: cannot be read: {reason}", path=path, reason=reason)
    return data


def _ask(imported: "Imported", job: Job) -> "Imported":
    """Ask about the metadata that is unsure; enter accepts, `-` leaves it out."""
    from brief_cli.ingest.importing import answered, unsure_keys
    from brief_cli.text.visible import visible

    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        fail("--interactive needs a terminal")
    answers: dict[str, str] = {}
    for entry in imported.account.unsure():
        if entry.line:
            tell("line {line}: {text}", line=entry.line, text=entry.text)
        typer.echo(f"  {visible(entry.note)}", err=True)
        for key in unsure_keys(entry):
            if job.schema.field(key) is None:
                continue
            answer = typer.prompt(f"  {key}", default=entry.value or "", err=True).strip()
            if answer and answer != entry.value:
                answers[key] = "" if answer == "-" else answer
    return answered(imported, job.schema, answers) if answers else imported


def _account(
    imported: "Imported", name: str, encoding: str, report: Report | None, *, to_stdout: bool
) -> None:
    from brief_cli.ingest.report import json_report, text_report

    if report is Report.JSON:
        text = json_report(imported, name, encoding)
    elif report is Report.TEXT:
        text = "".join(f"{line}\n" for line in text_report(imported, name, encoding))
    else:
        unsure = len(imported.account.unsure())
        if unsure:
            tell("{name}: {count} to look at; --report text says where", name=name, count=unsure)
        return
    if to_stdout:
        put(text)
    else:
        typer.echo(text, err=True, nl=False)
