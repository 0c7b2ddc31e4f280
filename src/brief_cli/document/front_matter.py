"""The `---`-fenced YAML at the head of a file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from brief_cli.document.yaml import Entry, Map, Node, Scalar, Sequence, compose
from brief_cli.document.yaml_advice import advice
from brief_cli.text.fault import Fault
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.source import Source
from brief_cli.text.span import Span
from brief_cli.text.template import Template

MAX_SIZE = 64 * 1024
_OPENING = lazy_pattern(r"\ufeff?(---)[ \t]*(\r\n|\n|\r|\Z)")
_CLOSING = lazy_pattern(r"^(---|\.\.\.)[ \t]*$", re.MULTILINE)
_ENDING = lazy_pattern(r"\r\n|\n|\r")
# What people leave before the fence without meaning it for text: white space and characters that
# nobody sees, comments of HTML, and of YAML.
_BLANK = r"[\s\ufeff\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069]"
_BEFORE = lazy_pattern(rf"(?:{_BLANK}|<!--.*?-->|#[^\r\n]*)*", re.DOTALL)
# A key right below the fence; without one it is a thematic break.
_LATE_OPENING = lazy_pattern(
    r"(---)[ \t]*(?:\r\n|\n|\r)(?=(?:[ \t]*#[^\r\n]*(?:\r\n|\n|\r))*[\"']?[\w.-]+[\"']?[ \t]*:)"
)
# A few lines of text above a fence that has the name of a schema below it are a note on a draft.
_NOTE = lazy_pattern(
    rf"(?:[^\s`~>|\-+=<][^\r\n]{{0,200}}(?:\r\n|\n|\r)){{1,3}}[ \t]*(?:\r\n|\n|\r){_BLANK}*"
    r"(?=---[ \t]*(?:\r\n|\n|\r)(?:[\w.-]+[ \t]*:[^\r\n]*(?:\r\n|\n|\r)){0,5}schema[ \t]*:)"
)


@dataclass(frozen=True, eq=False, repr=False)
class FrontMatter:
    """The front matter of a document.

    `span` runs from the opening fence to the end of the closing one; `content` is what stands
    between the fences.
    """

    span: Span
    content: Span
    root: Map

    def entries(self) -> Iterator[tuple[str, Entry]]:
        """Yield every entry with its dotted key, nested ones after the one that holds them."""
        yield from _walk("", self.root)

    def entry(self, key: str) -> Entry | None:
        """Return the entry of a dotted key, or None."""
        return self._by_key.get(key)

    @cached_property
    def _by_key(self) -> dict[str, Entry]:
        found: dict[str, Entry] = {}
        waiting = [("", self.root)]
        while waiting:
            prefix, mapping = waiting.pop()
            for entry in mapping.entries:
                # A dot within a key is part of its name, and no way to another.
                if "." not in entry.key.value and prefix + entry.key.value not in found:
                    found[prefix + entry.key.value] = entry
                    if isinstance(entry.value, Map):
                        waiting.append((f"{prefix}{entry.key.value}.", entry.value))
        return found

    def text(self, key: str) -> str | None:
        """Return the value of a dotted key as text; None where it is absent, empty or no scalar."""
        entry = self.entry(key)
        if entry is None or not isinstance(entry.value, Scalar) or entry.value.kind == "null":
            return None
        return entry.value.value.strip() or None


def _walk(prefix: str, mapping: Map) -> Iterator[tuple[str, Entry]]:
    for entry in mapping.entries:
        key = prefix + entry.key.value
        yield key, entry
        if isinstance(entry.value, Map):
            yield from _walk(key + ".", entry.value)


def scalars(node: Node) -> Iterator[Scalar]:
    """Yield the scalars in and below a node."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from scalars(item)
    else:
        for entry in node.entries:
            yield from scalars(entry.value)


