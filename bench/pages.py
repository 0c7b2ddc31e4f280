"""How well saved pages are imported, on the public test pages of others.

    python bench/pages.py FOLDER [--count N]

FOLDER holds any of `trafilatura`, `htmldate`, `fundus`, `newspaper`, `goose` and `readability`: what the
repositories adbar/trafilatura, adbar/htmldate, flairNLP/fundus, AndyTheFactory/newspaper4k and
goose3/goose3 have below `tests`, and mozilla/readability below `test`. Nothing of it is ours, and
nothing of it is kept here. It may hold `rtl` too: saved pages that are read from right to left, in a folder for each
language (`he/01.html`), and a `references.json` that gives for each of these names the `source` of the page, and
its `date` (YYYY-MM-DD), `title`, `authors` (a list) and `body` (the words of the article as its reader sees
them), each as somebody read them from the page, and empty where nothing can be said. A language counts there as
the name of its folder.

`disputed_days.json` has, by address, the references that the page itself contradicts, the day that it has, and
what it says; a sure date that is this day is counted apart.

For each key it prints how often it is right, wrong and sure, wrong and unsure, and left empty, as a whole and by
language; for dates how often htmldate by itself is right; for bodies how many of the words that must be there are, beside
trafilatura's own figure. Words are those that a reader sees: no front matter, no addresses of links.
"""

import argparse
import gzip
import html
import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from brief_cli.ingest.account import Certainty
from brief_cli.ingest.importing import Imported
from brief_cli.ingest.job import ImportFailed, Job
from brief_cli.languages.folding import folded
from brief_cli.schema.catalogue import Catalogue

SCHEMA = Catalogue().get("base")
LIMIT = 50_000_000
DISPUTED: dict[str, dict[str, str]] = json.loads(
    Path(__file__).with_name("disputed_days.json").read_text(encoding="utf-8")
)
WRONG_AND_SURE = "wrong and sure"


@dataclass(frozen=True)
class Page:
    """A page, and what is known of it."""

    name: str
    data: bytes
    date: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    body: str = ""
    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    language: str = ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--show", action="store_true", help="print each that is wrong")
    parser.add_argument("--only", default="", help="the name of one of the folders")
    given = parser.parse_args()
    for name, pages in SETS.items():
        if (not given.only or given.only == name) and (given.folder / name).is_dir():
            measure(name, pages(given.folder / name), given.count, show=given.show)


def trafilatura_pages(folder: Path) -> Iterator[Page]:
    known = json.loads((folder / "tests" / "evaldata.json").read_text(encoding="utf-8"))
    for url, item in known.items():
        data = _file(folder, item["file"])
        if data:
            yield Page(
                url, data, wanted=tuple(item["with"]), unwanted=tuple(item["without"]),
                date=_day(item.get("date")), title=item.get("title") or "",
            )  # fmt: skip


def htmldate_pages(folder: Path) -> Iterator[Page]:
    for name in ("eval_default.json", "eval_mediacloud_2020.json"):
        for url, item in json.loads((folder / "tests" / name).read_text(encoding="utf-8")).items():
            data = _file(folder, item["file"])
            if data:
                yield Page(url, data, date=_day(item["date"]))


def fundus_pages(folder: Path) -> Iterator[Page]:
    for path in sorted(folder.rglob("*.json")):
        # One version of a parser for each of its pages, in the order of their days.
        name = re.escape(path.stem)
        files = sorted(
            f for f in path.parent.iterdir() if re.fullmatch(rf"{name}_.*html\.gz", f.name)
        )
        versions = json.loads(path.read_text(encoding="utf-8"))
        if len(files) == len(versions):
            yield from map(_fundus_page, files, versions.values())


def _fundus_page(path: Path, value: dict[str, Any]) -> Page:
    body = value.get("body") or {}
    parts = [*body.get("summary", [])]
    for section in body.get("sections", []):
        parts += [*section["headline"], *section["paragraphs"]]
    return Page(
        path.name, gzip.decompress(path.read_bytes()), (value.get("publishing_date") or "")[:10],
        value.get("title") or "", tuple(value.get("authors") or ()), " ".join(parts),
    )  # fmt: skip


