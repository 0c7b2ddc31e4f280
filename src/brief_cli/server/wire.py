"""What we know as what the protocol has (LSP 3.17): the one file that knows lsprotocol's types."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer

from brief_cli.diagnostic import Diagnostic, Problem, Severity
from brief_cli.server.kinds import TRIGGERS, Kind
from brief_cli.server.offers import Offer
from brief_cli.server.positions import Positions
from brief_cli.text.edit import Edit
from brief_cli.text.source import Source
from brief_cli.text.span import Span

if TYPE_CHECKING:
    from brief_cli.server.actions import Action
    from brief_cli.server.analysis import Analysis
    from brief_cli.server.hover import Hover
    from brief_cli.server.symbols import Symbol

FULL_SYNC = lsp.TextDocumentSyncKind.Full
SHOW_PAGE = "brief.showPage"
"""The command that asks the client to show a file."""
_MOST_SHOWN = 1000
"""Findings of one text: no editor lists more of them, and none of them is quick to take more."""
_LEVELS = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.INFO: lsp.DiagnosticSeverity.Information,
}
_OFFERS = {
    "key": lsp.CompletionItemKind.Property,
    "value": lsp.CompletionItemKind.EnumMember,
    "keyword": lsp.CompletionItemKind.Keyword,
    "heading": lsp.CompletionItemKind.Class,
    "snippet": lsp.CompletionItemKind.Snippet,
}
_SYMBOLS = {
    "front-matter": lsp.SymbolKind.File,
    "key": lsp.SymbolKind.Key,
    "section": lsp.SymbolKind.String,
}


def uri_of(path: str) -> str:
    """Return the address of a file."""
    return Path(os.path.abspath(path)).as_uri()


@dataclass(frozen=True)
class Client:
    """What a client can do, and how it counts."""

    encoding: str
    edits_versions: bool
    """Whether an edit can name the version that it is of."""
    shows_files: bool
    related: bool
    tags: bool
    links_codes: bool
    hovers_markdown: bool
    completes_markdown: bool
    watches: bool
    refreshes: bool
    pulls: bool
    locale: str
    options: object
    process: int | None

    @classmethod
    def of(cls, params: lsp.InitializeParams, encoding: object) -> "Client":
        """Return what a client says of itself; `encoding` is what was agreed on."""
        can = params.capabilities
        text, space, window = can.text_document, can.workspace, can.window
        pushed = text.publish_diagnostics if text else None
        watching = space.did_change_watched_files if space else None
        show = window.show_document if window else None
        completing = text.completion if text else None
        item = completing.completion_item if completing else None
        return cls(
            encoding=str(getattr(encoding, "value", encoding)),
            edits_versions=bool(
                space and space.workspace_edit and space.workspace_edit.document_changes
            ),
            shows_files=bool(show and show.support),
            related=bool(pushed and pushed.related_information),
            tags=bool(pushed and pushed.tag_support),
            links_codes=bool(pushed and pushed.code_description_support),
            hovers_markdown=bool(text and text.hover and _has_markdown(text.hover.content_format)),
            completes_markdown=bool(item and _has_markdown(item.documentation_format)),
            watches=bool(watching and watching.dynamic_registration),
            refreshes=bool(space and space.diagnostics and space.diagnostics.refresh_support),
            pulls=bool(text and text.diagnostic),
            locale=params.locale or "",
            options=params.initialization_options,
            process=params.process_id,
        )


def _has_markdown(formats: Sequence[lsp.MarkupKind] | None) -> bool:
    return lsp.MarkupKind.Markdown in (formats or ())


def _page(text: str, *, is_markdown: bool) -> lsp.MarkupContent:
    """Return a page; it is read well without being set, where a client sets none."""
    kind = lsp.MarkupKind.Markdown if is_markdown else lsp.MarkupKind.PlainText
    return lsp.MarkupContent(kind, text)


def range_of(positions: Positions, span: Span) -> lsp.Range:
    """Return the range of a span."""
    start, end = positions.range(span)
    return lsp.Range(lsp.Position(*start), lsp.Position(*end))


def offset_of(positions: Positions, position: lsp.Position) -> int:
    """Return the offset of a position."""
    return positions.offset(position.line, position.character)


def span_of(positions: Positions, of: lsp.Range) -> Span:
    """Return the span of a range."""
    return positions.span((of.start.line, of.start.character), (of.end.line, of.end.character))


def text_edits(positions: Positions, edits: Iterable[Edit]) -> list[lsp.TextEdit]:
    """Return edits in the order of the text."""
    return [lsp.TextEdit(range_of(positions, e.span), e.replacement) for e in sorted(edits)]


def workspace_edit(
    client: Client, analysis: "Analysis", uri: str, edits: Iterable[Edit]
) -> lsp.WorkspaceEdit:
    """Return edits of one text, with its version where the client heeds it."""
    found = text_edits(Positions(analysis.source, client.encoding), edits)
    if not client.edits_versions:
        return lsp.WorkspaceEdit(changes={uri: found})
    document = lsp.OptionalVersionedTextDocumentIdentifier(uri=uri, version=analysis.version)
    return lsp.WorkspaceEdit(document_changes=[lsp.TextDocumentEdit(document, found)])


def diagnostics(client: Client, analysis: "Analysis", uri: str) -> list[lsp.Diagnostic]:
    """Return what is found in a text, and what keeps it from being checked."""
    positions = Positions(analysis.source, client.encoding)
    found = [_problem(analysis, positions, each) for each in analysis.problems]
    shown = list(analysis.diagnostics)
    if len(shown) > _MOST_SHOWN:
        shown = sorted(shown, key=lambda each: each.severity.rank)[:_MOST_SHOWN]
    return found + [_diagnostic(client, analysis, uri, positions, each) for each in shown]


def _diagnostic(
    client: Client, analysis: "Analysis", uri: str, positions: Positions, found: Diagnostic
) -> lsp.Diagnostic:
    page = _page_of(found.code, analysis.language) if client.links_codes else ""
    related = [
        lsp.DiagnosticRelatedInformation(
            lsp.Location(uri, range_of(positions, each.span)), each.message.text(analysis.language)
        )
        for each in found.related
    ]
    return lsp.Diagnostic(
        range_of(positions, found.span),
        found.message.text(analysis.language),
        severity=_LEVELS[found.severity],
        code=found.code,
        code_description=lsp.CodeDescription(page) if page else None,
        source="brief",
        tags=[lsp.DiagnosticTag.Unnecessary] if client.tags and _is_needless(found) else None,
        related_information=related if related and client.related else None,
    )


@cache
def _page_of(code: str, language: str) -> str:
    """Return the address of the page of a rule; empty for what is no rule's."""
    from brief_cli.rules.pages import page_path
    from brief_cli.rules.table import find_rule

    rule = find_rule(code)
    return uri_of(page_path(rule, language)) if rule else ""


