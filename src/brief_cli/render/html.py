"""A page as one self-contained HTML document: logical order, semantic elements, no script."""

from collections.abc import Iterable

from markupsafe import Markup, escape

from brief_cli.languages.scripts import DIGITS
from brief_cli.page.blocks import (
    Block,
    CodeBlock,
    Heading,
    Item,
    List,
    MarkupBlock,
    Missing,
    Paragraph,
    Quote,
    Remark,
    Rule,
    Table,
)
from brief_cli.page.inlines import (
    Break,
    Code,
    Inline,
    Link,
    Picture,
    Reference,
    Styled,
    Text,
    Token,
)
from brief_cli.page.inlines import Markup as MarkupSpan
from brief_cli.page.page import Field, Page, Section, Value

_STYLE = Markup(
    """
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.8;
  font-family: "Noto Naskh Arabic", "Amiri", "Segoe UI", serif; }
h1, h2, h3 { line-height: 1.4; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; padding: .5rem 0;
  border-block: 1px solid; }
footer dl { border: 0; } dt { opacity: .7; } dd { margin: 0; }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid; }
pre { overflow-x: auto; padding: .5rem; border: 1px solid; } pre, code { font-family: monospace; }
table { border-collapse: collapse; } th, td { border: 1px solid; padding: .2rem .6rem; }
th, td { text-align: start; } li > p[dir], dd > p[dir], th[dir], td[dir] { text-align: end; }
ol.arab { list-style-type: arabic-indic; } ol.arabext { list-style-type: persian; }
.missing { font-weight: bold; border: 1px dashed; padding: 0 .4rem; }
.remark { border-inline-start: 3px solid; padding-inline-start: .5rem; font-size: .9em; }
.token { font-family: monospace; border: 1px solid; }
@media print { body { max-width: none; margin: 0; } a { color: inherit; }
  h2, h3 { break-after: avoid; } li, tr, blockquote { break-inside: avoid; } }
""".strip()
)
_DOCUMENT = Markup(
    """<!DOCTYPE html>
<html lang="{tag}" dir="{dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
{style}
</style>
</head>
<body>
<main>
<article>
{article}
</article>
</main>
</body>
</html>
"""
)
_TAGS = {"strong": Markup("strong"), "emphasis": Markup("em"), "strikethrough": Markup("del")}
_NOTHING = Markup("")


def html_document(page: Page) -> str:
    """Return a page as HTML."""
    article = Markup("\n").join(part for part in _Writer(page).parts() if part)
    return str(
        _DOCUMENT.format(
            tag=page.tag,
            dir=_name(page.level),
            title=page.title,
            style=_STYLE,
            article=article,
        )
    )


