"""Small edits from one text to another."""

from hypothesis import example, given
from hypothesis import strategies as st

from brief_cli.server.edits import small_edits
from brief_cli.text.edit import apply_edits

TEXTS = st.text(st.sampled_from("ab ب،\r\n"), max_size=40)


@given(TEXTS, TEXTS)
def test_they_lead_to_the_other_text(before: str, after: str) -> None:
    assert apply_edits(before, small_edits(before, after)) == after


@given(TEXTS, TEXTS)
@example("a\r\n", "a\rb")
@example("a\rb", "a\r\n")
@example("a\r\nb", "a\n\nb")
def test_none_begins_or_ends_within_the_end_of_a_line(before: str, after: str) -> None:
    for edit in small_edits(before, after):
        for at in (edit.span.start, edit.span.end):
            assert not at or before[at - 1 : at + 1] != "\r\n"


def test_what_is_between_two_changes_is_left() -> None:
    edits = small_edits("قال , ثم  قال\nx\n", "قال، ثم قال\nx\n")
    assert [(edit.span.start, edit.span.end, edit.replacement) for edit in edits] == [
        (3, 5, "،"),
        (8, 9, ""),
    ]


def test_a_line_that_is_added_touches_no_other() -> None:
    assert [(e.span.start, e.replacement) for e in small_edits("a\nb\n", "a\nc\nb\n")] == [
        (2, "c\n")
    ]
