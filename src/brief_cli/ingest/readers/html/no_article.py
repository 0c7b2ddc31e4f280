"""Pages on which there is no article: an error, a login, a notice about cookies, a list of links."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from brief_cli.ingest.readers.html.blocks import Blocks
from brief_cli.ingest.readers.html.body import Body
from brief_cli.ingest.readers.html.left_out import COOKIES
from brief_cli.messages.message import Message, say
from brief_cli.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from lxml.etree import _Element as HtmlElement

# An article has more words than what stands in its place on a page that refuses it.
_FEW = 80
_ERROR = lazy_pattern(
    r"\b(?:40[0-9]|410|50[0-4])\b(?!\S)|not found|page cannot be found|access denied|forbidden"
    r"|service unavailable|bad gateway|internal server error|just a moment|attention required"
    r"|are you a robot|captcha|الصفحة (?:غير موجودة|المطلوبة غير|التي تبحث)|غير موجودة|خطأ \d{3}"
    r"|تم رفض الوصول|صفحه (?:مورد نظر )?(?:یافت|پیدا) نشد|یافت نشد|صفحہ (?:نہیں ملا|دستیاب نہیں)"
    r"|הדף (?:לא נמצא|המבוקש)|page (?:introuvable|non trouvée)|لاپەڕە نەدۆزرایەوە",
    re.IGNORECASE,
)
# What stands in place of an article: that the page needs a program, or that readers are to pay.
_FEWER = 30
_IN_PLACE = lazy_pattern(
    r"\b(?:enable|activate|requires?|need) javascript|javascript is (?:disabled|required)"
    r"|تفعيل (?:ال)?جافا ?سكر[يب]|(?:تفعيل|تمكين) javascript|جاوا ?اسکریپت"
    r"|للمشتركين فقط|للمشتركين حصر|حصري للمشتركين|ویژه مشترک|مخصوص مشترک|صرف صارفین|למנויים בלבד|תוכן למנויים"
    r"|\bsubscribers? only\b|\bfor subscribers\b|subscribe to (?:continue|read)|réservé aux abonnés",
    re.IGNORECASE,
)
_ENTRY = lazy_pattern(
    r"^\W*(?:تسجيل الدخول|سجل الدخول|دخول الأعضاء|ورود به|لاگ ان|התחברות|log ?in|sign ?in|connexion)\b",
    re.IGNORECASE,
)
_LOGIN = lazy_pattern(
    r"كلمة (?:المرور|السر)|اسم المستخدم|رمز عبور|پاس ورڈ|סיסמה|\bpassword\b|mot de passe|تسجيل الدخول|سجل الدخول|ورود به|لاگ ان|התחברות|כניסה למערכת|log ?in\b|sign ?in\b|connexion",
    re.IGNORECASE,
)


def why_no_article(
    root: "HtmlElement", blocks: Blocks, body: Body, titles: Sequence[str]
) -> Message | None:
    """Return why a page has no article; None where it has one."""
    if not blocks.runs:
        return say("no article was found in this page: it shows no text")
    shown = " ".join((*titles, *(run.text for run in blocks.runs[:5])))[:1000]
    head = " ".join(titles)[:500]
    is_short = body.words < _FEW
    if is_short and (_ERROR.search(head) or (not body.is_found and _ERROR.search(shown))):
        return say("no article was found in this page: it tells of an error")
    asks = any((field.get("type") or "").lower() == "password" for field in root.iter("input"))
    if is_short and (
        (asks and not body.is_found) or (asks and _LOGIN.search(shown)) or _ENTRY.search(head)
    ):
        return say("no article was found in this page: it asks for a login")
    if body.words < _FEWER and _IN_PLACE.search(shown):
        return say("no article was found in this page")
    if body.is_found:
        return None
    if any(place.reason is COOKIES for place in body.places):
        return say("no article was found in this page: it tells of cookies")
    linked = sum(run.linked for run in blocks.runs)
    if linked > sum(len(run.text) for run in blocks.runs) / 2:
        return say("no article was found in this page: it is a list of links")
    return say("no article was found in this page")
