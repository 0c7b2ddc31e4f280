"""UTF-8 that was read as a code page of one byte a letter: `Ø§Ù„`, `ط§ظ„`.

Such a text encodes back to the bytes it was, and they are UTF-8. That a text is one is certain where
what comes out is of the script of its language; ftfy judges by the odds instead, and does not know
windows-1256.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from brief_cli.languages.language import Language
from brief_cli.text.lazy_pattern import lazy_pattern

_LOST = "\ufffd"
# A stretch goes on over so much ASCII (blanks, digits, a name), which is the same in all encodings.
_GAP = "[ -~]{0,40}"
# Fewer letters than this, or none beside another, are chance: حفظ، looks like ١.
_FEWEST = 3
# Where bytes were lost on the way, so much of a stretch must still be whole.
_WHOLE = 0.5
_C1 = range(0x80, 0xA0)
# What the first byte of a letter becomes that is read so twice.
_TWICE = lazy_pattern("Ã[\x96-\x9b–—˜™š›œ][ÂÃËÅÆâ]")
# By ISO 15924 script the first bytes of its letters in UTF-8 (Arabic 0600-06FF, Hebrew 0590-05FF,
# Latin 00C0-024F), and the code pages they are read in.
_LEADS = {"Arab": range(0xD8, 0xDC), "Hebr": range(0xD6, 0xD8), "Latn": range(0xC3, 0xCA)}
_CODE_PAGES = {
    "Arab": ("cp1252", "cp1256"),
    "Hebr": ("cp1252", "cp1255"),
    "Latn": ("cp1252",),
}
# Punctuation of all scripts (00A0-00BF, 2000-206F), and presentation forms of Arabic (FB50-FEFF).
_SHARED_LEADS = (0xC2,)
_PUNCTUATION_LEAD, _FORMS_LEAD = 0xE2, 0xEF


class Stretch(NamedTuple):
    """A damaged stretch from `start` to before `end` (code points); `text` is what it was.

    `encoding` is what it was read as. Where characters were lost since, `is_certain` is false and
    each lost letter is U+FFFD in `text`.
    """

    start: int
    end: int
    text: str
    encoding: str
    is_certain: bool = True


def mojibake(text: str, language: Language) -> Iterator[Stretch]:
    """Yield the damaged stretches of a text in order, each within one line.

    Args:
        text: any text.
        language: whose script a repair must be of.
    """
    if text.isascii():
        return
    found: list[Stretch] = []
    for script in language.scripts:
        for page in _CODE_PAGES.get(script, ()):
            # Two questions that are quickly answered, for nearly all texts are whole.
            if _beginning(page, script).search(text) is None:
                continue
            if _sign(page, script).search(text) is None:
                continue
            for match in _stretches(page, script).finditer(text):
                stretch = _repaired(match, page, script)
                if stretch is not None:
                    found.append(stretch)
    if "Latn" not in language.scripts:
        found += _twice(text, language)
    last = 0
    for stretch in sorted(found, key=lambda each: (each.start, -each.end)):
        if stretch.start >= last:
            last = stretch.end
            yield stretch


def _twice(text: str, language: Language) -> Iterator[Stretch]:
    """Yield stretches that were read as a code page twice: `Ã\x98Â£` was `Ø£`, and that `أ`."""
    if not _TWICE.search(text):
        return
    known = bytes_of("cp1252")
    for match in _readable().finditer(text):
        shown = match.group()
        try:
            once = bytes(known.get(char) or ord(char) for char in shown).decode("utf-8")
        except UnicodeDecodeError:
            continue
        inner = list(mojibake(once, language))
        damaged = "".join(once[each.start : each.end] for each in inner)
        is_whole = 2 * sum(map(str.isalpha, damaged)) > sum(map(str.isalpha, once))
        if inner and is_whole and all(each.is_certain for each in inner):
            yield Stretch(match.start(), match.end(), repaired(once, language), inner[0].encoding)


@cache
def _readable() -> re.Pattern[str]:
    """Return what matches a stretch that may be bytes: from the first beyond ASCII to the last."""
    beyond = "[" + re.escape("".join(bytes_of("cp1252"))) + "]"
    return re.compile(f"{beyond}(?:[ -~]*{beyond}+)*")


def repaired(text: str, language: Language) -> str:
    """Return a text with its certain stretches as they were."""
    parts, last = [], 0
    for stretch in mojibake(text, language):
        if stretch.is_certain:
            parts += [text[last : stretch.start], stretch.text]
            last = stretch.end
    return "".join([*parts, text[last:]])


def _repaired(match: re.Match[str], page: str, script: str) -> Stretch | None:
    units, lead = _units(page, script)
    shown = match.group()
    whole = lost = letters = 0
    is_telling = False
    parts: list[str] = []
    at = last_end = 0
    for unit in units.finditer(shown):
        written = unit.group()
        if written in lead:
            char = _LOST
            lost += 1
        else:
            char = bytes(bytes_of(page)[each] for each in written).decode("utf-8", "replace")
            if len(char) != 1 or char == _LOST:
                return None
            whole += 1
            is_letter = char.isalpha()
            letters += is_letter
            is_telling |= (
                len(written) > 2
                or (script == "Latn" and is_letter and not written[1].isalpha())
                or (is_letter and unit.start() == last_end and bool(parts))
            )
        parts += [shown[at : unit.start()], char]
        at = last_end = unit.end()
    is_script = letters >= _FEWEST or script == "Latn" or whole == 1
    if not is_telling or not is_script or (lost and whole < _WHOLE * (whole + lost)):
        return None
    if lost and letters <= _FEWEST:
        return None
    encoding = page.replace("cp", "windows-")
    if page == "cp1252" and not any(ord(char) > 0xFF for char in shown):
        encoding = "latin-1"
    return Stretch(match.start(), match.end(), "".join(parts), encoding, lost == 0)


@cache
def bytes_of(page: str) -> dict[str, int]:
    """Return the byte of each character of a code page; those it leaves out are latin-1's."""
    found = {chr(byte): byte for byte in _C1}
    for byte in range(0x80, 0x100):
        char = bytes((byte,)).decode(page, "ignore")
        if char:
            found[char] = byte
        elif byte not in _C1:
            found[chr(byte)] = byte
    if page == "cp1252":
        found |= {chr(byte): byte for byte in _C1}
    return found


