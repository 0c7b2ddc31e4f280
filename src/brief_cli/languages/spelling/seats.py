"""The seat of a hamza within a word and at its end: شئ, قرائة, يتسائل, موتمر."""

from brief_cli.languages.spelling.correction import Correction
from brief_cli.languages.word_list import WordList
from brief_cli.text.lazy_pattern import lazy_pattern

# Sure where the word stands alone or after a prefix: no other word is written so.
_SURE = {
    "مأة": "مئة", "تلكئ": "تلكؤ", "منشأت": "منشآت", "مكافأت": "مكافآت", "مفاجأت": "مفاجآت", "مأسي": "مآسي",
    "شيأ": "شيئا", "مروئة": "مروءة", "تباطئ": "تباطؤ", "تواطئ": "تواطؤ",
    "شئ": "شيء", "شيئ": "شيء", "شى": "شيء", "سئ": "سيئ", "برئ": "بريء", "جرئ": "جريء", "ملئ": "مليء",
    "بطئ": "بطيء", "بطيئ": "بطيء", "مضئ": "مضيء", "ضوئ": "ضوء", "بدئ": "بدء", "جزئ": "جزء", "عبئ": "عبء",
    "دفئ": "دفء", "كفئ": "كفء", "جزؤ": "جزء", "عبؤ": "عبء", "ضؤ": "ضوء", "رؤوساء": "رؤساء", "رئيسى": "رئيسي",
}  # fmt: skip
# A madda that was left off; of the verbs أثار, أفاق and the like none has an article.
_WITHOUT_MADDA = lazy_pattern(
    "(?P<head>[وف]?(?:[بك]?ال|لل))أ(?P<tail>ن|ثار|راء|لاف|بار|مال|فاق|داب|خرون|خرين|ليات|لام)"
    "|(?P<bare>[وفبلك]?)أ(?P<rest>راء|خرون|سيا|سيوية?|نذاك|ليات)"
)
# So often misspelled that their frequency proves nothing.
_COMMON_SLIPS = {
    "المراة": "المرأة", "امراة": "امرأة", "بدات": "بدأت", "تاثير": "تأثير", "التاثير": "التأثير", "فجاة": "فجأة",
    "بشان": "بشأن", "قرات": "قرأت", "تسال": "تسأل", "يسال": "يسأل", "نسال": "نسأل", "تاخر": "تأخر", "شانه": "شأنه",
    "تاتي": "تأتي", "ياتي": "يأتي", "ياتى": "يأتي", "أسال": "أسأل", "تاكد": "تأكد", "الراس": "الرأس", "ياكل": "يأكل",
    "ياخذ": "يأخذ", "تاخذ": "تأخذ", "ناخذ": "نأخذ", "الراي": "الرأي", "راسه": "رأسه", "راسها": "رأسها",
    "رايكم": "رأيكم", "رايك": "رأيك", "راينا": "رأينا", "متاكد": "متأكد", "متاخر": "متأخر", "كانه": "كأنه",
    "كانك": "كأنك", "فانت": "فأنت", "لاهل": "لأهل", "باقل": "بأقل", "ولان": "ولأن", "دايما": "دائما",
    "الطواري": "الطوارئ", "نشات": "نشأت", "تاسس": "تأسس", "يامر": "يأمر", "يامل": "يأمل", "نامل": "نأمل",
    "اخري": "أخرى", "الاخري": "الأخرى", "احدي": "إحدى", "اعلي": "أعلى", "الاعلي": "الأعلى", "اقصي": "أقصى", "الاقصي": "الأقصى", "ادني": "أدنى", "الادني": "الأدنى",
    "القرأن": "القرآن", "ايرلندا": "أيرلندا", "وايرلندا": "وأيرلندا", "ايرلندي": "أيرلندي", "الايرلندي": "الأيرلندي", "الايرلندية": "الأيرلندية",
    "مازق": "مأزق", "تاهل": "تأهل", "يات": "يأت", "تراس": "ترأس",
}  # fmt: skip
# He seemed, echoes, steps: words of their own beside بدأ, صدأ, خطأ.
_ENDING_IN_ALEF = frozenset(
    (
        "وبدا",
        "فبدا",
        "أبدا",
        "تنبا",
        "الصدا",
        "للصدا",
        "وقرا",
        "تبرا",
        "أتقيا",
        "البدا",
        "ونشا",
        "منشا",
        "بخطا",
        "الملا",
    )
)
# A waw that carries a hamza stands for no second one: مسؤول, شؤون.
_ONE_WAW = lazy_pattern(
    "(?P<head>[وفبلك]{0,2}(?:ال|لل)?(?:مسؤ|شؤ|مرؤ))(?P<tail>(?:ل|ن|س)(?:ة|ية|يات|ين|ون|ي|ا|ه|ها|هم|نا|يته|يتها|اتها?)?)"
)
# She came, she wanted: the hamza behind an alef has no seat before a teh without a vowel.
_SHE = lazy_pattern("(?P<head>[وف]?(?:[جشسبنف]|أس|أض|است)ا)ئت")
# Behind a letter without an alef of its own: خطأ, مبدأ, يقرأ, قرأت.
_NEEDLESS_ALEF = lazy_pattern("(?P<head>[^اأإآ]{2,}|ا[^اأإآ]{3})اء(?P<tail>ت?)")
_NEEDLESS = 130
# Verbs in the passive too, or nouns: ملئ, بدئ; and after a preposition nouns alone: ببطء, لملء.
_UNSURE = frozenset(("تباطئ", "تواطئ", "شى", "ملئ", "بدئ", "بطئ", "عبئ", "دفئ", "جزئ"))
_NOUNS = {"ملئ": "ملء", "بدئ": "بدء", "بطئ": "بطء"}
# The sixth form has a hamza by itself behind its alef; يسائل, of the third, has none such.
_SIXTH_FORM = lazy_pattern("(?P<head>[وف]?س?[يتنأ]ت(?:سا|فا|ضا|ثا))ئ(?P<tail>[لب](?:ون|وا|ن|ا)?)")
# Verbal nouns of the fifth form and the sixth: تنبؤ, تباطؤ.
_FIFTH_NOUN = lazy_pattern("[وفبلك]{0,2}(?:ال)?ت.{2,3}ؤ(?:ات|ها?|هم|ا)?")
# Verbs of the sixth form beside its verbal noun: تفاءل, تفاؤل.
_SIXTH_VERB = lazy_pattern("[وف]?س?[يتنأ]?ت.اء[^اوي](?:ت|وا|ا|نا|ون|ان)?")
# Participles of the fourth form: منشئ beside منشأ.
_WHO_DOES = lazy_pattern("[وفبلك]{0,2}(?:ال|لل)?م.{1,2}[^يو]ئ")
# The passive of the fourth form: أنشئ beside أنشأ.
_FOUNDED = lazy_pattern("[وف]?أ..ئ")
# In the past, with what no imperfect ends in.
_SIXTH_PAST = lazy_pattern("(?P<head>[وف]?ت(?:سا|فا|ضا|ثا))ئ(?P<tail>[لب](?:ت|وا|نا|تا))")
# Its verbal noun: تفاؤل, التساؤلات.
_SIXTH_NOUN = lazy_pattern(
    "(?P<head>[وف]?(?:ال|بال|كال|لل|[بلك])ت(?:سا|فا|ضا|ثا|شا)|[وف]?ت(?:فا|شا|ضا|سا(?=ئلات)))ئ(?P<tail>[لبم](?:ات|ه|ها|هم|نا|ي|ا|ية)?)"
)
# Words that differ from a commoner one by the seat alone.
_TWO_READINGS = frozenset(
    (
        "ولئن",
        "فلئن",
        "لئن",
        "ملاءمة",
        "الملاءمة",
        "وملاءمة",
        "بدء",
        "وبدء",
        "لبدء",
        "ببدء",
    )
)
_PREFIXED = lazy_pattern(r"(?P<prefix>[وف]?(?:ال|بال|كال|لل|[بلك])?)(?P<rest>.+)")
_PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "ك", "كم", "نا", "ي")
_IMPERFECT = lazy_pattern("[وف]?[سل]?[يتنا]")
_LONG = 5
_PROOF_OF_REST = 150
_LOST = 100
_RAREST = 560
_RAREST_ENDING = 600


