import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectRecording } from "../../src/exchange/detect.ts";
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
  it("is broken where it ends early, or where nobody says what it answers", async () => {
    expect(outline(await readAll('{"a":[1', asked))).toEqual(["0 @0-7 BROKEN this body is not valid JSON"]);
    expect(outline(await readAll('{"a":1}'))[0]).toContain("BROKEN this is no recording");
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
