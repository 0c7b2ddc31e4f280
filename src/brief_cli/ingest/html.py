"""A saved page becomes text with Markdown, and what the page says of itself.

The extraction is trafilatura's (extra `html`): it knows where the article is, and reads JSON-LD,
Open Graph and `<time>`.
"""

import re
from dataclasses import dataclass

_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|article)\b", re.IGNORECASE)


class NoHtmlSupport(Exception):
    """The extra `html` is not installed."""


class NoArticle(Exception):
    """A page without an article in it."""


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a page: its text in Markdown, and its metadata by dotted key."""

    text: str
    metadata: dict[str, str]


def looks_like_html(data: bytes) -> bool:
    """Say whether bytes are a page rather than a text."""
    return _HTML.search(data[:4096]) is not None


def read_page(data: bytes) -> Page:
    """Extract the article of a page.

    Raises:
        NoHtmlSupport: trafilatura is not installed.
        NoArticle: there is none.
    """
    try:
        from trafilatura import bare_extraction
    except ImportError:
        raise NoHtmlSupport from None
    document = bare_extraction(
        data,
        include_links=True,
        include_formatting=True,
        include_tables=True,
        include_images=False,
        include_comments=False,
        with_metadata=True,
        favor_recall=True,
    )
    if document is None:
        raise NoArticle
    page = document if isinstance(document, dict) else document.as_dict()
    if not page.get("text"):
        raise NoArticle
    authors = (name.strip() for name in (page.get("author") or "").split(";"))
    found = {
        "title": page.get("title"),
        "author": "، ".join(name for name in authors if name),
        "published": _published(data) or page.get("date"),
        "source.url": page.get("url"),
        "source.name": page.get("sitename"),
    }
    metadata = {key: " ".join(str(value).split()) for key, value in found.items() if value}
    return Page(str(page["text"]), metadata)


def _published(data: bytes) -> str | None:
    """Return the date-time with its offset, which the extraction cuts down to a day."""
    from brief_cli.languages.dates.rfc3339 import parse_rfc3339

    text = data.decode("utf-8", "replace")
    for pattern in (
        r'"datePublished"\s*:\s*"([^"]+)"',
        r'property=["\']article:published_time["\'][^>]*content=["\']([^"\']+)',
        r'<time[^>]*datetime=["\']([^"\']+)',
    ):
        match = re.search(pattern, text)
        stamp = parse_rfc3339(match[1]) if match else None
        if match and stamp is not None and not stamp.lacks_offset:
            return match[1].replace("+00:00", "Z")
    return None
