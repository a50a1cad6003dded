import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import type { Exchange, Payload } from "../../src/exchange/exchange.ts";
import { readHar } from "../../src/exchange/formats/har.ts";
import { maskExchange } from "../../src/exchange/masking/mask.ts";
import { neverHasBody, textPayload } from "../../src/exchange/formats/body.ts";
import { harEntry, harFrame } from "../../src/live/har.ts";
import { streamOf } from "../exchange/streams.ts";

async function rewritten(exchanges: readonly Exchange[]): Promise<unknown[]> {
  const { open, between, close } = harFrame("0.0.0");
  const text = `${open}${exchanges.map((exchange) => harEntry({ exchange, duration: 5 })).join(between)}${close}`;
  const read: unknown[] = [];
  for await (const { at, ...exchange } of readHar(streamOf(text), "it")) {
    expect(Buffer.from(text).subarray(at.offset, at.end).toString()).toBe(
      harEntry({ exchange: exchanges[at.entry] as Exchange, duration: 5 }),
    );
    read.push(exchange);
  }
  expect(JSON.parse(text)).toMatchObject({ log: { version: "1.2", creator: { name: "docproof" } } });
  return read;
}

function withoutPlace({ time, request, response }: Exchange): unknown {
  return JSON.parse(JSON.stringify({ time, request, response }));
}

const at = { file: "", entry: 0, offset: 0, end: 0 };
const JSON_TYPE = [{ name: "content-type", value: "application/json" }];

describe("an exchange written as HAR and read again", () => {
  it.each<[string, Payload]>([
    ["JSON", { kind: "json", value: { a: [1, null, "ä"], ["__proto__"]: { b: 1 } } }],
    ["JSON that is a text", { kind: "json", value: "x" }],
    ["a text", { kind: "text", text: "<p>no</p>" }],
    ["nothing", { kind: "empty" }],
    ["what was not kept", { kind: "unrecorded" }],
  ])("is the same with %s", async (_name, body) => {
    const exchange: Exchange = {
      at,
      time: "2026-11-22T01:02:03.000Z",
      request: {
        method: "POST",
        url: "https://h/x?a=1&a=2",
        headers: JSON_TYPE,
        body: { kind: "json", value: { q: 1 } },
      },
      response: { status: 200, headers: JSON_TYPE, body },
    };
    expect(await rewritten([exchange])).toEqual([withoutPlace(exchange)]);
  });

  it("of a binary body keeps that it was one", async () => {
    const exchange: Exchange = {
      at,
      time: null,
      request: { method: "GET", url: "https://h/", headers: [], body: { kind: "empty" } },
      response: { status: 200, headers: [], body: { kind: "binary", bytes: 9000 } },
    };
    expect(await rewritten([exchange])).toMatchObject([{ response: { body: { kind: "binary" } } }]);
  });

  const header = fc.record({
    name: fc.constantFrom("content-type", "x-auth-token", "set-cookie", "x-other"),
    value: fc.string({ unit: "grapheme" }),
  });
  const body = fc.oneof(
    fc.jsonValue().map((value): Payload => ({ kind: "json", value: value as Json })),
    // "0" is JSON where a header says so, as it does here
    fc.string({ unit: "grapheme" }).map((text) => textPayload(text, "application/json")),
    fc.constantFrom<Payload>({ kind: "empty" }, { kind: "unrecorded" }),
  );
  const exchanges = fc.array(
    fc.record({
      method: fc.constantFrom("GET", "HEAD", "POST"),
      status: fc.constantFrom(200, 204, 302, 500),
      query: fc.webQueryParameters(),
      headers: fc.array(header),
      sent: body,
      came: body,
    }),
    { minLength: 1, maxLength: 4 },
  );

  it("is the same, whatever it is, masked", async () => {
    await fc.assert(
      fc.asyncProperty(exchanges, async (parts) => {
        const masked = parts.map(({ method, status, query, headers, sent, came }) => {
          // What is no JSON by its first sign is JSON only where a header says so.
          const jsonHeaders = [...JSON_TYPE, ...headers.filter(({ name }) => name !== "content-type")];
          const request = {
            method,
            url: `https://h/x?${query}`,
            headers: jsonHeaders,
            body: sent.kind === "unrecorded" ? { kind: "empty" as const } : sent,
          };
          const response = {
            status,
            headers: jsonHeaders,
            body: neverHasBody(status, method) ? { kind: "empty" as const } : came,
          };
          return maskExchange({ at, time: "2026-11-22T01:02:03.000Z", request, response }).exchange;
        });
        const read = await rewritten(masked);
        expect(read).toEqual(masked.map(withoutPlace));
      }),
    );
  });
});