def seat_correction(word: str, words: WordList | None) -> Correction | None:
    """Return the correction of a hamza that sits where it should not, or lost its seat."""
    match = _PREFIXED.fullmatch(word)
    if match and word not in _SURE:
        prefix, rest = match["prefix"], match["rest"]
        if rest in _NOUNS and prefix.endswith(("ب", "ل", "ك")) and not prefix.endswith("ال"):
            return Correction("hamza", prefix + _NOUNS[rest])
    else:
        prefix, rest = "", word
    if rest in _SURE and _SURE[rest] != rest:
        return Correction("hamza", prefix + _SURE[rest], rest not in _UNSURE)
    # As old typewriters had it: شاطىء, مبادىء.
    if word.endswith("ىء") and len(word) > 3:
        dotted, seated = f"{word[:-2]}يء", f"{word[:-2]}ئ"
        if words is not None and words.rarity(dotted) < words.rarity(seated):
            return Correction("yeh", dotted)
        return Correction("hamza", seated)
    if madda := _WITHOUT_MADDA.fullmatch(word):
        head, tail = madda["head"] or madda["bare"] or "", madda["tail"] or madda["rest"]
        return Correction("hamza", f"{head}آ{tail}")
    if noun := _SIXTH_NOUN.fullmatch(word):
        return Correction("hamza", f"{noun['head']}ؤ{noun['tail']}")
    if past := _SIXTH_PAST.fullmatch(word):
        return Correction("hamza", f"{past['head']}ء{past['tail']}")
    if sixth := _SIXTH_FORM.fullmatch(word):
        return Correction("hamza", f"{sixth['head']}ء{sixth['tail']}", sure=True)
    if slip := _COMMON_SLIPS.get(word):
        return Correction("hamza", slip)
    if waw := _ONE_WAW.fullmatch(word):
        return Correction("hamza", f"{waw['head']}و{waw['tail']}", sure=True)
    if she := _SHE.fullmatch(word):
        return Correction("hamza", f"{she['head']}ءت")
    if words is not None and (needless := _NEEDLESS_ALEF.fullmatch(word)):
        better = f"{needless['head']}أ{needless['tail']}"
        stem, right = (word[1:], better[1:]) if word[0] in "وف" else (word, better)
        is_rare = min(words.rarity(word), words.rarity(stem)) >= _RAREST
        if is_rare and words.rarity(right) <= _RAREST and _gain(stem, right, words) >= _NEEDLESS:
            return Correction("hamza", better)
    if words is not None and len(word) > 3 and word[-1] == "ا" and word not in _ENDING_IN_ALEF:
        better = f"{word[:-1]}أ"
        if words.rarity(better) <= _RAREST_ENDING and _gain(word, better, words) >= _LOST:
            return Correction("hamza", better)
    if words is None or len(word) < 4 or word.endswith("اءا") or word in _TWO_READINGS:
        return None
    rarity = words.rarity(word)
    if rarity <= _RAREST and not set("ئؤء") & set(word):
        return None
    best, lowest = "", rarity
    for better, lost in _reseated(word):
        other = words.rarity(better)
        if other < min(lowest, _RAREST) and rarity - other >= lost:
            best, lowest = better, other
    if not best and len(word) > _LONG and word[0] in "وفبلك" and word not in words:
        # The list has not every word with what is joined to its front: لموامرة.
        inner = seat_correction(word[1:], words)
        if inner and not inner.sure and _gain(word[1:], inner.better, words) >= _PROOF_OF_REST:
            return Correction("hamza", word[0] + inner.better)
    return Correction("hamza", best) if best else None