def newspaper_pages(folder: Path) -> Iterator[Page]:
    """Yield its pages; what is known of them is what the program makes of them."""
    data = folder / "tests" / "data"
    for path in sorted(data.glob("metadata/*.json")):
        value = json.loads(path.read_text(encoding="utf-8"))
        page = data / "html" / f"{path.stem}.html"
        if page.is_file():
            yield Page(
                value.get("url") or path.stem, page.read_bytes(), (value.get("publish_date") or "")[:10],
                value.get("title") or "", tuple(value.get("authors") or ()), value.get("text") or "",
            )  # fmt: skip


def goose_pages(folder: Path) -> Iterator[Page]:
    """Yield its pages, of each of which the first words of the text are known."""
    for path in sorted((folder / "tests" / "data" / "content").glob("*.json")):
        value = json.loads(path.read_text(encoding="utf-8"))
        expected = value.get("expected") or {}
        # Made-up pages have no address.
        if value.get("url") and path.with_suffix(".html").is_file():
            start = (expected.get("cleaned_text") or "").split("\n")[0]
            yield Page(
                value["url"], path.with_suffix(".html").read_bytes(),
                title=expected.get("title") or "", wanted=(start,) if start else (),
            )  # fmt: skip


def readability_pages(folder: Path) -> Iterator[Page]:
    for path in sorted((folder / "test" / "test-pages").glob("*/expected-metadata.json")):
        value = json.loads(path.read_text(encoding="utf-8"))
        body = (path.parent / "expected.html").read_text(encoding="utf-8")
        author = value.get("byline") or ""
        if "Lorem ipsum" in body:  # made up
            continue
        yield Page(
            path.parent.name, (path.parent / "source.html").read_bytes(),
            (value.get("publishedTime") or "")[:10], value.get("title") or "",
            (author,) if author else (), html.unescape(re.sub(r"<[^>]*>", " ", body)),
        )  # fmt: skip


def rtl_pages(folder: Path) -> Iterator[Page]:
    known = json.loads((folder / "references.json").read_text(encoding="utf-8"))
    for name, item in known.items():
        yield Page(
            name, (folder / name).read_bytes(), _day(item["date"]), item["title"],
            tuple(item["authors"]), item["body"], language=name.split("/")[0],
        )  # fmt: skip


SETS = {
    "trafilatura": trafilatura_pages, "htmldate": htmldate_pages, "fundus": fundus_pages,
    "newspaper": newspaper_pages, "goose": goose_pages, "readability": readability_pages,
    "rtl": rtl_pages,
}  # fmt: skip


def _day(value: object) -> str:
    """Return what is a day, so that it can be compared: some are none, as 2022-29-11."""
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError:
        return ""


def _file(folder: Path, name: str) -> bytes:
    for place in ("cache", "eval", "test_set"):
        path = folder / "tests" / place / name
        if path.is_file():
            return path.read_bytes()
    return b""


