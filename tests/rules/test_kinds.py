"""A pattern that is run over all prose at once finds what it finds in each block."""

import pytest

from brief_cli.briefing.prose import BREAK
from brief_cli.briefing.reading import read_briefing
from brief_cli.rules.rule import Context
from brief_cli.rules.table import RULES
from brief_cli.schema.catalogue import Catalogue
from brief_cli.text.source import Source, decode
from tests.conftest import ROOT, TODAY

PATHS = sorted((ROOT / "tests" / "rules").glob("*/*/*.md"))
CATALOGUE = Catalogue()


@pytest.mark.parametrize("part", range(8))
def test_the_prose_is_as_long_as_the_source_and_its_blocks_stand_in_it(part: int) -> None:
    for path in PATHS[part::8]:
        briefing = read_briefing(decode(path.name, path.read_bytes()), CATALOGUE)
        if not briefing.is_readable:
            continue
        prose = briefing.prose
        assert len(prose) == len(briefing.source.text)
        rest = prose
        for block in briefing.prose_blocks:
            assert prose[block.start : block.end] == block.text
            assert BREAK not in block.text.strip(BREAK)
            assert block.start == block.end or briefing.block_at(block.start) is block
            rest = rest[: block.start] + BREAK * len(block.text) + rest[block.end :]
        assert set(rest) <= {BREAK}
        assert briefing.vocabulary == {*briefing.words}
        for word in briefing.vocabulary:
            assert all(span.cut(prose) == word for _, span in briefing.places({word}))
        # However many words are asked for, they are found where each alone is.
        found = sorted(briefing.places(briefing.vocabulary))
        assert found == sorted(each for w in briefing.vocabulary for each in briefing.places({w}))


def test_without_the_characters_that_it_needs_a_rule_finds_nothing() -> None:
    context = Context(TODAY)
    seen = set()
    for rule in (each for each in RULES if each.needs):
        for path in (ROOT / "tests" / "rules").glob(f"*/{rule.code}-*/bad-*.md"):
            front, close, body = path.read_text(encoding="utf-8").partition("\n---\n")
            bare = "".join(char for char in body if char not in rule.needs)
            source = Source("a.md", front + close + bare)
            briefing = read_briefing(source, CATALOGUE)
            if briefing.is_readable and rule.needs.isdisjoint(source.text):
                seen.add(rule.code)
                assert list(rule.check(briefing, context)) == []
    assert len(seen) >= 15
