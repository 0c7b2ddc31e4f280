"""Slips of usage that Arabic editors correct.

Sources: معجم الأخطاء الشائعة (العدناني), the rules of LanguageTool for Arabic, and decisions of the
Cairo academy; what an academy tolerates can be turned off by its name.
"""

import re
from collections.abc import Iterator, Set
from functools import cache
from typing import NamedTuple

from brief_cli.languages.spelling.standard import standard_text
from brief_cli.languages.word_list import UNKNOWN, WordList
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.sieve import Sieve

_LETTER = "\u0621-\u064a"
_END = f"(?![{_LETTER}\u064b-\u065f])"
_START = f"(?<![{_LETTER}\u064b-\u065f\u0640])"
_SAID = "(?:قال|قالت|قالوا|يقول|تقول|يقولون|قلت|قلنا|أقول|نقول|قالا|قالتا|يقولان|قائلا|قائلة|قائلين|القول)"
# In a statement to the press, in a letter of hers; of the ministry.
_ON_WHAT_OCCASION = (
    "(?: (?:في|خلال|عبر) (?:بيان|مؤتمر|تصريح|تصريحات|حديث|مقابلة|كلمة|كلمته|كلمتها|خطاب|خطابه|رسالة|تغريدة|اتصال|لقاء|حوار|ندوة|مقال)"
    "(?: (?:صحفي|صحافي|صحفية|صحافية|متلفز|متلفزة|هاتفي|تلفزيوني|تلفزيونية|رسمي|مشترك|مقتضب|خاص|خاصة|له|لها|لهم))*"
    rf"| في (?:وزارة|هيئة|مجلس|مكتب|شركة|منظمة|معهد|جامعة|مركز|قيادة|ال[{_LETTER}]{{3,}})(?: ال[{_LETTER}]{{3,}}){{0,2}}"
    # To an agency, to the press.
    rf"| (?:للصحفيين|للصحافيين|للتلفزيون|ل(?:وكالة|قناة|صحيفة|مجلة|إذاعة|موقع|مراسل)(?: (?!أن|إن)[{_LETTER}]{{3,}}){{1,3}}))?"
)
_PRONOUN = "(?:ه|ها|هم|هما|هن|نا|ني|ي|ك|كم)?"


class Mistake(NamedTuple):
    """A slip: its name, where it stands in the text, and what to write instead."""

    name: str
    start: int
    end: int
    better: str


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    # The subject: up to four words, none of which may be what أن depends on.
    subject = rf"(?: (?!(?:[وف]?[إأا]ن{_PRONOUN}|هو|هي|ل|من|بعد|قبل|دون|على|يجب|يمكن|بشرط|عن|إلى|في|لا|ما|كل|هذا|ذلك|أعتقد|أظن|أرى|أؤكد|أتوقع|أتمنى|أعلم|أعرف|أدرك|أذكر|أشعر|أجد|أؤمن|أريد|أود|آمل|أعلن|اعتقد|اظن|ارى){_END}|ل[{_LETTER}]|[يتن][{_LETTER}]{{3}})[{_LETTER}]+){{0,4}}?"
    return {
        "haythu-anna": re.compile(
            rf"{_START}[وف]?(?:حيث|إذ)[ \u00a0](?P<wrong>أ)ن{_PRONOUN}{_END}"
        ),
        "qala-anna": re.compile(
            rf"{_START}(?<!خلاصة )(?<!مجمل )(?<!صفوة )[وف]?{_SAID}{subject}{_ON_WHAT_OCCASION} (?P<wrong>أ)ن(?:ه|ها|هم|هما|نا|ني)?{_END}"
            rf"(?P<after>(?: [{_LETTER}]+)?)"
        ),
        "al-ghayr": re.compile(
            rf"{_START}(?P<head>[وف]?(?:بال|كال|ال|لل))غير (?P<noun>[{_LETTER}]+){_END}"
        ),
        "la-glued": re.compile(
            rf"{_START}(?P<head>[وف]?لا)(?P<verb>[يت][{_LETTER}]{{2,}}|ن(?:علم|عرف|ريد|ستطيع|ملك|قبل|حتاج|رى|دري|زال|كاد|نسى|خاف)|بد|شك|زال|زالت|زالوا|زلنا){_END}"
        ),
        "insha-allah": re.compile(rf"{_START}[إا]نشا(?:ء ?)?الل[هّ]{_END}|{_START}إن شاءالله{_END}"),
        # With a tatweel and a space, لـ React, it is as the makers of programs write it.
        "article-apart": re.compile(
            rf"{_START}(?P<head>[وف]?(?:بال|كال|ال|لل)|[بكل]) (?P<latin>(?=[A-Za-z]))"
        ),
    }


