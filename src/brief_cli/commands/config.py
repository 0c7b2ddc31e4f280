"""`brief config`: what is in force, and where it was set."""

import json
import os
from pathlib import Path
from typing import Annotated

import typer

from brief_cli.console.inputs import configuration
from brief_cli.console.options import ConfigFile, UiLang
from brief_cli.console.output import put
from brief_cli.console.world import cache_folder, interface_language

EXAMPLES = (
    ("What is in force here", "brief config"),
    ("What is in force for a file", "brief config archive/2024/visit.md"),
    ("For the completion of an editor", "brief config --schema"),
)


def config(
    path: Annotated[
        Path | None,
        typer.Argument(
            metavar="[PATH]",
            help="The file or folder that it is in force for.",
            show_default=False,
        ),
    ] = None,
    schema: Annotated[
        bool, typer.Option("--schema", help="Write the JSON Schema of configuration files.")
    ] = False,
    ui_lang: UiLang = None,
    config: ConfigFile = None,
) -> None:
    """Show every value of the configuration, and the file that it was set in.

    The result is a configuration file itself.
    """
    from brief_cli.config.keys import KEYS, json_schema
    from brief_cli.config.literal import toml_literal
    from brief_cli.messages.message import say
    from brief_cli.text.kept import kept_in

    if schema:
        from brief_cli.rules.option import json_schemas
        from brief_cli.rules.table import OPTIONS

        put(json.dumps(json_schema(json_schemas(OPTIONS)), ensure_ascii=False, indent=2) + "\n")
        return
    folder = path if path is None or path.is_dir() else path.parent
    found = configuration(config, folder)
    language = interface_language()
    rows = [(f"{key.name} = {toml_literal(getattr(found, key.field))}", key.name) for key in KEYS]
    width = max(len(text) for text, _ in rows)
    for text, name in rows:
        origin = found.origins.get(name)
        where = _shown(origin) if origin else say("the default").text(language)
        put(f"{text:<{min(width, 60)}}  # {where}\n")
    kept = kept_in(str(cache_folder()))
    say_kept = say(
        "what is kept between runs: {files} files, {size} MB, in {folder}",
        files=kept.files,
        size=f"{kept.size / 1_000_000:.1f}",
        folder=kept.folder,
    )
    put(f"# {say_kept.shown(language)}\n")


def _shown(path: Path) -> str:
    from brief_cli.text.visible import visible

    return visible(os.path.relpath(path))
