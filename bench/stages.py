"""Where the processor time of a check goes: reading, YAML, Markdown, matching, each rule, report.

Usage: python bench/stages.py [COUNT]
"""

import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from briefings import briefing

from brief_cli.briefing.reading import read_briefing
from brief_cli.console.world import cache_folder, terminal
from brief_cli.document.document import read_document
from brief_cli.lint.linter import Linter
from brief_cli.lint.word_list import word_list
from brief_cli.reports.formats import reporter
from brief_cli.reports.reporter import Destination
from brief_cli.rules.rule import Context
from brief_cli.rules.table import RULES
from brief_cli.schema.catalogue import Catalogue
from brief_cli.text.source import decode


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    texts = [briefing(number).encode() for number in range(count)]
    catalogue = Catalogue()
    context = Context(date(2026, 1, 15), words=word_list(cache_folder()))
    linter = Linter(catalogue, context)
    concise = reporter("concise", Destination("en", "/", terminal()))
    for text in texts[:50]:
        linter.examine(decode("x.md", text))  # what is made once
    spent: dict[str, float] = defaultdict(float)

    @contextmanager
    def timed(stage: str) -> Iterator[None]:
        start = time.process_time()
        yield
        spent[stage] += time.process_time() - start

    for text in texts:
        with timed("read"):
            source = decode("x.md", text)
        with timed("yaml"):
            document = read_document(source)
        with timed("markdown"):
            _ = document.blocks
        made = read_briefing(source, catalogue)
        _ = made.document.blocks  # read again, outside the clock
        with timed("match"):
            assert made.sections is not None
            assert made.prose
            assert made.vocabulary
            assert made.notices is not None
        characters = frozenset(source.text)
        for rule in RULES:
            if rule.languages and made.language not in rule.languages:
                continue
            if not rule.needs or not rule.needs.isdisjoint(characters):
                with timed(f"rule {rule.code} {rule.name}"):
                    list(rule.check(made, context))
        found = linter.examine(source)
        with timed("report"):
            concise.file(source, found)
    total = sum(spent.values())
    print(
        f"{_whole(linter, texts) / count * 1000:.2f} ms for a briefing by one clock, "
        f"{total / count * 1000:.2f} by stages, {sum(map(len, texts)) / count:.0f} bytes on average"
    )
    for stage, seconds in sorted(spent.items(), key=lambda row: -row[1]):
        print(f"{seconds / total:6.1%}  {seconds / count * 1e6:7.0f} us  {stage}")


def _whole(linter: Linter, texts: list[bytes]) -> float:
    """Return the seconds of a check of all texts: the clocks of a hundred stages take time too."""
    start = time.process_time()
    for text in texts:
        linter.examine(decode("x.md", text))
    return time.process_time() - start


if __name__ == "__main__":
    main()