NAMES = ("haythu-anna", "qala-anna", "al-ghayr", "la-glued", "insha-allah", "article-apart")
_AFTER_OTHERS = frozenset(
    [
        "حسب",
        "وفق",
        "وفقا",
        "خلال",
        "عبر",
        "أمام",
        "خارج",
        "داخل",
        "سواء",
        "مثل",
        "كي",
        "أيضا",
        "تحت",
        "فوق",
        "نحو",
        "ضمن",
        "مقابل",
        "بدون",
        "لأن",
        "وعدم",
        "عدم",
        "بدل",
        "من",
        "في",
        "على",
        "إلى",
        "عن",
        "أن",
        "إن",
        "ما",
        "لا",
        "لم",
        "لن",
        "قد",
        "و",
        "أو",
        "ثم",
        "بل",
        "هو",
        "هي",
        "هم",
        "كما",
        "حيث",
        "إذا",
        "بعد",
        "قبل",
        "مع",
        "بين",
        "عند",
        "لدى",
        "منذ",
        "حتى",
        "ولا",
        "ولم",
        "وما",
        "فيما",
        "ومن",
        "وفي",
        "وعلى",
        "بما",
        "مما",
        "عليه",
        "عليها",
        "منه",
        "منها",
        "به",
        "بها",
        "فيه",
        "فيها",
        "له",
        "لها",
        "لهم",
        "كان",
        "كانت",
        "يكون",
        "تكون",
        "هذا",
        "هذه",
        "ذلك",
        "دون",
        "ضد",
    ]
)
# Others, in construct after a bare noun (أموال الغير أمانة); what a mistake follows has an article, or
# is a preposition.
_OF_OTHERS = lazy_pattern(
    rf"{_START}(?![وفبلك]?(?:ال|لل)|(?:من|في|على|إلى|عن|كل|أو|غير|ذات|هو|هي|هم|كان|كانت|عند|أن|إن|أي|لكن|ثم|أما|بين)\b)"
    rf"[{_LETTER}]{{2,}}(?<!نا)(?<!ها)(?<!هم)(?<!ه)(?<!ي)(?<!ا) $"
)
_FOLLOWS_A_CLAUSE = lazy_pattern(
    rf"(?:ال|لل|هذ|هؤ|هنا|تلك|ذلك|ثم|عد|كل|بلاد|بعض|أي|ما|لد|حكوم|قوات|نحو|أكثر)[{_LETTER}]*|[^يتنأ\W][{_LETTER}]{{2,}}(?:هم?|ها|هما|نا)|"
)
_COMMON_VERB = 580
_RARE = 600


# What each slip has: the patterns are tried only where a word with one of these begins.
_HEADS = {
    "haythu-anna": ("حيث", "إذ"),
    "qala-anna": ("قال", "قول", "قلت", "قلنا", "قائل"),
    "al-ghayr": ("غير ",),
    "la-glued": ("لاي", "لات", "لان", "لابد", "لاشك", "لازال", "لازلنا"),
    "insha-allah": ("نشاء", "نشاا", "شاءالله"),
}


# What finds a word with which one of them begins.
_BEGINNING = lazy_pattern(
    rf"{_START}(?:[وف]?(?:حيث|إذ|{_SAID}|(?:بال|كال|ال|لل)غير|لا(?:[يتن]|بد|شك|زا?ل))|[إا]نشا|شاءالله)"
)
_may_begin = Sieve(lambda word: _BEGINNING.search(word) is not None)
_BEFORE_LATIN = lazy_pattern("[لبك\u0640] (?=[A-Za-z])")


def mistakes(text: str, vocabulary: Set[str], words: WordList | None) -> Iterator[Mistake]:
    """Yield the slips of a prose, whose different words are `vocabulary`.

    U+2029 parts blocks, and U+FFFC stands for what is masked.
    """
    if not _may_begin(vocabulary) and _BEFORE_LATIN.search(text) is None:
        return
    own = standard_text(text)
    for name, pattern in _patterns().items():
        for start in sorted(_beginnings(name, own)):
            match = pattern.match(own, start)
            found = _mistake(name, match, words) if match is not None else None
            if found is not None:
                yield found


def _beginnings(name: str, text: str) -> set[int]:
    """Return where the words begin that may begin a slip."""
    if name == "article-apart":
        return {_word_start(text, m.start()) for m in _BEFORE_LATIN.finditer(text)}
    found = set()
    for head in _HEADS[name]:
        place = text.find(head)
        while place >= 0:
            start = _word_start(text, place)
            # “إن شاءالله” begins a word earlier.
            found |= {start, _word_start(text, start - 1)} if head[0] == "ش" else {start}
            place = text.find(head, place + 1)
    return found


def _word_start(text: str, place: int) -> int:
    """Return where the word at a place begins, as far as prefixes may stand before it."""
    least = max(0, place - _LONGEST_PREFIX)
    while place > least and "\u0621" <= text[place - 1] <= "\u065f":
        place -= 1
    return max(place, 0)


# Code points, with marks; the second word before “شاءالله” is one too.
_LONGEST_PREFIX = 16


