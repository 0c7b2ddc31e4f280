"""Pages put together at random: every word that a visitor sees ends in exactly one place."""

import html
import re
import unicodedata
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief_cli.ingest.account import Certainty, Destination
from brief_cli.ingest.importing import Imported
from brief_cli.ingest.job import ImportFailed, Job
from brief_cli.schema.catalogue import Catalogue

BASE = Catalogue().get("base")
PARAGRAPH = "أعلن مجلس البلدية اليوم خطة جديدة لتوسيع شبكة النقل العام تشمل خمسة خطوط للحافلات ومحطة مركزية."
_COUNT = iter(range(10**9))


def imported(page: str) -> Imported:
    assert BASE is not None
    return Job(BASE, None, {}, None, None, 10_000_000).run(page.encode())


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text)))


_WORD = st.sampled_from(
    [
        "مرفأ",
        "كتاب‌ها",
        "2025",
        "a*b*",
        "_x_",
        "[y]",
        "<z>",
        "&amp;",
        "`k`",
        "#و",
        "1.",
        "~~q~~",
        "||",
    ]
)


@st.composite
def _inline(draw: st.DrawFn) -> str:
    parts = []
    for _ in range(draw(st.integers(1, 6))):
        # A number of its own makes each word one that can be followed.
        plain = html.escape(f"{draw(_WORD)} ك{next(_COUNT)}ك")
        tag = draw(
            st.sampled_from(
                ["", "", "b", "em", "a href=https://x.example/p", "span", "code", "sup", "del"]
            )
        )
        parts.append(f"<{tag}>{plain}</{tag.split()[0]}>" if tag else plain)
        parts.append(draw(st.sampled_from([" ", " ", "<br>", " <!-- no --> "])))
    return "".join(parts)


_BLOCK = st.recursive(
    st.one_of(
        _inline().map(lambda inner: f"<p>{inner}</p>"),
        _inline().map(lambda inner: f"<h2>{inner}</h2>"),
        _inline(),
        _inline().map(lambda inner: f"<pre>{inner}</pre>"),
        _inline().map(lambda inner: f"<figure><img alt=x><figcaption>{inner}</figcaption></figure>"),
        st.lists(_inline(), min_size=2, max_size=4).map(
            lambda cells: "<table><tr><td>" + "</td><td>".join(cells) + "</td></tr></table>"
        ),
        st.just(f"<p>{PARAGRAPH}</p>"),
    ),
    lambda inner: st.tuples(
        st.sampled_from(
            ["div", "ul><li", "ol start=4><li", "blockquote", "section", "nav", "aside", "footer", "article",
             "div class=share", "div class=related-posts", "div hidden", "form", "dl><dd", "center", "td"]
        ),
        st.lists(inner, min_size=1, max_size=3),
    ).map(lambda made: f"<{made[0]}>{''.join(made[1])}"
          + "".join(f"</{tag.split()[0]}>" for tag in reversed(made[0].split("><")))),
    max_leaves=12,
)  # fmt: skip


@given(st.lists(_BLOCK, min_size=1, max_size=5))
@settings(max_examples=120, deadline=None)
def test_no_word_of_a_page_is_lost_or_doubled(blocks: list[str]) -> None:
    page = f"<!DOCTYPE html><html><body><h1>عنوان</h1><p>{PARAGRAPH}</p>{''.join(blocks)}"
    try:
        made = imported(page)
    except ImportFailed:
        return
    own = set(re.findall(r"ك\d+ك", page))
    accounted = Counter(re.findall(r"ك\d+ك", " ".join(e.text for e in made.account.entries)))
    assert set(accounted) == own
    assert max(accounted.values(), default=1) == 1
    body = Counter(re.findall(r"ك\d+ك", made.text))
    kept = {
        word
        for entry in made.account.entries
        if entry.destination is Destination.BODY
        for word in re.findall(r"ك\d+ك", entry.text)
    }
    assert set(body) == kept
    assert max(body.values(), default=1) == 1


def page(body: str, head: str = "") -> str:
    return (
        f'<!DOCTYPE html><html lang="ar"><head><title>خطة النقل</title>{head}</head><body>'
        f"<h1>خطة النقل</h1>{body}"
    )


TEXT = f"<p>{PARAGRAPH}</p><p>{PARAGRAPH.replace('اليوم', 'أمس')}</p>"


