import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/findings/report.ts";
import { markdown, type InterpretContext } from "../live/pages.ts";
import { runDocproof, startDocproof } from "../live/process.ts";
import { answering, answerJson, type Handler, withServer } from "../live/server.ts";
import { folderWith } from "./run.ts";

const CLUSTER = [
  ["id", "Yes", "String", "ID of the cluster."],
  ["name", "Yes", "String", "Name of the cluster."],
] as const;

const PAGES: Readonly<Record<string, InterpretContext>> = {
  "GET /v1/{project_id}/clusters/{cluster_id}": { response: CLUSTER },
  "GET /v1/{project_id}/clusters": {
    query: [["limit", "No", "Integer", "How many."]],
    headers: [["X-Auth-Token", "Yes", "String", "A token."]],
    response: [
      ["clusters", "Yes", "Array of cluster objects", "The clusters."],
      ["total", "Yes", "Integer", "How many there are."],
    ],
    structures: { cluster: CLUSTER },
  },
  "GET /v1/{project_id}/clusters/{cluster_id}/keys/{key_name}": { response: CLUSTER },
  "POST /v1/{project_id}/clusters": { request: [["name", "Yes", "String", "A name."]], requestExample: { name: "it" } },
};

/** A folder with the pages as `docs/0.md` and so on. */
function docsFolder(pages: Readonly<Record<string, InterpretContext>> = PAGES): string {
  return folderWith(
    Object.fromEntries(
      Object.entries(pages).map(([operation, parts], n) => [`docs/${n}.md`, markdown(operation, parts)]),
    ),
  );
}

const ANSWERS = {
  "GET /v1/p1/clusters": { clusters: [{ id: "c 1", name: "one" }], total: "1" },
  "GET /v1/p1/clusters/c%201": { id: "c 1", name: 7 },
};

const LIVE = ["live", "--docs", "docs", "--var", "project_id=p1"];

/** Rule, operation, field path, message and places of every finding. */
function findingsOf(report: string): unknown {
  return (JSON.parse(report) as Report).groups.map((cause) => ({ ...cause, number: 0 }));
}

