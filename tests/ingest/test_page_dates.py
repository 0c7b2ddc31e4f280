"""The day of a page by kinds: which of two sources is heard, and what is never sure."""

import subprocess
import sys

import pytest

from brief_cli.ingest.account import Certainty
from brief_cli.ingest.importing import Imported
from brief_cli.ingest.job import Job
from brief_cli.schema.catalogue import Catalogue

BASE = Catalogue().get("base")
TEXT = "".join(
    f"<p>Der Rat der Stadt hat am Abend den {number} Teil des neuen Plans für Busse und Bahnen"
    " beschlossen, der im kommenden Frühjahr beginnen soll.</p>"
    for number in ("ersten", "zweiten", "dritten")
)


def imported(page: str) -> Imported:
    assert BASE is not None
    return Job(BASE, None, {}, None, None, 10_000_000).run(page.encode())


def page(head: str, beside: str, text: str = TEXT, lang: str = "de", before: str = "") -> Imported:
    return imported(
        f"<!DOCTYPE html><html lang={lang}><head><title>Neuer Plan</title>{head}</head>"
        f"<body>{before}<h1>Neuer Plan</h1>{beside}{text}"
    )


def read(made: Imported) -> tuple[str, Certainty]:
    reading = made.parts.values["published"]
    return reading.value, reading.certainty


def data(published: str, updated: str = "") -> str:
    changed = f"<meta property=article:modified_time content='{updated}'>" if updated else ""
    return f"<meta property=article:published_time content='{published}'>{changed}"


@pytest.mark.parametrize(
    ("lang", "shown", "value"),
    [
        ("de", "03.02.2022", "2022-02-03"),
        ("es", "03/02/2022", "2022-02-03"),
        ("fil", "03/02/2022", "2022-03-02"),
        ("de", "Von Anna Beck | 02.12.19", "2019-12-02"),
        ("de", "Von Anna Beck 3. 2. 2022.", "2022-02-03"),
    ],
)
def test_figures_are_read_as_their_language_is_written(lang: str, shown: str, value: str) -> None:
    made = page("", f"<div class=date>{shown}</div>", lang=lang)
    assert read(made) == (value, Certainty.UNSURE)
    offered = {text for e in made.account.unsure() for key, text in e.found if key == "published"}
    assert len(offered) > 1


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "The council of the city agreed on the new plan for the buses, and it will begin with the spring."),
        ("ar", "أعلن مجلس البلدية اليوم خطة جديدة لتوسيع شبكة النقل العام تشمل خمسة خطوط للحافلات."),
        ("he", "מועצת העיר הודיעה היום על תוכנית חדשה להרחבת רשת התחבורה הציבורית, ובה חמישה קווים."),
    ],
)  # fmt: skip
def test_figures_that_are_written_both_ways_stay_empty(lang: str, sentence: str) -> None:
    text = "".join(f"<p>{sentence} {sentence} {number}</p>" for number in range(3))
    made = page("", "<div class=date>03/02/2022</div>", text, lang)
    assert (made.language, made.published) == (lang, "")


@pytest.mark.parametrize(
    ("other", "value"),
    [("12/13/2021", "2022-03-02"), ("13/12/2021", "2022-02-03"), ("12/12/2021", "2022-02-03")],
)
def test_another_day_in_figures_tells_the_order(other: str, value: str) -> None:
    text = f"{TEXT}<p>Hier war es bisher anders, nämlich seit dem Tag des Beschlusses: {other}.</p>"
    assert page("", "<div class=date>03/02/2022</div>", text, lang="es").published == value


