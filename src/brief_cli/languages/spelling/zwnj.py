"""Where Persian joins a particle or an ending with a zero-width non-joiner.

Source: دستور خط فارسی of the Academy of Persian Language and Literature (می, ها, تر, ترین, ای, اند).
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from brief_cli.languages.spelling.word_set import word_set
from brief_cli.text.lazy_pattern import lazy_pattern

ZWNJ = "\u200c"
_LETTER = "\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc"
_START = f"(?<![{_LETTER}{ZWNJ}\u064b-\u065f])"
_END = f"(?![{_LETTER}{ZWNJ}\u064b-\u065f])"
# Forms of the verbs that are used most; after می they are nothing else.
_STEMS = [
    "شو",
    "کن",
    "ده",
    "گوی",
    "رو",
    "رس",
    "آی",
    "گیر",
    "مان",
    "بین",
    "دان",
    "خواه",
    "توان",
    "باش",
    "گذر",
    "ساز",
    "برو",
    "پذیر",
    "یاب",
    "زن",
    "نویس",
    "خوان",
    "بر",
    "آور",
    "افت",
    "نشین",
    "خیز",
    "شناس",
    "فروش",
    "فرست",
    "پرداز",
    "پرد",
    "اندیش",
    "کش",
    "شنو",
    "گرد",
    "گردان",
    "نمای",
    "افزای",
    "خوابان",
    "دار",
    "گذار",
    "گزار",
    "پوش",
    "جو",
    "جوی",
    "شمار",
    "شمر",
    "سپار",
    "طلب",
    "کوش",
    "نگر",
    "نه",
    "پرس",
    "چرخ",
    "وز",
    "پز",
    "خر",
    "خور",
    "دوز",
    "سوز",
    "ریز",
    "میر",
    "ترس",
    "لرز",
    "بار",
]
_PRESENT = rf"(?:{'|'.join(_STEMS)})(?:م|ی|د|یم|ید|ند|یی)"
_PAST = (
    "(?:شد|کرد|داد|گفت|رفت|رسید|آمد|گرفت|ماند|دید|دانست|خواست|توانست|گذشت|ساخت|پذیرفت|یافت|زد|نوشت|خواند|برد|آورد|افتاد|نشست|"
    "شناخت|فروخت|فرستاد|پرداخت|کشید|شنید|گشت|نمود|داشت|گذاشت|پوشید|پرسید|زیست|خندید|کوشید|خورد)(?:م|ی|یم|ید|ند)?"
)
_SURE_VERB = lazy_pattern(f"{_PRESENT}|{_PAST}|توان|بایست|شه|کنه|گه")
_ANY_VERB = lazy_pattern(f"[{_LETTER}]{{2,}}(?:م|ی|د|یم|ید|ند|ت)")
_MONTH = lazy_pattern("(?<!\\w)ماه $")
# One eats and drinks something, which stands before the verb: شکست می خورد.
_DRINKING = ("خورد", "خوردند", "خوردم", "خوردیم")
_WHO_DRINKS = lazy_pattern("(?:^|[.،؛:؟»)\u2029] ?|(?<!\\w)(?:و|که|او|ما|من|آنها|از|شاعر) )$")
# What after می is no verb: it is wine, or the month.
_NO_VERB = frozenset(
    [
        "ساقی",
        "ناب",
        "سال",
        "ماه",
        "میلادی",
        "گذشته",
        "آینده",
        "امسال",
        "است",
        "هست",
        "نیست",
        "بود",
        "نماد",
        "مستی",
        "نوشید",
        "نوشیدند",
        "باید",
        "نباید",
    ]
)
_NO_NOUN = frozenset(
    [
        "و",
        "از",
        "به",
        "با",
        "در",
        "که",
        "هر",
        "را",
        "تا",
        "یا",
        "اما",
        "ولی",
        "بر",
        "هم",
        "برای",
        "است",
        "بود",
        "شد",
        "نیز",
    ]
)
_ADJECTIVES = word_set("""
بزرگ کوچک کم بیش مهم خوب بد قدیمی جدید قوی ضعیف سریع آسان سخت ساده پیچیده بلند کوتاه پایین بالا نزدیک دور گرم
سرد زیبا زشت روشن تاریک سنگین سبک ارزان گران جوان پیر عمیق وسیع گسترده دقیق مناسب مشهور معروف موفق فعال بهینه
امن ایمن شدید خطرناک مفید عالی پیشرفته طولانی محبوب غنی فقیر باز بسته تند کند باهوش تازه کهن راحت واضح محکم نرم
حساس جدی قدرتمند پررنگ کمرنگ شایسته مهربان ملایم قاطع شجاع صریح پرفروش مسن ثابت سودآور محدود دردناک وخیم آهسته
ژرف متراکم متداول پاک ضخیم نازک عاقل آرام مقاوم مشکل هموار دیر زود زیاد دانا مؤثر موثر عزیز شفاف محترمانه رایج
معقول پخته مستحکم هوشیار بیدار بارز سالم برجسته مطمئن داغ بحرانی منسجم فشرده واقعی آشکار تلخ شیرین کارآمد مستقل
متعادل عادلانه منصفانه انسانی منطقی فراگیر پرشمار پرهزینه خونین مدرن پرخطر تهاجمی محتاط آگاه غمگین شاد خسته
پرقدرت پرتعداد پرجمعیت پربازده پایدار ناپایدار آسیب\u200cپذیر متنوع متفاوت مرموز کامل ناقص عمومی خصوصی رسمی فنی
تخصصی علمی حرفه\u200cای پرسرعت سودمند زیانبار لطیف خشن خلوت شلوغ پهن باریک بهداشتی اقتصادی عملی ضروری فوری اساسی
ریشه\u200cای افراطی میانه\u200cرو سختگیرانه نگران\u200cکننده امیدوار ناامید خطیر حیاتی جذاب دلپذیر
""")


class MissingJoiner(NamedTuple):
    """A space that should be a ZWNJ: where it stands, and the two parts joined.

    `sure` says that the parts have no other reading.
    """

    space: int
    start: int
    end: int
    better: str
    sure: bool


@cache
def _pattern() -> re.Pattern[str]:
    word = f"[{_LETTER}{ZWNJ}]{{2,}}"
    return re.compile(
        f"{_START}(?P<mi>ن?می) (?P<verb>[{_LETTER}]{{2,}}){_END}"
        f"|{_START}(?P<noun>{word}) (?=ها(?:ی|یی|یش|یشان|یم|یمان|یت|یتان)?{_END})"
        f"|{_START}(?P<adjective>{word}) (?P<degree>تر(?:ین)?(?:ی|ها|های)?){_END}(?P<than>(?: از{_END})?)"
        f"|{_START}(?P<participle>[{_LETTER}{ZWNJ}]+ه) (?P<ending>اند|ایم|اید|ام|ای){_END}"
    )


def missing_joiners(text: str) -> Iterator[MissingJoiner]:
    """Yield the places of a Persian text where a ZWNJ is due and a space stands."""
    for match in _pattern().finditer(text):
        sure = _is_sure(match)
        if sure is None:
            continue
        space = match.string.index(" ", match.start())
        end = re.compile(f"[{_LETTER}{ZWNJ}]*").match(text, space + 1)
        stop = end.end() if end else space + 1
        start = match.start()
        better = f"{text[start:space]}{ZWNJ}{text[space + 1 : stop]}"
        yield MissingJoiner(space, start, stop, better, sure)


def _is_sure(match: re.Match[str]) -> bool | None:
    """Say whether a match is a missing joiner for sure; None where it is none."""
    if match["mi"]:
        verb = match["verb"]
        # “It became May”, “he drank wine”.
        is_noun = _MONTH if verb not in _DRINKING else _WHO_DRINKS
        if match["mi"] == "می" and is_noun.search(match.string, 0, match.start()):
            return None
        # “to wine”, “of wine”
        if match["mi"] == "می" and match.string.endswith((" به", " از"), 0, match.start() - 1):
            return None if not _SURE_VERB.fullmatch(verb) else True
        if _SURE_VERB.fullmatch(verb) and not (match["mi"] == "می" and verb in _NO_VERB):
            return True
        if match["mi"] == "نمی":
            return bool(_ANY_VERB.fullmatch(verb))
        return (
            False if _ANY_VERB.fullmatch(verb) and verb not in _NO_VERB and len(verb) > 3 else None
        )
    if match["noun"]:
        return None if match["noun"] in _NO_NOUN else True
    if match["adjective"]:
        if match["adjective"] in _NO_NOUN:
            return None
        if match["degree"].startswith("ترین"):
            return True
        if match["adjective"] in _ADJECTIVES:
            return True
        return False if match["than"] else None
    # An ending of its own only after a participle or a noun that ends in a silent heh.
    return True if match["ending"] in ("اند", "ایم", "اید") else None
