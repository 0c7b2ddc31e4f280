"""Joiners that were put into a PDF for the shapes of letters, taken out of what is copied of it.

Typst says of each glyph which text it stands for: in tables (`/ToUnicode`, `<0032> <062A200D>`) and
beside the glyphs (`/ActualText<FEFF0628200D>`), both packed; a table of the places of all objects
ends the file (ISO 32000-1, 7.5.4).
"""

import re
import zlib
from bisect import bisect_right
from itertools import accumulate

from brief_cli.text.lazy_pattern import lazy_pattern

_STREAM = lazy_pattern(
    rb"obj\s*<<(?P<before>[^<]*?)/Length (?P<length>\d+)(?P<after>.*?)>>\s*stream\r?\n", re.DOTALL
)
_SAYS = lazy_pattern(rb"(?<=ActualText<FEFF)[0-9A-F]+(?=>)|(?<=> <)[0-9A-F]+(?=>)")
_PLACE = lazy_pattern(rb"\d{10}(?= \d{5} n)")
_TABLE = lazy_pattern(rb"(?<=startxref\n)\d+")
_JOINER = b"200D"


def without_joiners(pdf: bytes) -> bytes:
    """Return a PDF as Typst writes it, whose text has no U+200D."""
    start_of_table = int(_TABLE.findall(pdf)[-1])
    parts: list[bytes] = []
    ends, growths = [0], [0]
    done = 0
    for match in _STREAM.finditer(pdf, 0, start_of_table):
        start, length = match.end(), int(match["length"])
        if start < done or b"EmbeddedFile" in match["before"] + match["after"]:
            continue  # the briefing itself stays as its writer wrote it
        packed = _packed_again(pdf[start : start + length])
        if packed is not None:
            written = b"%d" % len(packed)
            place = match.start("length")
            parts += (pdf[done:place], written, pdf[match.end("length") : start], packed)
            done = start + length
            ends.append(done)
            growths.append(len(written) + len(packed) - (match.end("length") - place) - length)
    moved = list(accumulate(growths))

    def new(place: bytes) -> int:
        return int(place) + moved[bisect_right(ends, int(place)) - 1]

    table = _PLACE.sub(lambda entry: b"%010d" % new(entry.group()), pdf[start_of_table:])
    table = _TABLE.sub(lambda place: b"%d" % new(place.group()), table)
    return b"".join((*parts, pdf[done:start_of_table], table))


def _packed_again(packed: bytes) -> bytes | None:
    """Return a stream without joiners; None where it has none."""
    try:
        before = zlib.decompress(packed)
    except zlib.error:
        return None
    after = _SAYS.sub(lambda match: _taken_out(match.group()), before)
    return zlib.compress(after, 9) if after != before else None


def _taken_out(digits: bytes) -> bytes:
    """Return hexadecimal UTF-16 without the joiner; all of it where nothing else is there."""
    units = (digits[place : place + 4] for place in range(0, len(digits), 4))
    return b"".join(unit for unit in units if unit != _JOINER) or digits
