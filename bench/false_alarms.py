"""How often each rule speaks in prose that nobody wrote for this project, and how often it is wrong.

Usage: python bench/false_alarms.py FOLDER                            lint all, and count
       python bench/false_alarms.py FOLDER --show CODE [--seed 1]     print findings to be judged
       python bench/false_alarms.py FOLDER --judge CODE --wrong N     keep what was judged of them

The texts stay outside of the repository: FOLDER/<language>/<source>/ holds files of plain text, one
paragraph a line (.txt), or of Markdown (.md). A file whose front matter names a schema of ours is
linted as it is, every other one with a schema that asks for no structure. What was found is left in
FOLDER/findings.jsonl, out of which `--show` prints a sample, in turn from each source, so that the
habit of one author is not all of it. The counts alone are kept, in bench/verdicts.json, and shown on
docs/rules/README.md (`python docs/make_rules.py`).
"""

import argparse
import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import chain, zip_longest
from pathlib import Path
from typing import Any

from brief_cli.console.world import cache_folder
from brief_cli.diagnostic import Diagnostic
from brief_cli.lint.linter import Linter
from brief_cli.lint.word_list import word_list
from brief_cli.rules.rule import Context
from brief_cli.rules.table import selected
from brief_cli.schema.catalogue import Catalogue
from brief_cli.text.source import Source

BENCH = Path(__file__).parent
VERDICTS = BENCH / "verdicts.json"
# The rules that read prose; the others ask for a structure that these texts never meant to have.
PROSE = (
    "T", "B", "L", "A", "D306", "D307", "D308", "D309", "D310", "D311", "N410", "N411",
    "S212", "S213", "S214", "M111", "P013",
)  # fmt: skip
SAMPLE = 20
# A day after all of the texts, so that none of their dates lies ahead.
TODAY = date(2100, 1, 1)
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_OURS = re.compile(r"\A---\n(?:(?!---\n).*\n)*?schema:")

Found = dict[str, Any]


def main() -> None:
    """Do what is asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rules", default=",".join(PROSE), help="the rules that run")
    parser.add_argument("--show", metavar="CODE")
    parser.add_argument("--judge", metavar="CODE")
    parser.add_argument("--wrong", type=int, help="how many of the sample are wrong")
    parser.add_argument("--judged", type=int, help="how many were judged, if not the whole sample")
    parser.add_argument("--language", help="show those of one language alone")
    parser.add_argument("--sample", type=int, default=SAMPLE)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    if given.judge and given.wrong is None:
        parser.error("--judge needs --wrong")
    kept = given.folder / "findings.jsonl"
    if not (given.show or given.judge):
        _measure(given.folder, selected(tuple(given.rules.split(","))), kept)
        return
    if not kept.exists():
        parser.error(f"{kept} is missing; run {sys.argv[0]} {given.folder} first")
    code = given.show or given.judge
    findings = [f for f in _read(kept) if f["code"] == code]
    if given.language:
        findings = [f for f in findings if f["language"] == given.language]
    if given.show:
        for place, found in enumerate(_sample(findings, given.sample, given.seed), start=1):
            print(f"{place:2} {found['source']}/{found['file']}:{found['line']}")
            print(f"   {found['before']}⟦{found['text']}⟧{found['after']}")
            print(f"   {found['message']}" + (f" → {found['fix']}" if found["fix"] else ""))
        return
    judged = min(len(findings), given.sample) if given.judged is None else given.judged
    if not 0 <= given.wrong <= judged:
        parser.error(f"--wrong is a number from 0 to {judged}")
    _judge(given.folder, code, findings, judged, given.wrong)


def _measure(folder: Path, rules: frozenset[str], kept: Path) -> None:
    """Lint all texts of a folder, print the figures by rule and language, and keep the findings."""
    context = Context(TODAY, words=word_list(cache_folder()))
    linter = Linter(Catalogue((BENCH,)), context, selected=rules)
    found: Counter[tuple[str, str]] = Counter()
    with kept.open("w", encoding="utf-8") as lines:
        for path in _texts(folder):
            language, name = path.relative_to(folder).parts[:2]
            source = Source(path.name, _briefing(path, language))
            for diagnostic in linter.examine(source):
                found[diagnostic.code, language] += 1
                finding = _finding(diagnostic, source)
                finding |= {"language": language, "source": name, "file": path.name}
                lines.write(json.dumps(finding, ensure_ascii=False) + "\n")
    words = {language: sum(each.values()) for language, each in _words(folder).items()}
    print("      " + "".join(f"{language:>16}" for language in words))
    print("words " + "".join(f"{count:16}" for count in words.values()))
    for code in sorted({code for code, _ in found}):
        counts = ((found[code, each], 1000 * found[code, each] / words[each]) for each in words)
        print(f"{code}  " + "".join(f"{count:8} {rate:7.3f}" for count, rate in counts))


def _texts(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.glob("*/*/*")):
        if path.suffix in (".txt", ".md"):
            yield path


def _words(folder: Path) -> dict[str, dict[str, int]]:
    """Return how many words there are, by language and source."""
    words: dict[str, Counter[str]] = defaultdict(Counter)
    for path in _texts(folder):
        language, name = path.relative_to(folder).parts[:2]
        words[language][name] += len(path.read_text(encoding="utf-8").split())
    return {language: dict(sorted(each.items())) for language, each in sorted(words.items())}


def _briefing(path: Path, language: str) -> str:
    """Return a text as a briefing."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".txt":
        text = "\n\n".join(text.splitlines()) + "\n"
    elif _OURS.match(text):
        return text
    return f"---\nschema: prose\ntitle: x\nlang: {language}\n---\n\n" + _FRONT.sub("", text)


