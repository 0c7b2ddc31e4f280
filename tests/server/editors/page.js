// An editor of CodeMirror with its own client of the protocol, for the page that codemirror.mjs opens.
import { basicSetup } from "codemirror";
import { EditorView } from "@codemirror/view";
import { startCompletion, currentCompletions } from "@codemirror/autocomplete";
import { forEachDiagnostic } from "@codemirror/lint";
import { markdown } from "@codemirror/lang-markdown";
import { LSPClient, LSPPlugin, formatDocument, languageServerExtensions } from "@codemirror/lsp-client";

let view, client;

window.start = async (address, uri, root, text) => {
  const socket = new WebSocket(address);
  await new Promise((resolve) => (socket.onopen = resolve));
  const handlers = [];
  socket.onmessage = (event) => handlers.forEach((handle) => handle(event.data));
  client = new LSPClient({ rootUri: root, extensions: languageServerExtensions() });
  client.connect({
    send: (message) => socket.send(message),
    subscribe: (handle) => handlers.push(handle),
    unsubscribe: (handle) => handlers.splice(handlers.indexOf(handle), 1),
  });
  await client.initializing;
  view = new EditorView({
    doc: text,
    extensions: [basicSetup, markdown(), EditorView.perLineTextDirection.of(true), client.plugin(uri)],
    parent: document.body,
  });
};
const line = (number) => view.state.doc.line(number + 1);
window.cut = (number) => {
  const found = {};
  forEachDiagnostic(view.state, (each, from, to) => {
    const code = /[A-Z]\d{3}/.exec(JSON.stringify([each.source, each.message, each.code]));
    if (view.state.doc.lineAt(from).number === number + 1)
      found[code ? code[0] : each.message] = view.state.sliceDoc(from, to);
  });
  return found;
};
window.textOf = (number) => line(number).text;
window.insert = (number, text, replaced = 0) =>
  view.dispatch({ changes: { from: line(number).from, to: line(number).from + replaced, insert: text } });
window.format = () => formatDocument(view);
window.hover = async (number, text) => {
  const plugin = LSPPlugin.get(view);
  client.sync();
  const at = line(number).from + line(number).text.indexOf(text);
  const answer = await client.request("textDocument/hover", {
    textDocument: { uri: plugin.uri },
    position: plugin.toPosition(at),
  });
  return answer?.contents.value;
};
window.complete = async (number) => {
  view.focus();
  view.dispatch({ selection: { anchor: line(number).to } });
  startCompletion(view);
  for (let tries = 0; tries < 100 && !currentCompletions(view.state).length; tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return currentCompletions(view.state).map((each) => each.label);
};
