"""Front matter: spans and faults."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_cli.document.document import Document, read_document
from brief_cli.document.front_matter import (
    FrontMatter,
    has_front_matter,
    names_schema,
    scalars,
)
from brief_cli.document.yaml import Map, Scalar, compose, plain, quoted
from brief_cli.text.source import Source, decode


def _read(text: str) -> Document:
    return read_document(Source("a.md", text))


def _front_matter(document: Document) -> FrontMatter:
    assert document.front_matter is not None
    return document.front_matter


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_spans_cut_out_keys_and_values(newline: str, bom: str) -> None:
    text = bom + newline.join(
        [
            "---",
            "schema: base",
            "title: عنوانٌ 😀 e\u0301 𐤀",
            "source:",
            "  url: 'https://a.b'  # c",
            "---",
            "",
            "نص",
        ]
    )
    document = _read(text)
    front = _front_matter(document)
    cut = {key: (e.key.span.cut(text), e.value.span.cut(text)) for key, e in front.entries()}
    assert cut["title"] == ("title", "عنوانٌ 😀 e\u0301 𐤀")
    assert cut["source.url"] == ("url", "'https://a.b'")
    assert cut["source"][1] == "url: 'https://a.b'"
    assert front.text("source.url") == "https://a.b"
    assert document.body.cut(text) == newline + "نص"


_WORD = (
    st.text(
        st.characters(
            exclude_categories=("Cc", "Cs", "Co"), exclude_characters="\u2028\u2029\ufeff\x85"
        ),
        min_size=1,
        max_size=20,
    )
    .map(str.strip)
    .filter(bool)
)


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), _WORD, min_size=1, max_size=6))
def test_any_value_survives_quoting_and_its_span_holds_it(values: dict[str, str]) -> None:
    text = "---\n" + "".join(f"{key}: {quoted(value)}\n" for key, value in values.items()) + "---\n"
    front = _front_matter(_read(text))
    assert plain(front.root) == values
    for scalar in scalars(front.root):
        cut = scalar.span.cut(text)
        assert cut == scalar.value or cut.startswith('"')


@pytest.mark.parametrize(
    ("text", "kind", "line", "column"),
    [
        ("نص", "missing-front-matter", 1, 1),
        ("", "missing-front-matter", 1, 1),
        ("---\nschema: base\n", "unclosed-front-matter", 1, 1),
        ("---\na: [1\n---\n", "invalid-yaml", 2, 5),
        ("---\ntitle: أ: ب\n---\n", "invalid-yaml", 2, 9),
        ("---\na: &x 1\n---\n", "invalid-yaml", 2, 4),
        ("---\na: *x\n---\n", "invalid-yaml", 2, 4),
        ("---\na: !!str x\n---\n", "invalid-yaml", 2, 4),
        ("---\na: \x1b[0m\n---\n", "invalid-yaml", 2, 4),
        ("---\n- a\n---\n", "invalid-yaml", 2, 1),
        ("---\n---\n", "invalid-yaml", 1, 1),
        ("---\na: 1\nb: 2\na: 3\n---\n", "duplicate-key", 4, 1),
        ("---\na: " + "[" * 30 + "]" * 30 + "\n---\n", "invalid-yaml", 2, 23),
    ],
)
def test_faults_stand_at_their_place(text: str, kind: str, line: int, column: int) -> None:
    document = _read(text)
    assert [fault.kind for fault in document.faults] == [kind]
    assert document.source.position(document.faults[0].span.start) == (line, column)


def test_what_no_line_has_of_a_key_is_told() -> None:
    fault = _read("---\nschema：base\ntitle：خبر\n---\n").faults[0]
    assert "full-width colon" in fault.message


def test_an_alias_bomb_costs_nothing() -> None:
    bomb = "a: &a [x]\n" + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [*a,*a]\n" for n in range(20))
    root, faults = compose(bomb)
    assert root is None
    assert len(faults) == 1


def test_kinds_follow_the_core_schema() -> None:
    root, _ = compose("a: 1\nb: true\nc: null\nd: 1.5\ne: '1'\nf: no\ng: 2025-10-27\nh:\n")
    assert isinstance(root, Map)
    kinds = {e.key.value: e.value.kind for e in root.entries if isinstance(e.value, Scalar)}
    assert kinds == {
        "a": "integer", "b": "boolean", "c": "null", "d": "float",
        "e": "text", "f": "text", "g": "text", "h": "null",
    }  # fmt: skip


@given(st.binary(max_size=200))
def test_any_bytes_are_read(data: bytes) -> None:
    document = read_document(decode("a.md", data))
    for fault in document.faults:
        assert 0 <= fault.span.start <= fault.span.end <= max(len(document.source.text), 1)
        assert fault.message.format(**fault.params)


@given(st.text(max_size=200))
def test_any_front_matter_is_read(text: str) -> None:
    source = decode("a.md", f"---\n{text}\n---\n".encode("utf-8", "replace"))
    for fault in read_document(source).faults:
        assert source.position(fault.span.start) >= (1, 1)


BODY = "---\nschema: base\ntitle: عنوان\n---\n\nنص\n"


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("\n\n", "white space before"),
        ("\r\n \t\r\n", "white space before"),
        (" ", "white space before"),
        ("\u00a0\n", "white space before"),
        ("\ufeff\n", "invisible characters before"),
        ("\u200f", "invisible characters before"),
        ("\ufeff\ufeff", "invisible characters before"),
        ("<!-- مسودة -->\n", "a comment before"),
        ("<!--\nschema: x\n---\n-->", "a comment before"),
        ("\n# yaml-language-server: $schema=x\n\n", "a comment before"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_front_matter_that_comes_late_is_told(before: str, said: str, newline: str) -> None:
    text = before + BODY.replace("\n", newline)
    document = _read(text)
    fault = document.faults[0]
    assert fault.kind == "missing-front-matter"
    assert fault.message.startswith(said)
    assert fault.span.cut(text) == before
    assert document.front_matter is None
    assert names_schema(text)
    assert has_front_matter(text.replace("schema: base", "# c") if newline == "\n" else text)


@pytest.mark.parametrize(
    "text",
    [
        "\n---\n\nschema: base\n---\n",  # a thematic break
        "\n---\n- schema: base\n---\n",
        "نص\n\n---\ntitle: base\n---\n",
        "نص\n---\nschema: base\n---\n",  # a heading
        "أ\n" * 5 + "\n---\nschema: base\n---\n",
        "<!-- مسودة\n---\nschema: base\n---\n",
        "```yaml\n---\nschema: base\n---\n```\n",
        "\n----\nschema: base\n---\n",
        "\n\n",
    ],
)
def test_what_is_no_front_matter_comes_not_late(text: str) -> None:
    fault = _read(text).faults[0]
    assert fault.message.startswith("{what}: a briefing starts with")
    assert not names_schema(text)
    assert not has_front_matter(text)


def test_a_note_above_a_briefing_is_told() -> None:
    text = "مسودة أولى.\nللمراجعة\n\n" + BODY
    assert _read(text).faults[0].message.startswith("text before")
    assert names_schema(text)


def test_late_front_matter_without_a_schema_is_no_briefing() -> None:
    assert not names_schema("\n---\ntitle: عنوان\n---\n")
    assert has_front_matter("\n---\ntitle: عنوان\n---\n")
