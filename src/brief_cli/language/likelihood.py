"""Terms of likelihood and confidence.

The English ones are those of Intelligence Community Directive 203 (2015), paragraph D.6.e(2)(a): two
rows of terms for the same seven ranges, not to be mixed. The Arabic ones are equivalents in use;
no directive fixes them.
"""

import re

FIRST_ROW: dict[str, tuple[str, ...]] = {
    "en": (
        "almost no chance", "very unlikely", "unlikely", "roughly even chance", "very likely", "likely",
        "almost certainly", "almost certain",
    ),
    "ar": (
        "لا يكاد يوجد احتمال", "مستبعد جداً", "مستبعد", "المستبعد", "يستبعد", "متساوي الاحتمال",
        "المرجح جداً", "المرجح", "مرجح", "يرجح", "ترجح", "شبه مؤكد", "المؤكد تقريباً",
    ),
}  # fmt: skip
SECOND_ROW: dict[str, tuple[str, ...]] = {
    "en": (
        "remote", "highly improbable", "improbable", "roughly even odds", "highly probable", "probable",
        "probably", "nearly certain",
    ),
    "ar": (
        "احتمال بعيد", "احتمال ضعيف", "ضعيف الاحتمال", "غير محتمل", "المحتمل جداً", "المحتمل", "محتمل",
        "يحتمل", "تحتمل", "شبه يقيني",
    ),
}  # fmt: skip
CONFIDENCE: dict[str, tuple[str, ...]] = {
    "en": ("low confidence", "moderate confidence", "high confidence"),
    "ar": (
        "ثقة منخفضة", "ثقة متوسطة", "ثقة عالية", "درجة الثقة", "درجة ثقة", "وثقتنا في هذا التقدير",
        "مستوى الثقة",
    ),
}  # fmt: skip
VAGUE: dict[str, tuple[str, ...]] = {
    "en": ("could", "may", "might", "perhaps", "maybe", "possibly"),
    "ar": ("قد", "ربما", "لعل", "عسى"),
}
# Who says so: a figure or quotation near one of these has a source.
SOURCES: dict[str, tuple[str, ...]] = {
    "en": (
        "according to", "said", "says", "stated", "reported", "announced", "told", "source", "statement",
        "agency", "ministry", "report", "data from", "figures from",
    ),
    "ar": (
        "وفق", "وفقا", "وفقاً", "بحسب", "حسب", "قال", "قالت", "أعلن", "أعلنت", "ذكر", "ذكرت", "أفاد",
        "أفادت", "صرح", "أكد", "أكدت", "نقلا عن", "نقلاً عن", "بيان", "وكالة", "وزارة", "تقرير", "بيانات",
        "اتفاقيات", "اتفاق",
    ),
}  # fmt: skip


def patterns(table: dict[str, tuple[str, ...]]) -> dict[str, re.Pattern[str]]:
    """Return what finds the terms of a table, by language: whole words, with an Arabic prefix."""
    return {language: _pattern(terms) for language, terms in table.items()}


def _pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(re.escape(term) for term in sorted(terms, key=len, reverse=True))
    return re.compile(rf"(?<!\w)[وفبلك]{{0,2}}(?:{words})(?!\w)", re.IGNORECASE)
