"""The schema language: what a person writes in a schema file, as pydantic models.

Nothing has a default that means something, so that a schema which extends another says only
what it adds: what is not written is inherited.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]*(\.[a-z][a-z0-9_-]*)*$")]
RuleCode = Annotated[str, StringConstraints(pattern=r"^[A-Z][0-9]{3}$")]
Wording = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


Words = Annotated[list[Wording], BeforeValidator(_as_list), Field(min_length=1)]
Worded = dict[Language, Wording]
Wordings = dict[Language, Words]


def _as_rule_level(value: object) -> object:
    # YAML 1.1 readers take a bare `off` for false; accept both.
    return "off" if value is False else value


FieldType = Literal[
    "text",
    "date",
    "datetime",
    "url",
    "language",
    "persons",
    "choice",
    "licence",
    "integer",
    "boolean",
    "list",
    "marking",
]
RuleLevel = Annotated[Literal["error", "warning", "info", "off"], BeforeValidator(_as_rule_level)]


class Strict(BaseModel):
    """A model that refuses keys it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class When(Strict):
    """Required only when another metadata key has a value (or one of the values in `is`)."""

    when: Key
    is_: Annotated[list[str] | None, BeforeValidator(_as_list), Field(alias="is")] = None


class WrittenField(Strict):
    """A metadata key."""

    type: FieldType | None = None
    required: bool | When | None = None
    label: Worded | None = None
    prompt: Worded | None = None
    labels: Wordings | None = None
    max_chars: Annotated[int, Field(ge=1)] | None = None
    choices: Annotated[list[str], Field(min_length=1)] | None = None
    not_before: Key | None = None
    not_after: Key | None = None
    offset: Literal["required", "optional"] | None = None
    subject: Literal["metadata", "date", "source", "credit"] | None = None


class WrittenLimits(Strict):
    """A least and a greatest number."""

    min: Annotated[int, Field(ge=0)] | None = None
    max: Annotated[int, Field(ge=0)] | None = None


class WrittenSection(Strict):
    """A section: its accepted headings (the first is canonical) and what it must hold."""

    id: Name
    heading: Wordings | None = None
    required: bool | None = None
    content: Literal["prose", "list", "any"] | None = None
    words: WrittenLimits | None = None
    items: WrittenLimits | None = None
    prompt: Worded | None = None


class WrittenElement(Strict):
    """Something a notice must say: one of the phrases, or the value of one of the keys."""

    id: Name
    label: Worded
    phrases: Wordings | None = None
    keys: list[Key] | None = None


class WrittenNotice(Strict):
    """A notice: when it must stand, its canonical text and how another wording is recognised."""

    id: Name
    required: bool | When | None = None
    section: Name | None = None
    label: Worded | None = None
    text: Worded | None = None
    phrases: Wordings | None = None
    elements: list[WrittenElement] | None = None


class WrittenSchema(Strict):
    """A schema file."""

    schema_: Annotated[Name, Field(alias="schema")]
    version: Annotated[int, Field(ge=1)] = 1
    title: Worded
    description: Worded
    extends: Name | None = None
    languages: Annotated[list[Language], Field(min_length=1)] | None = None
    metadata: dict[Key, WrittenField] | None = None
    sections: list[WrittenSection] | None = None
    notices: list[WrittenNotice] | None = None
    rules: dict[RuleCode, RuleLevel] | None = None
    options: dict[str, Any] | None = None
