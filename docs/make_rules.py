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
VERDICTS = DOCS.parent / "bench" / "verdicts.json"
LANGUAGES = ("ar", "fa", "ur", "he", "en", "fr")
_ABOUT = (
    "`python bench/false_alarms.py` lints public prose that nobody wrote for this project, and counts: the",
    "figures beneath the languages are findings in a thousand words. Of each rule a sample was read by",
    "hand, twenty findings where there are as many, by the measure of an editor of the language; a rule",
    "that was wrong more than once in twenty was mended, narrowed or set off, and measured again. The texts",
    "themselves are not kept here. Rules that found nothing in any of them have no line.",
)
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
    """Return how often each rule speaks in prose of others, and how often it was judged wrong."""
    known = json.loads(VERDICTS.read_text(encoding="utf-8"))
    lines = ["## False alarms", "", *_ABOUT, "", "| texts | language | words | sources |"]
    lines.append("| --- | --- | ---: | --- |")
    for name, languages in known["texts"].items():
        for language, sources in languages.items():
            words = f"{sum(sources.values()):,}"
            lines.append(f"| {name} | {language} | {words} | {', '.join(sources)} |")
    tags = [tag for tag in LANGUAGES if any(tag in texts for texts in known["texts"].values())]
    lines += ["", f"| rule | {' | '.join(tags)} | judged | wrong | on |"]
    lines.append(f"| --- |{' ---: |' * (len(tags) + 2)} --- |")
    for code, verdict in known["rules"].items():
        texts = known["texts"][verdict["texts"]]
        rates = [_rate(verdict["findings"].get(tag, 0), texts.get(tag)) for tag in tags]
        judged = f"{verdict['judged']} | {verdict['wrong']} | {verdict['date']}"
        lines.append(f"| {code} | {' | '.join(rates)} | {judged} |")
    return "\n".join(lines) + "\n"


def _rate(found: int, sources: dict[str, int] | None) -> str:
    return "" if not found or sources is None else f"{1000 * found / sum(sources.values()):.2f}"


def pages() -> dict[Path, str]:
    """Return the lists by their files."""
    return {
        DOCS / "rules" / "README.md": f"{index('en', 'en/')}\n{false_alarms()}",
        DOCS / "ar" / "rules.md": index("ar", "../rules/ar/"),
    }


if __name__ == "__main__":
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")
