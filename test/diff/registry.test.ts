import { describe, expect, test } from "vitest";
import { type ChangeAction, type ChangeArea, mirroredAction } from "../../src/changes/change.ts";
import { findRule } from "../../src/audit/catalogue.ts";
import { axesKey, type DiffAxes } from "../../src/diff/diff-rule.ts";
import { diffRules } from "../../src/diff/registry.ts";

/** The part of the other direction that corresponds to a part. What a client sends in one body field it gets in another. */
const OPPOSITE: Readonly<Partial<Record<ChangeArea, ChangeArea>>> = {
  "request-field": "response-field",
  "response-field": "request-field",
  "request-body": "response-body",
  "response-body": "request-body",
  parameter: "response-header",
  "response-header": "parameter",
};

/** Rules without a mirror, each with the reason why there is nothing to mirror. */
const WAIVERS: readonly { readonly missing: string; readonly reason: string }[] = [
  {
    missing: "response response-header existence stated",
    reason: "no URI names a header, so that its row alone could come",
  },
  {
    missing: "response response-header existence unstated",
    reason: "no URI names a header, so that its row alone could go",
  },
  {
    missing: "response response-header place moved",
    reason: "a header of an answer has no other place; in a body it is another promise",
  },
];

/** What a rule is about, without the circumstance: circumstances differ by direction. */
function aboutOf({ direction, area, kind, action }: Omit<DiffAxes, "when">): string {
  return [direction ?? "-", area, kind, action].join(" ");
}

const cases = diffRules.flatMap(({ rule, cases: own }) => own.map((entry) => ({ ...entry, rule })));
const present = new Set(cases.map(({ axes }) => aboutOf(axes)));

function mirrorsOf(axes: DiffAxes): string[] {
  const mirrors = [aboutOf({ ...axes, action: mirroredAction[axes.action] })];
  const area = OPPOSITE[axes.area];
  if (area !== undefined && axes.direction !== null) {
    const direction = axes.direction === "request" ? "response" : "request";
    mirrors.push(aboutOf({ ...axes, area, direction }));
  }
  if (axes.area === "example")
    mirrors.push(aboutOf({ ...axes, direction: axes.direction === "request" ? "response" : "request" }));
  return mirrors;
}

describe("the catalogue of diff rules", () => {
  test("ids are unique and name what was found", () => {
    const ids = diffRules.map(({ rule }) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^diff\/[a-z]+(?:-[a-z]+)+$/);
  });

  test("no two cases are about one change", () => {
    const keys = cases.map(({ axes }) => axesKey(axes));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("every rule is documented in sentences of its own", () => {
    for (const { rule } of diffRules) {
      expect(rule.summary, rule.id).toMatch(/^[A-Z][^\n]{15,}[^.]$/);
      expect(rule.docs.description, rule.id).toMatch(/\.$/);
      expect(rule.docs.rationale, rule.id).toMatch(/^[A-Z].*\.$/);
      expect(rule.docs.example, rule.id).toContain("→");
      expect(rule.docs.remediation, rule.id).toMatch(/\.$/);
    }
    const summaries = diffRules.map(({ rule }) => rule.summary);
    expect(new Set(summaries).size).toBe(summaries.length);
  });

  test("a rule is as severe as its gravest case, and lists where it is how severe", () => {
    const limit = diffRules.find(({ rule }) => rule.id === "diff/max-length-lowered")?.rule;
    expect(limit?.severity).toBe("error");
    expect(limit?.docs.description).toContain(
      "- Breaking: request parameter, request field, request body.\n- Safe: response field",
    );
    const added = diffRules.find(({ rule }) => rule.id === "diff/default-stated")?.rule;
    expect(added?.docs.description).toContain(
      "- Breaking: request parameter (specified).\n- Dangerous: request parameter, request parameter (mentioned before).",
    );
  });

  test("the ids of the rules that a part of an operation once had lead to the rule of today", () => {
    expect(findRule("diff/request-parameter-max-length-lowered")?.id).toBe("diff/max-length-lowered");
    expect(findRule("diff/response-header-max-length-weakened")?.id).toBe("diff/max-length-unstated");
    expect(findRule("diff/required-request-body-added")?.id).toBe("diff/required-body-added");
    const former = cases.flatMap(({ formerly }) => formerly ?? []);
    expect(new Set(former).size).toBe(former.length);
    for (const id of former) expect(findRule(id), id).not.toBeNull();
  });

  test("every rule has its mirrors: the other direction, and the way back", () => {
    const missing = new Set(cases.flatMap(({ axes }) => mirrorsOf(axes)).filter((mirror) => !present.has(mirror)));
    expect([...missing].toSorted()).toEqual(WAIVERS.map((waiver) => waiver.missing).toSorted());
  });

  test("no waiver is for a rule that exists", () => {
    expect(WAIVERS.filter(({ missing }) => present.has(missing))).toEqual([]);
  });

  /** Of a fact, what is narrower for one direction cannot be a danger in both. */
  test("what breaks requests when narrowed does not break answers, and the reverse", () => {
    const severities = new Map(cases.map(({ axes, severity }) => [axesKey(axes), severity]));
    const opposites: readonly ChangeAction[] = ["narrowed", "widened"];
    const checked = cases.filter(({ axes }) => opposites.includes(axes.action) && axes.kind !== "required");
    expect(checked.length).toBeGreaterThan(50);
    for (const { axes, rule, severity } of checked) {
      const back = severities.get(axesKey({ ...axes, action: mirroredAction[axes.action] }));
      expect([severity, back].includes("info"), rule.id).toBe(true);
      expect(
        [severity, back].some((s) => s !== "info"),
        rule.id,
      ).toBe(true);
    }
  });
});
