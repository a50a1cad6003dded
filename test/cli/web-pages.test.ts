/** Pages of a published site, fetched from a server on the loopback. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseRobots } from "../../src/cli/io/robots.ts";
import { readSitemap } from "../../src/cli/io/sitemap.ts";
import { openWeb, type Web } from "../../src/cli/io/web-pages.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let folder = "";
let server: Server;
let origin = "";
let answers: Record<string, Answer> = {};
let asked: string[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "docproof-web-"));
  answers = {};
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const answer = answers[request.url ?? ""];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

const open = (): Promise<Web> => openWeb({ folder, pause: 0, timeout: 5000, mostPages: 2, isRendered: false });
const text =
  (body: string, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(200, headers).end(body);
  };
const read = async (web: Web, path: string): Promise<string> =>
  Buffer.from(await web.read(`${origin}${path}`)).toString();

describe("a page of the web", () => {
  test("is fetched once a run, and kept under the digest of its bytes", async () => {
    answers["/a"] = text("<h1>A</h1>", { etag: '"1"' });
    const web = await open();
    expect([await read(web, "/a"), await read(web, "/a")]).toEqual(["<h1>A</h1>", "<h1>A</h1>"]);
    expect(asked).toEqual(["/robots.txt", "/a"]);
    const { pages } = JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as { pages: { sha256: string }[] };
    expect(pages).toEqual([
      { url: `${origin}/a`, sha256: expect.stringMatching(/^[0-9a-f]{64}$/), etag: '"1"', lastModified: null },
    ]);
    expect(readFileSync(join(folder, pages[0]?.sha256 ?? ""), "utf8")).toBe("<h1>A</h1>");
  });

  test("that has not changed since is taken from what was kept", async () => {
    answers["/a"] = (request, response) => {
      if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"' }).end("kept");
    };
    await read(await open(), "/a");
    expect(await read(await open(), "/a")).toBe("kept");
  });

  test("is fetched anew where what was kept of it was changed", async () => {
    answers["/a"] = (request, response) => {
      response.writeHead(request.headers["if-none-match"] === undefined ? 200 : 304, { etag: '"1"' }).end("whole");
    };
    await read(await open(), "/a");
    for (const file of readdirSync(folder)) if (file !== "index.json") writeFileSync(join(folder, file), "edited");
    expect(await read(await open(), "/a")).toBe("whole");
  });

  test("may have moved on its host, and on no other", async () => {
    answers["/old"] = (_, response) => response.writeHead(301, { location: "/new" }).end();
    answers["/new"] = text("moved");
    answers["/away"] = (_, response) => response.writeHead(302, { location: "http://other.invalid/a" }).end();
    answers["/round"] = (_, response) => response.writeHead(302, { location: "/round" }).end();
    const web = await open();
    expect(await read(web, "/old")).toBe("moved");
    await expect(read(web, "/away")).rejects.toThrow("leads to another host, other.invalid");
    await expect(read(web, "/round")).rejects.toThrow("without an end");
  });

  test("that robots.txt keeps out is not asked for", async () => {
    answers["/robots.txt"] = text("User-agent: *\nDisallow: /private");
    answers["/private/a"] = text("secret");
    await expect(read(await open(), "/private/a")).rejects.toThrow("robots.txt does not allow");
    expect(asked).toEqual(["/robots.txt"]);
  });

  test("is not asked for where robots.txt cannot be read", async () => {
    answers["/robots.txt"] = (_, response) => response.writeHead(503).end();
    answers["/a"] = text("a");
    await expect(read(await open(), "/a")).rejects.toThrow("robots.txt cannot be read");
  });

  test.each([
    ["/missing", "status 404"],
    ["/cut", "could not be fetched"],
  ])("that cannot be had says why: %s", async (path, why) => {
    answers["/cut"] = (_, response) => void response.destroy();
    await expect(read(await open(), path)).rejects.toThrow(why);
  });
});

describe("a sitemap", () => {
  test("lists pages of its host, through other sitemaps, up to a limit", async () => {
    const loc = (path: string): string => `<url><loc>${path}</loc></url>`;
    answers["/sitemap.xml"] = text(
      `<sitemapindex><sitemap><loc>${origin}/one.xml</loc></sitemap><sitemap><loc>http://other.invalid/two.xml</loc></sitemap></sitemapindex>`,
    );
    answers["/one.xml"] = text(
      `<urlset>${loc(`${origin}/a?x=1&amp;y=2`)}${loc("http://other.invalid/b")}${loc(`${origin}/c`)}${loc(`${origin}/d`)}</urlset>`,
    );
    const web = await open();
    expect(await web.listed(`${origin}/sitemap.xml`)).toEqual({
      pages: [`${origin}/a?x=1&y=2`, `${origin}/c`],
      leftOut: 3,
    });
  });

  test("may be plain text", () => {
    expect(readSitemap("https://host/a\nhttps://host/b\n").pages).toEqual(["https://host/a", "https://host/b"]);
  });
});

describe("robots.txt", () => {
  const rules =
    "User-agent: other\nDisallow: /\n\nUser-agent: docproof\nUser-agent: more\nDisallow: /a\nAllow: /a/b # but\nDisallow: /*.pdf$\nCrawl-delay: 2\n\nUser-agent: *\nDisallow: /every";

  test.each([
    ["/", true],
    ["/a", false],
    ["/a/b/c", true],
    ["/x/y.pdf", false],
    ["/x/y.pdf?z", true],
    ["/every", true],
  ])("lets the longest rule of the agent's own group decide: %s", (path, allowed) => {
    expect(parseRobots(rules, "docproof").allows(path)).toBe(allowed);
  });

  test("has a group for all, a pause, and allows everything when it is empty", () => {
    expect(parseRobots(rules, "docproof").delay).toBe(2000);
    expect(parseRobots(rules, "unnamed").allows("/every/b")).toBe(false);
    expect(parseRobots("", "docproof").allows("/a")).toBe(true);
  });
});
