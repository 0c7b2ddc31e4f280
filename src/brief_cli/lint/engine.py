"""How rules are run over a briefing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.reading import read_briefing
from brief_cli.diagnostic import Diagnostic, Severity
from brief_cli.languages.tags import language_of
from brief_cli.lint.ignores import apply_ignores
from brief_cli.rules.rule import Context, Rule
from brief_cli.rules.table import RULES, selected
from brief_cli.schema.catalogue import Catalogue
from brief_cli.schema.schema import Schema
from brief_cli.text.source import Source


@dataclass(frozen=True)
class Settings:
    """Which rules run, and how bad what they find is.

    `severities` overrides both the rule's own severity and the schema's; `off` turns a rule off.
    """

    selected: frozenset[str] | None = None
    ignored: frozenset[str] = frozenset()
    severities: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Examined:
    """What was found; `is_dated` says that it is so on this day only, and may end with it."""

    diagnostics: list[Diagnostic]
    is_dated: bool


class Linter:
    """Checks sources; holds what does not change from one to the next."""

    def __init__(
        self,
        catalogue: Catalogue,
        context: Context,
        settings: Settings | None = None,
        rules: Iterable[Rule] = RULES,
    ) -> None:
        self.catalogue = catalogue
        self.context = context
        self.settings = settings or Settings()
        self._rules = tuple(rules)
        self._by_schema: dict[str, list[tuple[Rule, Severity]]] = {}

    def check(self, source: Source) -> list[Diagnostic]:
        """Return the diagnostics of a source, in order of place.

        Raises:
            SchemaError: the schema that the source names has mistakes of its own.
        """
        return self.examine(source).diagnostics

    def examine(
        self, source: Source, ignored: frozenset[str] = frozenset(), schema: str = ""
    ) -> "Examined":
        """Return what is found in a source.

        Args:
            source: the text.
            ignored: codes that are left out, beside those of the settings.
            schema: the schema that holds where the source names none.

        Raises:
            SchemaError: the schema has mistakes of its own.
        """
        return self.examine_briefing(read_briefing(source, self.catalogue, schema), ignored)

    def check_briefing(self, briefing: Briefing) -> list[Diagnostic]:
        """Return the diagnostics of a briefing that was read, in order of place."""
        return self.examine_briefing(briefing).diagnostics

    def examine_briefing(
        self, briefing: Briefing, ignored: frozenset[str] = frozenset()
    ) -> "Examined":
        """Return what is found in a briefing that was read; `ignored` codes are left out."""
        found: list[Diagnostic] = []
        enabled: dict[str, Severity] = {}
        weighty: list[Diagnostic] = []
        ignored |= self.settings.ignored
        is_dated = False
        language = language_of(briefing.language).tag if briefing.is_readable else ""
        characters = frozenset(briefing.source.text)
        for rule, severity in self._enabled(briefing.known_schema):
            if rule.code in ignored or (rule.family != "P" and not briefing.is_readable):
                continue
            if rule.extra and self.context.words is None:
                continue  # what it would find nobody knows: a comment that ignores it has its use
            enabled[rule.code] = severity
            if rule.languages and language not in rule.languages:
                continue
            # Most rules about characters have nothing to look at in most files.
            if rule.needs and rule.needs.isdisjoint(characters):
                continue
            before = len(found)
            found += [
                Diagnostic(
                    rule.code,
                    rule.name,
                    severity,
                    finding.message,
                    finding.span,
                    finding.fix,
                    finding.related,
                )
                for finding in rule.check(briefing, self.context)
            ]
            weighty += found[before:] if rule.outweighs else []
            is_dated = is_dated or (rule.dated and len(found) > before)
        found = _without_outweighed(found, weighty)
        found = apply_ignores(briefing, found, selected, enabled)
        found.sort(key=lambda diagnostic: (diagnostic.span, diagnostic.code))
        return Examined(found, is_dated)

    def _enabled(self, schema: Schema | None) -> list[tuple[Rule, Severity]]:
        """Return the rules that run on briefings of a schema, and how bad what they find is."""
        name = schema.name if schema else ""
        if name not in self._by_schema:
            pairs = ((rule, self._severity(rule, schema)) for rule in self._rules)
            self._by_schema[name] = [(rule, level) for rule, level in pairs if level is not None]
        return self._by_schema[name]

    def _severity(self, rule: Rule, schema: Schema | None) -> Severity | None:
        """Return how bad a finding of a rule is: configuration before schema before the rule."""
        settings = self.settings
        if settings.selected is not None and rule.code not in settings.selected:
            return None
        set_by_schema = schema.rules.get(rule.code) if schema else None
        level = settings.severities.get(rule.code) or set_by_schema
        if level == "off":
            return None
        return Severity(level) if level else rule.severity


# Families and rules that judge characters and words: of damaged text they would judge the damage.
_OUTWEIGHED = ("B", "L", "T", "M111")


def _without_outweighed(found: list[Diagnostic], weighty: list[Diagnostic]) -> list[Diagnostic]:
    """Return diagnostics without those that judge a stretch which another says is damaged."""
    if not weighty:
        return found
    stretches = [(each.span, each.code) for each in weighty]
    return [
        each
        for each in found
        if not each.code.startswith(_OUTWEIGHED)
        or not any(
            span.start < each.span.end and each.span.start < span.end and each.code != code
            for span, code in stretches
        )
    ]
