"""A text with a look for every code point."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from brief_cli.text.visible import parts
from brief_cli.typeset.rows import Roles

LINE_FEED = "\n"
"""Stands in a styled text where the writer asked for a new line."""


@dataclass(slots=True)
class StyledText:
    """A text in which each code point has its roles and its link."""

    text: str = ""
    roles: list[Roles] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    def add(self, text: str, roles: Roles = (), link: str = "") -> None:
        """Append a text that all looks alike; it must have no control characters."""
        self.text += text
        self.roles += [roles] * len(text)
        self.links += [link] * len(text)

    def add_visible(self, text: str, roles: Roles = (), link: str = "") -> None:
        """Append a text of a file, with whatever could act on a terminal as a visible token."""
        for part, is_token in parts(text):
            self.add(part, (*roles, "token") if is_token else roles, link)

    def lines(self) -> Iterator["StyledText"]:
        """Yield the parts between the line feeds."""
        start = 0
        for end in [*(m.start() for m in re.finditer(LINE_FEED, self.text)), len(self.text)]:
            yield StyledText(self.text[start:end], self.roles[start:end], self.links[start:end])
            start = end + 1
