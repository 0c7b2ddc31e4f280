// CodeMirror in Chromium against the server, over a web socket: node codemirror.mjs
import http from "node:http";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import { chromium } from "playwright-core";
import { WebSocketServer } from "ws";

const entry = fileURLToPath(new URL("page.js", import.meta.url));
const script = buildSync({ entryPoints: [entry], bundle: true, write: false, format: "iife" }).outputFiles[0].text;
const web = http
  .createServer((request, response) => {
    const isScript = request.url.endsWith(".js");
    response.setHeader("content-type", `text/${isScript ? "javascript" : "html"}; charset=utf-8`);
    response.end(isScript ? script : "<!doctype html><meta charset=utf-8><body><script src=/page.js></script>");
  })
  .listen(0);
// One message a frame on one side, headers and lengths on the other.
new WebSocketServer({ server: web }).on("connection", (socket) => {
  const server = spawn(process.env.PYTHON, ["-m", "brief_cli", "server"], { stdio: ["pipe", "pipe", "inherit"] });
  let buffer = Buffer.alloc(0);
  socket.on("message", (message) => {
    const body = Buffer.from(message);
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    server.stdin.write(body);
  });
  server.stdout.on("data", (data) => {
    buffer = Buffer.concat([buffer, data]);
    for (let head; (head = buffer.indexOf("\r\n\r\n")) >= 0; ) {
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, head))[1]);
      if (buffer.length < head + 4 + length) return;
      socket.send(buffer.subarray(head + 4, head + 4 + length).toString());
      buffer = buffer.subarray(head + 4 + length);
    }
  });
  socket.on("close", () => server.stdin.end());
});

const number = Number(process.env.LINE);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
const page = await browser.newPage();
page.on("pageerror", (error) => console.error(error.message));
const port = web.address().port;
await page.goto(`http://127.0.0.1:${port}/`);
const text = readFileSync(process.env.FILE, "utf8");
const uri = pathToFileURL(process.env.FILE).href;
await page.evaluate((args) => start(...args), [`ws://127.0.0.1:${port}`, uri, pathToFileURL(process.env.ROOT).href, text]);

const cut = () => page.evaluate((number) => cut(number), number);
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
async function until(what) {
  for (let tries = 0; tries < 200; tries++) {
    if (await what()) return true;
    await sleep(50);
  }
  return false;
}
const covers = async (what) => Object.values(await cut()).includes(what);
const insert = (...args) => page.evaluate((args) => insert(...args), [number, ...args]);
const seen = {};
await until(() => covers(","));
seen.opened = await cut();
await insert("😀 ");
await sleep(1200);
seen.moved = await cut();
await insert("", 3);
await sleep(1200);
seen.hover = await page.evaluate((number) => hover(number, ","), number);
await page.evaluate(() => format());
seen.gone = await until(async () => Object.keys(await cut()).length === 0);
seen.fixed = await page.evaluate((number) => textOf(number), number);
await insert("قال, ");
seen.came = await until(() => covers(","));
await page.evaluate(() => insert(4, "mark\n"));
await sleep(1200);
seen.completion = await page.evaluate(() => complete(4));
await browser.close();
console.log("SEEN " + JSON.stringify(seen));
process.exit(0);
