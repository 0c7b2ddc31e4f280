"""Attribution, doubled notices, tracking, and references that lead nowhere."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Fix, Related, Severity
from brief_cli.document.blocks import Footnote, FootnoteReference, Heading, Image, Link, plain_text
from brief_cli.language.wording import folded
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.schema.schema import worded
from brief_cli.text.edit import Edit
from brief_cli.text.span import Span

_CC = re.compile(
    r"(?<![A-Za-z])CC[ -]BY(?:[ -](?:NC|SA|ND))*(?P<version>[ -]?[1-4]\.[05])?(?![A-Za-z])"
)


_BY_SOUND = re.compile(r"(?<!\w)سي ?سي(?: (?:باي|بي|إن سي|ان سي|زيرو))+(?: \d\.\d)?(?!\w)")


@rule("N406", "incomplete-attribution", severity=Severity.WARNING)
def incomplete_attribution(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A Creative Commons licence in the text without its version, or spelled by sound."""
    for prose in briefing.prose:
        for match in _BY_SOUND.finditer(prose.text):
            yield Finding(
                prose.span(match),
                say(
                    "“{licence}” spells a licence by its sound; write it as CC BY 4.0",
                    licence=match.group(),
                ),
            )
        for match in _CC.finditer(prose.text):
            if match["version"] is None:
                yield Finding(
                    prose.span(match),
                    say(
                        "“{licence}” without its version; write one such as CC BY 4.0",
                        licence=match.group(),
                    ),
                )


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
_TRACKING = re.compile(
    r"(?:utm_[a-z]+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|twclid)=[^&#\s)>\"]*",
    re.IGNORECASE,
)
_URL = re.compile(r"https?://[^\s<>\"'»”]+")


@rule("N410", "tracking-link", severity=Severity.INFO, fixable=Applicability.SAFE, needs="?")
def tracking_link(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """An address with tracking parameters: utm_…, fbclid and the like."""
    text = briefing.source.text
    for match in _URL.finditer(text):
        url = match.group()
        if not _TRACKING.search(url):
            continue
        clean = re.sub(
            r"[?&]+(?=#|$)", "", re.sub(r"\?&+", "?", re.sub(r"&{2,}", "&", _TRACKING.sub("", url)))
        )
        # A link in brackets ends with them.
        closing = url[len(url.rstrip(").,،؛;")) :]
        clean = clean if clean.endswith(closing) else clean + closing
        span = Span(*match.span())
        fix = Fix(say("remove what tracks"), Applicability.SAFE, (Edit(span, clean),))
        host = urlsplit(url).hostname or url
        yield Finding(
            span, say("the address at {host} carries tracking parameters", host=host), fix
        )


@rule("N411", "broken-reference", severity=Severity.WARNING)
def broken_reference(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A footnote without a text, a text without a reference, an internal link to nowhere."""
    references: dict[str, Span] = {}
    notes: dict[str, Span] = {}
    anchors: set[str] = set()
    links: list[Link | Image] = []
    for element in briefing.document.elements():
        match element:
            case FootnoteReference(label=label, span=span):
                references.setdefault(label, span)
            case Footnote(label=label, span=span):
                notes.setdefault(label, span)
            case Heading():
                anchors.add(re.sub(r"[^\w-]", "", plain_text(element).casefold().replace(" ", "-")))
            case Link() | Image():
                links.append(element)
            case _:
                pass
    for label, span in notes.items():
        if label not in references:
            end = briefing.source.line_span(briefing.source.line(span.start)).end
            yield Finding(
                Span(span.start, min(end, span.end)),
                say("the footnote “{label}” is never referred to", label=label),
            )
    for prose in briefing.prose:
        for match in _NO_NOTE.finditer(prose.text):
            yield Finding(
                prose.span(match),
                say("no footnote “{label}”; write “[^{label}]: …”", label=match[1]),
            )
    ids = {spec.id for spec in briefing.schema.sections}
    for link in links:
        target = link.url.removeprefix("#")
        if link.url.startswith("#") and target.casefold() not in anchors | ids:
            yield Finding(link.span, say("no heading “{target}” in this file", target=target))


# What looks like a reference to a footnote is text where there is no such footnote.
_NO_NOTE = re.compile(r"\[\^([^\]\s]+)\](?!:)")