@pytest.mark.parametrize(
    ("head", "body", "value", "certainty"),
    [
        # One source, with its offset.
        ('<meta property="article:published_time" content="2024-03-05T08:30:00+0300">', "",
         "2024-03-05T08:30:00+03:00", Certainty.SURE),
        # Programs hide a script from those that read XML.
        ("""<script type="application/ld+json">/* <![CDATA[ */ {"@type": "NewsArticle", "datePublished": "2024-03-05T08:30:00Z"}
         /* ]]> */</script>""", "", "2024-03-05T08:30:00Z", Certainty.SURE),
        # Templates leave a comma behind the last of a list.
        ("""<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-03-05T08:30:00Z",}</script>""",
         "", "2024-03-05T08:30:00Z", Certainty.SURE),
        # No offset is made up.
        ('<meta property="article:published_time" content="2024-03-05T08:30:00">', "",
         "2024-03-05T08:30:00", Certainty.UNSURE),
        # Two good sources disagree.
        ('<meta name="date" content="2024-03-05T08:30:00Z"><meta name="pubdate" content="2024-01-09T08:30:00Z">', "",
         "2024-03-05T08:30:00Z", Certainty.UNSURE),
        # The page shows the day, its data say the moment.
        ('<meta name="date" content="2024-03-05T08:30:00Z">', "<div class=date>5 مارس 2024</div>",
         "2024-03-05T08:30:00Z", Certainty.SURE),
        ("", "<div class=date>الثلاثاء 5 مارس 2024</div>", "2024-03-05", Certainty.SURE),
        ("", "<div class=meta><span>كتب: سلمى حداد</span> | <span>5 مارس 2024</span></div>", "2024-03-05", Certainty.SURE),
        ('<link rel=canonical href="https://a.example/2024/03/05/x">', "", "2024-03-05", Certainty.LIKELY),
    ],
)  # fmt: skip
def test_dates(head: str, body: str, value: str, certainty: Certainty) -> None:
    reading = imported(page(body + TEXT, head)).parts.values["published"]
    assert (reading.value, reading.certainty) == (value, certainty)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", "<footer>© 2019 صحيفة المرفأ</footer>"),
        ("", "<footer>تم تصميم الموقع بتاريخ 2019-03-02</footer>"),
        ("", "<div class=related><time datetime='2019-01-05'>5 يناير 2019</time></div>"),
        ("", "<div class=comments><time datetime='2019-01-05'>5 يناير 2019</time></div>"),
        ("", "<p>افتتحت المحطة في <time datetime='1990-01-02'>2 يناير 1990</time> بحضور عدد كبير من أهل المدينة.</p>"),
        ("", "<p>وحمل قرار المجلس الرقم 12/2019 في سجل البلدية وفي ملفات المحكمة كلها.</p>"),
        ("", "<p>زار المدينة عام 2019 وفد من 2020 شخصا في ثلاث رحلات طويلة.</p>"),
        ("<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"قصة أخرى\","
         " \"datePublished\": \"2019-01-05T10:00:00Z\"}</script>", ""),
        ("<script type='application/ld+json'>{broken</script>", ""),
        ("", "<p>والقطعة رقم 15-06-2019 في الفهرس الذي أعده المتحف هذا العام للزوار.</p>"),
        ("", "<pre>BUS_ID=20190412</pre>"),
        ("", "<p>الملف <code>bus-2018-07-01.pdf</code> متاح في موقع الجمعية لكل من يطلبه.</p>"),
        ("<script type='application/ld+json'>{\"@type\": \"Review\", \"datePublished\": \"2019-01-05\"}</script>", ""),
    ],
)  # fmt: skip
def test_what_is_no_date_of_the_page(head: str, body: str) -> None:
    assert "published" not in imported(page(TEXT + body, head)).parts.values


@pytest.mark.parametrize(
    ("head", "heading", "title"),
    [
        ("<title>خطة النقل | قناة الساحل</title>", "<h1>خطة النقل</h1>", "خطة النقل"),
        ("<title>قناة الساحل - خطة النقل</title><meta property=og:site_name content='قناة الساحل'>", "", "خطة النقل"),
        ("<title>خطة النقل الجديدة في المدينة - قناة الساحل - أخبار اليوم</title><meta property=og:site_name content='قناة الساحل'>",
         "", "خطة النقل الجديدة في المدينة"),
        ("<title>خطة النقل الجديدة في المدينة (قناة الساحل)</title><meta property=og:site_name content='قناة الساحل'>",
         "", "خطة النقل الجديدة في المدينة"),
        ("<title>خطة النقل الجديدة في المدينة-قناة الساحل</title><meta property=og:site_name content='قناة الساحل'>",
         "", "خطة النقل الجديدة في المدينة"),
        ("<title>قناة الساحل: خطة النقل</title><meta property=og:site_name content='قناة الساحل'>", "", "خطة النقل"),
        ("<title>النقل: حكاية مدينة</title>", "", "النقل: حكاية مدينة"),
        ("<title>النقل - حكاية مدينة</title>", "<h1>النقل - حكاية مدينة</h1>", "النقل - حكاية مدينة"),
        ("<title>خطة النقل الجديدة في المدينة » الساحل</title>", "", "خطة النقل الجديدة في المدينة"),
        ("<meta property=og:title content='خطة النقل'><meta property=og:site_name content='قناة الساحل'>",
         "<h1>قناة الساحل</h1>", "خطة النقل"),
    ],
)  # fmt: skip
def test_titles(head: str, heading: str, title: str) -> None:
    made = imported(f"<html lang=ar><head>{head}</head><body>{heading}{TEXT}")
    assert made.title == title


