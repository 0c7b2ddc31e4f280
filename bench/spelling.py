"""How much of the spelling that editors correct is found.

Usage: python bench/spelling.py TEXT.conllu... [--errors 1000] [--seed 1] [--show] [--save]

Reads correct sentences (a treebank of Universal Dependencies, CoNLL-U, so that names are known), puts
one error of a kind into each, and counts how many are found at their place; `--save` keeps the
figures in bench/spelling.json. How much of what is found is wrong, false_alarms.py measures.
"""

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from brief_cli.console.world import cache_folder
from brief_cli.lint.linter import Linter
from brief_cli.lint.word_list import word_list
from brief_cli.rules.rule import Context
from brief_cli.rules.table import selected
from brief_cli.schema.catalogue import Catalogue
from brief_cli.text.source import Source

KEPT = Path(__file__).parent / "spelling.json"
RULES = ("L709", "L710", "L711", "L712", "L713", "L714", "T520", "T521", "T522", "T524")
FRONT = "---\nschema: prose\ntitle: x\nlang: {language}\n---\n\n"
_PREFIX = "[وف]?(?:ال|بال|كال|لل|[بلك])?"
_WASL = re.compile(
    rf"(?P<head>{_PREFIX})ا(?P<rest>(?:ست|ن..|.ت|صط|ضط|زد)..?ا.|(?:تحاد|تفاق|تصال|تخاذ|تجاه|تهام)|سم|ثنان|ثنين)(?:ات|ة|ه|ها|هم|ية|ي)?"
)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of error: the rules that may find it, and what makes it of a word (None: cannot)."""

    name: str
    rules: tuple[str, ...]


KINDS = (
    Kind("dropped hamza", ("L709",)),
    Kind("false hamza", ("L709",)),
    Kind("yeh without dots", ("L710",)),
    Kind("alef maqsura with dots", ("L710", "L709")),
    Kind("teh marbuta without dots", ("L711",)),
    Kind("heh with dots", ("L711",)),
    Kind("fatha for tanween", ("L712",)),
)
BETWEEN = (
    (Kind("space lost after لا", ("L713",)), r"(?<!\w)لا (?=(?:ي|ت)\w{2,})(\w+)", r"لا\1"),
    (Kind("space lost before a mark", ("T520",)), r"(\w{4,}) ([«(“])(?=\w{4})", r"\1\2"),
    (
        Kind("أن after حيث or قال", ("L713",)),
        r"(?<!\w)((?:حيث|قال|قالت)(?: \w+)?) إ(ن\w*)",
        r"\1 أ\2",
    ),
)


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser()
    parser.add_argument("texts", nargs="+", type=Path)
    parser.add_argument("--errors", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--save", action="store_true")
    given = parser.parse_args()
    context = Context(date(2026, 1, 1), words=word_list(cache_folder()))
    linter = Linter(Catalogue((Path(__file__).parent,)), context, selected=selected(RULES))
    put, found = _recall(linter, given.texts, given.errors, random.Random(given.seed), given.show)
    for name, count in put.items():
        print(f"{found[name]:5} of {count:5}  {name}")
    print(f"{found.total():5} of {put.total():5}")
    if given.save:
        known = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
        known["texts"] = [path.name for path in given.texts]
        known.setdefault("seeds", {})[str(given.seed)] = {
            "date": datetime.now(UTC).date().isoformat(),
            "errors": put.total(),
            "found": found.total(),
            "kinds": {name: [found[name], count] for name, count in sorted(put.items())},
        }
        KEPT.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")


def _recall(
    linter: Linter, paths: list[Path], errors: int, chance: random.Random, show: bool
) -> tuple[Counter[str], Counter[str]]:
    """Return how many errors were put, and how many found, by their kinds."""
    sentences = [sentence for path in paths for sentence in _sentences(path)]
    put: Counter[str] = Counter()
    found: Counter[str] = Counter()
    while put.total() < errors:
        text, words = chance.choice(sentences)
        possible = [
            (kind, start, word, wrong)
            for start, word in words
            for kind in KINDS
            if (wrong := _misspelled(kind.name, word)) is not None
        ]
        possible += [
            (kind, match.start(), match.group(), match.expand(wrong))
            for kind, pattern, wrong in BETWEEN
            for match in re.finditer(pattern, text)
        ]
        if not possible:
            continue
        kind, start, word, wrong = chance.choice(possible)
        damaged = text[:start] + wrong + text[start + len(word) :]
        front = FRONT.format(language="ar")
        diagnostics = linter.examine(Source("x.md", front + damaged + "\n"))
        # Between words the finding is of a part of what was damaged.
        last = start + (len(wrong) if any(kind is each for each, _, _ in BETWEEN) else 0)
        hit = any(
            d.code in kind.rules and start <= d.span.start - len(front) <= last for d in diagnostics
        )
        put[kind.name] += 1
        found[kind.name] += hit
        if show and not hit:
            print(
                f"  missed: {kind.name}: {word} → {wrong} | {damaged[max(0, start - 30) : start + 40]}"
            )
    return put, found


def _sentences(path: Path) -> Iterator[tuple[str, list[tuple[int, str]]]]:
    """Yield the sentences of a treebank, each with its words that are no names."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        text = next((line[9:] for line in block.splitlines() if line.startswith("# text = ")), "")
        place = 0
        names: set[int] = set()
        for row in (line.split("\t") for line in block.splitlines() if line[:1].isdigit()):
            start = text.find(row[1], place)
            if start < 0 or "-" in row[0]:
                continue
            place = start + len(row[1])
            if row[3] in ("PROPN", "X"):
                names.update(range(start, place))
        words = [
            (match.start(), match.group())
            for match in re.finditer("(?<![\\w\u0640])[\u0621-\u0652]+(?!\\w)", text)
            if names.isdisjoint(range(*match.span()))
        ]
        if text:
            yield text, words


def _misspelled(kind: str, word: str) -> str | None:
    """Return a word with an error of a kind, or None where it can have none."""
    match kind:
        case "dropped hamza":
            wrong = re.sub(rf"^({_PREFIX})[أإآ](?=..)", r"\1ا", word)
        case "false hamza":
            match = _WASL.fullmatch(word)
            wrong = f"{match['head']}إ{word[match.end('head') + 1 :]}" if match else word
        case "yeh without dots":
            wrong = f"{word[:-1]}ى" if word.endswith("ي") else word
        case "alef maqsura with dots":
            wrong = f"{word[:-1]}ي" if word.endswith("ى") else word
        case "teh marbuta without dots":
            wrong = f"{word[:-1]}ه" if word.endswith("ة") else word
        case "fatha for tanween":
            wrong = f"{word[:-1]}\u064e" if word.endswith("ا\u064b") else word
        case _:
            wrong = f"{word[:-1]}ة" if re.fullmatch(r"(?:.*ت|هذ|.*ي|[بل]|من|عن)ه", word) else word
    return wrong if wrong != word else None


if __name__ == "__main__":
    main()