describe("docproof live", () => {
  it("calls lists before items, feeds their ids, and judges the answers", async () => {
    await withServer(answering(ANSWERS), async (server) => {
      const { code, stdout, stderr } = await runDocproof(docsFolder(), [
        ...LIVE,
        "--base-url",
        server.url,
        "--var",
        "limit=5",
        "--format",
        "json",
      ]);
      expect(server.seen.map(({ method, path, query }) => `${method} ${path} ${query.toString()}`)).toEqual([
        "GET /v1/p1/clusters limit=5",
        "GET /v1/p1/clusters/c%201 ",
      ]);
      expect(stderr.split("\n")).toEqual([
        "docproof: not called, because they change something: 1 operation (--allow-method POST)",
        "docproof: GET /v1/{project_id}/clusters/{cluster_id}/keys/{key_name}: not called: no value for key_name: no documented list gives one (--var key_name=…)",
        "docproof: GET /v1/{project_id}/clusters: 200 (project_id from --var, limit from --var)",
        "docproof: GET /v1/{project_id}/clusters/{cluster_id}: 200 (project_id from --var, cluster_id from clusters[0].id of GET /v1/{project_id}/clusters)",
        "docproof: 2 of 4 documented operations answered, 0 did not, 2 could not be called",
        "",
      ]);
      const report = JSON.parse(stdout) as Report;
      expect(
        report.groups.map(({ rule, operation, fieldPaths, severity }) => [rule, operation, fieldPaths, severity]),
      ).toEqual([
        ["validate/body-type", "GET /v1/{project_id}/clusters/{cluster_id}", ["name"], "error"],
        ["validate/body-type", "GET /v1/{project_id}/clusters", ["total"], "error"],
      ]);
      expect(report.recordings).toMatchObject([{ file: server.url, exchanges: 2, matched: 2 }]);
      expect(report.partial).toBeNull();
      expect(code).toBe(1);
    });
  });

  it("records what `validate` finds the same in", async () => {
    await withServer(answering(ANSWERS), async (server) => {
      const folder = docsFolder();
      const lived = await runDocproof(folder, [
        ...LIVE,
        "--base-url",
        `${server.url}/`,
        "--record",
        "out/live.har",
        "--format",
        "json",
      ]);
      const validated = await runDocproof(folder, ["validate", "--docs", "docs", "--format", "json", "out/live.har"]);
      expect(findingsOf(validated.stdout)).toEqual(findingsOf(lived.stdout));
      const [live, validate] = [lived, validated].map(({ stdout }) => JSON.parse(stdout) as Report);
      expect(validate?.recordings).toEqual(live?.recordings);
      expect(validate?.ledger).toEqual(live?.ledger);
      expect(validate?.digest).toBe(live?.digest);
      expect(validated.code).toBe(lived.code);
    });
  });

  it("stands a base path before the documented paths, and in the recording's", async () => {
    await withServer(answering({ "GET /api/it/v1/p1/clusters": ANSWERS["GET /v1/p1/clusters"] }), async (server) => {
      const folder = docsFolder();
      const lived = await runDocproof(folder, [
        ...LIVE,
        "--base-url",
        `${server.url}/api/it`,
        "--record",
        "live.har",
        "--format",
        "json",
        "--fail-on",
        "never",
      ]);
      const validated = await runDocproof(folder, [
        "validate",
        "--docs",
        "docs",
        "--base-path",
        "/api/it",
        "--format",
        "json",
        "--fail-on",
        "never",
        "live.har",
      ]);
      expect(server.seen[0]?.path).toBe("/api/it/v1/p1/clusters");
      expect(findingsOf(validated.stdout)).toEqual(findingsOf(lived.stdout));
    });
  });

  it("takes server and values from the configuration", async () => {
    await withServer(answering(ANSWERS), async (server) => {
      const folder = docsFolder();
      writeFileSync(
        join(folder, "docproof.yaml"),
        `sources: [docs]\nlive:\n  base-url: ${server.url}\n  vars: { project_id: p1, key_name: 5 }\n`,
      );
      const { stderr } = await runDocproof(folder, ["live"]);
      expect(stderr).toContain("GET /v1/{project_id}/clusters: 200 (project_id from docproof.yaml)");
      expect(server.seen.map(({ path }) => path)).toContain("/v1/p1/clusters/c%201/keys/5");
    });
  });

  it("sends credentials to a server of the configuration only where the environment confirms it", async () => {
    await withServer(answering(ANSWERS), async (server) => {
      const folder = docsFolder();
      writeFileSync(
        join(folder, "docproof.yaml"),
        `sources: [docs]\nlive:\n  base-url: ${server.url}\n  vars: { project_id: p1 }\n`,
      );
      const { host } = new URL(server.url);
      const token = { DOCPROOF_BEARER_TOKEN: "canaryToken6" };
      for (const allowed of ["", "api.example.com", `${host}0`, "127.0.0.1"]) {
        const refused = await runDocproof(folder, ["live"], { ...token, DOCPROOF_ALLOWED_HOSTS: allowed });
        expect([refused.code, refused.stderr]).toEqual([
          2,
          expect.stringContaining(`credentials are not sent to ${host}, which only the configuration names`),
        ]);
      }
      expect(server.seen).toEqual([]);
      await runDocproof(folder, ["live"], { ...token, DOCPROOF_ALLOWED_HOSTS: `api.example.com, ${host}` });
      expect(server.seen[0]?.headers).toMatchObject({ authorization: "Bearer canaryToken6" });
      const before = server.seen.length;
      await runDocproof(folder, ["live"], { ...token, DOCPROOF_BASE_URL: server.url });
      expect(server.seen.length).toBeGreaterThan(before);
    });
  });

  it("sends credentials without TLS to this machine only", async () => {
    const args = [...LIVE, "--base-url", "http://api.example.com", "--dry-run"];
    const refused = await runDocproof(docsFolder(), args, { DOCPROOF_BEARER_TOKEN: "canaryToken6" });
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("without TLS")]);
    expect((await runDocproof(docsFolder(), args)).code).toBe(0);
  });

  it("takes no value with a slash from the configuration", async () => {
    const folder = docsFolder();
    const config = "sources: [docs]\nlive:\n  base-url: https://h\n  vars: { project_id: ../admin }\n";
    writeFileSync(join(folder, "docproof.yaml"), config);
    const { code, stderr } = await runDocproof(folder, ["live", "--dry-run"]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("more than one step of a path")]);
  });

  it("waits as Retry-After asks, and says that it did", async () => {
    let first = true;
    const handle: Handler = (request, response) => {
      if (first) answerJson(response, {}, 429, { "Retry-After": "1" });
      else answering(ANSWERS)(request, response);
      first = false;
    };
    await withServer(handle, async (server) => {
      const { stderr } = await runDocproof(docsFolder(), [...LIVE, "--base-url", server.url]);
      expect(stderr).toContain("GET /v1/{project_id}/clusters: 200 after 429 (");
    });
  });

  it("does not follow a redirect to another host, and says where it leads", async () => {
    await withServer(answering(ANSWERS), async (other) => {
      await withServer(
        (_, response) => void response.writeHead(302, { Location: `${other.url}/v1?token=canaryToken` }).end(),
        async (server) => {
          const { stdout, stderr } = await runDocproof(docsFolder(), [...LIVE, "--base-url", server.url]);
          expect(stderr).toContain(
            `GET /v1/{project_id}/clusters: 302, leads to another host, ${other.url}, and is not followed (`,
          );
          expect(stderr + stdout).not.toContain("canary");
          expect(stdout).toContain("302");
          expect(other.seen).toEqual([]);
        },
      );
    });
  });

  it("says which calls had no answer, does the rest, and ends with 2", async () => {
    const handle: Handler = (request, response) => {
      if (request.path.endsWith("/clusters")) answering(ANSWERS)(request, response);
    };
    await withServer(handle, async (server) => {
      const { code, stderr } = await runDocproof(docsFolder(), [...LIVE, "--base-url", server.url, "--timeout", "3"]);
      expect(stderr).toContain("GET /v1/{project_id}/clusters/{cluster_id}: no response within 3 s (");
      expect(stderr).toContain("1 of 4 documented operations answered, 1 did not, 2 could not be called");
      expect(code).toBe(2);
    });
  });

  it("keeps nothing of an answer that is too long", async () => {
    const handle: Handler = (_, response) =>
      answerJson(response, { clusters: Array.from({ length: 1000 }, () => ({ id: "canary" })) });
    await withServer(handle, async (server) => {
      const folder = docsFolder();
      const { stderr, stdout } = await runDocproof(folder, [
        ...LIVE,
        "--base-url",
        server.url,
        "--max-response",
        "5000",
        "--record",
        "live.har",
      ]);
      expect(stderr).toContain("GET /v1/{project_id}/clusters: 200, too long to be kept (");
      expect(stdout + readFileSync(join(folder, "live.har"), "utf8")).not.toContain("canary");
    });
  });

  it("does not begin when its recording cannot be written", async () => {
    await withServer(answering(ANSWERS), async (server) => {
      const { code, stderr } = await runDocproof(docsFolder(), [
        ...LIVE,
        "--base-url",
        server.url,
        "--record",
        "docs/0.md/live.har",
      ]);
      expect(stderr).toContain("docproof: docs/0.md/live.har: could not be written (EEXIST)");
      expect(server.seen).toEqual([]);
      expect(code).toBe(2);
    });
  });

  it("ends with 2 when nothing could be called", async () => {
    await withServer(answering({}), async (server) => {
      const { code, stderr } = await runDocproof(docsFolder(), ["live", "--docs", "docs", "--base-url", server.url]);
      expect(server.seen).toEqual([]);
      expect(stderr).toContain("0 exchanges matched a documented operation, at least 1 must");
      expect(code).toBe(2);
    });
  });
});

