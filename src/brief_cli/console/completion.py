"""What a shell offers for a value that is being typed.

Nothing here may fail or speak: a shell shows whatever is written. A configuration or a schema that
cannot be read leaves its names out.
"""

import os
from collections.abc import Callable, Iterable, Iterator, MutableMapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from brief_cli.console.world import interface_language

if TYPE_CHECKING:
    from brief_cli.schema.catalogue import Catalogue
    from brief_cli.schema.schema import Field, Schema

Offer = str | tuple[str, str]
"""A value; with what it is, where there is more to say."""
Completion = Callable[[typer.Context, str], list[Offer]]
Offers = Callable[[Any, str], Iterable[Offer]]
# More files than this are offered by their names alone: looking into each takes time.
_MOST_READ = 200
# Typer breaks what is longer than a line of 80 cells into two, and the second becomes an offer.
_LONGEST = 60
_DEFAULT_SCHEMA = "osint-briefing"


class _Typed:
    """What is typed of a value that the shell completes only the end of."""

    before = ""


def rejoin_words(environ: MutableMapping[str, str]) -> None:
    """Put the pieces of a word that bash is completing together again.

    Bash breaks words at `=` and `:` (COMP_WORDBREAKS) and completes the last piece: of
    `--set marking=TLP:C`, which comes as five words, it wants to know how `C` goes on.

    Args:
        environ: the environment, in which the shell says what is typed; changed.
    """
    _Typed.before = ""
    if environ.get("_BRIEF_COMPLETE") != "complete_bash":
        return
    words = environ.get("COMP_WORDS", "").split("\n")
    place = int(environ.get("COMP_CWORD", "0"))
    words += [""] * (place + 1 - len(words))
    start = place
    while start > 1 and (_breaks(words[start]) or _breaks(words[start - 1])):
        start -= 1
    if start == place:
        return
    last = "" if _breaks(words[place]) else words[place]
    before = "".join(words[start : place + 1]).removesuffix(last)
    kept = words[:start]
    if before.startswith("-"):
        option, _, before = before.partition("=")
        kept.append(option)
    _Typed.before = before
    environ["COMP_WORDS"] = "\n".join([*kept, last])
    environ["COMP_CWORD"] = str(len(kept))


def _breaks(word: str) -> bool:
    return word != "" and set(word) <= set("=:")


def _completion(offers: Offers) -> Completion:
    """Return the offers that begin with what is typed; none where anything goes wrong."""

    def complete(ctx: typer.Context, incomplete: str) -> list[Offer]:
        typed = _Typed.before + incomplete
        try:
            return [
                _cut(offer)
                for offer in offers(ctx, typed)
                if (offer if isinstance(offer, str) else offer[0]).startswith(typed)
            ]
        except (Exception, SystemExit):
            return []

    return complete


def _cut(offer: Offer) -> Offer:
    start = len(_Typed.before)
    if isinstance(offer, str):
        return offer[start:]
    what = offer[1] if len(offer[1]) <= _LONGEST else f"{offer[1][: _LONGEST - 1].rstrip()}…"
    # Typer takes it for the markup of rich.
    return offer[0][start:], what.replace("[", "\\[")


def of(values: Iterable[str]) -> Completion:
    """Return a completion that offers some values."""
    return _completion(lambda _ctx, _typed: values)


@_completion
def schemas(ctx: typer.Context, typed: str) -> Iterator[Offer]:
    """Offer the schemas that can be named here, and schema files."""
    from brief_cli.schema.schema import worded

    known = _catalogue(ctx)
    for name in known.names():
        try:
            schema = known.get(name)
        except Exception:
            continue
        if schema is not None:
            yield name, worded(schema.description, interface_language())
    yield from _entries(typed, (".yaml", ".yml"))


@_completion
def shipped_schemas(_ctx: typer.Context, _typed: str) -> Iterator[Offer]:
    """Offer the schemas that are shipped."""
    from brief_cli.schema.catalogue import Catalogue
    from brief_cli.schema.schema import worded

    shipped = Catalogue()
    for name in shipped.names():
        schema = shipped.get(name)
        yield name, worded(schema.description, interface_language()) if schema else ""


@_completion
def languages(ctx: typer.Context, _typed: str) -> Iterator[Offer]:
    """Offer the languages of the schema in play."""
    yield from _schema(ctx).languages


@_completion
def sections(ctx: typer.Context, _typed: str) -> Iterator[Offer]:
    """Offer the sections of the schema in play."""
    schema = _schema(ctx)
    for spec in schema.sections:
        yield spec.id, spec.heading(schema.languages[0])


@_completion
def settings(ctx: typer.Context, typed: str) -> Iterator[Offer]:
    """Offer the metadata keys of the schema in play; behind a key and `=`, what it may hold."""
    from brief_cli.schema.schema import worded

    schema = _schema(ctx)
    key, equals, _ = typed.partition("=")
    if not equals:
        for field in schema.fields:
            if field.key not in ("schema", "lang"):
                yield f"{field.key}=", worded(field.label, interface_language())
        return
    field_of_key = schema.field(key)
    if field_of_key is not None:
        for value in _values(field_of_key, schema):
            yield f"{key}={value}"


