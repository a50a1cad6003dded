/** `--render` with a real browser: pages that scripts build, on a server of this machine. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { BIN, folderWith } from "../cli/run.ts";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const SCRIPT = `
const row = (cells, tag) => "<tr>" + cells.map((cell) => "<" + tag + ">" + cell + "</" + tag + ">").join("") + "</tr>";
document.getElementById("app").innerHTML =
  "<h1>Kilns</h1><p><code>GET /v1/kilns/{id}</code></p><h2>Path parameters</h2><table>" +
  row(["Parameter", "Type", "Description"], "th") + row(["id", "String", "Which kiln."], "td") + "</table>";
`;
const frame = (script: string): string =>
  `<!doctype html><title>API</title><body><div id="app"></div><script src="${script}"></script></body>`;

describe.skipIf(!existsSync(executablePath))(`--render (skipped without ${executablePath})`, () => {
  let server: Server;
  let port: number;
  let asked: string[] = [];
  beforeAll(async () => {
    server = createServer(({ url = "", headers }, response) => {
      asked.push(`${headers.host?.split(":")[0] ?? ""}${url}`);
      const body: Record<string, string> = {
        "/kilns.html": frame("/kilns.js"),
        "/elsewhere.html": frame(`http://localhost:${port}/kilns.js`),
        "/kilns.js": SCRIPT,
        "/plain.html": "<h1>Plain</h1><p><code>GET /v1/plain</code></p>",
      };
      response.writeHead(body[url] === undefined ? 404 : 200, {
        "content-type": url.endsWith(".js") ? "text/javascript" : "text/html",
      });
      response.end(body[url] ?? "");
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  /** The server answers meanwhile: the command cannot be waited for without letting go. */
  async function docproof(...args: string[]): Promise<{ stdout: string; stderr: string }> {
    asked = [];
    const env = { ...process.env, CHROME_PATH: executablePath };
    const child = spawn(process.execPath, [BIN, ...args], { cwd: folderWith({}), env });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (text: Buffer) => (stdout += text.toString()));
    child.stderr.on("data", (text: Buffer) => (stderr += text.toString()));
    await new Promise((closed) => child.on("close", closed));
    return { stdout, stderr };
  }
  const address = (page: string): string => `http://127.0.0.1:${port}/${page}`;

  it("reads what scripts build, which is told where they are not run", async () => {
    const rendered = await docproof("--render", "extract", address("kilns.html"));
    expect(rendered.stdout).toContain("GET /v1/kilns/{id}");
    expect(rendered.stdout).toContain("path id: string");
    const plain = await docproof("lint", address("kilns.html"));
    expect(`${plain.stdout}${plain.stderr}`).toContain("--render");
  });

  it("opens no browser for a page without scripts", async () => {
    expect((await docproof("--render", "extract", address("plain.html"))).stdout).toContain("GET /v1/plain");
    expect(asked).toEqual(["127.0.0.1/robots.txt", "127.0.0.1/plain.html"]);
  });

  it("asks no other host than the page's own", async () => {
    await docproof("--render", "extract", address("elsewhere.html"));
    expect(asked).toContain("127.0.0.1/elsewhere.html");
    expect(asked.filter((one) => one.startsWith("localhost"))).toEqual([]);
  });

  it("says what is missing where there is no browser", async () => {
    const child = spawn(process.execPath, [BIN, "--render", "extract", address("kilns.html")], {
      cwd: folderWith({}),
      env: { ...process.env, PATH: "/nowhere" },
    });
    let stderr = "";
    child.stderr.on("data", (text: Buffer) => (stderr += text.toString()));
    await new Promise((closed) => child.on("close", closed));
    expect(stderr).toContain("--render needs Chromium or Chrome");
  });
});
