"""Lines that offer to share a page: names of networks, and words of sharing."""

from brief_cli.languages.folding import folded
from brief_cli.text.lazy_pattern import lazy_pattern

# Where stories are shared, and what else stands between such names.
_NETWORKS = frozenset(map(folded, (
    "فيسبوك", "الفيسبوك", "تويتر", "واتساب", "واتس", "تلغرام", "تيليجرام", "تليجرام", "تيليغرام", "لينكدإن", "ماسنجر", "بنترست",
    "فیسبوک", "فیس", "توییتر", "واتساپ", "تلگرام", "لینکدین", "ایتا", "سروش", "ٹوئٹر", "ٹویٹر", "واٹس",
    "فەیسبووک", "تویتەر", "פייסבוק", "טוויטר", "וואטסאפ", "ווטסאפ", "טלגרם", "לינקדאין",
    "facebook", "twitter", "whatsapp", "telegram", "linkedin", "messenger", "pinterest", "reddit", "viber", "email", "e-mail",
)))  # fmt: skip
_BESIDE_NETWORKS = frozenset(map(folded, (
    "الخبر", "الموضوع", "المقال", "المقالة", "الصفحة", "هذا", "هذه", "على", "عبر", "في", "اب", "آب", "ایپ", "بک", "بوك",
    "الرابط", "رابط", "البريد", "الإلكتروني", "بريد", "إلكتروني", "کریں", "پر", "در", "ای", "میل", "ایمیل", "کپی", "لینک",
    "את", "הכתבה", "העמוד", "הידיעה", "בדוא״ל", "on", "via", "this", "the", "article", "story", "page", "post", "link",
    "sur", "cet", "x", "in", "by", "par", "to",
)))  # fmt: skip
_SHARE_WORDS = frozenset(map(folded, (
    "شارك", "شاركها", "انشر", "غرد", "طباعة", "نسخ", "تابعنا", "تابعونا", "شیئر", "اشتراک", "به", "گذاری", "بگذارید", "این",
    "مطلب", "را", "اس", "خبر", "کو", "هاوبەشی", "بکە", "שתפו", "שיתוף", "share", "tweet", "print", "copy", "follow", "us",
    "partager",
)))  # fmt: skip
_OF_SHARING = _NETWORKS | _BESIDE_NETWORKS | _SHARE_WORDS
_LETTERS = lazy_pattern(r"[^\W\d_][\w'’״\"-]*")
_MOST_NETWORK_WORDS = 16


def names_networks(text: str, fewest: int = 1) -> bool:
    """Say whether a line has nothing but names of networks, and words of sharing a story there.

    Args:
        text: the line.
        fewest: how many names there are at the least; words of sharing are as good as one.
    """
    found = _LETTERS.findall(text)
    if len(found) > _MOST_NETWORK_WORDS or any(map(str.isdigit, text)):
        return False
    words = [folded(word) for word in found]
    named = sum(word in _NETWORKS for word in words)
    shares = any(word in _SHARE_WORDS for word in words)
    return named > 0 and named + shares >= fewest and _OF_SHARING.issuperset(words)
