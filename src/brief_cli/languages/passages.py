"""Passages of another language within a text of the same script, as a quotation in Persian is.

A letter decides little: Arabic is typed on Persian keyboards, and Arab writers borrow پ and گ for
names. What decides is the passage: the words, the endings and all the letters that it has.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from operator import itemgetter

from brief_cli.text.lazy_pattern import lazy_pattern

# As an Arabic keyboard has the letters, without hamza on an alef: one spelling for all writers.
_PLAIN = str.maketrans("کیھہۀىأإآٱۂۃ", "كيهههيااااهه")
_DROPPED = lazy_pattern("[\u0640\u064b-\u065f\u0670\u200c\u200d]")
_WORD = lazy_pattern("[\u0620-\u06ff\u200c]+")
# Letters that no Arabic word has, those with which Arab writers spell foreign names left out.
_STRANGE = lazy_pattern("[ٹڈڑںےۓہۂۃێۆۊڵڕەڼښټډړږڅځۍېؤ\u06d5]".replace("ؤ", ""))
_BORROWED = lazy_pattern("[پچژگڤ]")
# The article, teh marbuta, hamza on or under an alef: none of the others writes these as Arabic does.
_ARABIC_WORD = lazy_pattern(
    "[وفبكل]{0,2}ال[\u0620-\u064a]{2,}|لل[\u0620-\u064a]{3,}|.*[ة]|.*[أإ].*"
)
_HALF_SPACE = lazy_pattern("[\u0620-\u06ff]\u200c[\u0620-\u06ff]")
# Marks that set a passage apart, and those that end a sentence.
_SET_APART = lazy_pattern(
    '«([^«»\u2029]*)»|[“”]([^“”\u2029]*)[“”]|"([^"\u2029]*)"|\\(([^()\u2029]*)\\)'
)
# The text of a link, between what is masked of it.
_BETWEEN_MASKED = lazy_pattern("(?<=\ufffc)[^\ufffc\u2029]{4,}(?=\ufffc)")
# What follows the name of a language that is written in Arabic letters too is in it.
_LANGUAGE = "[وف]?(?:ب|باللغة )ال(?:فارسية|أردية|اردية|كردية|أوردو|أردو|تركية العثمانية|عثمانية|درية|بشتوية|بشتو|سندية)"
_NAMED = lazy_pattern(
    f'{_LANGUAGE}(?: [\u0621-\u064a]+){{0,3}} ?:? ?(?:«[^«»\u2029]*»|“[^“”\u2029]*”|"[^"\u2029]*")'
    f"|{_LANGUAGE} ?:[^()،؛\n\u2029]*"
)
_SENTENCE = lazy_pattern("[^.!؟?۔\n\u2029]+")
_BESIDE_AN_ARTICLE = lazy_pattern(
    "(?:[\u0620-\u06ff]+ ){0,2}[وبفل]?ال[\u0620-\u064a]{2,}(?: [\u0620-\u06ff]+){0,2}"
)
# Rare in Arabic, and in each sentence of Persian.
_PERSIAN_PARTICLES = ("است", "از", "را", "با", "در", "بود", "تا")
_FEW = 4
_KEYBOARD = "کیھہ"
_ARABIC_KEYS = lazy_pattern("[يك]")
_UNUSUAL = lazy_pattern(f"[{_STRANGE.pattern[1:-1]}{_BORROWED.pattern[1:-1]}{_KEYBOARD}\u200c]")


def plain(word: str) -> str:
    """Return a word as an Arabic keyboard has its letters, without marks and hamza on an alef."""
    return _DROPPED.sub("", word).translate(_PLAIN)


# Several rules ask for the same text, one after the other.
@lru_cache(maxsize=8)
def foreign_passages(text: str) -> tuple[tuple[int, int], ...]:
    """Return the places (from, to before) in an Arabic text that are of another language.

    A passage is what stands between quotation marks or brackets, or else a sentence.
    """
    found = [match.span() for match in _NAMED.finditer(text)]
    # Else an Arabic text in Arabic letters alone is Arabic.
    if not _UNUSUAL.search(text):
        return _apart(found)
    rest = list(text)
    for match in _SET_APART.finditer(text):
        group = match.lastindex or 0
        if _is_foreign(match[group], is_set_apart=True):
            found.append(match.span(group))
        rest[match.start() : match.end()] = " " * len(match.group())
    outside = "".join(rest)
    if "\ufffc" in outside:
        found += [m.span() for m in _BETWEEN_MASKED.finditer(outside) if _is_foreign(m.group())]
    found += [m.span() for m in _SENTENCE.finditer(outside) if _is_foreign(m.group())]
    return _apart(found)


def _is_foreign(passage: str, *, is_set_apart: bool = False) -> bool:
    """Weigh what speaks for Arabic and what speaks against it."""
    words = _WORD.findall(passage)
    if not words:
        return False
    arabic = sum(_speaks_arabic(word) for word in words)
    foreign = sum(_speaks_other(word) for word in words)
    if foreign or arabic:
        return foreign > arabic
    # A few words between quotation marks that nothing proves Arabic are a name: it stays as it is.
    return is_set_apart and len(words) <= _FEW and _has_keyboard_letters(passage)


def _speaks_arabic(word: str) -> bool:
    return _ARABIC_WORD.fullmatch(_DROPPED.sub("", word)) is not None or plain(word) in _arabic()


def _speaks_other(word: str) -> float:
    if _HALF_SPACE.search(word):
        return 2
    if _STRANGE.search(word) or plain(word) in _others():
        return 1
    return 0.75 if _BORROWED.search(word) else 0


def _has_keyboard_letters(passage: str) -> bool:
    return any(letter in passage for letter in _KEYBOARD)


@cache
def _others() -> frozenset[str]:
    from brief_cli.languages.data.common_words import PERSIAN, URDU

    return frozenset((*PERSIAN.split(), *URDU.split(), *_PERSIAN_PARTICLES))


@cache
def _arabic() -> frozenset[str]:
    from brief_cli.languages.tags import language_of

    return frozenset(plain(word) for word in _function_words(language_of("ar").never_repeated))


def _function_words(words: frozenset[str]) -> Iterator[str]:
    yield from words
    yield from (
        "من",
        "هو",
        "هي",
        "كان",
        "كانت",
        "بين",
        "بعد",
        "قبل",
        "ما",
        "لا",
        "قال",
        "كل",
        "هناك",
    )


@lru_cache(maxsize=8)
def arabic_passages(text: str) -> tuple[tuple[int, int], ...]:
    """Return the places (from, to before) in a Persian or Urdu text that are Arabic.

    A passage is what stands between quotation marks or brackets, or words side by side one of which
    has the article (رضي الله عنه).
    """
    found = [
        match.span(match.lastindex or 0)
        for match in _SET_APART.finditer(text)
        if _is_arabic(match[match.lastindex or 0])
    ]
    found += [match.span() for match in _BESIDE_AN_ARTICLE.finditer(text)]
    # As an Arab types it, in a text that has other letters for these: «يا ليتنا كنا معكم».
    if not _ARABIC_KEYS.search(_SET_APART.sub("", text)):
        found += [
            match.span(match.lastindex or 0)
            for match in _SET_APART.finditer(text)
            if _is_typed_in_arabic(match[match.lastindex or 0])
        ]
    return _apart(found)


def _is_typed_in_arabic(passage: str) -> bool:
    words = _WORD.findall(passage)
    is_arabic = _ARABIC_KEYS.search(passage) is not None and not _UNUSUAL.search(passage)
    # “Or” in Persian, and “O” in Arabic.
    others = (word for word in words if plain(word) != "يا")
    return len(words) > 2 and is_arabic and not any(_speaks_other(word) for word in others)


def _apart(found: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return stretches in order, those that overlap as one."""
    apart: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return tuple(apart)


def is_within(passages: Sequence[tuple[int, int]], place: int) -> bool:
    """Say whether one of these passages, which are in order and apart, holds a place."""
    before = bisect_right(passages, place, key=itemgetter(0))
    return before > 0 and place < passages[before - 1][1]


def _is_arabic(passage: str) -> bool:
    words = _WORD.findall(passage)
    arabic = sum(_speaks_arabic(word) for word in words)
    return arabic > 0 and arabic > sum(_speaks_other(word) for word in words)


def is_foreign(text: str, place: int) -> bool:
    """Say whether a place (code points) of an Arabic text is in a passage of another language."""
    return is_within(foreign_passages(text), place)
