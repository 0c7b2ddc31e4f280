"""The known name that a mistyped one was meant for."""

from collections.abc import Iterable


def nearest(name: str, known: Iterable[str], *, cutoff: float = 0.6) -> str:
    """Return the known name that is closest to `name`, whatever its case; empty where none is.

    A name that was only begun is the one that begins so; else `difflib` says how alike two are.

    Args:
        name: as it was typed.
        known: the names that there are.
        cutoff: how alike they must be, from 0 to 1.
    """
    wanted = name.casefold()
    names = {each.casefold(): each for each in known}
    begun = [each for each in names if wanted and each.startswith(wanted)]
    if begun:
        return names[begun[0]]
    import difflib

    near = difflib.get_close_matches(wanted, names, 1, cutoff)
    return names[near[0]] if near else ""
