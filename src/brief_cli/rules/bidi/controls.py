"""Characters that drive a terminal instead of being read."""

from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.document.front_matter import scalars
from brief_cli.document.yaml import quoted
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.text.edit import Edit
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span

# ECMA-48: a control sequence (5.4), an operating system command (8.3.89), any other control.
_CONTROL = lazy_pattern(
    "\x1b\\[[0-?]*[ -/]*[@-~]"
    "|(?:\x1b\\]|\x9d)[^\x07\x1b\x9c]{0,4096}(?:\x07|\x1b\\\\|\x9c)"
    "|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]+"
)


@rule(
    "B603",
    "control-character",
    severity=Severity.ERROR,
    fixable=Applicability.SAFE,
    # A backslash may spell one in the metadata.
    needs="\\\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f",
)
def control_character(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A control character or an escape sequence."""
    for scalar in scalars(briefing.front_matter.root):
        match = _CONTROL.search(scalar.value)
        if match:
            clean = quoted(_CONTROL.sub("", scalar.value))
            yield _finding(scalar.span, match.group(), Edit(scalar.span, clean))
    body = briefing.document.body
    for match in _CONTROL.finditer(body.cut(briefing.source.text)):
        span = Span(*match.span()).shifted(body.start)
        yield _finding(span, match.group(), Edit(span, ""))


def _finding(span: Span, control: str, edit: Edit) -> Finding:
    fix = Fix(say("remove it"), Applicability.SAFE, (edit,))
    code = f"U+{ord(control[0]):04X}"
    if len(control) > 1 and control[0] in "\x1b\x9d":
        return Finding(span, say("escape sequence ({code} …); remove it", code=code), fix)
    return Finding(span, say("control character {code}; remove it", code=code), fix)
