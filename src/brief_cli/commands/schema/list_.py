"""`brief schema list`: the schemas that can be used."""

from brief_cli.console.inputs import catalogue, configuration
from brief_cli.console.options import Color, ConfigFile, UiLang
from brief_cli.console.output import put
from brief_cli.console.world import interface_language

EXAMPLES = (("The shipped ones, and those of the configuration", "brief schema list"),)


def list_(color: Color = "auto", ui_lang: UiLang = None, config: ConfigFile = None) -> None:
    """List the schemas that a briefing can name."""
    from brief_cli.messages.message import say
    from brief_cli.schema.error import SchemaError
    from brief_cli.schema.schema import worded

    language = interface_language()
    known = catalogue(configuration(config))
    width = max(len(name) for name in known.names())
    for name in known.names():
        try:
            schema = known.get(name)
        except SchemaError as error:
            why = say("cannot be read: {reason}", reason=error.problems[0].placed())
            put(f"{name:<{width}}  ({why.shown(language)})\n")
            continue
        if schema is not None:
            languages = ",".join(schema.languages)
            put(f"{name:<{width}}  {languages:<6}  {worded(schema.description, language)}\n")
