"""When two wordings are the same to a reader."""

import re
import unicodedata

_HAMZA = str.maketrans("أإآٱىؤئ", "اااايوي")
_TATWEEL = "\u0640"
# Isolates, marks of direction, joiners: invisible, and no part of a wording.
_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


def folded(text: str) -> str:
    """Return a wording without what does not tell it from another.

    Case, tashkeel, tatweel, the seat of a hamza, the dots of a final yeh, teh marbuta, width,
    punctuation, numbering in front and repeated space are left out.
    """
    text = unicodedata.normalize("NFKC", text).casefold()
    text = _INVISIBLE.sub("", text).replace(_TATWEEL, "").translate(_HAMZA)
    kept = [
        char if char.isalnum() else " "
        for char in unicodedata.normalize("NFD", text)
        if not unicodedata.combining(char)
    ]
    return re.sub(r"^[\d\s]+(?=\D)", "", " ".join("".join(kept).split())).replace("ة", "ه")
