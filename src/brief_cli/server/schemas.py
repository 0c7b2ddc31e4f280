"""Which schema a text is held to, also while its front matter is not yet YAML."""

from brief_cli.document.outline import Outline, front_matter_outline
from brief_cli.messages.message import Refusal
from brief_cli.schema.schema import Schema
from brief_cli.server.analysis import Analysis
from brief_cli.server.session import Session


def schema_of(session: Session, analysis: Analysis) -> Schema | None:
    """Return the schema of a text: that it was checked by, or that it names; None for none."""
    if analysis.briefing is not None and analysis.briefing.known_schema is not None:
        return analysis.briefing.known_schema
    outline = front_matter_outline(analysis.source)
    if outline is None:
        return None
    try:
        settings = session.file(analysis.path)
        default = settings.schema if settings else ""
        return session.catalogue(analysis.path).get(outline.value("schema") or default)
    except Refusal:
        return None


def wording_language(schema: Schema, outline: Outline | None) -> str:
    """Return the language that headings and notices are written in: `lang`, or the schema's first."""
    named = outline.value("lang") if outline else ""
    return schema.matching_language(named) or schema.languages[0]
