"""Characters that act on a terminal, shown as tokens that a person can see."""

from collections.abc import Iterator

from brief_cli.text.lazy_pattern import lazy_pattern

_NAMES = {
    "\u061c": "ALM", "\u200b": "ZWSP", "\u200e": "LRM", "\u200f": "RLM", "\u2028": "LS",
    "\u2029": "PS", "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO",
    "\u202e": "RLO", "\u2060": "WJ", "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI",
    "\u2069": "PDI", "\ufeff": "BOM", "\u00ad": "SHY",
}  # fmt: skip
_ACTING = lazy_pattern(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ud800-\udfff\U000e0001]"
)
_TAB = "    "


def visible(text: str) -> str:
    """Return a text in which nothing moves the cursor or reorders its neighbours.

    A control character becomes its picture (U+2400 and on), a bidi control or another invisible
    one its name in brackets: ⟦RLO⟧. Joiners stay: they are part of the spelling.
    """
    return _ACTING.sub(lambda match: _token(match.group()), text)


def parts(text: str) -> Iterator[tuple[str, bool]]:
    """Yield a text in one line as words and tokens, each with whether it is a token.

    What in the file itself looks like a token is one of its words; a tab is four blanks.
    """
    start = 0
    text = text.replace("\t", _TAB)
    for match in _ACTING.finditer(text):
        if match.start() > start:
            yield text[start : match.start()], False
        yield _token(match.group()), True
        start = match.end()
    if start < len(text):
        yield text[start:], False


def _token(char: str) -> str:
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    return f"⟦{_NAMES.get(char, f'U+{code:04X}')}⟧"
