"""Writes the words by which a passage is known to be Persian or Urdu to `languages/data/`.

    python tools/common_words.py

The commonest words of wordfreq's lists that no Arabic text has: Arabic's own list, and what it
becomes on a Persian keyboard or without hamza, is taken out. A test compares the file with the list.
"""

import re
from pathlib import Path

from wordfreq import top_n_list

from brief_cli.languages.passages import plain

FILE = Path(__file__).parent.parent / "src/brief_cli/languages/data/common_words.py"
_ENOUGH = 260


def common_words(language: str) -> list[str]:
    """Return the commonest words of a language (fa or ur) that are none in Arabic."""
    arabic = {plain(word) for word in top_n_list("ar", 60_000)}
    words = (plain(word) for word in top_n_list(language, 3_000))
    own = (word for word in words if word not in arabic and re.fullmatch("[ء-ۿ]{2,}", word))
    return list(dict.fromkeys(own))[:_ENOUGH]


def written() -> str:
    """Return the text of the data file."""
    lines = [
        '"""Words of Persian and Urdu that are none in Arabic; by tools/common_words.py."""',
        "",
    ]
    for tag, name in (("fa", "PERSIAN"), ("ur", "URDU")):
        lines += [f"{name} = (", *_wrapped(common_words(tag)), ")"]
    return "\n".join(lines) + "\n"


def _wrapped(words: list[str]) -> list[str]:
    rows = [words[start : start + 12] for start in range(0, len(words), 12)]
    ends = [" "] * (len(rows) - 1) + [""]
    return [f'    "{" ".join(row)}{end}"' for row, end in zip(rows, ends, strict=True)]


if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8")
