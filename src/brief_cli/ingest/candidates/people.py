"""Who wrote an article: names in bylines and in what a page says of itself."""

import re

from brief_cli.ingest.account import Certainty
from brief_cli.ingest.values import Reading
from brief_cli.languages.folding import folded
from brief_cli.messages.message import say
from brief_cli.text.lazy_pattern import lazy_pattern

# What newsrooms write before the name of an author. Whoever edited, prepared or reported a text may
# be its author: a person decides.
_WROTE = (
    "كتب", "كتبت", "كتب/ت", "كتبت/كتب", "كتب/كتبت", "كتبه", "كتبها", "كتبته", "بقلم", "بواسطة", "الكاتب", "الكاتبة", "المؤلف",
    "نویسنده", "نوشته", "به قلم", "بقلم", "از قلم", "تحریر",
    "نووسەر", "نووسینی", "لیکوال", "لیکونکی",
    "מאת", "כתב", "כתבה", "by", "written by", "author", "submitted by", "posted by", "par", "écrit par", "rédigé par",
    "soumis par", "posté par", "auteur",
)  # fmt: skip
_MAY_HAVE_WRITTEN = (
    "تحرير", "التحرير", "المحرر", "المحررة", "محرر", "محررة", "إعداد", "أعده", "أعدته", "مراسل", "مراسلة", "مراسلنا", "متابعة", "تقرير", "حاوره",
    "حاورته", "حوار", "خبرنگار", "گزارش", "رپورٹ", "رپورٹر", "نامہ نگار", "ئامادەکردن", "עורך",
    "עריכה", "editor", "edited by", "reporter", "reporting by",
)  # fmt: skip
# A person is named in few words.
_MOST_WORDS = 6
# كتب محمد الجبلي: is a line of its own above a text; a longer one leads to what somebody said.
_MOST_SIGNED = 4
_LONGEST = 500
_ADDRESS = lazy_pattern(
    r"^[\w-]{2,}(?:\.[\w-]{2,})*\.[a-z]{2,6}$|https?:|www\.|\S@\S|(?:^|\s)@\w|/|\.(?:com|net|org|png|jpe?g|svg|gif|webp)\b",
    re.IGNORECASE,
)
# Who made the page, and what systems call whoever is logged in.
_MAKER = lazy_pattern(
    r"\b(?:develop|design|power|creat|built|host)\w*\s+by\b|\b(?:webmaster|developer|designer)\b|\b(?:réalisé|conçu|créé|développé|propulsé|hébergé)e? par\b"
    r"|^(?:تصميم|(?:\w+ )?من تصميم|تطوير|برمجة|طراحی|توسعه|עיצוב|בניית אתר\w*)\b",
    re.IGNORECASE,
)
_NOBODY = frozenset(
    ("admin", "administrator", "root", "user", "guest", "editor", "staff", "author", "unknown",
     "anonymous", "none", "null", "undefined", "test", "wordpress", "joomla", "drupal", "blogger", "wix", "web", "news", "super user", "me", "مدير", "المدير",
     "nachrichten", "noticias", "haber", "أخبار", "اخبار", "خبریں", "חדשות", "مدير الموقع", "المشرف", "الإدارة", "ادمین", "مدیر", "مدیر سایت", "ایڈمن")
)  # fmt: skip
# One word of small Latin letters, digits and signs is an account, no name; but agencies that are
# called so.
_ACCOUNT = lazy_pattern(
    r"(?!(?:dpa|afp|apa|epd|kna|ots|sda|sid|tass|wam|sana|spa|irna|isna|ilna)$)(?:[a-z0-9._-]+|[A-Za-z]+[._][a-z]+)"
)
# What leads from a name to the day on which it wrote: `Submitted by … on Tue, 03/03/2020`.
_THEN = lazy_pattern(r"\s+(?:on|le|في|بتاريخ|در تاریخ|در)\s+(?=\D{0,20}\d)")
# A number is no part of a name, but where letters lead to it (`BR24`, `i24NEWS`).
_NUMBER = lazy_pattern(r"(?<!\w)\d|\d{3}")
_BETWEEN = lazy_pattern(r"\s*(?:[;؛،,|]|\s[&/]\s|\sand\s)\s*")

