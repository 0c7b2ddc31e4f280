"""Kinds of pages that were read wrongly: a made-up page for each."""

import sys

import pytest

from brief_cli.ingest.account import Certainty, Destination
from brief_cli.ingest.importing import Imported
from brief_cli.ingest.job import Job
from brief_cli.schema.catalogue import Catalogue

BASE = Catalogue().get("base")
ONE = "أعلن مجلس البلدية اليوم خطة جديدة لتوسيع شبكة النقل العام تشمل خمسة خطوط للحافلات ومحطة مركزية."
TWO = "وقال رئيس المجلس إن العمل يبدأ في الربيع المقبل على أن تكتمل المحطة في نهاية العام التالي."
THREE = "ويرى سكان الأحياء البعيدة أن الخطة تأخرت كثيرا وأن الحافلات القديمة لم تعد تكفي حاجتهم اليومية."
TEXT = f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>"


def imported(page: str) -> Imported:
    assert BASE is not None
    return Job(BASE, None, {}, None, None, 10_000_000).run(page.encode())


def page(head: str, body: str) -> Imported:
    return imported(f'<!DOCTYPE html><html lang="ar"><head>{head}</head><body>{body}')


def title_certainty(made: Imported) -> Certainty:
    ranks = [e.certainty for e in made.account.entries if e.detail == "title"]
    return min(ranks, key=lambda each: each.rank)


OG = "<meta property=og:title content='خطة النقل الجديدة'>"


@pytest.mark.parametrize(
    ("head", "heading", "title"),
    [
        # The first heading names the part of the site, a lower one repeats the title.
        (f"<title>خطة النقل الجديدة</title>{OG}", "<h1>محليات</h1><h2>خطة النقل الجديدة</h2>", "خطة النقل الجديدة"),
        # Two first headings: title and subtitle.
        (f"<title>خطة النقل الجديدة</title>{OG}<meta name=headline content='والسكان يرحبون'>",
         "<h1>خطة النقل الجديدة</h1><h1>والسكان يرحبون</h1>", "خطة النقل الجديدة"),
        # A kicker and the title are elements of one heading.
        (f"<title>المدينة: خطة النقل الجديدة</title>{OG}",
         "<h1><div>المدينة:</div><div>خطة النقل الجديدة</div></h1>", "المدينة: خطة النقل الجديدة"),
        # ... and one of them is hidden.
        (OG, "<h1>خطة النقل <span hidden>|</span> <span>الجديدة</span></h1>", "خطة النقل الجديدة"),
        (OG, "<h1>خطة النقل<br>الجديدة</h1>", "خطة النقل الجديدة"),
        # The name of the site is that of the page.
        (f"<title>خطة النقل الجديدة | الساحل</title>{OG}<meta name=application-name content='خطة النقل الجديدة | الساحل'>",
         "<h1>خطة النقل الجديدة</h1>", "خطة النقل الجديدة"),
        # A heading that leads to the page itself is no name of the site.
        (f"<title>خطة النقل الجديدة</title>{OG}",
         "<h1>الساحل</h1><h3><a href='12_plan.html'>خطة النقل الجديدة</a></h3>", "خطة النقل الجديدة"),
        # One that leads to a front page is, also in an archive.
        ("<link rel=canonical href='https://arch.example/web/2014/http://sahel.example/a/1'>",
         "<h1><a href='https://arch.example/web/2014/http://sahel.example/'>يوميات الساحل</a></h1><h2>خطة النقل الجديدة</h2>",
         "خطة النقل الجديدة"),
        # Behind a kicker in the data stands the heading.
        ("<title>النقل في المدينة: الخطة الجديدة</title>", "<h1>الخطة الجديدة</h1><h2>النقل في المدينة</h2>", "الخطة الجديدة"),
    ],
)  # fmt: skip
def test_titles(head: str, heading: str, title: str) -> None:
    assert page(head, heading + TEXT).title == title


@pytest.mark.parametrize(
    ("head", "heading"),
    [
        (f"<title>محليات</title>{OG}", "<h1>حديث الناس في المدينة</h1><h2>خطة النقل الجديدة</h2>"),
        ("", "<h2>خطة النقل الجديدة</h2>"),
        ("<title>الساحل</title><meta property=og:site_name content='الساحل'>", ""),
        (
            "<title>الساحل • مجلة الساحل والمدينة</title><meta property=og:site_name content='مجلة الساحل والمدينة'>"
            "<meta property=og:title content='مجلة الساحل والمدينة'>",
            "<h1>الساحل</h1>",
        ),
    ],
)
def test_titles_that_are_not_sure(head: str, heading: str) -> None:
    assert title_certainty(page(head, heading + TEXT)) is not Certainty.SURE


