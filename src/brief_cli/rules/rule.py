"""What a rule is, and what it sees and says."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, tzinfo
from typing import Any, NamedTuple, TypeVar

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Fix, Related, Severity
from brief_cli.languages.word_list import WordList
from brief_cli.messages.message import Message
from brief_cli.rules.option import Option
from brief_cli.text.fault import Fault
from brief_cli.text.span import Span

T = TypeVar("T")


class Finding(NamedTuple):
    """What a rule yields; the engine stamps code and severity on it."""

    span: Span
    message: Message
    fix: Fix | None = None
    related: tuple[Related, ...] = ()


class Correction(NamedTuple):
    """What is wrong with a word, and the word as it should be; None where nobody can say."""

    message: Message
    better: str | None = None
    applicability: Applicability = Applicability.SAFE


@dataclass(slots=True, eq=False, repr=False)
class Verdicts:
    """The words that were judged: those that are right, and what is wrong with the others."""

    right: set[str] = field(default_factory=set)
    wrong: dict[str, Correction] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Context:
    """What a rule may know beyond the briefing.

    `today` is the day on which the check is made; `timezone` is the configured zone of date-times
    that name none.
    """

    today: date
    timezone: tzinfo = UTC
    words: WordList | None = None
    options: Mapping[str, object] = field(default_factory=dict)
    """The values of options by their names, as they were read; those that are not set are left out."""
    verdicts: dict[tuple[str, str], Verdicts] = field(default_factory=dict, compare=False)
    """What is known of words by a rule's code and the tag of a language, so that each is judged once."""

    def option(self, option: Option[T]) -> T:
        """Return the value of an option."""
        value: T = self.options.get(option.name, option.default)  # type: ignore[assignment]
        return value


Check = Callable[[Briefing, Context], Iterator[Finding]]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Rule:
    """A rule: its code, its name, how bad it is unless configured, and its check.

    Its page is `docs/rules/<language>/CODE-name.md`.
    """

    code: str
    name: str
    severity: Severity
    fixable: Applicability | None
    check: Check
    summary: str
    """What it finds, in English, in one line."""
    needs: frozenset[str] = frozenset()
    """It finds nothing in a text that has none of these characters; empty for any text."""
    dated: bool = False
    """Whether what it finds today may be right on a later day; what it does not find stays so."""
    extra: str = ""
    """The extra of the package without which it cannot run."""
    outweighs: bool = False
    """Whether rules about typography, bidi and language say nothing of what it finds."""
    languages: frozenset[str] = frozenset()
    """The tags of the languages that it speaks in; empty for all."""
    options: tuple[Option[Any], ...] = ()
    """What a house may decide about it."""

    @property
    def family(self) -> str:
        """The letter of the code."""
        return self.code[0]


def rule(
    code: str,
    name: str,
    *,
    severity: Severity,
    fixable: Applicability | None = None,
    needs: str = "",
    dated: bool = False,
    extra: str = "",
    outweighs: bool = False,
    languages: str = "",
    options: tuple[Option[Any], ...] = (),
) -> Callable[[Check], Rule]:
    """Make a rule of a check; its docstring is what the rule finds, in one line.

    `needs` is the inside of a character class: a text without any such character is not looked at.
    `options` are what a house may decide.
    `languages` are tags with spaces between them: in a briefing of another language it is silent.
    """

    def made(check: Check) -> Rule:
        return Rule(
            code,
            name,
            severity,
            fixable,
            check,
            check.__doc__ or "",
            _characters(needs),
            dated,
            extra,
            outweighs,
            frozenset(languages.split()),
            options,
        )

    return made


def _characters(spelled: str) -> frozenset[str]:
    """Return the characters of a class such as `+#\\u0370-\\u03ff`; a hyphen in front is itself."""
    found: set[str] = set()
    for char, last in re.findall(r"(.)(?:-(.))?", spelled, re.DOTALL):
        found.update(map(chr, range(ord(char), ord(last or char) + 1)))
    return frozenset(found)


def faults(briefing: Briefing, kind: str) -> Iterator[Finding]:
    """Yield the faults of reading that carry a rule's name, as findings."""
    for fault in briefing.faults:
        if fault.kind == kind:
            yield Finding(fault.span, Message(fault.message, fault.params), related=_related(fault))


def _related(fault: Fault) -> tuple[Related, ...]:
    return tuple(Related(Message(text), span) for text, span in fault.related)
