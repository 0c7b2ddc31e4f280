"""A rule's page, for a person at a terminal."""

import re

from brief_cli.language.arabic import FIXES, HEADINGS, SEVERITIES
from brief_cli.reports.aligned import aligned
from brief_cli.rtl.layout import lay_out, paragraph_level
from brief_cli.rules.rule import Rule
from brief_cli.terminal.terminal import Terminal
from brief_cli.text.visible import visible

_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
_FENCE = re.compile(r"```(\w* ?\w*)")


def rule_page(rule: Rule, terminal: Terminal, language: str = "en") -> str:
    """Return the documentation of a rule; its examples are laid out as a reader sees them.

    Where output is piped, it is Markdown as it was written.
    """
    fix = f"{rule.fixable.value} fix" if rule.fixable else "no fix"
    page = rule.documentation
    head = [f"# {rule.code} {rule.name}", f"{rule.severity.value}, {fix}"]
    if language == "ar":
        head[1] = f"{SEVERITIES[rule.severity.value]}، {FIXES[fix]}"
        head.append(rule.summary_in(language))
        page = page.partition("\n")[2].lstrip("\n")
        page = _HEADING.sub(lambda found: f"## {HEADINGS.get(found[1], found[1])}", page)
    if not terminal.is_terminal:
        return "\n\n".join((*head, page)) + "\n"
    lines: list[str] = []
    for line in head:
        lines += [aligned(line, terminal) if language == "ar" and line != head[0] else line, ""]
    width = max(terminal.width - 4, 20)
    in_example = False
    for line in page.splitlines():
        if _FENCE.fullmatch(line):
            in_example = not in_example
            continue
        if not in_example and language == "ar" and line.startswith("## "):
            lines.append(aligned(line, terminal))
            continue
        if not in_example:
            lines += [
                row.text
                for row in lay_out(
                    visible(line), terminal.width, paragraph_level(line, 0), terminal.bidi.mode
                )
            ]
            continue
        text = visible(line)
        level = paragraph_level(text, 0)
        for row in lay_out(text, width, level, terminal.bidi.mode):
            pad = " " * (width - row.width) if level else ""
            lines.append(f"  │ {pad}{row.text}".rstrip())
    return "\n".join(lines) + "\n"
