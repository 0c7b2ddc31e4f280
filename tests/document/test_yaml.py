"""YAML that writers get wrong, and what they are told."""

import pytest

from brief_cli.document.yaml import Map, compose, plain
from brief_cli.messages.message import Message


def said(text: str) -> str:
    root, faults = compose(text)
    assert root is None
    return str(Message(faults[0].message, faults[0].params))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('title: "نعم" يقولها\n', "quote the whole: '\"نعم\" يقولها'"),
        ("title: [فيديو] جولة\n", 'quote the whole: "[فيديو] جولة"'),
        ("title: [فيديو\n", "“[” opens is not closed; write “]” at its end, or quote a text"),
        ("title: {أ\n", "write “}” at its end"),
        ("title: - بند\n", "begins with “-”"),
        ("title: %70 من\n", 'quote the whole: "%70 من"'),
        ("title: @الوزارة\n", 'quote the whole: "@الوزارة"'),
        (
            "title: البلدية: الحديقة\n",
            'quote the whole in straight quotation marks: "البلدية: الحديقة"',
        ),
        ("title: “اتفاق: جديد”\n", 'straight quotation marks: "اتفاق: جديد"'),
        ("a: b\ntitle\uff1a اتفاق\n", "full-width colon (U+FF1A)"),
        ("schema:\u00a0base\ntitle: x\n", "U+00A0, a no-break space"),
        ("a:\n\u2003b: c\nd\n", "no space of YAML"),
        ("a:\n\tb: c\n", "a tab at the beginning of the line"),
        ("a: b\nlang:ar\nc: d\n", "no space after the colon; write “lang: ar”"),
    ],
)
def test_what_to_write_is_said(text: str, words: str) -> None:
    assert words in said(text)


def test_infinity_and_no_number_are_numbers_in_each_of_their_spellings() -> None:
    root, faults = compose("k: [.inf, -.INF, .NaN, .nan]\n")
    assert faults == ()
    assert isinstance(root, Map)
    found = plain(root)
    assert isinstance(found, dict)
    assert [str(each) for each in found["k"]] == ["inf", "-inf", "nan", "nan"]


def test_a_time_in_a_list_is_a_text() -> None:
    root, faults = compose("k: [no, 12:30]\n")
    assert faults == ()
    assert plain(root) == {"k": ["no", "12:30"]}


@pytest.mark.parametrize("text", ["k: " + "[a:b," * 12_000, "k: " + "[" * 60_000, "{" * 60_000])
def test_brackets_without_end_are_refused(text: str) -> None:
    # A pattern that went over the rest of the line for each bracket took minutes here.
    assert "nested deeper" in said(text)
