"""What a briefing says in one place and another: names and figures."""

import re
from collections.abc import Iterator
from functools import lru_cache
from operator import itemgetter

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Related, Severity
from brief_cli.document.blocks import Heading
from brief_cli.languages.letters import ARABIC, MARKS
from brief_cli.languages.scripts import european
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span

# After one of these stands a name.
_TITLES = frozenset(
    [
        "الرئيس", "الوزير", "السيد", "السيدة", "الدكتور", "الدكتورة", "الأمير", "الملك", "الجنرال",
        "President", "Minister",
    ]
)  # fmt: skip
_SHORTENED = frozenset(["Mr", "Mrs", "Dr"])
_NAME = rf"((?: [{ARABIC}{MARKS}]{{4,}}| [A-Z][a-z]{{3,}}){{1,3}})"
_NAMED, _NAMED_AFTER_A_STOP = lazy_pattern(_NAME), lazy_pattern(rf"\.{_NAME}")
_WEAK = lazy_pattern(f"[اأإآويىء{MARKS}]")


@rule("L706", "name-variants", severity=Severity.INFO)
def name_variants(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A name that is spelled in two ways in one file."""
    seen: dict[str, tuple[str, Span]] = {}
    for name, span in sorted(_names(briefing), key=itemgetter(1)):
        skeleton = _skeleton(name)
        if len(skeleton) < 3:
            continue
        first = seen.setdefault(skeleton, (name, span))
        # للرئيس and الرئيس are one word, with what is joined to it.
        is_same = first[0].removeprefix("ا") == name.removeprefix("ا")
        if not is_same and span.start > first[1].start:
            related = (Related(say("first here"), first[1]),)
            yield Finding(
                span,
                say(
                    "“{name}” was “{first}” before; write a name in one way",
                    name=name,
                    first=first[0],
                ),
                related=related,
            )


def _names(briefing: Briefing) -> Iterator[tuple[str, Span]]:
    for titles, named in ((_TITLES, _NAMED), (_SHORTENED, _NAMED_AFTER_A_STOP)):
        for _, span in briefing.places(titles & briefing.vocabulary):
            match = named.match(briefing.prose, span.end)
            if match is None:
                continue
            for word in re.finditer(r"\S+", match[1]):
                yield word.group(), Span(*word.span()).shifted(match.start(1))


@lru_cache(maxsize=8192)
def _skeleton(name: str) -> str:
    """Return what two spellings of a name share: its consonants, doubled ones once."""
    plain = re.sub("[aeiouy]", "", name.casefold()) if name.isascii() else _WEAK.sub("", name)
    return re.sub(r"(.)\1+", r"\1", plain) if len(name) >= 5 else ""


_SUMMING_UP = ("summary", "findings")
_NUMBER = lazy_pattern(r"\d(?<![\w.,٫٬-].)(?:[\d.,٫٬]*\d|(?!\w))")


@rule("L707", "unsupported-figure", severity=Severity.INFO)
def unsupported_figure(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A number in the summary or the findings that the body never mentions."""
    summed = [section.span for section in briefing.sections if section.id in _SUMMING_UP]
    if not summed or len(summed) == len([s for s in briefing.sections if s.id != "notices"]):
        return
    figures: list[tuple[Span, str]] = []
    known: set[str] = set()
    for match in _NUMBER.finditer(briefing.prose):
        prose = briefing.block_at(match.start())
        if prose.element is None or isinstance(prose.element, Heading):
            continue
        number = european(match.group())
        if prose.is_within(summed):
            figures.append((Span(*match.span()), number))
        else:
            known.add(number)
    for span, number in figures:
        if number not in known and len(number) > 1:
            yield Finding(
                span,
                say("{number} stands in the summing-up and nowhere in the body", number=number),
            )
