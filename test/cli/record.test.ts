/** `docproof record` as a process, between a client and a server of the test. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer, get, request as httpRequest, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { connect, type AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/findings/report.ts";
import { markdown } from "../live/pages.ts";
import { type Ended, type Running, startDocproof } from "../live/process.ts";
import { docproof, folderWith } from "./run.ts";

const BOAT = [
  ["id", "Yes", "String", "ID of the boat."],
  ["length", "Yes", "Integer", "How long it is."],
] as const;
const PAGES = { "docs/0.md": markdown("GET /v1/boats/{boat_id}", { response: BOAT }) };
const SECRET = "hunter2-hunter2-hunter2";

interface Recording {
  readonly url: string;
  readonly folder: string;
  /** Ends it as Ctrl-C does. */
  readonly stop: () => Promise<Ended>;
  readonly stderr: () => string;
}

async function recording(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Recording> {
  const folder = folderWith(PAGES);
  const running: Running = startDocproof(folder, ["record", "--docs", "docs", "--listen", "0", ...args], env);
  let stderr = "";
  const url = await new Promise<string>((resolve, reject) => {
    running.process.stderr?.on("data", (text: string) => {
      stderr += text;
      const found = /recording at (http:\/\/\S+?)[,:]? /.exec(stderr)?.[1];
      if (found !== undefined) resolve(found);
    });
    void running.ended.then(({ stderr: all }) => reject(new Error(all)), reject);
  });
  return {
    url,
    folder,
    stderr: () => stderr,
    stop() {
      running.process.kill("SIGINT");
      return running.ended;
    },
  };
}

/** On the loopback while `use` runs. */
async function serving<T>(server: Server, use: (origin: string, port: number) => Promise<T>): Promise<T> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await use(`http://127.0.0.1:${port}`, port);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const boats = (): Server =>
  createServer((request, response) => {
    const answer = JSON.stringify(
      request.url?.includes("wrong") === true ? { id: "b", length: "long" } : { id: "b", length: 7, password: SECRET },
    );
    const isPacked = /gzip/.test(String(request.headers["accept-encoding"]));
    response.writeHead(200, {
      "content-type": "application/json",
      "x-asked": request.headers.host ?? "",
      ...(isPacked ? { "content-encoding": "gzip" } : {}),
    });
    response.end(isPacked ? gzipSync(answer) : answer);
  });

const entriesOf = (
  folder: string,
  file = "out.har",
): { request: { url: string }; response: { content: { text?: string } } }[] =>
  (JSON.parse(readFileSync(join(folder, file), "utf8")) as { log: { entries: never[] } }).log.entries;

describe("in front of a server", () => {
  it("passes on, records masked, says a line for each operation, and ends with the report", async () => {
    await serving(boats(), async (origin) => {
      const { url, folder, stop, stderr } = await recording([
        "--target",
        origin,
        "--output",
        "out.har",
        "--format",
        "json",
      ]);
      const good = await fetch(`${url}/v1/boats/1`, { headers: { authorization: `Bearer ${SECRET}` } });
      expect(await good.json()).toEqual({ id: "b", length: 7, password: SECRET });
      expect(good.headers.get("x-asked")).toBe(new URL(origin).host);
      expect(((await (await fetch(`${url}/v1/boats/wrong`)).json()) as { length: string }).length).toBe("long");
      await fetch(`${url}/elsewhere`);
      await expect.poll(stderr, { timeout: 10_000 }).toContain("1 error: length: expected");
      const { code, stdout, stderr: said } = await stop();
      expect(code).toBe(1);
      expect(said).toContain("docproof: GET /v1/boats/{boat_id}: 200\n");
      expect(said).toContain("docproof: not on the pages: 200\n");
      expect(said).toContain("docproof: 3 exchanges recorded in out.har\n");
      const report = JSON.parse(stdout) as Report;
      expect(report.recordings).toMatchObject([{ file: "out.har", exchanges: 3, matched: 2 }]);
      expect(report.groups.map(({ rule }) => rule)).toContain("validate/body-type");
      const har = readFileSync(join(folder, "out.har"), "utf8");
      expect(har + stdout + said).not.toContain(SECRET);
      expect(entriesOf(folder).map(({ request }) => request.url)).toEqual([
        `${origin}/v1/boats/1`,
        `${origin}/v1/boats/wrong`,
        `${origin}/elsewhere`,
      ]);
      // what was judged is what was written
      const again = docproof(folder, ["validate", "--docs", "docs", "--format", "json", "out.har"]);
      expect((JSON.parse(again.stdout) as Report).groups).toEqual(report.groups);
    });
  });

  it("writes NDJSON that gives the same findings, below the target's path", async () => {
    await serving(boats(), async (origin) => {
      const { url, folder, stop } = await recording([
        "--target",
        `${origin}/api/`,
        "--output",
        "out.ndjson",
        "--format",
        "json",
      ]);
      await fetch(`${url}/v1/boats/wrong`, { method: "GET" });
      const { code, stdout } = await stop();
      expect(code).toBe(1);
      expect(readFileSync(join(folder, "out.ndjson"), "utf8")).toContain(`${origin}/api/v1/boats/wrong`);
      const again = docproof(folder, [
        "validate",
        "--docs",
        "docs",
        "--base-path",
        "/api",
        "--format",
        "json",
        "out.ndjson",
      ]);
      expect((JSON.parse(again.stdout) as Report).groups).toEqual((JSON.parse(stdout) as Report).groups);
    });
  });

  it("streams: the first part of a body is there before the last was sent, and a long body is not kept", async () => {
    let finish = (): void => {};
    const server = createServer((_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write('{"id":"');
      finish = () => response.end(`${"x".repeat(5000)}","length":1}`);
    });
    await serving(server, async (origin) => {
      const { url, folder, stop } = await recording(["--target", origin, "--output", "out.har", "--max-body", "1000"]);
      const response = await fetch(`${url}/v1/boats/1`);
      const reader = response.body!.getReader();
      expect(Buffer.from((await reader.read()).value ?? []).toString()).toBe('{"id":"');
      finish();
      let size = 7;
      for (let part = await reader.read(); !part.done; part = await reader.read()) size += part.value.length;
      expect(size).toBe(5000 + 7 + 13);
      expect((await stop()).stderr).toContain("no body was recorded");
      expect(entriesOf(folder)[0]?.response.content.text).toBeUndefined();
    });
  });

  it("takes no more from the server than a slow client takes", async () => {
    let sent = 0;
    const server = createServer((_, response) => {
      response.on("error", () => {});
      const block = Buffer.alloc(1 << 16, "x");
      const write = (): void => {
        while (sent < 1 << 28) {
          sent += block.length;
          if (!response.write(block)) return void response.once("drain", write);
        }
        response.end();
      };
      write();
    });
    await serving(server, async (origin) => {
      const { url, stop } = await recording(["--target", origin]);
      const slow = get(`${url}/v1/boats/1`, (response) => response.pause());
      slow.on("error", () => {});
      let before = -1;
      const hasStopped = (): boolean => {
        const has = sent > 0 && sent === before;
        before = sent;
        return has;
      };
      await expect.poll(hasStopped, { interval: 1000, timeout: 20_000 }).toBe(true);
      expect(sent).toBeLessThan(1 << 27);
      slow.destroy();
      expect((await stop()).stderr).toContain("0 exchanges recorded");
    });
  });

  it("passes websockets through", async () => {
    const server = createServer();
    server.on("upgrade", (_, socket) => {
      socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
      socket.on("data", (data: Buffer) => socket.end(`echo ${data.toString()}`));
    });
    await serving(server, async (origin) => {
      const { url, stop } = await recording(["--target", origin]);
      const heard = await new Promise<string>((resolve, reject) => {
        const client = connect(Number(new URL(url).port), "127.0.0.1");
        let text = "";
        client.on("data", (data) => {
          if (text === "") client.write("hello");
          text += data.toString();
        });
        client.on("close", () => resolve(text));
        client.on("error", reject);
        client.write("GET /ws HTTP/1.1\r\nHost: it\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
      });
      expect(heard).toContain("101 Switching Protocols");
      expect(heard).toContain("echo hello");
      expect((await stop()).stderr).toContain("a websocket is passed through");
    });
  });

  it("verifies the target's certificate, whatever the environment says", async () => {
    const folder = folderWith({});
    execFileSync(
      "openssl",
      "req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=localhost -keyout key.pem -out cert.pem".split(" "),
      { cwd: folder, stdio: "ignore" },
    );
    const tls = { key: readFileSync(join(folder, "key.pem")), cert: readFileSync(join(folder, "cert.pem")) };
    const server = createTlsServer(tls, (_, response) => response.end("{}"));
    await serving(server as unknown as Server, async (_, port) => {
      const strict = await recording(["--target", `https://127.0.0.1:${port}`], { NODE_TLS_REJECT_UNAUTHORIZED: "0" });
      expect((await fetch(`${strict.url}/v1/boats/1`)).status).toBe(502);
      const ended = await strict.stop();
      expect(ended.stderr).toContain(`GET https://127.0.0.1:${port}: its certificate is signed by itself`);
      expect(ended.code).toBe(2);
      const loose = await recording(["--target", `https://127.0.0.1:${port}`, "--insecure"]);
      expect((await fetch(`${loose.url}/v1/boats/1`)).status).toBe(200);
      expect((await loose.stop()).stderr).toContain("WARNING: --insecure");
    });
  });
});

describe("as a client's proxy", () => {
  it("records what goes to any server by plain HTTP, and refuses tunnels and itself", async () => {
    await serving(boats(), async (origin) => {
      const { url, folder, stop } = await recording(["--output", "out.har", "--format", "json"]);
      const { port } = new URL(url);
      const ask = (path: string, method = "GET"): Promise<number> =>
        new Promise((resolve, reject) => {
          const asked = httpRequest({ host: "127.0.0.1", port, path, method }, (response) => {
            response.resume().on("end", () => resolve(response.statusCode ?? 0));
          });
          asked.on("connect", (response) => resolve(response.statusCode ?? 0));
          asked.on("error", reject);
          asked.end();
        });
      expect(await ask(`${origin}/v1/boats/1?x=1`)).toBe(200);
      expect(await ask("/v1/boats/1")).toBe(400);
      expect(await ask(`${url}/v1/boats/1`)).toBe(400);
      expect(await ask("example.com:443", "CONNECT")).toBe(501);
      const { stderr } = await stop();
      expect(stderr).toContain("HTTPS cannot be recorded by a forward proxy");
      expect(entriesOf(folder).map(({ request }) => request.url)).toEqual([`${origin}/v1/boats/1?x=1`]);
    });
  });
});

describe("what it is asked to do", () => {
  it.each([
    [["--target", "nothing"], "not a valid URL"],
    [["--target", "ftp://127.0.0.1"], "neither https: nor http:"],
    [["--target", "http://me:it@127.0.0.1"], "a user or a password"],
    [["--listen", "here"], "PORT or ADDRESS:PORT"],
  ])("%j is refused", (args, words) => {
    const { code, stderr } = docproof(folderWith(PAGES), ["record", "--docs", "docs", ...args]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
    expect(stderr).not.toContain("me:it");
  });

  it("says when the address is taken, and leaves no file", async () => {
    await serving(boats(), async (origin, port) => {
      const folder = folderWith(PAGES);
      const { code, stderr } = docproof(folder, [
        "record",
        "--docs",
        "docs",
        "--target",
        origin,
        "--listen",
        String(port),
        "--output",
        "out.har",
      ]);
      expect([code, stderr]).toEqual([2, expect.stringContaining(`cannot listen on 127.0.0.1:${port}`)]);
      expect(existsSync(join(folder, "out.har"))).toBe(false);
    });
  });
});
