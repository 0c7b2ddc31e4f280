"""A test card: one look tells which mode is right for a terminal."""

import sys
from collections.abc import Iterator
from dataclasses import replace

from brief_cli.console.output import drawn, put, put_error
from brief_cli.console.prompts import ask
from brief_cli.console.world import can_ask, interface_language, modes_file
from brief_cli.document.markdown import read_blocks
from brief_cli.languages.tags import language_of
from brief_cli.messages.catalogue import catalogue
from brief_cli.messages.message import Message, say
from brief_cli.page.building import Building
from brief_cli.render.rows.blocks import block_rows
from brief_cli.rtl.mode import Mode
from brief_cli.terminal.detect import KINDS
from brief_cli.terminal.terminal import BidiKind, Terminal
from brief_cli.typeset.screen import screen_text
from brief_cli.typeset.sentences import sentence_rows
from brief_cli.typeset.setting import Setting

WIDEST = 60
"""Cells of the widest card: one look should tell."""
# Joining, marks, lam-alef, a number against a letter, Latin in brackets, a full stop at the end.
SAMPLE = "قال: سُلِّمَ و21 (TITR) إلى لارا.\n"
CARD = """\
- سلام (أهلا) 12
- فارسی: می\u200cروم، ۲۱ گچ.

| اردو | עברית |
|---|---|
| ٹھیک ہے۔ | שָׁלוֹם (21). |
"""
MODES = tuple(mode for mode in Mode if mode is not Mode.OFF)


def probe(terminal: Terminal) -> None:
    """Say what the terminal was taken for and show a card; at a terminal, ask what is right.

    What a person answers is kept, and holds from then on.
    """
    put("".join(probe_texts(terminal)))
    if not (terminal.is_terminal and can_ask() and sys.stdout.isatty()):
        return
    question = say(
        "Which line is right? Its number, or nothing for “{mode}”", mode=terminal.bidi.mode.value
    )
    answer = ask(question.shown(interface_language()))
    if answer.isdecimal() and 1 <= int(answer) <= len(MODES):
        mode = MODES[int(answer) - 1]
        _keep(terminal.name, mode)
        kept = say(
            "“{mode}” holds for {terminal} from now on: {file}",
            mode=mode.value,
            terminal=terminal.name,
            file=modes_file(),
        )
        put_error(drawn([kept.shown(interface_language())], at_terminal=True))


def probe_texts(terminal: Terminal) -> Iterator[str]:
    """Yield what was detected, a line in every mode, and the whole card in the chosen one."""
    for message in _detected(terminal):
        yield _said(message, terminal)
    yield "\n"
    guide = say(
        "The line that is right reads, from the right edge: a word, a colon, a word with marks, the "
        "number 21, TITR in round brackets, two words, and a full stop at its left end."
    )
    yield _said(guide, terminal)
    yield "\n"
    for number, mode in enumerate(MODES, start=1):
        # The name stands on a line of its own, so that it does not become part of the paragraph.
        yield f"{number} {mode.value}\n{_shown(SAMPLE, terminal, mode)}"
    yield f"\n{terminal.bidi.mode.value}\n"
    yield _shown(SAMPLE + "\n" + CARD, terminal, terminal.bidi.mode)
    if terminal.name == "kitty":
        yield "\n"
        setting = "force_ltr yes"
        yield _said(
            say("With `{setting}` in kitty.conf “visual” is right.", setting=setting), terminal
        )


def _said(message: Message, terminal: Terminal) -> str:
    """Return a message in the language of the run, in lines that fit the terminal."""
    language = interface_language()
    level = int(catalogue(language).is_right_to_left)
    return screen_text(sentence_rows(message.shown(language), terminal, level), terminal)


def _detected(terminal: Terminal) -> Iterator[Message]:
    if terminal.sign:
        yield say("terminal: {name} ({sign})", name=terminal.name, sign=terminal.sign)
    else:
        yield say("terminal: {name}", name=terminal.name)
    if terminal.multiplexer:
        yield say("within: {name}", name=terminal.multiplexer)
    yield say("width: {width}", width=terminal.width)
    yield say("colours: {colours}", colours=terminal.color or say("none"))
    yield say("hyperlinks: {answer}", answer=say("yes") if terminal.hyperlinks else say("no"))
    yield say("--bidi auto: {mode}", mode=terminal.bidi.mode.value)


def _shown(text: str, terminal: Terminal, mode: Mode) -> str:
    """Return a Markdown text as it is sent in a mode."""
    kind = KINDS[mode]
    if terminal.bidi.mode is mode or terminal.bidi is BidiKind.OBEYS:
        kind = terminal.bidi
    screen = replace(terminal, bidi=kind)
    width = min(terminal.width - 1, WIDEST)
    blocks = Building(language_of("ar"), 1).blocks(read_blocks(text, 0))
    rows = block_rows(blocks, width, Setting(mode, 1, graphemes=terminal.graphemes))
    return screen_text(rows, screen, mode)


def _keep(name: str, mode: Mode) -> None:
    import tomllib

    import tomli_w

    path = modes_file()
    try:
        kept = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        kept = {}
    table = kept.get("bidi")
    kept["bidi"] = {**(table if isinstance(table, dict) else {}), name: mode.value}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(tomli_w.dumps(kept), encoding="utf-8")