@pytest.mark.parametrize(
    ("head", "shown", "value", "certainty"),
    [
        # Readers see another day than the data has.
        (data("2020-02-12"), "05.02.2020", "2020-02-05", Certainty.UNSURE),
        (data("2021-03-16T16:16:10Z"), "20. März 2021 - 15:00 Uhr", "2021-03-20T15:00:00", Certainty.UNSURE),
        # ... which another of its sources has to the second.
        (data("2022-01-04T07:29:00Z") + "<meta name=pubdate content='2022-01-06T08:29:34Z'>", "06.01.2022",
         "2022-01-06T08:29:34Z", Certainty.UNSURE),
        (data("2023-11-06T18:19:00+01:00") + "<meta name=pubdate content='2023-11-07T07:30:00+01:00'>",
         "Stand: 07.11.2023, 07:30 Uhr", "2023-11-07T07:30:00+01:00", Certainty.UNSURE),
        # A line that has a day among other words says nothing against them.
        (data("2020-02-12"), "Audio 02:57 Min. Sendung 06.05.2024", "2020-02-12", Certainty.UNSURE),
        (data("2020-08-18T19:35:33Z"), "Am 12.11.10 Uhr", "2020-08-18T19:35:33Z", Certainty.UNSURE),
        # A stamp in UTC may be of the day before, or after, the page's own.
        (data("2021-11-04T23:00:00Z"), "5. November 2021", "2021-11-05", Certainty.LIKELY),
        (data("2021-11-04T23:00:00Z") + "<link rel=canonical href='https://a.example/2021/11/05/plan'>", "",
         "2021-11-05", Certainty.LIKELY),
        # An address has the day on which it was made.
        (data("2019-06-17T18:28:00+02:00") + "<link rel=canonical href='https://a.example/2017/7/12/plan'>", "",
         "2017-07-12", Certainty.UNSURE),
        (data("2017-07-12T18:28:00+02:00") + "<link rel=canonical href='https://a.example/2019/6/17/plan'>", "",
         "2017-07-12T18:28:00+02:00", Certainty.UNSURE),
        # Nothing but the data has the day, and the page was changed on another.
        (data("2020-04-03T10:35:41Z", "2020-04-11T08:27:52Z"), "Aktualisiert: 11.04.2020, 10:27",
         "2020-04-03T10:35:41Z", Certainty.LIKELY),
        (data("2020-04-03T10:35:41Z", "2020-04-11T08:27:52Z"), "3. April 2020", "2020-04-03T10:35:41Z", Certainty.SURE),
        (data("2020-04-03T10:35:41Z", "2020-04-03T18:27:52Z"), "", "2020-04-03T10:35:41Z", Certainty.SURE),
        # Programs write English: Wed is no word of this language, though May may be.
        (data("Wed May 04 2022 10:41:00 GMT+0000"), "", "2022-05-04T10:41:00Z", Certainty.SURE),
        # The hour of a stamp without its offset says no more than the stamp.
        (data("2020-08-25T00:23:33Z"), "<time datetime='2020-08-25T00:23:33'>neu</time>", "2020-08-25T00:23:33Z",
         Certainty.LIKELY),
    ],
)  # fmt: skip
def test_which_source_is_heard(head: str, shown: str, value: str, certainty: Certainty) -> None:
    lang = "es" if "Wed" in head else "de"
    assert read(page(head, f"<div class=meta>{shown}</div>", lang=lang)) == (value, certainty)


def test_dates_that_only_elements_set_apart_are_two() -> None:
    shown = "<div><time>28. Juni 2019</time><time>14. Januar 2020</time> | <a href=/k>Klaus Berg</a></div>"
    assert page("", shown).published == "2019-06-28"


def test_a_line_may_have_the_day_of_publication_and_of_the_change() -> None:
    made = page("", "<div>11. Januar 2022, 09:50 Uhr / Aktualisiert am 21. Januar 2022</div>")
    assert made.published == "2022-01-11T09:50:00"
    assert made.parts.values["updated"].value == "2022-01-21"


@pytest.mark.parametrize(
    ("before", "beside", "text", "value"),
    [
        # What is called related, or navigation, may be the line of the article's date all the same.
        ("", "<nav>28. Januar 2022 Paula Berg</nav>", TEXT, "2022-01-28"),
        ("<div class=teaser>03.02.2022</div>", "", TEXT, "2022-02-03"),
        # The nearest is the page's own.
        ("<nav>4. Mai 2021</nav>", "<nav>28. Januar 2022</nav>", TEXT, "2022-01-28"),
    ],
)
def test_the_day_near_the_title(before: str, beside: str, text: str, value: str) -> None:
    made = page("", beside, text, before=before)
    assert read(made) == (value, Certainty.UNSURE)
    assert any("near the title" in str(entry.note) for entry in made.account.entries)


