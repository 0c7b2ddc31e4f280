"""A briefing as one self-contained page: logical order, semantic elements, no script."""

from collections.abc import Iterable, Sequence
from html import escape

from brief_cli.briefing.briefing import Briefing, Section
from brief_cli.briefing.placeholders import is_prompt
from brief_cli.document.blocks import (
    Block,
    Break,
    Code,
    CodeBlock,
    Footnote,
    FootnoteReference,
    Heading,
    HtmlBlock,
    Image,
    Inline,
    InlineHtml,
    Item,
    Link,
    List,
    Paragraph,
    Quote,
    Styled,
    Table,
    Text,
    ThematicBreak,
    is_comment,
    plain_text,
    walk,
)
from brief_cli.language.tags import is_right_to_left
from brief_cli.language.wording import folded
from brief_cli.preview.inline import safe_url
from brief_cli.preview.panel import Value, metadata
from brief_cli.preview.words import word
from brief_cli.rtl.layout import paragraph_level
from brief_cli.text.visible import visible

_STYLE = """
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.8;
  font-family: "Noto Naskh Arabic", "Amiri", "Segoe UI", serif; }
h1, h2, h3 { line-height: 1.4; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; padding: .5rem 0;
  border-block: 1px solid; }
dt { opacity: .7; } dd { margin: 0; }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid; }
pre { overflow-x: auto; padding: .5rem; border: 1px solid; } pre, code { font-family: monospace; }
table { border-collapse: collapse; } th, td { border: 1px solid; padding: .2rem .6rem; }
.missing { font-weight: bold; border: 1px dashed; padding: 0 .4rem; }
.token { font-family: monospace; border: 1px solid; }
figure { margin-inline: 0; }
@media print { body { max-width: none; margin: 0; } a { color: inherit; }
  h2, h3 { break-after: avoid; } li, tr, blockquote { break-inside: avoid; } }
""".strip()
_TAGS = {"strong": "strong", "emphasis": "em", "strikethrough": "del"}


def html_document(briefing: Briefing, section: str = "") -> str:
    """Return a page; of one section only where its id is given."""
    return _Page(briefing, section).document()


