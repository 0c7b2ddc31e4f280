"""Words that may be what is looked for; each is asked about once, for all texts."""

from collections.abc import Callable, Set

# Different words that are remembered, by each of a dozen: some archives have millions.
_REMEMBERED = 20_000


class Sieve:
    """Keeps words that may be what is looked for.

    A file's words are mostly those of the files before it, so that what few of them are is asked of
    new ones only.
    """

    __slots__ = ("_may_be", "_others")

    def __init__(self, may_be: Callable[[str], bool]) -> None:
        """Take what is asked of a word; its answer never changes."""
        self._may_be = may_be
        self._others: set[str] = set()

    def __call__(self, words: Set[str]) -> Set[str]:
        """Return those of some words that may be it."""
        unknown = words - self._others
        if not unknown:
            return unknown
        kept = {word for word in unknown if self._may_be(word)}
        if len(self._others) > _REMEMBERED:
            self._others.clear()
        self._others |= unknown - kept
        return kept