it("keeps what a server makes of a token, and named values, out of recording, reports and messages", async () => {
  const token = "Canary9QeLw7Rt2Kp5Vn8";
  const echo = ({ headers }: { headers: Readonly<Record<string, unknown>> }): unknown => {
    const sent = String(headers["x-auth-token"]);
    const forms = [
      sent,
      sent.toLowerCase(),
      Buffer.from(`me:${sent}`).toString("base64"),
      Buffer.from(sent).toString("hex"),
    ];
    const env = [{ name: "DB_PASSWORD", value: "canaryPassword" }];
    return { clusters: forms.map((id) => ({ id, name: env })), total: { [sent]: `the token ${sent} is old` } };
  };
  await withServer(
    (seen, response) => answerJson(response, echo(seen)),
    async ({ url }) => {
      const folder = docsFolder();
      const formats = ["json", "html", "sarif", "junit", "markdown"];
      const reports = formats.flatMap((format) => ["--report", `${format}=out/report.${format}`]);
      const { stdout, stderr } = await runDocproof(
        folder,
        [...LIVE, "--base-url", url, "--record", "out/it.har", "--show-values", ...reports],
        { DOCPROOF_HEADER_X_AUTH_TOKEN: token },
      );
      const written = readdirSync(join(folder, "out")).map((name) => readFileSync(join(folder, "out", name), "utf8"));
      expect(written).toHaveLength(6);
      const inBase64 = Buffer.from(`me:${token}`).toString("base64").slice(6, 20);
      const inHex = Buffer.from(token).toString("hex").slice(0, 16);
      for (const text of [stdout, stderr, ...written]) {
        expect(text).not.toMatch(/canary/i);
        for (const form of [inBase64, inHex]) expect(text).not.toContain(form);
      }
    },
  );
});

