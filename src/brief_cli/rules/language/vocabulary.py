"""Words that a word list proves wrong (extra `language`)."""

from brief_cli.diagnostic import Applicability, Severity
from brief_cli.languages.language import Language
from brief_cli.languages.letters import ARABIC
from brief_cli.languages.word_list import WordList
from brief_cli.messages.message import say
from brief_cli.rules.house import ALLOWED_WORDS
from brief_cli.rules.rule import Context, Correction
from brief_cli.rules.word_rule import word_rule
from brief_cli.text.lazy_pattern import lazy_pattern

_PLAIN = lazy_pattern(rf"[{ARABIC}]{{5,}}")
_PREFIXES = ("وال", "فال", "بال", "كال", "ولل", "لل", "ال", "و", "ف", "ب", "ك", "ل", "س")
_SUFFIXES = (
    "تان",
    "تين",
    "هما",
    "كما",
    "هم",
    "هن",
    "كم",
    "نا",
    "ها",
    "ه",
    "ي",
    "ك",
    "ات",
    "ون",
    "ين",
    "ان",
    "ة",
    "ا",
    "ت",
    "وا",
    "و",
)
# Keys beside those that end a word: few words, and hardly a name, end in one of these letters.
_STRAY = frozenset("ذضظ")
# Nothing else stands behind the ending of a word: العشرينذ.
_ENDED = ("ين", "ون", "ات", "ان", "ها", "هم", "نا", "ية", "ة", "ى")
_EVERYDAY = 480
_LEAST = 3
_SHORTEST = 7


# A name from another language falls into two words by chance; where a link was lost, what follows is
# mostly one of these, or starts with the conjunction or the article.
_FOLLOWING = frozenset(
    (
        "مما",
        "عن",
        "في",
        "من",
        "إلى",
        "على",
        "التي",
        "الذي",
        "إذا",
        "أن",
        "إن",
        "كما",
        "حيث",
        "مع",
        "بعد",
        "قبل",
        "خلال",
    )
)


# Names that are written with and without a space: عبدالله, نورالدين.
_NAME_HEADS = frozenset(
    [
        "عبد",
        "نور",
        "سيف",
        "صلاح",
        "شمس",
        "علاء",
        "بدر",
        "أبو",
        "ابو",
        "ابن",
        "ذو",
        "ضياء",
        "جمال",
        "تاج",
        "عز",
        "خير",
        "محي",
        "محيي",
        "سعد",
        "فخر",
        "زين",
        "شهاب",
        "نجم",
        "أسد",
        "بيت",
    ]
)


def _is_article_and_scrap(head: str) -> bool:
    """Say whether the first part is no word of its own: الم of الموائل, or begins a name."""
    own = head[1:] if head[:1] in "ولبف" else head
    return (head.startswith("ال") and len(head) < _LEAST + 2) or not _NAME_HEADS.isdisjoint(
        (head, own)
    )


def _starts_a_word(head: str, word: str) -> bool:
    """Say whether the second part is one of those that a lost space is mostly followed by.

    A name from another language falls into an article and a scrap (دونغ الا, والد الكس), and a short
    verb and a pronoun into two words (يجد ولها).
    """
    if word in _FOLLOWING or word.removeprefix("و") in _FOLLOWING:
        return True
    article = next((each for each in ("وال", "ال") if word.startswith(each)), "")
    if article:
        return len(word) - len(article) >= _LEAST or word == "الآن"
    return word[0] == "و" and len(word) > _LEAST + 1 and len(head.lstrip("وف")) > _LEAST


def _is_known(word: str, words: WordList) -> bool:
    """Say whether a word is known, or is one without a prefix, a suffix, or both."""
    if word in words:
        return True
    stems = [word, *(word.removeprefix(p) for p in _PREFIXES if word.startswith(p))]
    stems += [stem.removesuffix(s) for stem in stems[:] for s in _SUFFIXES if stem.endswith(s)]
    return any(len(stem) >= 2 and stem in words for stem in stems)


def _is_unknown(word: str, context: Context) -> bool:
    """Say whether nobody knows a word; one with marks has no simple form to look up."""
    words = context.words
    assert words is not None
    return (
        _PLAIN.fullmatch(word) is not None
        and not _is_known(word, words)
        and word not in context.option(ALLOWED_WORDS)
    )


@word_rule(
    "L702",
    "unknown-compound",
    Severity.WARNING,
    Applicability.UNSAFE,
    extra="language",
    languages="ar",
    options=(ALLOWED_WORDS,),
)
def unknown_compound(word: str, language: Language, context: Context) -> Correction | None:
    """An unknown word that is two known ones without the space between them."""
    words = context.words
    if len(word) < _SHORTEST or words is None or not _is_unknown(word, context):
        return None
    splits = [
        place
        for place in range(_LEAST, len(word) - _LEAST + 1)
        if words.is_common(word[:place])
        and words.is_common(word[place:])
        and not _is_article_and_scrap(word[:place])
        and _starts_a_word(word[:place], word[place:])
        # L701 finds a ة or ى within a word without any list.
        and word[place - 1] not in "ةى"
    ]
    if not splits:
        return None
    place = max(splits, key=lambda p: min(p, len(word) - p))
    left, right = word[:place], word[place:]
    message = say(
        "“{word}” is not a known word; “{left}” and “{right}” are",
        word=word,
        left=left,
        right=right,
    )
    return Correction(message, f"{left} {right}", Applicability.UNSAFE)


@word_rule(
    "L703",
    "stray-letter",
    Severity.WARNING,
    Applicability.UNSAFE,
    extra="language",
    languages="ar",
    options=(ALLOWED_WORDS,),
)
def stray_letter(word: str, language: Language, context: Context) -> Correction | None:
    """A word that is unknown with its last letter and known without it."""
    better = word[:-1]
    # Another rule's matter: the hamza of صدىء lost its seat.
    if word.endswith("ىء"):
        return None
    # Behind a teh marbuta or a final maksura no letter can stand.
    is_stray = better[-1:] in ("ة", "ى") or word[-1] in _STRAY
    words = context.words
    if not is_stray or words is None or better not in words or not _is_unknown(word, context):
        return None
    # Words of a root that ends so: تحبيذ, راكض, استحواذ.
    is_sure = better.endswith(_ENDED) or words.rarity(better) <= _EVERYDAY
    if word[-1] in _STRAY and not is_sure:
        return None
    message = say("“{word}” is not a known word; “{better}” is", word=word, better=better)
    return Correction(message, better, Applicability.UNSAFE)
