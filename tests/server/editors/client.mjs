// The protocol as VS Code's own libraries speak it, without an editor around them: node client.mjs [--pull]
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);

const lsp = require("vscode-languageserver-protocol/node");
const { TextDocument } = require("vscode-languageserver-textdocument");

const uri = pathToFileURL(process.env.FILE).href;
const root = pathToFileURL(process.env.ROOT).href;
const number = Number(process.env.LINE);
const pulls = process.argv.includes("--pull");
const server = spawn(process.env.PYTHON, ["-m", "brief_cli", "server"], { stdio: ["pipe", "pipe", "inherit"] });
const wire = lsp.createMessageConnection(
  new lsp.StreamMessageReader(server.stdout),
  new lsp.StreamMessageWriter(server.stdin),
);
const seen = {};
let told;
let pushes = 0;
wire.onNotification(lsp.PublishDiagnosticsNotification.type, (params) => {
  if (params.uri !== uri || params.diagnostics.length === 0 && pulls) return;
  pushes += 1;
  told?.(params.diagnostics);
});
wire.onRequest(lsp.RegistrationRequest.type, () => {});
wire.listen();
const { capabilities } = await wire.sendRequest(lsp.InitializeRequest.type, {
  processId: process.pid,
  rootUri: root,
  workspaceFolders: [{ uri: root, name: "folder" }],
  locale: "ar",
  initializationOptions: { workspaceDiagnostics: true },
  capabilities: {
    general: { positionEncodings: ["utf-16"] },
    workspace: { workspaceEdit: { documentChanges: true }, diagnostics: { refreshSupport: true } },
    textDocument: { ...(pulls ? { diagnostic: {} } : {}), hover: { contentFormat: ["markdown"] } },
  },
});
seen.encoding = capabilities.positionEncoding;
seen.sync = capabilities.textDocumentSync.change;
await wire.sendNotification(lsp.InitializedNotification.type, {});

let document = TextDocument.create(uri, "markdown", 1, readFileSync(process.env.FILE, "utf8"));
const found = async (send) => {
  const pushed = new Promise((resolve) => (told = resolve));
  await send();
  if (!pulls) return pushed;
  return (await wire.sendRequest(lsp.DocumentDiagnosticRequest.type, { textDocument: { uri } })).items;
};
const change = (changes) =>
  found(() => {
    document = TextDocument.update(document, changes, document.version + 1);
    return wire.sendNotification(lsp.DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: document.version },
      contentChanges: [{ text: document.getText() }],
    });
  });
const insert = (line, character, text) =>
  change([{ range: { start: { line, character }, end: { line, character } }, text }]);
const cut = (diagnostics) =>
  Object.fromEntries(
    diagnostics.filter((d) => d.range.start.line === number).map((d) => [d.code, document.getText(d.range)]),
  );
const opened = await found(() =>
  wire.sendNotification(lsp.DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: "markdown", version: 1, text: document.getText() },
  }),
);
seen.opened = cut(opened);
seen.moved = cut(await insert(number, 0, "😀 "));
await change([{ range: { start: { line: number, character: 0 }, end: { line: number, character: 3 } }, text: "" }]);
const comma = opened.find((d) => d.code === "T501").range.start;
const hover = await wire.sendRequest(lsp.HoverRequest.type, { textDocument: { uri }, position: comma });
seen.hover = hover.contents.value;
const [all] = await wire.sendRequest(lsp.CodeActionRequest.type, {
  textDocument: { uri },
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  context: { diagnostics: [], only: ["source.fixAll.brief"] },
});
const [{ textDocument, edits }] = all.edit.documentChanges;
seen.version = textDocument.version === document.version;
const applied = TextDocument.applyEdits(document, edits);
const left = await change(edits.map((each) => ({ range: each.range, text: each.newText })).reverse());
seen.fixed = document.getText().split("\n")[number];
seen.same = applied === document.getText();
seen.gone = Object.keys(cut(left)).length === 0;
seen.came = cut(await insert(number, 0, "قال, ")).T501 === ",";
await insert(4, 0, "mark\n");
const listed = await wire.sendRequest(lsp.CompletionRequest.type, {
  textDocument: { uri },
  position: { line: 4, character: 4 },
});
seen.completion = listed.items.map((each) => each.label);
if (pulls) {
  seen.pushes = pushes;
  const whole = await wire.sendRequest(lsp.WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  seen.workspace = whole.items.map((each) => [each.uri.split("/").pop(), each.items.length]);
}
const source = new lsp.CancellationTokenSource();
const asked = wire.sendRequest(lsp.CompletionRequest.type, { textDocument: { uri }, position: { line: 3, character: 0 } }, source.token);
source.cancel();
seen.cancelled = await asked.then(() => "answered", () => "cancelled");
await wire.sendRequest(lsp.ShutdownRequest.type);
const ended = new Promise((resolve) => server.on("exit", resolve));
await wire.sendNotification(lsp.ExitNotification.type);
seen.status = await ended;
console.log("SEEN " + JSON.stringify(seen));