describe("--dry-run", () => {
  it("prints what would be called, where values come from, and what cannot be called", async () => {
    const { code, stdout } = await runDocproof(
      docsFolder(),
      [...LIVE, "--base-url", "https://api.example.com/it/", "--var", "limit=5", "--allow-method", "post", "--dry-run"],
      { DOCPROOF_HEADER_X_LANGUAGE: "en-us" },
    );
    expect(stdout.split("\n")).toEqual([
      "docproof live https://api.example.com/it/: 3 of 4 documented operations would be called, in this order",
      "  with the header X-Language from DOCPROOF_HEADER_X_LANGUAGE",
      "",
      "  1  GET https://api.example.com/it/v1/p1/clusters?limit=5",
      "     project_id from --var",
      "     query limit from --var",
      "     without the header X-Auth-Token, which the page calls required (DOCPROOF_HEADER_X_AUTH_TOKEN)",
      "  2  GET https://api.example.com/it/v1/p1/clusters/{cluster_id}",
      "     project_id from --var",
      "     cluster_id from the first item (clusterid, id, uid, uuid) of the response to GET /v1/{project_id}/clusters",
      "  3  POST https://api.example.com/it/v1/p1/clusters",
      "     project_id from --var",
      "     body from the page's example",
      "",
      "cannot be called",
      "  GET /v1/{project_id}/clusters/{cluster_id}/keys/{key_name}: no value for key_name: no documented list gives one (--var key_name=…)",
      "",
    ]);
    expect(code).toBe(0);
  });

  it("masks a credential wherever it was given once more", async () => {
    const { stdout } = await runDocproof(
      docsFolder(),
      [...LIVE, "--base-url", "https://h", "--var", "limit=canaryToken5", "--dry-run"],
      { DOCPROOF_BEARER_TOKEN: "canaryToken5" },
    );
    expect(stdout).toContain("limit=");
    expect(stdout).not.toContain("canary");
  });

  it("masks a value whose name says that it is secret", async () => {
    const folder = docsFolder({ "GET /v1/tokens/{token}": {} });
    const { stdout } = await runDocproof(folder, [
      "live",
      "--docs",
      "docs",
      "--base-url",
      "https://h",
      "--var",
      "token=canaryToken5",
      "--dry-run",
    ]);
    expect(stdout).toContain("GET https://h/v1/tokens/");
    expect(stdout).not.toContain("canary");
  });
});

