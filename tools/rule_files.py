"""Writes beside the `bad-*` files of the rules' tests what `brief lint` says and what its fixes make.

    python tools/rule_files.py [CODE …]

What changed is for a person to read before it is committed: the tests only hold the program to it.
"""

import sys
import tomllib
from datetime import date
from pathlib import Path

from brief_cli.console.world import cache_folder
from brief_cli.lint.fixer import fix_source
from brief_cli.lint.linter import Linter
from brief_cli.lint.word_list import word_list
from brief_cli.messages.isolation import FIRST_STRONG_ISOLATE, POP_ISOLATE
from brief_cli.reports.concise import ConciseReporter
from brief_cli.reports.reporter import Destination
from brief_cli.rules.option import read_options
from brief_cli.rules.rule import Context
from brief_cli.rules.table import OPTIONS
from brief_cli.schema.catalogue import Catalogue
from brief_cli.terminal.terminal import BidiKind, Terminal
from brief_cli.text.source import decode

FILES = Path(__file__).parent.parent / "tests/rules"
_TODAY = date(2026, 1, 15)
_SCREEN = Terminal("none", 80, False, None, False, BidiKind.NOTHING)


def main() -> None:
    """Write the files of the rules that are named, or of all."""
    catalogue, words = Catalogue(), word_list(cache_folder())
    wanted = tuple(sys.argv[1:]) or ("",)
    for path in sorted(FILES.glob("*/*/bad-*")):
        if path.suffixes not in ([".md"], [".bin"]) or not path.parent.name.startswith(wanted):
            continue
        house = path.parent / "options.toml"
        written = tomllib.loads(house.read_text(encoding="utf-8")) if house.is_file() else {}
        options = read_options(OPTIONS, written, lambda why, *_, **__: sys.exit(str(why)))
        linter = Linter(catalogue, Context(_TODAY, words=words, options=options))
        source = decode(path.name, path.read_bytes())
        shown = ConciseReporter(Destination("en", "/", _SCREEN)).file(
            source, linter.examine(source)
        )
        shown = shown.replace(FIRST_STRONG_ISOLATE, "").replace(POP_ISOLATE, "")
        lines = [line.removeprefix(f"{path.name}:") + "\n" for line in shown.splitlines()]
        path.with_suffix(".txt").write_text("".join(lines), encoding="utf-8")
        fixed = fix_source(source, linter.examine, unsafe=True).source.text
        expected = path.with_name(f"{path.stem}.fixed.md")
        if fixed != source.text:
            expected.write_text(fixed, encoding="utf-8", newline="")
        elif expected.is_file():
            expected.unlink()


if __name__ == "__main__":
    main()
