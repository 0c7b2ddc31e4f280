"""A sentence for a person: English in the code, translated and filled when it is said."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from brief_cli.messages.catalogue import catalogue
from brief_cli.messages.isolation import isolated
from brief_cli.text.nearest import nearest
from brief_cli.text.reading import ReadError
from brief_cli.text.template import Template
from brief_cli.text.visible import visible

ENGLISH = "en"
SEPARATOR = Template(", ")
"""What stands between the items of a list."""


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence with its values.

    `template` is English, the key to its translations; `{name}` in it stands for a value, which
    may be a message itself, or several values, which become a list. Where `plural` is set, the value `count` decides between the two, and
    between as many forms as the reader's language has.
    """

    template: str
    params: Mapping[str, object] = field(default_factory=dict)
    plural: str = ""

    def __str__(self) -> str:
        return self.text(ENGLISH)

    def text(self, language: str) -> str:
        """Return the sentence in a language, for programs: its values as they are."""
        return self._filled(language, lambda value: value)

    def shown(self, language: str) -> str:
        """Return the sentence in a language, for people.

        What could act on a terminal is a visible token; a value of the other direction stands in
        isolation (U+2068 … U+2069), so that it keeps its place and its order.
        """
        rtl = catalogue(language).is_right_to_left

        def put(value: object) -> object:
            return value if isinstance(value, int) else isolated(visible(str(value)), rtl=rtl)

        return self._filled(language, put)

    def _filled(self, language: str, put: Callable[[object], object]) -> str:
        known = catalogue(language)
        if self.plural:
            count = self.params["count"]
            assert isinstance(count, int)
            template = known.plural(self.template, self.plural, count)
        else:
            template = known.singular(self.template)
        if not self.params:
            return template

        def said(value: object) -> object:
            if isinstance(value, Message):
                return value._filled(language, put)
            if isinstance(value, Template):
                return known.singular(value)
            if isinstance(value, (list, tuple)):
                return known.singular(SEPARATOR).join(str(said(each)) for each in value)
            return put(value)

        return template.format(**{name: said(value) for name, value in self.params.items()})


def say(template: str, **params: object) -> Message:
    """Return a message; `{name}` in the template stands for the value of `name`."""
    return Message(template, params)


def say_many(one: str, many: str, *, count: int, **params: object) -> Message:
    """Return a message about a number of things: `one` for a single one, else `many`."""
    return Message(one, {"count": count, **params}, many)


def listed(parts: Sequence[object]) -> Message:
    """Return messages or other values as one message, a list."""
    return say("{parts}", parts=parts)


def hint(name: str, known: Iterable[str]) -> Message:
    """Return a question for the known name nearest to one, where there is one, or all of them."""
    names = list(known)
    near = nearest(name, names)
    if near:
        return say("did you mean “{near}”?", near=near)
    return say("there are: {known}", known=names)


def unread(error: ReadError) -> Message:
    """Return the sentence that says why a file cannot be read; its path is not in it."""
    return say("cannot be read: {reason}", reason=Message(error.reason, error.params))


class Refusal(Exception):
    """Nothing can be done with what was given; `reasons` say why, a sentence each."""

    has_places = False
    """Whether each reason begins with its file and line, so that no name of a program leads."""

    def __init__(self, *reasons: Message) -> None:
        super().__init__("\n".join(str(reason) for reason in reasons))
        self.reasons = reasons
