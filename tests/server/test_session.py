"""What decides about a text, and when it is read again."""

from pathlib import Path

from brief_cli.server.session import Session
from tests.server.conftest import HEAD, Analyser, codes

WRONG = HEAD + "قال, نعم.\n"


def test_what_changes_on_the_disk_holds_for_the_next_check(
    analysed: Analyser, tmp_path: Path
) -> None:
    assert codes(analysed(WRONG)) == ["T501"]
    (tmp_path / "brief.toml").write_text('ignore = ["T501"]\n')
    assert codes(analysed(WRONG)) == []
    (tmp_path / "brief.toml").unlink()
    assert codes(analysed(WRONG)) == ["T501"]


def test_what_is_left_out_by_the_configuration_is_not_checked(
    analysed: Analyser, tmp_path: Path
) -> None:
    (tmp_path / "brief.toml").write_text('exclude = ["a.md"]\n')
    (tmp_path / "a.md").write_text(WRONG)
    assert codes(analysed(WRONG)) == []


def test_the_language_is_the_one_that_was_asked_for_first(session: Session, tmp_path: Path) -> None:
    path = str(tmp_path / "a.md")
    for tag, language in (("ar-LB", "ar"), ("fr", "fr"), ("de", "en"), ("", "en")):
        session.speak(tag)
        assert session.language(path) == language
    (tmp_path / "brief.toml").write_text('ui-lang = "ar"\n')
    session.forget()
    assert session.language(path) == "ar"
