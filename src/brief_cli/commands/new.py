"""`brief new`: scaffold a briefing."""

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from brief_cli.console.inputs import (
    STANDARD_INPUT,
    catalogue_with,
    configuration,
    language_of,
    named_schema,
    set_values,
)
from brief_cli.console.options import (
    ConfigFile,
    Force,
    Language,
    SchemaName,
    SetValues,
    UiLang,
)
from brief_cli.console.output import fail, put, tell
from brief_cli.console.world import can_ask, interface_language, now, terminal, today
from brief_cli.text.template import Template

if TYPE_CHECKING:
    from brief_cli.schema.catalogue import Catalogue
    from brief_cli.schema.schema import Field, Schema

EXAMPLES = (
    ("At a terminal it asks for what it needs", "brief new"),
    ("Into a file, with a title", 'brief new visit.md --title "زيارة إلى أستانا"'),
    (
        "Another kind, in English",
        'brief new visit.md --schema news-brief --lang en --set "source.name=The Gazette"',
    ),
)
_METADATA = Template("Metadata")


def new(
    path: Annotated[
        Path | None,
        typer.Argument(
            metavar="[PATH]",
            help="The file to write, or - for standard output; named by date and title unless given.",
            show_default=False,
        ),
    ] = None,
    schema: SchemaName = "osint-briefing",
    lang: Language = None,
    force: Force = False,
    title: Annotated[
        str | None,
        typer.Option("--title", "-t", metavar="TEXT", help="The title.", rich_help_panel=_METADATA),
    ] = None,
    author: Annotated[
        str | None,
        typer.Option(
            "--author",
            metavar="NAME",
            help="The author; the user name of git unless given.",
            rich_help_panel=_METADATA,
        ),
    ] = None,
    source_url: Annotated[
        str | None,
        typer.Option(
            "--source-url", metavar="URL", help="Address of the source.", rich_help_panel=_METADATA
        ),
    ] = None,
    set_: SetValues = None,
    ui_lang: UiLang = None,
    config: ConfigFile = None,
) -> None:
    """Scaffold a briefing: metadata, headings, prompts and notices, ready to be written.

    At a terminal it asks for what is missing; an empty answer leaves a placeholder.
    """
    from brief_cli.scaffold.scaffold import scaffold

    known = catalogue_with(configuration(config), schema)
    kind = named_schema(known, schema)
    language = language_of(kind, lang)
    given = {"title": title, "author": author, "source.url": source_url}
    answers = {key: value for key, value in given.items() if value}
    answers |= set_values(kind, set_ or ())
    to_file = path is None or str(path) != STANDARD_INPUT
    if path is not None and to_file and not force and path.exists():
        fail("{path}: exists already; --force overwrites it", path=path)
    _add_known(kind, answers)
    if can_ask():
        _ask(kind, answers, language)
    text = scaffold(kind, answers, lang or language, known)
    _refuse_bad_values(text, known)
    if not to_file:
        put(text)
        return
    from brief_cli.console.files import write_file

    target = path or _named(answers.get("title", kind.name))
    write_file(target, text, force=force)
    tell("wrote {path}", path=target)


def _named(title: str) -> Path:
    """Return the name of a file that is not there yet, made of the day and the title."""
    from brief_cli.schema.naming import free_name

    return free_name(Path(), title, today().isoformat())


def _add_known(schema: "Schema", answers: dict[str, str]) -> None:
    """Add what can be known unasked: this moment, and the name that git has for the user."""
    from brief_cli.language.dates import rfc3339
    from brief_cli.schema.writing import wanted_fields

    keys = {field.key for field in wanted_fields(schema, answers)}
    for key in ("published", "source.retrieved"):
        if key in keys:
            answers[key] = rfc3339(now())
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
    from brief_cli.console.prompts import ask
    from brief_cli.schema.writing import wanted_fields

    asked: set[str] = {"schema", "lang"}
    # An answer may make other keys due: look again after each.
    while fields := [f for f in wanted_fields(schema, answers) if f.key not in asked]:
        field = fields[0]
        asked.add(field.key)
        if answer := ask(_question(field, language)):
            answers[field.key] = answer


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

    linter = Linter(known, Context(today()), Settings(ignored=frozenset(("M105",))))
    found = linter.check(Source("<new>", text))
    if found:
        language = interface_language()
        lines = dict.fromkeys(f"{d.code} {d.message.text(language)}" for d in found)
        fail("{error}", error="\n".join(lines))
