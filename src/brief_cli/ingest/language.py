"""The language of a text: by what its page declares, by its letters and by its commonest words."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from brief_cli.languages.scripts import letters_in, letters_of
from brief_cli.languages.tags import KNOWN, is_language_tag, language_of, script_of
from brief_cli.schema.schema import Schema
from brief_cli.text.lazy_pattern import lazy_pattern

# So many code points tell as well as all.
_ENOUGH = 6_000
_WORD = lazy_pattern(r"[^\W\d_]+")
# How much a common word weighs beside letters, and by how much another language must be likelier
# than the declared one: templates of pages are translated, their declarations forgotten.
_WORDS_WEIGH = 3
_MARGIN = 0.12
_FEW_LETTERS = 40
_SHORT = 4
# ISO 639-2: a language that is not known.
_UNDETERMINED = "und"
# Scripts share letters: Japanese may be written in Han for the most part.
_NEARLY_ALL = 0.5
# Persian and Urdu are typed on Arabic keyboards too.
_KEYS = str.maketrans("كي", "کی")


def language_of_text(text: str, schema: Schema, declared: str = "") -> str:
    """Return the tag of the language a text is in.

    Args:
        text: the text; the first part of it is looked at.
        schema: whose first language is taken where there are no letters.
        declared: the tag that a page declares; empty for none.
    """
    text = text[:_ENOUGH]
    total = letters_in(text, "Latn")[1]
    if not total:
        return schema.languages[0]
    scripts = {script_of(tag) for tag in (*schema.languages, *KNOWN)}
    script, letters = _script(text, scripts)
    if letters < total / 2:
        return _of_other_script(text, total, declared)
    likeness = {tag: _likeness(text, tag) for tag in KNOWN if script in language_of(tag).scripts}
    if not is_language_tag(declared) or script_of(declared) != script:
        declared = ""
    known = language_of(declared).tag if declared else ""
    if declared and known not in likeness:
        return declared
    if not likeness:
        return next(
            (tag for tag in schema.languages if script_of(tag) == script), schema.languages[0]
        )
    best = max(likeness, key=lambda tag: likeness[tag])
    if declared and likeness[best] - likeness[known] < _MARGIN:
        return declared
    # A schema's own language before one that is hardly likelier, or that a few words tell.
    own = max(
        (tag for tag in schema.languages if tag in likeness), key=likeness.__getitem__, default=""
    )
    is_far = own and likeness[best] - likeness[own] >= _MARGIN and total >= _FEW_LETTERS
    return best if is_far or not own else own


def _script(text: str, scripts: Iterable[str]) -> tuple[str, int]:
    """Return the script that most letters of a text are of, and how many."""
    counts = {script: letters_of(script, text) for script in sorted(scripts)}
    script = max(counts, key=counts.__getitem__)
    return script, counts[script]


def _of_other_script(text: str, total: int, declared: str) -> str:
    """Return the tag of a text in a script that no language known here has.

    Where none is declared that is written in it, it is the likeliest (CLDR, likelySubtags).
    """
    from brief_cli.languages.data.scripts import LETTERS, LIKELY

    script, letters = _script(text, LETTERS)
    if letters < total / 2:
        return declared if is_language_tag(declared) else _UNDETERMINED
    own = script_of(declared) if is_language_tag(declared) else ""
    if own in LETTERS and letters_of(own, text) >= _NEARLY_ALL * letters:
        return declared
    return LIKELY.get(script, _UNDETERMINED)


def wording_language(tag: str, schema: Schema) -> str:
    """Return the language of a schema whose wordings a text in a language may have."""
    same = (own for own in schema.languages if script_of(own) == script_of(tag))
    return schema.matching_language(tag) or next(same, schema.languages[0])


def _likeness(text: str, tag: str) -> float:
    """Return how much of a text is of a language: its letters, and its words above all."""
    for written, letter in language_of(tag).older_letters:
        text = text.replace(written, letter)
    letters = Counter({char: n for char, n in Counter(text).items() if char.isalpha()})
    alphabet, article = _alphabet(tag), language_of(tag).dates.article
    own = sum(
        count
        for char, count in letters.items()
        if alphabet.fullmatch(char) or alphabet.fullmatch(char.translate(_KEYS))
    )
    words = Counter(_WORD.findall(text.lower()))
    common = sum(
        count
        for word, count in words.items()
        if word in _common(tag)
        or word.translate(_KEYS) in _common(tag)
        or (bool(article) and word.startswith(article) and len(word) > _SHORT)
    )
    share: float = own / max(1, letters.total())
    return share + _WORDS_WEIGH * common / max(1, words.total())


@cache
def _alphabet(tag: str) -> re.Pattern[str]:
    return re.compile(f"[{language_of(tag).alphabet}]", re.IGNORECASE)


@cache
def _common(tag: str) -> frozenset[str]:
    return frozenset(language_of(tag).never_repeated)