@pytest.mark.parametrize(
    ("head", "body", "author"),
    [
        ("", "<div>كتبت: سلمى حداد</div>", "سلمى حداد"),
        ("", "<div>بواسطة سلمى حداد</div>", "سلمى حداد"),
        ("", "<div>By Salma Haddad</div>", "Salma Haddad"),
        ("", "<div>كتب/ت: سلمى حداد</div>", "سلمى حداد"),
        ("", "<div class=byline>By Salma Haddad, Harbour correspondent</div>", "Salma Haddad"),
        ("", "<div>كتبت: سلمى حداد، مراسلة الشؤون المحلية</div>", "سلمى حداد"),
        ("<meta name=author content='سلمى حداد'>", "", "سلمى حداد"),
        ("<meta name=author content='admin'>", "", None),
        ("<meta name=author content='https://x.example/salma'>", "", None),
        ("<meta name=author content='Developed by Web House'>", "", None),
        ("", "<a rel=author href=/u/1>سلمى حداد</a>", "سلمى حداد"),
        ("<meta name=author content='sahelnews'>", "<p>تحرير: سلمى حداد</p>", "سلمى حداد"),
        ("", "<div class=editor>التحرير: سلمى حداد</div>", "سلمى حداد"),
        ("", "<p>المحرر: سلمى حداد</p>", "سلمى حداد"),
        ("", "<p>كتبت سلمى حداد:</p>", "سلمى حداد"),
        ("", "<p>كتبت: سلمى حداد - القاهرة</p>", "سلمى حداد"),
        ("<meta name=author content='موقع من تصميم شركة'>", "", None),
        ("<meta name=author content='WordPress'>", "", None),
    ],
)
def test_authors(head: str, body: str, author: str | None) -> None:
    reading = imported(page(body + TEXT, head)).parts.values.get("author")
    assert (reading.value if reading else None) == author


