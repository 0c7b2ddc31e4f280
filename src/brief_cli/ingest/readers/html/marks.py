"""What a page says of itself: JSON-LD, microdata and RDFa, meta elements, links, its comment of where
it was saved from."""

import json
import re
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from brief_cli.ingest.article import Candidate, Source
from brief_cli.ingest.raw import cleaned
from brief_cli.ingest.readers.html.class_names import dated_class, is_author_class
from brief_cli.languages.folding import folded
from brief_cli.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from lxml.etree import _Element as HtmlElement

Value = dict[str, Any]

# Names of meta elements, in `name`, `property` or `itemprop`, without what is no letter: Open Graph,
# schema.org, Dublin Core, PRISM, Highwire, and those of analytics that newsrooms fill.
_META = {
    "published": "articlepublishedtime ogarticlepublishedtime ogpublishedtime datepublished"
    " articlepublished pubdate publishdate publicationdate publishedtime dcdateissued dcdate dctermscreated"
    " dctermsdate dctermsissued dccreated dcdatecreated parselypubdate sailthrudate cxenseparserecspublishtime"
    " cxenseparsepublishtime articledateoriginal date datecreated dateavailable originalpublicationdate"
    " rnewsdatepublished prismpublicationdate citationdate citationonlinedate citationpublicationdate"
    " bepresscitationdate ogreleasedate vrpublishedtime shareaholicarticlepublishedtime pdate"
    " dcsextarticlefirstpublished",
    "updated": "articlemodifiedtime ogarticlemodifiedtime ogupdatedtime datemodified dateupdated dateupdate"
    " lastmod lastmodified lastupdateddate dctermsmodified dcdatemodified articlemodified btmoddate"
    " rnewsdatemodified shareaholicarticlemodifiedtime",
    "author": "author articleauthor dccreator dctermscreator dccreatorname parselyauthor sailthruauthor"
    " byl cxenseparseauthor rnewsauthor",
    "title": "ogtitle twittertitle headline dctitle dctermstitle parselytitle sailthrutitle",
    "source.name": "ogsitename applicationname dcpublisher dctermspublisher applemobilewebapptitle",
    "source.url": "ogurl twitterurl parselylink",
}  # fmt: skip
_KEYS = {name: key for key, names in _META.items() for name in names.split()}
_PROPERTIES = {
    "datepublished": "published",
    "datecreated": "",
    "datemodified": "updated",
    "author": "author",
}
# Kinds of schema.org that are an article or the page that is one.
_ARTICLE = lazy_pattern(
    r"(?:article|posting|report|review|newsarticle|webpage|creativework|liveblog)", re.IGNORECASE
)
_LIST = frozenset(("itemlist", "breadcrumblist", "collectionpage", "searchresultspage", "comment"))
# What is said of a thing on a page, and is not the page where it does not say so.
_OF_THINGS = frozenset(("review", "criticreview", "userreview", "claimreview"))
_PART_OF_ARTICLE = lazy_pattern(
    r"/(?:\w+Object|Comment|UserComments|Review|Rating|Book|Movie|TV\w+|Music\w+|Product|Quotation"
    r"|\w*Game|Software\w+|\w+Application)$",
    re.IGNORECASE,
)
# Places of candidates that are not sure by themselves.
ELSEWHERE = "time elsewhere"
TIME, CALLED_DATE, CALLED_AUTHOR = "time datetime", "class date", "class author"
_MOST_INNER = 50
_LONGEST_DATE, _FEWEST_FIGURES = 90, 3
_MOST_OBJECTS = 2_000
_LARGEST_SCRIPT = 2_000_000
# What programs put around a script for those that read XML, or no scripts.
_WRAPPED = lazy_pattern(
    r"^\s*(?:(?://|/\*)?\s*<!\[CDATA\[\s*(?:\*/)?|<!--)|(?:(?://|/\*)?\s*\]\]>\s*(?:\*/)?|-->)\s*$"
)
# A comma before what ends a list: templates leave it there, and JSON has none.
_LAST_COMMA = lazy_pattern(r",\s*([}\]])")
_SAVED_FROM = lazy_pattern(
    r"<!--\s*saved from url=(?:\(\d+\))?\s*(https?://[^\s<>]+)", re.IGNORECASE
)
_DAY = lazy_pattern(
    r"(?<!\d)((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?!\d)|(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)"
)