def test_other_titles_are_offered() -> None:
    made = page(OG, f"<h1>الحافلات تصل إلى الجبل</h1>{TEXT}")
    found = [value for e in made.account.unsure() for key, value in e.found if key == "title"]
    assert found == ["الحافلات تصل إلى الجبل", "خطة النقل الجديدة"]


@pytest.mark.parametrize(
    ("head", "body", "value", "certainty"),
    [
        # hAtom, and other elements that are called a date.
        ("", "<abbr class=published title='2024-03-05T08:30:00+03:00'>أمس</abbr>", "2024-03-05T08:30:00+03:00", Certainty.LIKELY),
        ("", "<h2 class=date-header>الثلاثاء 5 مارس 2024</h2>", "2024-03-05", Certainty.SURE),
        ("", "<time>5 مارس 2024</time>", "2024-03-05", Certainty.SURE),
        ("", "<time class='published updated' datetime='2024-03-05T08:30:00+03:00'>أمس</time>",
         "2024-03-05T08:30:00+03:00", Certainty.LIKELY),
        # Names of meta elements, however they are written.
        ("<meta name='DC:date.issued' content='2024-03-05'>", "", "2024-03-05", Certainty.SURE),
        ("<meta property='article:published:time' content='2024-03-05'>", "", "2024-03-05", Certainty.SURE),
        ("<meta name=citation_publication_date content='2024/03/05'>", "", "2024-03-05", Certainty.SURE),
        # Programs write dates in English, as the C library does too.
        ("<meta name=pubdate content='Tue Mar  5 19:20:36 UTC 2024'>", "", "2024-03-05T19:20:36Z", Certainty.SURE),
        ("<meta name=pubdate content='Tue Mar 5 19:20:36 CEST 2024'>", "", "2024-03-05T19:20:36", Certainty.UNSURE),
        # The page shows another day than its data.
        ("<meta property=article:published_time content='2024-03-15'>", "<div class=meta><time datetime='2024-03-05'>نشر</time></div>",
         "2024-03-15", Certainty.UNSURE),
        # Two stamps of one day are of its several steps.
        ("<meta name=pubdate content='2024-03-05T10:00:00Z'><meta property=article:published_time content='2024-03-05T10:25:00Z'>",
         "", "2024-03-05T10:00:00Z", Certainty.LIKELY),
        # Early in a day of UTC it is the day before in the Americas.
        ("<meta property=article:published_time content='2024-03-05T02:54:29Z'>", "", "2024-03-05T02:54:29Z", Certainty.LIKELY),
    ],
)  # fmt: skip
def test_dates(head: str, body: str, value: str, certainty: Certainty) -> None:
    made = page(f"<title>خطة النقل</title>{head}", f"<h1>خطة النقل</h1>{body}{TEXT}")
    reading = made.parts.values["published"]
    assert (reading.value, reading.certainty) == (value, certainty)


def test_the_one_day_that_stands_elsewhere_is_for_a_person() -> None:
    text = f"<title>خطة النقل</title><h1>خطة النقل</h1>{TEXT}<div>نشر <time datetime='2024-03-05'>أمس</time></div>"
    other = "<div>نشر <time datetime='2024-03-09'>أمس</time></div>"
    reading = imported(f"<html lang=ar>{text}").parts.values["published"]
    assert (reading.value, reading.certainty) == ("2024-03-05", Certainty.UNSURE)
    made = imported(f"<html lang=ar>{text}{other}")
    assert "elsewhere" not in str(made.parts.values.get("published"))


def test_a_line_that_the_data_confirms_is_not_asked_about() -> None:
    head = "<title>خطة النقل</title><meta name=pubdate content='2024-03-05T08:30:00+03:00'>"
    made = page(head, f"<h1>خطة النقل</h1><div>5 مارس 2024 - 8:30</div>{TEXT}")
    assert made.published == "2024-03-05T08:30:00+03:00"
    assert not [e for e in made.account.unsure() if e.detail == "published"]


@pytest.mark.parametrize(
    ("other", "value"),
    [("25/04/2024", "2024-03-05"), ("04/25/2024", "2024-05-03"), ("25/04/2024 04/25/2024", "")],
)
def test_a_day_in_figures_is_read_as_the_page_writes_others(other: str, value: str) -> None:
    body = f"<h1>خطة النقل</h1><div>05/03/2024</div>{TEXT}<aside><p>قصة أخرى {other}</p></aside>"
    made = page("<title>خطة النقل</title>", body)
    assert made.published == value
    if value:
        assert made.parts.values["published"].certainty is Certainty.LIKELY


GUESS = "<p>نص صغير.</p><div id=colophon-line>تاريخ الوثيقة: 2024-03-05</div>"


