"""A window on a preview, as a terminal shows it."""

import pyte
import pytest

from brief_cli.console.watching import _View


@pytest.mark.parametrize("lines", [["x" * 20] * 3, ["x" * 20] * 5, ["x" * 20] * 9, []])
def test_a_full_line_keeps_its_last_letter(
    lines: list[str], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    screen = pyte.Screen(20, 5)
    stream = pyte.ByteStream(screen)
    stream.feed(b"old\r\n" * 4 + b"old")
    view = _View(lambda: 5)
    view.lines = lines
    view.draw()
    sent = capfdbinary.readouterr().out
    assert sent.startswith(b"\x1b[?2026h"), "all at once, so that nothing flickers"
    assert sent.endswith(b"\x1b[?2026l")
    stream.feed(sent)
    assert list(screen.display) == [line.ljust(20) for line in (lines + [""] * 5)[:5]]
