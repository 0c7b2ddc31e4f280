"""The Traffic Light Protocol, version 2.0 (FIRST, August 2022)."""

MARKINGS = ("TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR")

# Version 1.0 named the last one white.
_OLD = {"TLP:WHITE": "TLP:CLEAR"}


def marking_reading(text: str) -> str | None:
    """Return the marking that a text means whatever its case, spaces and age; None for none."""
    word = "".join(text.upper().split()).replace("TLP-", "TLP:").replace("TLP：", "TLP:")
    word = word if word.startswith("TLP:") else f"TLP:{word.removeprefix('TLP')}"
    word = _OLD.get(word, word)
    return word if word in MARKINGS else None
