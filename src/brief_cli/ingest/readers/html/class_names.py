"""What elements are called by their classes: the day of an article, that of its last change, its author,
its text."""

from functools import lru_cache

from brief_cli.text.lazy_pattern import lazy_pattern

# Words that names of classes are made of, for the day of an article, that of its last change, and
# what has a day as well.
_PART = lazy_pattern(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_PUBLISHED = frozenset(("published", "publish", "publication", "pubdate", "publishdate", "posted"))
_CHANGED = frozenset(("updated", "update", "modified", "lastmod", "edited", "changed"))
_DATE = frozenset(
    ("date", "datum", "fecha", "tarih", "datetime", "timestamp", "created", "submitted", "dateline",
     "postdate", "newsdate", "newsdatum", "entrydate", "time")
)  # fmt: skip
_OTHER_DATES = frozenset(
    ("comment", "comments", "event", "events", "expire", "expires", "birth", "birthday", "calendar",
     "picker", "datepicker", "deadline", "reply", "countdown", "archive", "archives", "copyright", "reading",
     "related", "widget", "timeline", "start", "end")
)  # fmt: skip
_AUTHOR = frozenset(("author", "authors", "byline", "autor", "auteur", "autore", "yazar", "writer"))
_OF_AUTHOR = _AUTHOR | frozenset(
    ("name", "names", "article", "post", "entry", "meta", "link", "text", "by", "title", "item", "story",
     "content", "header", "head", "page", "detail", "news", "full", "vcard", "label")
)  # fmt: skip
# What WordPress, and those that follow it, call the text of an article.
_ARTICLE = frozenset(
    ("entry-content", "post-content", "article-content", "article-body", "articlebody")
)


@lru_cache(maxsize=4096)
def dated_class(names: str) -> str:
    """Return the key of which an element is called the date by its classes; empty for none."""
    for name in names.split():
        parts = {part.lower() for part in _PART.findall(name)}
        if not parts.isdisjoint(_OTHER_DATES):
            return ""
    parts = {part.lower() for part in _PART.findall(names)}
    if not parts.isdisjoint(_PUBLISHED):
        return "published"
    if not parts.isdisjoint(_CHANGED):
        return "updated"
    return "published" if not parts.isdisjoint(_DATE) else ""


def is_article_class(names: str) -> bool:
    """Say whether an element is called the text of an article by its classes."""
    return not _ARTICLE.isdisjoint(names.lower().replace("_", "-").split())


@lru_cache(maxsize=4096)
def is_author_class(names: str) -> bool:
    """Say whether an element is called an author by its classes, and nothing else of one."""
    return any(
        not _AUTHOR.isdisjoint(parts := {part.lower() for part in _PART.findall(name)})
        and parts <= _OF_AUTHOR
        for name in names.split()
    )
