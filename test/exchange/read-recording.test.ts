import { deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectRecording } from "../../src/exchange/formats/detect.ts";
import { outline, readAll } from "./streams.ts";

describe("the kind of a recording, by its content", () => {
  it.each([
    ['{"log":{"version":"1.2","entries":[]}}', "har"],
    ['\uFEFF {\n "comment": "x", "log" : { "pages": [], "entries": [] } }', "har"],
    ['{"log":{"level":"debug"},"kind":"Config"}', "body"],
    ['{"request":{"method":"GET","url":"/a"},"response":{"status":200}}\n', "ndjson"],
    ['{oops\n{"request":{"method":"GET","url":"/a"},"response":{"status":200}}\n', "ndjson"],
    [`{"request":{"method":"GET","url":"/a","body":"${"x".repeat(100)}`, "ndjson"],
    ['{\n "request": {"method":"GET"}\n}', "body"],
    ['{"kind":"Config"}', "body"],
    ["[1,2]", "body"],
    ['[{"kind":"Config"}]', "body"],
    ['[\n {"time":"t","request":{"method":"GET","url":"/a"}}]', "list"],
    ["PK\u0003\u0004\u0014", "archive"],
    ["$ curl -i https://h/a\nHTTP/1.1 200 OK\n", "http"],
    ["me@h:~$ curl -v https://h/a\n*   Trying 1.2.3.4\n", "curl-verbose"],
    ["HTTP/1.1 200 OK\n\n{}", "http"],
    ["# comment\n\nGET https://h/a\n", "http"],
    ["### first\nGET /a HTTP/1.1\n", "http"],
    ["* Trying 1.2.3.4\n> GET / HTTP/1.1\n", "curl-verbose"],
    ["> GET / HTTP/1.1\n", "curl-verbose"],
    ["Note: Unnecessary use of -X\nWarning: it\n* Trying 1.2.3.4\n", "curl-verbose"],
    ["# a comment\nkind: Config\nusers:\n  - a\n", "body"],
    ["", "body"],
  ])("%j is %s", (text, format) => {
    expect(detectRecording(Buffer.from(text))).toBe(format);
  });
});

describe("a body alone", () => {
  const asked = { operation: { method: "get", url: "/a" }, status: 404 };
  it("is JSON or YAML, or a text", async () => {
    expect(outline(await readAll('{"a":[1]}', asked))).toEqual(['0 @0-9 GET /a 404 {"a":[1]}']);
    expect(outline(await readAll("a:\n  - 1\n  - x: yes\n", asked))).toEqual([
      '0 @0-20 GET /a 404 {"a":[1,{"x":"yes"}]}',
    ]);
    expect(outline(await readAll("<html></html>", asked))).toEqual(["0 @0-13 GET /a 404 text"]);
    expect(outline(await readAll("", asked))).toEqual(["0 @0-0 GET /a 404 empty"]);
  });
  it("is none where the file is empty: a night without traffic", async () => {
    for (const text of ["", "\n", "\uFEFF\r\n"]) expect(await readAll(text)).toEqual([]);
  });
  it("is broken where it ends early, or where nobody says what it answers", async () => {
    expect(outline(await readAll('{"a":[1', asked))).toEqual(["0 @0-7 BROKEN this body is not valid JSON"]);
    expect(outline(await readAll('{"a":1}'))[0]).toContain("BROKEN this is no recording");
  });
});

describe("a recording however it was written down", () => {
  const line = (body: string): string =>
    `{"request":{"method":"GET","url":"/a"},"response":{"status":200,"body":${body}}}`;
  const lines = [line('{"a":"ü"}'), line('{"b":[{"request":{"method":"x"}}]}')];
  const read = ['0 GET /a 200 {"a":"ü"}', '1 GET /a 200 {"b":[{"request":{"method":"x"}}]}'];
  const brief = async (bytes: Uint8Array, chunkSize?: number): Promise<string[]> =>
    outline(await readAll(bytes, chunkSize === undefined ? {} : { chunkSize })).map((one) => one.replace(/ @\S+/, ""));

  it("as UTF-16, which Windows redirects programs' output in", async () => {
    const little = Buffer.from(`\uFEFF${lines.join("\r\n")}`, "utf16le");
    const big = Buffer.from(little).swap16();
    for (const chunkSize of [1, 3, 1000]) {
      expect(await brief(little, chunkSize)).toEqual(read);
      expect(await brief(big, chunkSize)).toEqual(read);
    }
    expect(await brief(gzipSync(little))).toEqual(read);
  });

  it("in zlib's format, which mitmproxy compresses in", async () => {
    for (const level of [1, 5, 6, 9]) expect(await brief(deflateSync(lines.join("\n"), { level }), 7)).toEqual(read);
  });

  it("as one list, read entry by entry", async () => {
    const text = `[ ${lines.join(",\n  ")}\n]\n`;
    for (const chunkSize of [1, 5, 1000]) expect(await brief(Buffer.from(text), chunkSize)).toEqual(read);
    const places = (await readAll(text)).map(({ at }) => Buffer.from(text).subarray(at.offset, at.end).toString());
    expect(places).toEqual(lines);
    const broken = text.replace('"status":200', '"status" 200');
    expect(await brief(Buffer.from(broken))).toEqual([expect.stringContaining("0 BROKEN not valid JSON"), read[1]]);
    expect(await brief(Buffer.from(text.slice(0, -20)))).toEqual([read[0], "1 BROKEN the file ends inside this entry"]);
  });

  it("but not inside an archive that is damaged", async () => {
    expect(await brief(Buffer.from("PK\u0003\u0004\u0014\u0000"))).toEqual([
      "0 BROKEN this ZIP archive is damaged or cut short",
    ]);
  });
});

it("no bytes make it throw", async () => {
  const junk = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ maxLength: 300 }).map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.concat([Buffer.from([0x1f, 0x8b]), bytes])),
    fc
      .array(
        fc.constantFrom(
          "{",
          "}",
          '"log"',
          ":",
          "[",
          "]",
          '"entries"',
          '"request"',
          ",",
          "HTTP/1.1 200 OK",
          "\n",
          "> GET / HTTP/1.1",
          "###",
          "* x",
          "a: b",
        ),
        { maxLength: 40 },
      )
      .map((parts) => Buffer.from(parts.join(""))),
  );
  await fc.assert(
    fc.asyncProperty(junk, fc.integer({ min: 1, max: 64 }), async (bytes, chunkSize) => {
      const whole = await readAll(bytes, { operation: { method: "GET", url: "/" } });
      expect(await readAll(bytes, { chunkSize, operation: { method: "GET", url: "/" } })).toEqual(whole);
      for (const { at } of whole) expect(at.offset <= at.end).toBe(true);
    }),
    { numRuns: 300 },
  );
});
