/** An entry follows its finding when the operation gets another method or path, or the page another name; only then. */
import { expect, test } from "vitest";
import { applyBaseline, updateBaseline } from "../../src/findings/baseline.ts";
import type { Finding } from "../../src/findings/finding.ts";
import type { Scope } from "../../src/findings/moved.ts";
import { makeFinding } from "../../src/findings/make-finding.ts";
import { defineRule } from "../../src/findings/rule.ts";

const rule = defineRule<{ field: string }>({
  id: "lint/type-example",
  severity: "error",
  summary: "A value of another type",
  docs: { description: "A value.", rationale: "It matters.", example: "`a`", remediation: "Correct it." },
  message: ({ field }) => field,
});

const finding = (operation: string, edition: string, field = "size", fact = "type"): Finding =>
  makeFinding(rule, {
    data: { field },
    edition,
    operation,
    fieldPath: field,
    fact,
    places: [{ span: { source: edition, start: 0, end: 1 }, role: "subject", words: "a" }],
  });

const scopeOf = (operations: Readonly<Record<string, readonly string[]>>): Scope => ({
  editions: new Set(Object.keys(operations)),
  families: new Set(["lint"]),
  operations: new Map(Object.entries(operations).map(([edition, names]) => [edition, new Set(names)])),
});

const before = scopeOf({ "a.md": ["GET /v1/a"] });
const baseline = {
  accepted: updateBaseline([finding("GET /v1/a", "a.md")], { accepted: [] }, before).accepted.map((entry) => ({
    ...entry,
    reason: "known",
    owner: "kim",
  })),
};

test.each([
  ["another path", finding("GET /v2/a", "a.md"), scopeOf({ "a.md": ["GET /v2/a"] })],
  ["another method", finding("POST /v1/a", "a.md"), scopeOf({ "a.md": ["POST /v1/a"] })],
  ["another file", finding("GET /v1/a", "b/a.md"), scopeOf({ "b/a.md": ["GET /v1/a"] })],
])("%s: the entry holds, and is kept with its reason", (_, now, scope) => {
  expect(applyBaseline([now], baseline, null, scope)).toMatchObject({ findings: [], stale: [] });
  const updated = updateBaseline([now], baseline, scope).accepted;
  expect(updated).toMatchObject([{ fingerprint: now.fingerprint, reason: "known", owner: "kim" }]);
});

test.each([
  [
    "the operation of the entry is still there",
    [finding("GET /v2/a", "a.md")],
    scopeOf({ "a.md": ["GET /v1/a", "GET /v2/a"] }),
  ],
  ["another field", [finding("GET /v2/a", "a.md", "weight")], scopeOf({ "a.md": ["GET /v2/a"] })],
  [
    "two findings could be meant",
    [finding("GET /v2/a", "a.md"), finding("GET /v3/a", "a.md")],
    scopeOf({ "a.md": ["GET /v2/a", "GET /v3/a"] }),
  ],
])("%s: the finding counts, and the entry is stale", (_, now, scope) => {
  const applied = applyBaseline(now, baseline, null, scope);
  expect(applied.findings).toEqual(now);
  expect(applied.stale).toHaveLength(1);
});

/** Pages whose findings are alike on every page, as those of one house are. */
const pageNames = Array.from({ length: 600 }, (_, n) => `p${n}`);
const FIELDS = ["size", "weight", "name"];
const manyFindings = (folder: string, version: (n: number) => string): Finding[] =>
  pageNames.flatMap((name, n) =>
    FIELDS.map((field) => finding(`GET /${version(n)}/${name}`, `${folder}${name}.md`, field)),
  );
const manyScope = (folder: string, version: (n: number) => string): Scope =>
  scopeOf(Object.fromEntries(pageNames.map((name, n) => [`${folder}${name}.md`, [`GET /${version(n)}/${name}`]])));
const everyPage = updateBaseline(
  manyFindings("", () => "v1"),
  { accepted: [] },
  manyScope("", () => "v1"),
);

test("all pages of a large folder get another name", () => {
  const version = (): string => "v1";
  const applied = applyBaseline(manyFindings("b/", version), everyPage, null, manyScope("b/", version));
  expect(applied).toMatchObject({ findings: [], stale: [] });
});

test("a page and its operation get other names: known where another finding of the page tells which it was", () => {
  const scope = scopeOf({ "b/a.md": ["GET /v1/a", "GET /v2/c"] });
  const both = [finding("GET /v1/a", "a.md"), finding("GET /v1/c", "a.md", "weight")];
  const old = updateBaseline(both, { accepted: [] }, scopeOf({ "a.md": ["GET /v1/a", "GET /v1/c"] }));
  const now = [finding("GET /v1/a", "b/a.md"), finding("GET /v2/c", "b/a.md", "weight")];
  expect(applyBaseline(now, old, null, scope)).toMatchObject({ findings: [], stale: [] });
});

test.each([
  [500, 0],
  [501, 1],
])("a page and its operation get other names, one of %i findings of that field: %i counts", (count, left) => {
  const names = Array.from({ length: count }, (_, n) => `p${n}`);
  const all = names.map((name, n) => finding(`GET /v1/${name}`, `${name}.md`, "size", n === 7 ? "type" : "default"));
  const old = updateBaseline(
    all,
    { accepted: [] },
    scopeOf(Object.fromEntries(names.map((name) => [`${name}.md`, [`GET /v1/${name}`]]))),
  );
  const now = finding("GET /v2/p7", "b/p7.md");
  const applied = applyBaseline([now], old, null, scopeOf({ "b/p7.md": ["GET /v2/p7"] }));
  expect(applied.findings).toHaveLength(left);
});
