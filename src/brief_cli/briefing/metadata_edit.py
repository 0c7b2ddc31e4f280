"""Where a key goes in the front matter of a briefing, as an edit."""

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Fix
from brief_cli.document.yaml import Entry, Map, quoted
from brief_cli.messages.message import Message, say
from brief_cli.text.edit import Edit
from brief_cli.text.span import Span


def value_fix(briefing: Briefing, span: Span, value: str, title: Message) -> Fix:
    """Return the safe fix that puts `value`, quoted where it must be, in place of a value."""
    old = span.cut(briefing.source.text)
    new = quoted(value)
    if old[:1] in "\"'" and old[:1] == old[-1:] and old[0] not in value and "\\" not in value:
        new = f"{old[0]}{value}{old[0]}"
    return Fix(title, Applicability.SAFE, (Edit(span, new),))


def place_for(briefing: Briefing, key: str) -> Span:
    """Return what to point at where a key is missing: the key that stands before its place.

    Where no key does, the opening fence.
    """
    before = _entry_before(briefing, key)
    if before is not None:
        return before.key.span
    fence = briefing.front_matter.span.start
    return Span(fence, fence + 3)


def how_to_write(key: str) -> Message:
    """Return what to write for a key that is missing, and where."""
    group, _, leaf = key.rpartition(".")
    if not group:
        return say("write “{leaf}: …” here", leaf=leaf)
    return say("write “{leaf}: …” here, under “{group}:”", leaf=leaf, group=group)


def key_insertion(briefing: Briefing, key: str, value: str) -> Edit:
    """Return the edit that writes a key with its value at its place in the schema's order."""
    root = briefing.front_matter.root
    newline = briefing.source.newline
    group, _, leaf = key.rpartition(".")
    holder = briefing.entry(group) if group else None
    mapping = holder.value if holder is not None else root
    if not isinstance(mapping, Map) or (group and holder is None):
        # The mapping is absent or empty: write it too.
        indent = "  " * (group.count(".") + 1)
        line = f"{indent}{leaf}: {quoted(value)}{newline}"
        if holder is not None:
            at = _line_after(briefing, holder.key.span.end)
            return Edit(Span(at, at), line)
        at = _insertion_point(briefing, group, root)
        return Edit(Span(at, at), f"{group}:{newline}{line}")
    if group and _is_flow(briefing, mapping):
        at = mapping.span.end - 1
        comma = ", " if mapping.entries else ""
        return Edit(Span(at, at), f"{comma}{leaf}: {quoted(value)}")
    at = _insertion_point(briefing, key, mapping)
    return Edit(Span(at, at), f"{_indent(briefing, mapping)}{leaf}: {quoted(value)}{newline}")


def _is_flow(briefing: Briefing, mapping: Map) -> bool:
    return briefing.source.text[mapping.span.start : mapping.span.start + 1] == "{"


def _indent(briefing: Briefing, mapping: Map) -> str:
    source = briefing.source
    first = mapping.entries[0].key.span.start
    return " " * (source.position(first)[1] - 1)


def schema_order(briefing: Briefing, keys: list[str]) -> list[str]:
    """Return dotted keys in the order of the schema, those that it lacks after their neighbours."""
    order = briefing.schema.key_order
    ranks: list[tuple[int, int]] = []
    last = -1
    for index, key in enumerate(keys):
        last = order.get(key, last)
        ranks.append((last, index))
    return [keys[index] for _, index in sorted(ranks)]


def _entry_before(briefing: Briefing, key: str) -> Entry | None:
    """Return the last entry, of the same mapping if it exists, that precedes a key's place."""
    group, _, _ = key.rpartition(".")
    holder = briefing.entry(group) if group else None
    if group and (holder is None or not isinstance(holder.value, Map)):
        return holder or _entry_before(briefing, group)
    mapping = holder.value if holder is not None else briefing.front_matter.root
    order = briefing.schema.key_order
    prefix = f"{group}." if group else ""
    rank = order.get(key, len(order))
    before: Entry | None = holder
    for entry in mapping.entries if isinstance(mapping, Map) else ():
        if order.get(prefix + entry.key.value, len(order)) < rank:
            before = entry
    return before


def _insertion_point(briefing: Briefing, key: str, mapping: Map) -> int:
    before = _entry_before(briefing, key)
    if before is not None and before in mapping.entries:
        return _line_after(briefing, before.span.end)
    if mapping.entries:
        source = briefing.source
        return source.line_starts[source.line(mapping.entries[0].key.span.start) - 1]
    return briefing.front_matter.content.start


def _line_after(briefing: Briefing, offset: int) -> int:
    source = briefing.source
    line = source.line(offset)
    return source.line_starts[line] if line < len(source.line_starts) else len(source.text)
