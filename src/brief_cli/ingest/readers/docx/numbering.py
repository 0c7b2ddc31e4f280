"""The lists of a document: which a paragraph is in, and its number there (ISO/IEC 29500-1, 17.9)."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from brief_cli.ingest.readers.docx.package import W
from brief_cli.ingest.readers.docx.styles import indent_of, number, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_LEVELS = 9
# A chain of lists that are defined by one another is this long at the most.
_LONGEST_CHAIN = 8
# Boxes as bullets: of Unicode, and of the font Wingdings.
_BOXES = {
    "☑": "[x]", "☒": "[x]", "☐": "[ ]", "\uf0fe": "[x]", "\uf0fd": "[x]", "\uf0a8": "[ ]",
    "\uf06f": "[ ]", "\uf071": "[ ]",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list. `start` is its first number, None for bullets; `is_none` for no mark; `box` is
    the mark of tasks, `[x]` or `[ ]`.
    """

    start: int | None
    indent: int | None
    is_none: bool = False
    box: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph is in a list: `number` is its own, None for a bullet.

    `key` tells lists apart that count on their own; `box` is that of a task, in Markdown.
    """

    key: str
    level: int
    number: int | None
    indent: int | None
    box: str = ""


@dataclass(slots=True)
class _List:
    abstract: str
    levels: dict[int, Level]
    restarts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of a document, which count as its paragraphs come."""

    def __init__(self, root: "_Element | None") -> None:
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: dict[str, set[int]] = {}
        if root is not None:
            self._read(root)

    def place(self, key: str, level: int, indent: int | None) -> Place | None:
        """Return the place of the next paragraph; None where its list has no such level.

        Args:
            key: the id of its list; `0` is none (17.9.18).
            level: from 0.
            indent: that of the paragraph itself; None for that of the level.
        """
        known = self._lists.get(key)
        if known is None or level not in known.levels:
            return None
        of_level = known.levels[level]
        if of_level.is_none:
            return None
        counts = self._counts.setdefault(known.abstract, {})
        begun = self._begun.setdefault(key, set())
        if of_level.start is not None:
            # The lists of one definition count on, but where one of them says where it starts.
            restart = known.restarts.get(level)
            if restart is not None and level not in begun:
                counts[level] = restart
            else:
                counts[level] = counts.get(level, of_level.start - 1) + 1
        begun.add(level)
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        begun.difference_update([each for each in begun if each > level])
        own = counts.get(level) if of_level.start is not None else None
        return Place(key, level, own, of_level.indent if indent is None else indent, of_level.box)

    def indent(self, key: str, level: int) -> int | None:
        """Return the indent of a level."""
        known = self._lists.get(key)
        return known.levels[level].indent if known and level in known.levels else None

    def _read(self, root: "_Element") -> None:
        abstracts = {
            each.get(f"{W}abstractNumId") or "": each for each in root.iter(f"{W}abstractNum")
        }
        linked = {value(each, "styleLink"): key for key, each in abstracts.items()}
        linked.pop("", None)
        for each in root.iter(f"{W}num"):
            key, of = each.get(f"{W}numId") or "", value(each, "abstractNumId")
            for _ in range(_LONGEST_CHAIN):
                link = value(abstracts.get(of), "numStyleLink")
                if link not in linked:
                    break
                of = linked[link]
            if of not in abstracts or key == "0":
                continue
            levels = dict(_levels(abstracts[of]))
            known = self._lists[key] = _List(of, levels)
            for override in each.iter(f"{W}lvlOverride"):
                level = number(override.get(f"{W}ilvl") or "") or 0
                levels |= dict(_levels(override))
                start = number(value(override, "startOverride"))
                if start is not None:
                    known.restarts[level] = start


def _levels(parent: "_Element") -> "list[tuple[int, Level]]":
    found = []
    for each in parent.iterchildren(f"{W}lvl"):
        level = number(each.get(f"{W}ilvl") or "") or 0
        if 0 <= level < _MOST_LEVELS:
            form = value(each, "numFmt")
            start = number(value(each, "start"))
            is_bullet = form == "bullet"
            # A level without a mark holds what goes on below an item (as pandoc writes it).
            mark = value(each, "lvlText").strip()
            first = None if is_bullet else start if start is not None else 1
            indent = indent_of(each.find(f"{W}pPr"))
            is_none = form == "none" or not mark
            found.append((level, Level(first, indent, is_none, _BOXES.get(mark, ""))))
    return found
