"""What is left of a word without its prefixes."""

from brief_cli.text.lazy_pattern import lazy_pattern

ARTICLE = lazy_pattern(r"[وف]?(?:[بك]?ال|لل)")
"""The article, with what is joined to its front."""
_PREFIX = lazy_pattern(r"[وف]?(?:ال|بال|كال|لل|[بلكس])?")


def stems(word: str) -> list[str]:
    """Return a word, and what is left of it without each prefix that it may have."""
    found = [word]
    for size in range(1, min(5, len(word) - 1)):
        if _PREFIX.fullmatch(word[:size]):
            found.append(word[size:])
    return found
