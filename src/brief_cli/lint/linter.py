"""How rules are run over a briefing."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.reading import read_briefing
from brief_cli.diagnostic import Diagnostic, Severity
from brief_cli.languages.tags import language_of
from brief_cli.lint.ignores import apply_ignores
from brief_cli.lint.problems import schema_problems
from brief_cli.rules.option import read_options
from brief_cli.rules.rule import Context, Rule
from brief_cli.rules.table import OPTIONS, RULES
from brief_cli.rules.table import selected as selecting
from brief_cli.schema.catalogue import Catalogue
from brief_cli.schema.error import SchemaError
from brief_cli.schema.schema import Schema
from brief_cli.text.source import Source


class Linter:
    """Checks sources; holds what does not change from one to the next."""

    def __init__(
        self,
        catalogue: Catalogue,
        context: Context,
        *,
        selected: frozenset[str] | None = None,
        ignored: frozenset[str] = frozenset(),
        severities: Mapping[str, str] | None = None,
        rules: Iterable[Rule] = RULES,
    ) -> None:
        """Take what decides.

        Args:
            catalogue: the schemas that a source can name.
            context: what rules may know.
            selected: the codes of the rules that run; None for all.
            ignored: the codes of those that do not.
            severities: by code, over the rule's own and the schema's; `off` turns a rule off.
            rules: those that there are.
        """
        self.catalogue = catalogue
        self.context = context
        self._selected = selected
        self._ignored = ignored
        self._severities = severities or {}
        self._rules = tuple(rules)
        self._by_schema: dict[tuple[str, str], tuple[list[tuple[Rule, Severity]], Context]] = {}

    def examine(
        self, source: Source, ignored: frozenset[str] = frozenset(), schema: str = ""
    ) -> list[Diagnostic]:
        """Return the diagnostics of a source, in order of place.

        Args:
            source: the text.
            ignored: codes that are left out, beside those that always are.
            schema: the schema that holds where the source names none.

        Raises:
            SchemaError: the schema has mistakes of its own.
        """
        return self.examine_briefing(read_briefing(source, self.catalogue, schema), ignored)

    def examine_briefing(
        self, briefing: Briefing, ignored: frozenset[str] = frozenset()
    ) -> list[Diagnostic]:
        """Return the diagnostics of a briefing that was read, without those of `ignored` codes."""
        found: list[Diagnostic] = []
        enabled: dict[str, Severity] = {}
        weighty: list[Diagnostic] = []
        language = language_of(briefing.language).tag if briefing.is_readable else ""
        characters = briefing.characters
        rules, context = self._under(briefing.known_schema, language)
        for rule, severity in rules:
            if rule.code in ignored:
                continue
            enabled[rule.code] = severity
            if rule.languages and language not in rule.languages:
                continue
            # Most rules about characters have nothing to look at in most files.
            if rule.needs and rule.needs.isdisjoint(characters):
                continue
            for finding in rule.check(briefing, context):
                diagnostic = Diagnostic(
                    rule.code,
                    rule.name,
                    severity,
                    finding.message,
                    finding.span,
                    finding.fix,
                    finding.related,
                )
                found.append(diagnostic)
                if rule.outweighs:
                    weighty.append(diagnostic)
        found = _without_outweighed(found, weighty)
        found = apply_ignores(briefing, found, selecting, enabled)
        found.sort(key=lambda diagnostic: (diagnostic.span, diagnostic.code))
        return found

    def _under(
        self, schema: Schema | None, language: str
    ) -> tuple[list[tuple[Rule, Severity]], Context]:
        """Return the rules that run on briefings of a schema, how bad what they find is, and what they
        know; without a language nothing can be read, and only rules of parsing run."""
        name = schema.name if schema else "", language
        if name not in self._by_schema:
            pairs = (
                (rule, self._severity(rule, schema))
                for rule in self._rules
                if (language or rule.family == "P")
                and rule.code not in self._ignored
                # What such a rule would find nobody knows: a comment that ignores it has its use.
                and not (rule.extra and self.context.words is None)
            )
            rules = [(rule, level) for rule, level in pairs if level is not None]
            self._by_schema[name] = rules, self._context_of(schema)
        return self._by_schema[name]

    def _context_of(self, schema: Schema | None) -> Context:
        """Return what rules know of briefings of a schema: configuration before schema.

        Raises:
            SchemaError: the schema sets an option in a way that nobody understands.
        """
        if schema is None or not schema.options:
            return self.context
        wrong: list[object] = []
        own = read_options(OPTIONS, schema.options, lambda why, *_, **__: wrong.append(why))
        if wrong:
            raise SchemaError(schema_problems(self.catalogue, schema.name))
        return replace(self.context, options={**own, **self.context.options}, verdicts={})

    def _severity(self, rule: Rule, schema: Schema | None) -> Severity | None:
        """Return how bad a finding of a rule is: configuration before schema before the rule."""
        if self._selected is not None and rule.code not in self._selected:
            return None
        set_by_schema = schema.rules.get(rule.code) if schema else None
        level = self._severities.get(rule.code) or set_by_schema
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
