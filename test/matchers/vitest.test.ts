/** `toMatchDocs` in Vitest itself, on responses of real clients and on the shapes of the others. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { toMatchDocs } from "../../src/matchers/vitest.ts";
import { folderWith } from "../cli/run.ts";
import { markdown } from "../live/pages.ts";
import { answering, withServer } from "../live/server.ts";

const BOAT = [
  ["id", "Yes", "String", "ID of the boat."],
  ["length", "Yes", "Integer", "How long it is."],
] as const;
const folder = folderWith({
  "docs/get.md": markdown("GET /v1/boats/{boat_id}", { response: BOAT }),
  "docs/post.md": markdown("POST /v1/boats", { request: [["length", "Yes", "Integer", "How long."]], response: BOAT }),
});
const docs = join(folder, "docs");
const GOOD = { id: "b", length: 7 };
const WRONG = { id: "b", length: "long" };
const ANSWERS = { "GET /v1/boats/good": GOOD, "GET /v1/boats/wrong": WRONG, "POST /v1/boats": WRONG };

it("is what the import adds to Vitest", () => {
  expect(toMatchDocs).toBeTypeOf("function");
});

/** What the matcher says; "" where it matches. */
async function said(received: unknown, ...more: [object?]): Promise<string> {
  try {
    await expect(received).toMatchDocs(docs, ...more);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

describe("a response of fetch", () => {
  it("matches, and says what does not as the terminal report does", async () => {
    await withServer(answering(ANSWERS), async ({ url }) => {
      const good = await fetch(`${url}/v1/boats/good`);
      await expect(good).toMatchDocs(docs);
      // it is not used up
      expect(await good.json()).toEqual(GOOD);
      const message = await said(await fetch(`${url}/v1/boats/wrong`));
      expect(message).toContain(`GET ${url}/v1/boats/wrong: 200: not as the pages say`);
      expect(message).toMatch(
        /1 {2}GET \/v1\/boats\/\{boat_id\}: length: expected Integer, got a string.*validate\/body-type/,
      );
      expect(message).toMatch(/> \d+ │ length │ Yes │ Integer/);
      await expect(await fetch(`${url}/v1/boats/wrong`)).not.toMatchDocs(docs);
    });
  });
  it("whose request cannot be known is held to what came alone", async () => {
    await withServer(answering(ANSWERS), async ({ url }) => {
      const posted = await fetch(`${url}/v1/boats`, { method: "POST", body: "{}" });
      const message = await said(posted, { method: "POST" });
      expect(message).toContain("length: expected Integer");
      expect(message).not.toContain("not sent");
    });
  });
  it("may be below a base path", async () => {
    const response = new Response(JSON.stringify(GOOD), { headers: { "content-type": "application/json" } });
    expect(await said(response, { url: "/api/v1/boats/1", basePath: "/api" })).toBe("");
    expect(await said(response, { url: "/v1/elsewhere" })).toContain("no page describes this call");
  });
  it("that says too little is told so", async () => {
    expect(await said(new Response("{}"))).toContain("give it as { url: … }");
    const read = new Response("{}");
    await read.text();
    expect(await said(read, { url: "/v1/boats/1" })).toContain("has been read");
    for (const nothing of [null, 7, "text", {}, { status: 200 }])
      expect(await said(nothing)).toContain("expected a response of fetch, axios, supertest or Playwright");
  });
});

const json = { "content-type": "application/json" };

describe("responses of other clients", () => {
  // as axios 1.x and supertest 7.x give them
  const axios = (data: unknown): object => ({
    status: 200,
    statusText: "OK",
    data,
    headers: new (class AxiosHeaders {
      "content-type" = "application/json";
    })(),
    config: { method: "get", baseURL: "http://127.0.0.1/v1/", url: "/boats/1", headers: { Accept: "*/*" } },
    request: {},
  });
  const supertest = (body: unknown): object => ({
    status: 200,
    text: JSON.stringify(body),
    body,
    headers: json,
    request: { method: "POST", url: "http://127.0.0.1/v1/boats", header: json, _data: { length: 7 } },
  });
  const playwright = (body: unknown): object => ({
    status: () => 200,
    url: () => "http://127.0.0.1/v1/boats/1",
    headersArray: () => [{ name: "content-type", value: "application/json" }],
    body: () => Promise.resolve(Buffer.from(JSON.stringify(body))),
  });
  const exchange = (body: unknown): object => ({
    request: { method: "GET", url: "/v1/boats/1", headers: {} },
    response: { status: 200, headers: json, body },
  });
  it.each([
    ["axios", axios],
    ["supertest", supertest],
    ["Playwright", playwright],
    ["an exchange", exchange],
  ])("%s", async (_, of) => {
    expect(await said(of(GOOD))).toBe("");
    expect(await said(of(WRONG))).toContain("length: expected Integer");
  });
});

describe("how grave it must be", () => {
  it("is an error, or what is asked for", async () => {
    const extra = {
      request: { method: "GET", url: "/v1/boats/1" },
      response: { status: 200, headers: json, body: { ...GOOD, new: 1 } },
    };
    expect(await said(extra)).toBe("");
    expect(await said(extra, { failOn: "info" })).toContain("new: undocumented field");
  });
});
