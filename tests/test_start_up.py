"""What a run imports: start-up time is a feature."""

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import EDITED, EXAMPLE

HEAVY = ("pydantic", "rich", "ruamel.yaml", "wordfreq", "bidi", "wcwidth")


def _imported(tmp_path: Path, *arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "brief_cli", *arguments],
        capture_output=True, text=True, check=False,
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path)},
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    lines = (line for line in done.stderr.splitlines() if line.startswith("import time:"))
    return {line.rpartition("|")[2].strip() for line in lines}


def _heavy(imported: set[str]) -> set[str]:
    return {name for name in HEAVY if name in imported}


def test_a_lint_with_warm_caches_imports_nothing_heavy(tmp_path: Path) -> None:
    _imported(tmp_path, "lint", str(EXAMPLE), str(EDITED))
    warm = _imported(tmp_path, "lint", str(EXAMPLE), str(EDITED))
    assert _heavy(warm) == set()
    assert not {name for name in warm if name.startswith(("brief_cli.rules", "brief_cli.render"))}


def test_a_lint_of_a_new_file_needs_no_validation(tmp_path: Path) -> None:
    _imported(tmp_path, "lint", str(EDITED))
    new = tmp_path / "a.md"
    new.write_bytes(EDITED.read_bytes() + b"\n<!-- x -->\n")
    assert _heavy(_imported(tmp_path, "lint", str(new))) <= {"ruamel.yaml", "bidi", "wcwidth"}


def test_a_list_with_warm_caches_imports_what_its_form_needs(tmp_path: Path) -> None:
    _imported(tmp_path, "list", "--format", "json", str(EXAMPLE), str(EDITED))
    warm = _imported(tmp_path, "list", "--format", "json", str(EXAMPLE), str(EDITED))
    assert _heavy(warm) == set()
    assert not {name for name in warm if name.startswith(("brief_cli.rules", "brief_cli.render"))}


def test_help_imports_no_work(tmp_path: Path) -> None:
    work = ("brief_cli.lint", "brief_cli.ingest", "brief_cli.scaffold", "brief_cli.schema")
    assert not {name for name in _imported(tmp_path, "--help") if name.startswith(work)}


def test_an_archive_that_is_not_there_starts_no_cluster(tmp_path: Path) -> None:
    imported = _imported(tmp_path, "archive", "lint", "--help")
    assert not imported & {"distributed", "dask", "pyarrow", "fsspec"}
    assert not imported & {"brief_cli.archive.task", "brief_cli.lint.engine"}
    assert "distributed" not in _imported(tmp_path, "archive", "lint", str(tmp_path / "none.md"))


def test_other_commands_import_what_they_run(tmp_path: Path) -> None:
    assert _heavy(_imported(tmp_path, "--version")) == set()
    assert _heavy(_imported(tmp_path, "config")) == set()
    rules = _imported(tmp_path, "rules")
    assert not _heavy(rules) & {"pydantic", "rich", "wordfreq"}
    preview = _imported(tmp_path, "preview", str(EDITED))
    assert "brief_cli.lint.engine" not in preview
    export = _imported(tmp_path, "export", str(EDITED), "--to", "html", "-o", "-")
    assert not {"typst", "fontpkg_amiri", "rich", "pydantic"} & export


def test_a_server_is_there_before_its_engine(tmp_path: Path) -> None:
    """A client that waits for its first answer waits for no rules; types are made when used."""
    modules = _imported(tmp_path, "server", "--help")
    assert not {name for name in modules if name.startswith(("pygls", "lsprotocol"))}
    code = (
        "import sys, brief_cli.server.main, brief_cli.server.lazy_types as lazy\n"
        "lazy.import_types()\n"
        "import brief_cli.server.server\n"
        "print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "pygls.lsp.server" in loaded
    assert not loaded & {"brief_cli.rules.table", "brief_cli.lint.engine", "pydantic", "rich"}
