"""The comment that silences one diagnostic, as an edit."""

from collections.abc import Callable, Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Diagnostic
from brief_cli.text.edit import Edit, apply_edits
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.source import Source
from brief_cli.text.span import Span

_OWN = lazy_pattern(r"brief:[ \t]*ignore[ \t]+(?P<codes>[\w, \t-]+?)[ \t]*(?:-->|$)")


def ignore_edit(
    briefing: Briefing,
    diagnostic: Diagnostic,
    check: Callable[[Source], list[Diagnostic]],
) -> Edit | None:
    """Return the edit that silences a diagnostic and changes nothing else; None where none does.

    Args:
        briefing: whose diagnostic it is.
        diagnostic: what is right as it stands.
        check: the linter; called for each comment that is tried.
    """
    if not briefing.is_readable:
        return None  # who silences what keeps it from being read silences every other rule
    source = briefing.source
    before = check(source)
    for edit in _edits(briefing, diagnostic):
        after = check(Source(source.name, apply_edits(source.text, [edit])))
        own = sum(each.code == diagnostic.code for each in before)
        left = sum(each.code == diagnostic.code for each in after)
        others = {each.code for each in after} - {each.code for each in before}
        if left < own and not others and len(after) - left <= len(before) - own:
            return edit
    return None


def _edits(briefing: Briefing, diagnostic: Diagnostic) -> Iterator[Edit]:
    """Yield comments that may do, the closest to the place first."""
    source, code = briefing.source, diagnostic.code
    text, newline = source.text, source.newline
    body = briefing.document.body_start
    front_matter = briefing.document.front_matter
    line = source.line(diagnostic.span.start)
    span = source.line_span(line)
    whole = span.cut(text)
    own = _OWN.search(whole)
    if own:
        yield _insertion(span.start + own.end("codes"), f", {code}")
    if span.start < body:
        if front_matter is not None and front_matter.content.start <= span.start:
            yield _insertion(span.end, f" # brief: ignore {code}")
        yield _insertion(body, f"<!-- brief: ignore-file {code} -->{newline}")
        return
    above = source.line_span(line - 1).cut(text).strip() if line > 1 else ""
    comment = f"<!-- brief: ignore {code} -->"
    if not above or span.start == body:
        yield _insertion(span.start, f"{comment}{newline}{newline}")
    yield _insertion(span.end, f" {comment}")
    yield _insertion(body, f"<!-- brief: ignore-file {code} -->{newline}")


def _insertion(at: int, text: str) -> Edit:
    return Edit(Span(at, at), text)
