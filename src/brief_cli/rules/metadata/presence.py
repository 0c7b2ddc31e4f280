"""Keys that are missing, unknown, or in another order than the schema's."""

import difflib
from collections.abc import Iterator, Set
from itertools import pairwise

from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.labelled import labelled_value
from brief_cli.briefing.metadata_edit import how_to_write, key_insertion, place_for, schema_order
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.document.yaml import Entry, Map
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.schema.schema import worded
from brief_cli.text.edit import Edit
from brief_cli.text.span import Span


@rule("M101", "missing-key", severity=Severity.ERROR, fixable=Applicability.SAFE)
def missing_key(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A metadata key that the schema requires and the front matter lacks."""
    for field in briefing.missing_fields("metadata"):
        label = worded(field.label, briefing.language) or field.key
        line = labelled_value(briefing, field)
        fix = None
        if line is not None:
            fix = Fix(
                say("write {key}: {value}", key=field.key, value=line.value),
                Applicability.SAFE,
                (key_insertion(briefing, field.key, line.value),),
            )
        message = say(
            "the key “{key}” ({label}) is missing; {how}",
            key=field.key,
            label=label,
            how=how_to_write(field.key),
        )
        yield Finding(place_for(briefing, field.key), message, fix)


@rule("M103", "unknown-key", severity=Severity.WARNING, fixable=Applicability.UNSAFE)
def unknown_key(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A key that the schema does not know."""
    schema = briefing.schema
    groups = schema.groups
    for key, entry in briefing.front_matter.entries():
        group, _, leaf = key.rpartition(".")
        if key in schema.key_order or (group and group not in groups):
            continue
        siblings = _siblings(schema.key_order.keys(), group)
        free = [
            name
            for name in siblings
            if briefing.entry(f"{group}.{name}" if group else name) is None
        ]
        bare = "".join(char for char in leaf if char.isprintable()).strip()
        if bare != leaf:
            yield _unseen(entry, leaf, bare)
            continue
        near = difflib.get_close_matches(leaf, free, 1)
        if near:
            message = say("unknown key “{key}”; did you mean “{near}”?", key=key, near=near[0])
            title = say("rename {key} to {near}", key=leaf, near=near[0])
            edit = Edit(entry.key.span, near[0])
            yield Finding(entry.key.span, message, Fix(title, Applicability.UNSAFE, (edit,)))
        else:
            message = say(
                "unknown key “{key}”; the schema has here: {known}",
                key=key,
                known=tuple(siblings),
            )
            yield Finding(entry.key.span, message)


def _unseen(entry: Entry, key: str, bare: str) -> Finding:
    """Return what is said of a key that has characters in it which nobody sees."""
    codes = tuple(f"U+{ord(c):04X}" for c in dict.fromkeys(key) if not c.isprintable())
    message = say(
        "the key “{key}” has invisible characters in it ({codes}): YAML takes them for letters; "
        "remove them, and indent with plain spaces",
        key=bare,
        codes=codes,
    )
    fix = None
    if not key[0].isspace():
        edit = Edit(entry.key.span, bare)
        fix = Fix(say("rename {key} to {near}", key=key, near=bare), Applicability.UNSAFE, (edit,))
    return Finding(entry.key.span, message, fix)


def _siblings(keys: Set[str], group: str) -> list[str]:
    prefix = f"{group}." if group else ""
    return sorted(
        {key.removeprefix(prefix).split(".")[0] for key in keys if key.startswith(prefix)}
    )


@rule("M109", "key-order", severity=Severity.INFO, fixable=Applicability.SAFE)
def key_order(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Keys in another order than the schema's."""
    root = briefing.front_matter.root
    yield from _disorder(briefing, "", root)
    for key, entry in briefing.front_matter.entries():
        if isinstance(entry.value, Map) and entry.value.entries:
            yield from _disorder(briefing, key, entry.value)


def _disorder(briefing: Briefing, group: str, mapping: Map) -> Iterator[Finding]:
    prefix = f"{group}." if group else ""
    keys = [prefix + entry.key.value for entry in mapping.entries]
    wanted = schema_order(briefing, keys)
    if wanted == keys:
        return
    odd = next(index for index, key in enumerate(keys) if key != wanted[index])
    message = say(
        "“{key}” stands here where the schema has “{wanted}”; the order is: {order}",
        key=keys[odd],
        wanted=wanted[odd],
        order=tuple(key.removeprefix(prefix) for key in wanted),
    )
    edit = _reordered(briefing, mapping, [keys.index(key) for key in wanted])
    fix = Fix(say("put the keys in order"), Applicability.SAFE, (edit,)) if edit else None
    yield Finding(mapping.entries[odd].key.span, message, fix)


def _reordered(briefing: Briefing, mapping: Map, order: list[int]) -> Edit | None:
    """Return the edit that moves whole lines: an entry, with the comments above it."""
    source = briefing.source
    if source.text[mapping.span.start : mapping.span.start + 1] == "{":
        return None
    starts = [_first_line(briefing, mapping.entries[0])]
    starts += [source.line(entry.span.end) + 1 for entry in mapping.entries]
    offsets = [source.line_starts[line - 1] for line in starts]
    chunks = [source.text[a:b] for a, b in pairwise(offsets)]
    whole = Span(offsets[0], offsets[-1])
    return Edit(whole, "".join(chunks[index] for index in order))


def _first_line(briefing: Briefing, entry: Entry) -> int:
    """Return the line on which an entry starts, comments directly above it included."""
    source = briefing.source
    line = source.line(entry.key.span.start)
    while line > 2 and source.line_span(line - 1).cut(source.text).lstrip().startswith("#"):
        line -= 1
    return line
