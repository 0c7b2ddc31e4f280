"""Where keys and values of TOML stand: what is found there is what tomllib reads."""

import tomllib
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_cli.config.places import Way, places

HARD = r'''# comment = 1
title = "x # no comment = [" # one
"a.b" = 'c:\d'
a."c d".'e' = 1 # dotted
a.f = { g = 1, "h.i" = [1, { j = "}" }], k.l = true }
empty = {}
none = [ ]
many = [ # first
  "]", # second
  'a,b' , """
]]"""",

  [1,2],
]
text = """a \"""b"" c"""
raw = SSS
it's ''quoted''SSS
day = 1979-05-27 07:32:00
when = 1979-05-27T00:32:00-07:00 # then
number = +1_000.5e-3
"عنوان" = 0
[ x . y."z" ] # header
deep = [[["d"]]]
[[ list ]]
n = 1
[[list]]
[list.sub]
m = 2
[[list.more]]
o = 3
[[list.more]]
p = { q = [{ r = 1 }, { r = 2 }] }
'''.replace("SSS", "'" * 3)


def _value(document: Any, way: Way) -> Any:
    for key in way:
        document = document[key]
    return document


def _agrees(text: str) -> None:
    document = tomllib.loads(text)
    found = places(text, document)
    assert found
    for way, place in found.items():
        key = place.key.cut(text)
        if isinstance(way[-1], str):
            assert list(tomllib.loads(f"{key} = 0")) == [way[-1]]
        if place.key != place.value or isinstance(way[-1], int):
            value = place.value.cut(text)
            if value != key or not isinstance(_value(document, way), dict):
                assert tomllib.loads(f"x = {value}")["x"] == _value(document, way)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_hard_cases(newline: str) -> None:
    _agrees(HARD.replace("\n", newline))


def test_places_are_exact() -> None:
    text = "[severity]\nT501 = 'x'\n'T502' = [\n  1,\n]\n"
    found = places(text, tomllib.loads(text))
    assert [(way, p.key.cut(text), p.value.cut(text)) for way, p in found.items()] == [
        (("severity",), "severity", "severity"),
        (("severity", "T501"), "T501", "'x'"),
        (("severity", "T502"), "'T502'", "[\n  1,\n]"),
        (("severity", "T502", 0), "1", "1"),
    ]


def test_what_does_not_agree_has_no_places() -> None:
    assert places("a = 1\n", {"b": 1}) == {}
    assert places("a = \n", {"a": 1}) == {}
    assert places("a 1\n", {"a": 1}) == {}
    assert places("= 1\n", {"a": 1}) == {}
    assert places("a = " + "[" * 100_000 + "]" * 100_000, {"a": []}) == {}


TEXTS = st.text("a#=[]{},.'\"\\ \t\n\u0627", max_size=8)
BLANKS = st.sampled_from(["", " ", "\t", "\n", " # c [=\n", "\r\n "])


def _basic(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + escaped.replace("\n", "\\n").replace("\t", "\\t") + '"'


def _long(text: str) -> str:
    return '"""' + text.replace("\\", "\\\\").replace('"""', '""\\"') + '"""'


STRINGS = st.one_of(
    TEXTS.map(_basic),
    TEXTS.map(lambda text: "'" + text.replace("'", "").replace("\n", "") + "'"),
    TEXTS.map(lambda text: "'''" + text.replace("'", "") + "'''"),
    TEXTS.filter(lambda text: not text.endswith('"')).map(_long),
)
PLAIN = st.sampled_from(["1", "true", "-0.5", "1979-05-27 07:32:00", "07:32:00", "inf"])


def _array(items: list[str], blank: str) -> str:
    return "[" + blank + f"{blank},{blank}".join(items) + blank + "]"


def _table(values: list[str]) -> str:
    return "{" + ", ".join(f"'k {n}' = {v}" for n, v in enumerate(values)) + "}"


INLINE = st.recursive(
    PLAIN | STRINGS.filter(lambda text: "\n" not in text),
    lambda inner: (
        st.lists(inner, max_size=3).map(_table)
        | st.tuples(st.lists(inner, max_size=3), st.sampled_from(["", " "])).map(
            lambda each: _array(*each)
        )
    ),
    max_leaves=5,
)
VALUES = st.one_of(
    STRINGS,
    INLINE,
    st.tuples(st.lists(STRINGS | INLINE, max_size=3), BLANKS).map(lambda a: _array(*a)),
)
KEYS = st.sampled_from(["k{}", "'k {}'", '"k#{}"', "a{}.b", "'x.{}' . \"y]\".z", "k-{}_"])
HEADERS = st.sampled_from(
    ["[t{}]", "[ 't {}' . u ]", "[t{}.u.v]", "[[l]]", "[[ l ]] # x", "[[m.n]]"]
)


@given(
    st.lists(
        st.tuples(HEADERS | st.just(""), st.lists(st.tuples(KEYS, VALUES), max_size=3)), max_size=4
    )
)
def test_places_are_those_of_tomllib(parts: list[tuple[str, list[tuple[str, str]]]]) -> None:
    numbers = count()
    lines = []
    for header, pairs in parts:
        if header:
            lines.append(header.format(next(numbers)))
        lines += [f"{key.format(next(numbers))} = {value}" for key, value in pairs]
    text = "".join(f"{line}\n" for line in lines)
    if tomllib.loads(text):
        _agrees(text)
