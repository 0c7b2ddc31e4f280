"""Write the rule pages: `python docs/make_rules.py`. A test fails when they are stale."""

import json
from pathlib import Path

from brief_cli.rules.rule import Rule
from brief_cli.rules.table import RULES

HERE = Path(__file__).parent / "rules"
FALSE_ALARMS = HERE / "false-alarms.json"
FAMILIES = {
    "P": "The file can be read",
    "M": "Metadata",
    "S": "Sections",
    "D": "Dates",
    "N": "Notices and provenance",
    "T": "Typography",
    "B": "Bidi safety and invisible characters",
    "L": "Language",
    "A": "Analytic tradecraft",
}


def page(rule: Rule, figures: dict[str, dict[str, float]]) -> str:
    """Return the page of a rule."""
    fix = f"{rule.fixable.value} fix" if rule.fixable else "no fix"
    arabic = f'<p dir="rtl" lang="ar">{rule.summary_in("ar")}</p>'
    text = (
        f"# {rule.code} {rule.name}\n\n*{rule.severity.value}, {fix}*\n\n{arabic}\n\n"
        f"{rule.documentation}\n"
    )
    text = text.replace("```markdown escaped", "```markdown").replace("```console", "```text")
    figure = figures.get(rule.code)
    if figure:
        text += (
            "\n## In prose that nobody wrote for this project\n"
            f"{figure['per_thousand_words']:.2f} findings in a thousand words "
            f"({figure['findings']:.0f} in all); see [false alarms](README.md#false-alarms).\n"
        )
    return text


def index(figures: dict[str, dict[str, float]]) -> str:
    """Return the list of all rules."""
    lines = ["# Rules", "", "`brief rule CODE` shows the same in the terminal.", ""]
    for family, title in FAMILIES.items():
        lines += [
            f"## {family}: {title}",
            "",
            "| code | name | severity | fix | finds |",
            "| --- | --- | --- | --- | --- |",
        ]
        for rule in RULES:
            if rule.family == family:
                fix = rule.fixable.value if rule.fixable else "–"
                lines.append(
                    f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.severity.value} | {fix} | {rule.summary} |"
                )
        lines.append("")
    lines += ["## False alarms", ""]
    lines += [
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


def pages() -> dict[str, str]:
    """Return every page by its file name."""
    figures = json.loads(FALSE_ALARMS.read_text()) if FALSE_ALARMS.is_file() else {}
    return {
        "README.md": index(figures),
        **{f"{rule.code}.md": page(rule, figures) for rule in RULES},
    }


if __name__ == "__main__":
    for name, text in pages().items():
        (HERE / name).write_text(text, encoding="utf-8")
