"""Campaigns of made-up inputs through whole commands.

`make test` runs each for a bounded number of inputs; `make fuzz` for as long as it is told to, with
fresh randomness. What one finds becomes a case of `tests/hostile`.
"""

import json
import os
import tempfile
from datetime import UTC
from pathlib import Path
from xml.dom.minidom import parseString

from hypothesis import HealthCheck, given, settings

from brief_cli.briefing.reading import read_briefing
from brief_cli.config.config import Config, ConfigError
from brief_cli.config.reading import load_config
from brief_cli.console.world import cache_folder
from brief_cli.ingest.job import ImportFailed, Job
from brief_cli.lint.fixer import fix_source
from brief_cli.lint.linter import Linter
from brief_cli.lint.stored import dumped, loaded
from brief_cli.lint.word_list import word_list
from brief_cli.page.making import page_of
from brief_cli.render.html.document import html_document
from brief_cli.render.text import text_lines
from brief_cli.reports.formats import FORMATS, reporter
from brief_cli.reports.reporter import Destination
from brief_cli.reports.summary import Summary
from brief_cli.rtl.mode import Mode
from brief_cli.rules.rule import Context
from brief_cli.schema.catalogue import Catalogue
from brief_cli.schema.error import SchemaError
from brief_cli.terminal.terminal import BidiKind, Terminal
from brief_cli.text.clusters import text_width
from brief_cli.text.source import decode
from tests.conftest import TODAY
from tests.fuzz.mutations import CONFIGS, SCHEMAS, TEXTS
from tests.shown import rows_of

CATALOGUE = Catalogue()
LINTER = Linter(CATALOGUE, Context(TODAY, words=word_list(cache_folder())))
SCREEN = Terminal("none", 60, True, None, False, BidiKind.NOTHING)
SCHEMA = CATALOGUE.get("osint-briefing")
ACTING = frozenset([*map(chr, range(9)), *map(chr, range(14, 32)), *"\u202a\u202b\u202d\u202e"])
campaign = settings(
    max_examples=int(os.environ.get("BRIEF_FUZZ_EXAMPLES", "60")),
    deadline=None,
    derandomize="BRIEF_FUZZ_EXAMPLES" not in os.environ,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def _written(format_: str, language: str, data: bytes) -> str:
    made = reporter(format_, Destination(language, "/", SCREEN))
    source = decode("a.md", data)
    found = LINTER.examine(source)
    summary = Summary()
    summary.count(found)
    text = made.begin() + made.file(source, found) + made.end(summary)
    text.encode()
    return text


@given(TEXTS)
@campaign
def test_lint(data: bytes) -> None:
    source = decode("a.md", data)
    found = LINTER.examine(source)
    assert found == sorted(found, key=lambda d: (d.span, d.code))
    for diagnostic in found:
        for span in (diagnostic.span, *(r.span for r in diagnostic.related)):
            assert 0 <= span.start <= span.end <= len(source.text)
        if diagnostic.fix is not None:
            assert all(e.span.end <= len(source.text) for e in diagnostic.fix.edits)
        assert diagnostic.message.text("en")
        assert diagnostic.message.text("ar")
    assert [d.message.text("ar") for d in loaded(dumped(found)) or ()] == [
        d.message.text("ar") for d in found
    ]


@given(TEXTS)
@campaign
def test_every_report_is_whole(data: bytes) -> None:
    for language in ("en", "ar"):
        for name in FORMATS:
            text = _written(name, language, data)
            if name in ("json", "sarif", "gitlab", "rdjson"):
                json.loads(text)
            elif name == "junit":
                parseString(text)
            else:
                assert not ACTING & set(text)


@given(TEXTS)
@campaign
def test_fixes(data: bytes) -> None:
    source = decode("a.md", data)
    if source.faults:
        return
    for unsafe in (False, True):
        fixed = fix_source(source, LINTER.examine, unsafe=unsafe)
        fixed.source.text.encode()
        before = {d.code for d in LINTER.examine(source) if d.code.startswith("P")}
        assert {d.code for d in fixed.remaining if d.code.startswith("P")} <= before | {"P012"}


@given(TEXTS)
@campaign
def test_preview(data: bytes) -> None:
    briefing = read_briefing(decode("a.md", data), CATALOGUE)
    if not briefing.is_readable:
        return
    html_document(page_of(briefing)).encode()
    for mode in (Mode.VISUAL, Mode.WORDS, Mode.OFF):
        for width in (24, 71):
            rows = rows_of(briefing, width, mode)
            for line in text_lines(rows, mode):
                assert text_width(line) <= width
                assert not ACTING & set(line)


@given(TEXTS)
@campaign
def test_import(data: bytes) -> None:
    assert SCHEMA is not None
    job = Job(SCHEMA, None, {}, None, UTC, 10_000_000)
    try:
        imported = job.run(data)
    except ImportFailed as error:
        assert error.why.text("en")
        assert error.why.text("ar")
        return
    found = LINTER.examine(decode("a.md", imported.text.encode()))
    # Whatever was scraped, what comes of it is a briefing that can be read.
    assert not {d.code for d in found} & {"P001", "P002", "P003", "P004", "P005", "P006", "P007"}


@given(SCHEMAS)
@campaign
def test_schema(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "osint-briefing.yaml"
        path.write_bytes(data)
        try:
            schema = Catalogue((), (path,)).get("osint-briefing")
        except SchemaError as error:
            for problem in error.problems:
                assert problem.line >= 1
                assert problem.column >= 1
                assert problem.message.text("en")
                assert problem.message.text("ar")
            return
        assert schema is not None
        again = Catalogue((), (path,), kept=f"{folder}/kept-")
        assert again.get("osint-briefing") == schema
        assert Catalogue((), (path,), kept=f"{folder}/kept-").get("osint-briefing") == schema
        text = b"---\nschema: osint-briefing\ntitle: x\n---\n\n## x\n"
        Linter(again, Context(TODAY)).examine(decode("a.md", text))


@given(CONFIGS)
@campaign
def test_configuration(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "brief.toml"
        path.write_bytes(data)
        try:
            assert isinstance(load_config(path), Config)
        except ConfigError as error:
            for problem in error.problems:
                assert problem.line >= 1
                assert problem.column >= 1
                assert problem.text("en")
                assert problem.text("ar")
