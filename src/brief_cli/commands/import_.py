"""`brief import`: make briefings of scraped texts and saved pages."""

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from brief_cli.commands.environment import (
    FILE,
    STANDARD_INPUT,
    catalogue,
    config_option,
    configuration,
    fail,
    interface_language,
    named_schema,
    put,
    set_values,
    tell,
    terminal,
    time_zone,
    ui_lang_option,
)

if TYPE_CHECKING:
    from brief_cli.ingest.importing import Imported
    from brief_cli.schema.schema import Schema


REPORTS = ("text", "json")
"""How the account of an import is written."""


@click.command()
@click.argument("raw", help="A scraped text, a saved page, a folder of them, or -.")
@click.option(
    "--output", "-o", "output", type=FILE, help="The file to write; standard output unless given."
)
@click.option(
    "--out-dir",
    "out_dir",
    type=FILE,
    help="The folder for the briefings of a folder; named by date and title.",
)
@click.option(
    "--schema", "-s", "schema", default="osint-briefing", help="Name or file of the schema."
)
@click.option(
    "--lang", "-l", "lang", help="Language of the text; found by its letters unless given."
)
@click.option(
    "--set",
    "set_",
    multiple=True,
    metavar="KEY=VALUE",
    help="Metadata that wins over what is found.",
)
@click.option("--encoding", "encoding", help="Encoding of the text; found out unless given.")
@click.option(
    "--report",
    "report",
    type=click.Choice(REPORTS),
    help="Say for each line where it went, what is unsure first.",
)
@click.option(
    "--interactive",
    "-i",
    "interactive",
    is_flag=True,
    help="Ask about what is unsure, at a terminal.",
)
@click.option("--jobs", "-j", "jobs", type=click.IntRange(1, None), help="Workers for a folder.")
@click.option("--force", "-f", "force", is_flag=True, help="Overwrite existing files.")
@ui_lang_option
@config_option
def import_(
    raw: str,
    output: Path | None,
    out_dir: Path | None,
    schema: str,
    lang: str | None,
    set_: tuple[str, ...],
    encoding: str | None,
    report: str | None,
    interactive: bool,
    jobs: int | None,
    force: bool,
    config: Path | None,
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
        set_values(kind, set_),
        encoding,
        time_zone(settings_file),
        settings_file.max_file_size,
    )
    if raw != STANDARD_INPUT and Path(raw).is_dir():
        from brief_cli.commands.import_many import import_folder

        if out_dir is None:
            fail("{raw} is a folder: say with --out-dir where the briefings go", raw=raw)
        sys.exit(import_folder(Path(raw), out_dir, job, jobs=jobs, force=force))
    if out_dir is not None:
        fail("--out-dir is for a folder; use --output for one file")
    _import_one(raw, output, job, report, interactive=interactive, force=force)


class ImportFailed(Exception):
    """A text cannot be imported; `why` says why."""

    def __init__(self, template: str, **params: object) -> None:
        from brief_cli.diagnostic import Message

        self.why = Message(template, params)
        super().__init__(str(self.why))


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
            raise ImportFailed("over the limit of {limit} bytes", limit=f"{self.limit:,}")
        found: Mapping[str, str] = {}
        try:
            if looks_like_html(data):
                page = read_page(data)
                text, encoding, found = page.text, "html", page.metadata
            else:
                text, encoding = decode_raw(data, self.encoding)
            if not text.replace("\ufeff", "").strip():
                raise ImportFailed("the file is empty")
            if _is_briefing(text):
                raise ImportFailed("this is a briefing already; “brief lint” checks it")
            imported = import_text(
                text, self.schema, zone=self.zone, tag=self.lang, given=self.given, found=found
            )
        except UnreadableText as error:
            raise ImportFailed("{error}", error=error.why) from None
        except NoHtmlSupport:
            raise ImportFailed(
                "this is an HTML page: pip install 'brief-cli[html]' to import it"
            ) from None
        except NoArticle:
            raise ImportFailed("no article was found in this HTML page") from None
        except SeveralArticles as error:
            places = ", ".join(str(line) for line in error.lines)
            raise ImportFailed(
                "more than one article: sections start again on line {places}; split the file",
                places=places,
            ) from None
        return imported, encoding


def _is_briefing(text: str) -> bool:
    from brief_cli.document.front_matter import names_schema

    return names_schema(text[:16_384])


def _import_one(
    raw: str,
    output: Path | None,
    job: Job,
    report: str | None,
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
        fail("{path}: {error}", path=name, error=error.why)
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
    from brief_cli.diagnostic import unread
    from brief_cli.text.reading import ReadError, read_file

    try:
        return read_file(raw, limit)
    except ReadError as error:
        fail("{path}: {error}", path=raw, error=unread(error))


def _ask(imported: "Imported", job: Job) -> "Imported":
    """Ask about the metadata that is unsure; enter accepts, `-` leaves it out."""
    from brief_cli.ingest.importing import answered, unsure_keys

    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        fail("--interactive needs a terminal")
    answers: dict[str, str] = {}
    for entry in imported.account.unsure():
        if entry.line:
            tell("line {line}: {text}", line=entry.line, text=entry.text)
        if entry.note is not None:
            tell("{note}", note=entry.note)
        for key in unsure_keys(entry):
            if job.schema.field(key) is None:
                continue
            answer = click.prompt(f"  {key}", default=entry.value or "", err=True).strip()
            if answer and answer != entry.value:
                answers[key] = "" if answer == "-" else answer
    return answered(imported, job.schema, answers) if answers else imported


def _drawn(lines: Iterable[str], language: str, stream: TextIO) -> str:
    """Return lines for a stream: right to left at a terminal where they are Arabic."""
    if language != "ar" or not stream.isatty():
        return "".join(f"{line}\n" for line in lines)
    from brief_cli.reporters.aligned import aligned

    screen = terminal(stream_is_terminal=True)
    return "".join(f"{aligned(line.strip(), screen)}\n" for line in lines)


def _account(
    imported: "Imported", name: str, encoding: str, report: str | None, *, to_stdout: bool
) -> None:
    from brief_cli.ingest.report import json_report, text_report

    language = interface_language()
    if report == "json":
        text = json_report(imported, name, encoding, language)
    elif report == "text":
        stream = sys.stdout if to_stdout else sys.stderr
        text = _drawn(text_report(imported, name, encoding, language), language, stream)
    else:
        unsure = len(imported.account.unsure())
        if unsure:
            tell("{name}: {count} to look at; --report text says where", name=name, count=unsure)
        return
    if to_stdout:
        put(text)
    else:
        click.echo(text, err=True, nl=False)
