"""A sentence is filled in the reader's language, and its values keep their places."""

import pytest

from brief_cli.messages.message import Message, Refusal, hint, listed, say, say_many
from brief_cli.rtl.layout import lay_out
from brief_cli.text.template import Template

MIXED = "31 فبراير 2024"


def _seen(text: str, level: int) -> str:
    """Return a line as a reader sees it, from the left of the screen to the right."""
    return lay_out(text, 200, level)[0].text


def test_a_value_of_the_other_direction_is_isolated_for_people_only() -> None:
    message = say("“{date}” is not a date: that month has no such day", date=MIXED)
    assert message.text("en") == f"“{MIXED}” is not a date: that month has no such day"
    assert message.shown("en") == f"“\u2068{MIXED}\u2069” is not a date: that month has no such day"


def test_a_date_reads_in_an_english_sentence_as_it_was_written() -> None:
    message = say("“{date}” is not a date: that month has no such day", date=MIXED)
    written = _seen(MIXED, 1)
    assert f"“{written}” is not a date" in _seen(message.shown("en"), 0)
    assert f"“{written}” is not a date" not in _seen(message.text("en"), 0)


@pytest.mark.parametrize(
    "value", ["archive/2024/a.md:3:14", "2025-10-27", "--fix", "The Gazette", "1/2", "G-20 – 5"]
)
def test_what_reads_from_the_left_keeps_its_order_in_arabic(value: str) -> None:
    message = say("write {value}", value=value)
    assert value in _seen(message.shown("ar"), 1)


@pytest.mark.parametrize("value", ["1,250", "17", "أستانا", "القمة العربية"])
def test_what_keeps_its_order_anyway_is_left_alone(value: str) -> None:
    assert "\u2068" not in say("write {value}", value=value if value != "1,250" else 17).shown("ar")


def test_a_message_within_a_message_is_in_the_same_language() -> None:
    inner = say("cannot be read: {reason}", reason=Template("permission denied"))
    message = say("{program}: {why}", program="brief", why=inner)
    assert message.text("en") == "brief: cannot be read: permission denied"
    assert message.text("ar") == "brief: تتعذر القراءة: لا إذن بذلك"


def test_what_could_act_on_a_terminal_is_a_token_for_people() -> None:
    message = say("write {value}", value="\x1b[31m\u202ex")
    assert "\x1b" not in message.shown("en")
    assert "\u202e" not in message.shown("en")
    assert "\x1b" in message.text("en")


def test_numbers_keep_their_form() -> None:
    message = Message("byte {offset} (0x{byte:02x})", {"offset": 7, "byte": 10})
    assert message.shown("en") == "byte 7 (0x0a)"


def test_a_number_of_things_has_its_plural() -> None:
    def errors(count: int) -> Message:
        return say_many("{count} error", "{count} errors", count=count)

    assert [errors(n).text("en") for n in (0, 1, 2)] == ["0 errors", "1 error", "2 errors"]
    assert [errors(n).text("ar") for n in (1, 2, 5)] == ["خطأ واحد", "خطآن", "5 أخطاء"]


def test_a_list_has_the_separators_of_its_reader() -> None:
    assert listed(["a", "b", "c"]).text("en") == "a, b, c"
    assert listed(["أ", "ب"]).text("ar") == "أ، ب"
    assert listed([say("error")]).text("ar") == "خطأ"


def test_a_near_name_is_asked_for_and_others_are_listed() -> None:
    assert hint("selct", ["select", "ignore"]).text("en") == "did you mean “select”?"
    assert hint("zzz", ["select", "ignore"]).text("en") == "there are: select, ignore"


def test_a_language_without_a_catalogue_is_english() -> None:
    assert say("error").text("xx") == "error"


def test_a_refusal_says_all_its_reasons() -> None:
    refusal = Refusal(say("error"), say("warning"))
    assert str(refusal) == "error\nwarning"
