"""Values as TOML writes them, each on one line (tomli-w spreads lists and tables over several)."""

from collections.abc import Mapping


def toml_literal(value: object) -> str:
    """Return a value as TOML writes it: tomli-w's words, our line."""
    if isinstance(value, Mapping):
        pairs = (f"{toml_literal(str(key))} = {toml_literal(each)}" for key, each in value.items())
        return "{ " + ", ".join(pairs) + " }" if value else "{}"
    if isinstance(value, (tuple, list)):
        return "[" + ", ".join(toml_literal(each) for each in value) + "]"
    import tomli_w

    plain = value if isinstance(value, (bool, int)) else str(value)
    return tomli_w.dumps({"v": plain}).removeprefix("v = ").removesuffix("\n")
