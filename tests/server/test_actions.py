"""What is offered about a finding."""

from dataclasses import replace

from brief_cli.diagnostic import Applicability
from brief_cli.server.actions import Action, actions
from brief_cli.server.analysis import Analysis
from brief_cli.server.kinds import Kind
from brief_cli.server.session import Session
from brief_cli.text.edit import apply_edits
from brief_cli.text.span import Span
from tests.server.conftest import HEAD, Analyser, codes, marked

ALL = frozenset(Kind)


def _offered(
    session: Session, analysis: Analysis, at: int, kinds: frozenset[Kind] = ALL
) -> list[Action]:
    return actions(session, analysis, Span(at, at), kinds, pages=True)


def _titles(found: list[Action]) -> list[str]:
    return [str(action.title) for action in found]


def test_the_safe_fix_comes_first_and_is_preferred(session: Session, analysed: Analyser) -> None:
    text, at = marked(HEAD + "قال,‸ نعم, ثم ذهب.\n")
    found = _offered(session, analysed(text), at)
    assert _titles(found) == [
        "T501: write “،”",
        "Fix all T501 in this file",
        "Ignore T501 here with a comment",
        "Explain T501 (latin-comma)",
        "Apply all safe fixes",
    ]
    assert [action.is_preferred for action in found] == [True, False, False, False, False]
    assert found[3].page.endswith("en/T501-latin-comma.md")
    assert apply_edits(text, found[1].edits) == HEAD + "قال، نعم، ثم ذهب.\n"


def test_an_unsafe_fix_says_so(session: Session, analysed: Analyser) -> None:
    text = HEAD.replace("base", "news-brief") + "## ما بعد الخبر\n\nنص.\n"
    found = _offered(session, analysed(text), text.index("##"))
    unsafe = [action for action in found if "(unsafe)" in str(action.title)]
    assert unsafe
    assert not any(action.is_preferred for action in unsafe)


def test_a_safe_fix_goes_before_an_unsafe_one_at_the_same_place(
    session: Session, analysed: Analyser
) -> None:
    text = HEAD + "قال, نعم.\n"
    analysis = analysed(text)
    (safe,) = analysis.diagnostics
    assert safe.fix is not None
    unsafe = safe._replace(fix=safe.fix._replace(applicability=Applicability.UNSAFE))
    both = replace(analysis, diagnostics=(unsafe, safe))
    found = _offered(session, both, text.index(","))
    assert [str(each.title) for each in found[:2]] == [
        "T501: write “،”",
        "T501: write “،” (unsafe)",
    ]


def test_every_comment_that_is_offered_works(session: Session, analysed: Analyser) -> None:
    for body in (
        "قال, نعم.\n",
        "## عنوان , هنا\n\nنص.\n",
        "- قال, نعم.\n- لا.\n",
        "| قال, | ب |\n| --- | --- |\n| ج, | د |\n",
        "قال, نعم. <!-- brief: ignore T504 -->\n",
    ):
        text = HEAD + body
        analysis = analysed(text)
        at = text.index(",")
        ignoring = [
            a for a in _offered(session, analysis, at) if str(a.title).startswith("Ignore T501")
        ]
        assert ignoring, body
        after = analysed(apply_edits(text, ignoring[0].edits))
        assert codes(after).count("T501") < codes(analysis).count("T501")
        assert "P012" not in set(codes(after)) - set(codes(analysis))


def test_no_comment_is_offered_where_none_works(session: Session, analysed: Analyser) -> None:
    text = "---\nschema: base\ntitle: [\nlang: ar\n---\n"
    analysis = analysed(text)
    assert codes(analysis)
    offered = _offered(session, analysis, analysis.diagnostics[0].span.start)
    assert not any(str(action.title).startswith("Ignore") for action in offered)


def test_only_what_is_asked_for_is_offered(session: Session, analysed: Analyser) -> None:
    text, at = marked(HEAD + "قال,‸ نعم.\n")
    found = _offered(session, analysed(text), at, frozenset((Kind.FIX_ALL,)))
    assert _titles(found) == ["Apply all safe fixes"]
    assert apply_edits(text, found[0].edits) == HEAD + "قال، نعم.\n"


def test_a_clean_text_has_nothing_to_fix(session: Session, analysed: Analyser) -> None:
    assert _offered(session, analysed(HEAD + "قال نعم.\n"), 0) == []
