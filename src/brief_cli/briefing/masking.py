"""What within a paragraph is no prose though Markdown does not say so: it is masked out.

Addresses, names of files, tags of templates, code without backticks, emoticons, telephone numbers:
what stands in them is right as it is, and no rule about prose may read or change it.
"""

import re
from functools import cache

from brief_cli.text.lazy_pattern import lazy_pattern

MASK = "\ufffc"
"""Stands for each code point that is no prose, so that places stay what they are."""

_ADDRESS = (
    r"https?://[^\s<>«»“”\"\ufffc()]+(?:\([^\s()]*\)[^\s<>«»“”\"\ufffc()]*)*"
    r"|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w@])(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?:/[^\s<>«»“”\"\ufffc()]*(?:\([^\s()]*\)[^\s<>«»“”\"\ufffc()]*)*)?"
)
# Top-level domains in Arabic letters (IANA's root zone database).
_ARABIC_DOMAINS = (
    "ابوظبي", "اتصالات", "ارامكو", "الاردن", "البحرين", "الجزائر", "السعودية", "العليان", "المغرب",
    "امارات", "ایران", "بارت", "بازار", "بيتك", "بھارت", "تونس", "سودان", "سورية", "شبكة", "عراق",
    "عرب", "عمان", "فلسطين", "قطر", "كاثوليك", "كوم", "مصر", "مليسيا", "موريتانيا", "موقع", "همراه",
    "پاكستان", "پاکستان", "ڀارت",
)  # fmt: skip
_DOMAIN = rf"(?<![\w.])\w[\w-]*(?:\.\w[\w-]*)*\.(?:{'|'.join(_ARABIC_DOMAINS)})(?![\w])"
_FILE = (
    r"(?<![\w.])\w[\w.-]*\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|txt|md|csv|tsv|json|ya?ml|toml|xml|html?"
    r"|png|jpe?g|gif|svg|webp|mp[34]|wav|avi|mkv|zip|rar|7z|tar|t?gz|exe|apk|iso|epub|rtf|py|js|ts"
    r"|css|php|sh|sql|log|cfg|ini|conf)(?![A-Za-z0-9])"
)
_TEMPLATE = r"\{\{(?:(?!\n\s*\n)[^{}]|\{(?!\{)|\}(?!\})){0,400}\}\}|\{%(?:(?!\n\s*\n)[^%]|%(?!\})){0,400}%\}|<%[^%\n]{0,400}%>|\$\{[^{}\n]{1,200}\}|\{#(?:(?!\n\s*\n)[^#]|#(?!\})){0,400}#\}"
# A note, a tab or a file that is read in, at the head of a line (Python-Markdown), with its title.
_DIRECTIVE = (
    r"(?m:^)(?:!!!|\?\?\?\+?)[ ][\w -]+(?:\"[^\"\n]*\")?|(?m:^)===[+!]?[ ]\"[^\"\n]*\""
    r"|(?m:^):::+[ ]?[\w-]+[^\n\"]*\"[^\"\n]*\""
    r"|(?m:^);*--8<--[ ]\"[^\"\n]*\""
)
# As Pandoc and GitHub tell a formula from a price; one in Arabic letters is no formula.
_FORMULA = (
    r"\$\$[^$\u0600-\u06ff]+\$\$"
    r"|\$(?![\s$])(?=[^$\n]*[A-Za-z\\=^_+])[^$\n\u0600-\u06ff]*[^$\s\u0600-\u06ff]\$(?!\d)"
)
_TAG = r"</?[A-Za-z][A-Za-z0-9:-]*(?:\s[^<>\n]*)?/?>"
# A call with a literal in it, an object, a list of literals, an assignment of one.
_LITERAL = r"(?:[ ]--?[\w-]+)*[ ]\"[^\"\n]*\"(?:[ ]?;)?"
_CODE = (
    r"[A-Za-z_$][\w$.]*\([^()\n]*[\"'][^()\n]*\)"
    r"|[A-Za-z_$][\w$.]*\([ ][^()\n]*(?:\([^()\n]*\)[^()\n]*)*[ ]\)"
    r"|\{\s*\"[^{}\n]*\}"
    r"|\[\s*\"[^\[\]\n\u0600-\u06ff]*\]"
    r"|[A-Za-z_$][\w$.-]*\s?(?:[=:]=?|\+=|<<)\s?\"[^\"\n]*\"(?:\s?(?:\+|<<)\s?(?:\"[^\"\n]*\"|[A-Za-z_$][\w$.]*))*(?:[ ]?;)?"
    rf"|(?<![\w])(?:echo|printf|grep|sed|awk|curl|[@#]import|#include){_LITERAL}"
    # Words of English as well.
    rf"|(?:^|(?<=[\u0600-\u06ff] ))(?:print|puts|import|include|require|export|return){_LITERAL}"
    r"|(?<!\S)--?[A-Za-z][\w-]*[= ]\"[^\"\n]*\""
)
_REGEX = r"(?<!\S)\.[*+]\S*"
# Never between letters of a sentence: where the signs stand alone, or against Latin letters.
_OPERATOR = (
    r"(?<![^\s(`«“\"\ufffcA-Za-z0-9_])(?:\?\?=?|\?\.|\?:|&&|\|\|=?|!={1,2}|={2,3}|=>|->|<-|::|:=|;;|<=|>=)"
    r"(?![^\s)`»”\"\ufffcA-Za-z0-9_،؛.])"
)
# A verse keeps its own spelling: the Quran's is that of Uthman's copies.
_VERSE = "﴿[^﴿﴾]{1,2000}﴾"
_EYES = "[:;=؛]"
_EMOTICON = (
    rf"(?<!\S){_EYES}['’]?[-^]?(?:[)(\]\[|/\\*]+|[DPp](?!\w))(?![\w(«])"
    rf"|(?<!\S)[(]+[-^]?{_EYES}(?!\S)(?![^()\n]*\))|(?<!\S)<3(?!\d)|(?<!\S)\^[_.]?\^"
)
# What a number stands after that is dialled or names an account.
_NUMBERED = "|".join(
    f"(?<={lead} )"
    for lead in ("الموحد", "الساخن", "المجاني", "الطوارئ", "الحساب", "البريدي", "الرقم", "اتصل على", "اتصلوا على", "للاتصال على")
)  # fmt: skip
_PHONE = (
    r"(?<![\d+])(?:\+|(?<![A-Za-z0-9])00)\d{1,3}(?:[ \u00a0.-]?\(?\d{1,4}\)?){2,6}(?!\d)"
    r"|(?<=هاتف )\d[\d -]{4,}\d|(?<=الهاتف )\d[\d -]{4,}\d|(?<=فاكس )\d[\d -]{4,}\d|(?<=الفاكس )\d[\d -]{4,}\d"
    r"|(?<=جوال )\d[\d -]{4,}\d|(?<=الرقم )(?:\d{3,5}[ -]){1,4}\d{3,7}(?!\d)|(?<!\d)0\d{8,11}(?!\d)"
    r"|(?<!\d)\d{3,4}[ -]\d{3}[ -]\d{3,4}(?!\d)|(?<![\d-])0\d{1,3}-\d{6,8}(?![\d-])"
    rf"|(?:{_NUMBERED})\d{{3,}}(?![\w.,٫٬])"
)
_NET = (
    r"(?<![A-Za-z0-9.])\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?:/\d+)?(?![\w])"
    r"|(?<![A-Za-z0-9:])(?=[\d:]*(?:[A-Fa-f]|::))(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{1,4}(?![\w:])"
)
_VERSION = (
    r"(?<![A-Za-z0-9.])[vV]\d+(?:\.\d+)*(?![\w])|(?<![A-Za-z0-9.])(?!\d{1,2}\.\d{1,2}\.\d{4}(?!\d))\d+\.\d+(?:\.\d+)+(?:[-+][\w.]+)?(?![\w])"
    r"|(?<=الإصدار )\d+(?:\.\d+)*(?!\w)|(?<=النسخة )\d+(?:\.\d+)*(?!\w)|(?<=إصدار )\d+(?:\.\d+)*(?!\w)"
    r"|(?<=نسخة )\d+(?:\.\d+)*(?!\w)|(?<=المنفذ )\d+(?!\w)"
)
_HANDLE = r"(?<![A-Za-z0-9_&/])[#@](?=\w*[^\W\d])[\w\u200c]+(?:[./]\w+)*"
_PATH = r"(?<![\w])[A-Za-z]:\\[^\s\"«»]*|(?<![\w.])(?:\.{0,2}/)?(?:[A-Za-z0-9_.-]*[A-Za-z_][A-Za-z0-9_.-]*/)+[A-Za-z0-9_.-]*"


