"""Scraped texts as archives have them, and the briefing each becomes.

`NN-name.txt` (or `.html`) is the text, `NN-name.md` what it becomes, `NN-name.json` the options:
`encoding`, `schema`, `given`; with `error`, the message that it ends with instead. The account is
in `NN-name.account`.
"""

import json
from datetime import UTC
from pathlib import Path
from typing import Any

import pytest

from brief_cli.ingest.job import ImportFailed, Job
from brief_cli.ingest.report import text_report
from brief_cli.lint.linter import Linter
from brief_cli.schema.catalogue import Catalogue
from brief_cli.text.source import Source
from tests.conftest import without_isolation

HERE = Path(__file__).parent / "cases"
CASES = sorted(path for path in HERE.iterdir() if path.suffix in (".txt", ".html"))


def job(options: dict[str, Any], catalogue: Catalogue) -> Job:
    schema = catalogue.get(options.get("schema", "osint-briefing"))
    assert schema is not None
    return Job(schema, None, options.get("given", {}), options.get("encoding"), UTC, 1_000_000)


def _options(path: Path) -> dict[str, Any]:
    beside = path.with_suffix(".json")
    options: dict[str, Any] = json.loads(beside.read_text()) if beside.is_file() else {}
    return options


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, catalogue: Catalogue, linter: Linter) -> None:
    options = _options(path)
    if "error" in options:
        with pytest.raises(ImportFailed) as caught:
            job(options, catalogue).run(path.read_bytes())
        assert str(caught.value) == options["error"]
        return
    imported = job(options, catalogue).run(path.read_bytes())
    assert imported.text == path.with_suffix(".md").read_text(encoding="utf-8")
    account = "".join(f"{line}\n" for line in text_report(imported, path.name))
    assert without_isolation(account) == path.with_suffix(".account").read_text(encoding="utf-8")
    # What cannot be read would be lost: whatever the text was, the result is a briefing.
    found = {diagnostic.code for diagnostic in linter.examine(Source("a.md", imported.text))}
    assert not any(code.startswith("P") for code in found)