@pytest.mark.parametrize(
    ("body", "markdown"),
    [
        ("<ol start=3><li>أول<ul><li>فرع</li></ul></li><li>ثان</li></ol>", "3. أول\n   - فرع\n4. ثان"),
        ("<ol><li value=4>رابع</li><li>خامس</li></ol>", "4. رابع\n5. خامس"),
        ("<ul><li>أ</li><ul><li>فرع</li></ul><li>ب</li></ul>", "- أ\n  - فرع\n- ب"),
        ("<ul><li>[ ] بند</li></ul>", "- \\[ ] بند"),
        ("<table><tr><th>أ</th><th>ب</th></tr><tr><td><p>ج</p></td><td><ul><li>د</li><li>هـ</li></ul></td></tr></table>",
         "| أ | ب |\n|---|---|\n| ج | • د • هـ |"),
        ("<ul><li>أ</li></ul><ul><li>ب</li></ul>", "- أ\n\n* ب"),
        ("<blockquote><p>قول</p><ul><li>بند</li></ul></blockquote>", "> قول\n>\n> - بند"),
        ("<p>سطر<br>آخر</p>", "سطر\\\nآخر"),
        ("<p>سطر<br>- آخر</p>", "سطر\\\n\\- آخر"),
        ("<p>سطر<br><br>آخر</p>", "سطر\n\nآخر"),
        ("<p>30 كم<sup>2</sup> وCO<sub>2</sub></p>", "30 كم² وCO₂"),
        ("<pre>a\n  b</pre>", "```\na\n  b\n```"),
        ("<p>قال <q>نعم</q> <b>وهو</b> <a href='/x'>هنا</a></p>", "قال “نعم” **وهو** هنا"),
        ("<p><a href='https://x.example/a b(c)'>هنا</a> نص</p>", "[هنا](https://x.example/a%20b%28c%29) نص"),
        ("<table><tr><th>أ|ب</th><th>ج</th></tr><tr><td colspan=2>د</td></tr></table>", "| أ\\|ب | ج |\n|---|---|\n| د |  |"),
        ("<table><tr><th>أ</th><th>ب</th></tr><tr><td colspan=²>ج</td><td>د</td></tr></table>", "| أ | ب |\n|---|---|\n| ج | د |"),
        ("<ol start=²><li>أول</li></ol>", "1. أول"),
        ("<table><tr><th>أ</th><th>ب</th></tr><tr><td rowspan=2>ج</td><td>د</td></tr><tr><td>هـ</td></tr></table>",
         "| أ | ب |\n|---|---|\n| ج | د |\n|  | هـ |"),
        ("<p>**نص** و&lt;b&gt;</p>", "\\*\\*نص\\*\\* و\\<b>"),
        ("<p>2 * 3 * 4 = 24</p>", "2 * 3 * 4 = 24"),
        ("<p>كلمة <b>غامقة</b>، و<b> </b>بعدها</p>", "كلمة **غامقة**، و بعدها"),
    ],
)  # fmt: skip
def test_what_a_page_shows_its_markdown_shows(body: str, markdown: str) -> None:
    made = imported(page(f"<p>{PARAGRAPH}</p>{body}<p>{PARAGRAPH.replace('اليوم', 'أمس')}</p>"))
    assert f"\n\n{markdown}\n\n" in made.text


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("<html><title>404 - الصفحة غير موجودة</title><body><h1>404</h1><p>الصفحة التي تبحث عنها غير موجودة.", "an error"),
        ("<html><title>تسجيل الدخول</title><body><form><input type=password></form><p>أدخل اسمك", "a login"),
        ("<html><body><ul><li><a href=/a>أخبار</a><li><a href=/b>رياضة</a></ul>", "a list of links"),
        ("<html><body><div class=cookie-consent><p>نستخدم ملفات تعريف الارتباط لتحسين تجربتك في موقعنا الجديد.</p></div>", "cookies"),
        ("<html><body><script>x</script>", "shows no text"),
        ("<html><title>الساحل</title><body><div></div><noscript>You need to enable JavaScript to run this app.</noscript>", "no article"),
        ("<html><title>خطة النقل</title><body><h1>خطة النقل</h1><p>هذا المحتوى للمشتركين فقط. <a href=/s>اشترك الآن</a> لمتابعة القراءة.", "no article"),
        ("%!PS-Adobe-3.0 x", "this is a PostScript document"),
        ('{"a": "نص"}', "this is JSON"),
        ("<?xml version='1.0'?><rss><channel><title>x</title></channel></rss>", "a feed"),
        ("%PDF-1.4 x", "this is a PDF"),
        ("\n\n%PDF-1.4 x", "this is a PDF"),
    ],
)  # fmt: skip
def test_what_is_no_article_is_told(text: str, why: str) -> None:
    with pytest.raises(ImportFailed, match=why):
        imported(text)


def test_half_spaces_arrive() -> None:
    made = imported(
        page("<p>کتاب‌خانه‌های سیار به سی روستای کوهستانی می‌روند و هر هفته می‌مانند.</p>" * 2)
    )
    assert "کتاب‌خانه‌های" in made.text
    assert "می‌روند" in made.text


@pytest.mark.parametrize(
    "text",
    [
        "<div>" * 10_000 + TEXT,
        "<b>" * 10_000 + TEXT,
        "<ul><li>" * 3_000 + TEXT,
        "<blockquote>" * 900 + TEXT,
        "<p>x" * 20_000 + TEXT,
        "<p>" + "[" * 20_000 + TEXT,
        "<table><tr><td>" * 500 + TEXT,
        "<p>" + "x<br>" * 20_000 + TEXT,
        "<" * 20_000 + TEXT,
        TEXT + "</body></html>" + TEXT.replace("خطة", "فكرة"),
    ],
    ids=range(10),
)
def test_hostile_pages(text: str) -> None:
    assert "لتوسيع شبكة النقل" in imported("<html><body><h1>خطة</h1>" + text).text