def measure(name: str, pages: Iterator[Page], count: int, *, show: bool) -> None:
    from trafilatura import extract

    verdicts: dict[str, Counter[str]] = {}
    by_language: dict[tuple[str, str], Counter[str]] = {}
    bodies: dict[str, Counter[str]] = {}
    found: Counter[str] = Counter()
    ours = theirs = 0.0
    assert SCHEMA is not None
    job = Job(SCHEMA, None, {}, None, None, LIMIT)
    for page, _ in zip(pages, range(count), strict=False):
        before = time.process_time()
        try:
            imported = job.run(page.data)
        except ImportFailed as error:
            imported = None
            found["no article"] += 1
            if show:
                print(f"{page.name}: {error}")
        ours += time.process_time() - before
        language = page.language or (
            imported.language.split("-")[0].lower() if imported else "none"
        )
        for key, right in (
            ("published", page.date),
            ("title", page.title),
            ("author", page.authors),
        ):
            if right:
                verdict, value = judged(imported, key, right)
                if verdict == WRONG_AND_SURE and key == "published" and _is_disputed(page, value):
                    verdict = "sure, and the page says so against its reference"
                verdicts.setdefault(key, Counter())[verdict] += 1
                by_language.setdefault((key, language), Counter())[verdict] += 1
                if show and verdict != "right":
                    print(f"{page.name}: {key} {value!r}, not {right!r}: {verdict}")
        if page.date:
            found["dates"] += 1
            found["dates right: htmldate"] += htmldate_day(page) == page.date
        text = imported.text if imported else ""
        before = time.process_time()
        other = extract(page.data, favor_recall=True) or ""
        theirs += time.process_time() - before
        for kind, passages in (("wanted", page.wanted), ("unwanted", page.unwanted)):
            for passage in passages:
                found[kind] += 1
                found[f"{kind}: ours"] += squeezed(passage) in squeezed(text)
                found[f"{kind}: trafilatura"] += squeezed(passage) in squeezed(other)
        if page.body:
            counted = compare_words(page, text, other, show=show)
            bodies.setdefault(language, Counter()).update(counted)
            found.update(counted)
    print(f"## {name}")
    for key, counts in verdicts.items():
        print(f"{key}: {dict(counts)}")
        for (of, language), own in sorted(by_language.items(), key=lambda each: -each[1].total()):
            if of == key:
                print(f"  {language}: {dict(own)}")
    for language, own in sorted(bodies.items(), key=lambda each: -each[1]["words"]):
        print(f"words, {language}: {dict(own)}")
    print(dict(found))
    print(f"{ours:.1f} s; trafilatura {theirs:.1f} s")


def compare_words(page: Page, text: str, other: str, *, show: bool) -> Counter[str]:
    """Return how many words of an article are found, and how many others besides."""
    words = Counter(re.findall(r"\w+", page.body))
    counted = Counter({"words": words.total()})
    for who, said in (("ours", shown(text)), ("trafilatura", other)):
        has = Counter(re.findall(r"\w+", said))
        counted[f"words: {who}"] = sum((words & has).values())
        counted[f"noise: {who}"] = sum((has - words).values())
    if show and counted["noise: ours"] > 0.5 * words.total():
        print(f"{page.name}: {counted['noise: ours']} words too many, of {words.total()}")
    if show and counted["words: ours"] < 0.9 * words.total():
        print(f"{page.name}: {counted['words: ours']} of {words.total()} words")
    return counted


def htmldate_day(page: Page) -> str:
    """Return the day that htmldate gives a page, which is given its address too."""
    from htmldate import find_date

    address = page.name if page.name.startswith("http") else None
    try:
        return find_date(page.data, original_date=True, max_date="2100-01-01", url=address) or ""
    except Exception:  # of a page that it does not expect it may raise anything
        return ""


def _is_disputed(page: Page, value: str) -> bool:
    known = DISPUTED.get(page.name)
    return known is not None and (known["reference"], known["day"]) == (page.date, value[:10])


def judged(imported: Imported | None, key: str, right: Any) -> tuple[str, str]:
    if imported is None:
        return "empty", ""
    if key == "title":
        value, is_unsure = (
            imported.title,
            any(
                e.detail == "title" and e.certainty is not Certainty.SURE
                for e in imported.account.entries
            ),
        )
    else:
        reading = imported.parts.values.get(key)
        value = reading.value if reading else ""
        is_unsure = reading is not None and reading.certainty is not Certainty.SURE
    if not value:
        return "empty", ""
    is_right = _is_right(key, value, right)
    if is_right:
        return "right", value
    if not is_unsure:
        return WRONG_AND_SURE, value
    offered = [v for e in imported.account.entries for of, v in e.found if of == key and v]
    if any(_is_right(key, each, right) for each in offered):
        return "wrong and unsure, the right one offered", value
    return "wrong and unsure", value


def _is_right(key: str, value: str, right: Any) -> bool:
    if key == "published":
        return bool(value[:10] == right)
    if key == "title":
        one, other = squeezed(value), squeezed(right)
        return one in other or other in one
    return any(
        squeezed(name) in squeezed(value) or squeezed(value) in squeezed(name) for name in right
    )


def shown(text: str) -> str:
    """Return the words of a briefing that a reader of its text sees."""
    return re.sub(r"\]\([^()\s]*\)", "]", re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL))


def squeezed(text: str) -> str:
    return "".join(re.findall(r"\w+", folded(text)))


if __name__ == "__main__":
    main()
