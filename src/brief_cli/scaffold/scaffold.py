"""A schema and answers become the text of a new briefing."""

from collections.abc import Iterator, Mapping

from brief_cli.document.yaml import quoted
from brief_cli.schema.briefing import PLACEHOLDER, Briefing, read_briefing
from brief_cli.schema.catalogue import Catalogue
from brief_cli.schema.notice_text import filled_notice
from brief_cli.schema.schema import Condition, Field, Schema, SectionSpec, worded
from brief_cli.text.source import Source

Answers = Mapping[str, str]
"""Values by dotted key."""


def wanted_fields(schema: Schema, answers: Answers) -> tuple[Field, ...]:
    """Return the fields that a briefing with these answers must have and that have no answer."""
    return tuple(
        field
        for field in schema.fields
        if field.key not in answers and _holds(field.required, answers)
    )


def _holds(condition: Condition | None, answers: Answers) -> bool:
    if condition is None:
        return False
    if condition.key is None:
        return True
    if condition.values:
        return answers.get(condition.key) in condition.values
    return any(key == condition.key or key.startswith(condition.key + ".") for key in answers)


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
    head = f"---\n{''.join(_front_matter(schema, known, language))}---\n"
    required = [spec for spec in schema.sections if spec.required]
    parts = [head, *(_section(spec, language) for spec in required)]
    if not required:
        parts.append(f"<!-- {PLACEHOLDER}: {worded(schema.description, language)} -->\n")
    text = "\n".join(parts)
    briefing = read_briefing(Source("<new>", text), catalogue)
    return text + "".join(_notices(briefing)) if briefing.is_readable else text


def _front_matter(schema: Schema, answers: Answers, language: str) -> Iterator[str]:
    wanted = {field.key for field in wanted_fields(schema, answers)}
    opened: tuple[str, ...] = ()
    for field in _grouped(schema):
        if field.key not in answers and field.key not in wanted:
            continue
        *groups, leaf = field.key.split(".")
        shared = 0
        while shared < len(groups) and opened[shared : shared + 1] == (groups[shared],):
            shared += 1
        for depth in range(shared, len(groups)):
            yield f"{'  ' * depth}{groups[depth]}:\n"
        opened = tuple(groups)
        yield f"{'  ' * len(groups)}{leaf}: {_value(field, answers, language)}\n"


def _grouped(schema: Schema) -> list[Field]:
    """Return the fields with those of one group together, at the place of the first of them."""
    places: dict[str, int] = {}
    for field in schema.fields:
        places.setdefault(field.key.split(".")[0], len(places))
    return sorted(schema.fields, key=lambda field: places[field.key.split(".")[0]])


def _value(field: Field, answers: Answers, language: str) -> str:
    answer = answers.get(field.key)
    if answer is None:
        hint = worded(field.prompt or field.label, language)
        return f"{PLACEHOLDER}  # {hint}" if hint else PLACEHOLDER
    if field.type == "list":
        items = (item.strip() for item in answer.replace("،", ",").split(","))
        return f"[{', '.join(_flow(item) for item in items if item)}]"
    if field.type in ("integer", "boolean"):
        return answer
    return quoted(answer)


def _flow(item: str) -> str:
    """Return an item of a list in brackets, in which commas and brackets need quotation marks."""
    shown = quoted(item)
    return shown if shown.startswith('"') or not set(item) & set(",[]{}") else f'"{item}"'


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
