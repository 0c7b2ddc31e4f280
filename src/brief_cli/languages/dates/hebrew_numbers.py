"""Hebrew years in letters: תשפ״ו, ה׳תשפ״ו."""

_VALUES = {
    **{letter: value for value, letter in enumerate("אבגדהוזחט", start=1)},
    **{letter: 10 * value for value, letter in enumerate("יכלמנסעפצ", start=1)},
    **{letter: 100 * value for value, letter in enumerate("קרשת", start=1)},
}


def hebrew_year(word: str) -> int | None:
    """Return the year that letters stand for; thousands are those of today unless they are written.

    The value of letters is that of the Academy of the Hebrew Language; a year has a gershayim before
    its last letter, and a geresh after its thousands.
    """
    thousands, _, rest = word.rpartition("׳") if "׳" in word[:-1] else ("", "", word)
    if "״" not in rest or any(
        letter not in _VALUES for letter in thousands + rest.replace("״", "")
    ):
        return None
    value = sum(_VALUES[letter] for letter in rest.replace("״", ""))
    if not 300 <= value < 1000:
        return None
    return 1000 * (_VALUES[thousands] if len(thousands) == 1 else 5) + value