def _is_needless(found: Diagnostic) -> bool:
    """Say whether what was found is mended by taking it away, and nothing else."""
    edits = found.fix.edits if found.fix else ()
    return any(each.span.covers(found.span) for each in edits) and not any(
        each.replacement for each in edits
    )


def _problem(analysis: "Analysis", positions: Positions, problem: Problem) -> lsp.Diagnostic:
    first = range_of(positions, Span(0, analysis.source.line_span(1).end))
    message = problem.placed() if problem.path else problem.message
    related = []
    if problem.path:
        at = lsp.Position(problem.line - 1, problem.column - 1)
        place = lsp.Location(uri_of(problem.path), lsp.Range(at, at))
        said = problem.message.text(analysis.language)
        related = [lsp.DiagnosticRelatedInformation(place, said)]
    return lsp.Diagnostic(
        first,
        message.text(analysis.language),
        severity=lsp.DiagnosticSeverity.Error,
        code="settings",
        source="brief",
        related_information=related or None,
    )


def kinds(only: Sequence[str | lsp.CodeActionKind] | None) -> frozenset[Kind]:
    """Return which actions are asked for: a kind, or one that it is a part of; all for none."""
    if not only:
        return frozenset(Kind)
    asked = [str(getattr(each, "value", each)) for each in only]
    return frozenset(
        kind
        for kind in Kind
        if any(each == "" or f"{kind.value}.".startswith(f"{each}.") for each in asked)
    )


def code_action(client: Client, analysis: "Analysis", uri: str, action: "Action") -> lsp.CodeAction:
    """Return an action."""
    positions = Positions(analysis.source, client.encoding)
    title = action.title.text(analysis.language)
    command = None
    if action.page:
        command = lsp.Command(title=title, command=SHOW_PAGE, arguments=[uri_of(action.page)])
    return lsp.CodeAction(
        title=title,
        kind=action.kind.value,
        diagnostics=[
            _diagnostic(client, analysis, uri, positions, each) for each in action.diagnostics
        ]
        or None,
        is_preferred=action.is_preferred or None,
        edit=workspace_edit(client, analysis, uri, action.edits) if action.edits else None,
        command=command,
    )


def hover(client: Client, analysis: "Analysis", found: "Hover") -> lsp.Hover:
    """Return what is said of a place."""
    positions = Positions(analysis.source, client.encoding)
    content = _page(found.text, is_markdown=client.hovers_markdown)
    return lsp.Hover(content, range_of(positions, found.span))


def _documentation(client: Client, page: str) -> lsp.MarkupContent | str | None:
    if not client.completes_markdown:
        return page or None
    return _page(page, is_markdown=True) if page else None


def completion(client: Client, analysis: "Analysis", found: Sequence[Offer]) -> lsp.CompletionList:
    """Return what can be written, in the order that it has."""
    positions = Positions(analysis.source, client.encoding)
    items = [
        lsp.CompletionItem(
            label=each.label,
            kind=_OFFERS[each.kind],
            detail=each.detail or None,
            documentation=_documentation(client, each.page),
            sort_text=f"{place:04}",
            filter_text=each.filter or None,
            text_edit=lsp.TextEdit(range_of(positions, each.span), each.text),
        )
        for place, each in enumerate(found)
    ]
    return lsp.CompletionList(is_incomplete=False, items=items)


