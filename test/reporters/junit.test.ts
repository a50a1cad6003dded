import { describe, expect, it } from "vitest";
import type { Report, ReportCause } from "../../src/findings/report.ts";
import { renderJunit } from "../../src/reporters/junit.ts";
import { visible } from "../../src/reporters/visible-text.ts";
import { auditReport, emptyReport, hostileReport, hostileTexts, largeReport, validatedReport } from "./fixture.ts";
import { parseXml, type XmlElement } from "./xml.ts";

/** What Jenkins' junit-10.xsd allows of what we write: attributes (! is required) and children of each element. */
const dialect: Readonly<Record<string, { attributes: string; children: string }>> = {
  testsuites: { attributes: "name time tests failures errors", children: "testsuite" },
  testsuite: {
    attributes: "name! tests! failures! errors! group time skipped timestamp hostname id package file log url version",
    children: "testsuite properties testcase system-out system-err",
  },
  properties: { attributes: "", children: "property" },
  property: { attributes: "name! value!", children: "" },
  testcase: {
    attributes: "name! time classname group",
    children: "skipped errors failure system-out system-err",
  },
  failure: { attributes: "type message", children: "" },
  skipped: { attributes: "type message", children: "" },
  "system-out": { attributes: "", children: "" },
};

function breaches(element: XmlElement): string[] {
  const rule = dialect[element.name];
  if (rule === undefined) return [`unknown ${element.name}`];
  const allowed = rule.attributes.split(" ");
  const names = new Set(allowed.map((name) => name.replace("!", "")));
  return [
    ...Object.keys(element.attributes)
      .filter((name) => !names.has(name))
      .map((name) => `${element.name} has ${name}`),
    ...allowed
      .filter((name) => name.endsWith("!") && !(name.slice(0, -1) in element.attributes))
      .map((name) => `${element.name} lacks ${name}`),
    ...element.children
      .filter((child) => !rule.children.split(" ").includes(child.name))
      .map((child) => `${element.name} holds ${child.name}`),
    ...element.children.flatMap(breaches),
  ];
}

function testCases(report: Report): XmlElement[] {
  const root = parseXml(renderJunit(report));
  return root.children.flatMap((suite) => suite.children.filter((child) => child.name === "testcase"));
}

/** The report of a run whose gate fails on these. */
function failing(report: Report, fails: (cause: ReportCause) => boolean): Report {
  return { ...report, groups: report.groups.map((cause) => ({ ...cause, fails: fails(cause) })) };
}

function outcome(test: XmlElement): string {
  const names = test.children.map((child) => child.name);
  return names.includes("failure") ? "failed" : names.includes("skipped") ? "skipped" : "passed";
}

const key = (test: XmlElement) => `${test.attributes["classname"]} ${test.attributes["name"]}`;

describe("JUnit", () => {
  it.each<[string, Report]>([
    ["audit", auditReport],
    ["validated", validatedReport],
    ["empty", emptyReport],
    ["large", largeReport(40)],
    ["hostile", hostileReport(hostileTexts.join("\n"))],
  ])("of the %s report is XML in the dialect of Jenkins, with true counts", (_name, report) => {
    const root = parseXml(renderJunit(report));
    expect(breaches(root)).toEqual([]);
    for (const suite of root.children) {
      const outcomes = suite.children.filter((child) => child.name === "testcase").map(outcome);
      expect(suite.attributes).toMatchObject({
        tests: String(outcomes.length),
        failures: String(outcomes.filter((what) => what === "failed").length),
        skipped: String(outcomes.filter((what) => what === "skipped").length),
      });
    }
    const tests = testCases(report);
    expect(root.attributes["tests"]).toBe(String(tests.length));
    expect(new Set(tests.map(key)).size).toBe(tests.length);
  });

  it("has the same test cases whatever was found", () => {
    const clean = { ...auditReport, groups: [], totals: { error: 0, warning: 0, info: 0 } };
    expect(testCases(clean).map(key)).toEqual(testCases(auditReport).map(key));
    expect(testCases(validatedReport).map(key)).toEqual(testCases(auditReport).map(key));
    expect(testCases(clean).map(outcome)).not.toContain("failed");
  });

  it("fails what the gate fails: errors, or more, or nothing, or only what is new", () => {
    const failed = (report: Report) =>
      testCases(report)
        .filter((test) => outcome(test) === "failed")
        .map((test) => test.attributes["name"]);
    expect(failed(auditReport)).toEqual(["type", "operation"]);
    expect(failed(failing(auditReport, ({ severity }) => severity !== "info"))).toEqual([
      "type",
      "field",
      "format",
      "required",
      "deprecation",
      "operation",
    ]);
    expect(failed(failing(auditReport, () => false))).toEqual([]);
    expect(failed(failing(validatedReport, ({ novelty }) => novelty === "new"))).toEqual(["type"]);
  });

  it("skips what no response has shown instead of passing it", () => {
    const byName = new Map(testCases(validatedReport).map((test) => [key(test), test]));
    const find = (end: string) => [...byName].find(([name]) => name.endsWith(end))?.[1];
    const header = find("clustercert header");
    expect(header && outcome(header)).toBe("skipped");
    expect(header?.children[0]?.attributes["message"]).toBe("not shown by any of 118 responses");
    const constant = find("clustercert constant");
    expect(constant && outcome(constant)).toBe("passed");
  });

  it("keeps what is below the gate in system-out", () => {
    const [type] = testCases(failing(auditReport, () => false));
    expect(type?.children.map((child) => child.name)).toEqual(["system-out"]);
    expect(type?.children[0]?.text).toContain("preferences is an object");
  });

  it("names the address of a place where there is one, and only of the web", () => {
    const [cause, ...groups] = auditReport.groups;
    const [place, ...places] = cause?.places ?? [];
    if (cause === undefined || place === undefined) throw new Error("the fixture has causes with places");
    const at = (url: string): string =>
      renderJunit({ ...auditReport, groups: [{ ...cause, places: [{ ...place, url }, ...places] }, ...groups] });
    expect(at("https://example.com/a.md#L9")).toContain("  https://example.com/a.md#L9\n");
    expect(at("javascript:alert(1)")).not.toContain("javascript:");
  });

  it.each(hostileTexts)("carries %j through as visible text", (text) => {
    const failures = testCases(hostileReport(text)).flatMap((test) =>
      test.children.filter((child) => child.name === "failure"),
    );
    expect(failures.length).toBeGreaterThan(0);
    for (const failure of failures) expect(failure.text).toContain(visible(text));
  });
});
