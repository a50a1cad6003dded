import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/findings/report.ts";
import { jsonPieces, renderJson } from "../../src/reporters/json.ts";
import { auditReport, emptyReport, hostileReport, hostileTexts, largeReport, validatedReport } from "./fixture.ts";

const schema = JSON.parse(readFileSync(new URL("../../schemas/formats/report.schema.json", import.meta.url), "utf8"));
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);

const reports: [string, Report][] = [
  ["audit", auditReport],
  ["validated", validatedReport],
  ["empty", emptyReport],
  ["large", largeReport(50)],
  ["hostile", hostileReport(hostileTexts.join("\n"))],
];

describe("the JSON report", () => {
  it.each(reports)("is the %s report itself, valid against the published schema", (_name, report) => {
    const value: unknown = JSON.parse(renderJson(report));
    expect(value).toEqual(report);
    validate(value);
    expect(validate.errors).toBeNull();
  });

  it("comes in pieces of whole lines", () => {
    const report = largeReport(2_000);
    const pieces = [...jsonPieces(report)];
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.every((piece) => piece.endsWith("\n"))).toBe(true);
    expect(JSON.parse(pieces.join(""))).toEqual(report);
  });

  it("is refused by the schema when anything is missing or unknown", () => {
    const withoutCauses: Record<string, unknown> = { ...auditReport };
    delete withoutCauses["groups"];
    const [cause] = auditReport.groups;
    const unknownKey = { ...auditReport, groups: [{ ...cause, score: 9.8 }] };
    const wrongDigest = { ...auditReport, digest: "3f2a" };
    const wrongDate = { ...auditReport, asOf: "yesterday" };
    const lineZero = {
      ...auditReport,
      notUnderstood: auditReport.unformalised.map(({ place, reason }) => ({
        place: { ...place, line: 0 },
        reason,
      })),
    };
    for (const wrong of [withoutCauses, unknownKey, wrongDigest, wrongDate, lineZero]) {
      expect(validate(wrong)).toBe(false);
    }
  });

  it("has its keys in one order, whatever order they were put in", () => {
    const backwards = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(backwards)
        : value !== null && typeof value === "object"
          ? Object.fromEntries(
              Object.entries(value)
                .toReversed()
                .map(([key, inner]) => [key, backwards(inner)]),
            )
          : value;
    const shuffled = backwards(validatedReport) as Report; // the same keys and values
    expect(renderJson(shuffled)).toBe(renderJson(validatedReport));
    const keys = Object.keys(JSON.parse(renderJson(validatedReport)));
    expect(keys.slice(0, 3)).toEqual(["tool", "command", "asOf"]);
    expect(keys.toSorted()).toEqual(Object.keys(validatedReport).toSorted());
  });

  it("keeps a field called __proto__", () => {
    const [cause] = auditReport.groups;
    const [atom] = cause?.findings ?? [];
    if (cause === undefined || atom === undefined) throw new Error("the fixture has an atom");
    const data: Report["groups"][number]["findings"][number]["data"] = JSON.parse('{"__proto__": 1, "b": 2, "a": 3}');
    const text = renderJson({ ...auditReport, groups: [{ ...cause, findings: [{ ...atom, data }] }] });
    expect(text).toMatch(/"__proto__": 1,\s+"a": 3,\s+"b": 2/);
  });

  it("ends with a line break", () => {
    expect(renderJson(auditReport)).toMatch(/[^\n]\n$/);
  });
});
