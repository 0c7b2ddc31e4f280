// The page of a briefing beside its text: it is made by the server, and follows the cursor.
const vscode = require("vscode");
const crypto = require("node:crypto");

const DELAY = 150; // milliseconds after a key
const PAGE = `
const root = document.documentElement;
window.addEventListener("message", ({ data }) => {
  if (data.html) {
    const page = new DOMParser().parseFromString(data.html, "text/html");
    root.dir = page.documentElement.dir;
    root.lang = page.documentElement.lang;
    document.getElementById("style").textContent = page.querySelector("style").textContent;
    document.querySelector("main").replaceWith(page.querySelector("main"));
  }
  const section = document.querySelectorAll("main article > section")[data.section];
  const top = section ? section.offsetTop + data.part * section.offsetHeight - window.innerHeight / 3 : 0;
  window.scrollTo({ top: Math.max(0, top) });
});`;

function shell() {
  const nonce = crypto.randomBytes(16).toString("hex");
  return `<!DOCTYPE html><html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'">
<style id="style"></style></head><body><main></main><script nonce="${nonce}">${PAGE}</script></body></html>`;
}

/** Shows the page of the active text in a panel beside it. */
class Preview {
  constructor(ask) {
    this.ask = ask;
    this.shown = undefined;
  }

  open() {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    this.editor = editor;
    if (!this.panel) {
      const beside = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      this.panel = vscode.window.createWebviewPanel("brief.preview", "brief", beside, {
        enableScripts: true,
        localResourceRoots: [],
        retainContextWhenHidden: true,
      });
      this.panel.webview.html = shell();
      const listening = [
        vscode.workspace.onDidChangeTextDocument((e) => e.document === this.editor.document && this.later()),
        vscode.window.onDidChangeTextEditorSelection((e) => e.textEditor === this.editor && this.later()),
        vscode.window.onDidChangeActiveTextEditor((e) => e?.document.languageId === "markdown" && this.turnTo(e)),
      ];
      this.panel.onDidDispose(() => {
        this.panel = undefined;
        listening.forEach((each) => each.dispose());
      });
    }
    this.turnTo(editor);
  }

  turnTo(editor) {
    this.editor = editor;
    this.shown = undefined;
    this.later();
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.show(), DELAY);
  }

  async show() {
    const { document, selection } = this.editor;
    const { line, character } = selection.active;
    const page = await this.ask("brief.preview", document.uri.toString(), line, character);
    // While it cannot be read, what was last read stays.
    if (!page || !this.panel) return;
    const html = page.html === this.shown ? undefined : page.html;
    this.shown = page.html;
    this.panel.title = document.uri.path.split("/").pop();
    this.panel.webview.postMessage({ html, section: page.section, part: page.part });
  }
}

module.exports = { Preview, shell };