def _finding(diagnostic: Diagnostic, source: Source) -> Found:
    """Return what is kept of a finding: enough to judge it, and to find it again."""
    start, end = diagnostic.span.start, diagnostic.span.end
    fix = diagnostic.fix
    return {
        "code": diagnostic.code,
        "line": source.text.count("\n", 0, start) + 1,
        "before": source.text[max(0, start - 80) : start].replace("\n", "⏎"),
        "text": source.text[start:end].replace("\n", "⏎"),
        "after": source.text[end : end + 80].replace("\n", "⏎"),
        "message": str(diagnostic.message),
        "fix": " / ".join(repr(edit.replacement) for edit in fix.edits) if fix else "",
    }


def _read(kept: Path) -> Iterator[Found]:
    with kept.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _sample(findings: list[Found], most: int, seed: int) -> list[Found]:
    """Return findings by chance, in turn from each source."""
    sources: dict[tuple[str, str], list[Found]] = defaultdict(list)
    for found in findings:
        sources[found["language"], found["source"]].append(found)
    chance = random.Random(seed)
    for each in sources.values():
        chance.shuffle(each)
    queues = [sources[key] for key in sorted(sources)]
    in_turn = chain.from_iterable(zip_longest(*queues))
    return [found for found in in_turn if found is not None][:most]


def _judge(folder: Path, code: str, findings: list[Found], judged: int, wrong: int) -> None:
    """Keep the counts of what was judged, and the words and sources of the texts."""
    known: dict[str, Any] = {"texts": {}, "rules": {}}
    if VERDICTS.exists():
        known = json.loads(VERDICTS.read_text(encoding="utf-8"))
    known["texts"][folder.name] = _words(folder)
    known["rules"][code] = {
        "texts": folder.name,
        "findings": dict(sorted(Counter(found["language"] for found in findings).items())),
        "judged": judged,
        "wrong": wrong,
        "date": datetime.now(UTC).date().isoformat(),
    }
    known["rules"] = dict(sorted(known["rules"].items()))
    VERDICTS.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
