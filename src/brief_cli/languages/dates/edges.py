"""What beside a number makes it a part of something else: 3.27, A4, No. 5, +961."""

from brief_cli.languages.dates.lexicon import Lexicon
from brief_cli.languages.dates.tokens import Tokens

# Marks that may stand against a number that begins anew; after the second kind no letter or number
# may stand, after the third no number.
_BRACKETS = frozenset("([{«»\"'“„|")
_JOINERS = frozenset("-/._*")
_SEPARATORS = frozenset(":،,؛;۔")


def is_free_before(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Say whether a number begins here: nothing, an opening mark or a prefix is written against it."""
    if index == 0 or not tokens.is_glued(index):
        return True
    before = tokens.words[index - 1]
    if before in lexicon.glued or before in _BRACKETS or before in ("\u2029", "\ufffc"):
        return True
    if before not in _JOINERS and before not in _SEPARATORS:
        return False
    if index == 1 or not tokens.is_glued(index - 1):
        return True
    # ב-27: a prefix and its dash. 1,27 and 3/27 and 2024-27: one number with what stands before.
    earlier = tokens.words[index - 2]
    if before in _SEPARATORS:
        return tokens.numbers[index - 2] < 0
    return earlier in lexicon.glued or not earlier[-1:].isalnum()


def is_free_number(tokens: Tokens, index: int) -> bool:
    """Say whether nothing goes on after a number: no decimals, no per cent, no hour."""
    if tokens.numbers[index] < 0:
        return True
    after = index + 1
    word = tokens.words[after]
    if not tokens.is_glued(after):
        return True
    if word in ("%", "٪", "°", "$", "€"):
        return False
    if word in (".", ",", "٫", "٬", ":", "/", "،"):
        return not (tokens.is_glued(after + 1) and tokens.numbers[after + 1] >= 0)
    return not ("a" <= word[:1] <= "z") or word in ("t",)


def is_number_of_a_thing(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Say whether a word before a number makes it the number of a thing: رقم 5."""
    before = index - 1
    while before >= 0 and tokens.words[before] in (":", ".", "(", "°", "#", "-"):
        if tokens.words[before] == "#":
            return True
        before -= 1
    return before >= 0 and tokens.words[before] in lexicon.no_day_after