@cache
def _classes(page: str, script: str) -> tuple[str, str]:
    """Return what matches one damaged character, and the lead of one whose rest was lost."""
    lead = _any_of(page, _LEADS[script])
    two = f"(?:{lead}|{_any_of(page, _SHARED_LEADS)}){_any_of(page, range(0x80, 0xC0))}"
    return f"(?:{_three(page, script)}|{two})", lead


@cache
def _three(page: str, script: str) -> str:
    """Return what matches a damaged character of three bytes."""
    rest = _any_of(page, range(0x80, 0xC0))
    three = f"{_any_of(page, (_PUNCTUATION_LEAD,))}{_any_of(page, (0x80, 0x81))}{rest}"
    if script == "Arab":
        three += f"|{_any_of(page, (_FORMS_LEAD,))}{_any_of(page, range(0xAD, 0xBC))}{rest}"
    return three


def _any_of(page: str, wanted: "range | tuple[int, ...]") -> str:
    found = (char for char, byte in bytes_of(page).items() if byte in wanted)
    return "[" + re.escape("".join(found)) + "]"


@cache
def _units(page: str, script: str) -> tuple[re.Pattern[str], str]:
    unit, lead = _classes(page, script)
    chars = bytes_of(page)
    leads = "".join(char for char, byte in chars.items() if byte in _LEADS[script])
    loose = f"|{lead}" if page == "cp1252" and script != "Latn" else ""
    return re.compile(unit + loose), leads


@cache
def _beginning(page: str, script: str) -> re.Pattern[str]:
    """Return what matches the beginning of what damaged characters became: one of three bytes, or of
    two and of another."""
    leads = (*_LEADS[script], *_SHARED_LEADS, _PUNCTUATION_LEAD, _FORMS_LEAD)
    pair = _any_of(page, leads) + _any_of(page, range(0x80, 0xC0))
    of_three = _any_of(page, (_PUNCTUATION_LEAD, _FORMS_LEAD))
    return re.compile(pair if script == "Latn" else f"{pair}(?:(?<={of_three}.)|{pair})")


@cache
def _sign(page: str, script: str) -> re.Pattern[str]:
    """Return what a damaged text has somewhere, which is quickly found not to be there."""
    unit, _ = _classes(page, script)
    return re.compile(unit if script == "Latn" else f"{unit}{unit}|{_three(page, script)}")


@cache
def _stretches(page: str, script: str) -> re.Pattern[str]:
    """Return what matches a stretch: damaged characters, and what is the same in all encodings.

    A letter of another kind beside one makes it no damage. Letters that were lost are looked for in
    windows-1252 only, whose leads are no letters of these scripts.
    """
    unit, lead = _classes(page, script)
    if page == "cp1252" and script != "Latn":
        unit = f"(?:{unit}|{lead})"
    # Within a word, all letters beyond ASCII must be damage.
    other = r"[^\W\d_\x00-\x7f]"
    own = f"{unit}+(?!{other})"
    return re.compile(f"(?<!{other}){own}(?:{_GAP}{own})*")
