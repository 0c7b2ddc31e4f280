"""Lines of a page that are told by their words: paths, sharing, other stories, bylines, heads of tables."""

import pytest

from brief_cli.ingest.account import Certainty, Destination
from brief_cli.ingest.importing import Imported
from brief_cli.ingest.job import Job
from brief_cli.schema.catalogue import Catalogue

BASE = Catalogue().get("base")
ONE, TWO, THREE = (
    f"<p>Le conseil de la ville a voté mardi soir la {number} partie du nouveau plan des bus et des"
    " tramways, qui doit commencer au printemps prochain.</p>"
    for number in ("première", "deuxième", "troisième")
)


def page(beside: str = "", within: str = "", after: str = "", head: str = "") -> Imported:
    assert BASE is not None
    body = f"<h1>Le plan des bus</h1>{beside}<div>{ONE}{within}{TWO}{THREE}</div>{after}"
    text = f"<!DOCTYPE html><html lang=fr><head><title>Le plan des bus</title>{head}</head><body>{body}"
    return Job(BASE, None, {}, None, None, 10_000_000).run(text.encode())


def left_out(made: Imported, word: str) -> str:
    """Return why what has a word was left out; empty where it was not."""
    return next(
        (
            str(entry.note)
            for entry in made.account.entries
            if entry.destination is Destination.LEFT_OUT and word in entry.text
        ),
        "",
    )


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("<div>Vous êtes ici : Accueil › Transports</div>", "navigation"),
        ("<div>الرئيسية » محليات » Transports</div>", "navigation"),
        ("<div>Home / News / Transports</div>", "navigation"),
        ("<div>أنت هنا: Transports</div>", ""),
        ("<div>Zurich → Berne → Transports</div>", ""),
        ("<div>Accueil: Transports</div>", ""),
    ],
)
def test_the_path_of_a_page_is_navigation(line: str, reason: str) -> None:
    assert left_out(page(within=line), "Transports") == reason


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("<div><b>شارك الموضوع :</b> <a href='#'>فيسبوك</a> - <a href='#'>واتساب</a></div>", "واتساب"),
        ("<div><span>شیئر کریں</span><span>فیس بک</span><span>ای میل</span></div>", "فیس"),
        ("<div>שתפו את הכתבה</div>", "שתפו"),
        ("<div>Partager</div><ul><li>Facebook</li><li>Telegram</li></ul>", "Telegram"),
        ("<div>Facebook WhatsApp Telegram</div>", "Telegram"),
    ],
)  # fmt: skip
def test_names_of_networks_share_the_page(line: str, word: str) -> None:
    made = page(within=line)
    assert left_out(made, word) == "share buttons"
    assert word not in made.text


@pytest.mark.parametrize(
    "line",
    [
        "<ul><li>Facebook</li><li>Telegram</li></ul>",
        "<h3>Telegram</h3>",
        "<div>Facebook et Telegram</div>",
        "<table><tr><td>Facebook</td><td>40</td></tr><tr><td>Telegram</td><td>30</td></tr></table>",
    ],
)
def test_names_of_networks_may_be_the_text(line: str) -> None:
    assert "Telegram" in page(within=line).text


@pytest.mark.parametrize(
    "line",
    [
        "<div><b>קראו גם:</b> <a href='/a'>ישן</a> <time datetime='2014-01-30'>30 בינואר 2014</time></div>",
        "<div><time datetime='2014-01-30'>30 janvier 2014</time> <a href='/a'>Le port vu du ciel</a></div>",
    ],
)
def test_the_day_of_another_story_is_never_sure(line: str) -> None:
    made = page(within=line)
    assert "published" not in made.parts.values or (
        made.parts.values["published"].certainty is Certainty.UNSURE
    )


def test_a_byline_below_the_lead_may_lead_to_its_author() -> None:
    made = page(within="<div><a href='/a'>Anne Roche</a> <time>5 mars 2024</time></div>")
    assert made.published == "2024-03-05"


@pytest.mark.parametrize(
    ("lines", "author"),
    [
        ("<div>الكاتب</div><div>سامر عيسى</div>", "سامر عيسى"),
        ("<div>Auteur</div><div>Anne Roche</div>", "Anne Roche"),
        ("<div>كتب:</div><div>سامر عيسى</div>", "سامر عيسى"),
        ("<div>Écrit par Anne Roche</div>", "Anne Roche"),
        # Books are a part of a site too.
        ("<div>كتب</div><div>ثقافة عامة</div>", None),
    ],
)
def test_bylines(lines: str, author: str | None) -> None:
    reading = page(lines).parts.values.get("author")
    assert (reading.value if reading else None) == author


@pytest.mark.parametrize(
    "content", ["root@localhost", "Site réalisé par Studio Pixel", "עיצוב: סטודיו פיקסל"]
)
def test_accounts_and_makers_are_no_authors(content: str) -> None:
    assert "author" not in page(head=f"<meta name=author content='{content}'>").parts.values


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("אתר זה משתמש בעוגיות כדי לשפר את הגלישה.", "בעוגיות"),
        ("ئەم ماڵپەڕە کوکی بەکاردەهێنێت.", "کوکی"),
        ("Poursuivre votre navigation vaut accord pour les cookies.", "cookies"),
        ("يستعمل موقع الوادي ملفات تعريف الارتباط لتحليل الزيارات.", "الارتباط"),
    ],
)
def test_cookies_of_the_site(text: str, word: str) -> None:
    assert left_out(page(after=f"<div>{text}</div>"), word) == "cookie notice"


@pytest.mark.parametrize(
    ("row", "head"),
    [
        ("<td><b>Quai</b></td><td><p><strong>Rames</strong></p></td>", "| Quai | Rames |"),
        ("<td></td><td><b>Rames</b></td>", "|  | Rames |"),
        ("<td><b>Quai</b> nord</td><td><b>31</b></td>", "|  |  |"),
    ],
)
def test_a_first_row_in_bold_is_the_head_of_its_table(row: str, head: str) -> None:
    table = f"<table><tr>{row}</tr><tr><td>Sud</td><td>9</td></tr></table>"
    assert head in page(within=table).text.splitlines()


@pytest.mark.parametrize(
    ("line", "author", "day"),
    [
        ("Submitted by Ruth Mallory on Tue, 03 Mar 2020 - 10:15", "Ruth Mallory", "2020-03-03T10:15:00"),
        ("Par Anne Roche le 3 mars 2020", "Anne Roche", "2020-03-03"),
        ("<span rel='schema:author'>Anne Roche</span> 3 mars 2020", "Anne Roche", "2020-03-03"),
    ],
)  # fmt: skip
def test_an_author_and_a_day_on_one_line(line: str, author: str, day: str) -> None:
    made = page(f"<div>{line}</div>")
    found = {key: reading.value for key, reading in made.parts.values.items()}
    assert (found.get("author"), found.get("published")) == (author, day)


def test_a_label_on_its_own_line_gives_way_to_the_data_of_the_page() -> None:
    made = page(
        "<div>Par</div><div>Anne RocheRédactrice</div>",
        head="<meta name=author content='Anne Roche'>",
    )
    assert made.parts.values["author"].value == "Anne Roche"
