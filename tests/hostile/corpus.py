"""Inputs that mean harm, and what each must give: codes of `lint`, a word of `import`.

Large ones are spelled as what they are made of, so that the corpus stays small.
"""

from dataclasses import dataclass

HEAD = b"---\nschema: base\ntitle: x\nlang: ar\n---\n"


@dataclass(frozen=True)
class Case:
    """Bytes; the codes that `brief lint` reports; what `brief import` says where it refuses them."""

    data: bytes
    codes: tuple[str, ...] = ()
    refused: str = ""


def _head(value: str) -> bytes:
    return f"---\nschema: base\ntitle: {value}\nlang: ar\n---\n".encode()


BRIEFING = "this is a briefing already"
CORPUS: dict[str, Case] = {
    # what is no text
    "binary": Case(bytes(range(256)) * 20, ("P002",), "binary"),
    "invalid-utf-8": Case(HEAD + b"\xff\xfe", ("P002",)),
    "surrogates": Case(HEAD + b"\xed\xa0\x80", ("P002",)),
    "overlong": Case(HEAD + b"\xc0\xaf", ("P002",)),
    "cut-off-character": Case(HEAD + "نص".encode()[:-1], ("P002",)),
    "nul": Case(HEAD + b"a\0b", ("P002",), "binary"),
    "utf-16": Case("\ufeff---\nschema: base\n---\n".encode("utf-16-le"), ("P002",), BRIEFING),
    "empty": Case(b"", ("P003",), "the file is empty"),
    "white-space": Case(b" \n\t\r\n\xc2\xa0\n", ("P003", "P010"), "the file is empty"),
    "bom-alone": Case(b"\xef\xbb\xbf", ("P003", "P009"), "the file is empty"),
    # front matter
    "unclosed": Case(b"---\nschema: base\n" + b"x: y\n" * 1000, ("P004",), BRIEFING),
    "duplicate-keys": Case(b"---\nschema: base\nschema: base\n---\n", ("P006",), BRIEFING),
    "alias-bomb": Case(b"---\nschema: base\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\n", ("P005",), BRIEFING),
    "merge-key": Case(b"---\nschema: base\na: &a {x: 1}\nb: {<<: *a}\n---\n", ("P005",), BRIEFING),
    "tag": Case(b"---\nschema: base\na: !!python/object/apply:os.system [id]\n---\n", ("P005",), BRIEFING),
    "deep": Case(b"---\nschema: base\na: " + b"[" * 100 + b"]" * 100 + b"\n---\n", ("P005",), BRIEFING),
    "deep-blocks": Case(b"---\nschema: base\n" + b"".join(b" " * n + b"a:\n" for n in range(200)) + b"---\n", ("P005",), BRIEFING),
    "endless-yaml": Case(b"---\nschema: base\na: " + b"[" * 200_000 + b"\n---\n", ("P005",), BRIEFING),
    "many-values": Case(b"---\nschema: base\na: [" + b"x," * 50_000 + b"]\n---\n", ("P005",), BRIEFING),
    "no-mapping": Case(b"---\n- schema: base\n---\n", ("P005",)),
    "key-of-a-list": Case(b"---\nschema: base\n? [a, b]\n: c\n---\n", ("P005",), BRIEFING),
    "two-documents": Case(b"---\nschema: base\n...\n---\nx: y\n---\n", ("M101", "S205"), BRIEFING),
    "escape-in-title": Case(_head("\x1b[2J"), ("P005",), BRIEFING),
    "escaped-escape": Case(_head('"\\e[2J"'), ("B603",), BRIEFING),
    "escaped-nul": Case(_head('"\\0"'), ("B603",), BRIEFING),
    "escaped-override": Case(_head('"\\u202e"'), ("B601",), BRIEFING),
    "schema-path": Case(b"---\nschema: ../../etc/passwd\n---\n", ("P007",), BRIEFING),
    "schema-of-escapes": Case(b'---\nschema: "\\e]0;x\\a"\n---\n', ("P007",), BRIEFING),
    "language-of-a-mile": Case(b"---\nschema: base\nlang: " + b"a-" * 5000 + b"a\n---\n", ("P008",), BRIEFING),
    "integer-of-a-mile": Case(_head("9" * 5000), ("M102", "M104"), BRIEFING),
    "float-without-end": Case(_head("1e999999"), ("M102",), BRIEFING),
    # body
    "escape-in-body": Case(HEAD + b"a \x1b]0;owned\x07 b\n", ("B603",), BRIEFING),
    "controls-of-c1": Case(HEAD + "a \u009b31m b\n".encode(), ("B603",), BRIEFING),
    "override": Case(HEAD + "a \u202etxt.exe b\n".encode(), ("B601",), BRIEFING),
    "isolates": Case(HEAD + ("\u2067" * 3000).encode() + b"\n", ("B601",), BRIEFING),
    "deep-markdown": Case(HEAD + b"> " * 5_000 + b"x\n\n" + b"*" * 5_000 + b"a", (), BRIEFING),
    "brackets": Case(HEAD + b"[" * 2_000, ("T511",), BRIEFING),
    "marks": Case(HEAD + "ب".encode() + "\u064b".encode() * 5_000 + b"\n", (), BRIEFING),
    "one-long-line": Case(HEAD + "نص ".encode() * 10_000, ("L708", "L715"), BRIEFING),
    "links": Case(HEAD + b"[a](b " * 5_000, ("M111", "L708", "L715", "T511"), BRIEFING),
    "entities": Case(HEAD + b"&#0; &#x110000; &#xD800; &nosuch;\n", (), BRIEFING),
    "comments-that-silence": Case(HEAD + b"<!-- brief: ignore X999 -->\n" * 3, ("P012",) * 3, BRIEFING),
    "page-without-text": Case(b"<html><body><script>alert(1)</script></body></html>", ("P003",), "no article"),
    "page-of-a-million-tags": Case(b"<html><body>" + b"<div>" * 20_000, ("P003",), "no article"),
    "label-without-end": Case("الكاتب: ".encode() * 5_000, ("P003",)),
}  # fmt: skip
