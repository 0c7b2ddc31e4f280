const test = require("node:test");
const assert = require("node:assert");
const path = require("node:path");
const { serverCommand } = require("../src/command");

const place = (folder) =>
  process.platform === "win32" ? path.join(folder, "Scripts", "brief.exe") : path.join(folder, "bin", "brief");
const found = (more, there = []) =>
  serverCommand({ set: [], folders: ["/w"], isTrusted: true, exists: (file) => there.includes(file), ...more });

test("what is set is taken", () => {
  assert.deepEqual(found({ set: ["uvx", "brief", "server"] }), ["uvx", "brief", "server"]);
});
test("the environment of the folder goes before the chosen interpreter", () => {
  const own = place(path.join("/w", ".venv"));
  const other = place("/opt/py");
  assert.deepEqual(found({ interpreter: "/opt/py/bin/python" }, [own, other]), [own, "server"]);
  assert.deepEqual(found({ interpreter: "/opt/py/bin/python" }, [other]), [other, "server"]);
});
test("a folder that is not trusted brings no program along", () => {
  assert.deepEqual(found({ isTrusted: false }, [place(path.join("/w", ".venv"))]), ["brief", "server"]);
});
test("else it is on the PATH", () => {
  assert.deepEqual(found({}), ["brief", "server"]);
});
