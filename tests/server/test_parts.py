"""Symbols, folds, links, footnotes, hovers and the preview."""

import pytest

from brief_cli.messages.message import Refusal
from brief_cli.server.footnotes import label_at, note_of, renamed
from brief_cli.server.hover import hover
from brief_cli.server.preview import new_briefing, preview, schema_names
from brief_cli.server.session import Session
from brief_cli.server.symbols import Symbol, folds, links, symbols
from brief_cli.text.edit import apply_edits
from tests.server.conftest import HEAD, Analyser, marked

NOTES = "قال[^1] ثم قال[^ب] ثم[^1].\n\n[^1]: وكالة، https://example.org/a؛ 2025.\n\n[^ب]: أخرى.\n"


def _tree(found: list[Symbol]) -> list[object]:
    return [[each.name, _tree(each.children)] if each.children else each.name for each in found]


def test_symbols_are_nested_by_level(analysed: Analyser) -> None:
    analysis = analysed(HEAD + "## أ\n\n### ب\n\nنص.\n\n## ج\n\nنص.\n")
    assert _tree(symbols(analysis)) == [["عنوان", ["schema", "title", "lang"]], ["أ", ["ب"]], "ج"]
    for symbol in symbols(analysis):
        assert symbol.span.covers(symbol.place)


def test_symbols_of_front_matter_that_is_broken(analysed: Analyser) -> None:
    found = symbols(analysed("---\nschema: base\ntitle: عنوان\nx\n---\n\n## أ\n"))
    assert _tree(found) == [["عنوان", ["schema", "title"]], "أ"]


def test_folds_are_front_matter_and_sections(analysed: Analyser) -> None:
    analysis = analysed(HEAD + "## أ\n\nنص.\n\n\n## ج\n\nنص.\n")
    cut = [span.cut(analysis.source.text) for span in folds(analysis)]
    assert cut == [HEAD.strip(), "## أ\n\nنص.", "## ج\n\nنص."]


def test_links_end_before_punctuation(analysed: Analyser) -> None:
    text = HEAD.replace("lang: ar", "lang: ar\nsource:\n  url: https://example.org/b") + NOTES
    analysis = analysed(text)
    found = [(span.cut(text), target) for span, target in links(analysis)]
    assert found == [("https://example.org/b",) * 2, ("https://example.org/a",) * 2]


def test_a_footnote_is_gone_to_and_renamed_at_every_mark(analysed: Analyser) -> None:
    text, at = marked(HEAD + NOTES.replace("[^1].", "[^‸1]."))
    analysis = analysed(text)
    label = label_at(analysis, at)
    assert label is not None
    note = note_of(analysis, label[0])
    assert note is not None
    assert text[note.start - 2 : note.end + 2] == "[^1]:"
    after = apply_edits(text, renamed(analysis, at, "[^مصدر]"))
    assert after == text.replace("[^1]", "[^مصدر]")
    for name in ("", "a b", "ب", "x]y"):
        with pytest.raises(Refusal):
            renamed(analysis, at, name)
    with pytest.raises(Refusal):
        renamed(analysis, 0, "x")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (HEAD.replace("la", "l‸a"), "**`lang`**"),
        (HEAD.replace(": base", ": ba‸se"), "**base**"),
        (HEAD.replace("base", "news-brief") + "## ال‸خبر\n", "`lead`"),
        (HEAD + "قال‸, نعم.\n", "# T501"),
        (HEAD + "قال نع‸م.\n", None),
    ],
)
def test_hovers(session: Session, analysed: Analyser, text: str, said: str | None) -> None:
    text, at = marked(text)
    found = hover(session, analysed(text), at)
    if said is None:
        assert found is None
    else:
        assert found is not None
        assert said in found.text
        assert found.span.start <= at <= found.span.end


def test_a_preview_follows_the_cursor(analysed: Analyser) -> None:
    text, at = marked(HEAD + "## أ\n\nنص.\n\n## ب\n\nنص‸.\n")
    shown = preview(analysed(text), at)
    assert shown is not None
    assert (shown.section, '<html lang="ar" dir="rtl">' in shown.html) == (1, True)
    assert 0.5 < shown.part < 1
    assert preview(analysed("---\nschema: [\n---\n"), 0) is None


def test_a_new_briefing_is_what_the_scaffold_writes(session: Session) -> None:
    known = session.catalogue("/a.md")
    assert "news-brief" in [each.name for each in schema_names(known, "ar")]
    text = new_briefing(known, "news-brief", "ar", "زيارة")
    assert "title: زيارة" in text
    assert "## الخبر" in text
    with pytest.raises(Refusal, match="news-brief"):
        new_briefing(known, "news-breif", "ar", "")
