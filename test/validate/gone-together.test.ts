/** A name that several operations lose at once, each of them called too seldom to show it alone. */
import { describe, expect, it } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import { type Files, notesSince } from "./nights.ts";

const pages: readonly Files[] = [
  {
    "pots.md": '# Pots\n\n## GET /pots\n\nResponse example\n\n```json\n[{"id": 1, "glaze": "red"}]\n```\n',
    "cups.md": '# Cups\n\n## GET /cups\n\nResponse example\n\n```json\n[{"id": 1, "glaze": "red"}]\n```\n',
  },
  {
    "pots.rst": "陶罐\n====\n\n查询\n----\n\n.. code-block:: http\n\n   GET /pots\n\n返回陶罐列表。\n",
    "cups.md": "# 杯子\n\nGET /cups\n\n返回杯子列表。\n",
  },
];
const calls = (bodyOf: (n: number) => Json, ...urls: string[]) => urls.map((url, n) => ({ url, body: bodyOf(n) }));
const whole = (n: number): Json => [{ id: n, glaze: "red", kiln: "north", maker: 7 }];
const without = (n: number): Json => [{ id: n, glaze: "red", maker: 7 }];
const vanished = (...nights: Parameters<typeof notesSince>): string[] =>
  notesSince(...nights).flatMap((line) => (line.includes("field-vanished") ? [line.split(" ")[0] ?? ""] : []));

describe.each(pages)("a field that no call has any more", (files) => {
  const both = ["/pots", "/pots", "/cups", "/cups"];
  it("is a warning where two operations lost it, each of two responses", () => {
    expect(vanished(files, calls(whole, ...both), calls(without, ...both))).toEqual(["warning", "warning"]);
  });
  it("is a note where one lost it, where too few were called, and where another keeps it", () => {
    expect(vanished(files, calls(whole, "/pots", "/pots"), calls(without, "/pots", "/pots"))).toEqual(["info"]);
    expect(vanished(files, calls(whole, "/pots", "/cups"), calls(without, "/pots", "/cups"))).toEqual(["info", "info"]);
    const mixed = [...calls(without, "/pots", "/pots"), ...calls(whole, "/cups", "/cups")];
    expect(vanished(files, calls(whole, ...both), mixed)).toEqual(["info"]);
  });
  it("is a note where it is a link to more, or in objects that are not alike", () => {
    const paged = (n: number): Json => [{ id: n, glaze: "red", next: "/x" }];
    const last = (n: number): Json => [{ id: n, glaze: "red" }];
    expect(vanished(files, calls(paged, ...both), calls(last, ...both))).toEqual(["info", "info"]);
    const other = (n: number): Json => [{ id: n, handle: "long", kiln: "north" }];
    const otherWithout = (n: number): Json => [{ id: n, handle: "long" }];
    const before = [...calls(whole, "/pots", "/pots"), ...calls(other, "/cups", "/cups")];
    const now = [...calls(without, "/pots", "/pots"), ...calls(otherWithout, "/cups", "/cups")];
    expect(vanished(files, before, now)).toEqual(["info", "info"]);
  });
});

describe("answers that were JSON by their type", () => {
  const files: Files = {
    "page.md": '# Pots\n\n## GET /pots\n\nResponse example\n\n```json\n{"id": 1}\n```\n',
  };
  const typed = (type: string, n: number) =>
    Array.from({ length: n }, () => ({ url: "/pots", body: { id: 1 }, headers: { "Content-Type": type } }));
  it("are told where three of them say that they are something else", () => {
    expect(notesSince(files, typed("application/json", 3), typed("text/plain", 3))).toEqual([
      "error api field-vanished: header content-type application/json is in none of 3 responses; in the earlier run it was in each of 3 responses",
    ]);
    expect(notesSince(files, typed("application/hal+json", 3), typed("text/html", 3))).toHaveLength(1);
  });
  it("are not where they are JSON of another kind, few, or were of another type before", () => {
    expect(notesSince(files, typed("application/json", 3), typed("application/problem+json", 3))).toEqual([]);
    expect(notesSince(files, typed("application/json", 2), typed("text/plain", 2))).toEqual([]);
    expect(notesSince(files, typed("text/plain", 3), typed("text/plain", 3))).toEqual([]);
  });
});
