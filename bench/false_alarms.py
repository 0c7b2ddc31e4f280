"""Findings in prose that nobody wrote for this project, by rule and thousand words.

Usage: python bench/false_alarms.py [--show CODE] [--save]

Texts come out of Debian packages by name (`apt-get download`): Arabic and British English
translations, and Persian ones, in `.mo` catalogues. They are linted with a schema that turns
structure off. `--show` prints the findings of a rule, with the words around them, to be read;
`--save` writes the figures for the rule pages.
"""

import argparse
import gettext
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from brief_cli.console.world import cache_folder
from brief_cli.lint.linter import Linter
from brief_cli.lint.word_list import word_list
from brief_cli.rules.rule import Context
from brief_cli.rules.table import selected
from brief_cli.schema.catalogue import Catalogue
from brief_cli.text.source import Source

ROOT = Path(__file__).parents[1]
PACKAGES = (
    "apt", "dpkg", "gnome-user-docs", "debian-reference-ar", "iso-codes", "gimp-data", "libgtk-3-common",
    "evolution-data-server-common", "nautilus-data", "gnome-control-center-data",
    "totem-common", "gedit-common", "evince-common", "rhythmbox-data", "libreoffice-l10n-ar",
)  # fmt: skip
# Dates and tradecraft are for analyses; what is left reads the prose itself.
FAMILIES = ("T", "B", "L", "D306", "D307", "D310", "N410")


def main() -> None:
    """Fetch, lint and count."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--show")
    parser.add_argument("--save", action="store_true")
    arguments = parser.parse_args()
    context = Context(date(2026, 1, 1), words=word_list(cache_folder()))
    linter = Linter(Catalogue((Path(__file__).parent,)), context, selected=selected(FAMILIES))
    found: Counter[str] = Counter()
    words: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for language, texts in _texts(Path(folder)).items():
            # Twenty paragraphs to a file: house styles are those of one author.
            for start in range(0, len(texts), 20):
                _lint(linter, language, texts[start : start + 20], found, words, arguments.show)
    total = sum(words.values())
    figures = {
        code: {"findings": count, "per_thousand_words": round(1000 * count / total, 3)}
        for code, count in sorted(found.items())
    }
    print(f"{total} words ({dict(words)})", file=sys.stderr)
    for code, figure in figures.items():
        print(f"{code}  {figure['findings']:6}  {figure['per_thousand_words']:.3f}")
    if arguments.save:
        path = ROOT / "docs" / "rules" / "false-alarms.json"
        path.write_text(json.dumps(figures, indent=1) + "\n")


def _lint(
    linter: Linter,
    language: str,
    texts: list[str],
    found: Counter[str],
    words: Counter[str],
    show: str | None,
) -> None:
    body = "\n\n".join(texts)
    source = Source("x.md", f"---\nschema: prose\ntitle: x\nlang: {language}\n---\n\n{body}\n")
    words[language] += len(body.split())
    for diagnostic in linter.examine(source):
        found[diagnostic.code] += 1
        if show == diagnostic.code:
            start, end = diagnostic.span.start, diagnostic.span.end
            around = source.text[max(0, start - 30) : end + 30].replace("\n", "⏎")
            print(f"{language}: {around}   [{diagnostic.message}]")


def _texts(folder: Path) -> dict[str, list[str]]:
    """Return paragraphs by language, each once."""
    texts: dict[str, dict[str, None]] = {"ar": {}, "en": {}, "fa": {}}
    for package in PACKAGES:
        subprocess.run(
            ["apt-get", "download", "-qq", package], cwd=folder, check=False, capture_output=True
        )
    for archive in sorted(folder.glob("*.deb")):
        content = folder / archive.stem
        subprocess.run(["dpkg-deb", "-x", str(archive), str(content)], check=False)
        for path in content.rglob("ar/LC_MESSAGES/*.mo"):
            texts["ar"].update(dict.fromkeys(_catalogue(path)))
        for path in content.rglob("fa/LC_MESSAGES/*.mo"):
            texts["fa"].update(dict.fromkeys(_catalogue(path)))
        for path in content.rglob("en_GB/LC_MESSAGES/*.mo"):
            texts["en"].update(dict.fromkeys(_catalogue(path)))
    return {language: list(found)[:20_000] for language, found in texts.items()}


def _catalogue(path: Path) -> Iterator[str]:
    try:
        with path.open("rb") as opened:
            catalogue = gettext.GNUTranslations(opened)
    except (OSError, UnicodeDecodeError, ValueError):
        return
    for key, text in catalogue._catalog.items():  # type: ignore[attr-defined]
        # Sentences, not labels of buttons; a catalogue's own fields (%s, <b>, _x) are no prose.
        plain = re.sub(r"%\(?\w*\)?[sdifu]|%\d?\$?\w|\{[^}]*\}|\$\w*\(?\w*\)?\$?", "X", text)
        plain = re.sub(r"<[^>]*>|[_~](?=\w)", "", plain).strip()
        if key and len(plain.split()) >= 6 and "\\" not in plain:
            yield " ".join(plain.split())


if __name__ == "__main__":
    main()
