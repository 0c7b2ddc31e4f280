// VS Code itself, as code-server has it, in Chromium: node vscode.mjs [picture.png]
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const here = path.dirname(fileURLToPath(import.meta.url));
const main = path.join(here, "vscode/node_modules/code-server/lib/vscode/out/server-main.js");
const extension = path.join(here, "../../../editors/vscode/dist/brief.vsix");
const { FILE: file, ROOT: root, PYTHON: python, CHROMIUM: executablePath } = process.env;
const number = Number(process.env.LINE);
const picture = process.argv[2];

const folder = mkdtempSync(path.join(tmpdir(), "vscode-"));
const dirs = ["--user-data-dir", "--server-data-dir", "--extensions-dir"].flatMap((name) => [
  name,
  path.join(folder, name === "--extensions-dir" ? "extensions" : "data"),
]);
const terms = ["--accept-server-license-terms", "--telemetry-level", "off"];
execFileSync("node", [main, "--install-extension", extension, ...dirs, ...terms], { stdio: "ignore" });
for (const place of ["data/Machine", "data/User", "data/data/Machine"]) {
  mkdirSync(path.join(folder, place), { recursive: true });
  const settings = {
    "brief.command": [python, "-m", "brief_cli", "server"],
    "security.workspace.trust.enabled": false,
    "workbench.startupEditor": "none",
    "workbench.tips.enabled": false,
    "window.commandCenter": false,
    "files.autoSave": "off",
  };
  writeFileSync(path.join(folder, place, "settings.json"), JSON.stringify(settings));
}
const port = await new Promise((resolve) => {
  const probe = net.createServer().listen(0, "127.0.0.1", () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});
const server = spawn(
  "node",
  [main, "--host", "127.0.0.1", "--port", String(port), "--without-connection-token", ...dirs, ...terms],
  { stdio: ["ignore", "pipe", "inherit"] },
);
await new Promise((resolve) => server.stdout.on("data", (data) => /listening|available/i.test(data) && resolve()));

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
const opening = encodeURIComponent(JSON.stringify([["openFile", `vscode-remote://127.0.0.1:${port}${file}`]]));
const sleep = (ms) => page.waitForTimeout(ms);
const seen = {};
async function until(what) {
  for (let tries = 0; tries < 300; tries++) {
    if (await what()) return true;
    await sleep(100);
  }
  return false;
}
async function run(command) {
  await page.keyboard.press("F1");
  await page.waitForSelector(".quick-input-widget input");
  await page.keyboard.type(command);
  await sleep(700);
  await page.keyboard.press("Enter");
  await sleep(700);
}
async function go(line, column) {
  await page.keyboard.press("Control+g");
  await page.waitForSelector(".quick-input-widget input");
  await page.keyboard.type(`${line}:${column}`);
  await sleep(300);
  await page.keyboard.press("Enter");
  await sleep(300);
}
const texts = async (selector) => (await page.locator(selector).allInnerTexts()).map((each) => each.replace(/\s+/g, " "));
const problems = () => texts(".markers-panel .monaco-list-row");
const onLine = async () => (await problems()).filter((row) => row.includes(`[Ln ${number + 1},`));

try {
  await page.goto(`http://127.0.0.1:${port}/?folder=${root}&payload=${opening}`);
  await page.waitForSelector(".monaco-editor .view-line", { timeout: 120000 });
  await page.keyboard.press("Control+Shift+m");
  await until(async () => (await onLine()).length >= 3);
  seen.opened = await onLine();
  await page.locator(".monaco-editor .view-line").first().click();
  await go(number + 1, Number(process.env.COMMA));
  await run("Show or Focus Hover");
  await until(async () => (await texts(".monaco-hover")).join("").includes("T501"));
  seen.hover = (await texts(".monaco-hover")).join(" ");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+.");
  await until(async () => (await texts(".action-widget .monaco-list-row")).length > 0);
  seen.actions = await texts(".action-widget .monaco-list-row");
  await page.keyboard.press("Escape");
  await go(5, 1);
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.type("mark");
  await page.keyboard.press("Control+Space");
  await until(async () => (await texts(".suggest-widget .monaco-list-row")).length > 0);
  seen.completion = await texts(".suggest-widget .monaco-list-row .label-name");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await until(async () => (await onLine()).length >= 3);
  await run("brief: Open Preview to the Side");
  const frame = () => page.frames().find((each) => each.url().includes("fake.html"));
  await until(async () => frame() && (await frame().locator("h1").count()) > 0);
  seen.preview = frame() ? await frame().evaluate(() => [document.documentElement.dir, document.querySelector("h1").innerText]) : [];
  await page.locator(".monaco-editor .view-line").first().click();
  if (picture) {
    await go(number + 1, Number(process.env.COMMA));
    await page.keyboard.press("Control+.");
    await sleep(1500);
    await page.screenshot({ path: picture });
    await page.keyboard.press("Escape");
  }
  await run("brief: Apply All Safe Fixes");
  seen.gone = await until(async () => (await onLine()).length === 0);
  await page.keyboard.press("Control+s");
  await sleep(1000);
  seen.fixed = readFileSync(file, "utf8").split("\n")[number];
  await go(number + 1, 1);
  await page.keyboard.type("قال, ");
  seen.came = await until(async () => (await onLine()).some((row) => row.includes("T501")));
} finally {
  if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT });
  await browser.close();
  server.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
console.log("SEEN " + JSON.stringify(seen));
process.exit(0);
