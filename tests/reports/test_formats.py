"""What other programs make of our reports."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from junitparser import JUnitXml
from sarif_pydantic import Sarif
from typer.testing import CliRunner

from brief_cli.app import app
from brief_cli.text.edit import Edit, apply_edits
from brief_cli.text.span import Span
from tests.conftest import EXAMPLE, ROOT

HERE = Path(__file__).parent
CONSUMERS = HERE / "consumers"
needs_node = pytest.mark.skipif(
    not (CONSUMERS / "node_modules").is_dir() or shutil.which("node") is None,
    reason="the consumers of tests/reports/consumers are not installed",
)
runner = CliRunner()


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with briefings of all sorts, which is the current one."""
    (tmp_path / "sub").mkdir()
    (tmp_path / "scraped.md").write_bytes(EXAMPLE.read_bytes())
    head = "---\nschema: base\ntitle: عنوان\nlang: ar\n---\n"
    (tmp_path / "sub" / "clean, it's 100%.md").write_text(
        f"{head}\nنص الإحاطة.\n", encoding="utf-8"
    )
    (tmp_path / "sub" / "a&b <c>.md").write_text(
        head + "\nالزيارة , التعاون\x1b[31m 😀 , النقل\u202e.\n\n# عنوان\n", encoding="utf-8"
    )
    (tmp_path / "broken.md").write_text("---\nschema: base\ntitle: [\n---\n", encoding="utf-8")
    (tmp_path / "binary.md").write_bytes(b"---\nschema: base\n\xff\n---\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _report(name: str, *more: str) -> str:
    done = runner.invoke(app, ["lint", "--format", name, "--select", "ALL", *more, "."])
    assert done.exit_code == 1
    return done.stdout


def _json() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(_report("json"))["diagnostics"]
    return found


def test_json_keeps_to_its_published_schema(archive: Path) -> None:
    schema = json.loads((ROOT / "schemas" / "report-1.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    for report in (_report("json"), runner.invoke(app, ["lint", "--format", "json", "sub"]).stdout):
        validator.validate(json.loads(report))
    broken = json.loads(_report("json"))
    del broken["diagnostics"][0]["code"]
    assert not validator.is_valid(broken)


def test_sarif_keeps_to_the_published_schema_and_others_read_it(archive: Path) -> None:
    report = _report("sarif")
    document = json.loads(report)
    schema = json.loads((HERE / "published" / "sarif-2.1.0-rtm.5.json").read_text())
    jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker()).validate(document)
    (run,) = Sarif.model_validate(document).runs
    assert document["runs"][0]["columnKind"] == "unicodeCodePoints"
    rules = run.tool.driver.rules or []
    expected = _json()
    assert [result.rule_id for result in run.results or []] == [d["code"] for d in expected]
    for result, diagnostic in zip(document["runs"][0]["results"], expected, strict=True):
        assert rules[result["ruleIndex"]].id == diagnostic["code"]
        region = result["locations"][0]["physicalLocation"]["region"]
        assert region["startLine"] == diagnostic["start"]["line"]
        assert region["startColumn"] == diagnostic["start"]["column"]
        assert (region["endLine"], region["endColumn"]) == (
            diagnostic["end"]["line"],
            diagnostic["end"]["column"],
        )
    marks = [r["partialFingerprints"]["brief/v1"] for r in document["runs"][0]["results"]]
    assert len(set(marks)) == len(marks)


def test_a_fix_in_sarif_does_what_ours_does(archive: Path) -> None:
    document = json.loads(_report("sarif"))
    path = archive / "sub" / "a&b <c>.md"
    results = [
        r for r in document["runs"][0]["results"]
        if r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "sub/a%26b%20%3Cc%3E.md"
    ]  # fmt: skip
    assert results
    commas = [r for r in results if r["ruleId"] == "T501"]
    assert len(commas) == 2
    text = path.read_text(encoding="utf-8")
    edits = [
        Edit(
            Span(region["charOffset"], region["charOffset"] + region["charLength"]),
            replacement["insertedContent"]["text"],
        )
        for result in commas
        for replacement in result["fixes"][0]["artifactChanges"][0]["replacements"]
        for region in [replacement["deletedRegion"]]
    ]
    assert apply_edits(text, edits).count("،") == 2
    assert "," not in apply_edits(text, edits)


def test_junit_is_read_by_others(archive: Path) -> None:
    report = JUnitXml.fromstring(_report("junit").encode())
    suites = {suite.name: suite for suite in report}
    assert set(suites) == {
        "scraped.md", "broken.md", "binary.md", "sub/a&b <c>.md", "sub/clean, it's 100%.md",
    }  # fmt: skip
    assert [case.is_passed for case in suites["sub/clean, it's 100%.md"]] == [True]
    failed = [case for suite in suites.values() for case in suite if not case.is_passed]
    expected = _json()
    assert len(failed) == len(expected)
    for suite in suites.values():
        assert suite.failures == sum(not case.is_passed for case in suite)
        assert suite.tests == len(list(suite))
    assert "RLO (U+202E)" in " ".join(case.result[0].message for case in failed)


def test_gitlab_report_has_what_gitlab_asks_for(archive: Path) -> None:
    issues = json.loads(_report("gitlab"))
    expected = _json()
    assert len(issues) == len(expected)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    for issue, diagnostic in zip(issues, expected, strict=True):
        assert issue["check_name"] == diagnostic["name"]
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["path"] == diagnostic["path"]
        assert issue["location"]["lines"]["begin"] == diagnostic["start"]["line"]


def test_a_gitlab_fingerprint_outlives_lines_that_move(archive: Path) -> None:
    before = {issue["fingerprint"] for issue in json.loads(_report("gitlab"))}
    path = archive / "sub" / "a&b <c>.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("---\n\n", "---\n\nفقرة أخرى.\n\n"), encoding="utf-8")
    assert {issue["fingerprint"] for issue in json.loads(_report("gitlab"))} == before


@needs_node
def test_rdjson_is_what_its_validator_wants(archive: Path) -> None:
    done = subprocess.run(
        ["node", "rdformat.mjs"], cwd=CONSUMERS, input=_report("rdjson"),
        capture_output=True, check=True, text=True,
    )  # fmt: skip
    assert json.loads(done.stdout) == {"valid": True, "errors": []}


def test_rdjson_counts_bytes(archive: Path) -> None:
    document = json.loads(_report("rdjson"))
    for row in document["diagnostics"]:
        path = archive / row["location"]["path"]
        if path.name == "binary.md":
            continue
        for place in (row["location"]["range"], *(s["range"] for s in row.get("suggestions", []))):
            for end in ("start", "end"):
                line = path.read_bytes().split(b"\n")[place[end]["line"] - 1]
                # A column within a character would cut it in two.
                line[: place[end]["column"] - 1].decode()
    commas = [row for row in document["diagnostics"] if row["code"]["value"] == "T501"]
    assert commas[-1]["suggestions"][0]["text"] == "،"


@needs_node
def test_github_commands_are_those_of_its_toolkit(archive: Path) -> None:
    annotations = [
        {
            "level": {"error": "error", "warning": "warning", "info": "notice"}[d["severity"]],
            "message": d["message"],
            "properties": {
                "title": f"{d['code']} {d['name']}",
                "file": d["path"],
                "startLine": d["start"]["line"],
                "endLine": d["end"]["line"],
                "startColumn": d["start"]["column"],
                **(
                    {"endColumn": d["end"]["column"]}
                    if d["start"]["line"] == d["end"]["line"]
                    else {}
                ),
            },
        }
        for d in _json()
    ]
    done = subprocess.run(
        ["node", "actions.mjs"], cwd=CONSUMERS, input=json.dumps(annotations),
        capture_output=True, check=True, text=True,
    )  # fmt: skip
    ours, theirs = _report("github").splitlines(), done.stdout.splitlines()
    visible = [line for line in zip(ours, theirs, strict=True) if "⟦" not in line[0]]
    assert len(visible) > 20
    assert all(mine == other for mine, other in visible)


@pytest.mark.parametrize("name", ["json", "sarif", "junit", "gitlab", "rdjson"])
def test_a_report_of_nothing_is_whole(name: str, tmp_path: Path) -> None:
    done = runner.invoke(app, ["lint", "--format", name, str(tmp_path)])
    assert done.exit_code == 0
    if name == "junit":
        assert list(JUnitXml.fromstring(done.stdout.encode())) == []
    else:
        json.loads(done.stdout)


@pytest.mark.parametrize("name", ["json", "sarif", "junit", "gitlab", "rdjson", "concise"])
def test_a_report_goes_to_a_file(name: str, archive: Path) -> None:
    expected = _report(name)
    file = archive / "report.out"
    file.write_text("old")
    assert _report(name, "--output-file", str(file)) == ""
    assert file.read_text(encoding="utf-8") == expected


def test_statistics_and_status(archive: Path) -> None:
    counted = runner.invoke(app, ["lint", "--statistics", "sub"])
    assert counted.exit_code == 1
    assert counted.stdout.splitlines()[0].split() == ["2", "T501", "latin-comma", "2", "fixable"]
    assert runner.invoke(app, ["lint", "--exit-zero", "sub"]).exit_code == 0
    assert runner.invoke(app, ["lint", "--exit-zero", "--select", "X9", "."]).exit_code == 2
