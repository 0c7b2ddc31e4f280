"""Patterns that are compiled when they are first used: a run uses half of those that there are."""

import re
from typing import Any, AnyStr, cast

_USED = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class _Late:
    """Stands for a pattern; after its first use its methods are the pattern's own."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self._source, self._flags)
        self.__dict__.update({each: getattr(compiled, each) for each in _USED})
        return getattr(compiled, name)


def lazy_pattern(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return a pattern that is compiled when it is first asked something.

    A mistake in `source` shows then, as `re.error`; the tests compile every pattern.
    """
    return cast("re.Pattern[AnyStr]", _Late(source, flags))
