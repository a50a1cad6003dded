import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Exchange } from "../../src/exchange/exchange.ts";
import { outline, readAll } from "./streams.ts";

const har = (...entries: unknown[]): string =>
  JSON.stringify({ log: { version: "1.2", creator: { name: "t", version: "1" }, entries } }, null, 1);

function entry({ content, request, ...response }: Record<string, unknown> = {}): unknown {
  return {
    startedDateTime: "2026-11-21T10:00:00.000+08:00",
    request: {
      method: "get",
      url: "https://h/v3/x",
      headers: [
        { name: "Accept", value: "*/*" },
        { name: ":path", value: "/v3/x" },
      ],
      ...(request as object),
    },
    response: {
      status: 200,
      headers: [{ name: "Content-Type", value: "application/json" }],
      content: content ?? { size: 2, mimeType: "application/json", text: "{}" },
      ...response,
    },
  };
}

async function one(recorded: unknown): Promise<Exchange> {
  const [exchange] = await readAll(har(recorded));
  if (exchange === undefined || "message" in exchange) throw new Error(`broken: ${exchange?.message}`);
  return exchange;
}

describe("entries", () => {
  it("become exchanges: method in upper case, headers in lower, time in UTC, pseudo-headers gone", async () => {
    expect(await one(entry())).toEqual({
      at: { file: "it", entry: 0, offset: expect.any(Number), end: expect.any(Number) },
      time: "2026-11-21T02:00:00.000Z",
      request: {
        method: "GET",
        url: "https://h/v3/x",
        headers: [{ name: "accept", value: "*/*" }],
        body: { kind: "empty" },
      },
      response: {
        status: 200,
        headers: [{ name: "content-type", value: "application/json" }],
        body: { kind: "json", value: {} },
      },
    });
  });

  it.each([
    [
      "base64 JSON",
      { size: 7, mimeType: "application/json", encoding: "base64", text: Buffer.from('{"a":1}').toString("base64") },
      { kind: "json", value: { a: 1 } },
    ],
    [
      "base64 of gzip",
      { size: 7, mimeType: "application/json", encoding: "base64", text: gzipSync('{"a":1}').toString("base64") },
      { kind: "json", value: { a: 1 } },
    ],
    [
      "base64 of an image",
      { size: 4, mimeType: "image/png", encoding: "base64", text: "iVBORw==" },
      { kind: "binary", bytes: 4 },
    ],
    [
      "an unknown encoding",
      { size: 7, mimeType: "application/json", encoding: "rot13", text: "n" },
      { kind: "unrecorded" },
    ],
    ["no text and no size", { mimeType: "application/json" }, { kind: "unrecorded" }],
    ["no text but a size", { size: 812, mimeType: "application/json" }, { kind: "unrecorded" }],
    ["no text and size 0", { size: 0, mimeType: "" }, { kind: "empty" }],
    ["size -1", { size: -1, text: "" }, { kind: "unrecorded" }],
    [
      "text that the recorder cut",
      { size: 5000, mimeType: "application/json", text: '{"a":[1,' },
      { kind: "unrecorded" },
    ],
    ["text that is no JSON", { size: 5, mimeType: "application/json", text: "oops!" }, { kind: "text", text: "oops!" }],
  ])("body: %s", async (_name, content, body) => {
    expect((await one(entry({ content }))).response.body).toEqual(body);
  });

  it.each([
    ["br", brotliCompressSync('{"a":1}'), { kind: "json", value: { a: 1 } }],
    ["deflate", deflateSync('{"a":1}'), { kind: "json", value: { a: 1 } }],
    ["gzip", Buffer.from('{"a":1}'), { kind: "json", value: { a: 1 } }],
    ["br", Buffer.from([0xff, 0xfe, 0xff]), { kind: "unrecorded" }],
    ["zstd", Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), { kind: "unrecorded" }],
  ])("body as it came over the wire, or as it was before: %s", async (encoding, bytes, body) => {
    const headers = [
      { name: "Content-Type", value: "application/json" },
      { name: "Content-Encoding", value: encoding },
    ];
    const content = { size: 7, mimeType: "application/json", encoding: "base64", text: bytes.toString("base64") };
    expect((await one(entry({ content, headers }))).response.body).toEqual(body);
  });

  it("take Playwright's status -1 for no answer", async () => {
    expect((await one(entry({ status: -1 }))).response.status).toBe(0);
  });

  it("tells a body that was not recorded from an empty one", async () => {
    const post = (parts: object) => one(entry({ request: { method: "POST", ...parts } }));
    expect((await post({ bodySize: 12 })).request.body.kind).toBe("unrecorded");
    expect((await post({ bodySize: 0 })).request.body.kind).toBe("empty");
    expect((await post({ postData: { mimeType: "application/json", text: '{"duration":-1}' } })).request.body).toEqual({
      kind: "json",
      value: { duration: -1 },
    });
    expect(
      (
        await post({
          postData: { mimeType: "application/x-www-form-urlencoded", params: [{ name: "a", value: "1 2" }] },
        })
      ).request.body,
    ).toEqual({
      kind: "text",
      text: "a=1+2",
    });
    expect((await one(entry({ status: 204, content: { size: -1 } }))).response.body.kind).toBe("empty");
  });

  it("are broken where they lack what an exchange needs, and only they", async () => {
    const text = har(
      { request: {} },
      7,
      { request: { method: "GET" }, response: {} },
      { request: { method: "GET", url: "/" }, response: {} },
      entry(),
    );
    expect(outline(await readAll(text)).map((line) => line.replace(/@[\d-]+ /, ""))).toEqual([
      "0 BROKEN this entry has no response",
      "1 BROKEN this entry is no object",
      "2 BROKEN this entry's request has no method or no URL",
      "3 BROKEN this entry's response has no status",
      "4 GET https://h/v3/x 200 {}",
    ]);
  });
});

