"""What is no text of an article, told before it is read."""

import json
import re

from brief_cli.ingest.readers.docx.detect import is_docx, is_zip
from brief_cli.messages.message import Message, say
from brief_cli.text.encoding import no_text
from brief_cli.text.lazy_pattern import lazy_pattern

# A feed or a map of a site in XML: lists of addresses, which name no page of their own.
_FEED = lazy_pattern(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<\?[^>]*>\s*)*<(rss|feed|urlset|sitemapindex|rdf:RDF)\b",
    re.DOTALL,
)
_WORD = (".docx", ".docm", ".dotx", ".dotm")
_HEAD = 4096
_SPACE = b" \t\r\n"


def why_refused(data: bytes, name: str = "") -> Message | None:
    """Return what bytes are that are no text of an article; None where they may be one.

    Args:
        data: the bytes.
        name: what the file is called; empty for unknown.
    """
    if is_docx(data):
        return None
    sentence = no_text(data)
    if name.lower().endswith(_WORD) and (sentence is None or is_zip(data)):
        return say("this is called {name}, but it is no Word document", name=name)
    if sentence is not None:
        return Message(*sentence)
    if _FEED.match(data[:_HEAD].lstrip(b"\xef\xbb\xbf")):
        return say("this is a feed or a map of a site, not an article; import its pages")
    if _is_json(data):
        return say("this is JSON, not text; import what its texts say")
    return None


def _is_json(data: bytes) -> bool:
    """Say whether bytes are a JSON object or list, or lines of them."""
    bare = data.lstrip(b"\xef\xbb\xbf").strip(_SPACE)
    if not bare.startswith((b"{", b"[")) or not bare.endswith((b"}", b"]")):
        return False
    try:
        value = json.loads(bare)
    except RecursionError:
        return True
    except ValueError:
        first, _, rest = bare.partition(b"\n")
        return bool(rest) and first.startswith(b"{") and _is_json(first.strip(_SPACE))
    return isinstance(value, (dict, list)) and bool(value)