describe("what the caller got wrong", () => {
  it.each<[string, readonly string[], Readonly<Record<string, string>>, string]>([
    ["no server", ["--docs", "docs"], {}, "live: no server to call"],
    ["no pages", ["--base-url", "https://h"], {}, "live: no pages"],
    ["no URL", ["--docs", "docs", "--base-url", "canary"], {}, "live: the base URL is not a valid URL"],
    [
      "another scheme",
      ["--docs", "docs", "--base-url", "ftp://canary"],
      {},
      "live: the base URL is neither https: nor http:",
    ],
    [
      "a password in the URL",
      ["--docs", "docs", "--base-url", "https://me:canary@h"],
      {},
      "live: the base URL holds a user or a password",
    ],
    [
      "a query in the URL",
      ["--docs", "docs", "--base-url", "https://h?token=canary"],
      {},
      "live: the base URL has a query or a fragment",
    ],
    [
      "a variable that no page has",
      ["--docs", "docs", "--base-url", "https://h", "--var", "projectid=canary"],
      {},
      "Did you mean project_id?",
    ],
    [
      "a header's value instead of a variable",
      ["--docs", "docs", "--base-url", "https://h", "--header-env", "X-Auth-Token=canary/1"],
      {},
      "--header-env is not of the form HEADER=NAME_OF_VARIABLE",
    ],
    [
      "a header's value that could be a variable",
      ["--docs", "docs", "--base-url", "https://h", "--header-env", "X-Auth-Token=canary"],
      {},
      "the variable for X-Auth-Token: empty or not set",
    ],
    [
      "half of a pair",
      ["--docs", "docs", "--base-url", "https://h"],
      { DOCPROOF_ACCESS_KEY: "canary" },
      "DOCPROOF_SECRET_KEY: not set, but DOCPROOF_ACCESS_KEY is",
    ],
    [
      "a method",
      ["--docs", "docs", "--base-url", "https://h", "--allow-method", "BREW"],
      {},
      "POST, PUT, PATCH, DELETE or OPTIONS",
    ],
  ])("%s", async (_name, args, env, message) => {
    const { code, stdout, stderr } = await runDocproof(docsFolder(), ["live", ...args], env);
    expect(stderr).toContain(message);
    expect(stdout + stderr).not.toContain("canary");
    expect(code).toBe(2);
  });
});

