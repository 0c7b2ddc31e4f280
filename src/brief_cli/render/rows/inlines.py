"""What stands within a block becomes a styled text."""

from collections.abc import Iterable

from brief_cli.messages.isolation import LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE, RIGHT_TO_LEFT_ISOLATE
from brief_cli.page.inlines import (
    Break,
    Code,
    Inline,
    Link,
    Markup,
    Picture,
    Reference,
    Styled,
    Text,
    Token,
)
from brief_cli.typeset.rows import Roles
from brief_cli.typeset.setting import Setting
from brief_cli.typeset.styled import LINE_FEED, StyledText

ISOLATES, END = (LEFT_TO_RIGHT_ISOLATE, RIGHT_TO_LEFT_ISOLATE), POP_ISOLATE
"""What keeps a stretch together that has a level of its own, and what ends it."""


def styled(inlines: Iterable[Inline], setting: Setting, roles: Roles = ()) -> StyledText:
    """Return inlines as a styled text, with breaks as line feeds."""
    target = StyledText()
    for inline in inlines:
        _add(target, inline, setting, roles, "")
    return target


def _add(target: StyledText, inline: Inline, setting: Setting, roles: Roles, link: str) -> None:
    match inline:
        case Text(text):
            target.add(text, roles, link)
        case Token(text):
            target.add(text, (*roles, "token"), link)
        case Code(inner):
            # One piece that runs from left to right, whatever is around it.
            target.add(ISOLATES[0], roles, link)
            _add_all(target, inner, setting, (*roles, "code"), link)
            target.add(END, roles, link)
        case Markup(inner):
            _add_all(target, inner, setting, (*roles, "html"), link)
        case Break():
            target.add(LINE_FEED, roles, link)
        case Reference(number):
            # By itself too: after Latin, or after a date, it would go to the other side.
            target.add(ISOLATES[0], roles, link)
            target.add(f"⁽{number}⁾", (*roles, "reference"), link)
            target.add(END, roles, link)
        case Styled(style, inner):
            _add_all(target, inner, setting, (*roles, style), link)
        case Picture(_, inner):
            _add_all(target, inner, setting, (*roles, "image"), link)
        case Link(url, inner, number):
            address = url if setting.hyperlinks else ""
            _add_all(target, inner, setting, (*roles, "link"), address)
            if number and not setting.hyperlinks:
                target.add(f" [{number}]", (*roles, "reference"))


def _add_all(
    target: StyledText, inlines: Iterable[Inline], setting: Setting, roles: Roles, link: str
) -> None:
    for inline in inlines:
        _add(target, inline, setting, roles, link)
