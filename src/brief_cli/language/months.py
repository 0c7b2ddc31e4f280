"""Names of months, by language (Unicode CLDR, gregorian calendar; regional names for Arabic)."""

MONTHS: dict[str, tuple[tuple[str, ...], ...]] = {
    # Egypt and the Gulf; the Levant and Iraq; the Maghreb; common spellings.
    "ar": (
        ("يناير", "كانون الثاني", "جانفي"),
        ("فبراير", "شباط", "فيفري"),
        ("مارس", "آذار"),
        ("أبريل", "إبريل", "نيسان", "أفريل"),
        ("مايو", "أيار", "ماي"),
        ("يونيو", "يونيه", "حزيران", "جوان"),
        ("يوليو", "يوليه", "تموز", "جويلية", "يوليوز"),
        ("أغسطس", "آب", "أوت", "غشت"),
        ("سبتمبر", "أيلول", "شتنبر"),
        ("أكتوبر", "تشرين الأول"),
        ("نوفمبر", "تشرين الثاني", "نونبر"),
        ("ديسمبر", "كانون الأول", "دجنبر"),
    ),
    "en": (
        ("January", "Jan"),
        ("February", "Feb"),
        ("March", "Mar"),
        ("April", "Apr"),
        ("May",),
        ("June", "Jun"),
        ("July", "Jul"),
        ("August", "Aug"),
        ("September", "Sept", "Sep"),
        ("October", "Oct"),
        ("November", "Nov"),
        ("December", "Dec"),
    ),
}

# The Islamic calendar, in both languages.
HIJRI_MONTHS: dict[str, tuple[tuple[str, ...], ...]] = {
    "ar": (
        ("محرم", "المحرم"),
        ("صفر",),
        ("ربيع الأول",),
        ("ربيع الآخر", "ربيع الثاني"),
        ("جمادى الأولى", "جمادى الأول"),
        ("جمادى الآخرة", "جمادى الثانية", "جمادى الآخر"),
        ("رجب",),
        ("شعبان",),
        ("رمضان",),
        ("شوال",),
        ("ذو القعدة", "ذي القعدة"),
        ("ذو الحجة", "ذي الحجة"),
    ),
    "en": (
        ("Muharram",),
        ("Safar",),
        ("Rabi al-Awwal", "Rabi I"),
        ("Rabi al-Thani", "Rabi II"),
        ("Jumada al-Ula", "Jumada I"),
        ("Jumada al-Akhira", "Jumada II"),
        ("Rajab",),
        ("Shaban", "Sha'ban"),
        ("Ramadan",),
        ("Shawwal",),
        ("Dhu al-Qadah", "Dhu al-Qa'dah"),
        ("Dhu al-Hijjah",),
    ),
}

# Which month names belong together: a text has those of one family.
FAMILIES: dict[str, tuple[str, int]] = {
    name: (family, month)
    for family, names in {
        "egypt": ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"],
        "levant": [
            "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول",
            "تشرين الأول", "تشرين الثاني", "كانون الأول",
        ],
    }.items()
    for month, name in enumerate(names, start=1)
}  # fmt: skip
