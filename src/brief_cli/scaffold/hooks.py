"""Our hooks in a configuration of pre-commit: lines that are added, while all others stay.

ruamel.yaml's round trip would keep comments and quoting, but not lists that are indented in two
ways, what stands before `---`, line endings or anchors that nobody uses. So its parser only says
where our lines belong, and proves that nothing else has changed.
"""

import json
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import Any

from brief_cli.document.yaml import dumped
from brief_cli.messages.message import Refusal, say
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.source import BOM, LINE_ENDING

Hook = dict[str, Any]
_COMMENT = lazy_pattern(r"(?:[ \t]*(?:\r\n|\n|\r))*([ \t]*)#[^\r\n]*(?:\r\n|\n|\r|\Z)")


class HooksError(Refusal):
    """A configuration of pre-commit that our hooks cannot be added to."""


def hooks_text(hooks: Sequence[Hook]) -> str:
    """Return a configuration of pre-commit with our hooks alone."""
    return f"repos:\n{_entry(hooks, 2)}"


def merged(before: str, hooks: Sequence[Hook]) -> str:
    """Return a configuration with our hooks added; as it was where it has one of them.

    Raises:
        HooksError: it is no YAML, or no configuration of pre-commit.
    """
    text = before.removeprefix(BOM)
    events = _events(text)
    ids = {hook["id"] for hook in hooks}
    if any(_scalar(a) == "id" and _scalar(b) in ids for a, b in pairwise(events)):
        return before
    place, added = _addition(text, events, hooks)
    if added.endswith("\n") and text[:place] and text[place - 1] not in "\r\n":
        added = f"\n{added}"
    newline = next(iter(LINE_ENDING.findall(text)), "\n")
    result = text[:place] + added.replace("\n", newline) + text[place:]
    try:
        is_right = _is_only_added(_events(result), events)
    except HooksError:
        is_right = False
    if not is_right:
        raise _other_shape()
    return before[: len(before) - len(text)] + result


def _other_shape() -> HooksError:
    return HooksError(
        say("there is no list of “repos” that hooks could be added to; mend it first")
    )


def _events(text: str) -> list[Any]:
    from ruamel.yaml.cyaml import CParser  # type: ignore[attr-defined]
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    found = []
    try:
        parser = CParser(text)
        while parser.check_event():
            found.append(parser.get_event())
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise HooksError(
            say("line {line}: invalid YAML: {problem}", line=line, problem=str(error.problem))
        ) from None
    except YAMLError as error:
        raise HooksError(
            say("invalid YAML: {problem}{hint}", problem=str(error), hint="")
        ) from None
    return found


def _addition(text: str, events: Sequence[Any], hooks: Sequence[Hook]) -> tuple[int, str]:
    """Return the place at which something is added, and what."""
    if sum(_kind(event) == "DocumentStart" for event in events) > 1:
        raise _other_shape()
    nodes = [i for i, e in enumerate(events) if not _kind(e).startswith(("Stream", "Document"))]
    if not nodes or _is_nothing(events[nodes[0]]):
        return len(text), hooks_text(hooks)
    start, end = nodes[0], _after(events, nodes[0])
    if _kind(events[start]) != "MappingStart":
        raise _other_shape()
    key = start + 1
    while key < end - 1 and _scalar(events[key]) != "repos":
        key = _after(events, _after(events, key))
    if key == end - 1:
        if events[start].flow_style:
            raise _other_shape()
        return _below(text, events[start:end], 0), hooks_text(hooks)
    repos = events[key + 1 : _after(events, key + 1)]
    if _is_nothing(repos[0]):
        return _line_end(text, events[key].end_mark.index), _entry(hooks, 2)
    if _kind(repos[0]) != "SequenceStart":
        raise _other_shape()
    if repos[0].flow_style:
        place = repos[-1].start_mark.index
        comma = "" if text[:place].rstrip().endswith(("[", ",")) else ", "
        return place, comma + json.dumps({"repo": "local", "hooks": list(hooks)})
    column = repos[0].start_mark.column
    return _below(text, repos, column + 1), _entry(hooks, column)


def _kind(event: Any) -> str:
    return type(event).__name__.removesuffix("Event")


def _scalar(event: Any) -> str:
    return str(event.value) if _kind(event) == "Scalar" else ""


def _is_nothing(event: Any) -> bool:
    """Say whether an event is a value that is not written at all."""
    return _kind(event) == "Scalar" and event.start_mark.index == event.end_mark.index


def _after(events: Sequence[Any], start: int) -> int:
    """Return the index behind the node that starts at an index."""
    depth = 0
    for index in range(start, len(events)):
        depth += _kind(events[index]).endswith("Start") - _kind(events[index]).endswith("End")
        if depth == 0:
            return index + 1
    return len(events)


def _below(text: str, events: Sequence[Any], deeper: int) -> int:
    """Return the start of the line below a node, and below comments of at least some columns."""
    last = max(e.end_mark.index for e in events if e.start_mark.index < e.end_mark.index)
    place = _line_end(text, len(text[:last].rstrip()))
    while (comment := _COMMENT.match(text, place)) and len(comment[1]) >= max(deeper, 1):
        place = comment.end()
    return place


def _line_end(text: str, place: int) -> int:
    ending = LINE_ENDING.search(text, place)
    return ending.end() if ending else len(text)


def _entry(hooks: Sequence[Hook], column: int) -> str:
    """Return our hooks as an item of `repos`, whose dash stands in a column (from 0)."""
    lines = ["- repo: local", "  hooks:"]
    for hook in hooks:
        first, *rest = dumped(hook).splitlines()
        lines += [f"    - {first}", *(f"      {line}" for line in rest)]
    return "".join(f"{' ' * column}{line}\n" for line in lines)


def _is_only_added(after: Sequence[Any], before: Sequence[Any]) -> bool:
    """Say whether the second are the first but for some that follow each other."""
    new, old = ([_told_apart(event) for event in each] for each in (after, before))
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(new, old, strict=False)))
    rest = old[same:]
    # An empty value gives way to the list.
    rest = rest[1:] if rest[:1] == [("Scalar", "", None, None)] else rest
    return new[len(new) - len(rest) :] == rest


def _told_apart(event: Any) -> tuple[object, ...]:
    parts = (getattr(event, part, None) for part in ("value", "anchor", "tag"))
    return (_kind(event), *parts)
