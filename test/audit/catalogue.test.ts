/** Rule ids over time: what a rule was called before still finds it, and is never given to another. */
import { describe, expect, test } from "vitest";
import { catalogue, findRule } from "../../src/audit/catalogue.ts";
import { fingerprint } from "../../src/findings/fingerprint.ts";
import { makeFinding } from "../../src/findings/make-finding.ts";

const renamed = catalogue.flatMap((rule) => (rule.aliases ?? []).map((old) => [old, rule] as const));

describe("renamed rules", () => {
  test("are found by each id that they had", () => {
    expect(findRule("lint/never-shown")?.id).toBe("lint/field-not-in-examples");
    for (const [old, rule] of renamed) expect(findRule(old)).toBe(rule);
  });

  test("leave no old id to another rule", () => {
    const ids = [...catalogue.map(({ id }) => id), ...renamed.map(([old]) => old)];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("keep their fingerprints, so that baselines and earlier reports hold", () => {
    for (const [, rule] of renamed) {
      const place = { span: { source: "a.md", start: 0, end: 1 }, role: "subject", words: "x" } as const;
      const made = makeFinding({ ...rule, message: () => "" }, { data: {}, edition: "a.md", places: [place] });
      expect(made.fingerprint).toBe(fingerprint(rule.aliases?.[0] ?? "", null, null, null, "a.md", null));
    }
  });
});
