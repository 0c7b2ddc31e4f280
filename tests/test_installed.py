"""The package as it is installed: the wheel carries the schemas, and works from any folder."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import EDITED, EXAMPLE, ROOT


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the content of a wheel built from the tree."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def _run(site: Path | None, folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    env = {**os.environ, "PYTHONUTF8": "1"}
    if site is not None:
        env["PYTHONPATH"] = str(site)
    return subprocess.run(
        [sys.executable, "-m", "brief_cli", *arguments],
        cwd=folder, env=env, check=False, capture_output=True, text=True,
    )  # fmt: skip


def test_a_wheel_lints_and_previews_from_any_folder(unpacked: Path, tmp_path: Path) -> None:
    linted = _run(unpacked, tmp_path, "lint", str(EDITED))
    assert (linted.returncode, linted.stdout, linted.stderr) == (0, "", "")
    shown = _run(unpacked, tmp_path, "preview", "--width", "60", str(EXAMPLE))
    assert shown.returncode == 0
    assert len(shown.stdout.splitlines()) > 80
    where = "import brief_cli.schema.catalogue as c; print(c.shipped_folder())"
    env = {**os.environ, "PYTHONPATH": str(unpacked)}
    folder = subprocess.run(
        [sys.executable, "-c", where],
        env=env,
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    assert Path(folder) == unpacked / "brief_cli" / "schemas"
    assert (unpacked / "brief_cli" / "py.typed").is_file()
    for made in ("a.pdf", "a.html"):
        exported = _run(unpacked, tmp_path, "export", str(EDITED), "-o", made)
        assert (exported.returncode, exported.stderr) == (0, "")


def test_a_wheel_carries_catalogues_and_pages(unpacked: Path, tmp_path: Path) -> None:
    page = _run(unpacked, tmp_path, "rule", "latin-comma", "--ui-lang", "fr")
    assert page.returncode == 0, page.stderr
    assert "T501" in page.stdout
    (tmp_path / "a.md").write_text("---\nschema: nope\n---\n", encoding="utf-8")
    for language, words in (("ar", "لا مخطط"), ("fr", "schéma")):
        told = _run(unpacked, tmp_path, "lint", "--format", "json", "--ui-lang", language, "a.md")
        assert words in told.stdout
    assert (unpacked / "brief_cli/messages/locale/ar/LC_MESSAGES/brief.mo").is_file()


def test_a_wheel_carries_what_init_writes(unpacked: Path, tmp_path: Path) -> None:
    for service, place in (("github", ".github/workflows/brief.yml"), ("gitlab", ".gitlab-ci.yml")):
        done = _run(unpacked, tmp_path, "init", "--ci", service, "--schema", "ours")
        assert done.returncode == 0, done.stderr
        shipped = ROOT / "docs" / "ci" / f"{service}.yml"
        assert (tmp_path / place).read_bytes() == shipped.read_bytes()
    assert "brief lint --force-exclude" in (tmp_path / ".pre-commit-config.yaml").read_text()
    assert _run(unpacked, tmp_path, "schema", "check", "ours").returncode == 0


def test_an_editable_install_reads_the_tree(tmp_path: Path) -> None:
    listed = _run(None, tmp_path, "schema", "list")
    assert listed.returncode == 0
    assert "osint-briefing" in listed.stdout
