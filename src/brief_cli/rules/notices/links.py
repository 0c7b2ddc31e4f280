"""Attribution, doubled notices, tracking, and references that lead nowhere."""

import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Fix, Related, Severity
from brief_cli.document.blocks import (
    Footnote,
    FootnoteReference,
    Heading,
    Image,
    Link,
    plain_text,
)
from brief_cli.languages.wording import folded
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.rules.text_rule import Hit, text_rule
from brief_cli.schema.schema import worded
from brief_cli.text.edit import Edit
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span


@text_rule(
    "N406",
    "incomplete-attribution",
    Severity.WARNING,
    in_word="CC|سي",
    finds=r"CC(?<![A-Za-z]..)[ -]BY(?:[ -](?:NC|SA|ND))*(?P<version>[ -]?[1-4]\.[05])?(?![A-Za-z])"
    r"|سي(?<!\w..) ?سي(?: (?:باي|بي|إن سي|ان سي|زيرو))+(?: \d\.\d)?(?!\w)",
)
def incomplete_attribution(hit: Hit, context: Context) -> Finding | None:
    """A Creative Commons licence in the text without its version, or spelled by sound."""
    if hit.match["version"] is not None:
        return None
    message = say("“{licence}” without its version; write one such as CC BY 4.0", licence=hit.text)
    if hit.text[0] != "C":
        message = say(
            "“{licence}” spells a licence by its sound; write it as CC BY 4.0", licence=hit.text
        )
    return Finding(hit.span, message)


