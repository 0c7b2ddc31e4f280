"""What safe fixes leave as it is: words in their order, and how a text is put together."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief_cli.document.blocks import Break, Element, Text, walk
from brief_cli.document.document import read_document
from brief_cli.lint.fixer import fix_source
from brief_cli.lint.linter import Linter
from brief_cli.rules.rule import Context
from brief_cli.rules.table import selected
from brief_cli.schema.catalogue import Catalogue
from brief_cli.text.source import Source, decode
from tests.conftest import ROOT, TODAY
from tests.rules.test_rule_files import BAD, GOOD

# Rules whose fix writes a word otherwise, joins it to its neighbour, or takes away a second one.
OTHER_LETTERS = (
    "L709",
    "L710",
    "L711",
    "T509",
    "T510",
    "T514",
    "B603",
    "T508",
    "T513",
    "T522",
    "B602",
    "L714",
)
KEEPING = Linter(
    Catalogue(),
    Context(TODAY),
    selected=selected(("T", "B", "L", "N410")),
    ignored=selected(OTHER_LETTERS),
)
TEXTS = [
    source
    for path in (*BAD, *GOOD, *sorted((ROOT / "examples").glob("*.md")))
    if not (source := decode("a.md", path.read_bytes())).faults
]
# Beside these the fixes have done harm.
PIECES = (
    " ?? ", "{{ x | default: \"y\" }}", "{% include \"a\" %}", "split(\"\")", "{\"ok\": true}", " :) ", "1 : 2",
    " » ", "«دریا همیشه آبی نیست»", "> Oui : « x » !\n", "`a ,b`", "#وسم_هنا", "( x ).", "بـ\"كلمة\"", "5\"",
    "[ا](https://a.example/?utm_source=x&b=2)", "  \n", "عمر عمر", "می‌دهیم", "٣ : ١", "؟؟", " ;) ", "a?.b",
)  # fmt: skip


def words(source: Source) -> list[str]:
    """Return the words and numbers of a text, without what only tracks."""
    text = re.sub(r"[?&](?:utm_\w+|fbclid|gclid)=[^&#\s)>\"]*", "", source.text)
    return re.findall(r"[^\W_]+", text)


def structure(source: Source) -> list[str]:
    """Return what a text is put together of, in order; how its words are parted is not in it."""
    return [type(each).__name__ for each in elements(source) if not isinstance(each, (Text, Break))]


def elements(source: Source) -> Iterator[Element]:
    yield from walk(*read_document(source).blocks)


@pytest.mark.parametrize("source", TEXTS, ids=map(str, range(len(TEXTS))))
def test_words_and_structure_stay(source: Source) -> None:
    fixed = fix_source(source, KEEPING.examine).source
    assert words(fixed) == words(source)
    assert structure(fixed) == structure(source)


def test_a_mark_between_two_letters_is_left_to_the_writer() -> None:
    source = decode("a.md", "---\nschema: base\nlang: ar\n---\n\nالوفد\u200fغادر.\n".encode())
    assert fix_source(source, KEEPING.examine).source.text == source.text


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_they_stay_with_what_fixes_did_harm_to(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(TEXTS)).text
    head = text.find("\n---\n") + 5
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(min(head, len(text)), len(text)))
        text = text[:at] + data.draw(st.sampled_from(PIECES)) + text[at:]
    source = decode("a.md", text.encode())
    fixed = fix_source(source, KEEPING.examine).source
    assert words(fixed) == words(source)
    assert structure(fixed) == structure(source)
    assert fix_source(fixed, KEEPING.examine).source.text == fixed.text
