"""A rule's page: a Markdown file for each language in `docs/rules`, the one source of what is said of it."""

import os
from dataclasses import dataclass

from brief_cli.rules.rule import Rule
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.reading import ReadError, read_file
from brief_cli.text.shipped import shipped

LARGEST = 100_000
"""Bytes of a page."""
ENGLISH = "en"
_HEAD = lazy_pattern(r"# [^\n]*\n\n\*[^\n]*\*\n\n")


@dataclass(frozen=True, slots=True)
class RulePage:
    """A page as it is written, in the language that it was found in."""

    language: str
    text: str

    @property
    def body(self) -> str:
        """What stands below the code, the name, the severity and the fix."""
        head = _HEAD.match(self.text)
        return self.text[head.end() :] if head else self.text

    @property
    def summary(self) -> str:
        """What the rule finds: the first paragraph."""
        return " ".join(self.body.partition("\n\n")[0].split())


def pages_folder() -> str:
    """Return the folder that has a folder of pages for each language."""
    return shipped("rule_pages", "docs/rules")


def page_path(rule: Rule, language: str) -> str:
    """Return the file of a rule's page in a language, of the English one where there is none."""
    own = _path(rule, language)
    return own if os.path.isfile(own) else _path(rule, ENGLISH)


def _path(rule: Rule, language: str) -> str:
    return os.path.join(pages_folder(), language, f"{rule.code}-{rule.name}.md")


def page_of(rule: Rule, language: str) -> RulePage:
    """Return the page of a rule in a language, in English where it has none in that one."""
    for name in (language, ENGLISH):
        path = _path(rule, name)
        try:
            return RulePage(name, read_file(path, LARGEST).decode())
        except (ReadError, UnicodeDecodeError):
            continue
    return RulePage(ENGLISH, rule.summary)


def summary_of(rule: Rule, language: str) -> str:
    """Return what a rule finds, in a language."""
    # The code has it in English, so that nothing need be read.
    return rule.summary if language == ENGLISH else page_of(rule, language).summary
