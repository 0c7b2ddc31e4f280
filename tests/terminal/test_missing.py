"""A real terminal that is not there is named, so that its test can say why it is skipped."""

import pytest

from tests.terminal.real.screens import SIZE, TERMINALS, Program


@pytest.mark.parametrize("program", TERMINALS, ids=lambda each: each.name)
def test_what_is_missing_is_named(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert program.missing() == program.start(SIZE)[0]
    assert program.missing("tmux") == "tmux"
