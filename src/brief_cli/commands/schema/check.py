"""`brief schema check`: prove schema files right."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from brief_cli.console import completion
from brief_cli.console.inputs import SCHEMA_ENDINGS, catalogue, configuration
from brief_cli.console.options import ConfigFile, UiLang
from brief_cli.console.output import WRONG_USAGE, put, tell
from brief_cli.console.world import interface_language

EXAMPLES = (
    ("All that can be named here", "brief schema check"),
    ("A file", "brief schema check ours.yaml"),
)


def check(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME]...",
            help="Names or files of schemas; all that can be named unless given.",
            show_default=False,
            autocompletion=completion.schemas,
        ),
    ] = None,
    ui_lang: UiLang = None,
    config: ConfigFile = None,
) -> None:
    """Check schema files; a mistake is told with file, line, column and what is allowed."""
    from brief_cli.diagnostic import Unusable
    from brief_cli.lint.problems import schema_problems
    from brief_cli.messages.message import hint, say
    from brief_cli.schema.catalogue import Catalogue
    from brief_cli.schema.files import require_readable

    settings = configuration(config)
    language = interface_language()
    status = 0
    for name in names or catalogue(settings).names():
        # Each is judged for itself, whatever is wrong with the others.
        files = [Path(name)] if name.endswith(SCHEMA_ENDINGS) else []
        own = files[0].stem if files else name
        known = Catalogue((*settings.schema_path, *(file.parent for file in files)), files)
        try:
            require_readable(files)
        except Unusable as error:
            problems, worst = error.problems, WRONG_USAGE
        else:
            if own not in known.names():
                why = say("no schema “{name}”; {hint}", name=name, hint=hint(own, known.names()))
                tell("{program}: {why}", program="brief", why=why)
                status = WRONG_USAGE
                continue
            problems = schema_problems(known, own)
            worst = int(bool(problems))
        for problem in problems:
            put(f"{problem.placed().shown(language)}\n")
        if not problems:
            tell("{name}: ok", name=name)
        status = max(status, worst)
    sys.exit(status)
