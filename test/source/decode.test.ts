import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode } from "../../src/source/decode.ts";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

// 参数说明 in GBK
const GBK_WORDS = [0xb2, 0xce, 0xca, 0xfd, 0xcb, 0xb5, 0xc3, 0xf7];

describe("decode", () => {
  it("takes a byte order mark off and goes by it", () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, ...ascii("# A")), "a.md")).toMatchObject({
      id: "a.md",
      text: "# A",
      encoding: "utf-8",
      lineStarts: [0],
    });
    expect(decode(bytes(0xff, 0xfe, 0x41, 0, 0xc2, 0x53), "a")).toMatchObject({
      text: "A参",
      encoding: "utf-16le",
    });
    expect(decode(bytes(0xfe, 0xff, 0, 0x41, 0x53, 0xc2), "a")).toMatchObject({
      text: "A参",
      encoding: "utf-16be",
    });
  });

  it("reads UTF-8 before anything that the page declares", () => {
    expect(decode(utf8('<meta charset="gbk">参数'), "a.html")).toMatchObject({
      text: '<meta charset="gbk">参数',
      encoding: "utf-8",
    });
  });

  it.each([
    ['<meta charset="windows-1252">'],
    ["<META CHARSET=windows-1252 />"],
    ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">'],
    ['<?xml version="1.0" encoding="windows-1252"?>'],
  ])("reads the charset that the page declares: %s", (declaration) => {
    const page = bytes(...ascii(`${declaration}caf`), 0xe9, ...ascii(" au lait"));
    expect(decode(page, "a.html")).toMatchObject({
      text: `${declaration}café au lait`,
      encoding: "windows-1252",
    });
  });

  it("reads Chinese in GB18030 without a declaration", () => {
    const page = bytes(...ascii("# "), ...GBK_WORDS, ...ascii(" project_id\n"));
    expect(decode(page, "a.md")).toMatchObject({
      text: "# 参数说明 project_id\n",
      encoding: "gb18030",
    });
  });

  it("reads GB18030 under a wrong declaration of UTF-8", () => {
    const page = bytes(...ascii('<meta charset="utf-8">'), ...GBK_WORDS);
    expect(decode(page, "a.html")).toMatchObject({
      text: '<meta charset="utf-8">参数说明',
      encoding: "gb18030",
    });
  });

  it("does not take undeclared Windows-1252 for Chinese", () => {
    // "résumé" would be valid GB18030
    const page = bytes(...ascii("r"), 0xe9, ...ascii("sum"), 0xe9, ...ascii("s, na"), 0xef, ...ascii("ve"));
    expect(decode(page, "a.txt")).toEqual({
      id: "a.txt",
      kind: "unknown-encoding",
      message: "has an unknown encoding: it is neither UTF-8 nor GB18030 nor in an encoding that it declares",
    });
  });

  it("says so when the byte order mark is wrong", () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0xff), "a")).toEqual({
      id: "a",
      kind: "unknown-encoding",
      message: "has an unknown encoding: it begins with the byte order mark of utf-8 and is not utf-8",
    });
  });

  it("tells an empty file", () => {
    expect(decode(bytes(), "a.md")).toEqual({ id: "a.md", kind: "empty", message: "is empty" });
    expect(decode(bytes(0xef, 0xbb, 0xbf), "a.md")).toMatchObject({ text: "" });
  });

  it("tells binary files", () => {
    expect(decode(bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), "a.png")).toEqual({
      id: "a.png",
      kind: "binary",
      message: "is binary (it has NUL bytes)",
    });
    expect(decode(bytes(1, 2, 3, 4, 5, 6), "a.bin")).toMatchObject({
      kind: "binary",
      message: "is binary (it has many control characters)",
    });
  });

  it("forgives one stray control character", () => {
    const text = `${"word ".repeat(60)}\u0008`;
    expect(decode(utf8(text), "a")).toMatchObject({ text, encoding: "utf-8" });
  });

  it("reads back what UTF-8 wrote, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        fc.pre(!/[\u0000-\u0008\u000e-\u001f\ufeff]/.test(text));
        expect(decode(utf8(text), "a")).toMatchObject({ text, encoding: "utf-8" });
      }),
    );
  });

  it("returns a source or a reason for any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (any) => {
        const result = decode(any, "a");
        if ("text" in result) expect(result.text.length).toBeLessThanOrEqual(any.length);
        else expect(result.message).toMatch(/^(is|has) /);
      }),
    );
  });
});
