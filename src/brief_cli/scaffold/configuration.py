"""A configuration with every setting explained, in force as it stands."""

from collections.abc import Iterator, Mapping

from brief_cli.config.config import Config
from brief_cli.config.keys import EXTEND, KEYS
from brief_cli.config.literal import toml_literal
from brief_cli.messages.message import say


def configuration_text(values: Mapping[str, object], language: str) -> str:
    """Return a `brief.toml` in which all is commented out but what is set.

    Args:
        values: what is set, by key.
        language: of the comments.
    """
    return "".join(f"{line}\n" for line in _lines(values, language))


def _lines(values: Mapping[str, object], language: str) -> Iterator[str]:
    yield f"# {say('Every setting of brief, with its default; take the # away to change one.').text(language)}"
    yield f"# {say('“brief config” shows what is in force, and where it was set.').text(language)}"
    yield ""
    meaning = say("A configuration file whose values hold unless they are set here.")
    yield f"# {meaning.text(language)}"
    yield f'# {EXTEND} = "../brief.toml"'
    defaults = Config()
    for key in KEYS:
        yield ""
        yield f"# {say(key.meaning).text(language)}"
        if key.name in values:
            yield f"{key.name} = {toml_literal(values[key.name])}"
        else:
            yield f"# {key.name} = {toml_literal(getattr(defaults, key.field))}"
