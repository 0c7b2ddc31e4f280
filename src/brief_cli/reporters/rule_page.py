"""A rule's page, for a person at a terminal."""

import re

from brief_cli.rtl.layout import lay_out, paragraph_level
from brief_cli.rules.rule import Rule
from brief_cli.terminal.terminal import Terminal
from brief_cli.text.visible import visible

_FENCE = re.compile(r"```(\w* ?\w*)")


def rule_page(rule: Rule, terminal: Terminal, language: str = "en") -> str:
    """Return the documentation of a rule; its examples are laid out as a reader sees them.

    Where output is piped, it is Markdown as it was written.
    """
    fix = f"{rule.fixable.value} fix" if rule.fixable else "no fix"
    head = f"# {rule.code} {rule.name}\n\n{rule.severity.value}, {fix}\n\n"
    if language != "en":
        head += f"{rule.summary_in(language)}\n\n"
    page = f"{head}{rule.documentation}\n"
    if not terminal.is_terminal:
        return page
    lines: list[str] = []
    width = max(terminal.width - 4, 20)
    in_example = False
    for line in page.splitlines():
        if _FENCE.fullmatch(line):
            in_example = not in_example
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
