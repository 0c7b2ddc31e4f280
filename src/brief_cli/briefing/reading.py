"""A source is read and matched to the schema that it names."""

from dataclasses import replace

from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.placeholders import is_placeholder
from brief_cli.document.document import read_document
from brief_cli.document.front_matter import FrontMatter
from brief_cli.schema.catalogue import Catalogue
from brief_cli.schema.schema import Schema
from brief_cli.text.fault import Fault
from brief_cli.text.nearest import nearest
from brief_cli.text.source import Source
from brief_cli.text.span import Span
from brief_cli.text.template import Template


def read_briefing(source: Source, catalogue: Catalogue, default: str = "") -> Briefing:
    """Read a source and match it to the schema it names.

    Args:
        source: the text.
        catalogue: the schemas that can be named.
        default: the schema of a briefing that names none.

    Raises:
        SchemaError: the schema it names has mistakes of its own.
    """
    document = read_document(source)
    front_matter = document.front_matter
    if front_matter is None:
        return Briefing(document, None, document.faults)
    name = front_matter.text("schema") or default
    schema = catalogue.get(name) if name else None
    briefing = Briefing(document, schema, document.faults)
    fault = _schema_fault(front_matter, name, catalogue) if schema is None else None
    if schema is not None:
        fault = _language_fault(front_matter, schema)
    return briefing if fault is None else replace(briefing, faults=(*briefing.faults, fault))


def _schema_fault(front_matter: FrontMatter, name: str, catalogue: Catalogue) -> Fault:
    entry = front_matter.entry("schema")
    known = tuple(catalogue.names())
    if not name:
        if unseen := _unseen(front_matter):
            return unseen
        return Fault(
            "unknown-schema",
            Template("no schema is named; write “schema: …” with one of {known}"),
            _fence(front_matter) if entry is None else entry.span,
            {"known": known},
        )
    near = nearest(name, catalogue.names())
    span = entry.value.span if entry else front_matter.span
    if near:
        message = Template("unknown schema “{name}”; did you mean “{near}”? There are: {known}")
        params = {"name": name, "near": near, "known": known}
    else:
        message = Template("unknown schema “{name}”; there are: {known}")
        params = {"name": name, "known": known}
    return Fault("unknown-schema", message, span, params)


def _unseen(front_matter: FrontMatter) -> Fault | None:
    """Return what is said of a key that would name the schema without its invisible characters."""
    for entry in front_matter.root.entries:
        key = entry.key.value
        bare = "".join(char for char in key if char.isprintable()).strip()
        if bare == "schema" != key:
            codes = tuple(f"U+{ord(c):04X}" for c in dict.fromkeys(key) if not c.isprintable())
            message = Template(
                "the key “{key}” has invisible characters in it ({codes}): YAML takes them for letters; "
                "remove them, and indent with plain spaces"
            )
            return Fault("unknown-schema", message, entry.key.span, {"key": bare, "codes": codes})
    return None


def _fence(front_matter: FrontMatter) -> Span:
    return Span(front_matter.span.start, front_matter.span.start + 3)


def _language_fault(front_matter: FrontMatter, schema: Schema) -> Fault | None:
    tag = front_matter.text("lang")
    if tag is None or is_placeholder(tag) or schema.matching_language(tag):
        return None
    entry = front_matter.entry("lang")
    return Fault(
        "unsupported-language",
        Template("the schema “{schema}” has no language “{tag}”; it has: {languages}"),
        entry.value.span if entry else front_matter.span,
        {"schema": schema.name, "tag": tag, "languages": tuple(schema.languages)},
    )
