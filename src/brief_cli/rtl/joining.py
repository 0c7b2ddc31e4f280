"""Arabic letters take the form that their neighbours give them.

The design names arabic-reshaper for this; it returns a string without positions and leaves
letters that have no presentation form (Kurdish ڵ, ڕ, ێ) out of the joining, neighbours included.
Here every code point keeps its place, so that styles and carets find their letters.
"""

from brief_cli.languages.joining import ALEFS, LAM, joining_type, presentation_forms


def join(text: str) -> tuple[list[str], list[bool]]:
    """Join the letters of a paragraph in logical order (core specification, rules R1 to R7).

    Returns:
        For each code point what to show in its place, and whether it is an alef that went into
        the ligature with the lam before it (then nothing is shown in its place).
    """
    shown = list(text)
    taken = [False] * len(text)
    forms = presentation_forms()
    # Indices of the letters, without what is transparent; a lam-alef counts as its alef.
    types = [joining_type(char) for char in text]
    letters = [index for index, kind in enumerate(types) if kind != "T"]
    for place, index in enumerate(letters):
        if types[index] not in "DR":
            continue
        before = types[letters[place - 1]] if place else "U"
        after = types[letters[place + 1]] if place + 1 < len(letters) else "U"
        joins_before = before in "DC"
        joins_after = types[index] == "D" and after in "DRC"
        char = text[index]
        if taken[index]:
            continue
        if char == LAM and joins_after and text[letters[place + 1]] in ALEFS:
            alef = letters[place + 1]
            kind = "final" if joins_before else "isolated"
            shown[index] = forms[char + text[alef]][kind]
            shown[alef] = ""
            taken[alef] = True
            continue
        own = forms.get(char, {})
        if joins_before and joins_after:
            kind = "medial"
        elif joins_before:
            kind = "final"
        elif joins_after:
            kind = "initial"
        else:
            kind = "isolated"
        # A letter that joins to nothing gets its form too: a terminal that shapes what it is sent
        # would join a plain one to its neighbours, which stand in visual order.
        shown[index] = own.get(kind, char)
    return shown, taken
