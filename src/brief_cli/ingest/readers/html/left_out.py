"""What on a page is no part of its article, told by elements, names of classes, and words."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from brief_cli.ingest.readers.html.networks import names_networks
from brief_cli.ingest.readers.html.page_path import PLACE_LABELS, is_page_path
from brief_cli.languages.folding import folded
from brief_cli.messages.message import Message, say
from brief_cli.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from lxml.etree import _Element as HtmlElement

NAVIGATION = say("navigation")
SHARE = say("share buttons")
RELATED = say("related stories")
COMMENTS = say("comments")
ADVERTISING = say("advertising")
FOOTER = say("footer")
COOKIES = say("cookie notice")
FORM = say("a form")
HIDDEN = say("hidden")
SUBSCRIBE = say("subscription")
TAGS = say("tags")
ABOUT_AUTHOR = say("about the author")
ASIDE = say("beside the article")
PLAYER = say("a player")
LINE_NUMBERS = say("line numbers")

_BY_TAG = {
    "nav": NAVIGATION, "menu": NAVIGATION, "footer": FOOTER, "aside": ASIDE, "form": FORM,
    "button": FORM, "select": FORM, "textarea": FORM, "dialog": HIDDEN, "noscript": HIDDEN,
    "iframe": HIDDEN, "noframes": HIDDEN,
}  # fmt: skip
_BY_ROLE = {
    "navigation": NAVIGATION, "menu": NAVIGATION, "menubar": NAVIGATION, "banner": NAVIGATION,
    "contentinfo": FOOTER, "complementary": ASIDE, "search": FORM, "form": FORM, "dialog": HIDDEN,
    "alertdialog": COOKIES, "toolbar": SHARE, "tablist": NAVIGATION,
}  # fmt: skip
# Words that names of classes, ids and labels are made of: those of WordPress, Drupal, Blogger and of
# the programs that newsrooms use. A word of two stands in them together.
_BY_WORD = (
    (NAVIGATION, "editsection nav navbar navigation menu submenu breadcrumb breadcrumbs crumbs crumb pagination"
    " pager paging topbar masthead skip toc sitemap tabs prev-next post-navigation page-numbers fil-ariane"),
    (SHARE, "share shares sharing sharer social socials sharedaddy addtoany addthis sharethis follow"
    " followus whatsapp telegram share-buttons a-2"),
    (RELATED, "related relateds recommended recommendations recommend readmore read-more also-read"
    " read-also see-also most-read mostread most-viewed popular trending latest more-news morenews"
    " more-stories more-on outbrain taboola mgid teaser teasers suggested suggestions similar jp-relatedposts"
    " also-like might-like latest-news last-news editors-picks ticker"),
    (COMMENTS, "comment comments commentlist comment-list disqus respond reply replies discussion"
    " fb-comments livefyre"),
    (ADVERTISING, "ad ads advert adverts advertise advertisement advertising adsense adsbygoogle adslot"
    " sponsor sponsored sponsors promo promotion promoted banner-ad dfp gpt-ad ad-container affiliate affiliates"
     " offers"),
    (FOOTER, "footer copyright copyrights colophon site-info bottom-bar"),
    (COOKIES, "cookie cookies consent gdpr cookie-notice cookiebar cc-window privacy-notice privacy-banner"
     " onetrust didomi usercentrics ot-sdk"),
    (SUBSCRIBE, "newsletter subscribe subscription signup sign-up mailchimp donate donation"),
    (TAGS, "tags tagcloud tag-list taglist post-tags entry-tags article-tags hashtags tagged keywords"),
    (ABOUT_AUTHOR, "author-box authorbox author-bio about-author author-info author-card author-profile"
    " author-description"),
    (FORM, "login search searchform search-form search-box login-form"),
    (HIDDEN, "nojs noscript screen-reader-text sr-only visually-hidden visuallyhidden modal popup overlay"
     " tooltip tooltips snippet-hidden"),
    (ASIDE, "sidebar disclaimer"),
    (PLAYER, "player jwplayer jw vjs videoplayer audioplayer plyr playlist"),
)  # fmt: skip
_WORDS = {word: reason for reason, words in _BY_WORD for word in words.split()}
_MOST_PARTS = 8
_NEGATED = frozenset(("has", "no", "with", "is", "not", "hide"))
_PART = lazy_pattern(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_NOT_SHOWN = lazy_pattern(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# Elements that hold the article whatever they are called.
_NEVER = frozenset(("html", "body", "main", "article", "h1", "p"))
# Words of a class that make an element part of the article where its place would not.
_LEAD = frozenset(
    ("lead", "lede", "intro", "introduction", "standfirst", "summary", "excerpt", "subtitle", "sub",
     "subhead", "subheading", "subheadline", "deck", "dek", "abstract", "chapeau", "kicker",
     "overline", "eyebrow", "pretitle", "uptitle", "strapline", "rutitr", "sootitr", "liad", "highlight")
)  # fmt: skip
_ADDED = frozenset(("meta", "date", "time", "author", "byline", "info", "stamp", "category", "cat"))

_RIGHTS = lazy_pattern(r"^\W*(?:©|\(c\)|copyright\b|&copy)|جميع الحقوق محفوظة|كل الحقوق محفوظة|كافة الحقوق محفوظة"
    r"|کلیه حقوق|تمامی حقوق|تمام حقوق|جملہ حقوق|כל הזכויות|all rights reserved|tous droits réservés"
    r"|هەموو مافێک", re.IGNORECASE)  # fmt: skip
# What a site says of its own cookies.
_COOKIES = lazy_pattern(
    r"تعريف الارتباط|كوكيز|الكوكي|کوکی|کوکیز|עוגיות|\bcookies?\b", re.IGNORECASE
)
_OF_SITE = lazy_pattern(
    r"موقعنا|هذا الموقع|تجربتك|نستخدم|باستخدامك|باستمرارك|خدماتنا|متابعة التصفح|(?:يستخدم|يستعمل) موقع|موافق|وب ?سایت ما|این (?:وب ?)?سایت|استفاده می|ویب سائٹ|ماڵپەڕ|وېب ?پاڼ|האתר|אתר זה|אנו משתמשים|הגלישה"
    r"|\bwe use\b|\bour (?:web)?site|\bthis (?:web)?site|your experience|notre site|ce site|nous utilisons|votre (?:navigation|expérience)",
    re.IGNORECASE,
)
_LONGEST_NOTICE = 60
_SHARES = lazy_pattern(
    r"facebook\.com/(?:sharer|share|dialog)|(?:twitter|x)\.com/(?:intent|share)|t\.me/share|wa\.me/|whatsapp:|//api\.whatsapp"
    r"|linkedin\.com/share|pinterest\.[a-z.]+/pin/create|reddit\.com/submit|telegram\.me/share|^mailto:\?",
    re.IGNORECASE,
)
# Labels before links to other stories, before share buttons, and on advertising.
_SAYS = (
    (RELATED, (
        "اقرأ أيضا", "اقرا ايضا", "اقرأ المزيد", "اقرئي أيضا", "إقرأ أيضا", "شاهد أيضا", "طالع أيضا",
        "قد يعجبك", "قد يهمك", "مواضيع ذات صلة", "مقالات ذات صلة", "أخبار ذات صلة", "ذات صلة",
        "مواضيع متعلقة", "أخبار متعلقة", "الأكثر قراءة", "الأكثر مشاهدة", "المزيد من", "للمزيد",
        "قد يهمك أيضا", "مواضيع قد تهمك", "قصص قد تهمك", "قصص مقترحة", "مقالات مقترحة", "مواضيع مقترحة",
        "اخترنا لك", "اخترنا لكم", "نرشح لك", "تابع أيضا", "تصفح أيضا", "موضوعات متعلقة", "موضوعات ذات صلة",
        "المزيد حول هذه القصة", "الأكثر تداولا", "الأكثر شيوعا", "الأكثر قراءة الآن", "أحدث الأخبار", "آخر الأخبار",
        "مطالب پیشنهادی", "اخبار پیشنهادی", "پربیننده‌ترین اخبار", "پربیننده‌ترین", "خبرهای مرتبط", "بیشتر بدانید",
        "مزید خبریں", "متعلقہ عنوانات", "متعلقہ مضامین", "اسی بارے میں", "یہ بھی پڑھیے", "یہ بھی دیکھیں",
        "אולי יעניין אותך", "אולי יעניין אתכם", "עוד באתר", "לכתבות נוספות", "כתבות קשורות",
        "بابەتە پەیوەندیدارەکان", "هەواڵی زیاتر",
        "بیشتر بخوانید", "مطالب مرتبط", "اخبار مرتبط", "همچنین بخوانید", "پربازدیدترین",
        "یہ بھی پڑھیں", "مزید پڑھیں", "متعلقہ خبریں", "זה מעניין", "קראו גם", "כתבות נוספות",
        "עוד בנושא", "زیاتر بخوێنەوە", "بابەتی پەیوەندیدار", "read also", "read more", "also read",
        "related articles", "related stories", "related posts", "you may also like", "most read",
        "related", "related coverage", "related content", "more from", "more on", "keep reading",
        "recommended", "up next", "further reading", "read next", "editor's picks", "more stories",
        "auch interessant", "lesen sie auch", "mehr zum thema", "lesetipp", "czytaj więcej",
        "à voir aussi", "sur le même sujet", "leer más", "te puede interesar", "lee también",
        "leggi anche", "les også", "läs också", "lees ook", "baca juga", "ilgili haberler",
        "see also", "lire aussi", "à lire aussi",
    )),
    (SHARE, (
        "شارك", "شارك الخبر", "شارك المقال", "شارك على", "شاركها", "انشر", "غرد", "طباعة", "نسخ الرابط",
        "أرسل إلى صديق", "تابعنا على", "تابعونا", "اشتراک گذاری", "به اشتراک بگذارید", "لینک کوتاه",
        "شیئر کریں", "שתפו", "שיתוף", "שתפו את הכתבה", "שתפו את העמוד", "שיתוף הכתבה", "این مطلب را به اشتراک بگذارید",
        "اس خبر کو شیئر کریں", "share", "share this", "share this article", "share this story",
        "share this post", "partager cet article", "partager l’article", "tweet", "print", "email", "copy link",
        "follow us", "partager", "copier le lien", "imprimer", "نسخه چاپی", "ارسال به دوستان", "کپی لینک",
        "لنک کاپی کریں", "کۆپی لینک", "העתק קישור", "העתקת קישור", "הדפסה", "שלחו לחבר",
    )),
    (ADVERTISING, ("إعلان", "اعلان", "إعلانات", "آگهی", "تبلیغات", "اشتہار", "פרסומת", "ריקלאם",
        "advertisement", "sponsored", "publicité")),
    (TAGS, ("الوسوم", "وسوم", "كلمات مفتاحية", "كلمات دلالية", "برچسب ها", "برچسب‌ها", "ٹیگز", "תגיות",
        "tags", "mots-clés")),
    (NAVIGATION, PLACE_LABELS),
)  # fmt: skip
_LABELS = {folded(label): reason for reason, labels in _SAYS for label in labels}
_LONGEST_LABEL = 4
# What an article calls the works and pages that it draws on, at its end.
_SOURCES = frozenset(map(folded, (
    "المراجع", "مراجع", "المصادر", "مصادر", "المراجع والمصادر", "المصادر والمراجع", "قائمة المراجع",
    "منابع", "منابع و مآخذ", "مراجع و منابع", "حوالہ جات", "مآخذ", "سەرچاوەکان", "מקורות", "ביבליוגרפיה",
    "references", "bibliography", "works cited", "quellen", "literatur", "références", "bibliographie",
    "referencias", "bibliografía",
)))  # fmt: skip
# So many names of networks, without a word of sharing, are no text.
_FEWEST_NETWORKS = 2


def reason_of(element: "HtmlElement") -> Message | None:
    """Return why an element is no part of the article by what it is and is called; None if it may be."""
    tag = element.tag
    if element.get("hidden") is not None or _NOT_SHOWN.search(element.get("style") or ""):
        return HIDDEN
    if tag in _BY_TAG:
        return _BY_TAG[tag]
    if "BreadcrumbList" in (element.get("itemtype") or ""):
        return NAVIGATION
    if _COOKIES.search(element.get("aria-label") or ""):
        return COOKIES
    role = (element.get("role") or "").lower()
    if role in _BY_ROLE:
        return _BY_ROLE[role]
    if tag in _NEVER:
        return _named(element.get("class") or "") if tag == "p" else None
    if tag == "header":
        has_title = any(True for _ in element.iter("h1", "h2", "time"))
        return None if has_title else NAVIGATION
    names = (
        f"{element.get('class') or ''} {element.get('id') or ''} {element.get('aria-label') or ''}"
    )
    return _named(names) if names.strip() else None


@lru_cache(maxsize=4096)
def _named(names: str) -> Message | None:
    for name in names.split():
        parts = [part.lower() for part in _PART.findall(name)][:_MOST_PARTS]
        if not parts or parts[0] in _NEGATED or not _LEAD.isdisjoint(parts):
            continue
        if parts[0] == "widget":
            return ASIDE
        for size in (2, 1):
            for at in range(len(parts) - size + 1):
                reason = _WORDS.get("-".join(parts[at : at + size]))
                if reason is not None:
                    return reason
    return None


def is_lead(element: "HtmlElement") -> bool:
    """Say whether an element is called a lead, a kicker or a subtitle."""
    names = (
        f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"
    )
    return names != "  " and _is_lead(names)


@lru_cache(maxsize=4096)
def _is_lead(names: str) -> bool:
    parts = {part.lower() for part in _PART.findall(names)}
    return not _LEAD.isdisjoint(parts) and _ADDED.isdisjoint(parts)


def is_share_link(address: str) -> bool:
    """Say whether an address shares a page with others."""
    return _SHARES.search(address) is not None


def says_sources(text: str) -> bool:
    """Say whether a heading is that of the sources of an article, which may be nothing but links."""
    return folded(text.strip(":：.…#¶ ")) in _SOURCES


def reason_by_words(text: str, *, is_link: bool) -> Message | None:
    """Return why a block is no part of the article by what it says; None if it may be.

    Args:
        text: what it says.
        is_link: whether most of it leads elsewhere.
    """
    if _RIGHTS.search(text[:200]) and len(text.split()) < 25:
        return FOOTER
    words = text.split()
    if len(words) < _LONGEST_NOTICE and _COOKIES.search(text) and _OF_SITE.search(text):
        return COOKIES
    if is_page_path(text):
        return NAVIGATION
    if names_networks(text, _FEWEST_NETWORKS):
        return SHARE
    for size in range(min(_LONGEST_LABEL, len(words)), 0, -1):
        label = " ".join(words[:size]).strip(":：.…!،|-–«»*[]() ")
        reason = _LABELS.get(folded(label))
        if reason is not None and (size == len(words) or is_link):
            return reason
    return None
