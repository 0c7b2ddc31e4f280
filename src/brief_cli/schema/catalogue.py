"""Where schemas are found: the project's own folders first, then the shipped ones."""

from collections.abc import Iterable
from pathlib import Path

from brief_cli.diagnostic import say
from brief_cli.schema.compiled import keep_schema, kept_schema, shipped_schema
from brief_cli.schema.error import SchemaError, SchemaProblem
from brief_cli.schema.schema import Schema
from brief_cli.schema.shipped import shipped_schemas


def shipped_folder() -> Path:
    """Return the folder of the shipped schemas."""
    return Path(shipped_schemas())


class Catalogue:
    """The schemas that can be named, each read when it is first asked for."""

    def __init__(
        self, folders: Iterable[Path] = (), named: Iterable[Path] = (), kept: str = ""
    ) -> None:
        """Look in folders before the shipped ones.

        Args:
            folders: where to look, in this order.
            named: single files, which win.
            kept: how the paths of compiled schemas begin, for these contents of all the files;
                empty to read each schema anew.
        """
        self._kept = kept
        self._paths: dict[str, Path] = {}
        for path in named:
            self._paths.setdefault(path.stem, path)
        for folder in (*folders, shipped_folder()):
            for path in sorted(folder.glob("*.yaml")):
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

    def _read(self, name: str, above: tuple[str, ...]) -> Schema:
        if name not in self._schemas:
            # Here, not at the head: pydantic is for the moment at which a schema is read.
            from brief_cli.schema.merging import merge
            from brief_cli.schema.reading import read_schema_file

            file = read_schema_file(self._paths[name])
            parent = None
            base = file.written.extends
            if base is not None:
                if base in (*above, name):
                    chain = " → ".join((*above, name, base))
                    raise SchemaError(
                        (file.problem(("extends",), say("a circle: {chain}", chain=chain)),)
                    )
                if base not in self._paths:
                    known = ", ".join(self.names())
                    message = say("no schema “{name}”; there are: {known}", name=base, known=known)
                    raise SchemaError((file.problem(("extends",), message),))
                parent = self._read(base, (*above, name))
            self._schemas[name] = merge(file, parent)
        return self._schemas[name]


def catalogue_of(path: Path, folders: Iterable[Path] = ()) -> Catalogue:
    """Return a catalogue in which the schema file `path` can be named by its stem.

    Schemas beside it can be extended.

    Raises:
        SchemaError: there is no such file.
    """
    if not path.is_file():
        raise SchemaError((SchemaProblem(str(path), 1, 1, say("no such schema file")),))
    return Catalogue((*folders, path.parent), (path,))
