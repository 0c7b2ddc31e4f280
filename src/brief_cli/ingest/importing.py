"""A scraped text becomes a briefing, with an account of every line."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import tzinfo

from brief_cli.ingest.account import Account, Entry
from brief_cli.ingest.article import Article
from brief_cli.ingest.compose import compose_briefing
from brief_cli.ingest.conclusions import conclude
from brief_cli.ingest.raw import RawLine, raw_lines
from brief_cli.ingest.recognise import recognise
from brief_cli.ingest.values import Reading
from brief_cli.language.scripts import letters_in, script_of
from brief_cli.schema.briefing import matching_language
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
    zone: tzinfo,
    tag: str | None = None,
    given: Mapping[str, str] | None = None,
    found: Mapping[str, str] | None = None,
) -> Imported:
    """Import a text.

    Args:
        text: the scraped text.
        schema: the kind of briefing to make.
        zone: the time zone of date-times that name none.
        tag: the tag of its language; None to find out by its letters.
        given: values that win over what is recognised.
        found: values that are known from elsewhere (a page's own metadata) and lose to it.

    Raises:
        SeveralArticles: the text holds more than one.
    """
    lines = raw_lines(text)
    tag = tag or language_of(lines, schema)
    language = matching_language(schema, tag) or schema.languages[0]
    elsewhere = dict(found or {})
    article = recognise(lines, schema, language, zone, elsewhere.pop("title", ""))
    for key, value in elsewhere.items():
        article.values.setdefault(key, Reading(value))
    for key, value in (given or {}).items():
        article.values[key] = Reading(value)
    article.entries += conclude(article, schema, language, text)
    return _composed(article, schema, tag, given or {})


def _composed(article: Article, schema: Schema, tag: str, given: Mapping[str, str]) -> Imported:
    text = compose_briefing(article, schema, tag, given)
    return Imported(text, Account(tuple(article.entries)), article, tag)


def answered(imported: Imported, schema: Schema, answers: Mapping[str, str]) -> Imported:
    """Return an import with the values that a person gave to what was unsure."""
    article = imported.article
    for key, value in answers.items():
        article.values[key] = Reading(value)
    return _composed(article, schema, imported.language, answers)


def language_of(lines: list[RawLine], schema: Schema) -> str:
    """Return the schema's language whose script most letters of a text are in."""
    text = "\n".join(line.text for line in lines)
    return max(schema.languages, key=lambda language: letters_in(text, script_of(language))[0])


def unsure_keys(entry: Entry) -> tuple[str, ...]:
    """Return the metadata keys that an entry is about."""
    return tuple(key.strip() for key in entry.detail.split(",") if "." in key or key.islower())
