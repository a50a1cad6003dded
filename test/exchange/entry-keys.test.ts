/** Recordings whose keys are other ones than are known: what is said of them names the keys found and those that are read. */
import { describe, expect, it } from "vitest";
import { isBroken } from "../../src/exchange/exchange.ts";
import { readAll } from "./streams.ts";

const lines = (...entries: unknown[]): string => entries.map((one) => `${JSON.stringify(one)}\n`).join("");

async function messages(text: string): Promise<string[]> {
  return (await readAll(text)).map((one) => (isBroken(one) ? one.message : "read"));
}

const CALL = { verb: "GET", address: "/pots/1", code: 200, answer: { glaze: "red" } };
const OWN_KEYS =
  "this holds calls under keys of its own (unknown keys: verb, address, code, answer; known: request, response, method, url, status, body)";

describe("calls under keys of their own", () => {
  it.each([
    ["lines", lines(CALL, CALL)],
    ["a list", JSON.stringify([CALL])],
    ["a list in an object", JSON.stringify({ made: "x", calls: [CALL] })],
    ["one object over several lines", JSON.stringify(CALL, null, 2)],
  ])("in %s are told with their keys", async (_name, text) => {
    expect(await messages(text)).toEqual([OWN_KEYS]);
  });
  it("are told where the values are one object further in", async () => {
    const nested = { asked: { verb: "delete", address: "https://h/pots/1" }, answered: { code: 204 } };
    expect((await messages(lines(nested)))[0]).toContain("unknown keys: asked, answered; known: request, ");
  });
  it("are none where nothing is a method or an address", async () => {
    for (const text of [
      lines({ glaze: "red" }),
      JSON.stringify([{ verb: "GET" }]),
      lines({ address: "/pots/1" }),
      "[]",
    ])
      expect((await messages(text))[0] ?? "this is no recording").toMatch(/^this is no recording/);
  });
  it("have no recorded value in what is said of them", async () => {
    const secret = { verb: "GET", address: "/pots/s3cr3t", "9f8e7d6c5b4a39281706f5e4d3c2b1a0": 1, n: "v4lue" };
    const [message] = await messages(lines(secret));
    expect(message).toContain("verb, address, {}, n;");
    expect(message).not.toMatch(/s3cr3t|v4lue|9f8e/);
  });
  it("are shortened where there are many", async () => {
    const many = Object.fromEntries(["a", "b", "c", "d", "e", "f", "g"].map((name) => [name, 1]));
    expect((await messages(lines({ ...CALL, ...many })))[0]).toContain("verb, address, code, answer, a, b, c, d, …;");
  });
});

describe("parts of an entry under keys of their own", () => {
  it.each([
    [
      { request: { verb: "GET", address: "/pots/1" }, response: { status: 200 } },
      "this entry's request has no method or no URL (unknown keys: verb, address; known: method, httpMethod, url, uri, requestUrl, path, pathname)",
    ],
    [
      { request: { method: "GET", address: "/pots/1" }, response: { status: 200 } },
      "this entry's request has no method or no URL (unknown keys: address; known: method, httpMethod, url, uri, requestUrl, path, pathname)",
    ],
    [
      { request: { method: "GET", url: "/pots/1" }, response: { result: 200, body: {} } },
      "this entry's response has no status (unknown keys: result; known: status, statusCode)",
    ],
  ])("are named with those that would be read", async (entry, message) => {
    expect(await messages(lines(entry))).toEqual([message]);
  });
  it("are not named where all are known", async () => {
    const entry = { request: { method: "GET", headers: {} }, response: { status: 200 } };
    expect(await messages(lines(entry))).toEqual(["this entry's request has no method or no URL"]);
  });
  it.each([
    [{ request: { method: "GET", url: "/a" }, response: { status: 200, content: {}, took: 7 } }, ["content", "took"]],
    [{ method: "GET", url: "/a", status: 200, answer: {} }, ["answer"]],
    [{ request: { method: "GET", url: "/a" }, response: { status: 200, headers: {} } }, undefined],
    [{ method: "GET", url: "/a", status: 200 }, undefined],
  ])("stand beside a body that was not recorded", async (entry, beside) => {
    const [one] = await readAll(lines(entry));
    const body = one && !isBroken(one) ? one.response.body : null;
    expect(body).toEqual({ kind: "unrecorded", ...(beside && { beside }) });
  });
});
