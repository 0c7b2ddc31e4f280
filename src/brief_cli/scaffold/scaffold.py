"""A schema and answers become the text of a new briefing."""

from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.notice_text import filled_notice
from brief_cli.briefing.placeholders import PLACEHOLDER
from brief_cli.briefing.reading import read_briefing
from brief_cli.briefing.writing import Answers, front_matter_text
from brief_cli.schema.catalogue import Catalogue
from brief_cli.schema.schema import Schema, SectionSpec, worded
from brief_cli.text.source import Source


def scaffold(schema: Schema, answers: Answers, language: str, catalogue: Catalogue) -> str:
    """Return the text of a new briefing.

    Args:
        schema: its kind.
        answers: what is known, by dotted key; `schema` and `lang` are added.
        language: one of the schema's languages, in which headings and prompts are written.
        catalogue: where the schema is found again when the result is read.

    Required keys without an answer hold a placeholder, sections a prompt; notices that the
    answers make due are there, filled as far as the answers go.
    """
    known = {"schema": schema.name, "lang": language, **answers}
    head = front_matter_text(schema, known, language)
    required = [spec for spec in schema.sections if spec.required]
    parts = [head, *(_section(spec, language) for spec in required)]
    if not required:
        parts.append(f"<!-- {PLACEHOLDER}: {worded(schema.description, language)} -->\n")
    text = "\n".join(parts)
    briefing = read_briefing(Source("<new>", text), catalogue)
    return text + "".join(_notices(briefing)) if briefing.is_readable else text


def _section(spec: SectionSpec, language: str) -> str:
    prompt = worded(spec.prompt, language)
    heading = spec.heading(language)
    return f"## {heading}\n\n<!-- {PLACEHOLDER}: {prompt or heading} -->\n"


def _notices(briefing: Briefing) -> Iterator[str]:
    opened = ""
    for spec in briefing.schema.notices:
        if not briefing.holds(spec.required):
            continue
        section = briefing.schema.section(spec.section)
        if section is not None and section.id != opened and not section.required:
            yield f"\n## {section.heading(briefing.language)}\n"
            opened = section.id
        text, _ = filled_notice(briefing, spec)
        yield f"\n{text}\n"