@pytest.mark.parametrize(
    ("dateline", "value"),
    [
        ("29.11.2022 – ", "2022-11-29"),
        ("(21. November 2022) ", "2022-11-21"),
        ("Bonn, 31. Oktober 2023. ", "2023-10-31"),
        ("Mitteilung vom 25. Januar 2022 | Berlin – ", "2022-01-25"),
        ("Am 25. Januar 2022 hat die Stadt mit vielen Gästen aus aller Welt gefeiert, und ", ""),
    ],
)
def test_datelines(dateline: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "htmldate.core", None)
    made = page("", "", TEXT.replace("<p>", f"<p>{dateline}", 1))
    assert made.published == value
    if value:
        assert read(made) == (value, Certainty.UNSURE)


@pytest.mark.parametrize(
    "beside",
    [
        "<nav>Zuletzt geändert am 28. Januar 2022</nav>",
        "<nav>Am 28. Januar 2022 feiert die Stadt mit vielen Gästen aus aller Welt ein großes Fest</nav>",
        "<nav>Tel. 0228 1234</nav>",
        "<nav>Video verfügbar bis 28.01.2022</nav>",
        "<div>Video verfügbar bis 28.01.2022</div>",
    ],
)
def test_what_is_no_day_near_the_title(beside: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "htmldate.core", None)
    assert page("", beside).published == ""


def test_days_below_the_text_are_not_near_the_title(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "htmldate.core", None)
    assert page("", "", f"{TEXT}<div>28. Januar 2022</div>").published == ""


def test_a_guess_does_not_load_the_languages_of_dateparser() -> None:
    program = (
        "import sys; sys.path.insert(0, '.'); from tests.ingest.test_page_dates import *\n"
        "made = page('', '', TEXT + '<p>nichts</p><div>Dokument 2024-03-05</div>')\n"
        "assert made.published == '2024-03-05', made.published\n"
        "page('', '', TEXT + '<p>nichts</p><div>Seit dem 12. des Wonnemonats 2020</div>')\n"
        "assert 'dateparser' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize(
    "around",
    ["<aside><h1>Neuer Plan</h1>{text}</aside>", "<h1>Neuer Plan</h1><div class='entry-content read-more'>{text}</div>"],
)  # fmt: skip
def test_an_article_that_is_called_something_else_as_a_whole(around: str) -> None:
    others = "".join(f"<p>{number} andere Geschichte aus der Nachbarstadt, die weit weniger lang ist, hat es auch"
                     " noch gegeben, und niemand hat davon erfahren.</p>" for number in range(3))  # fmt: skip
    body = around.format(text=TEXT)
    made = imported(
        f"<html lang=de><title>Neuer Plan</title><body>{body}<div class=related-stories>{others}</div>"
        f"<div class=newsletter>{others}</div>"
    )
    assert "Nachbarstadt" not in made.text
    assert "der im kommenden Frühjahr beginnen soll" in made.text


def test_a_head_that_a_warning_of_the_server_moved_into_the_body() -> None:
    warning = "Warning: mysql_connect(): Access denied in /www/index.php on line 3"
    made = imported(
        f"{warning}<!DOCTYPE html><html lang=de><head><title>Neuer Plan</title></head><body>{TEXT}"
    )
    assert made.title == "Neuer Plan"


def test_entities_in_a_script_are_meant_as_they_are() -> None:
    json_ld = '{"@type": "NewsArticle", "headline": "M&uuml;ller &amp; Sohn", "datePublished": "2024-03-05"}'
    made = imported(
        f"<html lang=de><head><script type=application/ld+json>{json_ld}</script></head>"
        f"<body><h1>Müller &amp; Sohn</h1>{TEXT}"
    )
    assert (made.title, made.published) == ("Müller & Sohn", "2024-03-05")
    assert {entry.detail for entry in made.account.unsure()} == {"lang"}


def test_a_page_in_xhtml_says_its_language() -> None:
    text = "".join(f"<p>The council of the city agreed on the plan. {n}</p>" for n in range(3))
    made = imported(
        "<html xmlns='http://www.w3.org/1999/xhtml' xml:lang='en-GB'><title>Plan</title>"
        f"<body><h1>Plan</h1><div class='date'>03/02/2022</div>{text}"
    )
    assert (made.language, made.published) == ("en-GB", "2022-02-03")


def test_an_address_without_its_host_has_its_day() -> None:
    address = "<meta property=og:url content='/blog/2008-06-20-plan/'>"
    assert read(page(f"{data('2016-03-03')}{address}", "")) == ("2008-06-20", Certainty.UNSURE)
