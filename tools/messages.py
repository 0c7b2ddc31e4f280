"""The catalogues of messages: extracted from the code, brought up to date, compiled.

    python tools/messages.py extract    bring every brief.po up to date with the code
    python tools/messages.py compile    make a brief.mo of each
    python tools/messages.py new LANG   begin the catalogue of a language

What is a message is found by its place in the code: what `say`, `say_many`, `tell`, `fail` and
`Template` are given, the help of options, the docstrings and examples of commands, the first lines of rules.
"""

import ast
import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from babel.plural import to_gettext

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "brief_cli"
LOCALES = SOURCE / "messages" / "locale"
DOMAIN = "brief"
DIRECTION = "default:LTR"
"""The message by which a catalogue says in which direction its language runs, as GTK's do."""
ONE = frozenset(("say", "tell", "fail", "Message", "Template"))
MANY = "say_many"
HELP = ("help", "show_default", "rich_help_panel")
Key = str | tuple[str, str]
"""A template; or a singular and its plural, as gettext has them."""


def keys_of(source: str, *, is_command: bool = False) -> Iterator[Key]:
    """Yield the templates of a module, in the order in which they stand in it.

    Args:
        source: the text of the module.
        is_command: whether its functions are commands, which say what they do in their docstrings.
    """
    tree = ast.parse(source)
    if is_command and _is_group(tree):
        yield from _paragraphs(ast.get_docstring(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _of_call(node)
        elif isinstance(node, ast.FunctionDef) and _says_what_it_does(node, is_command=is_command):
            yield from _paragraphs(ast.get_docstring(node))
        elif isinstance(node, ast.Assign) and any(
            isinstance(target, ast.Name) and target.id == "EXAMPLES" for target in node.targets
        ):
            assert isinstance(node.value, ast.Tuple)
            for example in node.value.elts:
                assert isinstance(example, ast.Tuple)
                yield from _texts(example.elts[0])


def _is_group(tree: ast.Module) -> bool:
    return any(
        isinstance(node, ast.Assign)
        and any(isinstance(target, ast.Name) and target.id == "COMMANDS" for target in node.targets)
        for node in tree.body
    )


def _says_what_it_does(node: ast.FunctionDef, *, is_command: bool) -> bool:
    """Say whether a function is a command, or the one that all commands are below."""
    decorators = [ast.unparse(decorator) for decorator in node.decorator_list]
    return (is_command and not node.name.startswith("_")) or "app.callback()" in decorators


def _of_call(node: ast.Call) -> Iterator[Key]:
    name = getattr(node.func, "id", "") or getattr(node.func, "attr", "")
    if name in ONE and node.args:
        yield from _texts(node.args[0])
    elif name == MANY:
        (one,), (many,) = _texts(node.args[0]), _texts(node.args[1])
        yield one, many
    elif name in ("Option", "Argument"):
        for keyword in node.keywords:
            if keyword.arg in HELP:
                yield from _texts(keyword.value)


def _texts(node: ast.expr) -> Iterator[str]:
    """Yield the texts that an expression may be: a constant, or either side of a condition."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)


def _paragraphs(docstring: str | None) -> Iterator[str]:
    for part in (docstring or "").split("\n\n"):
        if part.strip():
            yield " ".join(part.split())


def template() -> Catalog:
    """Return what is to be translated: all templates of the code, each with where it stands."""
    found = Catalog(project="brief", charset="utf-8", fuzzy=False)
    for path in sorted(SOURCE.rglob("*.py")):
        name = path.relative_to(SOURCE).as_posix()
        is_command = name.startswith("commands/")
        for key in keys_of(path.read_text(encoding="utf-8"), is_command=is_command):
            found.add(key, locations=[(name, 0)])
    found.add(DIRECTION, locations=[("messages/catalogue.py", 0)])
    return found


def catalogues() -> Iterator[tuple[str, Path]]:
    """Yield each language and its catalogue."""
    for path in sorted(LOCALES.glob(f"*/LC_MESSAGES/{DOMAIN}.po")):
        yield path.parts[-3], path


def read(path: Path, language: str) -> Catalog:
    """Return a catalogue from its file."""
    with path.open("rb") as opened:
        return read_po(opened, locale=language, domain=DOMAIN)


def extract() -> None:
    """Bring the catalogues up to date: new templates are untranslated, old ones go."""
    fresh = template()
    for language, path in catalogues():
        known = read(path, language)
        known.update(fresh, no_fuzzy_matching=True, update_header_comment=False)
        known.obsolete.clear()
        _write(known, path)


def plural_forms(locale: Locale) -> str:
    """Return the plural rule of a language as gettext writes it.

    CLDR has a form for numbers in compact notation (operands c and e), which gettext knows not of.
    """
    rules = locale.plural_form.rules
    return to_gettext(
        {name: rule for name, rule in rules.items() if not re.search(r"\b[ce]\b", rule)}
    )


def _write(catalogue: Catalog, path: Path) -> None:
    assert catalogue.locale is not None
    # A head of our own: the library's has dates, which would change with every run, and forms of
    # the plural in another order than CLDR's (zero, one, two, few, many, other).
    head = (
        f'msgid ""\nmsgstr ""\n"Language: {catalogue.locale}\\n"\n'
        f'"Plural-Forms: {plural_forms(catalogue.locale)}\\n"\n'
        '"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n\n'
    )
    body = BytesIO()
    # Line numbers would change with every edit of the code.
    write_po(body, catalogue, width=100, omit_header=True, include_lineno=False, sort_by_file=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(head.encode() + body.getvalue().lstrip())


def compile_all() -> None:
    """Make the files that the program reads, each in one step: another may be reading them."""
    for language, path in catalogues():
        body = BytesIO()
        write_mo(body, read(path, language))
        compiled = path.with_suffix(".mo")
        if compiled.is_file() and compiled.read_bytes() == body.getvalue():
            continue
        with NamedTemporaryFile(dir=path.parent, suffix=".new", delete=False) as beside:
            beside.write(body.getvalue())
        Path(beside.name).chmod(0o644)
        Path(beside.name).replace(compiled)


def begin(language: str) -> None:
    """Begin the catalogue of a language: every template, untranslated."""
    path = LOCALES / language / "LC_MESSAGES" / f"{DOMAIN}.po"
    if path.exists():
        sys.exit(f"{path}: exists already")
    fresh = template()
    made = Catalog(locale=language, domain=DOMAIN)
    made.update(fresh)
    is_rtl = made.locale is not None and made.locale.text_direction == "rtl"
    made[DIRECTION].string = "default:RTL" if is_rtl else DIRECTION
    _write(made, path)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["extract"]:
            extract()
        case ["compile"]:
            compile_all()
        case ["new", language]:
            begin(language)
        case _:
            sys.exit(__doc__)
