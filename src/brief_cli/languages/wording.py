"""When two wordings are the same to a reader."""

import re
import unicodedata
from functools import lru_cache

_HAMZA = str.maketrans("أإآٱىؤئ", "اااايوي")
_NUMBERING = re.compile(r"^[\d\s]+(?=\D)")
_TATWEEL = "\u0640"
# Isolates, marks of direction, joiners: invisible, and no part of a wording.
_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


class _Plain(dict[int, str]):
    """What each character of a decomposed text becomes, found out when it is first seen."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        plain = "" if unicodedata.combining(char) else char if char.isalnum() else " "
        self[code] = plain
        return plain


_PLAIN = _Plain()


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """Return a wording without what does not tell it from another.

    Case, tashkeel, tatweel, the seat of a hamza, the dots of a final yeh, teh marbuta, width,
    punctuation, numbering in front and repeated space are left out.
    """
    text = unicodedata.normalize("NFKC", text).casefold()
    text = _INVISIBLE.sub("", text).replace(_TATWEEL, "").translate(_HAMZA)
    kept = unicodedata.normalize("NFD", text).translate(_PLAIN)
    return _NUMBERING.sub("", " ".join(kept.split())).replace("ة", "ه")
