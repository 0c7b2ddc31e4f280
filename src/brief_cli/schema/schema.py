"""A kind of briefing: what the program knows of a schema once it is read, merged and checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from brief_cli.languages.wording import folded
from brief_cli.text.lazy_pattern import lazy_pattern

Worded = Mapping[str, str]
"""A wording for each language, by its tag."""
Wordings = Mapping[str, tuple[str, ...]]
"""Several wordings for each language, the canonical one first."""


@dataclass(frozen=True, slots=True)
class Condition:
    """When something is required: `key` is None for always; `values` empty for any value."""

    key: str | None = None
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """A metadata key."""

    key: str
    """Dotted: `source.url`."""
    type: str
    required: Condition | None
    label: Worded
    prompt: Worded
    labels: Wordings
    """The labels under which scraped texts carry the value."""
    max_chars: int | None = None
    choices: tuple[str, ...] = ()
    not_before: str | None = None
    """A date key, or `today`, that this date may not precede."""
    not_after: str | None = None
    offset: bool = False
    """Whether a date-time needs a UTC offset."""
    subject: str = "metadata"
    """The rule that asks for the key where it is missing: metadata, date, source or credit."""

    @property
    def known_values(self) -> tuple[str, ...]:
        """The only values that it may hold; empty where there is no list of them."""
        if self.type == "marking":
            from brief_cli.languages.markings import MARKINGS

            return MARKINGS
        return ("true", "false") if self.type == "boolean" else self.choices


@dataclass(frozen=True, slots=True)
class Limits:
    """A least and a greatest number; None where there is none."""

    min: int | None = None
    max: int | None = None


@dataclass(frozen=True, slots=True)
class SectionSpec:
    """A section that the schema knows."""

    id: str
    headings: Wordings
    required: bool
    content: str
    """One of prose, list, any."""
    words: Limits
    items: Limits
    prompt: Worded

    def heading(self, language: str) -> str:
        """Return the canonical heading in a language (in the first one where it has none)."""
        wordings = self.headings.get(language) or next(iter(self.headings.values()))
        return wordings[0]


@dataclass(frozen=True, slots=True)
class Element:
    """Something a notice must say: one of `phrases`, or the value of one of `keys`."""

    id: str
    label: Worded
    phrases: Wordings
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoticeSpec:
    """A notice (disclaimer) that the schema knows."""

    id: str
    required: Condition | None
    section: str
    label: Worded
    text: Worded
    phrases: Wordings
    elements: tuple[Element, ...]


NOTICE_PLACEHOLDER = lazy_pattern(r"\{([a-z][a-z0-9_.-]*)\}")
"""What in the text of a notice stands for the value of a key: `{source.url}`."""


@dataclass(frozen=True)
class Schema:
    """A kind of briefing."""

    name: str
    version: int
    path: str
    title: Worded
    description: Worded
    extends: str | None
    languages: tuple[str, ...]
    fields: tuple[Field, ...]
    sections: tuple[SectionSpec, ...]
    notices: tuple[NoticeSpec, ...]
    rules: Mapping[str, str]
    """Rule code to error, warning, info or off."""
    options: Mapping[str, object]
    """What the house decides about single rules, by the names of options."""

    def folded_phrases(self, language: str) -> tuple[tuple[NoticeSpec, tuple[str, ...]], ...]:
        """Return the notices, each with what tells it in a language, folded."""
        if language not in self._folded_phrases:
            self._folded_phrases[language] = tuple(
                (spec, tuple(map(folded, spec.phrases.get(language, ())))) for spec in self.notices
            )
        return self._folded_phrases[language]

    @cached_property
    def _folded_phrases(self) -> dict[str, tuple[tuple[NoticeSpec, tuple[str, ...]], ...]]:
        return {}

    def field(self, key: str) -> Field | None:
        """Return the field of a dotted key, or None."""
        return self._by_key.get(key)

    # What is asked about each file is made once: a schema outlives thousands of them.
    @cached_property
    def _by_key(self) -> dict[str, Field]:
        return {field.key: field for field in reversed(self.fields)}

    def section(self, section_id: str) -> SectionSpec | None:
        """Return the section of an id, or None."""
        return next((section for section in self.sections if section.id == section_id), None)

    def matching_language(self, tag: str | None) -> str | None:
        """Return the language that a tag names: itself, or without its subtags; None for none."""
        while tag:
            for language in self.languages:
                if language.casefold() == tag.casefold():
                    return language
            tag = tag.rpartition("-")[0]
        return None

    @cached_property
    def groups(self) -> frozenset[str]:
        """The keys that only hold other keys: `source` of `source.url`."""
        parts = [field.key.split(".") for field in self.fields]
        return frozenset(".".join(each[:n]) for each in parts for n in range(1, len(each)))

    @cached_property
    def key_order(self) -> dict[str, int]:
        """The place of every key and group, in the order in which the schema has them."""
        order: dict[str, int] = {}
        for field in self.fields:
            parts = field.key.split(".")
            for depth in range(1, len(parts) + 1):
                order.setdefault(".".join(parts[:depth]), len(order))
        return order


def worded(words: Mapping[str, str], language: str) -> str:
    """Return the wording in a language; in the first one there is where that is lacking."""
    return words.get(language) or next(iter(words.values()), "")