describe("files", () => {
  it("read the same in one-byte chunks, gzipped, and with a byte order mark", async () => {
    const text = har(entry(), entry({ content: { size: 9, text: '{"名":"值"}' } }));
    const whole = await readAll(text);
    expect(whole).toHaveLength(2);
    expect(await readAll(text, { chunkSize: 1 })).toEqual(whole);
    expect(await readAll(gzipSync(text), { chunkSize: 7 })).toEqual(whole);
    expect(outline(await readAll(`\uFEFF${text}`)).map((line) => line.replace(/@[\d-]+/, ""))).toEqual(
      outline(whole).map((line) => line.replace(/@[\d-]+/, "")),
    );
  });

  it("hand over the entries that are wanted, under their numbers, and parse no others", async () => {
    const text = har(entry(), {}, entry({ status: 404 }), entry());
    const whole = await readAll(text);
    expect(await readAll(text, { wanted: (n) => n % 2 === 0 })).toEqual([whole[0], whole[2]]);
    expect(await readAll(text, { wanted: (n) => n % 2 === 1 })).toEqual([whole[1], whole[3]]);
  });

  it("point at each entry by its bytes", async () => {
    const text = har(entry({ content: { size: 3, text: '"é"' } }), entry({ status: 404 }));
    for (const recorded of await readAll(text)) {
      const slice = Buffer.from(text).subarray(recorded.at.offset, recorded.at.end).toString();
      expect(JSON.parse(slice).request.url).toBe("https://h/v3/x");
    }
  });

  it("give what was whole when they are cut, at any byte, and one broken entry", async () => {
    const text = har(entry(), entry({ status: 201 }), entry({ status: 202 }));
    const whole = await readAll(text);
    const ends = whole.map((recorded) => recorded.at.end);
    for (let length = text.indexOf('"entries"'); length < Buffer.byteLength(text.trimEnd()); length += 13) {
      const given = await readAll(text.slice(0, length));
      const kept = ends.filter((end) => end <= length).length;
      expect(given.slice(0, kept)).toEqual(whole.slice(0, kept));
      expect(given.slice(kept)).toMatchObject([{ message: expect.any(String) as string, truncated: true }]);
    }
  });

  it("give what was whole of a gzip file that is cut", async () => {
    const entries = Array.from({ length: 200 }, (_none, n) =>
      entry({
        status: 200 + (n % 50),
        content: { size: 20, text: JSON.stringify({ n, random: Math.imul(n, 2654435761) }) },
      }),
    );
    const packed = gzipSync(har(...entries));
    const given = await readAll(packed.subarray(0, Math.floor(packed.length / 2)), { chunkSize: 500 });
    const broken = given.filter((recorded) => "message" in recorded);
    expect(given.length).toBeGreaterThan(10);
    expect(broken).toEqual([given.at(-1)]);
  });
});
