"""What no client should send, and what happens to the best of them."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.server.conftest import HEAD, Analyser, codes
from tests.server.wire import Wire

HOSTILE = {
    "no briefing": "# ملف\n\nنص, نص.\n",
    "nothing": "",
    "half a fence": "--",
    "half a key": "---\nschema: base\ntit",
    "half a value": '---\nschema: base\ntitle: "',
    "binary": "---\nschema: base\n---\n\x00\x01\ufffd\x7f",
    "a lone surrogate": HEAD + "ب\ud800, ب\n",
    "deep": "---\nschema: " + "[" * 5000,
    "many keys": "---\n" + "".join(f"k{n}: [{n}\n" for n in range(3000)),
    "long line": HEAD + "ب, " * 20_000,
    "ends": HEAD.replace("\n", "\r") + "ب, ب\r\n\r",
}


def test_any_text_is_answered(wire: Wire) -> None:
    for number, (name, text) in enumerate(HOSTILE.items()):
        uri = (wire.folder / f"{number}.md").as_uri()
        assert wire.open(text, uri)["uri"] == uri, name
        document = {"textDocument": {"uri": uri}}
        for line, character in ((0, 0), (2, 5), (99_999, 99_999)):
            place = {**document, "position": {"line": line, "character": character}}
            for method in ("hover", "completion", "definition", "prepareRename"):
                assert "result" in wire.request(f"textDocument/{method}", place), (name, method)
        everything = {"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 9}}
        for method, more in (
            ("codeAction", {"range": everything, "context": {"diagnostics": []}}),
            ("formatting", {"options": {"tabSize": 2, "insertSpaces": True}}),
            ("documentSymbol", {}),
            ("foldingRange", {}),
            ("documentLink", {}),
        ):
            assert "result" in wire.request(f"textDocument/{method}", {**document, **more}), (
                name,
                method,
            )


def test_a_text_that_is_too_large_is_told_so(wire: Wire) -> None:
    found = wire.open(HEAD + "ب" * 6_000_000)
    assert [each["code"] for each in found["diagnostics"]] == ["P011"]


def test_a_text_that_was_never_opened_is_answered_with_nothing(wire: Wire) -> None:
    place = {"textDocument": {"uri": wire.uri}, "position": {"line": 0, "character": 0}}
    assert wire.request("textDocument/hover", place)["result"] is None
    change = {"textDocument": {"uri": wire.uri, "version": 2}, "contentChanges": [{"text": "x"}]}
    wire.send("textDocument/didChange", change)
    assert wire.open(HEAD + "قال, نعم.\n")["diagnostics"]


def test_a_text_that_is_no_file_is_checked(wire: Wire) -> None:
    found = wire.open(HEAD + "قال, نعم.\n", "untitled:Untitled-1")
    assert [each["code"] for each in found["diagnostics"]] == ["T501"]


def test_a_file_that_is_gone_is_still_checked(wire: Wire) -> None:
    path = wire.folder / "a.md"
    path.write_text(HEAD)
    assert wire.open(HEAD + "قال, نعم.\n")["diagnostics"]
    path.unlink()
    change = {"textDocument": {"uri": wire.uri, "version": 2}, "contentChanges": [{"text": HEAD}]}
    wire.send("textDocument/didChange", change)
    assert wire.found()["diagnostics"] == []


def test_a_burst_of_changes_is_checked_a_few_times(wire: Wire) -> None:
    wire.open(HEAD)
    for version in range(2, 202):
        text = HEAD + "قال, نعم.\n" * (version % 3)
        change = {"uri": wire.uri, "version": version}
        wire.send(
            "textDocument/didChange", {"textDocument": change, "contentChanges": [{"text": text}]}
        )
    told = 0
    while True:
        told += 1
        if wire.found()["version"] == 201:
            break
    assert told < 20


def test_messages_are_in_the_clients_language(wires: Callable[..., Wire]) -> None:
    wire = wires(locale="ar-LB")
    assert "فاصلة لاتينية" in wire.open(HEAD + "قال, نعم.\n")["diagnostics"][0]["message"]


def test_a_mistake_in_a_configuration_is_told_at_its_place(
    tmp_path: Path, wires: Callable[..., Wire]
) -> None:
    (tmp_path / "brief.toml").write_text('ignore = ["T501"]\nfail-level = "bad"\n')
    wire = wires()
    first = wire.open(HEAD + "قال, نعم.\n")
    told = {each["uri"]: each["diagnostics"] for each in (first, wire.found())}
    assert told[wire.uri][0]["code"] == "settings"
    (own,) = told[(tmp_path / "brief.toml").as_uri()]
    assert own["range"]["start"] == {"line": 1, "character": 13}


def test_it_ends_when_it_is_told_to(wires: Callable[..., Wire]) -> None:
    wire = wires()
    wire.request("shutdown", None)
    wire.send("exit", None)
    assert wire.process.wait(timeout=10) == 0


def test_it_ends_when_nobody_writes_to_it_any_more(wires: Callable[..., Wire]) -> None:
    wire = wires()
    wire.open(HEAD + "ب, " * 20_000)
    assert wire.process.stdin is not None
    wire.process.stdin.close()
    assert wire.process.wait(timeout=10) == 1


@pytest.mark.skipif(os.name != "posix", reason="processes of POSIX")
def test_it_ends_with_the_process_of_its_client(wires: Callable[..., Wire]) -> None:
    """The pipe of a client that was killed may be held open by another process."""
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as client:
        wire = wires(processId=client.pid)
        client.kill()
        client.wait()
        assert wire.process.wait(timeout=10) == 1


def test_a_failure_of_ours_is_a_finding(
    analysed: Analyser, monkeypatch: pytest.MonkeyPatch
) -> None:
    from brief_cli.server.analysis import failure

    found = failure("a.md", HEAD, 3, ValueError("x"))
    assert codes(found) == ["internal"]
    assert "please report it" in str(found.diagnostics[0].message)
