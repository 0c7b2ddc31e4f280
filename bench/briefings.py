"""Briefings of all sorts, for benches: the same ones for the same number.

Usage: python bench/briefings.py FOLDER COUNT
"""

import random
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "azerbaijan-kazakhstan.edited.ar.md"
# A sentence takes no word twice, as writers do not either.
_NAMES = ("أستانا", "باكو", "بيروت", "عمّان", "القاهرة", "الرباط", "تونس", "الدوحة", "مسقط", "بغداد")
_WORDS = [
    "الوفد",
    "الوزير",
    "الاتفاق",
    "التجارة",
    "النقل",
    "الطاقة",
    "الممر",
    "الشراكة",
    "التعاون",
    "الاستثمار",
    "الحدود",
    "المجلس",
    "اللجنة",
    "الخبراء",
    "المشروع",
    "الموانئ",
    "القطاع",
    "الأسواق",
    "الإنتاج",
    "الصادرات",
    "الواردات",
    "المفاوضات",
    "البيان",
    "الجولة",
    "الزيارة",
]
_VERBS = ["وقع", "ناقش", "أعلن", "بحث", "أكد", "عرض", "راجع", "وسع", "أطلق", "استأنف"]
_MONTHS = ("يناير", "مارس", "مايو", "يوليو", "سبتمبر", "نوفمبر")
_ENGLISH = [
    "delegation",
    "minister",
    "agreement",
    "trade",
    "transport",
    "energy",
    "corridor",
    "partnership",
    "council",
    "committee",
    "experts",
    "project",
    "ports",
    "sector",
    "markets",
    "output",
    "exports",
    "imports",
    "talks",
    "statement",
    "round",
    "visit",
]
# What writers get wrong, each in some of the briefings.
_SLIPS = (
    ("، ", " , "), ("، ", "،"), (". ", ".  "), ("التعاون", "التعــاون"), ("الشراكة", "الشراكةوالتجارة"),
    ("2025", "٢٠٢٥"), ("؟", "?"), ("«", '"'), ("النقل", "النقل النقل"), ("published:", "publisehd:"),
)  # fmt: skip


def briefing(number: int) -> str:
    """Return the briefing of a number."""
    chance = random.Random(number)
    if number % 10 == 0:
        text = EXAMPLE.read_text(encoding="utf-8").replace("كازاخستان", chance.choice(_NAMES))
    elif number % 10 == 9:
        text = _english(chance, number)
    else:
        text = _arabic(chance, number)
    for old, new in chance.sample(_SLIPS, chance.choice((0, 0, 1, 2))):
        text = text.replace(old, new, 1)
    return text


def _sentence(chance: random.Random) -> str:
    words = [chance.choice(_VERBS), *chance.sample(_WORDS, chance.randint(5, 16))]
    if chance.random() < 0.2:
        words += ["في", str(chance.randint(1, 28)), chance.choice(_MONTHS), "2024"]
    if chance.random() < 0.15:
        words += ["بنسبة", f"{chance.randint(2, 90)}%"]
    middle = len(words) // 2
    words[middle] += "،"
    return " ".join(words) + " في " + chance.choice(_NAMES)


def _paragraph(chance: random.Random) -> str:
    return ". ".join(_sentence(chance) for _ in range(chance.randint(2, 6))) + "."


def _arabic(chance: random.Random, number: int) -> str:
    schema, *sections = chance.choice(
        (("news-brief", "الخبر", "التفاصيل"), ("base", "تمهيد", "عرض", "خاتمة"))
    )
    head = (
        f"---\nschema: {schema}\ntitle: {_sentence(chance)[:60].strip('، ')} {number}\nlang: ar\n"
        f"published: 2025-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}T04:25:00Z\n---\n"
    )
    parts = [head]
    for section in sections:
        parts.append(f"## {section}\n")
        parts += [_paragraph(chance) + "\n" for _ in range(chance.randint(1, 5))]
        if chance.random() < 0.4:
            parts.append("".join(f"- {_sentence(chance)}\n" for _ in range(chance.randint(2, 6))))
        if chance.random() < 0.1:
            parts.append("| البند | القيمة |\n| --- | --- |\n| التجارة | 12 |\n| النقل | 7 |\n")
        if chance.random() < 0.3:
            parts.append(f"انظر [البيان](https://www.example.org/{number}) «كاملا».\n")
    return "\n".join(parts)


def _english(chance: random.Random, number: int) -> str:
    def sentence() -> str:
        words = chance.sample(_ENGLISH, chance.randint(6, 16))
        return "The " + " ".join(words) + " was discussed."

    head = (
        f"---\nschema: news-brief\ntitle: Report {number}\nlang: en\n"
        f"published: 2025-{chance.randint(1, 12):02}-01\n---\n"
    )
    body = [" ".join(sentence() for _ in range(4)) + "\n" for _ in range(chance.randint(3, 9))]
    return "\n".join([head, "## The news\n", body[0], "## Details\n", *body[1:]])


def write_briefings(folder: Path, count: int) -> None:
    """Write that many briefings below a folder, a thousand to each folder in it."""
    for number in range(count):
        place = folder / f"{number // 1000:03}"
        if number % 1000 == 0:
            place.mkdir(parents=True, exist_ok=True)
        (place / f"briefing-{number:06}.md").write_text(briefing(number), encoding="utf-8")


if __name__ == "__main__":
    write_briefings(Path(sys.argv[1]), int(sys.argv[2]))
