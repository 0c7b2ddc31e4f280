"""Types that are made when they are used are the types that they would have been."""

import json
import subprocess
import sys

_FIELDS = """
import json, attrs
{how}
import lsprotocol.types as types
from lsprotocol.converters import get_converter
converter = get_converter()
named = types.ALL_TYPES_MAP.items()
fields = {{
    name: [(f.name, str(f.type), str(f.default), f.validator is None) for f in attrs.fields(each)]
    for name, each in sorted(named, key=lambda pair: pair[0]) if isinstance(each, type) and attrs.has(each)
}}
message = {{"jsonrpc": "2.0", "id": 1, "method": "textDocument/hover",
  "params": {{"textDocument": {{"uri": "a"}}, "position": {{"line": 1, "character": 2}}}}}}
read = converter.structure(message, types.HoverRequest)
position = types.Position(1, 2)
said = [repr(read.params.position), position == read.params.position, position < types.Position(1, 3)]
print(json.dumps([fields, said, converter.unstructure(read)]))
"""
_MADE = """
from brief_cli.server.lazy_types import import_types
import_types()
import lsprotocol.types as types
import pygls.lsp.server
named = [each for each in types.ALL_TYPES_MAP.values() if isinstance(each, type)]
lazy = [each for each in named if type(each.__dict__.get("__attrs_attrs__")).__name__ == "_Fields"]
print(len(lazy), len(named))
"""


def _said(script: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    return done.stdout


def test_they_are_the_same() -> None:
    lazily = "from brief_cli.server.lazy_types import import_types\nimport_types()"
    late, early = (json.loads(_said(_FIELDS.format(how=how))) for how in (lazily, ""))
    assert late == early


def test_few_are_made_at_the_start() -> None:
    lazy, known = map(int, _said(_MADE).split())
    assert known > 400
    assert lazy > known * 0.7
