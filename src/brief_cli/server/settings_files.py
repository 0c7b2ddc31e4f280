"""What is wrong with a configuration or a schema that is being written."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from brief_cli.config.config import Config, ConfigError
from brief_cli.config.files import OWN
from brief_cli.config.reading import load_config
from brief_cli.config.toml import read_toml
from brief_cli.diagnostic import Problem, Unusable
from brief_cli.lint.problems import config_problems, schema_problems
from brief_cli.messages.message import Message
from brief_cli.schema.catalogue import Catalogue
from brief_cli.server.session import Session
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.source import Source
from brief_cli.text.span import Span

# What a mistake is about, from its place on: a text in quotation marks, or a word.
_STRETCH = lazy_pattern(r"\"[^\"\n]*\"?|'[^'\n]*'?|[^\s,\]}#=:]+")


def problems_of(session: Session, source: Source) -> Iterator[tuple[Span, Message]]:
    """Yield what is wrong with a settings file, at its place.

    Args:
        session: the settings of the other files.
        source: the text, which need not be saved, under the path of its file.
    """
    path = Path(source.name)
    data = source.text.encode("utf-8", "replace")
    found = _schema(session, path, data) if path.suffix == ".yaml" else _configuration(path, data)
    for problem in found:
        if problem.path == source.name:
            yield span_of(source, problem), problem.message
        else:  # in a file that this one extends
            yield Span(0, source.line_span(1).end), problem.placed()


def span_of(source: Source, problem: Problem) -> Span:
    """Return the stretch that a problem is about: from its place to the end of the word there."""
    if problem.line > len(source.line_starts):
        return Span(len(source.text), len(source.text))
    line = source.line_span(problem.line)
    start = min(line.start + problem.column - 1, line.end)
    match = _STRETCH.match(source.text, start, line.end)
    return Span(start, match.end() if match else start)


def _schema(session: Session, path: Path, data: bytes) -> Iterable[Problem]:
    folders = session.config(str(path)).schema_path
    known = Catalogue(folders, [path], unsaved={path: data})
    return schema_problems(known, path.stem)


def _configuration(path: Path, data: bytes) -> Iterable[Problem]:
    try:
        if path.name != OWN and read_toml(path, data).table is None:
            return ()  # a project that has other tools only
    except ConfigError as error:
        return error.problems if b"[tool.brief" in data else ()
    files: tuple[Path, ...] = ()
    problems: list[Problem] = []
    known: Catalogue | None = None
    try:
        config: Config = load_config(path, data)
        files, known = config.files, Catalogue(config.schema_path)
    except ConfigError as error:
        files, problems = error.files, list(error.problems)
        known = None if error.schema_path is None else Catalogue(error.schema_path)
    return Unusable((*problems, *config_problems(files, known, {path: data}))).problems
