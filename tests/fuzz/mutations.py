"""Texts that nobody would write, made of texts that somebody did."""

from pathlib import Path

from hypothesis import strategies as st

from tests.conftest import ROOT
from tests.hostile.corpus import CORPUS

PIECES = [
    b"---\n", b"---", b"schema: ", b"&a ", b"*a", b"!!python/object ", b"? ", b": ", b"- ", b"[", b"{", b"}", b"|\n", b">-\n",
    b"\t", b"\r\n", b"\r", b"\n\n", b"\0", b"\xff", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\x1b[31m", b"\x1b]8;;x\x07",
    "\u202e".encode(), "\u2066".encode(), "\u2069".encode(), "\u200f".encode(), "\u200d".encode(), "\ufeff".encode(),
    "\u2028".encode(), "\u0640".encode(), "\u064b".encode() * 40, "ﷺ".encode(), "👨‍👩‍👧".encode(), "ة".encode(),
    b"# ", b"## ", b"> " * 30, b"* " * 30, b"`" * 9, b"~~~", b"| a |\n|---|\n", b"[x](", b"![", b"](<", b"[^1]", b"[^1]: ",
    b"<!--", b"-->", b"<!-- brief: ignore ", b"<!-- brief: ignore-file ALL -->", b"# brief: ignore ", b"<div>", b"&#0;", b"&amp;",
    b"**", b"_", b"\\", b"  \n", b"http://", b"https://a.example/?utm_source=x", b"1e999", b"2025-02-30", "٣١ فبراير ٢٠٢٥".encode(),
    "«".encode(), "»".encode(), b"(", b")", b"\"", b"'", b"%", b"{source.url}", b"{", b"0x1F", b"12:34:56", b".inf", b"~", b"<html><body>",
]  # fmt: skip
_FILES = [
    *sorted((ROOT / "tests" / "rules").rglob("*.md")),
    *sorted((ROOT / "tests" / "ingest" / "cases").glob("*.txt")),
    *sorted((ROOT / "tests" / "ingest" / "cases").glob("*.html")),
    *sorted((ROOT / "examples").glob("*")),
]
_SCHEMAS = sorted((ROOT / "schemas").glob("*.yaml"))


def _read(paths: list[Path]) -> list[bytes]:
    return [data for path in paths if len(data := path.read_bytes()) < 8000]


@st.composite
def _mutated(draw: st.DrawFn, seeds: list[bytes]) -> bytes:
    data = draw(st.sampled_from(seeds))
    for _ in range(draw(st.integers(0, 5))):
        at = draw(st.integers(0, len(data)))
        until = at + draw(st.integers(0, 40))
        match draw(st.integers(0, 4)):
            case 0:
                data = data[:at] + draw(st.sampled_from(PIECES)) + data[at:]
            case 1:
                data = data[:at] + data[until:]
            case 2:
                data = data[:until] + data[at:until] * draw(st.integers(1, 6)) + data[until:]
            case 3:
                other = draw(st.sampled_from(seeds))
                start = draw(st.integers(0, len(other)))
                data = data[:at] + other[start : start + 200] + data[at:]
            case _:
                data = data[:at] + draw(st.binary(max_size=6)) + data[until:]
    return data


TEXTS = _mutated(
    [*_read(_FILES), *(case.data for case in CORPUS.values() if len(case.data) < 8000)]
)
SCHEMAS = _mutated(_read(_SCHEMAS))
CONFIGS = _mutated(
    [
        b'extend = "brief.toml"\nschema-path = "."\nselect = ["T5"]\n[severity]\nT501 = "off"\n',
        b'[schemas]\n"a/*" = "base"\n[per-file-ignores]\n"*" = ["S"]\n',
        b'timezone = "Asia/Beirut"\nmax-file-size = 10\nexclude = ["x/"]\nrespect-gitignore = true\n',
    ]
)
