"""Footnotes: where one is marked and where it stands, and another name for it."""

from collections.abc import Iterator

from brief_cli.document.blocks import Footnote, FootnoteReference
from brief_cli.document.document import read_document
from brief_cli.messages.message import Message, Refusal, say
from brief_cli.server.analysis import Analysis
from brief_cli.text.edit import Edit
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span

# A label of a footnote: no white space, no brackets.
_LABEL = lazy_pattern(r"[^\s\[\]^]+")
_OPENING = 2  # [^


def labels(analysis: Analysis) -> Iterator[tuple[str, Span, bool]]:
    """Yield the label of each mark and each note, where it stands, and whether it is the note's."""
    briefing = analysis.briefing
    document = briefing.document if briefing is not None else read_document(analysis.source)
    text = analysis.source.text
    for element in document.elements():
        if not isinstance(element, (Footnote, FootnoteReference)):
            continue
        at = text.find("[^", element.span.start, element.span.end)
        start = at + _OPENING
        end = text.find("]", start)
        if at >= 0 and end > start:
            yield element.label, Span(start, end), isinstance(element, Footnote)


def label_at(analysis: Analysis, at: int) -> tuple[str, Span] | None:
    """Return the label at a place; None where there is none."""
    for label, span, _ in labels(analysis):
        if span.start - _OPENING <= at <= span.end + 1:
            return label, span
    return None


def note_of(analysis: Analysis, label: str) -> Span | None:
    """Return where the label of a note stands; None for a mark without a note."""
    return next((span for own, span, is_note in labels(analysis) if is_note and own == label), None)


def renamed(analysis: Analysis, at: int, name: str) -> list[Edit]:
    """Return the edits that give a footnote another label, at its marks and at its note.

    Args:
        analysis: of the text.
        at: the offset of one of its labels.
        name: the new one; `[^x]` means `x`.

    Raises:
        Refusal: there is no footnote there, or the name cannot be one, or another note has it.
    """
    found = label_at(analysis, at)
    if found is None:
        raise Refusal(say("there is no footnote here"))
    name = name.strip().removeprefix("[^").removesuffix("]")
    why: Message | None = None
    if not _LABEL.fullmatch(name):
        why = say(
            "“{name}” is no name of a footnote; write it without spaces and brackets", name=name
        )
    elif name != found[0] and any(own == name for own, _, _ in labels(analysis)):
        why = say("there is a footnote “{name}” already", name=name)
    if why is not None:
        raise Refusal(why)
    return [Edit(span, name) for own, span, _ in labels(analysis) if own == found[0]]