def _gain(word: str, better: str, words: WordList) -> int:
    return words.rarity(word) - words.rarity(better)


def _reseated(word: str) -> list[tuple[str, int]]:
    """Return the word with each inner hamza on another seat, and how much that must weigh."""
    found = [(f"{word[:-1]}وء", _LOST)] if word.endswith("ؤ") else []
    for place in range(1, len(word)):
        char = word[place]
        # Before a pronoun the seat follows the case: أعضاؤها, أعضاءها, أعضائها.
        if char in "ئؤء" and word[place - 1] == "ا" and word[place + 1 :] in _PRONOUNS:
            continue
        if char in "ئؤ" and word[place + 1 :] in ("ل", "لت", "لوا"):
            continue  # the passive: سئل
        if char == "ؤ" and _IMPERFECT.fullmatch(word, 0, place):
            continue  # a verb that begins with a hamza, passive or of another form: تؤخذ, يؤجل
        if (
            char == "ئ"
            and place == len(word) - 1
            and (_WHO_DOES.fullmatch(word) or _FOUNDED.fullmatch(word))
        ):
            continue
        if char == "ء" and _SIXTH_VERB.fullmatch(word):
            continue
        if char == "ؤ" and _FIFTH_NOUN.fullmatch(word):
            continue
        if char not in "ئؤءأ" and len(word) < _LONG:
            continue
        if char in "ئؤءأ":
            # مسئول and مسؤول, شئون and شؤون, هيأة and هيئة: both are in use.
            others = {"ئ": "ءأ", "ؤ": "ءأ", "ء": "ئؤأ", "أ": "ئء"}[char]
            found += [(word[:place] + other + word[place + 1 :], 70) for other in others]
        elif char in "اوي" and place + 1 < len(word) and word[place - 1 : place] != "ا":
            seat = {"ا": "أ", "و": "ؤ", "ي": "ئ"}[char]
            found.append((word[:place] + seat + word[place + 1 :], _LOST))
        elif char in "وي" and place + 1 < len(word):
            seat = {"و": "ؤ", "ي": "ئ"}[char]
            found.append((word[:place] + seat + word[place + 1 :], _LOST))
    return found
