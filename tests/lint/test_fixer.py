"""Fixes: without conflict, to a fixed point, and whole on disk whatever happens."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief_cli.diagnostic import Applicability, Diagnostic, Fix, Severity
from brief_cli.lint.fixer import fix_source
from brief_cli.lint.linter import Linter
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context
from brief_cli.schema.catalogue import Catalogue
from brief_cli.text.edit import Edit
from brief_cli.text.source import Source, decode
from brief_cli.text.span import Span
from tests.conftest import TODAY
from tests.rules.test_rule_files import BAD, GOOD

LINTER = Linter(Catalogue(), Context(TODAY))
TEXTS = [text for path in (*BAD, *GOOD) if not (text := decode("a", path.read_bytes())).faults]


def _words(text: str) -> list[str]:
    """Return numbers, addresses and code spans: what no safe fix may change."""
    # What cannot be seen is no part of a number.
    body = text.split("\n---\n", 1)[-1].replace("\u200b", "")
    addresses = re.sub(r"[?&](?:utm_\w+|fbclid|gclid)=[^&#\s)>\"]*", "", body)
    return sorted(re.findall(r"\d+|`[^`\n]+`", addresses))


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_safe_fixes_of_any_text_settle_and_change_no_number(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(TEXTS)).text
    for _ in range(data.draw(st.integers(0, 3))):
        at = data.draw(st.integers(0, len(text)))
        piece = data.draw(
            st.sampled_from(
                ["", "،", ", ", "  ", "(", "»", "و ", "\n", "ـ", "\u200b", "## ", "!!", "9", "لا"]
            )
        )
        text = text[:at] + piece + text[at + data.draw(st.integers(0, 2)) :]
    source = decode("a.md", text.encode())
    before = LINTER.examine(source)
    fixed = fix_source(source, LINTER.examine)
    left = [d for d in fixed.remaining if d.fix and d.fix.applicability is Applicability.SAFE]
    again = fix_source(fixed.source, LINTER.examine)
    assert again.source.text == fixed.source.text
    # Ten rounds are enough for all but what the edits of a round bring about anew.
    assert len(left) <= sum(1 for d in before if d.fix)
    if not any(
        d.code
        in ("M101", "D301", "D302", "N401", "N409", "T509", "P010", "P012", "B603", "M110", "T514")
        for d in before
    ):
        assert _words(fixed.source.text) == _words(source.text)


def test_overlapping_fixes_are_left_for_the_next_round() -> None:
    def check(source: Source) -> list[Diagnostic]:
        def found(start: int, end: int, new: str) -> Diagnostic:
            fix = Fix(say("x"), Applicability.SAFE, (Edit(Span(start, end), new),))
            return Diagnostic("T501", "x", Severity.INFO, say("x"), Span(start, end), fix)

        return [found(0, 2, "b"), found(1, 3, "c")] if source.text == "aaa" else []

    assert fix_source(Source("a", "aaa"), check).source.text == "ba"


def test_a_fix_that_breaks_the_file_is_taken_back() -> None:
    fix = Fix(say("x"), Applicability.SAFE, (Edit(Span(0, 1), ""),))

    def check(source: Source) -> list[Diagnostic]:
        code = "T501" if source.text == "ab" else "P005"
        return [Diagnostic(code, "x", Severity.ERROR, say("x"), Span(0, 1), fix)]

    assert fix_source(Source("a", "ab"), check).source.text == "ab"


@pytest.mark.parametrize("delay", [0.15, 0.25, 0.3, 0.35, 0.4, 0.5])
def test_a_killed_fix_leaves_the_old_file_or_the_new_one(delay: float, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    old = "---\nschema: base\ntitle: عنوان\nlang: ar\n---\n\n" + "التجارة , والنقل  هنا.\n\n" * 200
    path.write_text(old, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "brief_cli", "lint", "--fix", str(path)], stdout=subprocess.DEVNULL
    )
    try:
        process.wait(delay)
    except subprocess.TimeoutExpired:
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    text = path.read_text(encoding="utf-8")
    assert text in (old, old.replace(" , ", "، ").replace("  ", " "))
