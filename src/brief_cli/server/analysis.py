"""What is found in a text that is open, by the same engine and settings as `brief lint`.

This is the only file of the server that runs rules.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Diagnostic, Problem, Severity, Unusable
from brief_cli.document.front_matter import has_front_matter, names_schema
from brief_cli.lint.engine import examined
from brief_cli.lint.fixer import fix_source
from brief_cli.lint.ignoring import ignore_edit
from brief_cli.lint.reading import read_bytes
from brief_cli.messages.message import Message, Refusal, say
from brief_cli.server.edits import small_edits
from brief_cli.server.session import Session
from brief_cli.text.edit import Edit
from brief_cli.text.source import Source
from brief_cli.text.span import Span


@dataclass(frozen=True)
class Analysis:
    """A version of a text and what is known of it."""

    path: str
    version: int
    source: Source
    language: str
    """Of the messages."""
    briefing: Briefing | None = None
    """None where the text is no briefing, or could not be checked."""
    diagnostics: tuple[Diagnostic, ...] = ()
    problems: tuple[Problem, ...] = ()
    """What keeps the text from being checked: mistakes in a configuration or a schema."""
    worked_out: dict[object, object] = field(default_factory=dict, compare=False)
    """What was asked of it before: an editor asks the same at each move of the cursor."""


def analyse(session: Session, path: str, text: str, version: int) -> Analysis:
    """Return what is found in a text; nothing is raised on its account.

    Args:
        session: the settings.
        path: of the file, which need not be there.
        text: as it is in the editor.
        version: of the text.
    """
    session.look(path)
    source = Source(path, text)
    language = session.language(path)
    try:
        if is_settings(session, path):
            found = _settings_problems(session, source)
            return Analysis(path, version, source, language, diagnostics=tuple(found))
        return _examined(session, path, text, version, language)
    except Unusable as error:
        problems = error.problems
    except Refusal as error:
        problems = tuple(Problem("", 1, 1, reason) for reason in error.reasons)
    if not names_schema(text):
        problems = ()
    return Analysis(path, version, source, language, problems=problems)


def is_settings(session: Session, path: str) -> bool:
    """Say whether a file is no text to check but a configuration or a schema."""
    from brief_cli.config.files import OWN, PROJECT

    return os.path.basename(path) in (OWN, PROJECT) or session.is_schema(path)


def _settings_problems(session: Session, source: Source) -> Iterator[Diagnostic]:
    from brief_cli.server.settings_files import problems_of

    for span, message in problems_of(session, source):
        yield Diagnostic("settings", "settings", Severity.ERROR, message, span)


def _examined(session: Session, path: str, text: str, version: int, language: str) -> Analysis:
    settings = session.file(path)
    nothing = Analysis(path, version, Source(path, text), language)
    if settings is None:
        return nothing
    if not (has_front_matter if settings.schema else names_schema)(text):
        return nothing
    source = read_bytes(path, text.encode("utf-8", "replace"), settings.limit)
    briefing, found = examined(source, settings)
    if (before := session.baseline(path)) is not None:
        found = before.new(before.place_of(path), source, found)
    # A text that is too large is not kept in its source: the client's places are those of its own.
    if not source.text:
        source = Source(path, text, source.faults)
    return Analysis(path, version, source, language, briefing, tuple(found))


def fixes(
    session: Session,
    analysis: Analysis,
    only: frozenset[str] | None = None,
    *,
    unsafe: bool = False,
) -> list[Edit]:
    """Return the edits that apply fixes, as small as they can be.

    Args:
        session: the settings.
        analysis: what they mend.
        only: the codes of the rules whose fixes are applied; None for all.
        unsafe: whether to apply unsafe fixes too.
    """
    if analysis.briefing is None or not analysis.diagnostics:
        return []
    if (found := analysis.worked_out.get((only, unsafe))) is None:
        source = analysis.source
        after = fix_source(source, _checker(session, analysis), unsafe=unsafe, only=only).source
        found = analysis.worked_out[only, unsafe] = small_edits(source.text, after.text)
    assert isinstance(found, list)
    return found


def silencing(session: Session, analysis: Analysis, diagnostic: Diagnostic) -> Edit | None:
    """Return the edit that ignores a diagnostic by a comment; None where no comment can."""
    if analysis.briefing is None:
        return None
    asked = diagnostic.code, diagnostic.span
    if asked not in analysis.worked_out:
        analysis.worked_out[asked] = ignore_edit(
            analysis.briefing, diagnostic, _checker(session, analysis)
        )
    found = analysis.worked_out[asked]
    assert found is None or isinstance(found, Edit)
    return found


def _checker(session: Session, analysis: Analysis) -> Callable[[Source], list[Diagnostic]]:
    def check(changed: Source) -> list[Diagnostic]:
        if changed.text == analysis.source.text:
            return list(analysis.diagnostics)
        again = analyse(session, analysis.path, changed.text, analysis.version)
        return list(again.diagnostics)

    return check


def below(session: Session, folders: Iterable[str], open_: frozenset[str]) -> Iterator[Analysis]:
    """Yield the briefings below folders that are not open, through the cache.

    Raises:
        Refusal: a configuration or a schema has mistakes.
    """
    from brief_cli.lint.cache import Cache
    from brief_cli.lint.running import Run

    plan = session.plan()
    files = (f for f in plan.files(list(folders)) if os.path.abspath(f.path) not in open_)
    cache = Cache(os.path.join(session.world.cache_folder, "lint.sqlite"))
    try:
        for checked in Run(cache, 1).check(files):
            if checked.diagnostics is None:
                continue
            path = os.path.abspath(checked.settings.path)
            found = checked.diagnostics
            if (before := session.baseline(path)) is not None:
                found = before.new(before.place_of(path), checked.source, found)
            language = session.language(path)
            yield Analysis(path, 0, checked.source, language, None, tuple(found))
    finally:
        cache.close(session.world.now().date())


def failure(path: str, text: str, version: int, error: Exception) -> Analysis:
    """Return the analysis of a text that the program failed on: one finding, which says so."""
    what: Message = say(
        "brief itself failed on this text ({error}); please report it", error=repr(error)[:200]
    )
    broken = Diagnostic("internal", "internal-error", Severity.ERROR, what, Span(0, 0))
    return Analysis(path, version, Source(path, text), "en", diagnostics=(broken,))
