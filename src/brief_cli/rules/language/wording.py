"""How the house spells a word that has several spellings."""

from collections.abc import Mapping

from brief_cli.diagnostic import Applicability, Severity
from brief_cli.languages.language import Language
from brief_cli.messages.message import say
from brief_cli.rules.house import SPELLINGS
from brief_cli.rules.rule import Context, Correction
from brief_cli.rules.word_rule import word_rule


@word_rule(
    "L716",
    "house-spelling",
    Severity.WARNING,
    Applicability.SAFE,
    options=(SPELLINGS,),
)
def house_spelling(word: str, language: Language, context: Context) -> Correction | None:
    """A word that the house spells in another way."""
    spellings = context.option(SPELLINGS)
    better = _spelled(word, spellings, language.prefixes) if spellings else None
    if better is None or better == word:
        return None
    return Correction(
        say("the house writes “{better}”, not “{word}”", better=better, word=word), better
    )


def _spelled(word: str, spellings: Mapping[str, str], prefixes: tuple[str, ...]) -> str | None:
    """Return the house's spelling of a word, with a prefix (و, ال, بال) or without."""
    if word in spellings:
        return spellings[word]
    for prefix in prefixes:
        rest = word.removeprefix(prefix)
        if rest != word and rest in spellings:
            return prefix + spellings[rest]
    return None