# What is sought in a paragraph depends on the signs in it, since most have none. Each group has a
# pattern that finds something wherever one of its kinds does; it begins with one class of characters,
# so that nothing else of a text is looked at twice.
_DIGITS = "0-9\u0660-\u0669\u06f0-\u06f9"
_GROUPS = (
    (
        lazy_pattern(
            r"[@#{}<=&|\\^﴿:;؛(\-/?$!\"](?:(?<=[@#{}<=&|\\^﴿])|(?<=[:;؛])(?:[-'’)(\]\[DP|*:=/]|p\b)"
            r"|(?<=\()(?:[-:;]|(?<=[A-Za-z]\())|(?<=-)>|(?<=/)[A-Za-z]|(?<=\?)[?.:]"
            r"|(?<=\$)[^\s]|(?<=!)!!"
            r"|(?<=(?:echo|intf|grep| sed| awk|curl|port|lude|rint|puts|uire|turn) \")|(?<=\s-)[A-Za-z-])"
        ),
        (
            _VERSE,
            _TEMPLATE,
            _DIRECTIVE,
            _FORMULA,
            _TAG,
            _CODE,
            _ADDRESS,
            _OPERATOR,
            _EMOTICON,
            _HANDLE,
            _PATH,
        ),
    ),
    (lazy_pattern(r"\.[A-Za-z]"), (_ADDRESS, _FILE, _PATH)),
    (lazy_pattern(r"\.[*+]"), (_REGEX,)),
    (lazy_pattern(rf"\.(?:{'|'.join(_ARABIC_DOMAINS)})(?!\w)"), (_DOMAIN,)),
    (
        lazy_pattern(
            rf"[.:+{_DIGITS}vV](?:(?<=\.)[{_DIGITS}]+\.|(?<=:)[0-9A-Fa-f]{{0,4}}:|(?<=[+vV])[{_DIGITS}]"
            rf"|(?<=[{_DIGITS}])(?:[ -][{_DIGITS}]{{3}}|-[{_DIGITS}]{{6}}|[{_DIGITS}]{{4}})"
            rf"|(?<=(?:صدار|نسخة|منفذ|هاتف|فاكس|جوال|لرقم|موحد|ساخن|جاني|وارئ|حساب|ريدي| على) [{_DIGITS}]))"
        ),
        (_PHONE, _NET, _VERSION),
    ),
)
_ORDER = (
    _VERSE, _TEMPLATE, _DIRECTIVE, _FORMULA, _REGEX, _TAG, _CODE, _ADDRESS, _DOMAIN, _FILE, _OPERATOR, _EMOTICON, _PHONE, _NET,
    _VERSION, _HANDLE, _PATH,
)  # fmt: skip


@cache
def _any_of(groups: tuple[int, ...]) -> re.Pattern[str]:
    """Return what matches all kinds of some groups."""
    wanted = {kind for group in groups for kind in _GROUPS[group][1]}
    return re.compile("|".join(kind for kind in _ORDER if kind in wanted))


def masked(text: str) -> str:
    """Return a text with all that is no prose masked; its length stays."""
    groups = tuple(at for at, (sign, _) in enumerate(_GROUPS) if sign.search(text))
    return _any_of(groups).sub(_mask, text) if groups else text


def _mask(match: re.Match[str]) -> str:
    return MASK * len(match.group())
