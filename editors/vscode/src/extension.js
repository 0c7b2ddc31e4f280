const path = require("node:path");
const { execFile } = require("node:child_process");
const vscode = require("vscode");
const { LanguageClient, RevealOutputChannelOn, TransportKind } = require("vscode-languageclient/node");
const { serverCommand } = require("./command");
const { Preview } = require("./preview");

const SELECTOR = [
  { scheme: "file", language: "markdown" },
  { scheme: "untitled", language: "markdown" },
  { scheme: "file", pattern: "**/{brief,pyproject}.toml" },
  { scheme: "file", language: "yaml" },
];
let client;
let command;

async function interpreter() {
  const python = vscode.extensions.getExtension("ms-python.python");
  if (!python) return undefined;
  const api = python.isActive ? python.exports : await python.activate();
  return api?.environments?.getActiveEnvironmentPath?.()?.path;
}

async function start() {
  const settings = vscode.workspace.getConfiguration("brief");
  const language = settings.get("language");
  command = serverCommand({
    set: settings.get("command"),
    folders: (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.fsPath),
    interpreter: await interpreter(),
    isTrusted: vscode.workspace.isTrusted,
  });
  const [program, ...args] = command;
  const server = { command: program, args, transport: TransportKind.stdio };
  client = new LanguageClient("brief", "brief", server, {
    documentSelector: SELECTOR,
    initializationOptions: {
      language: language === "auto" ? undefined : language,
      workspaceDiagnostics: settings.get("workspaceDiagnostics"),
    },
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  });
  try {
    await client.start();
    await vscode.commands.executeCommand("setContext", "brief.isRunning", true);
  } catch (error) {
    const how = "pip install 'brief-cli[server]'";
    vscode.window.showErrorMessage(`brief: “${command.join(" ")}” did not start (${how}): ${error.message}`);
  }
}

async function stop() {
  const old = client;
  client = undefined;
  await vscode.commands.executeCommand("setContext", "brief.isRunning", false);
  await old?.stop().catch(() => {});
}

/** What the server answers to one of its commands; undefined where there is no server. */
function ask(name, ...args) {
  return client?.sendRequest("workspace/executeCommand", { command: name, arguments: args });
}

async function newBriefing() {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.toString() ?? "";
  const schemas = (await ask("brief.schemas", folder && `${folder}/new.md`)) ?? [];
  const schema = await vscode.window.showQuickPick(
    schemas.map((each) => ({ label: each.title, description: each.name, ...each })),
  );
  if (!schema) return;
  const language =
    schema.languages.length > 1 ? await vscode.window.showQuickPick(schema.languages) : schema.languages[0];
  if (!language) return;
  const title = await vscode.window.showInputBox({ prompt: schema.label });
  if (title === undefined) return;
  const content = await ask("brief.newBriefing", schema.name, language, title, folder && `${folder}/new.md`);
  const document = await vscode.workspace.openTextDocument({ language: "markdown", content });
  await vscode.window.showTextDocument(document);
}

async function importText() {
  const [from] = (await vscode.window.showOpenDialog({ canSelectMany: false })) ?? [];
  if (!from) return;
  const { dir, name } = path.parse(from.fsPath);
  const defaultUri = vscode.Uri.file(path.join(dir, `${name}.md`));
  const to = await vscode.window.showSaveDialog({ defaultUri, filters: { Markdown: ["md"] } });
  if (!to) return;
  // The save dialog has asked whether to overwrite.
  const [program, ...args] = command.at(-1) === "server" ? command.slice(0, -1) : ["brief"];
  const options = [...args, "import", from.fsPath, "--output", to.fsPath, "--force"];
  const said = await new Promise((resolve) =>
    execFile(program, options, (error, _, stderr) => resolve(error ? stderr || error.message : "")),
  );
  if (said) return void vscode.window.showErrorMessage(`brief: ${said.trim()}`);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(to));
}

async function activate(context) {
  const preview = new Preview(ask);
  const commands = {
    openPreview: () => preview.open(),
    new: newBriefing,
    import: importText,
    fixAll: () =>
      vscode.commands.executeCommand("editor.action.codeAction", { kind: "source.fixAll.brief", apply: "first" }),
    restart: async () => (await stop(), await start()),
    showLog: () => client?.outputChannel.show(),
  };
  for (const [name, run] of Object.entries(commands)) {
    context.subscriptions.push(vscode.commands.registerCommand(`brief.${name}`, run));
  }
  const restart = commands.restart;
  context.subscriptions.push(
    vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration("brief") && restart()),
    vscode.workspace.onDidGrantWorkspaceTrust(restart),
  );
  await start();
}

module.exports = { activate, deactivate: stop };
