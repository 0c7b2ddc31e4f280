"""What a page tells programs: its title, what it is to a search engine, and what to a shared link."""

import json
from collections.abc import Iterator, Mapping

from markupsafe import Markup

from brief_cli.page.page import Page

_HEAD = Markup(
    """<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
{named}<script type="application/ld+json">
{data}
</script>"""
)


def head(page: Page) -> Markup:
    """Return what stands in the head of a page, but for its style."""
    named = Markup("").join(
        Markup('<meta {}="{}" content="{}">\n').format(attribute, name, content)
        for attribute, name, content in _named(page)
        if content
    )
    title = f"{page.draft}: {page.title}" if page.draft else page.title
    # Data is no script: nothing in it is run, and “<” could end it.
    data = json.dumps(_data(page), ensure_ascii=False, indent=1).replace("<", "\\u003c")
    return _HEAD.format(title=title, named=named, data=Markup(data))


def _named(page: Page) -> Iterator[tuple[Markup, str, str]]:
    """Yield names with what they hold: HTML's own, then those of Open Graph (ogp.me)."""
    name, graph = Markup("name"), Markup("property")
    imprint = page.imprint
    yield name, "description", imprint.summary
    yield name, "author", ", ".join(imprint.authors)
    yield name, "keywords", ", ".join(imprint.keywords)
    yield graph, "og:type", "article"
    yield graph, "og:title", page.title
    yield graph, "og:description", imprint.summary
    yield graph, "og:locale", page.tag.replace("-", "_")
    yield graph, "og:site_name", imprint.publisher
    yield graph, "article:published_time", imprint.published
    yield graph, "article:modified_time", imprint.updated
    for author in imprint.authors:
        yield graph, "article:author", author
    for keyword in imprint.keywords:
        yield graph, "article:tag", keyword


def _data(page: Page) -> dict[str, object]:
    """Return a page as a NewsArticle of schema.org; what is not known is left out."""
    imprint = page.imprint
    source = {
        "@type": "CreativeWork",
        "url": imprint.source_url,
        "publisher": imprint.source and {"@type": "Organization", "name": imprint.source},
    }
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": page.title,
        "description": imprint.summary,
        "inLanguage": page.tag,
        "datePublished": imprint.published,
        "dateModified": imprint.updated,
        "author": [{"@type": "Person", "name": name} for name in imprint.authors],
        "publisher": imprint.publisher and {"@type": "Organization", "name": imprint.publisher},
        "isBasedOn": _known(source) if imprint.source or imprint.source_url else None,
        "license": _licence(imprint.licence),
        "keywords": list(imprint.keywords),
        "conditionsOfAccess": imprint.marking,
        "creativeWorkStatus": "Draft" if page.draft else "",
    }
    return _known(data)


def _known(data: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in data.items() if value}


def _licence(identifier: str) -> str:
    """Return the address of a licence at SPDX; an expression of several is its own name."""
    if not identifier or " " in identifier:
        return identifier
    return f"https://spdx.org/licenses/{identifier}.html"
