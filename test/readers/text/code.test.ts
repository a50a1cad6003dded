import { describe, expect, it } from "vitest";
import type { Code } from "../../../src/document/document.ts";
import { allBlocks } from "../../../src/document/visit.ts";
import { isRequestLine, opensJson } from "../../../src/readers/text/code.ts";
import { documentOf, runs } from "./read.ts";

function codesOf(text: string): Code[] {
  return [...allBlocks(documentOf(text).blocks)].filter((block) => block.type === "code");
}

describe("code in plain text", () => {
  it.each(["{", "[", "[ {", '{"a": 1}', '"annotations": {', "[1, 2]", "{ }", "[ ],"])("begins with %s", (text) =>
    expect(opensJson(text)).toBe(true),
  );
  it.each(["{project_id}", "[Array]", "[数组]", "{自定义key}", "{} is empty", "[1-64] characters", "text {"])(
    "does not begin with %s",
    (text) => expect(opensJson(text)).toBe(false),
  );
  it.each(["GET /v1/pots", "POST https://host/v1", "DELETE", "PUT {address}/x"])("of requests begins with %s", (text) =>
    expect(isRequestLine(text)).toBe(true),
  );
  it.each(["GET requests are idempotent.", "GETTING /x", "Post /v1"])("of requests does not begin with %s", (text) =>
    expect(isRequestLine(text)).toBe(false),
  );

  it("knows where each of its lines stands", () => {
    const text = runs("Title", "Example Response", '  {\n    "pot": {\n\n      "lid": true\n    }\n  }', "More text.");
    const [code] = codesOf(text);
    expect(code?.text).toBe('{\n  "pot": {\n\n    "lid": true\n  }\n}');
    expect(code?.lineOffsets.map((offset) => text.slice(offset).split("\n")[0])).toEqual(code?.text.split("\n"));
  });

  it("takes a request, its headers and its body as one", () => {
    const [code] = codesOf(
      runs("Title", "Example Request", "POST", "https://host/v1/pots", "Accept: text/plain", "{\n}"),
    );
    expect(code?.text.split("\n").filter((line) => line !== "")).toEqual([
      "POST",
      "https://host/v1/pots",
      "Accept: text/plain",
      "{",
      "}",
    ]);
  });

  it("ends where it should when it is never closed", () => {
    const text = runs("Title", "Example Response", '{\n  "pot": {\n    "lid": true', "Status code: 200", "Done.");
    expect(codesOf(text)[0]?.text).toBe('{\n  "pot": {\n    "lid": true');
  });
});

describe("a message of HTTP", () => {
  it.each([
    ["its headers", "POST /pots HTTP/1.1\nHost: kitchen.example\n", 2],
    [
      "headers that an empty line sets apart",
      "POST /pots HTTP/1.1\n\nContent-Type: application/json\n\nHost: kitchen.example\n",
      5,
    ],
    ["no sentence behind an empty line", "GET /pots HTTP/1.1\n\nReturns: all of them.\nOAuth: a token\n", 1],
    ["no Chinese one", "GET /pots HTTP/1.1\n\nReturns: 全部锅具的列表。\n", 1],
  ])("has %s", (_what, message, lines) => {
    const [code] = codesOf(`Pots\n\nShow pots\n${message}\nMore text.\n`);
    expect(code?.text.split("\n")).toHaveLength(lines);
  });
});
