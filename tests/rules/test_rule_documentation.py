"""The examples in the rules' own documentation are true."""

import codecs
import re

import pytest

from brief_cli.diagnostic import Applicability
from brief_cli.lint.engine import Linter
from brief_cli.lint.fixer import fix_source
from brief_cli.rules.rule import Rule
from brief_cli.rules.table import RULES
from brief_cli.text.source import Source

_EXAMPLE = re.compile(
    r"^## (?P<kind>Bad|Good)\n```(?P<info>[^\n]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)


def _examples(rule: Rule) -> dict[str, str]:
    found = {}
    for match in _EXAMPLE.finditer(rule.documentation):
        if match["info"].startswith("markdown"):
            text = match["text"]
            if match["info"].endswith("escaped"):
                text = re.sub(
                    r"\\(u[0-9a-f]{4}|x[0-9a-f]{2}|r)",
                    lambda m: codecs.decode(m.group(), "unicode_escape"),
                    text,
                )
            found[match["kind"]] = text
    return found


DOCUMENTED = [rule for rule in RULES if _examples(rule)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_page_has_its_parts(rule: Rule) -> None:
    assert rule.summary.endswith(".")
    assert "\n## Why\n" in rule.documentation
    assert "\n## Bad\n" in rule.documentation


@pytest.mark.parametrize("rule", DOCUMENTED, ids=lambda rule: rule.code)
def test_bad_is_found_and_good_is_silent(rule: Rule, linter: Linter) -> None:
    examples = _examples(rule)
    bad = linter.check(Source("bad.md", examples["Bad"]))
    assert rule.code in {diagnostic.code for diagnostic in bad}
    assert linter.check(Source("good.md", examples["Good"])) == []


# S201 adds a prompt to be written, S202's order is the point, N402 writes a longer text than Good.
_FIX_IS_GOOD = [r for r in DOCUMENTED if r.fixable and r.code not in ("S201",)]


@pytest.mark.parametrize("rule", _FIX_IS_GOOD, ids=lambda rule: rule.code)
def test_fix_of_bad_is_good(rule: Rule, linter: Linter) -> None:
    examples = _examples(rule)
    unsafe = rule.fixable is Applicability.UNSAFE
    fixed = fix_source(Source("bad.md", examples["Bad"]), linter.check, unsafe=unsafe)
    assert fixed.source.text == examples["Good"]


def test_codes_and_names_are_unique_and_in_family_order() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)
    for family in "PMSDNTBLA":
        codes = [rule.code for rule in RULES if rule.family == family]
        assert codes == sorted(codes)