@pytest.mark.parametrize(
    ("junk", "reason"),
    [
        ("<ol itemscope itemtype='https://schema.org/BreadcrumbList'><li>الرئيسة</li></ol>", "navigation"),
        ("<div class='yoast-breadcrumb'>الرئيسة » اقتصاد</div>", "navigation"),
        ("<section><strong>مواضيع قد تهمك</strong></section>", "related stories"),
        ("<div class=more-on><span>list of 2 items</span></div>", "related stories"),
        ("<section aria-label='إشعار الكوكيز'><p>تساعد هذه الملفات الصغيرة في تقديم ما تراه على الشاشة.</p></section>", "cookie notice"),
        ("<div class=a2a_kit><a>فيسبوك</a></div>", "share buttons"),
        ("<div class=privacy-notice><p>لقد حدثنا سياسة الخصوصية وشروط الاستعمال في هذا العام.</p></div>", "cookie notice"),
        ("<div><p>نستخدم ملفات تعريف الارتباط لتحسين تجربتك في موقعنا.</p></div>", "cookie notice"),
        ("<ul><li><a href='https://www.facebook.com/sharer.php?u=x'>فيسبوك</a></ul>", "share buttons"),
        ("<p>اقرأ أيضا: <a href=/x>قصة أخرى من المرفأ</a></p>", "related stories"),
        ("<div class=ad-slot><p>اشتر الآن بخصم كبير على كل المنتجات في متجرنا.</p></div>", "advertising"),
        ("<p>© 2021 صحيفة المرفأ، جميع الحقوق محفوظة</p>", "footer"),
    ],
)  # fmt: skip
def test_what_is_left_out_is_told_with_its_reason(junk: str, reason: str) -> None:
    made = imported(page(f"<p>{PARAGRAPH}</p>{junk}<p>{PARAGRAPH.replace('اليوم', 'أمس')}</p>"))
    left = [e for e in made.account.entries if e.destination is Destination.LEFT_OUT]
    assert [str(entry.note) for entry in left] == [reason]
    assert left[0].text not in made.text


@pytest.mark.parametrize(
    "before",
    [
        "<p class=intro>يبدأ العمل في الربيع</p>",
        "<h2>يبدأ العمل في الربيع</h2>",
        "<span class=kicker>يبدأ العمل في الربيع</span>",
        "<figure><img src=a><figcaption>يبدأ العمل في الربيع</figcaption></figure>",
    ],
)
def test_what_stands_above_the_text_arrives(before: str) -> None:
    assert "يبدأ العمل في الربيع" in imported(page(before + TEXT)).text


def test_a_link_beside_a_heading_takes_nothing_with_it() -> None:
    heading = (
        "<h2><span>التفاصيل</span><span class=mw-editsection>[<a href=/edit>عدل</a>]</span></h2>"
    )
    made = imported(page(f"<p>{PARAGRAPH}</p>{heading}{TEXT}"))
    assert "### التفاصيل" in made.text
    assert "عدل" not in made.text


def test_an_author_may_stand_below_a_picture() -> None:
    before = "<figure><img src=a><figcaption>القطار القديم</figcaption></figure><div class=author>سلمى حداد</div>"
    assert imported(page(before + TEXT)).parts.values["author"].value == "سلمى حداد"


def test_classes_that_most_paragraphs_have_are_no_reason() -> None:
    text = TEXT.replace("<p>", "<p class=newsletter>")
    assert PARAGRAPH in imported(page(text)).text


def test_days_of_related_stories_within_the_article_are_none_of_it() -> None:
    day = "<time datetime='2014-03-02'>2 مارس 2014</time>"
    junk = f"<h3>مواضيع ذات صلة</h3><ul><li><a href=/z>خبر</a> {day}</li><li><a href=/y>ثان</a> {day}</li></ul>"
    made = imported(page(f"<p>{PARAGRAPH}</p>{junk}<p>{PARAGRAPH.replace('اليوم', 'أمس')}</p>"))
    assert "published" not in made.parts.values


@pytest.mark.parametrize("encoding", ["utf-16-be", "utf-16-le", "utf-32", "utf-32-be"])
def test_wide_encodings_need_no_mark(encoding: str) -> None:
    assert BASE is not None
    made = Job(BASE, None, {}, None, None, 10_000_000).run(page(TEXT).encode(encoding))
    assert PARAGRAPH in made.text


def test_a_code_page_that_was_read_as_another_is_mended_and_said() -> None:
    text = TEXT + "<p>وقال في بيان إن العمل على الخطة بدأ من الأسبوع الماضي.</p>"
    made = imported(page(text).encode("cp1256").decode("cp1252"))
    assert made.title == "خطة النقل"
    assert PARAGRAPH in made.text
    assert any("windows-1256" in str(entry.note) for entry in made.account.entries)


def test_damage_is_mended_and_said() -> None:
    made = imported(page(TEXT).encode().decode("latin-1"))
    assert made.title == "خطة النقل"
    assert PARAGRAPH in made.text
    assert any("mended" in str(entry.note) for entry in made.account.entries)
