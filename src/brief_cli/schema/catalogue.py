"""Where schemas are found: the project's own folders first, then the shipped ones."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from brief_cli.diagnostic import Problem
from brief_cli.messages.message import Message, hint, say
from brief_cli.schema.compiled import keep_schema, kept_schema, shipped_schema
from brief_cli.schema.error import SchemaError
from brief_cli.schema.files import schema_files
from brief_cli.schema.schema import Schema
from brief_cli.schema.shipped import shipped_schemas

if TYPE_CHECKING:
    from brief_cli.schema.reading import SchemaFile

# No schema extends one that extends one so many times.
_LONGEST_CHAIN = 20


def shipped_folder() -> Path:
    """Return the folder of the shipped schemas."""
    return Path(shipped_schemas())


class Catalogue:
    """The schemas that can be named, each read when it is first asked for."""

    def __init__(
        self,
        folders: Iterable[Path] = (),
        named: Iterable[Path] = (),
        kept: str = "",
        unsaved: Mapping[Path, bytes] | None = None,
    ) -> None:
        """Look in folders before the shipped ones.

        Args:
            folders: where to look, in this order.
            named: single files, which win.
            kept: how the paths of compiled schemas begin, for these contents of all the files;
                empty to read each schema anew.
            unsaved: what files will hold that are being written.
        """
        self._unsaved = unsaved or {}
        self._kept = kept
        self._paths: dict[str, Path] = {}
        for path in named:
            self._paths.setdefault(path.stem, path)
        for path in map(Path, schema_files((*folders, shipped_folder()))):
            self._paths.setdefault(path.stem, path)
        self._schemas: dict[str, Schema] = {}

    def names(self) -> tuple[str, ...]:
        """Return the names of all schemas, sorted."""
        return tuple(sorted(self._paths))

    def get(self, name: str) -> Schema | None:
        """Return a schema, or None where no file has that name.

        Raises:
            SchemaError: the schema, or one that it extends, has mistakes.
        """
        if name not in self._paths:
            return None
        if name not in self._schemas:
            shipped = shipped_schema(name, self._paths)
            if shipped is not None:
                self._schemas[name] = shipped
        if self._kept and name not in self._schemas:
            path = f"{self._kept}{name}.json"
            known = kept_schema(path)
            if known is not None:
                self._schemas[name] = known
            else:
                keep_schema(path, self._read(name, ()))
        return self._read(name, ())

    def read_anew(self, name: str) -> Schema:
        """Return a schema from its own file, whatever is compiled of it.

        Raises:
            SchemaError: the schema, or one that it extends, has mistakes.
        """
        self._schemas.clear()
        return self._read(name, ())

    def problems(
        self,
        name: str,
        no_rule: Callable[[str], Message | None],
        of_options: "Callable[[SchemaFile, dict[str, object]], Iterable[Problem]]",
    ) -> tuple[Problem, ...]:
        """Return all that is wrong with a schema, also what does not keep it from being used.

        Args:
            name: one of the names.
            no_rule: says of a code that it is no rule's, or returns None.
            of_options: returns what is wrong with the options in a file.
        """
        from brief_cli.schema.shortcomings import shortcomings

        try:
            file, schema, problems = self._judged(name, ())
        except SchemaError as error:
            return error.problems
        for code in file.written.rules or ():
            if (why := no_rule(code)) is not None:
                message = say("{key}: {error}", key="rules", error=why)
                problems.append(file.problem(("rules", code), message, at_key=True))
        problems += of_options(file, file.written.options or {})
        if schema is not None:
            problems += shortcomings(file, schema)
        return SchemaError(problems).problems

    def _read(self, name: str, above: tuple[str, ...]) -> Schema:
        if name not in self._schemas:
            _, schema, problems = self._judged(name, above)
            if schema is None or problems:
                raise SchemaError(problems)
            self._schemas[name] = schema
        return self._schemas[name]

    def _judged(
        self, name: str, above: tuple[str, ...]
    ) -> "tuple[SchemaFile, Schema | None, list[Problem]]":
        """Return the file of a schema, what it is if that can be told, and what is wrong with it.

        Raises:
            SchemaError: the file cannot be read.
        """
        # Here, not at the head: pydantic is for the moment at which a schema is read.
        from brief_cli.schema.merging import merge
        from brief_cli.schema.reading import read_schema_file

        file = read_schema_file(self._paths[name], self._unsaved.get(self._paths[name]))
        problems = list(file.problems)
        parent: Schema | None = None
        base = file.written.extends
        if base is not None:
            wrong = self._no_parent(base, (*above, name))
            if wrong is not None:
                return file, None, [*problems, file.problem(("extends",), wrong)]
            try:
                parent = self._read(base, (*above, name))
            except SchemaError as error:
                return file, None, [*problems, *error.problems]
        if not file.is_sound:
            return file, None, problems
        schema, found = merge(file, parent)
        return file, schema, problems + found

    def _no_parent(self, base: str, chain: tuple[str, ...]) -> Message | None:
        """Return why a schema cannot extend another, if it cannot."""
        if base in chain:
            return say("a circle: {chain}", chain=" → ".join((*chain, base)))
        if len(chain) > _LONGEST_CHAIN:
            return say("more than {limit} files deep", limit=_LONGEST_CHAIN)
        if base in self._paths:
            return None
        return say("no schema “{name}”; {hint}", name=base, hint=hint(base, self.names()))