def _values(field: "Field", schema: "Schema") -> Iterable[str]:
    if field.known_values:
        return field.known_values
    if field.type == "language":
        return schema.languages
    if field.type == "datetime":
        from brief_cli.console.world import now
        from brief_cli.languages.dates.rfc3339 import rfc3339

        return (rfc3339(now()),)
    return ()


@_completion
def columns(ctx: typer.Context, _typed: str) -> Iterator[Offer]:
    """Offer what briefings can be chosen and ordered by: columns, and metadata keys."""
    from brief_cli.lint.index import COLUMNS

    yield from dict.fromkeys((*COLUMNS, *(field.key for field in _schema(ctx).fields)))


@_completion
def conditions(ctx: typer.Context, typed: str) -> Iterator[Offer]:
    """Offer columns and metadata keys; behind a key and `=`, what it may hold."""
    from brief_cli.lint.index import KEYS

    schema = _schema(ctx)
    key, equals, _ = typed.partition("=")
    if not equals:
        yield from (f"{each}=" for each in columns(ctx, typed) if isinstance(each, str))
        return
    if key == "schema":
        yield from (f"{key}={name}" for name in _catalogue(ctx).names())
    field_of_key = schema.field(KEYS.get(key, key))
    if field_of_key is not None and field_of_key.type != "datetime":
        yield from (f"{key}={value}" for value in _values(field_of_key, schema))


@_completion
def rules(_ctx: typer.Context, typed: str) -> Iterator[Offer]:
    """Offer the rules: by their codes, or by their names where a name is begun."""
    from brief_cli.rules.pages import summary_of
    from brief_cli.rules.table import RULES

    language = interface_language()
    for rule in RULES:
        named = typed[:1].islower()
        yield (rule.name if named else rule.code), summary_of(rule, language)


@_completion
def selectors(ctx: typer.Context, typed: str) -> Iterator[Offer]:
    """Offer what stands for rules, also behind a comma: ALL, families, codes, names."""
    begun, comma, last = typed.rpartition(",")
    offers: list[Offer] = ["ALL"]
    if len(last) < 2:
        from brief_cli.rules.table import RULES

        offers += sorted({rule.family for rule in RULES})
    offers += rules(ctx, last) if not _Typed.before else []
    for offer in offers:
        value, what = (offer, "") if isinstance(offer, str) else offer
        yield (f"{begun}{comma}{value}", what) if what else f"{begun}{comma}{value}"


@_completion
def briefings(_ctx: typer.Context, typed: str) -> Iterator[Offer]:
    """Offer briefings and the folders on the way to them; nothing leaves it to the shell."""
    yield from _entries(typed, (".md",), is_briefing=True)


def _entries(typed: str, endings: tuple[str, ...], *, is_briefing: bool = False) -> Iterator[str]:
    folder, _, begun = typed.rpartition("/")
    place = Path(f"{folder}/" if folder or typed.startswith("/") else ".").expanduser()
    begun_so = (entry for entry in os.scandir(place) if entry.name.startswith(begun))
    shown = (entry for entry in begun_so if begun or not entry.name.startswith("."))
    found = sorted(shown, key=lambda entry: entry.name)
    head = typed[: len(typed) - len(begun)]
    looks_into = is_briefing and len(found) <= _MOST_READ
    for entry in found:
        if entry.is_dir():
            yield f"{head}{entry.name}/"
        elif entry.name.endswith(endings) and not (looks_into and not _names_schema(entry.path)):
            yield f"{head}{entry.name}"


def _names_schema(path: str) -> bool:
    from brief_cli.config.config import LARGEST_BRIEFING
    from brief_cli.document.front_matter import HEAD, names_schema
    from brief_cli.text.reading import open_file

    descriptor = open_file(path, LARGEST_BRIEFING)
    try:
        return names_schema(os.read(descriptor, HEAD).decode("utf-8", "replace"))
    finally:
        os.close(descriptor)


def _catalogue(ctx: typer.Context) -> "Catalogue":
    from brief_cli.console.inputs import catalogue, configuration

    return catalogue(configuration(ctx.params.get("config")))


def _schema(ctx: typer.Context) -> "Schema":
    """Return the schema in play: that of `--schema`, that of the briefing, or the usual one."""
    from brief_cli.console.inputs import SCHEMA_ENDINGS, catalogue, configuration

    config = configuration(ctx.params.get("config"))
    named = ctx.params.get("schema") or ctx.params.get("name") or _DEFAULT_SCHEMA
    files = [
        Path(file)
        for file in (named if isinstance(named, list) else [named])
        if str(file).endswith(SCHEMA_ENDINGS)
    ]
    known = catalogue(config, files)
    name = files[0].stem if files else str(named)
    path = ctx.params.get("path")
    if ctx.info_name == "preview" and path:
        from brief_cli.briefing.reading import read_briefing
        from brief_cli.console.inputs import source_of

        return read_briefing(source_of(str(path), config.max_file_size), known).schema
    schema = known.get(name)
    assert schema is not None
    return schema
