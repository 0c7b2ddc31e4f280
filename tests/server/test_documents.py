"""When a text is checked, and whose analysis is given."""

import asyncio
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from brief_cli.server import analysis as module
from brief_cli.server.analysis import Analysis
from brief_cli.server.documents import Documents
from brief_cli.server.session import Session
from tests.server.conftest import HEAD, codes

WRONG = HEAD + "قال, نعم.\n"


class Kept:
    """Texts, what was told of them, and how often one was checked."""

    def __init__(self, session: Session, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.told: list[Analysis] = []
        self.checked: list[int] = []
        self.failed: list[Exception] = []
        self.path = str(folder / "a.md")
        real = module.analyse

        def analyse(session: Session, path: str, text: str, version: int) -> Analysis:
            self.checked.append(version)
            if "fails" in text:
                raise ValueError("as it should")
            return real(session, path, text, version)

        monkeypatch.setattr(module, "analyse", analyse)
        self.documents = Documents(
            session, lambda _, found: self.told.append(found), self.failed.append
        )

    async def until_told(self, version: int) -> Analysis:
        while not self.told or self.told[-1].version != version:
            await asyncio.sleep(0.01)
        return self.told[-1]


@pytest.fixture
def kept(session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    kept = Kept(session, tmp_path, monkeypatch)
    yield kept
    kept.documents._worker.shutdown()


@pytest.mark.asyncio
async def test_all_who_ask_get_one_analysis(kept: Kept) -> None:
    kept.documents.open("u", kept.path, 1, WRONG)
    found = await asyncio.gather(*(kept.documents.analysis("u") for _ in range(5)))
    assert kept.checked == [1]
    assert {id(each) for each in found} == {id(found[0])}
    assert found[0] is not None
    assert codes(found[0]) == ["T501"]


@pytest.mark.asyncio
async def test_who_asks_in_a_burst_gets_the_newest(kept: Kept) -> None:
    goes_on = Event()
    kept.documents._worker.submit(goes_on.wait)
    kept.documents.open("u", kept.path, 1, HEAD)
    asking = [asyncio.create_task(kept.documents.analysis("u"))]
    for version in range(2, 30):
        await asyncio.sleep(0)
        kept.documents.change("u", version, WRONG if version == 29 else HEAD)
        asking.append(asyncio.create_task(kept.documents.analysis("u")))
    await asyncio.sleep(0)
    goes_on.set()
    found = await asyncio.gather(*asking)
    assert {each.version for each in found if each} == {29}
    assert kept.checked == [29]


@pytest.mark.asyncio
async def test_each_version_is_told_once_and_none_after_closing(kept: Kept) -> None:
    kept.documents.open("u", kept.path, 1, WRONG)
    await kept.until_told(1)
    kept.documents.change("u", 2, HEAD)
    assert (await kept.until_told(2)).diagnostics == ()
    kept.documents.change("u", 3, WRONG)
    kept.documents.close("u")
    await asyncio.sleep(0.1)
    assert [each.version for each in kept.told] == [1, 2]
    assert await kept.documents.analysis("u") is None


@pytest.mark.asyncio
async def test_nobody_is_told_who_asks(kept: Kept) -> None:
    kept.documents.is_pulled = True
    kept.documents.open("u", kept.path, 1, WRONG)
    await asyncio.sleep(0.1)
    assert kept.told == []


@pytest.mark.asyncio
async def test_settings_that_change_make_another_analysis_of_the_same_version(kept: Kept) -> None:
    kept.documents.open("u", kept.path, 1, WRONG)
    await kept.until_told(1)
    kept.documents.again()
    await kept.documents.analysis("u")
    assert kept.checked == [1, 1]


@pytest.mark.asyncio
async def test_a_failure_of_ours_is_a_finding_and_ends_nothing(kept: Kept) -> None:
    kept.documents.open("u", kept.path, 1, "fails")
    found = await kept.documents.analysis("u")
    assert found is not None
    assert codes(found) == ["internal"]
    assert [str(each) for each in kept.failed] == ["as it should"]
    kept.documents.change("u", 2, WRONG)
    again = await kept.documents.analysis("u")
    assert again is not None
    assert codes(again) == ["T501"]
