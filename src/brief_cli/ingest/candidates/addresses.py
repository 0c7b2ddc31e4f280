"""The address of an article: the one that its page prefers, without what follows a reader about."""

import ipaddress
import re
from collections.abc import Sequence
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit, urlunsplit

from brief_cli.ingest.article import Source
from brief_cli.text.lazy_pattern import lazy_pattern

# Parameters that only follow a reader about: of analytics, advertising and social networks.
_TRACKING = lazy_pattern(
    r"utm_\w+|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|mc_[ce]id|igshid|igsh|yclid|twclid|ttclid"
    r"|_ga|_gl|_hsenc|_hsmi|mkt_tok|oly_enc_id|oly_anon_id|ref_src|ref_url|spm|vero_id|at_medium|at_campaign"
    r"|ns_(?:mchannel|source|campaign|linkname|fee)|cmpid|ocid|xtor|s_cid",
    re.IGNORECASE,
)
# A place on the page; what begins with a slash or an exclamation mark is a page to a program.
_PLACE = lazy_pattern(r"#(?![/!]).*$")
_LAST_LABELS = 2
# What an archive puts before an address; the path of a front page: none, a language, or what servers call it.
_ARCHIVED = lazy_pattern(r"^https?://.*/(?=https?://)")
_HOME = lazy_pattern(
    r"\.?/?(?:[a-z]{2,3}(?:[-_][a-z]{2,4})?/?)?(?:(?:index|home|default|main)(?:\.\w+)?/?)?",
    re.IGNORECASE,
)


def best_address(found: Sequence[tuple[str, Source]]) -> tuple[int, str, bool] | None:
    """Return the index of the best of some addresses, the address, and whether it is sure.

    The first one that leads to a host with a name is taken. It is not sure where it is of another
    host than those after it, unless its page calls it canonical (RFC 6596).
    """
    for index, (address, source) in enumerate(found):
        parts = _split(address)
        if parts is None or not is_public(parts.hostname or ""):
            continue
        others = [_site(other) for address, _ in found[index + 1 :] if (other := _split(address))]
        is_sure = source is Source.DATA or not others or _site(parts) in others
        return index, without_tracking(_PLACE.sub("", address.strip())), is_sure
    return None


def without_tracking(address: str) -> str:
    """Return an address without the parameters that only follow a reader about."""
    parts = _split(address)
    if parts is None or not parts.query:
        return address
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(name, value) for name, value in pairs if not _TRACKING.fullmatch(name)]
    if len(kept) == len(pairs):
        return address
    return urlunsplit(parts._replace(query=urlencode(kept)))


def is_public(host: str) -> bool:
    """Say whether a host has a name that others can reach: no number, and no local name."""
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return "." in host and not host.endswith((".local", ".localhost", ".internal", ".lan"))
    return False


def is_home(link: str, address: str) -> bool:
    """Say whether a link leads to the front page of a site, or to that of one of its languages.

    Args:
        link: the link, which may be relative.
        address: the address of the page it stands on; empty for unknown.
    """
    try:
        parts, own = (urlsplit(_ARCHIVED.sub("", each.strip())) for each in (link, address))
    except ValueError:
        return False
    if parts.fragment or (parts.hostname and own.hostname and _site(parts) != _site(own)):
        return False
    return _HOME.fullmatch(parts.path) is not None and (bool(parts.path) or bool(parts.hostname))


def host_label(address: str) -> str:
    """Return the part of a host that names its site: `marfa` of `www.marfa.co.uk`."""
    parts = _split(address)
    labels = ((parts.hostname or "") if parts else "").removeprefix("www.").split(".")
    return max(labels[:-1] or labels, key=len)


def _split(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address.strip())
        _ = parts.port
    except ValueError:
        return None
    return parts if parts.scheme in ("http", "https") and parts.hostname else None


def _site(parts: SplitResult) -> str:
    return ".".join((parts.hostname or "").split(".")[-_LAST_LABELS:])
