"""How many of what: the counts of a unit, and their sums."""

import json
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

Rule = tuple[str, str, str]
"""Code, name and severity."""


@dataclass(slots=True)
class Counts:
    """Rows by what became of them, and findings by rule.

    `numbers` has `rows`, and of those `passed over` (no briefing), `failed` (told as a finding of its
    own), `imported`, `to look at`, as far as a command counts them.
    """

    numbers: Counter[str] = field(default_factory=Counter)
    rules: Counter[Rule] = field(default_factory=Counter)

    @property
    def findings(self) -> int:
        """All findings."""
        return self.rules.total()

    def add(self, other: "Counts") -> None:
        """Add the counts of others."""
        self.numbers.update(other.numbers)
        self.rules.update(other.rules)

    def dumped(self) -> str:
        """Return them as JSON, for the metadata of a file."""
        rules = [[*rule, count] for rule, count in sorted(self.rules.items())]
        return json.dumps({"numbers": self.numbers, "rules": rules}, sort_keys=True)


def loaded(text: str | bytes) -> Counts:
    """Return the counts of a file's metadata.

    Raises:
        ValueError: it holds none.
    """
    try:
        found: Any = json.loads(text)
        numbers = {str(name): int(count) for name, count in found["numbers"].items()}
        rules = {
            (str(code), str(name), str(severity)): int(count)
            for code, name, severity, count in found["rules"]
        }
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("no counts") from error
    return Counts(Counter(numbers), Counter(rules))