def read_front_matter(source: Source) -> tuple[FrontMatter | None, int, tuple[Fault, ...]]:
    """Find and read the front matter of a source.

    Returns:
        The front matter (None where it cannot be read), the offset at which the body starts, and
        the faults.
    """
    text = source.text
    opening = _OPENING.match(text)
    if opening is None:
        late = _late_opening(text)
        if late is not None:
            return None, 0, (_late_fault(text, late.start()),)
        what = (
            Template("the file is empty")
            if not text.strip("\ufeff \t\r\n")
            else Template("no front matter")
        )
        fault = Fault(
            "missing-front-matter",
            Template(
                "{what}: a briefing starts with “---”, its metadata (schema, title, …) and “---”"
            ),
            Span(0, 0),
            {"what": what},
        )
        return None, 0, (fault,)
    fence = Span(*opening.span(1))
    closing = closing_fence(text, opening.end())
    if closing is None:
        fault = Fault(
            "unclosed-front-matter",
            Template("the front matter that starts here has no closing “---”"),
            fence,
        )
        return None, len(text), (fault,)
    content = Span(opening.end(), closing.start)
    body = closing.end
    ending = _ENDING.match(text, body)
    if ending:
        body = ending.end()
    if content.end - content.start > MAX_SIZE:
        fault = Fault(
            "invalid-yaml",
            Template("front matter of more than {limit} characters; move the text into the body"),
            fence,
            {"limit": MAX_SIZE},
        )
        return None, body, (fault,)
    root, faults = compose(content.cut(text), content.start)
    if not faults and not isinstance(root, Map):
        faults = (_no_map(root, fence, content, text),)
    if faults or not isinstance(root, Map):
        return None, body, faults
    return FrontMatter(Span(fence.start, closing.end), content, root), body, ()


def _no_map(root: Node | None, fence: Span, content: Span, text: str) -> Fault:
    """Return the fault of front matter that has no keys, with what its first line lacks of one."""
    if root is None:
        message = Template(
            "the front matter is empty; write “schema: …”, “title: …” and the other keys"
        )
        return Fault("invalid-yaml", message, fence)
    told = advice(content.cut(text), root.span.start - content.start)
    message, params = told or (
        Template("the front matter is not a list of “key: value” lines"),
        {},
    )
    return Fault("invalid-yaml", message, root.span, params)


def opening_fence(text: str) -> int | None:
    """Return the offset at which the first line of front matter starts; None where there is none."""
    opening = _OPENING.match(text)
    return opening.end() if opening else None


def closing_fence(text: str, start: int) -> Span | None:
    """Return the line that closes front matter which starts at an offset; None where none does."""
    at = start
    while at < len(text):
        ending = _ENDING.search(text, at)
        end = ending.start() if ending else len(text)
        if _CLOSING.match(text[at:end]):
            return Span(at, end)
        if ending is None:
            return None
        at = ending.end()
    return None


def _late_opening(text: str) -> re.Match[str] | None:
    """Return the fence of front matter that is not the first thing in a text, if it is there."""
    before = _BEFORE.match(text)
    if before is None:
        return None
    note = _NOTE.match(text, before.end())
    return _LATE_OPENING.match(text, note.end() if note else before.end())


def _late_fault(text: str, fence: int) -> Fault:
    before = text[:fence]
    span = Span(0, fence)
    commented = _BEFORE.match(text)
    if commented is not None and commented.end() < fence:
        message = Template("text before the front matter; move it below, so that “---” comes first")
    elif "<!--" in before or "#" in before:
        message = Template(
            "a comment before the front matter; move it below, so that “---” comes first"
        )
    elif before.isspace():
        message = Template(
            "white space before the front matter; remove it, so that “---” comes first"
        )
    else:
        message = Template(
            "invisible characters before the front matter; remove them, so that “---” comes first"
        )
    return Fault("missing-front-matter", message, span)


_LANG = lazy_pattern(r"(?m)^lang:[ \t]*[\"']?([A-Za-z][\w-]*)")


def named_language(text: str) -> str:
    """Return the tag that a file's front matter names, also one that is not yet YAML; empty for none."""
    opening = _OPENING.match(text)
    found = _LANG.search(text, opening.end() if opening else 0)
    return found[1] if found else ""


def body_start(text: str) -> int:
    """Return where the body of a text begins: after its front matter, where it has one."""
    opening = _OPENING.match(text)
    closing = closing_fence(text, opening.end()) if opening else None
    return closing.end if closing else 0


HEAD = 16 * 1024
"""Code points, and bytes, of the start of a file that tell whether it is a briefing."""


def names_schema(text: str) -> bool:
    """Say whether the start of a file looks like a briefing's: front matter that names a schema.

    This is the cheap question asked of every file below a folder; it also says yes to a briefing
    whose front matter is broken, or not the first thing in the file, which must be reported rather
    than passed over.
    """
    head = text[:HEAD]
    opening = _OPENING.match(head) or _late_opening(head)
    if opening is None:
        return False
    closing = closing_fence(head, opening.end())
    content = head[opening.end() : closing.start if closing else len(head)]
    return re.search(r"(?m)^[ {]*[\"']?schema[\"']?[ \t]*:", content) is not None


def has_front_matter(text: str) -> bool:
    """Say whether the start of a file opens front matter, whatever is in it."""
    head = text[:HEAD]
    return (_OPENING.match(head) or _late_opening(head)) is not None
