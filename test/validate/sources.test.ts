/** The five editions under sources/ and the answers recorded beside them: whose fault is what. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Recorded } from "../../src/exchange/exchange.ts";
import { readRecording } from "../../src/exchange/formats/read-recording.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { interpret } from "../../src/interpreter/interpret.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";
import { makeReaders, readDocument } from "../../src/readers/registry.ts";
import { makeSource } from "../../src/source/source.ts";
import { createValidation } from "../../src/validate/validate.ts";
import { streamOf } from "../exchange/streams.ts";
import { OPTIONS } from "./pages.ts";

const vocabulary = makeVocabulary({});
const readers = makeReaders(vocabulary);
const pages = readdirSync("sources/editions")
  .toSorted()
  .map((name) =>
    interpret(readDocument(makeSource(name, readFileSync(`sources/editions/${name}`, "utf8")), readers), vocabulary),
  );

async function recorded(name: string): Promise<Recorded[]> {
  const all: Recorded[] = [];
  const stream = streamOf(readFileSync(`sources/recordings/${name}.ndjson`));
  for await (const one of readRecording(stream, name, { operation: null, status: 200 })) all.push(one);
  return all;
}

function judge(entries: readonly Recorded[]): readonly Finding[] {
  const validation = createValidation(pages, OPTIONS);
  for (const entry of entries) validation.add(entry);
  return validation.result().findings;
}

const healthy = [...(await recorded("internal-cluster")), ...(await recorded("public-address"))];
const broken = await recorded("broken");

describe("healthy answers", () => {
  it("contradict the tables that are wrong, and it is the pages' fault", () => {
    const errors = judge(healthy).filter(({ severity }) => severity === "error");
    expect(errors.map(({ edition, fieldPath, blame }) => `${edition} ${fieldPath}: ${blame}`).toSorted()).toEqual([
      "en-get.md clusters: page",
      "en-get.md contexts: page",
      "en-get.md users: page",
      "en-get.rst clusters: page",
      "en-get.rst contexts: page",
      "en-get.rst users: page",
      "en-get.txt preferences: page",
      "zh-get.md preferences: page",
    ]);
  });
  it("are never the API's fault", () => {
    expect(judge(healthy).filter(({ blame }) => blame === "api")).toEqual([]);
  });
  it("show the field that two pages leave out", () => {
    const undocumented = judge(healthy).filter(({ rule }) => rule === "validate/undocumented-field");
    expect(undocumented.map(({ edition, fieldPath, blame }) => `${edition} ${fieldPath}: ${blame}`)).toEqual([
      "en-get.md clusters.cluster.insecure-skip-tls-verify: page",
      "en-get.rst clusters.cluster.insecure-skip-tls-verify: page",
    ]);
  });
});

describe("broken answers among healthy ones", () => {
  it.each([
    [0, "clusters"],
    [1, "preferences"],
    [2, "contexts"],
    [3, "kind"],
  ])("line %i is the API's fault, in %s", (line, field) => {
    const entry = broken[line];
    if (entry === undefined) throw new Error("sources/recordings/broken.ndjson has four lines");
    const blamed = judge([...healthy, entry]).filter(({ blame }) => blame === "api");
    expect([...new Set(blamed.map(({ fieldPath }) => fieldPath))]).toEqual([field]);
    expect(blamed.every(({ count }) => count === 1)).toBe(true);
  });
});
