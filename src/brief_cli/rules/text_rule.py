"""Rules that are asked about each hit of a pattern in the prose."""

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.prose import ProseBlock
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.languages.language import Language
from brief_cli.languages.tags import language_of
from brief_cli.messages.message import Message
from brief_cli.rules.option import Option
from brief_cli.rules.rule import Context, Finding, Rule, rule
from brief_cli.text.edit import Edit
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.sieve import Sieve
from brief_cli.text.span import Span


class Hit(NamedTuple):
    """Where a pattern was found; places are those of the source, and of `prose`."""

    match: re.Match[str]
    briefing: Briefing

    @property
    def text(self) -> str:
        """What was found."""
        return self.match.group()

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.match.start()

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.match.end()

    @property
    def span(self) -> Span:
        """Its place."""
        return Span(*self.match.span())

    @property
    def prose(self) -> str:
        """All prose of the briefing: U+2029 parts blocks, and U+FFFC stands for what is masked."""
        return self.match.string

    @property
    def block(self) -> ProseBlock:
        """The block that it stands in."""
        return self.briefing.block_at(self.match.start())

    @property
    def language(self) -> Language:
        """The language of the briefing."""
        return language_of(self.briefing.language)

    def finding(
        self,
        message: Message,
        title: Message,
        better: str,
        applicability: Applicability = Applicability.SAFE,
    ) -> Finding:
        """Return a finding about the hit whose fix writes something else in its place.

        Args:
            message: what is wrong.
            title: what the fix does.
            better: what it writes.
            applicability: whether it may be applied unseen.
        """
        return Finding(self.span, message, Fix(title, applicability, (Edit(self.span, better),)))


Check = Callable[[Hit, Context], Finding | None]


def text_rule(
    code: str,
    name: str,
    severity: Severity,
    fixable: Applicability | None = None,
    *,
    finds: str,
    prefilter: str = "",
    in_word: str = "",
    needs: str = "",
    languages: str = "",
    options: tuple[Option[Any], ...] = (),
    only_rtl: bool = False,
) -> Callable[[Check], Rule]:
    """Make a rule of a check that is asked about each hit; its docstring is what the rule finds.

    `finds` is a pattern; it is run once over all prose, and so must not take U+2029 for space.
    `prefilter` is one that is quicker, and finds something in any prose in which `finds` does.
    `in_word` is one that finds something in a word of any such prose; each word is asked once.
    `only_rtl` leaves out blocks that run from left to right. The rest is as for `rule`.
    """

    pattern = lazy_pattern(finds)
    quicker = lazy_pattern(prefilter) if prefilter else None
    telling = lazy_pattern(in_word)
    may_be_told = Sieve(lambda word: telling.search(word) is not None)

    def made(check: Check) -> Rule:
        def run(briefing: Briefing, context: Context) -> Iterator[Finding]:
            if in_word and not may_be_told(briefing.vocabulary):
                return
            if quicker is not None and quicker.search(briefing.prose) is None:
                return
            for match in pattern.finditer(briefing.prose):
                hit = Hit(match, briefing)
                if only_rtl and not hit.block.is_rtl:
                    continue
                finding = check(hit, context)
                if finding is not None:
                    yield finding

        run.__doc__ = check.__doc__
        return rule(
            code,
            name,
            severity=severity,
            fixable=fixable,
            needs=needs,
            languages=languages,
            options=options,
        )(run)

    return made
