// A stand-in for the module "vscode" is enough for what the extension does itself.
const test = require("node:test");
const assert = require("node:assert");
const Module = require("node:module");

const calls = { commands: {}, executed: [], errors: [], opened: [], sent: [] };
const settings = { command: ["brief", "server"], language: "auto", workspaceDiagnostics: false };
const nothing = () => ({ dispose() {} });
const vscode = {
  workspace: {
    isTrusted: true,
    workspaceFolders: [],
    getConfiguration: () => ({ get: (key) => settings[key] }),
    onDidChangeConfiguration: nothing,
    onDidGrantWorkspaceTrust: nothing,
    openTextDocument: async (document) => (calls.opened.push(document), document),
  },
  window: {
    showErrorMessage: (message) => calls.errors.push(message),
    showQuickPick: async (items) => items[0],
    showInputBox: async () => "زيارة",
    showTextDocument: async () => {},
  },
  extensions: { getExtension: () => undefined },
  commands: {
    registerCommand: (name, run) => ((calls.commands[name] = run), { dispose() {} }),
    executeCommand: async (...args) => calls.executed.push(args),
  },
};
let made;
class LanguageClient {
  constructor(id, name, server, options) {
    Object.assign(this, { id, name, server, options });
    made = this;
  }
  async start() {}
  async stop() {}
  async sendRequest(method, params) {
    calls.sent.push(params);
    if (params.command === "brief.schemas") return [{ name: "news-brief", title: "موجز", languages: ["ar", "en"] }];
    return "---\nschema: news-brief\n";
  }
}
const load = Module._load;
Module._load = (name, ...rest) => {
  if (name === "vscode") return vscode;
  if (name === "vscode-languageclient/node")
    return { LanguageClient, RevealOutputChannelOn: { Never: 4 }, TransportKind: { stdio: 0 } };
  return load(name, ...rest);
};
const extension = require("../src/extension.js");

test("it starts the server of the settings", async () => {
  await extension.activate({ subscriptions: [] });
  assert.deepEqual([made.server.command, made.server.args], ["brief", ["server"]]);
  assert.equal(made.options.initializationOptions.language, undefined);
});
test("every command and setting of the manifest is there, in each language", () => {
  const manifest = require("../package.json");
  const names = manifest.contributes.commands.map((each) => each.command);
  assert.deepEqual(names.sort(), Object.keys(calls.commands).sort());
  const english = require("../package.nls.json");
  const said = JSON.stringify(manifest).match(/%\w+%/g).map((each) => each.slice(1, -1));
  for (const key of said) assert.ok(english[key], key);
  assert.deepEqual(Object.keys(require("../package.nls.ar.json")), Object.keys(english));
});
test("a new briefing is what the server writes", async () => {
  await calls.commands["brief.new"]();
  assert.deepEqual(calls.sent.at(-1).arguments.slice(0, 3), ["news-brief", "ar", "زيارة"]);
  assert.match(calls.opened.at(-1).content, /^---/);
});
test("a server that does not start is told of", async () => {
  LanguageClient.prototype.start = async () => {
    throw new Error("ENOENT");
  };
  await calls.commands["brief.restart"]();
  assert.match(calls.errors.at(-1), /pip install 'brief-cli\[server\]'/);
});
