"""The pages of the rules are true: bad is found, good is silent, and the fix of bad is good."""

import codecs
import re
from pathlib import Path

import pytest

from brief_cli.diagnostic import Applicability
from brief_cli.lint.fixer import fix_source
from brief_cli.lint.linter import Linter
from brief_cli.rules.pages import page_of, pages_folder, summary_of
from brief_cli.rules.rule import Rule
from brief_cli.rules.table import RULES
from brief_cli.text.source import Source
from tests.conftest import linter_under

LANGUAGES = ("ar", "en")
PARTS = {
    "en": ("Why", "Bad", "Good", "Options", "Source"),
    "ar": ("لماذا", "خطأ", "صواب", "الخيارات", "المصدر"),
}
FIXES = {
    "en": {Applicability.SAFE: "safe fix", Applicability.UNSAFE: "unsafe fix", None: "no fix"},
    "ar": {
        Applicability.SAFE: "إصلاح آمن",
        Applicability.UNSAFE: "إصلاح غير آمن",
        None: "بلا إصلاح",
    },
}
SEVERITIES = {
    "en": {"error": "error", "warning": "warning", "info": "info"},
    "ar": {"error": "خطأ", "warning": "تحذير", "info": "ملاحظة"},
}
COMMA = {"en": ",", "ar": "،"}
FRONT = "---\nschema: base\ntitle: عنوان\nlang: ar\n---\n\n"
_ESCAPE = re.compile(r"\\(u[0-9a-f]{4}|x[0-9a-f]{2}|r)")
# The texts of these are about files, or need what a page has no room for.
_WITHOUT_EXAMPLES = ("P001", "P002", "P011")

each_page = pytest.mark.parametrize(
    ("rule", "language"),
    [(rule, language) for rule in RULES for language in LANGUAGES],
    ids=lambda value: value if isinstance(value, str) else value.code,
)


def _text(rule: Rule, language: str) -> str:
    path = Path(pages_folder()) / language / f"{rule.code}-{rule.name}.md"
    assert path.is_file(), f"write {path.name} in docs/rules/{language}"
    return path.read_text(encoding="utf-8")


def _example(text: str, heading: str) -> str | None:
    """Return an example with its front matter; None where the page has none under that heading."""
    found = re.search(
        rf"^## {heading}\n\n```markdown(-\w+)?\n(.*?)^```$", text, re.MULTILINE | re.DOTALL
    )
    if found is None:
        return None
    kind, example = found.groups()
    if kind == "-escaped":
        # What nobody sees is spelled out in a page.
        example = _ESCAPE.sub(lambda m: codecs.decode(m.group(), "unicode_escape"), example)
    is_whole = kind == "-file" or example.lstrip("\ufeff").startswith("---")
    return example if is_whole else FRONT + example


@each_page
def test_the_head_is_that_of_the_code(rule: Rule, language: str) -> None:
    severity, fix = SEVERITIES[language][rule.severity.value], FIXES[language][rule.fixable]
    head = f"# {rule.code} {rule.name}\n\n*{severity}{COMMA[language]} {fix}*\n\n"
    assert _text(rule, language).startswith(head)


@each_page
def test_it_has_its_parts_in_order(rule: Rule, language: str) -> None:
    known = PARTS[language]
    found = re.findall(
        r"^## (.+)$", re.sub(r"```.*?```", "", _text(rule, language), flags=re.S), re.M
    )
    assert found[:2] == list(known[:2])
    assert found == [part for part in known if part in found]


@each_page
def test_what_it_finds_is_one_sentence(rule: Rule, language: str) -> None:
    assert page_of(rule, language).language == language
    summary = summary_of(rule, language)
    assert summary.endswith(".")
    assert summary == page_of(rule, language).summary
    assert language == "en" or re.search("[ء-ي]{3}", summary)


def _house(text: str, linter: Linter) -> Linter:
    """Return the linter of a house that has decided what the page shows, where the rule asks for it."""
    shown = re.search(r"^```toml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    if shown is None:
        return linter
    return linter_under(linter.catalogue, shown[1].replace("[options]", "").replace("options.", ""))


@each_page
def test_it_names_its_options(rule: Rule, language: str) -> None:
    options = _text(rule, language).partition(f"## {PARTS[language][3]}")[2]
    assert all(f"`{option.name}`" in options for option in rule.options)


@each_page
def test_bad_is_found_and_good_is_silent(rule: Rule, language: str, linter: Linter) -> None:
    text = _text(rule, language)
    bad, good = (_example(text, PARTS[language][place]) for place in (1, 2))
    if rule.code in _WITHOUT_EXAMPLES:
        return
    linter = _house(text, linter)
    assert bad is not None
    assert rule.code in {found.code for found in linter.examine(Source("bad.md", bad))}
    assert good is None or linter.examine(Source("good.md", good)) == []


@each_page
def test_the_fix_of_bad_is_good(rule: Rule, language: str, linter: Linter) -> None:
    text = _text(rule, language)
    bad, good = (_example(text, PARTS[language][place]) for place in (1, 2))
    # The fix of S201 adds a prompt, which is still to be written.
    if bad is None or good is None or rule.fixable is None or rule.code == "S201":
        return
    unsafe = rule.fixable is Applicability.UNSAFE
    linter = _house(text, linter)
    fixed = fix_source(Source("bad.md", bad), linter.examine, unsafe=unsafe)
    assert fixed.source.text == good


def test_no_page_is_left_over() -> None:
    names = {f"{rule.code}-{rule.name}.md" for rule in RULES}
    for language in LANGUAGES:
        assert {path.name for path in (Path(pages_folder()) / language).glob("*.md")} <= names


def test_codes_and_names_are_unique_and_in_family_order() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)
    for family in "PMSDNTBLA":
        codes = [rule.code for rule in RULES if rule.family == family]
        assert codes == sorted(codes)
