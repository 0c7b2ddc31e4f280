"""What a house decides about a rule: declared beside it, set in a configuration or a schema."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from brief_cli.messages.message import Message, hint, say
from brief_cli.text.template import Template

T = TypeVar("T")
Wrong = Callable[..., None]
"""Takes what is wrong with a value, and the keys and indices that lead from it to the place."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Option(Generic[T]):
    """A name as it is written, the value unless it is set, what it means, and its reader.

    The reader takes the value and what to call for each mistake; what it returns after one is of no
    use. `schema` is the JSON Schema of the value.
    """

    name: str
    default: T
    meaning: Template
    schema: Mapping[str, Any]
    read: Callable[[object, Wrong], T]


def count(
    name: str, default: int, meaning: Template, *, least: int = 1, most: int = 100_000
) -> Option[int]:
    """Make an option that is a number, from `least` to `most`."""

    def read(value: object, wrong: Wrong) -> int:
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            return value
        wrong(say("write a number from {least} to {most}", least=least, most=most))
        return default

    schema = {"type": "integer", "minimum": least, "maximum": most}
    return Option(name, default, meaning, schema, read)


def choice(name: str, choices: Sequence[str], meaning: Template) -> Option[str]:
    """Make an option that is one of some words; empty unless it is set."""

    def read(value: object, wrong: Wrong) -> str:
        if value in ("", *choices):
            return str(value)
        wrong(say("write one of {known}", known=tuple(choices)))
        return ""

    return Option(name, "", meaning, {"enum": ["", *choices]}, read)


def words(name: str, meaning: Template, known: Sequence[str] = ()) -> Option[tuple[str, ...]]:
    """Make an option that is a word or a list of words, of the known ones where there are any."""
    item = {"enum": list(known)} if known else {"type": "string"}

    def read(value: object, wrong: Wrong) -> tuple[str, ...]:
        values = [value] if isinstance(value, str) else value
        if not isinstance(values, (list, tuple)):
            wrong(say("write a text or a list of texts"))
            return ()
        for place, each in enumerate(values):
            way = () if isinstance(value, str) else (place,)
            if not isinstance(each, str):
                wrong(say("write a text"), *way)
            elif known and each not in known:
                wrong(say("write one of {known}", known=tuple(known)), *way)
        return tuple(each for each in values if isinstance(each, str))

    schema = {"anyOf": [item, {"type": "array", "items": item}]}
    return Option(name, (), meaning, schema, read)


def pairs(name: str, meaning: Template) -> Option[Mapping[str, str]]:
    """Make an option that is a table of words, each with another."""

    def read(value: object, wrong: Wrong) -> Mapping[str, str]:
        if not isinstance(value, Mapping):
            wrong(say("write keys with values"))
            return {}
        for key, other in value.items():
            if not isinstance(other, str) or not other.strip():
                wrong(say("write a text"), key)
        return {str(key): other for key, other in value.items() if isinstance(other, str)}

    schema = {"type": "object", "additionalProperties": {"type": "string", "minLength": 1}}
    return Option(name, {}, meaning, schema, read)


def json_schemas(known: Mapping[str, Option[Any]]) -> dict[str, Any]:
    """Return the JSON Schema of options, by name."""
    return {
        name: {
            "description": str(option.meaning),
            "default": _plain(option.default),
            **option.schema,
        }
        for name, option in known.items()
    }


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def read_options(
    known: Mapping[str, Option[Any]], written: Mapping[str, object], wrong: Wrong
) -> dict[str, object]:
    """Return the values of options by their names.

    Args:
        known: the options that there are.
        written: what a person wrote.
        wrong: called with what is wrong, and the way from the table to the place.
    """
    found: dict[str, object] = {}
    for name, value in written.items():
        option = known.get(name)
        if option is None:
            wrong(unknown_option(name, known), name, at_key=True)
            continue

        def told(why: Message, *way: object, name: str = name) -> None:
            wrong(say("{key}: {error}", key=name, error=why), name, *way)

        found[name] = option.read(value, told)
    return found


def unknown_option(name: str, known: Mapping[str, Option[Any]]) -> Message:
    """Return the sentence that says of a name that it is no option's."""
    return say("no option “{name}”; {hint}", name=name, hint=hint(name, sorted(known)))
