// How the server is started: as set, or as it is found.
const fs = require("node:fs");
const path = require("node:path");

const WINDOWS = process.platform === "win32";
const FOLDERS = [".venv", "venv", "env"];

/** The `brief` of a virtual environment; undefined where it has none. */
function inEnvironment(folder, exists = fs.existsSync) {
  const own = WINDOWS ? path.join(folder, "Scripts", "brief.exe") : path.join(folder, "bin", "brief");
  return exists(own) ? own : undefined;
}

/**
 * The command of the server, the first of: that of the settings, the environment of a folder, that of the
 * interpreter which the Python extension has chosen, `brief` on the PATH.
 *
 * What a folder brings along is only run where the folder is trusted.
 */
function serverCommand({ set, folders, interpreter, isTrusted, exists = fs.existsSync }) {
  if (set.length > 0) return set;
  if (isTrusted) {
    const environments = folders.flatMap((folder) => FOLDERS.map((name) => path.join(folder, name)));
    if (interpreter) environments.push(path.dirname(path.dirname(interpreter)));
    for (const environment of environments) {
      const own = inEnvironment(environment, exists);
      if (own) return [own, "server"];
    }
  }
  return ["brief", "server"];
}

module.exports = { serverCommand };
