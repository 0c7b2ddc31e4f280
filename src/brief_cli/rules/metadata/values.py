"""Values with a form of their own: language tags, addresses, licences, markings."""

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.metadata_edit import value_fix
from brief_cli.diagnostic import Applicability, Severity
from brief_cli.document.yaml import Scalar
from brief_cli.languages.licences import canonical_licence, licence_reading
from brief_cli.languages.markings import MARKINGS, marking_reading
from brief_cli.languages.tags import is_language_tag
from brief_cli.messages.message import Message, say
from brief_cli.rules.rule import Context, Finding, rule


def _checked(
    briefing: Briefing,
    kind: str,
    problem: Callable[[str], Message | None],
    reading: Callable[[str], str | None] | None = None,
) -> Iterator[Finding]:
    """Yield a finding for each value of a type that has a problem, with the fix that reads it."""
    for field, entry in briefing.filled:
        if field.type != kind:
            continue
        value = briefing.value(field.key)
        if value is None or not isinstance(entry.value, Scalar):
            continue
        message = problem(value)
        if message is None:
            continue
        span = entry.value.span
        better = reading(value) if reading else None
        fix = None
        if better is not None:
            fix = value_fix(briefing, span, better, say("write {value}", value=better))
        yield Finding(span, message, fix)


@rule("M106", "invalid-language", severity=Severity.ERROR)
def invalid_language(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A language that is no BCP 47 tag."""

    def problem(value: str) -> Message | None:
        if is_language_tag(value):
            return None
        return say(
            "“{value}” is not a language tag; write one such as ar, en or fa-IR", value=value
        )

    yield from _checked(briefing, "language", problem)


@rule("M107", "invalid-url", severity=Severity.ERROR)
def invalid_url(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """An address that is no absolute http or https URL, or one with a password in it."""
    yield from _checked(briefing, "url", _url_problem)


def _url_problem(value: str) -> Message | None:
    try:
        parts = urlsplit(value)
        host, credentials = parts.hostname, parts.username or parts.password
        _ = parts.port
    except ValueError as error:
        return say("“{value}” is not an address: {reason}", value=value, reason=str(error))
    if parts.scheme not in ("http", "https"):
        start = "" if parts.scheme and "://" in value else "https://"
        if start:
            return say(
                "“{value}” is not a full address; write {start}{value}", value=value, start=start
            )
        return say(
            "“{value}” is not a web address; it must start with https:// or http://", value=value
        )
    if credentials:
        return say("the address holds a user name or password; remove it")
    if not host or any(char.isspace() or char in '<>"' for char in value):
        return say("“{value}” is not an address: it has no host, or a space in it", value=value)
    return None


@rule("M108", "unknown-licence", severity=Severity.ERROR, fixable=Applicability.SAFE)
def unknown_licence(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A licence that is not an SPDX identifier."""

    def problem(value: str) -> Message | None:
        if canonical_licence(value) == value or value.startswith("LicenseRef-"):
            return None
        better = licence_reading(value)
        if better is not None:
            return say(
                "“{value}” is not an SPDX identifier; write {better}", value=value, better=better
            )
        return say(
            "“{value}” is not an SPDX identifier; write one such as CC-BY-4.0 (with its version), or "
            "LicenseRef-… for terms of your own",
            value=value,
        )

    yield from _checked(briefing, "licence", problem, licence_reading)


@rule("M112", "invalid-marking", severity=Severity.ERROR, fixable=Applicability.SAFE)
def invalid_marking(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A marking that TLP 2.0 does not have."""

    def problem(value: str) -> Message | None:
        if value in MARKINGS:
            return None
        return say(
            "“{value}” is not a TLP 2.0 marking; there are: {markings}",
            value=value,
            markings=tuple(MARKINGS),
        )

    yield from _checked(briefing, "marking", problem, marking_reading)
