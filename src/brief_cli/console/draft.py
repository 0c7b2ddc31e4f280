"""A briefing that is being put together of answers, and held to what `brief lint` says of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import tzinfo
from functools import cached_property
from typing import TYPE_CHECKING

from brief_cli.console.world import today

if TYPE_CHECKING:
    from brief_cli.diagnostic import Diagnostic
    from brief_cli.lint.linter import Linter
    from brief_cli.messages.message import Message
    from brief_cli.schema.catalogue import Catalogue
    from brief_cli.schema.schema import Schema

# What a draft is for: placeholders are still to be written.
_EXPECTED = frozenset(("M105",))


@dataclass(frozen=True)
class Draft:
    """The kind of a briefing, its language as it is tagged, and how it is checked."""

    schema: "Schema"
    catalogue: "Catalogue"
    tag: str
    zone: tzinfo

    def written(self, answers: Mapping[str, str]) -> "tuple[str, list[Diagnostic]]":
        """Return the text of a briefing with these answers, and what is wrong with them.

        What a safe fix mends (another spelling of a date or a licence, a Latin comma) is mended.

        Args:
            answers: values by dotted key.
        """
        from brief_cli.lint.fixer import fix_source
        from brief_cli.scaffold.scaffold import scaffold
        from brief_cli.text.source import Source

        source = Source("<new>", scaffold(self.schema, answers, self.tag, self.catalogue))
        fixed = fix_source(source, self._linter.examine)
        return fixed.source.text, fixed.remaining

    def wrong_with(self, answers: Mapping[str, str]) -> "list[Message]":
        """Return what to tell a person who gave these answers."""
        return [diagnostic.message for diagnostic in self.written(answers)[1]]

    @cached_property
    def _linter(self) -> "Linter":
        from brief_cli.lint.linter import Linter
        from brief_cli.rules.rule import Context

        return Linter(self.catalogue, Context(today(), self.zone), ignored=_EXPECTED)
