"""YAML as nodes that know their place, built from the events of ruamel.yaml's C parser.

Events rather than composed nodes: the tree is built without recursion, so that depth, size,
aliases and repeated keys are refused while they are read.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import StringIO
from typing import Any, NamedTuple

from brief_cli.document.yaml_advice import advice
from brief_cli.text.fault import Fault
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span
from brief_cli.text.template import Template

MAX_DEPTH = 20
MAX_NODES = 20_000

# YAML 1.2.2 section 10.3.2, the core schema; the value itself is never converted.
_NULL = lazy_pattern(r"null|Null|NULL|~|")
_BOOLEAN = lazy_pattern(r"true|True|TRUE|false|False|FALSE")
_INTEGER = lazy_pattern(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = lazy_pattern(
    r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"
)
# What YAML forbids in a stream (section 5.1), minus the line ending characters.
_FORBIDDEN = lazy_pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")

_LONGEST_NUMBER = 100


class Scalar(NamedTuple):
    """A scalar: its value as text, and `kind`, what an untagged YAML reader takes it for."""

    span: Span
    value: str
    kind: str = "text"
    """One of text, null, boolean, integer, float."""


class Sequence(NamedTuple):
    """A sequence of nodes."""

    span: Span
    items: tuple["Node", ...] = ()


class Entry(NamedTuple):
    """A key of a mapping with its value."""

    key: Scalar
    value: "Node"

    @property
    def span(self) -> Span:
        """From the start of the key to the end of the value."""
        return Span(self.key.span.start, max(self.key.span.end, self.value.span.end))


class Map(NamedTuple):
    """A mapping; of a repeated key the first entry counts."""

    span: Span
    entries: tuple[Entry, ...] = ()

    def get(self, key: str) -> "Node | None":
        """Return the value of `key`, or None."""
        return next((entry.value for entry in self.entries if entry.key.value == key), None)


Node = Scalar | Sequence | Map


@dataclass(slots=True)
class _Open:
    """A collection that is still being read."""

    start: int
    is_mapping: bool
    items: list[Node] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    key: Scalar | None = None
    end: int = 0

    def add(self, node: Node) -> Fault | None:
        self.end = max(self.end, node.span.end)
        if not self.is_mapping:
            self.items.append(node)
        elif self.key is not None:
            self.entries.append(Entry(self.key, node))
            self.key = None
        elif isinstance(node, Scalar):
            return self._open_entry(node)
        else:
            return Fault("invalid-yaml", Template("a key must be a single word or text"), node.span)
        return None

    def _open_entry(self, key: Scalar) -> Fault | None:
        first = next((e.key for e in self.entries if e.key.value == key.value), None)
        self.key = key
        if first is None:
            return None
        return Fault(
            "duplicate-key",
            Template("the key “{key}” stands here a second time; keep one of the two"),
            key.span,
            {"key": key.value},
            (("first here", first.span),),
        )

    def close(self, end: int, block: bool) -> Node:
        # A block collection ends, for libyaml, where the next token starts: cut it to its content.
        span = Span(self.start, max(self.end, self.start) if block else end)
        if self.is_mapping:
            return Map(span, tuple(self.entries))
        return Sequence(span, tuple(self.items))


def compose(text: str, offset: int = 0) -> tuple[Node | None, tuple[Fault, ...]]:
    """Read one YAML document.

    Args:
        text: the YAML.
        offset: where it starts in its file, in code points; added to every span.

    Returns:
        The root node (None for an empty document, or where reading had to stop) and the faults,
        `invalid-yaml` and `duplicate-key`, all fatal.
    """
    bad = _FORBIDDEN.search(text)
    if bad:
        span = Span(bad.start(), bad.end()).shifted(offset)
        code = f"U+{ord(bad.group()):04X}"
        message = Template("control character {code}, which YAML forbids; remove it")
        return None, (Fault("invalid-yaml", message, span, {"code": code}),)
    faults: list[Fault] = []
    try:
        try:
            root = _build(_events(text, offset), text, offset, faults)
        except _Refused:
            # libyaml refuses what YAML 1.2 allows (section 7.3.3): 12:30 within a list in brackets.
            if not ("[" in text or "{" in text) or not _COLON_IN_FLOW.search(text):
                raise
            faults.clear()
            root = _build(_events(text, offset, whole=True), text, offset, faults)
    except _Refused as refused:
        return None, (refused.fault,)
    return (None if faults else root), tuple(faults)


class _Refused(Exception):
    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


def _build(
    events: "Iterator[tuple[str, _Event]]", text: str, offset: int, faults: list[Fault]
) -> Node | None:
    root: Node | None = None
    stack: list[tuple[_Open, bool]] = []
    for number, (kind, event) in enumerate(events):
        span = Span(event.start_mark.index + offset, event.end_mark.index + offset)
        if number > MAX_NODES:
            raise _refusal(
                Template("more than {limit} values; front matter is for metadata only"),
                span,
                limit=MAX_NODES,
            )
        node: Node
        if kind == "AliasEvent" or getattr(event, "anchor", None):
            raise _refusal(
                Template(
                    "anchors (&) and aliases (*) are not allowed; write the value out, "
                    "or quote a text that starts with & or *"
                ),
                span,
            )
        if kind in ("MappingStartEvent", "SequenceStartEvent", "ScalarEvent") and event.tag:
            raise _refusal(
                Template(
                    "tags (!) are not allowed; write the value alone, or quote a text that starts with !"
                ),
                span,
            )
        if kind in ("MappingStartEvent", "SequenceStartEvent"):
            if len(stack) >= MAX_DEPTH:
                raise _refusal(Template("nested deeper than {limit} levels"), span, limit=MAX_DEPTH)
            stack.append((_Open(span.start, kind[0] == "M"), not event.flow_style))
            continue
        if kind in ("MappingEndEvent", "SequenceEndEvent"):
            opened, block = stack.pop()
            node = opened.close(span.end, block)
        elif kind == "ScalarEvent":
            node = _scalar(event, span, text, offset)
        elif kind == "DocumentStartEvent" and root is not None:
            raise _refusal(Template("a second YAML document; front matter is one"), span)
        else:
            continue
        if stack:
            fault = stack[-1][0].add(node)
            if fault is not None:
                faults.append(fault)
        else:
            root = node
    return root


def _scalar(event: "_Event", span: Span, text: str, offset: int) -> Scalar:
    value = str(event.value)
    if event.style in ("|", ">"):
        # libyaml ends a block scalar at the start of the next token.
        cut = text[span.start - offset : span.end - offset]
        span = Span(span.start, span.start + len(cut.rstrip()))
    return Scalar(span, value, _kind(value) if not event.style else "text")


def _kind(value: str) -> str:
    for kind, pattern in (
        ("null", _NULL),
        ("boolean", _BOOLEAN),
        ("integer", _INTEGER),
        ("float", _FLOAT),
    ):
        if pattern.fullmatch(value):
            return kind
    return "text"


def _refusal(message: str, span: Span, **params: object) -> _Refused:
    return _Refused(Fault("invalid-yaml", message, span, params))


class _Mark:
    index: int


class _Event:
    """The shape of ruamel.yaml's events, as far as they are used here."""

    start_mark: _Mark
    end_mark: _Mark
    value: str
    style: str
    tag: str | None
    flow_style: bool