def _mistake(name: str, match: re.Match[str], words: WordList | None) -> Mistake | None:
    match name:
        case "haythu-anna":
            return Mistake(
                name,
                match.start("wrong"),
                match.end(),
                f"إ{match.group()[match.start('wrong') - match.start() + 1 :]}",
            )
        case "qala-anna":
            end = match.start("after")
            pronoun = end - match.start("wrong") > 2
            after = match["after"].strip()
            if not pronoun and not (after and _FOLLOWS_A_CLAUSE.fullmatch(after)):
                return None
            return Mistake(
                name, match.start("wrong"), end, f"إ{match.string[match.start('wrong') + 1 : end]}"
            )
        case "al-ghayr":
            noun = match["noun"]
            if noun in _AFTER_OTHERS or not _is_adjective(noun) or _is_joined(noun, words):
                return None
            head = match["head"]
            if head == "ال" and _OF_OTHERS.search(
                match.string, max(0, match.start() - 20), match.start()
            ):
                return None
            joined = {"لل": "ل", "فلل": "فل", "ولل": "ول"}.get(head, head.removesuffix("ال"))
            bare = noun.removeprefix("ال") if noun.startswith("ال") and len(noun) > 4 else noun
            return Mistake(name, match.start(), match.end(), f"{joined}غير ال{bare}")
        case "la-glued":
            if not _is_verb(match["verb"], words):
                return None
            return Mistake(name, match.start(), match.end(), f"{match['head']} {match['verb']}")
        case "insha-allah":
            return Mistake(name, match.start(), match.end(), "إن شاء الله")
        case _:
            return Mistake(name, match.start(), match.end(), f"{match['head']}\u0640")


def _is_adjective(word: str) -> bool:
    """Say whether a word may be the adjective after غير: no verb, no particle, nothing joined to و."""
    if word[0] in "وف" and len(word) > 4 and word[1:3] in ("ال", "لا", "قد"):
        return False
    return not re.fullmatch(r"[يت][^ا].{2,3}", word) and len(word) > 2


def _is_joined(word: str, words: WordList | None) -> bool:
    """Say whether a word is a commoner one with what is written against it: حق الغير بغير إذن, وقد."""
    least = {"ب": 4, "ل": 4, "ك": 4, "و": 3, "ف": 3}.get(word[0])
    if least is None or len(word) < least or words is None:
        return False
    return words.rarity(word[1:]) + 30 < words.rarity(word)


_VERBS = frozenset(
    [
        "يمكن",
        "تعلم",
        "نعلم",
        "يدري",
        "تدري",
        "يأتي",
        "تأتي",
        "يخاف",
        "تخاف",
        "ينسى",
        "تنسى",
        "يبالي",
        "يقال",
        "يحب",
        "تحب",
        "يهتم",
        "تهتم",
        "يمكنه",
        "يمكنها",
        "يمكننا",
        "يمكنهم",
        "يوجد",
        "يزال",
        "يجوز",
        "ينبغي",
        "يجب",
        "يعرف",
        "يعني",
        "يريد",
        "يستطيع",
        "يكون",
        "يكاد",
        "يقل",
        "يتم",
        "تزال",
        "توجد",
        "تمكن",
        "تعرف",
        "تريد",
        "تستطيع",
        "تكون",
        "تكاد",
        "تعني",
        "يعتبر",
        "يصح",
        "يحق",
        "يهم",
        "يعلم",
        "يحتاج",
        "تحتاج",
        "يزالون",
        "نستطيع",
        "نريد",
        "نعرف",
        "بد",
        "شك",
        "زال",
        "زالت",
        "زالوا",
        "زلنا",
        "يعد",
        "تعد",
        "يقبل",
        "يسمح",
        "تسمح",
        "يملك",
        "تملك",
        "يدرك",
        "يصلح",
        "يشمل",
        "يخلو",
        "تخلو",
        "يخفى",
        "يتعدى",
        "يتجاوز",
        "تتجاوز",
        "يقتصر",
        "تقتصر",
        "يختلف",
        "تختلف",
        "يتوقف",
        "يستحق",
        "يستهان",
        "يحصى",
        "تحصى",
        "ينتهي",
        "تنتهي",
        "يعقل",
        "تقل",
        "يعدو",
        "تعدو",
        "يرى",
        "ترى",
        "نملك",
        "نقبل",
        "نحتاج",
        "نرى",
        "ندري",
        "نزال",
        "نكاد",
        "ننسى",
        "نخاف",
    ]
)


def _is_verb(word: str, words: WordList | None) -> bool:
    """Say whether what is glued to لا is a verb in the imperfect, and not part of another word."""
    if word in _VERBS:
        return True
    if words is None or len(word) < 4 or words.rarity(f"لا{word}") < _RARE:
        return False
    # “for” before a verbal noun that begins with an alef: لاتباع, لاتخاذ.
    if f"ا{word}" in words:
        return False
    # تزيد is a verb where يزيد is one, and يجيدان where يجيد is.
    stem = word[:-2] if word.endswith(("ان", "ون", "ين")) and len(word) > 5 else word
    forms = [words.rarity(stem), words.rarity(f"ي{stem[1:]}")]
    if words.rarity(f"لا{word}") >= UNKNOWN:
        return min(forms) <= _COMMON_VERB and max(forms) < UNKNOWN
    return max(forms) <= _COMMON_VERB
