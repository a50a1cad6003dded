/** Recordings that are read from their middles: which entry of the recording a finding means, once all stretches are known. */
import { describe, expect, it } from "vitest";
import type { Validation } from "../../src/validate/validate.ts";
import { exchange, pageOf, row, validation } from "./pages.ts";

const pages = [pageOf([row("count", "integer")])];

/** A process that read the entries of one stretch, each of ten bytes, and counts them from 0. */
function read(from: number, to: number, entries: number | null = (to - from) / 10, file = "a"): Validation {
  const made = validation(pages, []);
  made.addStretch(file, { from, to, entries });
  for (let n = 0; n < (to - from) / 10; n += 1) {
    const at = { file, entry: n, offset: from + n * 10, end: from + n * 10 + 9 };
    made.add({ ...exchange({ body: { count: "x" } }), at });
  }
  return made;
}

function joined(...parts: readonly Validation[]): Validation {
  const all = validation(pages, []);
  for (const part of parts) all.join(structuredClone(part.state()));
  return all;
}

/** Entry and byte of each place that the finding shows. */
function told(run: Validation): { first: unknown; last: unknown; samples: unknown } {
  const [found] = run.result().findings;
  const place = (one: unknown): string => {
    const { entry, offset } = one as { readonly entry: number | null; readonly offset: number };
    return `${entry}@${offset}`;
  };
  const { first, last, samples } = found?.data ?? {};
  return { first: place(first), last: place(last), samples: (samples as readonly unknown[]).map(place) };
}

describe("entries of stretches", () => {
  it("are numbered from the beginning, in whatever order the parts come", () => {
    const parts = [read(0, 20), read(20, 50), read(50, 60)];
    const whole = { first: "0@0", last: "5@50", samples: ["0@0", "1@10", "2@20"] };
    expect(told(joined(...parts))).toEqual(whole);
    expect(told(joined(...parts.toReversed()))).toEqual(whole);
    expect(told(joined(joined(...parts.slice(1)), ...parts.slice(0, 1)))).toEqual(whole);
  });
  it("have no number behind what was not read, or not to its end", () => {
    expect(told(joined(read(20, 40)))).toEqual({ first: "null@20", last: "null@30", samples: ["null@20", "null@30"] });
    expect(told(joined(read(0, 10), read(20, 40)))).toEqual({
      first: "0@0",
      last: "null@30",
      samples: ["0@0", "null@20", "null@30"],
    });
    expect(told(joined(read(0, 20, null), read(20, 40)))).toMatchObject({ first: "0@0", last: "null@30" });
  });
  it("may be none in a stretch that lies inside one entry", () => {
    expect(told(joined(read(0, 20), read(20, 20, 0), read(20, 40)))).toMatchObject({ first: "0@0", last: "3@30" });
  });
  it("are told of many stretches, and of each recording by itself", () => {
    const many = Array.from({ length: 9 }, (_, n) => read(n * 10, n * 10 + 10));
    expect(told(joined(...many))).toMatchObject({ first: "0@0", last: "8@80" });
    const other = joined(read(0, 20, 2, "b"), read(20, 30, 1, "b"), read(0, 10));
    const [found] = other.result().findings;
    expect(found?.data["last"]).toMatchObject({ file: "b", entry: 2, offset: 20 });
    expect(found?.data["first"]).toMatchObject({ file: "a", entry: 0, offset: 0 });
  });
  it("of calls that no page describes, and of entries that are broken, have numbers too", () => {
    const made = validation(pages, []);
    made.addStretch("a", { from: 30, to: 60, entries: 3 });
    const at = (n: number) => ({ file: "a", entry: n, offset: 30 + n * 10, end: 39 + n * 10 });
    made.add({ ...exchange({ url: "https://api.example.com/v1/other", body: {} }), at: at(0) });
    made.add({ at: at(1), message: "not valid JSON" });
    made.add({ ...exchange({ body: { count: 1 } }), at: at(2) });
    const { findings } = joined(read(0, 30), made).result();
    const entryOf = (rule: string): unknown =>
      (findings.find((one) => one.rule === `validate/${rule}`)?.data["first"] as { entry?: unknown } | undefined)
        ?.entry;
    expect(entryOf("undocumented-operation")).toBe(3);
    expect(entryOf("invalid-entry")).toBe(4);
  });
});
