"""What can be done about what is found: fixes, comments that ignore it, the page of its rule."""

from collections.abc import Iterator
from dataclasses import dataclass

from brief_cli.diagnostic import Applicability, Diagnostic
from brief_cli.messages.message import Message, say
from brief_cli.rules.pages import page_path
from brief_cli.rules.table import find_rule
from brief_cli.server.analysis import Analysis, fixes, silencing
from brief_cli.server.kinds import Kind
from brief_cli.server.session import Session
from brief_cli.text.edit import Edit
from brief_cli.text.span import Span

# Whether a comment works is found out by checking: not for each of hundreds of findings.
_MOST_TRIED = 3
# Who selects a whole text wants none of hundreds of single fixes.
_MOST_SINGLE = 50


@dataclass(frozen=True)
class Action:
    """Something to offer; `edits` change the text, `page` is the file of a page to show."""

    title: Message
    kind: Kind
    diagnostics: tuple[Diagnostic, ...] = ()
    edits: tuple[Edit, ...] = ()
    page: str = ""
    is_preferred: bool = False


def actions(
    session: Session, analysis: Analysis, place: Span, kinds: frozenset[Kind], *, pages: bool
) -> list[Action]:
    """Return what can be done at a place, the best first.

    Findings are looked up by their place: what a client says that it shows may be stale, or is
    left out.

    Args:
        session: the settings.
        analysis: of the text.
        place: where the cursor is, or what is selected.
        kinds: what is asked for.
        pages: whether the client can show a file.
    """
    offered: list[Action] = []
    if Kind.FIX in kinds:
        here = [
            each
            for each in analysis.diagnostics
            if each.span.start <= place.end and place.start <= each.span.end
        ]
        offered += _single_fixes(here)
        offered += _rule_fixes(session, analysis, here)
        offered += _ignoring(session, analysis, here)
        offered += _pages(here, analysis.language) if pages else ()
    if Kind.FIX_ALL in kinds and (edits := fixes(session, analysis)):
        title = say("Apply all safe fixes")
        offered.append(Action(title, Kind.FIX_ALL, edits=tuple(edits)))
    return offered


def _is_safe(diagnostic: Diagnostic) -> bool:
    fix = diagnostic.fix
    return fix is not None and fix.applicability is Applicability.SAFE


def _single_fixes(here: list[Diagnostic]) -> Iterator[Action]:
    mended = sorted((each for each in here if each.fix), key=lambda each: not _is_safe(each))
    for each in mended[:_MOST_SINGLE]:
        assert each.fix is not None
        safe = _is_safe(each)
        title = say("{code}: {fix}", code=each.code, fix=each.fix.title)
        if not safe:
            title = say("{fix} (unsafe)", fix=title)
        yield Action(title, Kind.FIX, (each,), each.fix.edits, is_preferred=safe)


def _rule_fixes(session: Session, analysis: Analysis, here: list[Diagnostic]) -> Iterator[Action]:
    for code in dict.fromkeys(each.code for each in here if each.fix):
        mended = [each for each in analysis.diagnostics if each.code == code and each.fix]
        if len(mended) < 2:
            continue
        safe = all(map(_is_safe, mended))
        title = say("Fix all {code} in this file", code=code)
        if not safe:
            title = say("{fix} (unsafe)", fix=title)
        edits = fixes(session, analysis, frozenset((code,)), unsafe=not safe)
        if edits:
            own = tuple(each for each in here if each.code == code)[:_MOST_SINGLE]
            yield Action(title, Kind.FIX, own, tuple(edits))


def _ignoring(session: Session, analysis: Analysis, here: list[Diagnostic]) -> Iterator[Action]:
    for code in list(dict.fromkeys(each.code for each in here))[:_MOST_TRIED]:
        first = next(each for each in here if each.code == code)
        if find_rule(code) is None:
            continue
        edit = silencing(session, analysis, first)
        if edit is not None:
            title = say("Ignore {code} here with a comment", code=code)
            if "ignore-file" in edit.replacement:
                title = say("Ignore {code} in this file with a comment", code=code)
            yield Action(title, Kind.FIX, (first,), (edit,))


def _pages(here: list[Diagnostic], language: str) -> Iterator[Action]:
    for code in dict.fromkeys(each.code for each in here):
        rule = find_rule(code)
        if rule is not None:
            own = tuple(each for each in here if each.code == code)[:_MOST_SINGLE]
            title = say("Explain {code} ({name})", code=code, name=rule.name)
            yield Action(title, Kind.FIX, own, page=page_path(rule, language))
