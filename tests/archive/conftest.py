"""Archives, and workers for them: processes on loopback, started once for a module."""

import json
import logging
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import dask
import pyarrow as pa
import pytest
from distributed import LocalCluster
from moto.server import ThreadedMotoServer
from pyarrow import parquet
from typer.testing import CliRunner, Result

from brief_cli.app import app
from tests.conftest import EDITED, ROOT

BUCKET = "archive"
_CLEAN = EDITED.read_text(encoding="utf-8")
# What is wrong in some of the texts of an archive, so that each has findings of its own.
_SLIPS = (
    ("، ", " ، "),
    ("2025", "٢٠٢٥"),
    (". ", ".  "),
    ("published:", "publisehd:"),
    ("## ", "#"),
)


def text(number: int) -> str:
    """Return a text of an archive; every sixth is clean."""
    short = _CLEAN.replace("title: ", f"title: {number} ")
    return short if number % 6 == 5 else short.replace(*_SLIPS[number % 6], number % 3 + 1)


@pytest.fixture(scope="session")
def texts() -> list[str]:
    return [text(number) for number in range(24)]


def write_parquet(path: Path, values: Sequence[Any], group: int = 4, **columns: Any) -> None:
    """Write a Parquet file with texts, and a column that nobody needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    table = pa.table({"other": ["x"] * len(values), "text": values, **columns})
    parquet.write_table(table, path, row_group_size=group)


def rows(folder: Path | str, files: Any = None) -> list[dict[str, Any]]:
    """Return the rows of all Parquet files below a folder, in order."""
    found = sorted(Path(folder).rglob("*.parquet"))
    return sorted(
        (row for path in found for row in parquet.read_table(path).to_pylist()),
        key=lambda row: json.dumps(row, default=str, sort_keys=True),
    )


@pytest.fixture(scope="session")
def storage() -> Iterator[dict[str, str]]:
    """Give what lets a process find the object storage of the tests."""
    server = ThreadedMotoServer("127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield {
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
        "AWS_ACCESS_KEY_ID": "x",
        "AWS_SECRET_ACCESS_KEY": "x",
        "AWS_DEFAULT_REGION": "us-east-1",
    }
    server.stop()


@pytest.fixture(scope="module")
def cluster(storage: dict[str, str]) -> Iterator[LocalCluster]:
    """Give two workers in processes of their own."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in storage.items():
            patch.setenv(name, value)
        with (
            dask.config.set({"distributed.scheduler.allowed-failures": 0}),
            LocalCluster(
                n_workers=2,
                threads_per_worker=1,
                memory_limit="1GB",
                dashboard_address="127.0.0.1:0",
                silence_logs=logging.CRITICAL,
                preload=["tests.archive.deadly"],
            ) as started,
        ):
            yield started


@pytest.fixture
def s3(storage: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> Any:
    """Give an empty bucket, as fsspec has it."""
    import s3fs

    for name, value in storage.items():
        monkeypatch.setenv(name, value)
    files = s3fs.S3FileSystem(use_listings_cache=False)
    if files.exists(BUCKET):
        files.rm(BUCKET, recursive=True)
    files.mkdir(BUCKET)
    return files


def brief(*arguments: object) -> Result:
    """Run the command in this process."""
    return CliRunner(env={"COLUMNS": "80", "TERM": "dumb"}).invoke(
        app, ["archive", *map(str, arguments)]
    )


def python(code: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run a program in a process, and a session, of its own."""
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        capture_output=True, text=True, check=False, timeout=90, start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