class _Page:
    def __init__(self, briefing: Briefing, section: str) -> None:
        self.briefing = briefing
        self.only = section
        self.tag = briefing.value("lang") or briefing.language
        self.language = self.tag.split("-")[0]
        self.numbers: dict[str, int] = {}
        for element in walk(*briefing.document.blocks):
            if isinstance(element, FootnoteReference):
                self.numbers.setdefault(element.label, len(self.numbers) + 1)

    def document(self) -> str:
        title = _text(self.briefing.title or word("missing key", self.language))
        direction = "rtl" if is_right_to_left(self.tag) else "ltr"
        return f"""<!DOCTYPE html>
<html lang="{escape(self.tag, quote=True)}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
{_STYLE}
</style>
</head>
<body>
<main>
<article>
{self._article(title)}
</article>
</main>
</body>
</html>
"""

    def _article(self, title: str) -> str:
        parts: list[str] = []
        if not self.only:
            subtitle = self.briefing.value("subtitle")
            below = f'<p dir="auto"><em>{_text(subtitle)}</em></p>\n' if subtitle else ""
            parts.append(f'<header>\n<h1 dir="auto">{title}</h1>\n{below}{self._panel()}</header>')
            lead = [block for block in self.briefing.lead if not self._is_title(block)]
            parts.append(self._blocks(lead))
        for part in self.briefing.with_missing_sections():
            if self.only and part.id != self.only:
                continue
            if isinstance(part, Section):
                level = f'<h2 dir="auto">{self._inlines(part.heading.inlines)}</h2>'
                name = f' id="{escape(part.id, quote=True)}"' if part.id else ""
                parts.append(f"<section{name}>\n{level}\n{self._blocks(part.blocks)}</section>")
            else:
                heading = _text(part.heading(self.briefing.language))
                parts.append(f"<p>{self._missing('missing section')}: {heading}</p>")
        parts.append(self._footnotes())
        return "\n".join(part for part in parts if part)

    def _is_title(self, block: Block) -> bool:
        is_title = isinstance(block, Heading) and block.level == 1
        return is_title and folded(plain_text(block)) == folded(self.briefing.title)

    def _missing(self, name: str) -> str:
        return f'<mark class="missing">{_text(word(name, self.language))}</mark>'

    def _panel(self) -> str:
        rows = []
        for field, label, values in metadata(self.briefing):
            comma = "، " if self.language == "ar" else ", "
            shown = comma.join(self._value(value) for value in values) or self._missing(
                "missing key"
            )
            rows.append(f'<dt>{_text(label)}</dt><dd data-key="{field.key}">{shown}</dd>\n')
        return f"<dl>\n{''.join(rows)}</dl>\n" if rows else ""

    def _value(self, value: Value) -> str:
        text = f"<bdi>{_text(value.text)}</bdi>"
        if value.moment:
            return f'<time datetime="{escape(value.moment, quote=True)}">{text}</time>'
        url = safe_url(value.url)
        return f'<a href="{escape(url, quote=True)}">{text}</a>' if url else text

    def _blocks(self, blocks: Iterable[Block], *, tight: bool = False) -> str:
        return "".join(self._block(block, tight) for block in blocks)

    def _block(self, block: Block, tight: bool) -> str:
        match block:
            case Heading(level=level, inlines=inlines):
                tag = f"h{max(2, level)}"
                return f'<{tag} dir="auto">{self._inlines(inlines)}</{tag}>\n'
            case Paragraph(inlines=inlines):
                if tight:
                    return self._inlines(inlines)
                return f'<p dir="auto">{self._inlines(inlines)}</p>\n'
            case List():
                return self._list(block)
            case Quote(blocks=inner):
                direction = self._direction(*inner)
                return f'<blockquote dir="{direction}">\n{self._blocks(inner)}</blockquote>\n'
            case CodeBlock(text=text):
                return f'<pre dir="ltr"><code>{_text(text, keep_lines=True)}</code></pre>\n'
            case Table():
                return self._table(block)
            case ThematicBreak():
                return "<hr>\n"
            case HtmlBlock(text=text):
                if is_prompt(block):
                    return f"<p>{self._missing('to write')}</p>\n"
                return "" if is_comment(block) else f"<pre>{_text(text, keep_lines=True)}</pre>\n"
            case Footnote():
                return ""

    def _direction(self, *elements: Block | Item) -> str:
        """Return the direction of a container; dir="auto" would skip its own blocks."""
        default = 1 if is_right_to_left(self.tag) else 0
        return "rtl" if paragraph_level(plain_text(*elements), default) else "ltr"

    def _list(self, block: List) -> str:
        tag = "ul" if block.start is None else "ol"
        start = f' start="{block.start}"' if block.start not in (None, 1) else ""
        items = "".join(self._item(item) for item in block.items)
        direction = self._direction(*block.items)
        return f'<{tag} dir="{direction}"{start}>\n{items}</{tag}>\n'

    def _item(self, item: Item) -> str:
        tight = sum(isinstance(inner, Paragraph) for inner in item.blocks) <= 1
        box = ""
        if item.checked is not None:
            state = " checked" if item.checked else ""
            box = f'<input type="checkbox" disabled{state}> '
        return f'<li dir="{self._direction(item)}">{box}{self._blocks(item.blocks, tight=tight)}</li>\n'

    def _table(self, table: Table) -> str:
        rows = []
        for index, row in enumerate(table.rows):
            tag, scope = ("th", ' scope="col"') if index == 0 else ("td", "")
            cells = []
            for column, cell in enumerate(row.cells):
                alignment = table.alignments[column] if column < len(table.alignments) else "none"
                style = "" if alignment == "none" else f' style="text-align: {alignment}"'
                cells.append(
                    f'<{tag}{scope} dir="auto"{style}>{self._inlines(cell.inlines)}</{tag}>'
                )
            rows.append(f"<tr>{''.join(cells)}</tr>\n")
        direction = self._direction(table)
        head, *body = rows
        return (
            f'<table dir="{direction}">\n<thead>\n{head}</thead>\n'
            f"<tbody>\n{''.join(body)}</tbody>\n</table>\n"
        )

    def _footnotes(self) -> str:
        notes = [e for e in walk(*self.briefing.document.blocks) if isinstance(e, Footnote)]
        if not notes or self.only:
            return ""
        notes.sort(key=lambda note: self.numbers.get(note.label, len(self.numbers) + 1))
        items = "".join(
            f'<li id="{_note_id(note.label)}" dir="{self._direction(note)}">'
            f"{self._blocks(note.blocks)}</li>\n"
            for note in notes
        )
        label = _text(word("footnotes", self.language))
        direction = self._direction(*notes)
        return (
            f'<footer aria-label="{label}">\n<hr>\n<ol dir="{direction}">\n{items}</ol>\n</footer>'
        )

    def _inlines(self, inlines: Sequence[Inline]) -> str:
        return "".join(self._inline(inline) for inline in inlines)

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Text(text=text):
                return _text(text)
            case Code(text=text):
                return f'<code dir="ltr">{_text(text)}</code>'
            case Break(hard=hard):
                return "<br>\n" if hard else "\n"
            case InlineHtml(text=text):
                return "" if text.startswith("<!--") else _text(text)
            case FootnoteReference(label=label):
                number = self.numbers[label]
                return f'<sup><a href="#{_note_id(label)}">{number}</a></sup>'
            case Styled(style=style, inlines=inner):
                tag = _TAGS[style]
                return f"<{tag}>{self._inlines(inner)}</{tag}>"
            case Link(url=url, inlines=inner):
                text = self._inlines(inner) or _text(url)
                safe = escape(safe_url(url), quote=True)
                return f'<a href="{safe}">{text}</a>' if safe else text
            case Image(title=title, inlines=inner, url=url):
                # The page stands alone: a picture is its caption and credit, linked.
                caption = self._inlines(inner) or _text(url)
                credit = f" ({_text(title)})" if title else ""
                safe = escape(safe_url(url), quote=True)
                shown = f'<a href="{safe}">{caption}</a>' if safe else caption
                return f'<span role="figure">{shown}{credit}</span>'


def _text(text: str, *, keep_lines: bool = False) -> str:
    """Escape a text; what could reorder its neighbours is shown as a token."""
    if keep_lines:
        return "\n".join(_text(line.replace("\t", "    ")) for line in text.split("\n"))
    return escape(visible(text))


def _note_id(label: str) -> str:
    return "note-" + "".join(char if char.isalnum() else f"-{ord(char):x}" for char in label)
