"""Rules that are asked about each different word, once for all files."""

from collections.abc import Callable, Iterator
from typing import Any

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.languages.language import Language
from brief_cli.languages.passages import is_within
from brief_cli.languages.tags import language_of
from brief_cli.messages.message import say
from brief_cli.rules.option import Option
from brief_cli.rules.rule import Context, Correction, Finding, Rule, Verdicts, rule
from brief_cli.text.edit import Edit

# Code points: what is longer is no word, and takes long to judge.
_LONGEST = 100
# Different words that are remembered: some archives have millions.
_REMEMBERED = 100_000


Judge = Callable[[str, Language, Context], Correction | None]


def word_rule(
    code: str,
    name: str,
    severity: Severity,
    fixable: Applicability | None = None,
    *,
    needs: str = "",
    extra: str = "",
    languages: str = "",
    options: tuple[Option[Any], ...] = (),
    leaves_out: Callable[[str, Language], tuple[tuple[int, int], ...]] | None = None,
) -> Callable[[Judge], Rule]:
    """Make a rule of what judges a word by itself; its docstring is what the rule finds.

    `leaves_out` returns the passages of a block (from, to before) whose words are no concern, as
    those of another language. The rest is as for `rule`.
    """

    def made(judge: Judge) -> Rule:
        def run(briefing: Briefing, context: Context) -> Iterator[Finding]:
            language = language_of(briefing.language)
            wrong = _wrong(judge, code, briefing.vocabulary, language, context)
            for word, span in briefing.places(wrong.keys()) if wrong else ():
                if leaves_out is not None:
                    block = briefing.block_at(span.start)
                    if is_within(leaves_out(block.text, language), span.start - block.start):
                        continue
                correction = wrong[word]
                fix = None
                if correction.better is not None:
                    title = say("write “{word}”", word=correction.better)
                    edit = Edit(span, correction.better)
                    fix = Fix(title, correction.applicability, (edit,))
                yield Finding(span, correction.message, fix)

        run.__doc__ = judge.__doc__
        return rule(
            code,
            name,
            severity=severity,
            fixable=fixable,
            needs=needs,
            extra=extra,
            languages=languages,
            options=options,
        )(run)

    return made


def _wrong(
    judge: Judge, code: str, vocabulary: frozenset[str], language: Language, context: Context
) -> dict[str, Correction]:
    """Return the words of a vocabulary that are wrong; each is judged when it is first met."""
    known = context.verdicts.setdefault((code, language.tag), Verdicts())
    if len(known.right) + len(known.wrong) > _REMEMBERED:
        known.right.clear()
        known.wrong.clear()
    for word in vocabulary - known.right - known.wrong.keys():
        correction = judge(word, language, context) if len(word) <= _LONGEST else None
        if correction is None:
            known.right.add(word)
        else:
            known.wrong[word] = correction
    return {word: known.wrong[word] for word in vocabulary & known.wrong.keys()}