_DASHED = lazy_pattern(r"(?P<name>\S[^–—]*?)\s+[-–—]+\s+(?P<beside>\S.*)")
# What somebody is, behind a comma after a name.
_OFFICE = lazy_pattern(
    r"(?:\w+ ){0,3}(?:correspondent|editor|reporter|columnist|journalist|producer|writer|bureau chief|engineer|manager|director|researcher|analyst|fellow)(?: (?:in|at|for|of|on) .+)?"
    r"|(?:مراسل|مراسلة|محرر|محررة|صحافي|صحافية|صحفي|صحفية|كاتب|كاتبة|باحث|باحثة|رئيس|رئيسة|خبرنگار|روزنامه‌نگار|نامہ نگار|صحافی|כתב|כתבת|עורך|עורכת)\b.*",
    re.IGNORECASE,
)
# Those that are nothing else on a line of their own; كتب is books, and כתבה a story.
_ALONE = frozenset(map(folded, (
    "الكاتب", "الكاتبة", "المؤلف", "بقلم", "بواسطة", "نویسنده", "به قلم", "از قلم", "نووسەر", "لیکوال", "מאת",
    "by", "written by", "author", "auteur", "écrit par",
)))  # fmt: skip
_NOBODY_FOLDED = frozenset(map(folded, _NOBODY))
_UNSURE_LABELS = frozenset(map(folded, _MAY_HAVE_WRITTEN))
_LABELS = lazy_pattern(
    "(?P<label>"
    + "|".join(
        re.escape(label) for label in sorted((*_WROTE, *_MAY_HAVE_WRITTEN), key=len, reverse=True)
    )
    + r")(?:\s*(?P<colon>[:：/])\s*|\s+(?=\S))",
    re.IGNORECASE,
)


def names_in(text: str) -> tuple[str, ...]:
    """Return the names of people and agencies in a text that should hold nothing else.

    Addresses, the makers of the page and accounts are none.
    """
    names: list[str] = []
    parts = _BETWEEN.split(" ".join(text.split())) if len(text) < _LONGEST else []
    for part in parts:
        if names and _OFFICE.fullmatch(part.strip()):
            continue
        name = _without_label(part).strip(" -–—•|:.*_\"'«»()[]")
        if name and _is_name(name) and name not in names:
            names.append(name)
    return tuple(names)


def _is_name(text: str) -> bool:
    return (
        len(text.split()) <= _MOST_WORDS
        and any(map(str.isalpha, text))
        and _NUMBER.search(text) is None
        and _ADDRESS.search(text) is None
        and _MAKER.search(text) is None
        and _ACCOUNT.fullmatch(text) is None
        and folded(text) not in _NOBODY_FOLDED
        and any(folded(word) not in _NOBODY_FOLDED for word in text.split())
    )


def _without_label(text: str) -> str:
    label = _LABELS.match(text)
    return text[label.end() :] if label else text


def of_place(value: str) -> Reading | None:
    """Read a name with a dash and something else behind it: where it was written, or a second author."""
    match = _DASHED.fullmatch(value)
    if match is None:
        return None
    note = say("“{label}” may not be the author", label=match["beside"])
    return Reading(match["name"], Certainty.UNSURE, note)


def before_day(text: str) -> tuple[str, str]:
    """Return a line up to the word that leads to a day, and the day; the whole where none does."""
    match = _THEN.search(text)
    return (text[: match.start()], text[match.end() :]) if match is not None else (text, "")


def is_label(text: str) -> bool:
    """Say whether a line is what stands before the name of an author, and nothing else."""
    bare = text.rstrip(" :：")
    is_known = bare == text and folded(bare) in _ALONE
    return is_known or (bare != text and _LABELS.fullmatch(f"{bare}:") is not None)


def byline(text: str, *, beside_title: bool) -> Reading | None:
    """Read a line that names an author: `كتب: …`, `بقلم …`, `By …`; None for another.

    Args:
        text: the line.
        beside_title: whether it stands where bylines do, so that it needs no colon.
    """
    line = text.strip("*_ ")
    match = _LABELS.match(line)
    if match is None or (not match["colon"] and not beside_title):
        return None
    if line.endswith(":") and (not beside_title or len(line.split()) > _MOST_SIGNED):
        return None
    rest = line[match.end() :]
    names = names_in(rest)
    if not names or len(rest.split()) > _MOST_WORDS * len(names):
        return None
    value = "، ".join(names)
    if folded(match["label"]) in _UNSURE_LABELS:
        return Reading(
            value, Certainty.UNSURE, say("“{label}” may not be the author", label=match["label"])
        )
    beside = of_place(value)
    if beside is not None:
        return beside
    if not match["colon"]:
        return Reading(value, Certainty.UNSURE, say("a byline without a colon"))
    return Reading(value)
