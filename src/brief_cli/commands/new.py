"""`brief new`: scaffold a briefing."""

import subprocess
import sys
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
    time_zone,
)
from brief_cli.console.options import (
    ConfigFile,
    Force,
    Language,
    SchemaName,
    SetValues,
    UiLang,
)
from brief_cli.console.output import WRONG_USAGE, drawn, put, put_error, tell
from brief_cli.console.world import can_ask, interface_language, now, today
from brief_cli.text.template import Template

if TYPE_CHECKING:
    from brief_cli.console.draft import Draft
    from brief_cli.diagnostic import Diagnostic
    from brief_cli.messages.message import Message
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

    At a terminal it asks for each required key that is missing; an empty answer leaves a placeholder.
    """
    from brief_cli.console.draft import Draft
    from brief_cli.console.files import refuse_target, write_file

    settings = configuration(config)
    known = catalogue_with(settings, schema)
    kind = named_schema(known, schema)
    to_file = path is None or str(path) != STANDARD_INPUT
    tag = lang or language_of(kind, lang)
    given = {"title": title, "author": author, "source.url": source_url}
    answers = {key: value for key, value in given.items() if value}
    answers |= set_values(kind, set_ or ())
    if path is not None and to_file:
        refuse_target(path, force=force)
    zone = time_zone(settings)
    if can_ask():
        _refuse(Draft(kind, known, tag, zone).written(answers)[1])
        draft = Draft(kind, known, tag if lang else _asked_language(kind, tag), zone)
        _ask(draft, answers)
    else:
        draft = Draft(kind, known, tag, zone)
        _fill(kind, answers)
    text, wrong = draft.written(answers)
    _refuse(wrong)
    if not to_file:
        put(text)
        return
    target = path or _named(draft, text)
    write_file(target, text, force=force)
    tell("wrote {path}", path=target)


def _refuse(wrong: "list[Diagnostic]") -> None:
    """End with status 2 where a given value is one that the schema does not allow."""
    if wrong:
        language = interface_language()
        lines = (f"{each.code} {each.message.shown(language)}" for each in wrong)
        put_error(drawn(dict.fromkeys(lines), at_terminal=sys.stderr.isatty()))
        sys.exit(WRONG_USAGE)


def _named(draft: "Draft", text: str) -> Path:
    """Return the name of a file that is not there yet, made of date and title."""
    from brief_cli.briefing.naming import free_name
    from brief_cli.briefing.reading import read_briefing
    from brief_cli.text.source import Source

    # As they are written: an answer may have been mended.
    briefing = read_briefing(Source("<new>", text), draft.catalogue)
    published = briefing.value("published") or today().isoformat()
    return free_name(Path(), briefing.value("title") or draft.schema.name, published)


def _known(field: "Field") -> str:
    """Return what can be known unasked: this moment, and the name that git has for the user."""
    from brief_cli.languages.dates.rfc3339 import rfc3339

    if field.key in ("published", "source.retrieved"):
        return today().isoformat() if field.type == "date" else rfc3339(now())
    return _git_user() if field.key == "author" else ""


def _git_user() -> str:
    try:
        done = subprocess.run(
            ["git", "config", "user.name"], capture_output=True, check=False, timeout=5
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace").strip()


def _fill(schema: "Schema", answers: dict[str, str]) -> None:
    from brief_cli.briefing.writing import wanted_fields

    for field in wanted_fields(schema, answers):
        if value := _known(field):
            answers[field.key] = value


def _asked_language(schema: "Schema", offered: str) -> str:
    """Return the tag of the briefing's language, where the schema leaves a choice."""
    from brief_cli.console.prompts import ask_field
    from brief_cli.messages.message import hint, say

    field = schema.field("lang")
    if field is None or len(schema.languages) == 1:
        return offered

    def check(answer: str) -> "tuple[str, list[Message]]":
        if schema.matching_language(answer):
            return answer, []
        return answer, [say("no such language here; {hint}", hint=hint(answer, schema.languages))]

    return ask_field(field, offered, (offered,), check, schema.languages) or offered


def _ask(draft: "Draft", answers: dict[str, str]) -> None:
    from brief_cli.briefing.writing import wanted_fields
    from brief_cli.console.prompts import ask_field

    tell("Enter takes what is in brackets, “-” leaves a key for later")
    language = language_of(draft.schema, draft.tag)
    asked = {"schema", "lang"}
    # An answer may make other keys due: look again after each.
    while fields := [f for f in wanted_fields(draft.schema, answers) if f.key not in asked]:
        field = fields[0]
        asked.add(field.key)

        def check(answer: str, key: str = field.key) -> "tuple[str, list[Message]]":
            return answer, draft.wrong_with({**answers, key: answer})

        found = tuple(filter(None, (_known(field),)))
        if answer := ask_field(field, language, found, check):
            answers[field.key] = answer
