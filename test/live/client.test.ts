import { describe, expect, it } from "vitest";
import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { type CallResult, type ClientOptions, makeClient } from "../../src/live/client.ts";
import { type Clock, systemClock } from "../../src/live/clock.ts";
import { readCredentials } from "../../src/live/credentials.ts";
import { answerJson, type Handler, type TestServer, withServer } from "./server.ts";

const NOBODY = readCredentials({}, []);

function optionsFor(server: TestServer, parts: Partial<ClientOptions> = {}): ClientOptions {
  if ("problem" in NOBODY) throw new Error(NOBODY.problem);
  return {
    origin: server.url,
    credentials: NOBODY,
    timeout: 60_000,
    retries: 3,
    rate: Infinity,
    concurrency: 4,
    maxBody: 1_000_000,
    userAgent: "it",
    ...parts,
  };
}

/** Sleeps are noted, and take no time. */
function quickClock(): Clock & { readonly slept: number[] } {
  const slept: number[] = [];
  let now = Date.parse("2026-11-22T00:00:00Z");
  return {
    slept,
    now: () => now,
    async sleep(milliseconds) {
      slept.push(milliseconds);
      now += milliseconds;
    },
  };
}

interface CallParts {
  readonly path?: string;
  readonly method?: string;
  readonly body?: string;
  readonly clock?: Clock;
  readonly signal?: AbortSignal;
}

async function call(
  handle: Handler,
  parts: Partial<ClientOptions> = {},
  { path = "/x", method = "GET", body, clock = systemClock, signal = new AbortController().signal }: CallParts = {},
): Promise<{ result: CallResult; asked: string[] }> {
  return withServer(handle, async (server) => {
    const client = makeClient(optionsFor(server, parts), clock, signal);
    const result = await client.call({
      method,
      url: new URL(path, server.url),
      headers: {},
      body: body ?? null,
      secrets: [],
    });
    return { result, asked: server.seen.map((seen) => `${seen.method} ${seen.path}`) };
  });
}

function answered(result: CallResult): Extract<CallResult, { kind: "answered" }> {
  if (result.kind !== "answered") throw new Error(JSON.stringify(result));
  return result;
}

/** Answers one after the other, the last for ever. */
function inTurn(...answers: readonly ((response: ServerResponse) => void)[]): Handler {
  let turn = 0;
  return (_, response) => answers[Math.min(turn++, answers.length - 1)]?.(response);
}

const ok = (response: ServerResponse): void => answerJson(response, { ok: true });
const alwaysOk: Handler = (_, response) => ok(response);
const status =
  (code: number, headers: Readonly<Record<string, string>> = {}) =>
  (response: ServerResponse): void =>
    answerJson(response, { code }, code, headers);

describe("an answer", () => {
  it("is an exchange: what was sent and what came", async () => {
    const { result } = await call(
      (_, response) => answerJson(response, { a: [1] }, 201, { "X-Request-Id": "r1", "Set-Cookie": ["a=1", "b=2"] }),
      {},
      { path: "/x?q=1" },
    );
    const sent = answered(result).answer;
    expect(sent.exchange.request).toMatchObject({ method: "GET", body: { kind: "empty" } });
    expect(sent.exchange.request.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/x\?q=1$/);
    expect(sent.exchange.response).toMatchObject({ status: 201, body: { kind: "json", value: { a: [1] } } });
    expect(sent.exchange.response.headers).toContainEqual({ name: "x-request-id", value: "r1" });
    expect(sent.exchange.response.headers.filter(({ name }) => name === "set-cookie")).toHaveLength(2);
  });

  it.each<[string, (response: ServerResponse) => void, unknown]>([
    [
      "compressed",
      (response) =>
        response
          .writeHead(200, { "Content-Type": "application/json", "Content-Encoding": "gzip" })
          .end(gzipSync('{"a":1}')),
      { kind: "json", value: { a: 1 } },
    ],
    [
      "a text",
      (response) => response.writeHead(200, { "Content-Type": "text/html" }).end("<p>no</p>"),
      { kind: "text", text: "<p>no</p>" },
    ],
    ["bytes", (response) => response.writeHead(200).end(Buffer.from([0xff, 0, 0xfe])), { kind: "binary", bytes: 3 }],
    ["nothing", (response) => response.writeHead(204).end(), { kind: "empty" }],
    [
      "JSON beyond any nesting that can be written again",
      (response) =>
        response.writeHead(200, { "Content-Type": "application/json" }).end("[".repeat(100_000) + "]".repeat(100_000)),
      { kind: "unrecorded" },
    ],
  ])("may be %s", async (_name, handle, body) => {
    expect(answered((await call((_, response) => handle(response))).result).body).toEqual(body);
  });

  it("that is too long is not kept, and its transfer is ended", async () => {
    const { result } = await call(
      (_, response) => {
        response.writeHead(200, { "Content-Type": "application/json" });
        const more = (): void => {
          while (!response.destroyed && response.write("[1,2,3],".repeat(1000)));
          response.once("drain", more);
        };
        more();
      },
      { maxBody: 50_000 },
    );
    expect(answered(result)).toMatchObject({ tooLong: true, body: { kind: "unrecorded" } });
  });

  it("to a changing method carries its body", async () => {
    await withServer(
      (_, response) => answerJson(response, {}),
      async (server) => {
        const client = makeClient(optionsFor(server), systemClock, new AbortController().signal);
        await client.call({
          method: "POST",
          url: new URL("/x", server.url),
          headers: { "content-type": "application/json" },
          body: '{"a":1}',
          secrets: [],
        });
        expect(server.seen.map(({ method, body, headers }) => [method, body, headers["content-type"]])).toEqual([
          ["POST", '{"a":1}', "application/json"],
        ]);
      },
    );
  });
});

