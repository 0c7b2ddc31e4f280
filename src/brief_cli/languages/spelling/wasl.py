"""Hamzat wasl: what begins with an alef that takes no hamza.

The verbs of the forms VII to X and their verbal nouns, and the nouns اسم, ابن, ابنة, اثنان, امرأة
(قواعد الإملاء of the academies).
"""

from brief_cli.text.lazy_pattern import lazy_pattern

_C = "[بتثجحخدذرزسشصضطظعغفقكلمنهوي]"
# First radicals that are assimilated to the infix: اتحاد, ادعاء, اطلاع; or change it: ازدهار.
_EIGHTH = rf"{_C}ت{_C}ا{_C}|{_C}ت{_C}{{1,3}}|{_C}تيا{_C}|{_C}تا{_C}|{_C}ت{_C}?اء|صط{_C}ا?{_C}|ضط{_C}ا?{_C}|زد{_C}ا?{_C}"
_WASL = lazy_pattern(
    rf"ا(?:ست[^اأإآى].+|ستا.+|ن{_C}{_C}ا?{_C}.*|ن{_C}ا{_C}.*|ن{_C}{_C}اء.*|(?:{_EIGHTH}).*)"
)
_ASSIMILATED = (
    "ائتمان|ائتلاف|اتحاد|اتفاق|اتصال|اتهام|اتخاذ|اتجاه|اتساع|اتزان|اتساق|اتكال|ادعاء|ادخار|اطراد"
)
# “I” of these verbs has a hamza: أتصل, أتفق.
_ASSIMILATED_VERBS = "اطلع|اتضح|اتسع|اتفق|اتصل|اتهم|اتخذ|اتجه|اتسم|ادعى|ادعت"
_NOUNS = (
    "اسم|ابن|ابنة|ابنت|ابنا|اثنان|اثنين|اثنا|اثني|اثنتان|اثنتين|اثنتا|اثنتي|امرأة|امرؤ|امرئ|امرأت"
)
_SUFFIX = "(?:ه|ها|هم|هما|هن|ك|كم|نا|ي|ي?ا?ً?|ات|اته|ين|ان|ية|ي|تان|تين|ة|وا|ت|تم|ته|تها|اته|اتها|اتهم|اتنا)?"
_FALSE_NOUN = lazy_pattern(rf"[أإ](?:{'|'.join(part[1:] for part in _NOUNS.split('|'))}){_SUFFIX}")
_VERBS = "|".join(part[1:] for part in _ASSIMILATED_VERBS.split("|"))
_FALSE_ASSIMILATED = lazy_pattern(
    rf"[أإ](?:{'|'.join(part[1:] for part in _ASSIMILATED.split('|'))}){_SUFFIX}"
    rf"|إ(?:{_VERBS}){_SUFFIX}|(?!أطلع)أ(?:{_VERBS})(?:ت|وا|تم)|أدعت"
)
# Verbal nouns, and the past with its endings: what else begins with أ may be “I” and a verb.
_MASDAR = (
    rf"(?:ست{_C}{_C}?ا{_C}|ستئ{_C}ا{_C}|ست{_C}{_C}ا[ءئؤ]|ستعاد|ستفاد|ن{_C}{_C}ا{_C}|ن{_C}{_C}ا[ءؤئ]|{_C}ت{_C}ا{_C}|{_C}ت{_C}ا[ءؤئ]|"
    rf"(?:صط|ضط|زد){_C}ا{_C})"
)
_FALSE_MASDAR = lazy_pattern(rf"[أإ]{_MASDAR}{_SUFFIX}")
_FALSE_PAST = lazy_pattern(
    rf"إ(?:ست{_C}{{2,3}}|ستطاع|ستعاد|ستفاد|ن{_C}{{3}}|{_C}ت{_C}{{2}}|{_C}تا{_C}|{_C}ت{_C}ى|نه(?:ار|مر)|ن(?:ضم|شق|سد|حل|صب|هد|حط)"
    r"|(?:حتل|حتج|حتد|متد|شتد|هتم|رتد|لتف|عتد|غتر|بتز))"
    rf"{_SUFFIX}|[أإ](?:ست{_C}{{3}}|ن{_C}{{3}}|{_C}ت{_C}{{2}})(?:ت|وا|ته|تها)"
    # Where a radical is a hamza: استأنف, امتلأت.
    rf"|إست[أؤ]{_C}{{2}}{_SUFFIX}|أست[أؤ]{_C}{{2}}(?:ت|وا|ته|تها)"
    rf"|[أإ]{_C}ت{_C}أ(?:ت|وا)?"
    # “She” of a verb that ends in a yeh: اشترت.
    rf"|أ{_C}ت{_C}ت|أ(?:نضم|نشق|نسد|نحل|حتل|حتج|متد|شتد|هتم|رتد|لتف)(?:ت|وا)|أختير(?:ت|وا)?"
    # Where the infix was assimilated (ازداد, اصطدم), and of verbs of four radicals (اطمئنان).
    rf"|إ(?:زد|صط(?!بل)|ضط).{{1,5}}|أ(?:زد|صط|ضط).{{1,3}}(?:ت|وا)|أن{_C}ا{_C}(?:ت|وا)"
    r"|إ(?:طمئنان|طمأن|شمئزاز|قشعرار|ضمحلال|كفهرار).*"
)
# What begins so and is none: names, loan words, and verbal nouns of the fourth form.
_NO_WASL = lazy_pattern(
    r"[أإ](?:لتون|ستروجين|ستون|ستراتيج|سترلين|ستاد|ستوديو|سترات|ستاذ|ستان|ستي?فان|ستيبان|سطنبول|نترنت|نتر|نجل|نكل|نتاج|نجاز|نشاء|نقاذ|نهاء|نذار|"
    r"نسان|نسولين|نزال|نصاف|نعاش|نفاق|نماء|نارة|ناث|ندونيس|نفلونز|متا|تيان|تلاف|تقان|تاح|تمام|تباع|تراب|"
    r"نزيم|نديرا|نرجي|نيغم|نسيابية).*"
)


def is_wasl(word: str) -> bool:
    """Say whether a word that begins with a plain alef has the form of one that may."""
    return _WASL.fullmatch(word) is not None


def wrong_hamza(word: str) -> bool:
    """Say whether a word that begins with أ or إ should begin with a plain alef, by its form."""
    if _FALSE_NOUN.fullmatch(word) or _FALSE_ASSIMILATED.fullmatch(word):
        return True
    if _NO_WASL.fullmatch(word):
        return False
    return bool(_FALSE_MASDAR.fullmatch(word) or _FALSE_PAST.fullmatch(word))
