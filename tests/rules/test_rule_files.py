"""Every rule's files: `bad-*.md` with what is expected beside each, `good-*.md` without its finding.

`bad-x.txt` holds one line for each diagnostic, as `brief lint --format concise` prints it without
the path. `bad-x.fixed.md`, where there is one, is what all fixes make of it. A file that is not
UTF-8, or must keep its odd line endings, is called `.bin` instead of `.md`. `options.toml` is what the
house has decided, where a rule is silent without.
"""

from pathlib import Path

import pytest

from brief_cli.diagnostic import Applicability
from brief_cli.lint.fixer import fix_source
from brief_cli.lint.linter import Linter
from brief_cli.reports.concise import ConciseReporter
from brief_cli.reports.reporter import Destination
from brief_cli.rules.table import RULES, find_rule
from brief_cli.terminal.terminal import BidiKind, Terminal
from brief_cli.text.source import Source, decode
from tests.conftest import linter_under, without_isolation

HERE = Path(__file__).parent
SCREEN = Terminal("none", 80, False, None, False, BidiKind.NOTHING)
BAD = sorted(path for path in HERE.glob("*/*/bad-*") if path.suffixes in ([".md"], [".bin"]))
GOOD = sorted(HERE.glob("*/*/good-*"))


def _id(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def _linter(path: Path, usual: Linter) -> Linter:
    """Return the linter of a house that has decided what the rule's `options.toml` says."""
    options = path.parent / "options.toml"
    if not options.is_file():
        return usual
    return linter_under(usual.catalogue, options.read_text(encoding="utf-8"))


def _source(path: Path) -> Source:
    return decode(path.name, path.read_bytes())


@pytest.mark.parametrize("path", BAD, ids=_id)
def test_bad(path: Path, linter: Linter) -> None:
    source = _source(path)
    found = _linter(path, linter).examine(source)
    shown = ConciseReporter(Destination("en", "/", SCREEN)).file(source, found)
    # The files are read by people who write rules; isolation has tests of its own.
    lines = [line.removeprefix(f"{path.name}:") for line in without_isolation(shown).splitlines()]
    assert lines == path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    assert path.parent.name.split("-")[0] in {diagnostic.code for diagnostic in found}


@pytest.mark.parametrize("path", GOOD, ids=_id)
def test_good(path: Path, linter: Linter) -> None:
    codes = {diagnostic.code for diagnostic in _linter(path, linter).examine(_source(path))}
    assert path.parent.name.split("-")[0] not in codes


@pytest.mark.parametrize("path", BAD, ids=_id)
@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
def test_fixes(path: Path, linter: Linter, unsafe: bool) -> None:
    source = _source(path)
    linter = _linter(path, linter)
    before = linter.examine(source)
    fixed = fix_source(source, linter.examine, unsafe=unsafe)
    fixable = [
        d for d in fixed.remaining
        if d.fix and (unsafe or d.fix.applicability is Applicability.SAFE)
    ]  # fmt: skip
    assert fixable == []
    new = {d.code for d in fixed.remaining} - {d.code for d in before}
    # The fix of a missing section writes a prompt, which is then to be met.
    assert new <= ({"M105"} if any(d.code == "S201" for d in before) else set())
    again = fix_source(fixed.source, linter.examine, unsafe=unsafe)
    assert again.source.text == fixed.source.text
    expected = path.with_name(f"{path.stem}.fixed.md")
    if unsafe and expected.is_file():
        assert fixed.source.text.encode() == expected.read_bytes()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_its_files(rule: object) -> None:
    found = [r for r in RULES if r is rule]
    folder = f"{found[0].code}-{found[0].name}"
    bad = [path for path in BAD if path.parent.name == folder]
    good = [path for path in GOOD if path.parent.name == folder]
    if found[0].code in ("P001", "P011"):
        return  # about files themselves: tests/commands/test_hostile.py
    assert len(bad) >= 3
    assert len(good) >= 2


@pytest.mark.parametrize("path", [*BAD, *GOOD], ids=_id)
def test_every_folder_is_a_rule(path: Path) -> None:
    code, _, name = path.parent.name.partition("-")
    rule = find_rule(code)
    assert rule is not None
    assert rule.name == name
