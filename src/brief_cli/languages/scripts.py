"""Digits, marks and joiners of scripts."""

DIGITS = {
    "latn": "0123456789",
    "arab": "٠١٢٣٤٥٦٧٨٩",
    "arabext": "۰۱۲۳۴۵۶۷۸۹",
}
"""Decimal digits by CLDR's names of numbering systems."""

TATWEEL = "\u0640"
ZWNJ, ZWJ = "\u200c", "\u200d"

# Tashkeel, Quranic signs and hamza above or below (Unicode, Arabic block, General_Category Mn).
ARABIC_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
# Niqqud and accents (Unicode, Hebrew block, General_Category Mn); maqaf and paseq are punctuation.
HEBREW_MARKS = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
COMBINING_MARKS = "\u0300-\u036f"

MARKS = {"Arab": ARABIC_MARKS, "Hebr": HEBREW_MARKS}
"""Marks on letters by ISO 15924 script; the others have COMBINING_MARKS."""
