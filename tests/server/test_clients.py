"""The server as four editors see it: what they can do is what they said of themselves once."""

import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_lsp
from lsprotocol import types as lsp
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

from tests.server.conftest import HEAD

CLIENTS = ("neovim@0.7.0", "neovim@0.11.0", "visual_studio_code", "emacs")
UNITS = {
    "utf-8": lambda text: len(text.encode()),
    "utf-16": lambda text: len(text.encode("utf-16-le")) // 2,
    "utf-32": len,
}
WRONG = "قال , نعم.\n"


class Editor:
    """A client with a folder, which shows what is found."""

    def __init__(self, client: LanguageClient, root: Path, encoding: str, *, pulls: bool) -> None:
        self.client, self.root, self.encoding, self.pulls = client, root, encoding, pulls

    def uri(self, name: str = "a.md") -> str:
        return (self.root / name).as_uri()

    def document(self, name: str = "a.md") -> lsp.TextDocumentIdentifier:
        return lsp.TextDocumentIdentifier(self.uri(name))

    async def open(self, text: str, name: str = "a.md") -> list[lsp.Diagnostic]:
        item = lsp.TextDocumentItem(self.uri(name), lsp.LanguageKind.Markdown, 1, text)
        self.client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
        return await self.found(name)

    async def change(self, text: str, version: int, name: str = "a.md") -> list[lsp.Diagnostic]:
        document = lsp.VersionedTextDocumentIdentifier(uri=self.uri(name), version=version)
        whole = lsp.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(lsp.DidChangeTextDocumentParams(document, [whole]))
        return await self.found(name)

    async def found(self, name: str = "a.md") -> list[lsp.Diagnostic]:
        if self.pulls:
            params = lsp.DocumentDiagnosticParams(self.document(name))
            report = await self.client.text_document_diagnostic_async(params)
            assert isinstance(report, lsp.RelatedFullDocumentDiagnosticReport)
            return list(report.items)
        while True:
            told = await self.client.wait_for_notification(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
            if told.uri == self.uri(name):
                return list(told.diagnostics)

    async def saved(self, path: Path, content: str) -> None:
        path.write_text(content)
        event = lsp.FileEvent(path.as_uri(), lsp.FileChangeType.Changed)
        self.client.workspace_did_change_watched_files(lsp.DidChangeWatchedFilesParams([event]))

    async def fixed(self, text: str, name: str = "a.md") -> str:
        """Return the text after “fix all”, as an editor applies it."""
        everything = lsp.Range(lsp.Position(0, 0), lsp.Position(999, 0))
        only = [lsp.CodeActionKind.SourceFixAll]
        params = lsp.CodeActionParams(
            self.document(name), everything, lsp.CodeActionContext([], only=only)
        )
        (action,) = await self.client.text_document_code_action_async(params) or ()
        assert isinstance(action, lsp.CodeAction)
        assert action.edit is not None
        if action.edit.document_changes:
            (change,) = action.edit.document_changes
            assert isinstance(change, lsp.TextDocumentEdit)
            assert change.text_document.version == 1
            edits: Any = change.edits
        else:
            assert action.edit.changes is not None
            edits = action.edit.changes[self.uri(name)]
        lines = text.split("\n")
        for edit in reversed(edits):
            assert edit.range.start.line == edit.range.end.line
            line = lines[edit.range.start.line]
            start, end = (self._cut(line, p.character) for p in (edit.range.start, edit.range.end))
            lines[edit.range.start.line] = line[:start] + edit.new_text + line[end:]
        return "\n".join(lines)

    def _cut(self, line: str, character: int) -> int:
        units = UNITS[self.encoding]
        return next(at for at in range(len(line) + 1) if units(line[:at]) == character)


@pytest_lsp.fixture(  # type: ignore[untyped-decorator]
    params=CLIENTS,
    config=ClientServerConfig(server_command=[sys.executable, "-m", "brief_cli", "server"]),
)
async def client(request: Any, lsp_client: LanguageClient, tmp_path: Path) -> AsyncIterator[None]:
    @lsp_client.feature(lsp.CLIENT_REGISTER_CAPABILITY)  # type: ignore[untyped-decorator]
    def register(params: lsp.RegistrationParams) -> None:
        lsp_client.registered = params  # type: ignore[attr-defined]

    can = client_capabilities(request.param)
    result = await lsp_client.initialize_session(
        lsp.InitializeParams(
            can,
            root_uri=tmp_path.as_uri(),
            workspace_folders=[lsp.WorkspaceFolder(tmp_path.as_uri(), "folder")],
            locale="en",
        )
    )
    encoding = result.capabilities.position_encoding or "utf-16"
    agreed = str(getattr(encoding, "value", encoding))
    pulls = result.capabilities.diagnostic_provider is not None
    lsp_client.editor = Editor(lsp_client, tmp_path, agreed, pulls=pulls)  # type: ignore[attr-defined]
    yield
    await lsp_client.shutdown_session()


@pytest.fixture
def editor(client: Any) -> Editor:
    found: Editor = client.editor
    return found


@pytest.mark.asyncio
async def test_columns(editor: Editor) -> None:
    for number, before in enumerate(("", "😀", "وقّعَ", "ب\u064b 🇱🇧 x", "\u2028", "\x0c", "\x85")):
        text = HEAD + f"{before} قال , نعم.\n"
        found = await editor.open(text, f"{number}.md")
        (comma,) = [each for each in found if each.code == "T501"]
        units = UNITS[editor.encoding]
        assert (comma.range.start.line, comma.range.start.character) == (6, units(f"{before} قال "))
        assert comma.range.end.character == comma.range.start.character + 1
        # A fix has its own mind about invisible characters.
        assert (await editor.fixed(text, f"{number}.md")).endswith(" قال، نعم.\n")


@pytest.mark.asyncio
async def test_a_finding_comes_while_one_writes_and_goes_when_mended(editor: Editor) -> None:
    assert await editor.open(HEAD + "قال نعم.\n") == []
    found = await editor.change(HEAD + WRONG, 2)
    assert [each.code for each in found] == ["T504", "T501"]
    assert found[1].message == "Latin comma in Arabic text; write “،”"
    assert await editor.change(HEAD + "قال، نعم.\n", 3) == []


@pytest.mark.asyncio
async def test_an_edit_behind_a_line_separator_stands_where_it_was_made(editor: Editor) -> None:
    """Libraries split lines at U+2028 and its like, which the protocol does not."""
    await editor.open(HEAD + "سطر\u2028سطر\nقال نعم.\n")
    document = lsp.VersionedTextDocumentIdentifier(uri=editor.uri(), version=2)
    at = lsp.Position(7, 3)
    change = lsp.TextDocumentContentChangePartial(lsp.Range(at, at), ",")
    editor.client.text_document_did_change(lsp.DidChangeTextDocumentParams(document, [change]))
    found = await editor.found()
    assert [(d.code, d.range.start.line) for d in found if d.code == "T501"] == [("T501", 7)]


@pytest.mark.asyncio
async def test_hover_and_completion(editor: Editor) -> None:
    await editor.open(
        "---\nschema: news-brief\ntitle: ع\nlang: ar\n\n---\n\n## الخبر\n\nقال, نعم.\n"
    )
    heading = await editor.client.text_document_hover_async(
        lsp.HoverParams(editor.document(), lsp.Position(7, 4))
    )
    assert heading is not None
    assert "`lead`" in getattr(heading.contents, "value", "")
    comma = await editor.client.text_document_hover_async(
        lsp.HoverParams(editor.document(), lsp.Position(9, UNITS[editor.encoding]("قال")))
    )
    assert comma is not None
    assert getattr(comma.contents, "value", "").startswith("# T501 latin-comma")
    listed = await editor.client.text_document_completion_async(
        lsp.CompletionParams(editor.document(), lsp.Position(4, 0))
    )
    assert isinstance(listed, lsp.CompletionList)
    assert listed.items[0].label == "published"


@pytest.mark.asyncio
async def test_a_configuration_is_read_again(editor: Editor) -> None:
    assert len(await editor.open(HEAD + WRONG)) == 2
    config = editor.root / "brief.toml"
    for content, expected in (
        ('ignore = ["T5"]\n', []),
        ('ignore = ["T5"\n', ["settings"]),
        ("", ["T504", "T501"]),
    ):
        await editor.saved(config, content)
        assert [each.code for each in await editor.found()] == expected, content


@pytest.mark.asyncio
async def test_a_schema_is_read_again(editor: Editor) -> None:
    folder = editor.root / "kinds"
    folder.mkdir()
    (editor.root / "brief.toml").write_text('schema-path = ["kinds"]\n')
    schema = folder / "mine.yaml"
    written = (
        "schema: mine\nversion: 1\nextends: base\ntitle: {{ar: نوع, en: Kind}}\n"
        "description: {{ar: نوع, en: A kind.}}\nmetadata:\n"
        "  desk: {{type: text, required: {}, label: {{ar: مكتب, en: Desk}}}}\n"
    )
    schema.write_text(written.format("true"))
    found = await editor.open(HEAD.replace("base", "mine") + "قال نعم.\n")
    assert [each.code for each in found] == ["M101"]
    await editor.saved(schema, written.format("false"))
    assert await editor.found() == []
    await editor.saved(schema, "schema: [")
    assert [each.code for each in await editor.found()] == ["settings"]


@pytest.mark.asyncio
async def test_what_did_not_change_is_not_sent_again(editor: Editor) -> None:
    await editor.open(HEAD + WRONG)
    if not editor.pulls:
        return
    params = lsp.DocumentDiagnosticParams(editor.document())
    first = await editor.client.text_document_diagnostic_async(params)
    params.previous_result_id = first.result_id
    again = await editor.client.text_document_diagnostic_async(params)
    assert isinstance(again, lsp.RelatedUnchangedDocumentDiagnosticReport)


@pytest.mark.asyncio
async def test_parts_of_a_text(editor: Editor) -> None:
    text = HEAD + "## قسم\n\nنص[^1].\n\n[^1]: انظر https://example.org/a.\n"
    await editor.open(text)
    symbols = await editor.client.text_document_document_symbol_async(
        lsp.DocumentSymbolParams(editor.document())
    )
    assert [each.name for each in symbols or ()] == ["عنوان", "قسم"]
    folds = await editor.client.text_document_folding_range_async(
        lsp.FoldingRangeParams(editor.document())
    )
    assert [(each.start_line, each.end_line) for each in folds or ()] == [(0, 4), (6, 10)]
    links = await editor.client.text_document_document_link_async(
        lsp.DocumentLinkParams(editor.document())
    )
    assert [each.target for each in links or ()] == ["https://example.org/a"]
    at = lsp.Position(8, UNITS[editor.encoding]("نص[^"))
    renamed = await editor.client.text_document_rename_async(
        lsp.RenameParams(editor.document(), at, "مصدر")
    )
    assert renamed is not None
    with pytest.raises(Exception, match="no name of a footnote"):
        await editor.client.text_document_rename_async(
            lsp.RenameParams(editor.document(), at, "a b")
        )