@rule("N407", "undeclared-translation", severity=Severity.WARNING)
def undeclared_translation(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A text that admits a machine translation which its metadata does not."""
    method = briefing.value("translation.method")
    if briefing.has_value("translation.method") and method is None:
        return
    for notice in briefing.notices:
        condition = notice.spec.required
        if condition is None or condition.key != "translation.method" or method in condition.values:
            continue
        first = briefing.source.line_span(briefing.source.line(notice.block.span.start))
        span = Span(notice.block.span.start, min(first.end, notice.block.span.end))
        message = say(
            "the text speaks of machine translation; write “method: machine” under “translation:”"
        )
        if method is not None:
            message = say(
                "the text speaks of machine translation, but “translation.method” is {method}",
                method=method,
            )
        yield Finding(span, message)
        return


@rule("N408", "duplicate-notice", severity=Severity.WARNING, fixable=Applicability.UNSAFE)
def duplicate_notice(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A notice that stands twice in the same words."""
    first: dict[tuple[str, str], Span] = {}
    for notice in briefing.notices:
        key = (notice.spec.id, folded(notice.text))
        earlier = first.setdefault(key, notice.block.span)
        if earlier == notice.block.span:
            continue
        span = notice.block.span
        text = briefing.source.text
        end = span.end
        while end < len(text) and text[end] in "\r\n":
            end += 1
        fix = Fix(
            say("remove the second"), Applicability.UNSAFE, (Edit(Span(span.start, end), ""),)
        )
        label = worded(notice.spec.label, briefing.language) or notice.spec.id
        related = (Related(say("first here"), earlier),)
        line = briefing.source.line(earlier.start)
        yield Finding(
            span,
            say("the notice “{label}” stands on line {line} already", label=label, line=line),
            fix,
            related,
        )


# Parameters that only follow a reader about.
_TRACKING = lazy_pattern(
    r"(?:utm_[a-z]+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_[ce]id|igshid|yclid|twclid|ttclid)(?:=.*)?",
    re.IGNORECASE | re.DOTALL,
)
_HTML_CODE = lazy_pattern(
    r"<(code|kbd|samp|tt|pre|script|style)\b[^>]*>.{0,2000}?</\1>", re.IGNORECASE | re.DOTALL
)
_URL = lazy_pattern(r"https?://[^\s<>\"'»”`\ufffc]+")


@rule("N410", "tracking-link", severity=Severity.INFO, fixable=Applicability.SAFE, needs="?")
def tracking_link(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """An address with tracking parameters: utm_…, fbclid and the like."""
    shown = sorted(_shown_only(briefing))
    for match in _URL.finditer(briefing.source.text):
        url = _without_closing(match.group())
        clean = _without_tracking(url)
        span = Span(match.start(), match.start() + len(url))
        if clean == url or any(place.covers(span) for place in shown):
            continue
        fix = Fix(say("remove what tracks"), Applicability.SAFE, (Edit(span, clean),))
        host = urlsplit(url).hostname or url
        yield Finding(
            span, say("the address at {host} carries tracking parameters", host=host), fix
        )


def _shown_only(briefing: Briefing) -> Iterator[Span]:
    """Yield where an address is an example or what a link shows: nobody follows it."""
    yield from briefing.document.code
    body = briefing.document.body
    for match in _HTML_CODE.finditer(body.cut(briefing.source.text)):
        yield Span(body.start + match.start(), body.start + match.end())
    for link in briefing.document.of_kind(Link):
        if link.inlines:
            span = Span(link.inlines[0].span.start, link.inlines[-1].span.end)
            if span.cut(briefing.source.text) != link.url:  # not one in angle brackets
                yield span


def _without_closing(url: str) -> str:
    """Return an address without the marks of the sentence, or of the link, that it stands in."""
    while url:
        bare = url.rstrip(".,،؛;:!?؟*_]")
        if bare.endswith(")") and bare.count(")") > bare.count("("):
            bare = bare[:-1]
        if bare == url:
            break
        url = bare
    return url.split("](")[0]


def _without_tracking(url: str) -> str:
    """Return an address without the parameters that track; all others stay as they are."""
    address, mark, fragment = url.partition("#")
    path, question, query = address.partition("?")
    kept = [part for part in query.split("&") if not _TRACKING.fullmatch(part)]
    if len(kept) == len(query.split("&")):
        return url
    return path + (question + "&".join(kept) if kept else "") + mark + fragment


@rule("N411", "broken-reference", severity=Severity.WARNING)
def broken_reference(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A footnote without a text, a text without a reference, an internal link to nowhere."""
    document = briefing.document
    references = {mark.label.casefold() for mark in document.of_kind(FootnoteReference)}
    notes: dict[str, Span] = {}
    for note in document.of_kind(Footnote):
        notes.setdefault(note.label, note.span)
    for label, span in notes.items():
        if label.casefold() not in references:
            end = briefing.source.line_span(briefing.source.line(span.start)).end
            yield Finding(
                Span(span.start, min(end, span.end)),
                say("the footnote “{label}” is never referred to", label=label),
            )
    for match in _NO_NOTE.finditer(briefing.prose):
        yield Finding(
            Span(*match.span()), say("no footnote “{label}”; write “[^{label}]: …”", label=match[1])
        )
    known: frozenset[str] | None = None
    links: list[Link | Image] = [*document.of_kind(Link), *document.of_kind(Image)]
    for link in links:
        if not link.url.startswith("#"):
            continue
        known = known or anchors(briefing)
        target = unquote(link.url[1:])
        if target and _comparable(target) not in known and not _MADE.fullmatch(target):
            yield Finding(link.span, say("no heading “{target}” in this file", target=target))


# What looks like a reference to a footnote is text where there is no such footnote; `[^a-z]` is a
# class of characters.
_NO_NOTE = lazy_pattern(r"\[\^(?!.-.\])([\w.-]+)\](?!:)")
# What programs make anchors of by themselves: the top of a page, footnotes and the way back.
_MADE = lazy_pattern(
    r"top|(?:user-content-)?fn(?:ref)?[:-]?.+|footnote-.+|cite[:-].+|ref-.+", re.IGNORECASE
)


def anchors(briefing: Briefing) -> frozenset[str]:
    """Return what a link within the file may lead to, in one spelling.

    Headings have the identifiers that GitHub, Pandoc, MkDocs and kramdown make of their words, or
    the one that is written behind them; elements of HTML have their `id` or `name`.
    """
    found = [spec.id for spec in briefing.schema.sections]
    counts: dict[str, int] = {}
    headings = briefing.document.of_kind(Heading)
    for number, heading in enumerate(headings, start=1):
        title = plain_text(heading)
        written = _ATTRIBUTES.search(title) or _ATTRIBUTES.search(
            heading.span.cut(briefing.source.text)
        )
        if written:
            found += [m[1] or m[2] for m in _IDENTIFIER.finditer(written.group())]
            title = _ATTRIBUTES.sub("", title)
        for slug in _slugs(title):
            again = counts[slug] = counts.get(slug, -1) + 1
            found += [slug] if not again else [f"{slug}-{again}", f"{slug}_{again}"]
        # Python-Markdown numbers the headings that have no Latin letter.
        found.append(f"_{number}")
    found += ["_"] if headings else []
    body = briefing.document.body.cut(briefing.source.text)
    found += [match[1] or match[2] for match in _ATTRIBUTE.finditer(body)]
    return frozenset(map(_comparable, found))


# {#id} of Pandoc, kramdown, Docusaurus and Hugo; {/*id*/} of MDX.
_ATTRIBUTES = lazy_pattern(r"\s*\{:?[^{}]*#[^{}]*\}\s*#*\s*$|\s*\{/\*[^*{}]+\*/\}\s*$")
_IDENTIFIER = lazy_pattern(r"#([^\s{}.=]+)|/\*\s*([^\s*{}]+)")
# An element of HTML, a span or a link of Pandoc, an attribute list of kramdown.
_ATTRIBUTE = lazy_pattern(r"\b(?:id|name)\s*=\s*[\"']?([^\s\"'<>]+)|\{:?\s*#([^\s{}]+)")


def _slugs(title: str) -> Iterator[str]:
    lowered = unicodedata.normalize("NFC", title).strip().casefold()
    github = re.sub(r"[^\w\- ]", "", _MARKS.sub("", lowered)).replace(" ", "-")
    yield github
    full = "".join(
        c for c in lowered if c.isalnum() or c in "-_ " or unicodedata.category(c)[0] == "M"
    )
    pandoc = "-".join("".join(c for c in lowered if c.isalnum() or c in "-_. ").split())
    spaced = re.sub(r"[-\s]+", "-", github).strip("-")
    yield from {full.replace(" ", "-"), pandoc, pandoc.lstrip("0123456789.-_"), spaced} - {github}


_MARKS = lazy_pattern("[\u0300-\u036f\u064b-\u065f\u0670\u0640]")


def _comparable(anchor: str) -> str:
    return unicodedata.normalize("NFC", anchor.lstrip("#")).casefold()
