/**
 * Exchanges made from what pages say, by a generator that asks the rows and not the validator: those that keep everything give no
 * finding, and one broken promise gives exactly one, at its operation and field path.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ApiPage, Json } from "../../src/api-model/api-page.ts";
import { readExchangeObject } from "../../src/exchange/formats/ndjson.ts";
import { readPage } from "../../src/index.ts";
import { makeSet } from "../../bench/traffic/set.mjs";
import { oneIn } from "../corpus-sample.ts";
import { validate } from "./pages.ts";

const CORPUS = "../shared/corpus";
/** `bench/drift-agreement.mjs` judges every mutation of the whole corpus; here, one of so many of some pages of two folders. */
const STEP = 5;
const PAGES = 4;
const FOLDERS = ["opentelekomcloud-docs+cloud-container-engine", "huaweicloudDocs+ecs"];

function pagesOf(folder: string, count = 1): ApiPage[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:md|rst|html|txt)$/.test(name) && !name.startsWith("text-"))
    .toSorted();
  return oneIn(count, names).map((name) => readPage(join(folder, name), readFileSync(join(folder, name))));
}

/** "rule operation fieldPath" for each finding, but for the remark that an operation is deprecated. */
function judge(pages: readonly ApiPage[], recorded: Json): string[] {
  const exchange = readExchangeObject(recorded, { file: "set.ndjson", entry: 0, offset: 0, end: 1 });
  if ("message" in exchange) throw new Error(exchange.message);
  return validate(pages, [exchange])
    .findings.filter(({ rule }) => rule !== "validate/deprecated-operation-in-use")
    .map(({ rule, operation, fieldPath }) =>
      // The operation of such a finding is the call, which no page has.
      rule === "validate/undocumented-operation" ? `${rule} null null` : `${rule} ${operation} ${fieldPath}`,
    );
}

/** What is judged otherwise than the set expects. */
function disagreements(pages: readonly ApiPage[], step: number): { judged: number; kinds: number; wrong: unknown[] } {
  const wrong: unknown[] = [];
  const kinds = new Set<string>();
  let judged = 0;
  for (const { name, pages: alone, conforming, mutations } of makeSet(pages).cases) {
    const silent = judge(alone, conforming);
    if (silent.length > 0) wrong.push({ name, kind: "conforming", found: silent });
    for (const { kind, exchange, expected } of mutations) {
      judged += 1;
      if (judged % step !== 0) continue;
      kinds.add(kind.replace(/,.*/, ""));
      const found = judge(alone, exchange);
      const wanted = expected === null ? [] : [`${expected.rule} ${expected.operation} ${expected.fieldPath}`];
      if (JSON.stringify(found) !== JSON.stringify(wanted)) wrong.push({ name, kind, wanted, found });
    }
  }
  return { judged, kinds: kinds.size, wrong };
}

describe("each promise broken once is found where it stands, and nothing else", () => {
  it("on pages written for it, one of which lists and one creates", () => {
    const { kinds, wrong } = disagreements(pagesOf("test/validate/agreement"), 1);
    expect(wrong).toEqual([]);
    expect(kinds).toBeGreaterThan(30);
  });

  it.each(readdirSync("sources/editions"))("on %s alone", (name) => {
    const path = join("sources/editions", name);
    const pages = [readPage(path, readFileSync(path))];
    const { judged, wrong } = disagreements(pages, 1);
    expect(wrong).toEqual([]);
    // Nothing can keep a page that contradicts its own example: the set says so instead of making exchanges.
    const left = makeSet(pages).left.map(({ reason }) => reason);
    expect(left).toEqual(judged > 0 ? [] : ["the example contradicts the table"]);
  });

  it.skipIf(!existsSync(CORPUS)).each(FOLDERS)("on %s of the corpus (skipped without ../shared)", (folder) => {
    const { judged, wrong } = disagreements(pagesOf(join(CORPUS, folder), PAGES), STEP);
    expect(wrong).toEqual([]);
    expect(judged).toBeGreaterThan(1000);
  });
});