_INVALID = Template("invalid YAML: {problem}")
_COLON_IN_FLOW = lazy_pattern(r"[^\s\"',\[{]:[^\s,\]}\"']")


def _events(text: str, offset: int, *, whole: bool = False) -> Iterator[tuple[str, _Event]]:
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        for event in _parsed_slowly(text) if whole else _parsed(text):
            yield type(event).__name__, event
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = min(mark.index if mark else 0, max(len(text) - 1, 0))
        # The end of the text is no place to point at: step back to the last visible character.
        while at > 0 and text[at : at + 1] in ("", "\n", "\r"):
            at -= 1
        span = Span(at, at + 1).shifted(offset)
        found = advice(text, at)
        if found is not None:
            raise _Refused(Fault("invalid-yaml", found[0], span, found[1])) from None
        raise _refusal(_INVALID, span, problem=str(error.problem)) from None
    except YAMLError as error:
        raise _refusal(_INVALID, Span(offset, offset), problem=str(error)) from None


def _parsed(text: str) -> Iterator[Any]:
    from ruamel.yaml.cyaml import CParser  # type: ignore[attr-defined]

    parser = CParser(text)
    while parser.check_event():
        yield parser.get_event()


def _parsed_slowly(text: str) -> Iterator[Any]:
    """Yield the events of a slower parser, which reads all of YAML 1.2."""
    from ruamel.yaml import YAML

    yield from YAML(typ="safe", pure=True).parse(StringIO(text))


def plain(node: Node | None) -> object:
    """Return a node as ordinary Python data (text, int, bool, None, list, dict)."""
    if isinstance(node, Map):
        return {entry.key.value: plain(entry.value) for entry in node.entries}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    if node is None or node.kind == "null":
        return None
    if node.kind == "boolean":
        return node.value.lower() == "true"
    if node.kind == "integer":
        # Python reads no number of thousands of digits; it is no value of anybody's either.
        if len(node.value) > _LONGEST_NUMBER:
            return node.value
        return int(node.value, 0) if node.value[:2] in ("0x", "0o") else int(node.value)
    if node.kind == "float":
        return float(node.value.lower().replace(".inf", "inf").replace(".nan", "nan"))
    return node.value


def quoted(value: str) -> str:
    """Return `value` as a YAML scalar of one line, quoted only where it must be."""
    if value and "\n" not in value:
        root, faults = compose(f"k: {value}\n")
        if not faults and isinstance(root, Map) and len(root.entries) == 1:
            node = root.entries[0].value
            if node == Scalar(Span(3, 3 + len(value)), value):
                return value
    # A JSON text is a YAML double-quoted scalar (YAML 1.2.2 section 1.2).
    return json.dumps(value, ensure_ascii=False)


def dumped(data: Mapping[str, object], indent: int = 0) -> str:
    """Return nested mappings of text, numbers and lists as block YAML, in their own order."""
    lines: list[str] = []
    pad = " " * indent
    for key, value in data.items():
        if isinstance(value, Mapping):
            lines += [f"{pad}{quoted(key)}:\n", dumped(value, indent + 2)]
        elif isinstance(value, (list, tuple)):
            items = ", ".join(quoted(str(item)) for item in value)
            lines.append(f"{pad}{quoted(key)}: [{items}]\n")
        elif isinstance(value, bool):
            lines.append(f"{pad}{quoted(key)}: {str(value).lower()}\n")
        elif isinstance(value, int):
            lines.append(f"{pad}{quoted(key)}: {value}\n")
        else:
            lines.append(f"{pad}{quoted(key)}: {quoted(str(value))}\n")
    return "".join(lines)