def test_a_guess_is_never_sure() -> None:
    made = page("<title>خطة النقل</title>", f"<h1>خطة النقل</h1>{TEXT}{GUESS}")
    reading = made.parts.values["published"]
    assert (reading.value, reading.certainty) == ("2024-03-05", Certainty.UNSURE)
    assert any("htmldate" in str(entry.note) for entry in made.account.entries)


def test_without_htmldate_nothing_is_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "htmldate.core", None)
    made = page("<title>خطة النقل</title>", f"<h1>خطة النقل</h1>{TEXT}{GUESS}")
    assert made.published == ""


def test_nothing_is_guessed_where_the_day_is_given() -> None:
    assert BASE is not None
    text = f"<html lang=ar><title>خطة النقل</title><h1>خطة النقل</h1>{TEXT}{GUESS}"
    job = Job(BASE, None, {"published": "2024-01-01"}, None, None, 10_000_000)
    made = job.run(text.encode())
    assert made.published == "2024-01-01"
    assert not any("htmldate" in str(entry.note) for entry in made.account.entries)


@pytest.mark.parametrize(
    ("head", "body", "author", "certainty"),
    [
        ("", "<div class=byline><span class=author-name>سلمى حداد</span> مراسلة الشؤون المحلية</div>", "سلمى حداد", Certainty.LIKELY),
        ("", "<div class=post-author><h5>سلمى حداد</h5></div>", "سلمى حداد", Certainty.LIKELY),
        # A byline may follow the lead.
        ("", f"<p>{THREE.replace('كثيرا', 'جدا')}</p><div class=author>سلمى حداد</div>", None, None),
    ],
)  # fmt: skip
def test_elements_that_are_called_an_author(
    head: str, body: str, author: str | None, certainty: Certainty | None
) -> None:
    made = page(f"<title>خطة النقل</title>{head}", f"<h1>خطة النقل</h1>{body}{TEXT}")
    reading = made.parts.values.get("author")
    assert (reading.value if reading else None) == author
    assert (reading.certainty if reading else None) == certainty
    assert "سلمى حداد" not in made.text.partition("---\n\n")[2]


def test_a_line_that_is_the_author_is_where_it_stands() -> None:
    byline = "<div class=byline><span class=author-name>سلمى حداد</span></div>"
    made = page("<title>خطة النقل</title>", f"<h1>خطة النقل</h1>{byline}{TEXT}")
    places = [(e.destination, e.detail) for e in made.account.entries if e.text == "سلمى حداد"]
    assert places == [(Destination.METADATA, "author")]


def test_datelines_are_no_paragraphs() -> None:
    line = "الأربعاء، 28 آب/أغسطس 2013، آخر تحديث 14:00 (GMT+0400)"
    made = page("<title>خطة النقل</title>", f"<h1>خطة النقل</h1><p>{line}</p>{TEXT}")
    assert made.parts.values["updated"].value == "2013-08-28T14:00:00+04:00"
    assert "2013" not in made.text.partition("---\n\n")[2]


def test_a_short_sentence_below_the_title_is_of_the_article() -> None:
    made = page(
        "<title>النقل</title>", f"<h1>النقل</h1><p>وقفت المدينة كلها صامتة سوداء.</p>{TEXT}"
    )
    assert "وقفت المدينة كلها صامتة سوداء." in made.text


def test_what_is_longer_than_the_article_in_a_window_is_none_of_it() -> None:
    rules = "".join(f"<p>{TWO.replace('الربيع', f'الشهر {n}')}</p>" for n in range(8))
    made = page(
        "<title>النقل</title>",
        f"<h1>النقل</h1><div>{TEXT}</div><div class=modal-window>{rules}</div>",
    )
    assert "الشهر" not in made.text
    assert THREE in made.text


def test_a_bare_number_at_the_end_is_none_of_it() -> None:
    assert "17302" not in page("<title>النقل</title>", f"<h1>النقل</h1>{TEXT}<p>17302</p>").text


@pytest.mark.parametrize(
    ("lang", "text", "tag"),
    [
        ("ja", "市は今日、三十の山村に移動図書館を走らせると発表した。来年の春から始まり、夏には終わる予定である。", "ja"),
        ("en", "Городской совет объявил сегодня, что передвижные библиотеки поедут в тридцать горных деревень.", "ru"),
        ("", "Ο δήμος ανακοίνωσε σήμερα ότι κινητές βιβλιοθήκες θα πάνε σε τριάντα ορεινά χωριά.", "el"),
    ],
)  # fmt: skip
def test_other_scripts_have_their_language_and_their_articles(
    lang: str, text: str, tag: str
) -> None:
    made = imported(f"<html lang='{lang}'><title>N</title><h1>N</h1><p>{text}</p><p>{text}2</p>")
    assert made.language == tag
    assert text.rstrip("。.") in made.text


