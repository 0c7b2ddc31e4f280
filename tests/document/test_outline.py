"""The outline of front matter that is being written."""

from hypothesis import given
from hypothesis import strategies as st

from brief_cli.document.outline import Outline, front_matter_outline, outline
from brief_cli.document.yaml import Map, Scalar, compose
from brief_cli.text.source import Source
from brief_cli.text.span import Span


def _of(yaml: str) -> Outline:
    return outline(Source("", yaml), Span(0, len(yaml)))


def _ways(yaml: str) -> list[tuple[str | int, ...]]:
    return [line.way for line in _of(yaml).lines]


def test_keys_by_their_ways() -> None:
    assert _ways("a: 1\nb:\n  c: 2\n  d:\n    e: 3\nf: 4\n") == [
        ("a",), ("b",), ("b", "c"), ("b", "d"), ("b", "d", "e"), ("f",),
    ]  # fmt: skip


def test_items_have_their_number() -> None:
    expected = [("a",), ("a", 0, "b"), ("a", 0, "c"), ("a", 1, "b"), ("d",)]
    assert _ways("a:\n  - b: 1\n    c: 2\n  - b: 3\nd: 4\n") == expected
    assert _ways("a:\n- b: 1\n  c: 2\n- b: 3\nd: 4\n") == expected


def test_what_is_no_yaml_hides_no_key() -> None:
    assert _ways('a: "x\nb: [\n}{\nc\n\td: 1\ne: 2\n')[:2] == [("a",), ("b",)]
    assert ("e",) in _ways('a: "x\nb: [\n}{\nc\ne: 2\n')


def test_a_text_over_several_lines_has_no_keys() -> None:
    assert _ways("a: |\n  b: no\n  c: no\nd: >-\n  e: no\nf: 1\n") == [("a",), ("d",), ("f",)]


def test_values_without_quotation_marks_and_comments() -> None:
    found = _of('a: "x y"  # z\nb: \'q\nc:\nd: x#y\n')
    assert [found.value(key) for key in "abcd"] == ["x y", "q", "", "x#y"]


def test_the_holder_of_a_key_that_is_being_written() -> None:
    found = _of("a:\n  b: 1\n  \nc: 2\n")
    assert found.holder(3, 2) == ("a",)
    assert found.holder(5, 0) == ()


def test_front_matter_without_its_end_goes_as_far_as_it_can() -> None:
    closed = front_matter_outline(Source("", "---\na: 1\n---\nb: 2\n"))
    assert closed is not None
    assert list(closed.dotted()) == ["a"]
    open_ = front_matter_outline(Source("", "---\na: 1\n\n## رأس\n\nc: 3\n"))
    assert open_ is not None
    assert list(open_.dotted()) == ["a"]
    assert front_matter_outline(Source("", "# a: 1\n")) is None


_KEYS = st.sampled_from(["a", "bc", "d-e", "f_g"])
_VALUES = st.sampled_from(["1", "x y", "ب", '"q"', "'r'"])


def _written(tree: dict[str, object], indent: int = 0) -> str:
    pad = " " * indent
    return "".join(
        f"{pad}{key}:\n{_written(value, indent + 2)}"
        if isinstance(value, dict)
        else f"{pad}{key}: {value}\n"
        for key, value in tree.items()
    )


@given(
    st.recursive(
        st.dictionaries(_KEYS, _VALUES, min_size=1, max_size=4),
        lambda inner: st.dictionaries(_KEYS, inner, min_size=1, max_size=3),
        max_leaves=8,
    )
)
def test_of_sound_yaml_it_is_what_the_parser_reads(tree: dict[str, object]) -> None:
    yaml = _written(tree)
    root, faults = compose(yaml)
    assert not faults
    read: dict[str, str] = {}

    def walk(mapping: Map, prefix: str) -> None:
        for entry in mapping.entries:
            key = prefix + entry.key.value
            value = entry.value
            read[key] = value.value if isinstance(value, Scalar) else ""
            if isinstance(value, Map):
                walk(value, f"{key}.")

    assert isinstance(root, Map)
    walk(root, "")
    found = _of(yaml)
    assert {key: line.value.cut(yaml) for key, line in found.dotted().items()} == read


@given(st.text(st.sampled_from("ab: -#\"'|[]{}\n\r\t"), max_size=60))
def test_it_takes_any_text(yaml: str) -> None:
    for line in _of(yaml).lines:
        assert 0 <= line.key.start <= line.key.end <= len(yaml)
        assert line.value.start <= line.value.end <= len(yaml)