def meta_candidates(root: "HtmlElement") -> Iterator[Candidate]:
    """Yield what the elements of a page's head say."""
    for element in root.iter("meta"):
        content = cleaned(element.get("content") or "")
        for attribute in ("property", "name", "itemprop"):
            name = (element.get(attribute) or "").strip().lower()
            key = _key(name)
            if key and content:
                yield Candidate(key, content, Source.META, f"meta {name}", element.sourceline or 0)
    for element in root.iter("title"):
        # What a server printed before the page moves its head into the body.
        if element.getparent() is not None and element.getparent().tag in ("head", "body"):
            text = cleaned("".join(element.itertext()))
            if text:
                yield Candidate("title", text, Source.TITLE, "<title>", element.sourceline or 0)
            break
    for element in root.iter("link"):
        if "canonical" in (element.get("rel") or "").lower().split() and element.get("href"):
            yield Candidate(
                "source.url", element.get("href", ""), Source.DATA, "link canonical",
                element.sourceline or 0,
            )  # fmt: skip


def saved_from(text: str) -> Iterator[Candidate]:
    """Yield the address that a browser wrote into a page when it saved it."""
    match = _SAVED_FROM.search(text[:4096])
    if match is not None:
        yield Candidate("source.url", match[1], Source.BESIDE, "saved from url", 1)


def address_date(address: str) -> Iterator[Candidate]:
    """Yield the day that the address of a page has in it."""
    match = _DAY.search(unquote(urlsplit(address).path))
    if match is not None:
        year, month, day = match.groups()[:3] if match[1] else match.groups()[3:]
        value = f"{year}-{int(month):02}-{int(day):02}"
        yield Candidate("published", value, Source.ADDRESS, "the address")


def json_ld(
    root: "HtmlElement", titles: Sequence[str], addresses: Sequence[str]
) -> Iterator[Candidate]:
    """Yield what the JSON-LD of a page says of the article that is this page's.

    An object is where its headline or its address is the page's, or where it is the only article and
    names neither. Lists of other stories are not looked into.
    """
    objects = list(_objects(root))
    by_id = {str(o["@id"]): o for o, _ in objects if "@id" in o and len(o) > 1}
    articles = [(o, line) for o, line in objects if _is_article(o)]
    wanted = {_plain(title) for title in titles}
    places = {_bare(address) for address in addresses}
    own = [(o, line) for o, line in articles if _is_own(o, wanted, places)]
    nameless = [
        (o, line)
        for o, line in articles
        if not _names(o) and not _places(o) and _kinds(o).isdisjoint(_OF_THINGS)
    ]
    if not own and len(articles) == len(nameless) == 1:
        own = nameless
    for value, line in own:
        for key, name in (
            ("published", "datePublished"),
            ("updated", "dateModified"),
            ("title", "headline"),
        ):
            for text in _texts(value.get(name)):
                yield Candidate(key, text, Source.DATA, f"JSON-LD {name}", line)
        for person, is_group in _named(value.get("author") or value.get("creator"), by_id):
            yield Candidate("author", person, Source.DATA, "JSON-LD author", line, is_group)
        for address in _places(value):
            yield Candidate("source.url", address, Source.META, "JSON-LD url", line)
    for value, line in own or articles:
        for name, _ in _named(value.get("publisher"), by_id):
            yield Candidate("source.name", name, Source.DATA, "JSON-LD publisher", line)


def property_candidate(element: "HtmlElement", text: str) -> Candidate | None:
    """Return what an element says by microdata, RDFa, `rel` or `datetime`; None for nothing.

    Args:
        element: the element.
        text: what a reader sees of it.
    """
    line = element.sourceline or 0
    for name in f"{element.get('itemprop') or ''} {element.get('property') or ''}".lower().split():
        bare = name.rpartition(":")[2]
        key = _PROPERTIES[bare] if bare in _PROPERTIES else _key(name)
        if key in ("published", "updated"):
            value = element.get("content") or element.get("datetime") or text
            return Candidate(key, cleaned(value), Source.DATA, f"itemprop {name}", line)
        if key == "author":
            if _is_of_picture(element):
                return None
            is_group = "organization" in (element.get("itemtype") or "").lower()
            inner = next(
                (e for e in element.iter() if "name" in (e.get("itemprop") or "").split()), None
            )
            value = element.get("content") or (
                "".join(inner.itertext()) if inner is not None else text
            )
            return Candidate(key, cleaned(value), Source.DATA, f"itemprop {name}", line, is_group)
    if element.tag == "time":
        key = dated_class(element.get("class") or "") or "published"
        value = cleaned(element.get("datetime") or text)
        return Candidate(key, value, Source.BESIDE, TIME, line) if _may_be_day(value) else None
    rels = {rel.rpartition(":")[2] for rel in (element.get("rel") or "").lower().split()}
    # RDFa has it on other elements than links, with the prefix of its vocabulary.
    if "author" in rels and element.tag in ("a", "span"):
        return Candidate("author", cleaned(text), Source.META, "link rel=author", line)
    names = element.get("class") or ""
    if is_author_class(names) and not _holds_author(element):
        return Candidate("author", cleaned(text), Source.BESIDE, CALLED_AUTHOR, line)
    key = dated_class(names)
    if key:
        # hAtom: the date is in the title of an abbreviation, and words of people's are its text.
        title = cleaned(element.get("title") or "") if element.tag in ("abbr", "span") else ""
        value = title if _may_be_day(title) else cleaned(text)
        return (
            Candidate(key, value, Source.BESIDE, CALLED_DATE, line) if _may_be_day(value) else None
        )
    return None


