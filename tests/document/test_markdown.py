"""Markdown: every span cuts out what it claims."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from brief_cli.document.blocks import (
    Code,
    CodeBlock,
    Element,
    Footnote,
    Heading,
    List,
    Paragraph,
    Quote,
    Styled,
    Table,
    Text,
    children,
    is_comment,
    plain_text,
    walk,
)
from brief_cli.document.markdown import read_blocks

SAMPLE = """\
## عنوان 😀

فقرة **غامقة *مائلة*** و[رابط](https://a.b "t") و`رمز` &amp; \\* نهاية[^1].
سطر ثانٍ\\
ثالث <https://a.b> ![بديل](p.png)

- أ
  - ب
- [x] ج

3. ثلاثة

> اقتباس

| أ | ب |
|---|:-:|
| ١ | 𐤀 |

```py
code
```

<!-- تعليق -->

[^1]: حاشية
"""


def test_blocks_of_a_sample() -> None:
    blocks = read_blocks(SAMPLE, 0)
    names = [type(block).__name__ for block in blocks]
    assert names == [
        "Heading", "Paragraph", "List", "List", "Quote", "Table", "CodeBlock", "HtmlBlock",
        "Footnote",
    ]  # fmt: skip
    heading, paragraph, bullets, numbers, quote, table, code, comment, note = blocks
    assert isinstance(heading, Heading)
    assert heading.span.cut(SAMPLE) == "## عنوان 😀"
    assert plain_text(heading) == "عنوان 😀"
    assert isinstance(paragraph, Paragraph)
    styled = [e for e in walk(paragraph) if isinstance(e, Styled)]
    assert [e.span.cut(SAMPLE) for e in styled] == ["**غامقة *مائلة***", "*مائلة*"]
    assert isinstance(bullets, List)
    assert bullets.items[1].checked is True
    assert isinstance(numbers, List)
    assert numbers.start == 3
    assert isinstance(quote, Quote)
    assert isinstance(table, Table)
    assert table.alignments == ("none", "center")
    assert [plain_text(cell) for cell in table.rows[1].cells] == ["١", "𐤀"]
    assert isinstance(code, CodeBlock)
    assert (code.text, code.info) == ("code\n", "py")
    assert is_comment(comment)
    assert isinstance(note, Footnote)
    assert note.label == "1"


def _check(element: Element, text: str) -> None:
    assert 0 <= element.span.start <= element.span.end <= len(text)
    if isinstance(element, Text):
        cut = element.span.cut(text)
        assert cut == element.text or cut.startswith("&") or "\0" in cut
    if isinstance(element, Code):
        assert (
            element.span.cut(text).strip("`").strip() == element.text.strip()
            or "\n" in element.span.cut(text)
            or "\\|" in element.span.cut(text)
        )
    for child in children(element):
        assert element.span.covers(child.span)
        _check(child, text)


_LINE = st.one_of(
    st.sampled_from(SAMPLE.splitlines()),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n\0"), max_size=20),
    st.sampled_from(["", "***", "===", "> - * x", "    code", "&nbsp;x&#x1F600;", "a\u0301 **é**"]),
)


@given(
    st.lists(_LINE, max_size=12), st.sampled_from(["\n", "\r\n"]), st.text("x\ufeffأ😀", max_size=5)
)
@settings(max_examples=200)
def test_every_span_cuts_out_its_text(lines: list[str], newline: str, before: str) -> None:
    body = newline.join(lines)
    text = before + body
    for block in read_blocks(text, len(before)):
        _check(block, text)


def test_nothing_is_lost_below_the_greatest_depth() -> None:
    text = "> " * 500 + "عمق"
    (block,) = read_blocks(text, 0)
    assert plain_text(block) == "عمق"
    text = "- " * 100 + "x\n" + "*" * 300 + "y" + "*" * 300
    assert re.sub(r"\s|\*", "", plain_text(*read_blocks(text, 0))) == "xy"
