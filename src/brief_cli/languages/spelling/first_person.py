"""“I” of a verb without its hamza, where what stands before it lets nothing else be read: لم اعد, كنت اعرف."""

from collections.abc import Iterator, Set

from brief_cli.languages.spelling.arabic_words import CAUSATIVES
from brief_cli.languages.word_list import WordList
from brief_cli.text.lazy_pattern import lazy_pattern

# After these stands a verb in the imperfect, and a bare alef begins none.
_IMPERFECT = ("لم", "ولم", "لن", "ولن", "سوف", "وسوف")
# After these stands a verb of the first person, or a noun.
_FIRST = ("كنت", "وكنت", "أنني", "إنني", "بأنني", "لأنني", "وأنا", "أنا", "ما زلت", "مازلت")
_PAST = ("قد", "وقد", "فقد", "لقد")
TRIGGERS = frozenset((*_IMPERFECT, *_FIRST, *_PAST, "زلت"))
_FOUND = lazy_pattern(
    "(?<![\\w\u0640])(?P<before>"
    + "|".join((*_IMPERFECT, *_FIRST, *_PAST))
    + ") (?P<word>ا(?!ل)[\u0621-\u063a\u0641-\u064a]{2,})(?![\\w])"
)
_NOUN = lazy_pattern("ا.{1,3}ا.|.*(?:[ةىاء]|ات|ين|ون|تم)|ابن|اسم.?|امر.+|اثن.+")
_RAREST_VERB = 640


def verbs_without_hamza(
    text: str, vocabulary: Set[str], words: WordList | None
) -> Iterator[tuple[int, str, str]]:
    """Yield where such a verb starts in a text, as written, and as it should be."""
    if words is None or TRIGGERS.isdisjoint(vocabulary):
        return
    for start in sorted(_starts(text, TRIGGERS & vocabulary)):
        match = _FOUND.match(text, start)
        if match is None:
            continue
        word, before = match["word"], match["before"]
        better = f"أ{word[1:]}"
        if before in _PAST:
            is_verb = word in CAUSATIVES
        elif words.rarity(better) > _RAREST_VERB:
            is_verb = False
        else:
            is_verb = before in _IMPERFECT or _NOUN.fullmatch(word) is None
        if is_verb:
            yield match.start("word"), word, better


def _starts(text: str, triggers: Set[str]) -> Iterator[int]:
    """Yield where what may stand before such a verb begins."""
    for trigger in triggers:
        # The second word of ما زلت.
        before = 3 if trigger == "زلت" else 0
        place = text.find(trigger)
        while place >= 0:
            yield max(0, place - before)
            place = text.find(trigger, place + 1)
