"""`brief init`: what a folder needs on its first day is worked out, and written all together."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from brief_cli.config.files import OWN
from brief_cli.config.loading import config_in
from brief_cli.config.reading import load_config
from brief_cli.console.files import write_files
from brief_cli.console.output import fail, tell
from brief_cli.console.world import interface_language
from brief_cli.messages.message import Message, say, unread
from brief_cli.schema.shipped import shipped_hooks, shipped_pipeline
from brief_cli.text.reading import ReadError, read_file
from brief_cli.text.template import Template

if TYPE_CHECKING:
    from brief_cli.schema.schema import Schema

_HOOKS = ".pre-commit-config.yaml"
_SCHEMAS = "schemas"
# Bytes; configurations of pre-commit are written by hand.
_MOST = 1_000_000


@dataclass(slots=True)
class Start:
    """What is to be written into a folder, and what is said of it."""

    folder: Path
    force: bool
    texts: dict[Path, str] = field(default_factory=dict)
    replaced: set[Path] = field(default_factory=set)
    said: list[Message] = field(default_factory=list)
    next: list[Message] = field(default_factory=list)

    def __post_init__(self) -> None:
        """End with status 2 where nothing can be written into the folder."""
        if os.path.lexists(self.folder) and not self.folder.is_dir():
            fail("{path}: is no folder", path=self.folder)
        if not self.folder.exists() and not self.folder.absolute().parent.is_dir():
            fail("{path}: no folder {folder}", path=self.folder, folder=self.folder.parent)

    def add_configuration(self, *, has_schemas: bool) -> Path:
        """Add `brief.toml`; return the folder for schemas of one's own, as it is configured."""
        from brief_cli.scaffold.configuration import configuration_text

        path = self.folder / OWN
        existing = config_in(self.folder)
        if existing is None or existing == path:
            values = {"schema-path": _SCHEMAS} if has_schemas else {}
            if self._add(path, configuration_text(values, interface_language())):
                return self.folder / _SCHEMAS
        else:
            self.said.append(
                say("{path}: holds the configuration, and stays as it is", path=existing)
            )
        folders = load_config(existing).schema_path if existing is not None else ()
        if folders:
            return self.folder / os.path.relpath(folders[0], self.folder)
        if has_schemas:
            line = f'schema-path = "{_SCHEMAS}"'
            self.next.append(say("write {line} in {path}", line=line, path=existing or path))
        return self.folder / _SCHEMAS

    def add_hooks(self) -> None:
        """Add our hooks to what pre-commit runs."""
        from brief_cli.scaffold.hooks import HooksError, hooks_text, merged

        path = self.folder / _HOOKS
        hooks = _local_hooks()
        self.next.append(say("“pre-commit install” has each commit checked"))
        if not os.path.lexists(path):
            self._add(path, hooks_text(hooks))
            return
        self._refuse_way_out(path)
        try:
            before = read_file(path, _MOST).decode("utf-8")
            after = merged(before, hooks)
        except ReadError as error:
            fail("{path}: {error}", path=path, error=unread(error))
        except UnicodeDecodeError:
            fail("{path}: this is no UTF-8 text", path=path)
        except HooksError as error:
            fail("{path}: {error}", path=path, error=error.reasons[0])
        if after == before:
            self.said.append(say("{path}: has the hooks already", path=path))
            return
        self._hold(path.resolve(), after)
        self.said.append(say("added the hooks to {path}", path=path))

    def add_pipeline(self, service: str, place: str) -> None:
        """Add the pipeline of a service, at the place in the folder where it looks for one."""
        path = self.folder / place
        text = Path(shipped_pipeline(service)).read_text(encoding="utf-8")
        if self._add(path, text) or _is(path, text.encode()):
            self.next.append(say("say in {path} where brief is installed from", path=path))
        else:
            self.next.append(say("add a job to {path} by hand (docs/start-team.md)", path=path))

    def add_schema(self, folder: Path, name: str, base: "Schema") -> None:
        """Add a schema of one's own, in the folder that is configured for it."""
        from brief_cli.scaffold.own_schema import own_schema_text

        path = folder / f"{name}.yaml"
        self._add(path, own_schema_text(name, base, interface_language()))
        self.next.append(
            say(
                "write in {path} what is yours; “brief schema check {name}” checks it",
                path=path,
                name=name,
            )
        )

    def _add(self, path: Path, text: str) -> bool:
        """Hold a file that is to be written, unless it is there; say whether it will be."""
        self._refuse_way_out(path)
        if os.path.lexists(path) and not self.force:
            message = say(
                "{path}: exists already, and stays as it is; --force overwrites it", path=path
            )
            self.said.append(message)
            return False
        if path.is_dir():
            fail("{path}: is a folder; name a file in it", path=path)
        self._hold(path.resolve() if self.force else path, text)
        self.said.append(say("wrote {path}", path=path))
        return True

    def _hold(self, path: Path, text: str) -> None:
        self.texts[path] = text
        if os.path.lexists(path):
            self.replaced.add(path)

    def _refuse_way_out(self, path: Path) -> None:
        """End with status 2 where a file cannot be in the folder, or may not be written."""
        top = self.folder.resolve()
        nearest = next(each for each in (path, *path.parents) if os.path.lexists(each))
        real = nearest.resolve()
        if real != top and top not in real.parents and top.exists():
            fail("{path}: leads out of {folder}", path=path, folder=self.folder)
        if nearest != path and not nearest.is_dir():
            fail("{path}: is no folder", path=nearest)
        holder = real if real.is_dir() else real.parent
        if not os.access(holder, os.W_OK | os.X_OK):
            reason = Template("permission denied")
            fail("{path}: cannot be written: {reason}", path=path, reason=reason)

    def write(self, begin: str) -> None:
        """Write everything or nothing; say what was done, and what to do next.

        Args:
            begin: the command that starts the first briefing.
        """
        write_files(self.texts, self.replaced)
        for message in self.said:
            tell("{why}", why=message)
        if self.folder.resolve() == Path.cwd():
            tell("next:")
        else:
            tell("next, in {folder}:", folder=self.folder)
        for message in (*self.next, say("“{command}” starts a briefing", command=begin)):
            tell("- {why}", why=message)


def _is(path: Path, data: bytes) -> bool:
    """Say whether a file holds these bytes."""
    try:
        return read_file(path, len(data)) == data
    except ReadError:
        return False


def _local_hooks() -> list[dict[str, object]]:
    """Return our hooks as they are run where `brief` is installed, and not brought by pre-commit."""
    from ruamel.yaml import YAML

    hooks = YAML(typ="safe").load(Path(shipped_hooks()).read_text(encoding="utf-8"))
    own = ({**hook, "language": "system"} for hook in hooks)
    return [{key: value for key, value in hook.items() if key != "description"} for hook in own]
