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

const finding = (operation: string, edition: string, field = "size"): Finding =>
  makeFinding(rule, {
    data: { field },
    edition,
    operation,
    fieldPath: field,
    fact: "type",
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