class _Writer:
    """Writes the parts of a page; `around` is the direction of what an element stands in."""

    def __init__(self, page: Page) -> None:
        self.page = page
        system = next((name for name, each in DIGITS.items() if each == page.digits), "latn")
        self.counting = Markup(' class="{}"').format(system) if system != "latn" else _NOTHING

    def parts(self) -> Iterable[Markup]:
        page = self.page
        yield self._head()
        yield self._blocks(page.lead, page.level)
        for section in page.sections:
            yield self._section(section)
        if page.footnotes:
            yield self._footnotes()

    def _head(self) -> Markup:
        panel = self.page.panel
        if panel is None:
            return _NOTHING
        lines = []
        for line, template in (
            (panel.title, "<h1{}>{}</h1>\n"),
            (panel.subtitle, "<p{}><em>{}</em></p>\n"),
        ):
            if isinstance(line, Missing):
                lines.append(Markup("<h1>{}</h1>\n").format(self._missing(line)))
            elif line is not None:
                turn = _turn(line.level, self.page.level)
                lines.append(Markup(template).format(turn, self._inlines(line.inlines)))
        if panel.fields:
            rows = _NOTHING.join(self._field(field) for field in panel.fields)
            lines.append(Markup("<dl>\n{}</dl>\n").format(rows))
        return Markup("<header>\n{}</header>").format(_NOTHING.join(lines))

    def _field(self, field: Field) -> Markup:
        panel = self.page.panel
        assert panel is not None
        shown = escape(panel.comma).join(self._value(value) for value in field.values)
        if not field.values:
            shown = Markup('<mark class="missing">{}</mark>').format(panel.missing)
        row = Markup('<dt>{}</dt><dd data-key="{}">{}</dd>\n')
        return row.format(field.label, field.key, shown)

    def _value(self, value: Value) -> Markup:
        text = Markup('<bdi dir="{}">{}</bdi>').format(_name(value.level), value.text)
        if value.moment:
            return Markup('<time datetime="{}">{}</time>').format(value.moment, text)
        return Markup('<a href="{}">{}</a>').format(value.url, text) if value.url else text

    def _section(self, section: Section | Missing) -> Markup:
        if isinstance(section, Missing):
            return self._block(section, self.page.level).rstrip()
        heading = Markup("<h2{}>{}</h2>").format(
            _turn(section.heading.level, self.page.level), self._inlines(section.heading.inlines)
        )
        name = Markup(' id="{}"').format(section.id) if section.id else _NOTHING
        blocks = self._blocks(section.blocks, self.page.level)
        return Markup("<section{}>\n{}\n{}</section>").format(name, heading, blocks)

    def _footnotes(self) -> Markup:
        # With the numbers that the text refers to: a page of one section begins with any.
        notes = _NOTHING.join(
            Markup('<dt id="{}">{}</dt><dd>{}</dd>\n').format(
                _note_id(note.label), note.number, self._blocks(note.blocks, self.page.level)
            )
            for note in self.page.footnotes
        )
        return Markup('<footer aria-label="{}">\n<hr>\n<dl>\n{}</dl>\n</footer>').format(
            self.page.footnotes_heading, notes
        )

    def _blocks(self, blocks: Iterable[Block], around: int) -> Markup:
        return _NOTHING.join(self._block(block, around) for block in blocks)

    def _block(self, block: Block, around: int) -> Markup:
        match block:
            case Heading(rank, inlines, level):
                tag = Markup(f"h{max(2, rank)}")
                turn = _turn(level, around)
                return Markup("<{}{}>{}</{}>\n").format(tag, turn, self._inlines(inlines), tag)
            case Paragraph(inlines, level):
                turn = _turn(level, around)
                return Markup("<p{}>{}</p>\n").format(turn, self._inlines(inlines))
            case List():
                return self._list(block, around)
            case Quote(inner, level):
                return Markup("<blockquote{}>\n{}</blockquote>\n").format(
                    _turn(level, around), self._blocks(inner, level)
                )
            case CodeBlock(lines):
                return Markup('<pre dir="ltr"><code>{}</code></pre>\n').format(self._lines(lines))
            case MarkupBlock(lines):
                return Markup("<pre>{}</pre>\n").format(self._lines(lines))
            case Table():
                return self._table(block, around)
            case Rule():
                return Markup("<hr>\n")
            case Missing(level=level):
                return Markup("<p{}>{}</p>\n").format(_turn(level, around), self._missing(block))
            case Remark(severity, code, text, level):
                return Markup('<p{} class="remark {}">▲ {} {}</p>\n').format(
                    _turn(level, around), severity, code, text
                )

    def _missing(self, missing: Missing) -> Markup:
        name = self._inlines(missing.name)
        said = Markup("{}: {}").format(missing.what, name) if name else missing.what
        return Markup('<mark class="missing">{}</mark>').format(said)

    def _list(self, block: List, around: int) -> Markup:
        tag = Markup("ul" if block.start is None else "ol")
        start = _NOTHING if block.start in (None, 1) else Markup(' start="{}"').format(block.start)
        counting = _NOTHING if block.start is None else self.counting
        items = _NOTHING.join(self._item(item, block) for item in block.items)
        return Markup("<{}{}{}{}>\n{}</{}>\n").format(
            tag, _turn(block.level, around), counting, start, items, tag
        )

    def _item(self, item: Item, block: List) -> Markup:
        box = _NOTHING
        if item.checked is not None:
            state = Markup(" checked") if item.checked else _NOTHING
            box = Markup('<input type="checkbox" disabled{}> ').format(state)
        inner = _NOTHING.join(self._in_item(each, block) for each in item.blocks)
        return Markup("<li>{}{}</li>\n").format(box, inner)

    def _in_item(self, inner: Block, block: List) -> Markup:
        if not isinstance(inner, Paragraph) or block.is_loose:
            return self._block(inner, block.level)
        text = self._inlines(inner.inlines)
        turn = _turn(inner.level, block.level)
        # The list has one direction: a text of the other one stands beside its marker too.
        return Markup("<span{}>{}</span>").format(turn, text) if turn else text

    def _table(self, table: Table, around: int) -> Markup:
        rows = [
            Markup("<tr>{}</tr>\n").format(
                _NOTHING.join(self._cell(table, index, column) for column in range(len(row)))
            )
            for index, row in enumerate(table.rows)
        ]
        return Markup("<table{}>\n<thead>\n{}</thead>\n<tbody>\n{}</tbody>\n</table>\n").format(
            _turn(table.level, around), _NOTHING.join(rows[:1]), _NOTHING.join(rows[1:])
        )

    def _cell(self, table: Table, row: int, column: int) -> Markup:
        cell, alignment = table.rows[row][column], table.alignments[column]
        tag, scope = ("td", _NOTHING) if row else ("th", Markup(' scope="col"'))
        style = (
            _NOTHING if alignment == "none" else Markup(' style="text-align: {}"').format(alignment)
        )
        turn = _turn(cell.level, table.level)
        text = self._inlines(cell.inlines)
        return Markup("<{}{}{}{}>{}</{}>").format(
            Markup(tag), scope, turn, style, text, Markup(tag)
        )

    def _lines(self, lines: Iterable[tuple[Text | Token, ...]]) -> Markup:
        return Markup("\n").join(self._inlines(line) for line in lines)

    def _inlines(self, inlines: Iterable[Inline]) -> Markup:
        return _NOTHING.join(self._inline(inline) for inline in inlines)

    def _inline(self, inline: Inline) -> Markup:
        match inline:
            case Text(text):
                return escape(text)
            case Token(text):
                return Markup('<span class="token">{}</span>').format(text)
            case Code(inner):
                return Markup('<code dir="ltr">{}</code>').format(self._inlines(inner))
            case MarkupSpan(inner):
                return self._inlines(inner)
            case Break():
                return Markup("<br>\n")
            case Reference(number, label):
                link = Markup('<sup><a href="#{}">{}</a></sup>')
                return link.format(_note_id(label), number)
            case Styled(style, inner):
                tag = _TAGS[style]
                return Markup("<{}>{}</{}>").format(tag, self._inlines(inner), tag)
            case Link(url, inner):
                return Markup('<a href="{}">{}</a>').format(url, self._inlines(inner))
            case Picture(url, inner):
                # The page stands alone: a picture is its caption and credit, linked.
                shown = self._inlines(inner)
                if url:
                    shown = Markup('<a href="{}">{}</a>').format(url, shown)
                return Markup('<span role="figure">{}</span>').format(shown)


def _name(level: int) -> str:
    return "rtl" if level else "ltr"


def _turn(level: int, around: int) -> Markup:
    """Return the direction of an element; nothing where it is that of what it stands in."""
    return _NOTHING if level == around else Markup(' dir="{}"').format(_name(level))


def _note_id(label: str) -> str:
    return "note-" + "".join(char if char.isalnum() else f"-{ord(char):x}" for char in label)
