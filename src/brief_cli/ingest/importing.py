"""A text or a page becomes a briefing, with an account of every word."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import tzinfo

from brief_cli.ingest.account import Account, Certainty, Destination, Entry
from brief_cli.ingest.article import Article, Changes, Kind
from brief_cli.ingest.candidates.choosing import choose
from brief_cli.ingest.compose import compose_briefing
from brief_cli.ingest.conclusions import conclude
from brief_cli.ingest.language import language_of_text, wording_language
from brief_cli.ingest.parts import Parts
from brief_cli.ingest.readers.text import article_of
from brief_cli.ingest.recognise import recognise
from brief_cli.ingest.values import Reading
from brief_cli.messages.message import Message, say
from brief_cli.schema.schema import Schema


@dataclass(frozen=True, slots=True)
class Imported:
    """A briefing made of a text or a page; `parts` is what it was made from."""

    text: str
    account: Account
    parts: Parts
    language: str
    encoding: str = "utf-8"
    is_guessed: bool = False
    """Whether nothing but its content tells the encoding."""
    is_document: bool = False
    """Whether it was a document, so that its lines are paragraphs."""
    changes: Changes = Changes()
    is_briefing: bool = False
    """Whether it was a briefing before, which stays as it is."""

    @property
    def title(self) -> str:
        """The title that was found; empty for none."""
        return self.parts.title

    @property
    def published(self) -> str:
        """The date of publication as ISO 8601; empty where none was found."""
        reading = self.parts.values.get("published")
        return reading.value if reading else ""


def import_text(
    text: str,
    schema: Schema,
    *,
    zone: tzinfo | None,
    tag: str | None = None,
    given: Mapping[str, str] | None = None,
) -> Imported:
    """Import a text that is decoded; see `import_article`."""
    return import_article(article_of(text), schema, zone=zone, tag=tag, given=given)


def import_article(
    article: Article,
    schema: Schema,
    *,
    zone: tzinfo | None,
    tag: str | None = None,
    given: Mapping[str, str] | None = None,
    headings: Mapping[int, str] | None = None,
) -> Imported:
    """Import an article.

    Args:
        article: what a reader made of it.
        schema: the kind of briefing to make.
        zone: the time zone of date-times that name none; None to assume none.
        tag: the tag of its language; None to find out.
        given: values that win over what is recognised.
        headings: the sections (by id) whose headings some blocks (by number) are known to be.

    Raises:
        SeveralArticles: the text holds more than one.
    """
    blocks = [block for block in article.blocks if block.left_out is None]
    text = "\n".join(block.text for block in blocks)
    # Code is English whatever it stands in.
    prose = "\n".join(block.text for block in blocks if block.kind is not Kind.CODE) or text
    tag = tag or language_of_text(f"{article.title}\n{prose}", schema, article.language)
    language = wording_language(tag, schema)
    parts = recognise(article, schema, language, tag, zone, headings or {})
    parts.entries += choose(parts, article, schema, tag, zone, given or ())
    if schema.matching_language(tag) is None:
        note = say("the schema {schema} has no language {tag}", schema=schema.name, tag=tag)
        parts.entries.append(
            Entry(0, "", Destination.DERIVED, "lang", tag, Certainty.UNSURE, note, (("lang", tag),))
        )
    for key, value in (given or {}).items():
        parts.values[key] = Reading(value)
    parts.entries += conclude(parts, schema, language, text)
    text = compose_briefing(parts, schema, tag, given or {})
    account = Account(tuple(parts.entries))
    return Imported(
        text, account, parts, tag, article.encoding, article.is_guessed, article.is_document,
        article.changes,
    )  # fmt: skip


def unchanged(text: str, schema: Schema, note: Message) -> Imported:
    """Return a briefing that is one already as an import.

    Args:
        text: the briefing.
        schema: whose first language is taken where it names none.
        note: where it comes from.
    """
    from brief_cli.document.front_matter import read_front_matter
    from brief_cli.document.yaml import Scalar
    from brief_cli.text.source import Source

    front_matter, _, _ = read_front_matter(Source("", text))
    values = {
        key: entry.value.value
        for key, entry in (front_matter.entries() if front_matter is not None else ())
        if isinstance(entry.value, Scalar)
    }
    parts = Parts(title=values.pop("title", ""))
    language = values.pop("lang", schema.languages[0])
    values.pop("schema", None)
    parts.values = {key: Reading(value) for key, value in values.items()}
    entry = Entry(0, "", Destination.DERIVED, "schema", note=note)
    return Imported(text, Account((entry,)), parts, language, is_briefing=True)


def answered(
    imported: Imported, schema: Schema, answers: Mapping[str, str], settled: Collection[int] = ()
) -> Imported:
    """Return an import as a person decided about what was unsure; entries about it are sure now.

    Args:
        imported: as it was found.
        schema: its kind.
        answers: the values of keys that were asked about; empty for none.
        settled: the numbers of other blocks that were asked about.
    """
    parts = imported.parts
    for key, value in answers.items():
        parts.values.pop(key, None)
        if value:
            parts.values[key] = Reading(value)
    parts.entries = [
        replace(entry, certainty=Certainty.SURE)
        if entry.number in settled or dict(entry.found).keys() & answers.keys()
        else entry
        for entry in parts.entries
    ]
    given = {key: value for key, value in answers.items() if value}
    text = compose_briefing(parts, schema, imported.language, given)
    return replace(imported, text=text, account=Account(tuple(parts.entries)))
