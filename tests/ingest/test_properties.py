"""Nothing of a text is lost, whatever it is; and what a preview prints is read back."""

import re
from datetime import UTC, date

from hypothesis import given, settings
from hypothesis import strategies as st

from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.naming import slug
from brief_cli.briefing.reading import read_briefing
from brief_cli.document.blocks import plain_text
from brief_cli.document.yaml import plain
from brief_cli.ingest.account import Destination
from brief_cli.ingest.importing import Imported, import_text
from brief_cli.ingest.raw import raw_lines
from brief_cli.ingest.recognise import SeveralArticles
from brief_cli.render.text import text_lines
from brief_cli.rtl.mode import Mode
from brief_cli.schema.catalogue import Catalogue
from brief_cli.schema.schema import Schema
from brief_cli.text.source import Source
from tests.conftest import ROOT
from tests.shown import rows_of

CATALOGUE = Catalogue()
SEED = (ROOT / "tests" / "ingest" / "cases" / "01-seed.txt").read_text(encoding="utf-8")
LINES = [line for line in SEED.splitlines() if line]


def _schema(name: str = "osint-briefing") -> Schema:
    schema = CATALOGUE.get(name)
    assert schema is not None
    return schema


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text))


def _check_account(text: str, imported: Imported) -> None:
    lines = raw_lines(text)
    entries = {entry.line: entry for entry in imported.account.entries if entry.line}
    assert sorted(entries) == [line.number for line in lines]
    kept = _words(imported.text)
    for line in lines:
        entry = entries[line.number]
        assert entry.text == line.text
        if entry.destination in (Destination.BODY, Destination.NOTICE, Destination.TITLE):
            assert _words(line.text) <= kept, line.text
        elif entry.destination is Destination.METADATA:
            # The label is boilerplate; the value is in the metadata, as the account says.
            assert entry.value
            assert all(_words(part) <= kept for part in entry.value.split("; "))
        elif entry.destination is Destination.REPEATED:
            assert _words(line.text) <= kept | _words(entries_text(imported, entry.detail))


def entries_text(imported: Imported, detail: str) -> str:
    """Return the text of the line that a repeated one repeats."""
    number = int(detail.removeprefix("line "))
    return next((e.text for e in imported.account.entries if e.line == number), imported.title)