describe("no answer", () => {
  it("in time", async () => {
    const { result } = await call(() => {}, { timeout: 50 });
    expect(result).toEqual({ kind: "failed", reason: "no response within 0.05 s", retried: [] });
  });
  it("whose body never ends", async () => {
    const { result } = await call((_, response) => response.writeHead(200).write("["), { timeout: 100 });
    expect(result).toEqual({ kind: "failed", reason: "no response within 0.1 s", retried: [] });
  });
  it("because the connection is cut", async () => {
    const { result } = await call((_, response) => response.destroy());
    expect(result).toMatchObject({
      kind: "failed",
      reason: expect.stringMatching(/^the (?:server closed the connection|connection was reset)$/),
    });
  });
  it("because what came is no HTTP", async () => {
    const { result } = await call((_, response) => response.socket?.end("hello\r\n"));
    expect(result).toEqual({ kind: "failed", reason: "the response is not HTTP", retried: [] });
  });
  it("because the body is not compressed as its header says", async () => {
    const { result } = await call((_, response) =>
      response.writeHead(200, { "Content-Encoding": "gzip" }).end("plain"),
    );
    expect(result).toMatchObject({ reason: "its body is not compressed as its Content-Encoding says" });
  });
  it("because nothing listens", async () => {
    const url = await withServer(alwaysOk, async (server) => server.url);
    const client = makeClient(optionsFor({ url, host: "", seen: [] }), systemClock, new AbortController().signal);
    expect(await client.call({ method: "GET", url: new URL("/x", url), headers: {}, body: null, secrets: [] })).toEqual(
      { kind: "failed", reason: "nothing listens there", retried: [] },
    );
  });
  it("because the run was ended", async () => {
    const ended = new AbortController();
    const { result } = await call(() => ended.abort(), {}, { signal: ended.signal });
    expect(result).toEqual({ kind: "interrupted" });
  });
});

describe("an answer that asks to come again", () => {
  it("429 with Retry-After holds all requests as long as it asks", async () => {
    const clock = quickClock();
    const handle = inTurn(
      status(429, { "Retry-After": "17" }),
      status(429, { "Retry-After": "Sun, 22 Nov 2026 00:01:00 GMT" }),
      ok,
    );
    const { result, asked } = await call(handle, {}, { clock });
    expect(answered(result)).toMatchObject({ retried: [429, 429], body: { kind: "json", value: { ok: true } } });
    expect(asked).toHaveLength(3);
    expect(clock.slept).toEqual([17_000, 43_000]);
  });

  it("5xx is tried again, each time later", async () => {
    const clock = quickClock();
    const { result, asked } = await call(inTurn(status(500), status(502), status(503), ok), {}, { clock });
    expect(answered(result).retried).toEqual([500, 502, 503]);
    expect(asked).toHaveLength(4);
    expect(clock.slept).toHaveLength(3);
    expect(clock.slept.map((wait, n) => wait >= 250 * 2 ** n && wait <= 500 * 2 ** n)).toEqual([true, true, true]);
  });

  it("only so often: then the answer stands", async () => {
    const { result, asked } = await call(inTurn(status(503)), { retries: 2 }, { clock: quickClock() });
    expect(answered(result).answer.exchange.response.status).toBe(503);
    expect(asked).toHaveLength(3);
  });

  it("not for a method that would do it twice", async () => {
    const { result, asked } = await call(
      inTurn(status(500), ok),
      {},
      { method: "POST", body: "{}", clock: quickClock() },
    );
    expect(answered(result).answer.exchange.response.status).toBe(500);
    expect(asked).toEqual(["POST /x"]);
  });
});

