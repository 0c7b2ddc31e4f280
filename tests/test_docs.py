"""The documentation is whole, true, and what it hands out can be used."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from brief_cli.app import app
from brief_cli.config.keys import EXTEND, KEYS
from brief_cli.reports.formats import FORMATS
from tests.conftest import ROOT

DOCS = ROOT / "docs"
BIN = Path(sys.executable).parent
PAGES = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]


def test_the_site_builds_without_a_broken_link(tmp_path: Path) -> None:
    done = subprocess.run(
        [BIN / "mkdocs", "build", "--strict", "--quiet", "--site-dir", tmp_path / "site"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "site" / "rules" / "ar" / "T501-latin-comma.html").is_file()


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_no_link_within_the_project_leads_nowhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target


def test_all_keys_and_formats_are_documented() -> None:
    configuration = (DOCS / "configuration.md").read_text(encoding="utf-8")
    for name in (EXTEND, *(key.name for key in KEYS)):
        assert f"| `{name}` |" in configuration
    formats = (DOCS / "formats.md").read_text(encoding="utf-8")
    for name in FORMATS:
        assert f"| `{name}` |" in formats


@pytest.mark.parametrize(
    ("kind", "file"), [("github-workflows", "github.yml"), ("gitlab-ci", "gitlab.yml")]
)
def test_the_pipelines_are_what_their_services_take(kind: str, file: str) -> None:
    subprocess.run(
        [BIN / "check-jsonschema", "--builtin-schema", f"vendor.{kind}", DOCS / "ci" / file],
        check=True, capture_output=True,
    )  # fmt: skip


def test_the_hooks_are_what_pre_commit_takes() -> None:
    subprocess.run(
        [BIN / "pre-commit", "validate-manifest", ".pre-commit-hooks.yaml"], cwd=ROOT, check=True
    )


def test_the_version_is_in_the_changelog() -> None:
    shown = CliRunner().invoke(app, ["--version"]).stdout.split()[1]
    assert f"## [{shown}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
