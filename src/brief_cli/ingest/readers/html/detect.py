"""Whether bytes are a page."""

import re

from brief_cli.text.lazy_pattern import lazy_pattern

_PAGE = lazy_pattern(rb"<(?:!doctype\s+html|html|head|body|article)\b", re.IGNORECASE)
_FRAGMENT = lazy_pattern(
    rb"\s*(?:<\?xml[^>]*>\s*)?<(?:div|section|main|p|h[1-6]|table|ul|ol|span|meta|title|center|font|style|script|link|br|a|b)\b[^>]*>",
    re.IGNORECASE,
)
_HEAD = 4096


def is_page(data: bytes) -> bool:
    """Say whether bytes are a page rather than a text."""
    head = data[:_HEAD].replace(b"\0", b"")
    return _PAGE.search(head) is not None or (
        _FRAGMENT.match(head.lstrip(b"\xef\xbb\xbf\xff\xfe")) is not None and b"</" in data
    )
