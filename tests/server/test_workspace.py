"""Briefings that are not open, for a client that asks for them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.server.conftest import HEAD
from tests.server.wire import Wire

WRONG = HEAD + "قال, نعم.\n"
PULLS: dict[str, object] = {"textDocument": {"diagnostic": {}}}


def _asking(wires: Callable[..., Wire], folder: Path, *, wanted: bool) -> Wire:
    return wires(
        capabilities=PULLS,
        rootUri=folder.as_uri(),
        initializationOptions={"workspaceDiagnostics": wanted},
    )


def _all(wire: Wire, known: list[dict[str, str]]) -> list[dict[str, Any]]:
    answer = wire.request("workspace/diagnostic", {"previousResultIds": known})
    items: list[dict[str, Any]] = answer["result"]["items"]
    return items


def test_they_are_reported_with_what_is_found_in_them(
    wires: Callable[..., Wire], tmp_path: Path
) -> None:
    (tmp_path / "b.md").write_text(WRONG)
    (tmp_path / "c.md").write_text("# no briefing\n")
    (tmp_path / "a.md").write_text(WRONG)
    wire = _asking(wires, tmp_path, wanted=True)
    item = {"uri": wire.uri, "languageId": "markdown", "version": 1, "text": HEAD}
    wire.send("textDocument/didOpen", {"textDocument": item})
    (first,) = _all(wire, [])
    assert first["uri"] == (tmp_path / "b.md").as_uri()
    assert [each["code"] for each in first["items"]] == ["T501"]
    # What is known is said to be so; the answer waits until something may have changed.
    saved = {"textDocument": {"uri": wire.uri}}
    wire.send("textDocument/didSave", saved)
    known = [{"uri": first["uri"], "value": first["resultId"]}]
    assert [each["kind"] for each in _all(wire, known)] == ["unchanged"]


def test_they_are_not_offered_unless_that_is_set(
    wires: Callable[..., Wire], tmp_path: Path
) -> None:
    wire = _asking(wires, tmp_path, wanted=False)
    assert "error" in wire.request("workspace/diagnostic", {"previousResultIds": []})


def test_each_folder_has_its_own_settings(wires: Callable[..., Wire], tmp_path: Path) -> None:
    for name, config in (("one", 'ignore = ["T5"]\n'), ("two", "")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "brief.toml").write_text(config)
    wire = wires()
    found = [wire.open(WRONG, (tmp_path / name / "a.md").as_uri()) for name in ("one", "two")]
    assert [[each["code"] for each in one["diagnostics"]] for one in found] == [[], ["T501"]]


def test_what_the_configuration_leaves_out_is_left(
    wires: Callable[..., Wire], tmp_path: Path
) -> None:
    (tmp_path / "brief.toml").write_text('exclude = ["old"]\nbaseline = "before.json"\n')
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "a.md").write_text(WRONG)
    (tmp_path / "before.json").write_text('{"version": 1, "files": {}}')
    wire = wires()
    assert wire.open(WRONG, (tmp_path / "old" / "a.md").as_uri())["diagnostics"] == []
    assert wire.open(WRONG)["diagnostics"]
