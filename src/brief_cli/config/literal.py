"""Values as TOML writes them, each on one line (tomli-w spreads lists and tables over several)."""

import json
from collections.abc import Mapping


def toml_literal(value: object) -> str:
    """Return a value as TOML writes it (TOML 1.0: strings escape as JSON's do)."""
    if isinstance(value, Mapping):
        pairs = (f"{toml_literal(str(key))} = {toml_literal(each)}" for key, each in value.items())
        return "{ " + ", ".join(pairs) + " }" if value else "{}"
    if isinstance(value, (tuple, list)):
        return "[" + ", ".join(toml_literal(each) for each in value) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
