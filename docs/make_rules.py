"""Write the lists of the rules: `python docs/make_rules.py`. A test fails when they are stale.

The pages of the rules themselves, `rules/<language>/CODE-name.md`, are written by people.
"""

import json
from pathlib import Path

from brief_cli.messages.catalogue import catalogue
from brief_cli.reports.words import APPLICABILITIES, SEVERITIES
from brief_cli.rules.pages import summary_of
from brief_cli.rules.table import RULES

DOCS = Path(__file__).parent
FALSE_ALARMS = DOCS / "rules" / "false-alarms.json"
FAMILIES = {
    "P": ("The file can be read", "قراءة الملف"),
    "M": ("Metadata", "البيانات"),
    "S": ("Sections", "الأقسام"),
    "D": ("Dates", "التواريخ"),
    "N": ("Notices and provenance", "التنويهات والمصادر"),
    "T": ("Typography", "الكتابة والترقيم"),
    "B": ("Bidi safety and invisible characters", "سلامة الاتجاه والمحارف الخفية"),
    "L": ("Language", "اللغة"),
    "A": ("Analytic tradecraft", "أصول التحليل"),
}
HEADS = {
    "en": ("Rules", "`brief rule CODE` shows the same in the terminal.", "code | name | severity | fix | finds"),
    "ar": ("القواعد", "يعرض `brief rule CODE` صفحة القاعدة في الطرفية.", "الرمز | الاسم | الخطورة | الإصلاح | ما تجده"),
}  # fmt: skip


def index(language: str, folder: str) -> str:
    """Return the list of all rules in a language; `folder` is where their pages are from there."""
    place = ("en", "ar").index(language)
    title, note, columns = HEADS[language]
    lines = [f"# {title}", "", note, ""]
    for family, names in FAMILIES.items():
        lines += [
            f"## {family}: {names[place]}",
            "",
            f"| {columns} |",
            "| --- | --- | --- | --- | --- |",
        ]
        for rule in RULES:
            if rule.family == family:
                fix = catalogue(language).singular(APPLICABILITIES[rule.fixable].template)
                severity = catalogue(language).singular(SEVERITIES[rule.severity].template)
                link = f"[{rule.code}]({folder}{rule.code}-{rule.name}.md)"
                lines.append(
                    f"| {link} | {rule.name} | {severity} | {fix} | {summary_of(rule, language)} |"
                )
        lines.append("")
    return "\n".join(lines)


def false_alarms() -> str:
    """Return what was measured on prose that nobody wrote for this project."""
    figures = json.loads(FALSE_ALARMS.read_text(encoding="utf-8"))
    lines = [
        "## False alarms",
        "",
        "`python bench/false_alarms.py` lints prose out of Debian packages (catalogues of translations, Arabic,",
        "Persian and English) that is no briefing, and counts. Each figure below was read: what",
        "was wrong about a rule was mended first. The texts are not kept here.",
        "",
        "| rule | findings in a thousand words | findings |",
        "| --- | ---: | ---: |",
    ]
    for code, figure in sorted(figures.items()):
        lines.append(f"| {code} | {figure['per_thousand_words']:.2f} | {figure['findings']:.0f} |")
    return "\n".join(lines) + "\n"


def pages() -> dict[Path, str]:
    """Return the lists by their files."""
    return {
        DOCS / "rules" / "README.md": f"{index('en', 'en/')}\n{false_alarms()}",
        DOCS / "ar" / "rules.md": index("ar", "../rules/ar/"),
    }


if __name__ == "__main__":
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")