_MUTATED = st.lists(
    st.one_of(
        st.sampled_from(LINES),
        st.sampled_from(LINES).map(lambda line: line[: len(line) // 2]),
        st.sampled_from(["", "---", "- بند", "1. رقم", "Published: 05/06/2025", "الكاتب:", "# عنوان", "## التوقعات",
                         "> x", "[1]: http://a.b", "<b>x</b>", "| أ | ب |", "|---|---|", "By John", "a_b *c* `d`",
                         "2025. نص", "    مسافة", "تاريخ: 31/31/2025", "source: x", "TODO", "{author}"]),
        st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30),
    ),
    max_size=25,
).map("\n".join)  # fmt: skip


@given(_MUTATED)
@settings(max_examples=300, deadline=None)
def test_every_word_is_in_the_briefing_or_in_the_account(text: str) -> None:
    try:
        imported = import_text(text, _schema(), zone=UTC)
    except SeveralArticles:
        return
    _check_account(text, imported)
    briefing = read_briefing(Source("a.md", imported.text), CATALOGUE)
    # A text in a language that the schema has not is told in the account.
    assert [f for f in briefing.faults if f.kind != "unsupported-language"] == []


def test_every_word_of_the_seed_is_kept_or_accounted_for() -> None:
    _check_account(SEED, import_text(SEED, _schema(), zone=UTC))


_NAMES = st.sampled_from(
    ["سلمى حداد", "John Smith", "فريق التحرير", "وكالة الأنباء", "SpecialEurasia"]
)
_SENTENCE = st.lists(
    st.sampled_from(["عززت", "الزيارة", "الشراكة", "بين", "البلدين", "في", "آسيا", "الوسطى", "2025", "(قره", "باغ)", "CPC،", "مما", "يحسن", "التجارة", "15%"]),
    min_size=6, max_size=14,
).map(lambda words: " ".join(words) + ".")  # fmt: skip
_TITLE = st.lists(
    st.sampled_from(["شراكة", "جديدة", "في", "آسيا", "الوسطى", "عام", "2025", "(TITR)"]),
    min_size=2,
    max_size=6,
).map(" ".join)
_DAY = st.dates(date(1990, 1, 1), date(2025, 12, 31)).map(str)
_MOMENT = st.tuples(_DAY, st.sampled_from(["T04:25:00Z", "T16:05:30Z", "T10:00:00+03:00", ""])).map(
    "".join
)


@st.composite
def _briefings(draw: st.DrawFn) -> str:
    """Return a briefing of a shipped schema, with distinct paragraphs."""
    schema = _schema(draw(st.sampled_from(["osint-briefing", "policy-brief", "news-brief"])))
    head = [f"schema: {schema.name}", f"title: {draw(_TITLE)}", "lang: ar", f"author: {draw(_NAMES)}",
            f"published: {draw(_MOMENT)}"]  # fmt: skip
    if draw(st.booleans()):
        head += ["source:", f"  name: {draw(_NAMES)}", "  url: https://www.example.org/a"]
    if draw(st.booleans()):
        head += [
            "cover:",
            "  caption: خريطة الممر",
            "  credit: President.az",
            "  license: CC-BY-4.0",
        ]
    body: list[str] = []
    number = 0
    for section in schema.sections:
        if not section.required:
            continue
        body.append(f"## {section.heading('ar')}")
        for _ in range(draw(st.integers(1, 3))):
            number += 1
            sentence = f"{draw(_SENTENCE)[:-1]} رقم {number}."
            body.append(f"- {sentence}" if section.content == "list" else sentence)
    return "---\n" + "\n".join(head) + "\n---\n\n" + "\n\n".join(body) + "\n"


def _content(briefing: Briefing) -> tuple[object, list[tuple[str, str]]]:
    sections = [(s.id, plain_text(*s.blocks)) for s in briefing.sections]
    return plain(briefing.front_matter.root), sections


@given(_briefings())
@settings(max_examples=80, deadline=None)
def test_what_a_preview_prints_is_read_back(text: str) -> None:
    briefing = read_briefing(Source("a.md", text), CATALOGUE)
    rows = rows_of(briefing, 1_000_000, Mode.OFF)
    printed = "\n".join(text_lines(rows, Mode.OFF))
    again = import_text(printed, briefing.schema, zone=UTC)
    result = read_briefing(Source("b.md", again.text), CATALOGUE)
    metadata, sections = _content(briefing)
    wanted = dict(metadata) if isinstance(metadata, dict) else {}
    got, got_sections = _content(result)
    assert isinstance(got, dict)
    if "source" not in wanted:
        got.pop("source", None)
    assert got == wanted
    assert [(i, s.replace("\n", " ")) for i, s in got_sections] == [
        (i, s.replace("\n", " ")) for i, s in sections
    ]


def test_the_example_printed_is_read_back() -> None:
    text = (ROOT / "examples" / "azerbaijan-kazakhstan.ar.md").read_text(encoding="utf-8")
    briefing = read_briefing(Source("a.md", text), CATALOGUE)
    printed = "\n".join(text_lines(rows_of(briefing, 1_000_000, Mode.OFF), Mode.OFF))
    again = import_text(printed, briefing.schema, zone=UTC)
    result = read_briefing(Source("b.md", again.text), CATALOGUE)
    assert plain(result.front_matter.root) == plain(briefing.front_matter.root)
    assert [s.id for s in result.sections] == [s.id for s in briefing.sections]


def test_the_seed_equals_the_example() -> None:
    """All but a comment and the line of a notice that the preview sets as one paragraph."""
    imported = import_text(SEED, _schema(), zone=UTC)
    example = (ROOT / "examples" / "azerbaijan-kazakhstan.ar.md").read_text(encoding="utf-8")
    plain_example = example.replace("        # none | human | machine | machine-reviewed", "")
    assert imported.text == plain_example


@given(st.text(max_size=300), st.sampled_from(["", "2025-10-27", "2025-10-27T04:25:00Z"]))
def test_a_name_works_on_every_file_system(title: str, published: str) -> None:
    name = slug(title, published)
    assert 0 < len(name.encode()) <= 200
    assert not re.search(r'[\x00-\x1f/\\:*?"<>|\s.]', name)
    assert name.casefold() not in ("con", "nul", "aux", "prn", "com1")


def test_a_name_keeps_the_letters_of_the_title() -> None:
    assert (
        slug("عززت أذربيجانُ: تعاونهـما!", "2025-10-27T04:25:00Z")
        == "2025-10-27-عززت-أذربيجان-تعاونهما"
    )
