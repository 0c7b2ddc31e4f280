"""Whether a final heh is a teh marbuta, by what stands beside the word."""

import re

from brief_cli.languages.spelling.arabic_words import ADJECTIVES_WITH_HEH, ADVERBS
from brief_cli.languages.spelling.neighbours import Beside
from brief_cli.languages.spelling.word_set import word_set
from brief_cli.languages.word_list import WordList
from brief_cli.text.lazy_pattern import lazy_pattern

_ADJECTIVE = lazy_pattern(".{2,}ية|.{2}ي.ة|.ا..ة|م..?.ة|م..و.ة|مت.{3,4}ة|.ا.?.ة")
_SURE_ADJECTIVE = lazy_pattern(".{2,}ية|.{2}ي.ة|م..و.ة|مت.{3,4}ة")
# After a noun that is parted from it by its tanween, or in a form that means no person.
_PARTICIPLE = lazy_pattern("[وف]?(?:.ا..ة|م.{3,5}ة)")
# Nouns in the form of an adjective: حمّله مسؤولية.
_NO_ADJECTIVES = word_set("""
مسؤولية حرية أهمية شرعية قضية هدية جنسية شخصية صلاحية عضوية ملكية وظيفة حقيقة وثيقة
طريقة نتيجة جريمة هزيمة رهينة سفينة مدينة خريطة قصيدة فضيحة تحية تسمية عملية أولوية
أقلية أغلبية غالبية
""")
_PREDICATE = lazy_pattern(".{2}ي.ه|[^م]ا..ه|م..و.ه")
_NUMBERS = lazy_pattern(
    r"(?:ثلاث|أربع|خمس|ست|سبع|ثمان|تسع|عشر)(?:ة|ين|ون|ي)?|ثمانين|ثمانون|مئة|مائة|مئتي|مائتي|ألف|آلاف|مليون|هناك|ثمة|أي|أية|ذات"
)
_PERSON = lazy_pattern("[وفبكل]?م.ا..ه")
_GROUPS = word_set("""
مجموعه دفعه قائمه حزمه جمله شريحه باقه كوكبه نخبه
""")
# What asks for a feminine predicate: a masculine noun with its pronoun does not agree.
_FEMININE_SUBJECT = word_set("""
كانت وكانت تكون لتكون ستكون وتكون أصبحت وأصبحت تصبح لتصبح ليست باتت ظلت هذه وهذه تلك لهذه بهذه
""")
_BECOMING = word_set("""
تكون لتكون ستكون وتكون أصبحت وأصبحت تصبح لتصبح باتت
""")
_FEMININE_VERBS = word_set("""
ارتفعت انخفضت تراجعت زادت بلغت وصلت تجاوزت تبلغ ترتفع تنخفض تتراجع تتجاوز وارتفعت وانخفضت وتراجعت وبلغت وزادت
هبطت تدنت تحسنت تدهورت تفاقمت انتهت بدأت استمرت عادت
""")
_GIVING = word_set("""
ألقى ألقت وألقى وألقت يلقي تلقي سيلقي ستلقي قدم قدمت
""")
_HELD = word_set("""
مقابله مكالمه محادثه مناقشه مواجهه مصافحه معاهده مشاركه مقارنه محاوره مباحثه
""")
_SUPERLATIVES = word_set("""
أكبر أصغر أفضل أسوأ أول آخر أعلى أدنى أطول أقصر أحدث أقدم أقوى أضعف أجمل أسرع أغلى أكثر
أقل أقرب أبعد كل لأول بأول
""")
_GAMES = word_set("""
القدم السلة اليد الطائرة المضرب الماء الطاولة
""")
# Up to here a masculine noun is usual enough to stand with a pronoun.
_NOUN = 525
_SINCE = word_set("""
بعد قبل منذ خلال قرابة نحو حوالي طوال
""")
_OF_MANY = word_set("""
أحد إحدى بعض جميع معظم كافة سائر أغلب
""")
_TIMES = word_set("""
الليلة السنة المرة الساعة البارحة الجمعة العاشرة
""")
_CURRENCIES = word_set("""
مصري إسترليني استرليني سوداني لبناني قبرصي مصريا
""")
# Adjectives that are said of things: of شامل or مجاور nothing is his.
_OF_THINGS = word_set("""
شامله مجاوره شاسعه عاجله كريمه صعبه سهله كامله قاسيه باهظه طارئه صارمه ثابته دائمه متبادله ملزمه حاسمه ساخنه بارده هادئه حرجه
متواصله متكامله متوازنه مرتقبه مكثفه موسعه مفصله مطوله عنيفه فوريه وشيكه جسيمه هائله فادحه غزيره كثيفه متينه وثيقه راسخه خانقه
""")
_BROKEN_PLURAL = lazy_pattern("..و.|أ..ا.|..ائ.|م.ا.ي?.|.وا.ي?.|ت.ا.ي.|قرى|أراض|دول|مدن|جزر|سبل")
# A plural in ين that is in use.
_PERSONS = 620
# Up to here a word is in daily use, and no part of a name.
_DAILY = 520