describe("secrets", () => {
  const TOKEN = "canaryToken-0123456789";
  const PASSWORD = "canaryPassword+/9";
  const BASIC = Buffer.from(`canary-user:${PASSWORD}`).toString("base64");
  const PEM = "-----BEGIN PRIVATE KEY-----\ncanaryKeyMaterial\n-----END PRIVATE KEY-----\n";
  /** Everything secret that the server was sent, or has of its own, in every place of an answer. */
  const handle: Handler = ({ path, headers }, response) => {
    const echo = `${String(headers["x-auth-token"])} ${String(headers["authorization"])}`;
    const secrets = {
      password: "canaryOwn1",
      access_token: "canaryOwn2",
      "client-key-data": Buffer.from(PEM).toString("base64"),
      pem: PEM,
      url: "https://h/o?X-Amz-Signature=canaryOwn3",
      note: echo,
      [TOKEN]: 1,
    };
    const body = path.endsWith("/clusters")
      ? { clusters: [{ id: "c1", name: 1, ...secrets }], total: echo }
      : { message: echo, ...secrets };
    answerJson(response, body, path.endsWith("/clusters") ? 200 : 500, {
      "X-Subject-Token": "canaryOwn4",
      "X-Echo": echo,
      "Set-Cookie": "session=canaryOwn5",
      Location: `/x?token=canaryOwn6&t=${encodeURIComponent(TOKEN)}`,
    });
  };

  it("are nowhere: not in the terminal, not in any report, not in the recording", async () => {
    await withServer(handle, async (server) => {
      const folder = docsFolder();
      const reports = ["json", "markdown", "html", "sarif", "junit", "github"].flatMap((format) => [
        "--report",
        `${format}=out/report.${format}`,
      ]);
      const env = {
        DOCPROOF_HEADER_X_AUTH_TOKEN: TOKEN,
        DOCPROOF_BASIC_USER: "canary-user",
        DOCPROOF_BASIC_PASSWORD: PASSWORD,
      };
      const args = [...LIVE, "--base-url", server.url, "--retries", "0", "--record", "out/live.har", ...reports];
      const { stdout, stderr } = await runDocproof(folder, args, env);
      expect(server.seen[0]?.headers).toMatchObject({ "x-auth-token": TOKEN, authorization: `Basic ${BASIC}` });
      const written = readdirSync(join(folder, "out"));
      expect(written.toSorted()).toEqual([
        "live.har",
        "report.github",
        "report.html",
        "report.json",
        "report.junit",
        "report.markdown",
        "report.sarif",
      ]);
      for (const text of [stdout, stderr, ...written.map((name) => readFileSync(join(folder, "out", name), "utf8"))]) {
        expect(text).not.toMatch(/canary/i);
        expect(text).not.toContain(BASIC);
        expect(text).not.toContain(Buffer.from(PEM).toString("base64").slice(40, 80));
      }
      expect(stdout).toContain("validate/body-type");
    });
  });

  it("a token that is a segment of the path is not in the recording's address", async () => {
    await withServer(
      (_, response) => answerJson(response, {}),
      async (server) => {
        const folder = docsFolder({ "GET /v1/tokens/{token}": {} });
        const { stdout, stderr } = await runDocproof(folder, [
          "live",
          "--docs",
          "docs",
          "--base-url",
          server.url,
          "--var",
          "token=canary/Token",
          "--record",
          "live.har",
        ]);
        expect(server.seen.map(({ path }) => path)).toEqual(["/v1/tokens/canary%2FToken"]);
        expect(stdout + stderr + readFileSync(join(folder, "live.har"), "utf8")).not.toMatch(/canary/);
      },
    );
  });

  it("a signed request tells neither key nor signature", async () => {
    await withServer(answering(ANSWERS), async (server) => {
      const folder = docsFolder();
      const env = { DOCPROOF_ACCESS_KEY: "CANARYACCESSKEY", DOCPROOF_SECRET_KEY: "canarySecretKey" };
      const { stdout, stderr } = await runDocproof(
        folder,
        [...LIVE, "--base-url", server.url, "--record", "live.har"],
        env,
      );
      const authorization = String(server.seen[0]?.headers["authorization"]);
      expect(authorization).toMatch(
        /^SDK-HMAC-SHA256 Access=CANARYACCESSKEY, SignedHeaders=host;x-sdk-date, Signature=/,
      );
      const all = stdout + stderr + readFileSync(join(folder, "live.har"), "utf8");
      expect(all).not.toMatch(/canary/i);
      expect(all).not.toContain(authorization.slice(-64));
      expect(all).toContain("SDK-HMAC-SHA256");
    });
  });
});

