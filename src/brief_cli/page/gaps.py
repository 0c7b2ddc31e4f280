"""What a page says is missing."""

from collections.abc import Iterable, Iterator

from brief_cli.page.blocks import Block, List, Missing, Quote
from brief_cli.page.inlines import plain
from brief_cli.page.page import Page


def gaps(page: Page) -> Iterator[str]:
    """Yield what is missing or still to be written, in the words of the page."""
    if page.panel is not None:
        if isinstance(page.panel.title, Missing):
            yield _said(page.panel.title)
        for field in page.panel.fields:
            if not field.values:
                yield f"{field.label}: {page.panel.missing}"
    yield from _of(page.lead)
    for section in page.sections:
        if isinstance(section, Missing):
            yield _said(section)
        else:
            yield from _of(section.blocks)
    for note in page.footnotes:
        yield from _of(note.blocks)


def _of(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Missing():
                yield _said(block)
            case List(items):
                for item in items:
                    yield from _of(item.blocks)
            case Quote(inner):
                yield from _of(inner)
            case _:
                pass


def _said(missing: Missing) -> str:
    name = plain(missing.name)
    return f"{missing.what}: {name}" if name else missing.what