def is_feminine(word: str, beside: Beside, words: WordList | None) -> bool:
    """Say whether a final heh is a teh marbuta, and no pronoun; of جنية, whether it is a pound."""
    before, after = beside.before, beside.after
    if word == "جنية":
        is_sum = beside.is_counted or _NUMBERS.fullmatch(before) is not None
        return is_sum or after in _CURRENCIES
    if word in _GROUPS and after == "من":
        return True
    if word.endswith("وجهه"):
        return after == "النظر" or after.startswith("نظر")
    if word == "محاضره" and before in _GIVING:
        return True
    # What one holds with another: أجرى مقابله مع صحيفة.
    if after == "مع" and word.removeprefix("ال").removeprefix("و") in _HELD:
        return True
    if word.endswith("مره") and after in ("أخرى", "ثانية", "واحدة", "جديدة"):
        return True
    if word == "عده":
        return bool(after) and not after.startswith("ال") and after not in ADVERBS
    if beside.is_counted or _NUMBERS.fullmatch(before) or before in _SUPERLATIVES:
        return True
    if (
        word in ("سنه", "مده", "مرحله", "فتره")
        and before in _SINCE
        and after in ("من", "ونصف", "كاملة")
    ):
        return True
    is_person = _PERSON.fullmatch(word) is not None
    is_his = words is not None and (is_person or _may_be_his(word, words))
    # كانت وعوده are his promises; لتكون سفيره is an ambassador, كانت قريبه من is near.
    if before in _FEMININE_SUBJECT and (
        not is_his
        or before in _BECOMING
        or (_PREDICATE.fullmatch(word) is not None and not after.startswith("ال"))
    ):
        return True
    # Verbs without an object: ارتفعت درجه الحرارة.
    if before in _FEMININE_VERBS and after.startswith("ال"):
        return True
    # No reviewer of his agrees with a plural: مراجعه البيانات, at the head of a line.
    if is_person and not before and re.fullmatch("ال(?:.+ات|.+[^ي]ة|..ائ.|أ..ا.)", after):
        return True
    if after.startswith("ال"):
        # A verb would agree with it (نقلته الشركة), an adjective with the masculine noun; and what a
        # person is may follow: مواطنه الأسطورة.
        if is_person:
            return False
        is_noun = after.endswith("ة") and _ADJECTIVE.fullmatch(after[2:]) is None
        # كره القدم; but لكره الحياة, بمنحه الفرصة.
        is_game = word.endswith("كره") and after in _GAMES
        return is_game or (is_noun and after not in _TIMES and not is_his)
    # A plural follows these: أحد نسخه.
    if before not in _OF_MANY and _is_free_adjective(after, words, is_his=is_his):
        return True
    return _agrees(f"{word[:-1]}ة", beside, words)


def _is_free_adjective(after: str, words: WordList | None, *, is_his: bool) -> bool:
    """Say whether a word is a feminine adjective that stands after a noun; طلبه لعضوية is none.

    After what may be his another noun may stand: في طريقه منتجة, مواطنه إشبيلية.
    """
    if len(after) < 5 or after in _NO_ADJECTIVES or after[-1] not in "ةه":
        return False
    if f"{after[:-1]}ه" in ADJECTIVES_WITH_HEH:
        return True
    if after[:1] in ("ل", "ب", "ك", "و") or not after.endswith("ة"):
        return False
    if after.endswith("ية"):
        return not is_his or (words is not None and words.rarity(after) <= _DAILY)
    return (
        words is not None
        and not is_his
        and re.fullmatch("م..و.ة|م.{3,5}ة|.{2}ي.ة", after) is not None
        and words.rarity(after[:-1]) <= _DAILY
    )


def _agrees(better: str, beside: Beside, words: WordList | None) -> bool:
    """Say whether a word is an adjective of the feminine noun before it."""
    before = beside.before
    if not before or before.startswith("ال"):
        return False
    is_of_several = before.endswith(("ة", "ات")) or _BROKEN_PLURAL.fullmatch(before) is not None
    if f"{better[:-1]}ه" in _OF_THINGS and is_of_several:
        return True
    if before.endswith("ات"):
        return _ADJECTIVE.fullmatch(better) is not None
    is_usual = words is not None and words.rarity(f"{better[:-1]}ه") - words.rarity(better) >= 100
    if beside.after_tanween:
        return is_usual and _PARTICIPLE.fullmatch(better) is not None
    if not before.endswith("ة"):
        return False
    # Those who do it, with a pronoun: في مقدمة مستقبليه.
    if better.endswith("ية") and (
        words is None or better[0] == "م" or words.rarity(f"{better[:-1]}ن") < _PERSONS
    ):
        return False
    if better[0] == "و" and len(better) > 4 and _ADJECTIVE.fullmatch(before):
        return True
    # What somebody says or who heals him may be his as well: نهاية حديثه, نصيحة طبيبه.
    if better.endswith("ية"):
        return True
    if words is not None and _may_be_his(f"{better[:-1]}ه", words):
        return False
    if _SURE_ADJECTIVE.fullmatch(better):
        return True
    return is_usual and _PARTICIPLE.fullmatch(better) is not None


def _may_be_his(word: str, words: WordList) -> bool:
    """Say whether a word in heh is a usual masculine noun with its pronoun: وعوده, منحه."""
    return words.rarity(word[:-1]) <= _NOUN or (
        word[0] in "وفبلك" and len(word) > 4 and words.rarity(word[1:-1]) <= _NOUN
    )
