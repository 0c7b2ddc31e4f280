"""Front matter as it is written: keys in the schema's order, placeholders where values are due."""

from collections.abc import Iterator, Mapping

from brief_cli.briefing.placeholders import PLACEHOLDER
from brief_cli.document.yaml import quoted
from brief_cli.schema.schema import Condition, Field, Schema, worded

Answers = Mapping[str, str | tuple[str, ...]]
"""Values by dotted key; several for a list."""


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


def front_matter_text(schema: Schema, answers: Answers, language: str) -> str:
    """Return front matter with its fences.

    Args:
        schema: the kind of briefing.
        answers: what is known, `schema` and `lang` included.
        language: in which the hints beside placeholders are written.
    """
    return f"---\n{''.join(_lines(schema, answers, language))}---\n"


def _lines(schema: Schema, answers: Answers, language: str) -> Iterator[str]:
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
    if isinstance(answer, tuple):
        return f"[{', '.join(_flow(item) for item in answer)}]"
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