def _holds_author(element: "HtmlElement") -> bool:
    """Say whether an element holds another that is called so, which is nearer to the name."""
    inner = islice(element.iterdescendants(), _MOST_INNER)
    return any(
        is_author_class(each.get("class") or "") or "author" in (each.get("rel") or "")
        for each in inner
    )


def _may_be_day(text: str) -> bool:
    """Say whether a text is short enough for a date, and has the figures of one."""
    return len(text) <= _LONGEST_DATE and sum(map(str.isdigit, text)) >= _FEWEST_FIGURES


def _key(name: str) -> str:
    """Return the key that the name of a property or of a meta element stands for; empty for none."""
    bare = "".join(char for char in name if "a" <= char <= "z")
    return _KEYS.get(bare, "") if bare else ""


def _is_of_picture(element: "HtmlElement") -> bool:
    """Say whether an author is that of a picture, a book or a comment, and not of the article."""
    return any(
        around.tag in ("figure", "figcaption")
        or _PART_OF_ARTICLE.search(around.get("itemtype") or "") is not None
        for around in element.iterancestors()
    )


def _objects(root: "HtmlElement") -> Iterator[tuple[Value, int]]:
    count = 0
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        waiting: list[Any] = [_loaded(script.text or "")]
        while waiting and count < _MOST_OBJECTS:
            value = waiting.pop(0)
            if isinstance(value, list):
                waiting[:0] = value[:_MOST_OBJECTS]
            elif isinstance(value, dict):
                count += 1
                yield value, script.sourceline or 0
                if _kinds(value).isdisjoint(_LIST):
                    waiting += [value[k] for k in ("@graph", "mainEntity") if k in value]


def _loaded(text: str) -> Any:
    text = _WRAPPED.sub("", text).strip()
    if len(text) >= _LARGEST_SCRIPT:
        return None
    for each in (text.rstrip(";"), _LAST_COMMA.sub(r"\1", text.rstrip(";"))):
        try:
            return json.loads(each, strict=False)
        except ValueError:
            continue
        except RecursionError:
            break
    return None


def _kinds(value: Value) -> set[str]:
    kinds = value.get("@type")
    return {str(kind).lower() for kind in (kinds if isinstance(kinds, list) else [kinds])}


def _is_article(value: Value) -> bool:
    kinds = _kinds(value)
    return kinds.isdisjoint(_LIST) and any(_ARTICLE.search(kind) for kind in kinds)


def _is_own(value: Value, titles: set[str], places: set[str]) -> bool:
    names = {_plain(name) for name in _names(value)}
    if any(
        name and any(name in title or title in name for title in titles if title) for name in names
    ):
        return True
    return bool(places & {_bare(address) for address in _places(value)})


def _names(value: Value) -> list[str]:
    return [text for name in ("headline", "name") for text in _texts(value.get(name))]


def _places(value: Value) -> list[str]:
    page = value.get("mainEntityOfPage")
    found = [*_texts(value.get("url")), *_texts(page)]
    if isinstance(page, dict):
        found += [*_texts(page.get("@id")), *_texts(page.get("url"))]
    return [each for each in found if each.startswith(("http://", "https://"))]


def _texts(value: Any) -> Iterator[str]:
    for each in value if isinstance(value, list) else [value]:
        # A script has no entities; what programs escape in one all the same is meant as they are.
        if isinstance(each, str) and (text := cleaned(unescape(each))):
            yield text


def _named(value: Any, by_id: dict[str, Value]) -> Iterator[tuple[str, bool]]:
    """Yield the names of people and organisations, which may be told by reference, and which of the
    two each is said to be."""
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict):
            known = by_id.get(str(each.get("@id")), each) if "name" not in each else each
            is_group = any("organization" in kind for kind in _kinds(known))
            yield from ((name, is_group) for name in _texts(known.get("name")))
        else:
            yield from ((name, False) for name in _texts(each))


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", folded(text)))


def _bare(address: str) -> str:
    """Return an address by which two spellings of one are the same."""
    return re.sub(r"^https?://(?:www\.)?|[/#?]+$", "", address.strip().lower())