@pytest.mark.parametrize(
    ("below", "day"),
    [
        ("<div class=copyright>11 ديسمبر 2022</div>", "2022-12-11"),
        ("<div class=copyright>آخر تحديث 11 ديسمبر 2022</div>", ""),
        ("<div class=copyright>حررت هذه الصفحة في 11 ديسمبر 2022</div>", ""),
        ("<div class=related>11 ديسمبر 2022</div>", ""),
    ],
)
def test_a_day_that_is_all_there_is_of_a_line_below_the_text(below: str, day: str) -> None:
    made = page("<title>خطة النقل</title>", f"<h1>خطة النقل</h1>{TEXT}{below}")
    assert made.published == day


def test_the_author_of_a_book_on_a_page_is_not_the_page_s() -> None:
    book = (
        "<div itemscope itemtype=http://schema.org/Book><p>كتاب: <span itemprop=name>البحر</span></p>"
        "<p>تأليف: <span itemprop=author>الحارث الحسني</span></p></div>"
    )
    made = page(OG, f"<h1>خطة النقل الجديدة</h1>{TEXT}{book}")
    assert "author" not in made.parts.values


def test_code_says_nothing_of_the_language() -> None:
    code = "<pre><code>" + "for line in the_file:\n    print(line)\n" * 60 + "</code></pre>"
    made = page(OG, f"<h1>خطة النقل الجديدة</h1><p>{ONE}</p>{code}<p>{TWO}</p>")
    assert made.language == "ar"


@pytest.mark.parametrize(
    ("heading", "is_kept"), [("المراجع:", True), ("منابع", True), ("المزيد من الأخبار", False)]
)
def test_links_below_the_text_are_its_sources_where_their_heading_says_so(
    heading: str, is_kept: bool
) -> None:
    links = "<ul><li><a href=/a>دراسة عن النقل في المدن الصغيرة</a></ul>"
    made = page(OG, f"<h1>خطة النقل الجديدة</h1><article>{TEXT}<h2>{heading}</h2>{links}</article>")
    assert ("دراسة عن النقل" in made.text) is is_kept


def test_code_and_items_may_stand_there_twice() -> None:
    twice = "<pre>make install all of it</pre><ul><li>ثم أعد تشغيل الخادم كله</ul>"
    made = page(
        OG, f"<h1>خطة النقل الجديدة</h1><p>{ONE}</p>{twice}<p>{TWO}</p>{twice}<p>{THREE}</p>"
    )
    assert made.text.count("make install all of it") == 2
    assert made.text.count("ثم أعد تشغيل الخادم كله") == 2


@pytest.mark.parametrize("name", ["Me", "user user", "Admin"])
def test_what_a_program_calls_whoever_writes_is_no_author(name: str) -> None:
    made = page(f"{OG}<meta name=author content='{name}'>", f"<h1>خطة النقل الجديدة</h1>{TEXT}")
    assert "author" not in made.parts.values


@pytest.mark.parametrize(
    ("gutter", "code", "kept"),
    [
        ("<pre>1\n2\n3</pre>", "<pre>pwd\nls\ncd</pre>", False),
        ("<pre><code><span class=lnt>8\n</span><span class=lnt>9\n</span></code></pre>", "<pre>pwd\nls</pre>", False),
        ("<pre><span>1</span><br><span>2</span></pre>", "<div><pre>pwd\nls</pre></div>", False),
        ("<pre>1\n3</pre>", "<pre>pwd\nls</pre>", True),
        ("<pre>1\n2</pre>", "<p>نص</p>", True),
    ],
)  # fmt: skip
def test_numbers_beside_the_lines_of_code(gutter: str, code: str, kept: bool) -> None:
    table = f"<table class=lntable><tr><td>{gutter}</td><td>{code}</td></tr></table>"
    made = page(
        "<title>خطة النقل الجديدة</title>", f"<h1>خطة النقل الجديدة</h1>{TEXT}{table}<p>{ONE}</p>"
    )
    notes = [str(entry.note) for entry in made.account.entries]
    assert ("line numbers" in notes) is not kept
    assert made.text.count("```") // 2 == 1 + (kept and "pre" in code)


def test_what_is_said_to_browsers_without_scripts_is_not_seen() -> None:
    said = "<div class=single__nojs>لعرض المحتوى فعّل جافا سكربت في متصفحك من فضلك.</div>"
    made = page("<title>خطة النقل الجديدة</title>", f"<h1>خطة النقل الجديدة</h1>{said}{TEXT}")
    assert "سكربت" not in made.text
    assert any("سكربت" in entry.text for entry in made.account.entries)
