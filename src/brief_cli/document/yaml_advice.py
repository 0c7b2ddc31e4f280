"""What a writer did who wrote YAML that no parser reads, in words of what to write instead."""

import re

from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.template import Template

_ENTRY = lazy_pattern(
    r"(?P<lead>[ \t]*(?:- )?)(?P<key>[^\s:#\"'\[{][^:\n]*?|\"[^\"\n]*\"|'[^'\n]*')[ \t]*:(?:[ \t]+(?P<value>\S.*?))?[ \t]*$"
)
_INDICATORS = "*&!@`%|>?,]}"
_WIDE_COLON = "\uff1a"
# What looks like a colon: a ratio, a sign of length, sof pasuq, the full stop of Armenian, and forms.
_LIKE_COLON = lazy_pattern("[\u2236\u02d0\ua789\u05c3\u0589\ufe55\ufe13]")
_MARK = "\ufeff"
# White space that YAML does not know (1.2.2, section 6.1: spaces and tabs) and nobody sees.
_ODD_SPACE = lazy_pattern("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_CURLY = "“”„«‘’"


def advice(text: str, at: int) -> tuple[Template, dict[str, object]] | None:
    """Say what is wrong with the line that a parser stopped at, or the one before it.

    Args:
        text: the YAML.
        at: where the parser stopped, in code points.

    Returns:
        A sentence and its values; None where nothing is known of the line.
    """
    for line in _lines_up_to(text, at):
        found = _of_line(line)
        if found is not None:
            return found
    return None


def _lines_up_to(text: str, at: int) -> list[str]:
    start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    line = re.split(r"[\r\n]", text[start:], maxsplit=1)[0]
    before = text[:start].splitlines()
    return [line, *before[-1:]]


def _of_line(line: str) -> tuple[Template, dict[str, object]] | None:
    odd = _ODD_SPACE.search(line)
    if odd and (not line[: odd.start()].strip() or line[: odd.start()].rstrip().endswith(":")):
        return odd_space(odd.group())
    if _MARK in line:
        return Template(
            "the key “{key}” has invisible characters in it ({codes}): YAML takes them for letters; "
            "remove them, and indent with plain spaces"
        ), {"key": line.partition(":")[0].replace(_MARK, "").strip(), "codes": "U+FEFF"}
    if _WIDE_COLON in line and ": " not in line:
        return Template(
            "“{colon}” is a full-width colon (U+FF1A), and no colon of YAML; write “: ”"
        ), {"colon": _WIDE_COLON}
    like = _LIKE_COLON.search(line)
    if like and ": " not in line:
        return Template(
            "“{colon}” ({code}) only looks like a colon, and is none of YAML; write “: ”"
        ), {"colon": like.group(), "code": f"U+{ord(like.group()):04X}"}
    if line[: len(line) - len(line.lstrip())].count("\t"):
        return Template("a tab at the beginning of the line; indent with spaces"), {}
    entry = _ENTRY.match(line)
    if entry is None or entry["value"] is None:
        return _without_space(line)
    return _of_value(entry["value"])


def odd_space(text: str) -> tuple[Template, dict[str, object]] | None:
    """Say that a text begins with white space that YAML does not know; None where it does not."""
    if not _ODD_SPACE.match(text):
        return None
    code = f"U+{ord(text[0]):04X}"
    if text[0] == "\u00a0":
        template = Template("{code}, a no-break space, is no space of YAML; write a plain space")
        return template, {"code": code}
    return Template("{code} is no space of YAML; write a plain space"), {"code": code}


def _without_space(line: str) -> tuple[Template, dict[str, object]] | None:
    match = re.match(r"[ \t]*([A-Za-z_][\w.-]*):(\S.*)", line)
    if match is None or match[2].startswith("//"):
        return None
    return Template("no space after the colon; write “{key}: {value}”"), {
        "key": match[1],
        "value": match[2].rstrip(),
    }


def _of_value(value: str) -> tuple[Template, dict[str, object]] | None:
    first = value[0]
    if first in "\"'":
        # Quotation marks within a value: those of the other kind around the whole.
        if first == '"' or '"' in value:
            better = "'" + value.replace("'", "''") + "'"
        else:
            better = f'"{value}"'
        return Template(
            "a value that begins with a quotation mark ends at the next one; quote the whole: {better}"
        ), {"better": better}
    if first in "[{" and (end := "]" if first == "[" else "}") not in value:
        return Template(
            "what “{sign}” opens is not closed; write “{end}” at its end, or quote a text: {better}"
        ), {"sign": first, "end": end, "better": _quoted(value)}
    if first in "[{":
        return Template(
            "a value that begins with “{sign}” is a list for YAML; quote the whole: {better}"
        ), {"sign": first, "better": _quoted(value)}
    if value.startswith(("- ", "? ")) or first in _INDICATORS:
        sign = value[:1]
        return Template(
            "a value that begins with “{sign}” means something else in YAML; quote the whole: {better}"
        ), {"sign": sign, "better": _quoted(value)}
    if re.search(r":(\s|$)", value):
        bare = value.strip(_CURLY)
        return Template(
            "a colon within a value; quote the whole in straight quotation marks: {better}"
        ), {"better": _quoted(bare if bare != value and value[0] in _CURLY else value)}
    return None


def _quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'" if '"' in value else f'"{value}"'