/** Tells a test that its server got a request. */
function whenReached(): { readonly when: Promise<void>; readonly now: () => void } {
  let now = (): void => {};
  const when = new Promise<void>((resolve) => (now = resolve));
  return { when, now: () => now() };
}

describe("Ctrl-C", () => {
  it.each(["SIGINT", "SIGTERM"] as const)(
    "%s keeps what was done, whole, and says what share of it there is",
    async (signal) => {
      const folder = docsFolder();
      const reached = whenReached();
      const handle: Handler = (request, response) => {
        if (request.path.endsWith("/clusters")) answering(ANSWERS)(request, response);
        else reached.now();
      };
      await withServer(handle, async (server) => {
        const running = startDocproof(folder, [
          ...LIVE,
          "--base-url",
          server.url,
          "--record",
          "live.har",
          "--report",
          "json=report.json",
        ]);
        await reached.when;
        running.process.kill(signal);
        const { code, stderr } = await running.ended;
        expect(stderr).toContain("interrupted before 1 more; the report holds what was done");
        expect(code).toBe(2);
        const report = JSON.parse(readFileSync(join(folder, "report.json"), "utf8")) as Report;
        expect(report.partial).toBe(0.5);
        expect(report.recordings).toMatchObject([{ file: "live.har", exchanges: 1, matched: 1 }]);
        const har = JSON.parse(readFileSync(join(folder, "live.har"), "utf8")) as { log: { entries: unknown[] } };
        expect(har.log.entries).toHaveLength(1);
        expect(readdirSync(folder).toSorted()).toEqual(["docs", "live.har", "report.json"]);
      });
    },
  );

  it("nor does a kill: it leaves the old recording as it was", async () => {
    const folder = folderWith({ "docs/0.md": markdown("GET /v1/x"), "live.har": "old" });
    const reached = whenReached();
    await withServer(
      () => reached.now(),
      async (server) => {
        const running = startDocproof(folder, [
          "live",
          "--docs",
          "docs",
          "--base-url",
          server.url,
          "--record",
          "live.har",
        ]);
        await reached.when;
        running.process.kill("SIGKILL");
        const { code } = await running.ended;
        expect(code).toBeNull();
        expect(readFileSync(join(folder, "live.har"), "utf8")).toBe("old");
      },
    );
  });
});

const OPENSSL = "openssl";
const hasOpenssl = ((): boolean => {
  try {
    execFileSync(OPENSSL, ["version"]);
    return true;
  } catch {
    return false;
  }
})();

describe.skipIf(!hasOpenssl)("a certificate that nobody vouches for (made with openssl, skipped without it)", () => {
  it("is refused, and taken only with --insecure, loudly", async () => {
    const folder = docsFolder();
    execFileSync(
      OPENSSL,
      [
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=localhost",
        "-keyout",
        "key.pem",
        "-out",
        "cert.pem",
      ],
      { cwd: folder, stdio: "ignore" },
    );
    let asked = 0;
    const server = createServer(
      { key: readFileSync(join(folder, "key.pem")), cert: readFileSync(join(folder, "cert.pem")) },
      (_, response) => {
        asked += 1;
        answerJson(response, ANSWERS["GET /v1/p1/clusters"]);
      },
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const refused = await runDocproof(folder, [...LIVE, "--base-url", url], { NODE_TLS_REJECT_UNAUTHORIZED: "0" });
      expect(refused.stderr).toContain("NODE_TLS_REJECT_UNAUTHORIZED=0 is ignored");
      expect(refused.stderr).toContain("GET /v1/{project_id}/clusters: its certificate is signed by itself");
      expect(refused.code).toBe(2);
      expect(asked).toBe(0);
      const taken = await runDocproof(folder, [...LIVE, "--base-url", url, "--insecure"]);
      expect(taken.stderr).toContain("WARNING: --insecure: the certificate of 127.0.0.1:");
      expect(taken.stderr).toContain("GET /v1/{project_id}/clusters: 200");
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
