"""What can be written at a place."""

from pathlib import Path

import pytest

from brief_cli.server.completion import is_asked, offers
from brief_cli.server.offers import Offer
from brief_cli.server.session import Session
from brief_cli.text.source import Source
from tests.server.conftest import HEAD, Analyser, marked


@pytest.fixture
def offered(session: Session, analysed: Analyser, tmp_path: Path):  # type: ignore[no-untyped-def]
    """Return what offers at `‸`; nothing where nobody would ask."""

    def offered(text: str, name: str = "a.md", trigger: str = "") -> list[Offer]:
        text, at = marked(text)
        if not is_asked(session, Source(str(tmp_path / name), text), at, trigger):
            return []
        return offers(session, analysed(text, name), at)

    return offered


def _labels(found: list[Offer]) -> list[str]:
    return [offer.label for offer in found]


def test_keys_that_are_missing_come_required_first(offered) -> None:  # type: ignore[no-untyped-def]
    found = offered("---\nschema: news-brief\nlang: ar\n‸\n---\n")
    assert _labels(found)[:2] == ["title", "published"]
    assert "lang" not in _labels(found)
    assert found[0].text == "title: "


def test_front_matter_need_not_be_yaml_yet(offered) -> None:  # type: ignore[no-untyped-def]
    found = offered('---\nschema: news-brief\ntitle: "عنوان\nlang: [\npub‸\n')
    assert "published" in _labels(found)
    assert "title" not in _labels(found)


def test_a_key_of_a_group_is_written_with_it_or_below_it(offered) -> None:  # type: ignore[no-untyped-def]
    (url,) = [
        o for o in offered("---\nschema: osint-briefing\nso‸\n---\n") if o.label == "source.url"
    ]
    assert url.text == "source:\n  url: "
    below = offered("---\nschema: osint-briefing\nsource:\n  name: x\n  ‸\n---\n")
    assert "url" in _labels(below)
    assert "name" not in _labels(below)
    beside = offered("---\nschema: osint-briefing\nsource:\n  name: x\n‸\n---\n")
    assert not any(label.startswith("source") for label in _labels(beside))


@pytest.mark.parametrize(
    ("line", "some"),
    [
        ("schema: ‸", "osint-briefing"),
        ("lang: a‸", "ar"),
        ("marking: ‸", "TLP:AMBER"),
        ("published: ‸", "2025-11-02T09:30:00Z"),
        ("cover:\n  license: ‸", "CC-BY-4.0"),
        ("translation:\n  method: ‸", "machine"),
    ],
)
def test_values(offered, line: str, some: str) -> None:  # type: ignore[no-untyped-def]
    schema = "" if line.startswith("schema") else "schema: osint-briefing\n"
    assert some in _labels(offered(f"---\n{schema}{line}\n---\n"))


def test_a_value_takes_the_place_of_the_one_that_is_there(offered) -> None:  # type: ignore[no-untyped-def]
    text = "---\nschema: osint-briefing\nmarking: TLP:‸WHITE # x\n---\n"
    offer = offered(text)[0]
    assert offer.span.cut(text.replace("‸", "")) == "TLP:WHITE"


def test_headings_that_are_missing_in_order_with_their_prompt(offered) -> None:  # type: ignore[no-untyped-def]
    head = "---\nschema: osint-briefing\ntitle: ع\nlang: ar\n---\n\n"
    found = [
        o for o in offered(head + "## النتائج الرئيسية\n\n- نص\n\n## ‸\n") if o.kind == "heading"
    ]
    assert _labels(found)[:2] == ["## ملخص تنفيذي", "## معلومات أساسية"]
    assert found[0].text.startswith("## ملخص تنفيذي\n\n<!-- TODO: ")


def test_headings_though_the_front_matter_is_broken(offered) -> None:  # type: ignore[no-untyped-def]
    assert "## ملخص تنفيذي" in _labels(
        offered("---\nschema: osint-briefing\nlang: ar\nx\n---\n\n#‸\n")
    )


def test_notices_have_their_values_filled(offered) -> None:  # type: ignore[no-untyped-def]
    head = (
        "---\nschema: osint-briefing\ntitle: ع\nlang: ar\nsource:\n  name: وكالة\n"
        "  url: https://example.org/a\n  retrieved: 2025-10-27\nrepublisher:\n  name: موقع\n---\n\n"
    )
    found = [o for o in offered(head + "## ملخص تنفيذي\n\n‸\n") if o.kind == "snippet"]
    assert "https://example.org/a" in found[0].text
    assert found[0].detail == "required"


def test_codes_in_a_comment_those_of_the_place_first(offered) -> None:  # type: ignore[no-untyped-def]
    found = offered(HEAD + "<!-- brief: ignore T504, ‸ -->\n\nقال, نعم.\n")
    assert _labels(found)[0] == "T501"
    assert "T502" in _labels(found)
    assert _labels(offered(HEAD + "<!-- brief: ‸\n")) == ["ignore", "ignore-file"]


def test_a_whole_briefing_where_there_is_nothing(offered) -> None:  # type: ignore[no-untyped-def]
    found = offered("‸")
    assert "--- osint-briefing (ar)" in _labels(found)
    assert found[0].text.startswith("---\nschema: ")


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "قال ‸\n",
        HEAD + "- ‸\n",
        "---\nschema: base\ntitle: x:‸\n---\n",
        "# ملف\n\nنص ‸\n",
    ],
)
def test_nothing_in_prose(offered, text: str) -> None:  # type: ignore[no-untyped-def]
    assert offered(text, trigger=" ") == []


def test_a_configuration(offered) -> None:  # type: ignore[no-untyped-def]
    assert "fail-level" in _labels(offered("ig‸\n", "brief.toml"))
    assert "ignore" not in _labels(offered('ignore = ["T5"]\n‸\n', "brief.toml"))
    assert _labels(offered('fail-level = "‸"\n', "brief.toml")) == ["error", "warning", "info"]
    assert "T501" in _labels(offered('ignore = ["T502", "‸"]\n', "brief.toml"))
    assert "T501" in _labels(offered('ignore = [\n  "T502",\n  "‸"\n]\n', "brief.toml"))
    assert "T501" in _labels(offered("[severity]\nT5‸\n", "brief.toml"))
    assert "off" in _labels(offered('[severity]\nT501 = "‸"\n', "brief.toml"))
    assert "osint-briefing" in _labels(offered('[schemas]\n"a/*" = "‸"\n', "brief.toml"))
    assert offered("[tool.ruff]\n‸\n", "pyproject.toml") == []
    assert "ignore" in _labels(offered("[tool.brief]\n‸\n", "pyproject.toml"))


def test_a_schema(offered, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "brief.toml").write_text('schema-path = ["kinds"]\n')
    (tmp_path / "kinds").mkdir()
    top = "schema: mine\nversion: 1\n"
    assert "sections" in _labels(offered(top + "‸\n", "kinds/mine.yaml"))
    assert "version" not in _labels(offered(top + "‸\n", "kinds/mine.yaml"))
    field = top + "metadata:\n  desk:\n    "
    assert "required" in _labels(offered(field + "‸\n", "kinds/mine.yaml"))
    assert "datetime" in _labels(offered(field + "type: ‸\n", "kinds/mine.yaml"))
    assert "heading" in _labels(offered(top + "sections:\n  - id: a\n    ‸\n", "kinds/mine.yaml"))
    assert "ar" in _labels(offered(top + "title:\n  ‸\n", "kinds/mine.yaml"))
