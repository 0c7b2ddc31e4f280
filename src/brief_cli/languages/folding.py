"""When two spellings of a word are the same to a reader."""

import unicodedata
from functools import lru_cache

# After decomposition: what no reader takes for another letter. Yeh with and without dots, kaf of
# Arabic and Persian, the hehs of Arabic, Persian, Urdu and Kurdish, teh marbuta, alef wasla; geresh
# and gershayim, and apostrophes of romanisation.
_SAME = str.maketrans(
    {
        **dict.fromkeys("ىی", "ي"),
        "ک": "ك",
        **dict.fromkeys("ہھەةۃ", "ه"),
        "ٱ": "ا",
        **dict.fromkeys("’ʼʻ`‘", "'"),
        **dict.fromkeys("”“″", '"'),
        **dict.fromkeys("–—‑‐−ـ", "-"),
        **dict.fromkeys("؍⁄∕", "/"),
    }
)
_DROPPED = dict.fromkeys(map(ord, "\u0640\u200c\u200d\u00ad\u061c\u200e\u200f"))


@lru_cache(maxsize=8192)
def folded(word: str) -> str:
    """Return a word without case, marks (tashkeel, niqqud, accents), hamza on its seat, tatweel and
    apostrophes.

    Letters of one sound and shape in several languages become one (Unicode decompositions, and the
    letters above). Marks of punctuation become the ASCII ones of the same shape; a tatweel alone is a
    dash.
    """
    if word.isascii():
        return word.casefold().replace("'", "") or word
    plain = unicodedata.normalize("NFKD", word.casefold())
    # What is all letters has no marks.
    if not plain.isalpha():
        plain = "".join(char for char in plain if not unicodedata.combining(char))
    bare = plain.translate(_DROPPED) or plain or word
    if "\u05d0" <= bare[0] <= "\u05ea":
        return bare.replace('"', "״").replace("'", "׳").replace("”", "״").replace("’", "׳")
    return bare.translate(_SAME).replace("'", "") or "'"
