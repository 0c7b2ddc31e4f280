"""Where a briefing judges: the sections whose sentences are forecasts or advice."""

from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.prose import ProseBlock
from brief_cli.document.blocks import Heading

_JUDGING = ("outlook", "recommendations")


def judging_prose(briefing: Briefing) -> Iterator[ProseBlock]:
    """Yield the prose of the sections that hold judgements."""
    spans = [section.span for section in briefing.sections if section.id in _JUDGING]
    for prose in briefing.prose_blocks:
        if prose.element is None or isinstance(prose.element, Heading):
            continue
        if prose.is_within(spans):
            yield prose
