/** Processes that read only their ranges of a recording, joined in any grouping: what one process says, whatever the file looks like. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ApiPage } from "../src/api-model/api-page.ts";
import { readingSettings } from "../src/cli/config/bindings.ts";
import type { Input } from "../src/cli/io/input.ts";
import { expandInputs } from "../src/cli/io/inputs.ts";
import { loadPages } from "../src/cli/pages/load-pages.ts";
import { mergeShards } from "../src/cli/traffic/merge-shards.ts";
import type { ValidationOutcome } from "../src/cli/traffic/outcome.ts";
import type { Part } from "../src/cli/traffic/shard-result.ts";
import type { Shard } from "../src/cli/traffic/sharding.ts";
import { validateRecordings } from "../src/cli/traffic/validate-recordings.ts";
import { rangeLimits } from "../src/exchange/streams/ranges.ts";
import { har, mixedNight, ndjson, PAGE } from "./cli/nights.ts";
import { folderWith } from "./cli/run.ts";

const usual = { ...rangeLimits };
let pages: readonly ApiPage[] = [];
let folder = "";

beforeAll(async () => {
  // so that small files are divided as large ones are
  Object.assign(rangeLimits, { from: 300, bytes: 100 });
  folder = folderWith({ "page.md": PAGE });
  const settings = readingSettings({ config: {}, resolve: (path) => path });
  pages = (await loadPages(await expandInputs([join(folder, "page.md")], "pages"), settings)).pages.map(
    ({ page }) => page,
  );
});

afterAll(() => void Object.assign(rangeLimits, usual));

async function run(inputs: readonly Input[], shard: Shard | null): Promise<ValidationOutcome> {
  const recording = { operation: null, status: 200 };
  return validateRecordings({ inputs, recording, shard, showValues: false }, pages, {});
}

/** All that a report is made of. */
const said = ({ part: _part, ...outcome }: ValidationOutcome): unknown => outcome;

const named = (part: Part, n: number) => ({ file: `${n}.json`, part });

async function partsOf(inputs: readonly Input[], shards: readonly Shard[]): Promise<Part[]> {
  const made: Part[] = [];
  // one after the other, as each says what it does in no order of its own
  for (const shard of shards) made.push(JSON.parse(JSON.stringify((await run(inputs, shard)).part)) as Part);
  return made;
}

async function inputsOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Input[]> {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return expandInputs(
    Object.keys(files).map((name) => join(folder, name)),
    "recordings",
  );
}

const allOf = (of: number): Shard[] => Array.from({ length: of }, (_, n) => ({ index: n + 1, of }));

const lines = ndjson(mixedNight(60)).trimEnd().split("\n");
const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...lines) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("", "   ", "\t", '{"request": {"method', "null", `{"x": "${"y".repeat(700)}"}`),
  },
);
const lineFile = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 30 }),
    feed: fc.constantFrom("\n", "\r\n"),
    mark: fc.boolean(),
    ended: fc.boolean(),
  })
  .map((shape) => `${shape.mark ? "\uFEFF" : ""}${shape.lines.join(shape.feed)}${shape.ended ? shape.feed : ""}`);

/** A HAR, indented or not, and some bytes of it missing. */
const harFile = fc
  .record({
    count: fc.integer({ min: 0, max: 30 }),
    indent: fc.constantFrom(undefined, 2),
    mark: fc.boolean(),
    missing: fc.option(fc.tuple(fc.nat(99), fc.nat(40))),
  })
  .map(({ count, indent, mark, missing }) => {
    const text = JSON.stringify(JSON.parse(har(mixedNight(count))), null, indent);
    const from = missing === null ? 0 : Math.floor((text.length * missing[0]) / 100);
    return `${mark ? "\uFEFF" : ""}${text.slice(0, from)}${text.slice(from + (missing?.[1] ?? 0))}`;
  });

/** The same exchanges as one list. */
const listFile = fc
  .array(fc.constantFrom(...lines), { minLength: 1, maxLength: 20 })
  .map((all) => `[\n${all.join(",\n")}\n]\n`);

describe.each([
  ["lines", "one.ndjson", lineFile],
  ["a HAR", "one.har", harFile],
  ["a list", "one.json", listFile],
])("%s", (_name, file, content) => {
  it("gives what one process says, divided among any number, joined in any order and grouping", async () => {
    await fc.assert(
      fc.asyncProperty(content, fc.integer({ min: 2, max: 7 }), fc.nat(5), async (text, of, split) => {
        const inputs = await inputsOf({ [file]: text, "small.ndjson": `${lines[0]}\n${lines[7]}\n` });
        const whole = await run(inputs, null);
        const parts = await partsOf(inputs, allOf(of));
        expect(said(mergeShards(parts.map(named).toReversed(), pages, {}))).toEqual(said(whole));
        // a part of parts is a part
        const some = parts.slice(0, 1 + (split % (of - 1)));
        const { part } = mergeShards(some.map(named), pages, { asPart: true });
        if (part === null) throw new Error("no part");
        const tree = [...parts.slice(some.length), JSON.parse(JSON.stringify(part)) as Part];
        expect(said(mergeShards(tree.map(named), pages, {}))).toEqual(said(whole));
      }),
      { numRuns: 25 },
    );
  });
});

it("parts of another n fit together where each begins where another ends", async () => {
  const inputs = await inputsOf({ "a.ndjson": `${lines.slice(0, 25).join("\n")}\n`, "b.har": har(mixedNight(20)) });
  const whole = await run(inputs, null);
  const shards = [
    { index: 1, of: 2 },
    { index: 3, of: 4 },
    { index: 7, of: 8 },
    { index: 8, of: 8 },
  ];
  const parts = await partsOf(inputs, shards);
  expect(said(mergeShards(parts.map(named), pages, {}))).toEqual(said(whole));
  const twice = await partsOf(inputs, [{ index: 2, of: 4 }]);
  expect(() => mergeShards([...parts, ...twice].map(named), pages, {})).toThrow(
    /covers recordings that 0\.json covers/,
  );
});

it("numbers of exchanges are not told where what comes before is missing", async () => {
  const inputs = await inputsOf({ "a.ndjson": `${lines.slice(0, 40).join("\n")}\n` });
  const entriesOf = ({ findings }: ValidationOutcome): unknown[] =>
    findings.flatMap(({ data }) => (data["samples"] as { entry: unknown }[]).map(({ entry }) => entry));
  const [first, , last] = await partsOf(inputs, allOf(3));
  if (!first || !last) throw new Error("no parts");
  expect(new Set(entriesOf(mergeShards([named(last, 3)], pages, {})))).toEqual(new Set([null]));
  expect(entriesOf(mergeShards([named(first, 1)], pages, {}))).not.toContain(null);
});
