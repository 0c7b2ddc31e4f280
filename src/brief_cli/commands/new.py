"""`brief new`: scaffold a briefing."""

import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from brief_cli.commands.environment import (
    FILE,
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
    today,
    ui_lang_option,
)

if TYPE_CHECKING:
    from brief_cli.schema.catalogue import Catalogue
    from brief_cli.schema.schema import Field, Schema


@click.command()
@click.argument(
    "path", required=False, type=FILE, help="The file to write; standard output unless given."
)
@click.option(
    "--schema", "-s", "schema", default="osint-briefing", help="Name or file of the schema."
)
@click.option("--lang", "-l", "lang", help="Language; the schema's first unless given.")
@click.option("--title", "-t", "title", help="The title.")
@click.option("--author", "author", help="The author; the user name of git unless given.")
@click.option("--source-url", "source_url", help="Address of the source.")
@click.option(
    "--set",
    "set_",
    multiple=True,
    metavar="KEY=VALUE",
    help="Any metadata, as source.name=SpecialEurasia.",
)
@click.option("--force", "-f", "force", is_flag=True, help="Overwrite an existing file.")
@ui_lang_option
@config_option
def new(
    path: Path | None,
    schema: str,
    lang: str | None,
    title: str | None,
    author: str | None,
    source_url: str | None,
    set_: tuple[str, ...],
    force: bool,
    config: Path | None,
) -> None:
    """Scaffold a briefing: metadata, headings, prompts and notices, ready to be written.

    At a terminal it asks for what is missing; an empty answer leaves a placeholder.
    """
    from brief_cli.scaffold.scaffold import scaffold
    from brief_cli.schema.briefing import matching_language

    settings_file = configuration(config)
    known = catalogue(settings_file, [Path(schema)] if schema.endswith((".yaml", ".yml")) else [])
    kind = named_schema(known, schema)
    language = matching_language(kind, lang or kind.languages[0])
    if language is None:
        fail(
            "{schema} has no language “{lang}”; it has: {languages}",
            schema=kind.name,
            lang=lang,
            languages=", ".join(kind.languages),
        )
    given = {"title": title, "author": author, "source.url": source_url}
    answers = {key: value for key, value in given.items() if value}
    answers |= set_values(kind, set_)
    if path is not None and not force and path.exists():
        fail("{path}: exists already; --force overwrites it", path=path)
    _add_known(kind, answers)
    if sys.stdin.isatty() and sys.stderr.isatty():
        _ask(kind, answers, language)
    text = scaffold(kind, answers, lang or language, known)
    _refuse_bad_values(text, known)
    if path is None:
        put(text)
        return
    from brief_cli.commands.files import write_file

    write_file(path, text, force=force)
    tell("wrote {path}", path=path)


def _add_known(schema: "Schema", answers: dict[str, str]) -> None:
    """Add what can be known unasked: this moment, and the name that git has for the user."""
    from brief_cli.language.dates import rfc3339
    from brief_cli.schema.writing import wanted_fields

    keys = {field.key for field in wanted_fields(schema, answers)}
    now = rfc3339(datetime.now().astimezone())
    for key in ("published", "source.retrieved"):
        if key in keys:
            answers[key] = now
    if "author" in keys and (name := _git_user()):
        answers["author"] = name


def _git_user() -> str:
    try:
        done = subprocess.run(
            ["git", "config", "user.name"], capture_output=True, check=False, timeout=5
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace").strip()


def _ask(schema: "Schema", answers: dict[str, str], language: str) -> None:
    from brief_cli.schema.writing import wanted_fields

    asked: set[str] = {"schema", "lang"}
    # An answer may make other keys due: look again after each.
    while fields := [f for f in wanted_fields(schema, answers) if f.key not in asked]:
        field = fields[0]
        asked.add(field.key)
        answer = click.prompt(_question(field, language), default="", show_default=False, err=True)
        if answer.strip():
            answers[field.key] = answer.strip()


def _question(field: "Field", language: str) -> str:
    """Return the schema's label and prompt, laid out for the terminal."""
    from brief_cli.rtl.layout import lay_out, paragraph_level
    from brief_cli.schema.schema import worded

    label = worded(field.label, language) or field.key
    prompt = worded(field.prompt, language)
    text = f"{label} ({prompt})" if prompt else label
    screen = terminal(stream_is_terminal=True)
    line = lay_out(text, 10_000, paragraph_level(text, 0), screen.bidi.mode)[0]
    return f"{field.key}: {line.text}"


def _refuse_bad_values(text: str, known: "Catalogue") -> None:
    """End with status 2 where a given value is one that the schema does not allow."""
    from brief_cli.lint.engine import Linter, Settings
    from brief_cli.rules.rule import Context
    from brief_cli.text.source import Source

    linter = Linter(known, Context(today(None)), Settings(ignored=frozenset(("M105",))))
    found = linter.check(Source("<new>", text))
    if found:
        language = interface_language()
        lines = dict.fromkeys(f"{d.code} {d.message.text(language)}" for d in found)
        fail("{error}", error="\n".join(lines))