def document_symbol(positions: Positions, symbol: "Symbol") -> lsp.DocumentSymbol:
    """Return a part of a text with what lies in it."""
    return lsp.DocumentSymbol(
        name=symbol.name,
        kind=_SYMBOLS[symbol.kind],
        range=range_of(positions, symbol.span),
        selection_range=range_of(positions, symbol.place),
        detail=symbol.detail or None,
        children=[document_symbol(positions, each) for each in symbol.children] or None,
    )


def folding_range(positions: Positions, span: Span) -> lsp.FoldingRange:
    """Return what can be folded, by its lines."""
    start, end = positions.range(span)
    return lsp.FoldingRange(start.line, end.line, kind=lsp.FoldingRangeKind.Region)


def document_link(positions: Positions, link: tuple[Span, str]) -> lsp.DocumentLink:
    """Return an address in a text, and where it stands."""
    return lsp.DocumentLink(range_of(positions, link[0]), link[1])


def code_action_options() -> lsp.CodeActionOptions:
    """Return which kinds of actions there are."""
    return lsp.CodeActionOptions(code_action_kinds=[kind.value for kind in Kind])


def completion_options() -> lsp.CompletionOptions:
    """Return at which characters a client asks by itself."""
    return lsp.CompletionOptions(trigger_characters=list(TRIGGERS))


def diagnostic_options(*, workspace: bool) -> lsp.DiagnosticOptions:
    """Return how a client may ask for diagnostics."""
    return lsp.DiagnosticOptions(
        inter_file_dependencies=False, workspace_diagnostics=workspace, identifier="brief"
    )


def watching(patterns: Iterable[str]) -> lsp.RegistrationParams:
    """Return the wish to be told of changes to files."""
    watchers = [lsp.FileSystemWatcher(pattern) for pattern in patterns]
    options = lsp.DidChangeWatchedFilesRegistrationOptions(watchers)
    method = lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES
    return lsp.RegistrationParams([lsp.Registration("settings", method, options)])


def changed(text: str, change: lsp.TextDocumentContentChangeEvent, encoding: str) -> str:
    """Return a text after a change: a whole new one, or of a range where a client sends that."""
    if not isinstance(change, lsp.TextDocumentContentChangePartial):
        return change.text
    span = span_of(Positions(Source("", text), encoding), change.range)
    return text[: span.start] + change.text + text[span.end :]


def publish(
    server: LanguageServer, uri: str, found: list[lsp.Diagnostic], version: int | None = None
) -> None:
    """Tell a client what is found in a text."""
    server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, found, version))


def blame(problems: Iterable[Problem], language: str) -> list[lsp.Diagnostic]:
    """Return the mistakes in a settings file that is not open."""
    return [
        lsp.Diagnostic(
            lsp.Range(
                lsp.Position(each.line - 1, each.column - 1),
                lsp.Position(each.line - 1, each.column),
            ),
            each.message.text(language),
            severity=lsp.DiagnosticSeverity.Error,
            code="settings",
            source="brief",
        )
        for each in problems
    ]


def report(found: list[lsp.Diagnostic], mark: str) -> lsp.RelatedFullDocumentDiagnosticReport:
    """Return the answer to a pull."""
    return lsp.RelatedFullDocumentDiagnosticReport(found, result_id=mark or None)


def unchanged(mark: str) -> lsp.RelatedUnchangedDocumentDiagnosticReport:
    """Return the answer to a pull of what the client has already."""
    return lsp.RelatedUnchangedDocumentDiagnosticReport(mark)


def workspace_report(
    uri: str, mark: str, found: list[lsp.Diagnostic]
) -> lsp.WorkspaceFullDocumentDiagnosticReport:
    """Return what is found in a file that is not open."""
    return lsp.WorkspaceFullDocumentDiagnosticReport(uri, found, result_id=mark)


def workspace_unchanged(uri: str, mark: str) -> lsp.WorkspaceUnchangedDocumentDiagnosticReport:
    """Return that a file has what the client knows of it."""
    return lsp.WorkspaceUnchangedDocumentDiagnosticReport(uri, mark)


def workspace_reports(
    items: list[lsp.WorkspaceDocumentDiagnosticReport],
) -> lsp.WorkspaceDiagnosticReport:
    """Return the answer to a pull of all files."""
    return lsp.WorkspaceDiagnosticReport(items)


def showing(uri: str) -> lsp.ShowDocumentParams:
    """Return the wish that a file be shown."""
    return lsp.ShowDocumentParams(uri, take_focus=True)


def location(uri: str, positions: Positions, span: Span) -> lsp.Location:
    """Return a place in a text."""
    return lsp.Location(uri, range_of(positions, span))