describe("a redirect", () => {
  const redirect =
    (location: string, code = 302): Handler =>
    ({ path }, response) =>
      path === "/x" ? void response.writeHead(code, { Location: location }).end() : answerJson(response, { at: path });

  it("within the server is followed, and both answers are kept", async () => {
    const { result, asked } = await call(redirect("/y"));
    const { redirects, answer, leadsTo } = answered(result);
    expect(
      [...redirects, answer].map(({ exchange }) => [
        exchange.request.url.replace(/^.*\d\//, "/"),
        exchange.response.status,
      ]),
    ).toEqual([
      ["/x", 302],
      ["/y", 200],
    ]);
    expect(leadsTo).toBeNull();
    expect(asked).toEqual(["GET /x", "GET /y"]);
  });

  it("is not followed where it would carry credentials, within the server neither", async () => {
    const credentials = readCredentials({ DOCPROOF_BEARER_TOKEN: "canaryToken7" }, []);
    if ("problem" in credentials) throw new Error(credentials.problem);
    const { result, asked } = await call(redirect("/y"), { credentials });
    expect(asked).toEqual(["GET /x"]);
    expect(answered(result)).toMatchObject({ redirects: [], answer: { exchange: { response: { status: 302 } } } });
  });

  it("to another host, another port or another scheme is an answer, and nothing is sent there", async () => {
    await withServer(alwaysOk, async (other) => {
      for (const location of [
        `${other.url}/y?token=canary`,
        `//${other.host}/y`,
        "https://127.0.0.1/y",
        "http://user:canary@localhost/",
      ]) {
        const { result, asked } = await call(redirect(location));
        const { redirects, answer, leadsTo } = answered(result);
        expect([redirects.length, answer.exchange.response.status]).toEqual([0, 302]);
        expect(leadsTo).toBe(new URL(location, other.url).origin);
        expect(asked).toEqual(["GET /x"]);
        expect(JSON.stringify(answer)).not.toContain("canary");
      }
      expect(other.seen).toEqual([]);
    });
  });

  it("of a method that changes something is not followed", async () => {
    const { result, asked } = await call(redirect("/y", 307), {}, { method: "DELETE" });
    expect(asked).toEqual(["DELETE /x"]);
    expect(answered(result).leadsTo).toMatch(/^http:\/\/127/);
  });

  it("in a circle ends", async () => {
    const { result, asked } = await call((_, response) => void response.writeHead(301, { Location: "/x" }).end());
    expect(asked).toHaveLength(6);
    expect(answered(result).redirects).toHaveLength(5);
  });

  it("to nonsense is an answer", async () => {
    const { result } = await call(redirect("http://[nonsense"));
    expect(answered(result)).toMatchObject({ leadsTo: null, answer: { exchange: { response: { status: 302 } } } });
  });
});

it("refuses to send anything to another server", async () => {
  await withServer(alwaysOk, async (server) => {
    const client = makeClient(
      optionsFor(server, { origin: "http://127.0.0.1:1" }),
      systemClock,
      new AbortController().signal,
    );
    await expect(
      client.call({ method: "GET", url: new URL("/x", server.url), headers: {}, body: null, secrets: [] }),
    ).rejects.toThrow("leave the server");
    expect(server.seen).toEqual([]);
  });
});

it("what the server shows of the caller's secrets is nowhere in the exchange", async () => {
  const token = "canary/Token+0123=";
  const credentials = readCredentials(
    { DOCPROOF_HEADER_X_AUTH_TOKEN: token, DOCPROOF_BASIC_USER: "me", DOCPROOF_BASIC_PASSWORD: "canaryPassword9" },
    [],
  );
  if ("problem" in credentials) throw new Error(credentials.problem);
  const { result } = await call(
    ({ headers }, response) => {
      answerJson(
        response,
        {
          note: `you sent ${String(headers["x-auth-token"])}`,
          list: [headers["authorization"]],
          [token]: { deep: [token] },
        },
        200,
        {
          "X-Echo": String(headers["x-auth-token"]),
          [`X-${Buffer.from(String(headers["x-auth-token"])).toString("hex")}`]: "name",
          Location: `/y?t=${encodeURIComponent(token)}`,
          "Set-Cookie": "session=canarySession1",
        },
      );
    },
    { credentials },
    { path: "/x?password=canaryQuery" },
  );
  const { answer, body } = answered(result);
  expect(JSON.stringify(body)).toContain(token);
  const kept = JSON.stringify(answer);
  expect(kept).not.toMatch(/canary|63616e617279/);
  expect(kept).not.toContain(Buffer.from("me:canaryPassword9").toString("base64"));
});
