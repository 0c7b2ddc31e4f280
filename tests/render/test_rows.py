"""The preview of the example, on a screen that is not ours."""

import re
import unicodedata

import pyte
import pytest

from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.reading import read_briefing
from brief_cli.render.text import text_lines
from brief_cli.rtl.mode import Mode
from brief_cli.schema.catalogue import Catalogue
from brief_cli.terminal.terminal import BidiKind, Terminal
from brief_cli.text.clusters import text_width
from brief_cli.text.source import Source
from brief_cli.typeset.screen import screen_lines
from tests.shown import rows_of, without_own_marks

PLAIN = Terminal("none", 80, False, None, False, BidiKind.NOTHING)
COLOR = Terminal("xterm", 80, True, "truecolor", True, BidiKind.NOTHING)


def _lines(briefing: Briefing, width: int, mode: Mode = Mode.VISUAL) -> list[str]:
    return list(text_lines(rows_of(briefing, width, mode), mode))


def _screen(briefing: Briefing, width: int) -> list[str]:
    """Return what an emulated terminal shows, padded to its width."""
    sent = list(screen_lines(rows_of(briefing, width, hyperlinks=True), COLOR, Mode.VISUAL))
    screen = pyte.Screen(width, len(sent) + 1)
    pyte.Stream(screen).feed("\r\n".join(sent))
    assert screen.cursor.y == len(sent) - 1, "a line was wider than the terminal"
    return list(screen.display[: len(sent)])


@pytest.mark.parametrize("width", [24, 40, 60, 80, 120, 160])
def test_every_line_fits_and_stands_flush_right(example: Briefing, width: int) -> None:
    for line in _lines(example, width):
        assert text_width(line) <= width
        # A line after the first stands under its text: two cells from the edge in a list item,
        # thirteen beside the labels of the panel.
        assert text_width(line) in (width, width - 2, width - 13) or line == ""
    for line in _screen(example, width):
        assert len(line) >= width
        assert "\x1b" not in line
        assert line.strip() == "" or line[width - 14 : width].strip() != ""


def test_what_a_reader_expects_is_there(example: Briefing) -> None:
    text = "\n".join(_lines(example, 120))
    for expected in (
        "(ﻍﺎﺑ ﻩﺮﻗ)",
        "2025 ﺮﺑﻮﺘﻛﺃ 21ﻭ 20 ﻲﻣﻮﻳ",
        "www.specialeurasia.com",
        "”ﺔﻄﺳﻮﺘﻤﻟﺍ ﻯﻮﻘﻟﺍ“",
        "•",
    ):
        assert expected in text


def _visible(text: str) -> list[str]:
    """Return the characters a reader sees, joined forms taken back to their letters."""
    plain = unicodedata.normalize("NFKC", text)
    return sorted(char for char in plain if not char.isspace() and char not in "─•│")


def test_nothing_of_the_text_is_lost(example: Briefing) -> None:
    body = example.document.body.cut(example.source.text)
    wanted = _visible(re.sub(r"(?m)^(## |- )", "", body))
    rows = rows_of(example, 60)
    panel = sum(1 for row in rows[:30] if "─" in "".join(piece.text for piece in row))
    assert panel == 2
    start = [i for i, line in enumerate(text_lines(rows, Mode.VISUAL)) if line.startswith("─")][1]
    shown = _visible("\n".join(list(text_lines(rows, Mode.VISUAL))[start + 1 :]))
    assert shown == wanted


def _briefing(catalogue: Catalogue, body: str, head: str = "lang: ar\n") -> Briefing:
    text = f"---\nschema: base\ntitle: عنوان\n{head}---\n\n{body}"
    return read_briefing(Source("a.md", text), catalogue)


def test_missing_parts_are_marked_in_their_place(catalogue: Catalogue) -> None:
    text = "---\nschema: news-brief\ntitle: The news\nlang: en\n---\n\n## Details\n\nText.\n"
    lines = _lines(read_briefing(Source("a.md", text), catalogue), 40)
    assert "Published: ⟨ missing ⟩" in lines
    assert lines.index("⟨ missing section: The news ⟩") < lines.index("Details")


def test_a_document_mixes_directions_paragraph_by_paragraph(catalogue: Catalogue) -> None:
    lines = _lines(_briefing(catalogue, "نص عربي.\n\nEnglish text.\n\n123\n"), 30)[-5:]
    assert lines == [".ﻲﺑﺮﻋ ﺺﻧ".rjust(30), "", "English text.", "", "123".rjust(30)]


def test_colours_and_links_are_sent_only_where_they_are_understood(catalogue: Catalogue) -> None:
    briefing = _briefing(
        catalogue, "نص **مهم** و[رابط](https://a.example/x) و[سيئ](javascript:x).\n"
    )
    rows = rows_of(briefing, 40, hyperlinks=True)
    sent = "\n".join(screen_lines(rows, COLOR, Mode.VISUAL))
    assert "\x1b[1mﻢﻬﻣ\x1b[0m" in sent
    assert "\x1b]8;;https://a.example/x\x1b\\" in sent
    assert "javascript" not in sent
    plain = "\n".join(screen_lines(rows_of(briefing, 40), PLAIN, Mode.VISUAL))
    assert "\x1b" not in plain
    assert "[1]" in plain
    assert "https://a.example/x" in plain


def test_a_style_that_ends_within_a_word_does_not_break_its_joining(catalogue: Catalogue) -> None:
    briefing = _briefing(catalogue, "م**كت**بة ول**ا** ~~أ~~لأ\n")
    sent = list(screen_lines(rows_of(briefing, 30), COLOR, Mode.VISUAL))[-1]
    assert sent.strip().startswith("ﻷ\x1b[9mﺃ\x1b[0m ")
    assert sent.endswith("ﺔﺒ\x1b[1mﺘﻜ\x1b[0mﻣ")
    assert "ﻻﻭ" in sent


def test_nothing_in_a_file_drives_the_terminal(catalogue: Catalogue) -> None:
    body = "أ \x1b[2J \u202eب\u2066 \x9b \x07 [x](https://a.example/\x1b\\\x07) `\x1b`\n"
    briefing = _briefing(catalogue, body, 'lang: ar\nsubtitle: "\\e]0;x\\a\\u202e"\n')
    for mode in Mode:
        rows = rows_of(briefing, 40, mode, hyperlinks=True)
        for sent in screen_lines(rows, PLAIN, mode):
            line = re.sub("\x1b\\[22?m", "", without_own_marks(sent, mode))
            assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", line)
    shown = "\n".join(_lines(briefing, 40))
    assert "␛" in shown
    assert "⟦RLO⟧" in shown
