"""A scraped text becomes a briefing, with an account of every line."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import tzinfo

from brief_cli.ingest.account import Account, Certainty
from brief_cli.ingest.article import Article
from brief_cli.ingest.compose import compose_briefing
from brief_cli.ingest.conclusions import conclude
from brief_cli.ingest.raw import RawLine, raw_lines
from brief_cli.ingest.recognise import recognise
from brief_cli.ingest.values import Reading
from brief_cli.languages.scripts import letters_in
from brief_cli.languages.tags import script_of
from brief_cli.schema.schema import Schema


@dataclass(frozen=True, slots=True)
class Imported:
    """A briefing made of a scraped text; `article` is what it was made from."""

    text: str
    account: Account
    article: Article
    language: str

    @property
    def title(self) -> str:
        """The title that was found; empty for none."""
        return self.article.title

    @property
    def published(self) -> str:
        """The date of publication as ISO 8601; empty where none was found."""
        reading = self.article.values.get("published")
        return reading.value if reading else ""


def import_text(
    text: str,
    schema: Schema,
    *,
    zone: tzinfo | None,
    tag: str | None = None,
    given: Mapping[str, str] | None = None,
    found: Mapping[str, str] | None = None,
    headings: Mapping[int, str] | None = None,
) -> Imported:
    """Import a text.

    Args:
        text: the scraped text.
        schema: the kind of briefing to make.
        zone: the time zone of date-times that name none.
        tag: the tag of its language; None to find out by its letters.
        given: values that win over what is recognised.
        found: values that are known from elsewhere (a page's own metadata) and lose to it.
        headings: the sections (by id) whose headings some lines (by number) are known to be.

    Raises:
        SeveralArticles: the text holds more than one.
    """
    lines = raw_lines(text)
    tag = tag or language_of(lines, schema)
    language = schema.matching_language(tag) or schema.languages[0]
    elsewhere = dict(found or {})
    article = recognise(lines, schema, language, zone, elsewhere.pop("title", ""), headings or {})
    for key, value in elsewhere.items():
        article.values.setdefault(key, Reading(value))
    for key, value in (given or {}).items():
        article.values[key] = Reading(value)
    article.entries += conclude(article, schema, language, text)
    return _composed(article, schema, tag, given or {})


def _composed(article: Article, schema: Schema, tag: str, given: Mapping[str, str]) -> Imported:
    text = compose_briefing(article, schema, tag, given)
    return Imported(text, Account(tuple(article.entries)), article, tag)


def answered(
    imported: Imported, schema: Schema, answers: Mapping[str, str], settled: Collection[int] = ()
) -> Imported:
    """Return an import as a person decided about what was unsure; entries about it are sure now.

    Args:
        imported: as it was found.
        schema: its kind.
        answers: the values of keys that were asked about; empty for none.
        settled: the numbers of other lines that were asked about.
    """
    article = imported.article
    for key, value in answers.items():
        article.values.pop(key, None)
        if value:
            article.values[key] = Reading(value)
    article.entries = [
        replace(entry, certainty=Certainty.SURE)
        if entry.line in settled or dict(entry.found).keys() & answers.keys()
        else entry
        for entry in article.entries
    ]
    given = {key: value for key, value in answers.items() if value}
    return _composed(article, schema, imported.language, given)


def language_of(lines: list[RawLine], schema: Schema) -> str:
    """Return the schema's language whose script most letters of a text are in."""
    text = "\n".join(line.text for line in lines)
    return max(schema.languages, key=lambda language: letters_in(text, script_of(language))[0])
