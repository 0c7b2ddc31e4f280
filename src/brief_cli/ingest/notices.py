"""Notices of a schema, recognised in scraped lines by their text or by a phrase."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import tzinfo

from brief_cli.ingest.article import Block
from brief_cli.ingest.values import Reading, read_value
from brief_cli.languages.wording import folded
from brief_cli.schema.schema import NOTICE_PLACEHOLDER, NoticeSpec, Schema

_MARKS = "[\u064b-\u0652\u0670\u0640]*"
_ALEF, _YEH = "[اأإآٱ]", "[يىئ]"
# What may stand around a line without changing what it says.
_AROUND = " \t*_“”«»\"'().،,:؛-–—|•"
# A line of a notice is a sentence or two; a longer one can only hold a phrase of it.
_LONGEST = 1000
_SAME = {**dict.fromkeys("اأإآٱ", _ALEF), **dict.fromkeys("يىئ", _YEH), "ة": "[ةه]", "ه": "[ةه]"}


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """A line that belongs to a notice, with the metadata that it gives."""

    line: Block
    spec: NoticeSpec
    values: dict[str, Reading] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Template:
    """One line of a notice's text; `weight` is the number of its own words."""

    spec: NoticeSpec
    pattern: re.Pattern[str]
    keys: tuple[str, ...]
    weight: int


class NoticeFinder:
    """Finds the lines of a schema's notices in a language."""

    def __init__(self, schema: Schema, language: str, tag: str, zone: tzinfo | None) -> None:
        self._schema = schema
        self._tag = tag
        self._zone = zone
        self._templates = [
            _template(spec, line)
            for spec in schema.notices
            for line in spec.text.get(language, "").splitlines()
            if line.strip()
        ]
        self._phrases = [
            (spec, folded(phrase))
            for spec in schema.notices
            for phrase in spec.phrases.get(language, ())
        ]

    def find(self, lines: Sequence[Block]) -> dict[int, NoticeLine]:
        """Return the notice lines by their line number.

        A line is one where it has the words of the schema's text or a phrase of it. A line with
        hardly any words of its own (an address, a date) is one beside such a line only.
        """
        found: dict[int, NoticeLine] = {}
        for line in lines:
            notice = next(self._matches(line, least=2), None) or self._by_phrase(line)
            if notice is not None:
                found[line.number] = notice
        changed = True
        while changed:
            changed = False
            for before, line, after in _with_neighbours(lines):
                if line.number in found:
                    continue
                specs = {
                    found[n.number].spec.id for n in (before, after) if n and n.number in found
                }
                weak = (n for n in self._matches(line, least=0) if n.spec.id in specs)
                notice = next(weak, None)
                if notice is not None:
                    found[line.number] = notice
                    changed = True
        return found

    def _matches(self, line: Block, least: int) -> Iterator[NoticeLine]:
        if len(line.text) > _LONGEST:
            return
        text = line.text.strip(_AROUND)
        for template in self._templates:
            if template.weight < least:
                continue
            match = template.pattern.fullmatch(text)
            if match is None:
                continue
            values = self._values(template.keys, match)
            # A line that is nothing but a value must be one.
            if template.weight >= 2 or len(values) == len(template.keys):
                yield NoticeLine(line, template.spec, values)

    def _values(self, keys: tuple[str, ...], match: re.Match[str]) -> dict[str, Reading]:
        values: dict[str, Reading] = {}
        for key, text in zip(keys, match.groups(), strict=True):
            known = self._schema.field(key)
            reading = read_value(known, text, self._tag, self._zone) if known else None
            if reading is not None and reading.value:
                values[key] = reading
        return values

    def _by_phrase(self, line: Block) -> NoticeLine | None:
        words = folded(line.text) if self._phrases else ""
        return next(
            (NoticeLine(line, spec) for spec, phrase in self._phrases if phrase in words), None
        )


def _with_neighbours(
    lines: Sequence[Block],
) -> Iterator[tuple[Block | None, Block, Block | None]]:
    for index, line in enumerate(lines):
        before = lines[index - 1] if index else None
        after = lines[index + 1] if index + 1 < len(lines) else None
        yield before, line, after


def _template(spec: NoticeSpec, line: str) -> _Template:
    """Make a pattern of a line: its words in any punctuation, with any seat of a hamza."""
    pattern, keys, weight = "", [], 0
    for place, part in enumerate(NOTICE_PLACEHOLDER.split(line)):
        if place % 2:
            # What stands between words and a value belongs to neither.
            pattern += ("[\\W_]++" if pattern else "") + "(.+?)"
            keys.append(part)
            continue
        words = re.findall(r"\w+", part)
        weight += len(words)
        if words:
            pattern += "[\\W_]+" if pattern else ""
            pattern += "[\\W_]+".join(_word(word) for word in words)
    return _Template(spec, re.compile(pattern, re.IGNORECASE), tuple(keys), weight)


def _word(word: str) -> str:
    letters = [char for char in word if not re.match(_MARKS[:-1], char)]
    return _MARKS.join(_SAME.get(char, re.escape(char)) for char in letters) + _MARKS
