"""Fixes are applied: those that do not overlap, again and again, until nothing changes."""

from bisect import bisect_left, insort
from collections.abc import Callable, Set
from dataclasses import dataclass

from brief_cli.diagnostic import Applicability, Diagnostic, Fix
from brief_cli.text.edit import Edit, apply_edits, overlap
from brief_cli.text.source import Source

_MOST_ROUNDS = 10


@dataclass(frozen=True, slots=True)
class Fixed:
    """A source after fixing: the fixes that were applied, and what is still wrong."""

    source: Source
    applied: tuple[Fix, ...]
    remaining: list[Diagnostic]


def fix_source(
    source: Source,
    check: Callable[[Source], list[Diagnostic]],
    *,
    unsafe: bool = False,
    only: Set[str] | None = None,
) -> Fixed:
    """Apply the fixes of a source until none is left, for at most ten rounds.

    Args:
        source: what to fix.
        check: the linter; called again after each round.
        unsafe: whether to apply unsafe fixes too.
        only: the codes of the rules whose fixes are applied; None for all.

    A round that makes the file unreadable (a P diagnostic that was not there) is taken back.
    """
    applied: list[Fix] = []
    remaining = check(source)
    for _ in range(_MOST_ROUNDS):
        fixes = _compatible(
            [each for each in remaining if only is None or each.code in only], unsafe=unsafe
        )
        if not fixes:
            break
        text = apply_edits(source.text, (edit for fix in fixes for edit in fix.edits))
        if text == source.text:
            break
        changed = Source(source.name, text)
        found = check(changed)
        if _unreadable(found) - _unreadable(remaining):
            break
        source, remaining = changed, found
        applied += fixes
    return Fixed(source, tuple(applied), remaining)


def _compatible(diagnostics: list[Diagnostic], *, unsafe: bool) -> list[Fix]:
    """Return fixes of which no two touch the same place, the first in the text first."""
    chosen: list[Fix] = []
    # In order of place, so that an edit need only be held against its neighbours.
    taken: list[Edit] = []
    for diagnostic in diagnostics:
        fix = diagnostic.fix
        if fix is None or (fix.applicability is Applicability.UNSAFE and not unsafe):
            continue
        if any(_is_taken(edit, taken) for edit in fix.edits):
            continue
        chosen.append(fix)
        for edit in fix.edits:
            insort(taken, edit)
    return chosen


def _is_taken(edit: Edit, taken: list[Edit]) -> bool:
    place = bisect_left(taken, edit)
    return any(overlap(edit, other) for other in taken[max(0, place - 1) : place + 1])


def _unreadable(diagnostics: list[Diagnostic]) -> set[str]:
    return {diagnostic.code for diagnostic in diagnostics if diagnostic.code.startswith("P")}
