import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/findings/report.ts";
import { renderSarif } from "../../src/reporters/sarif.ts";
import { auditReport, emptyReport, hostileReport, hostileTexts, largeReport, validatedReport } from "./fixture.ts";

interface Region {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
}
interface Location {
  id?: number;
  physicalLocation: {
    artifactLocation: { uri: string; uriBaseId?: string; index?: number };
    region: Region;
  };
  message?: { text: string };
}
interface Result {
  ruleId: string;
  ruleIndex?: number;
  level: string;
  message: { text: string };
  locations: Location[];
  relatedLocations?: Location[];
  partialFingerprints: Record<string, string>;
  baselineState?: string;
  fixes?: { artifactChanges: { replacements: { deletedRegion: object }[] }[] }[];
  properties: Record<string, unknown> & { atoms: Record<string, unknown>[] };
}
interface Run {
  tool: { driver: { name: string; rules: { id: string; help: { markdown: string } }[] } };
  invocations: { toolExecutionNotifications: { message: { text: string } }[] }[];
  artifacts: { location: { uri: string }; hashes: Record<string, string> }[];
  columnKind: string;
  results: Result[];
}

function runOf(report: Report): Run {
  const [run] = JSON.parse(renderSarif(report)).runs;
  return run;
}

const everyReport: [string, Report][] = [
  ["audit", auditReport],
  ["validated", validatedReport],
  ["empty", emptyReport],
  ["large", largeReport(60)],
  ["hostile", hostileReport(hostileTexts.join("\n"))],
];

// The official schema as Microsoft ships it; a development dependency.
const schemaFile =
  process.env["SARIF_SCHEMA"] ??
  fileURLToPath(
    new URL("../../node_modules/@microsoft/sarif-multitool-ts/assets/sarif-2.1.0.schema.json", import.meta.url),
  );

describe.skipIf(!existsSync(schemaFile))("against the official schema (skipped without it)", () => {
  it.each(everyReport)("the %s report is SARIF 2.1.0", (_name, report) => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, "utf8")));
    validate(JSON.parse(renderSarif(report)));
    expect(validate.errors).toBeNull();
  });
});

describe("a SARIF run", () => {
  it("has one result per cause, with its rule, level and first place", () => {
    const run = runOf(auditReport);
    expect(run.columnKind).toBe("utf16CodeUnits");
    expect(run.results).toHaveLength(auditReport.groups.length);
    const second = run.results[1];
    expect(second).toMatchObject({
      ruleId: "lint/type-example",
      level: "error",
      locations: [
        {
          physicalLocation: {
            artifactLocation: {
              uri: "pages/000_cluster-certificate.md",
              uriBaseId: "%SRCROOT%",
              index: 0,
            },
            region: { startLine: 120, startColumn: 5, endLine: 120, endColumn: 20 },
          },
        },
      ],
    });
    expect(second?.ruleIndex).toBe(run.tool.driver.rules.findIndex(({ id }) => id === "lint/type-example"));
    expect(runOf(auditReport).results.at(-1)?.level).toBe("note");
  });

  it("gives the other places as related locations that the message links to", () => {
    const related = runOf(auditReport).results[1]?.relatedLocations ?? [];
    expect(related.map((location) => location.id)).toEqual([1, 2, 3]);
    expect(runOf(auditReport).results[1]?.message.text).toContain("[001:123](3)");
  });

  it("has every atom with rule, operation, field path, edition and fingerprint", () => {
    const [, second] = runOf(auditReport).results;
    expect(second?.properties.atoms).toHaveLength(6);
    expect(second?.properties.atoms[0]).toMatchObject({
      rule: "lint/type-example",
      fieldPath: "clusters",
      edition: "000",
      operation: expect.stringMatching(/^GET \//),
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });

  it("says of validate whose fault it is, where, and how often", () => {
    const result = runOf(validatedReport).results.at(-1);
    expect(result?.properties).toMatchObject({
      blame: "page",
      operation: "GET /api/v3/projects/{project_id}/clusters/{cluster_id}/clustercert",
      fieldPath: "clusters",
      count: 118,
    });
    expect(result?.baselineState).toBe("new");
    expect(runOf(validatedReport).results[0]?.baselineState).toBe("unchanged");
  });

  it("tells results apart that share a fingerprint, as code scanning would join them", () => {
    const [cause] = auditReport.groups;
    if (cause === undefined) throw new Error("the fixture has causes");
    const run = runOf({ ...auditReport, groups: [cause, { ...cause, number: 2 }] });
    const keys = run.results.map((result) => result.partialFingerprints["primaryLocationLineHash"]);
    expect(new Set(keys).size).toBe(2);
    expect(run.results[0]?.partialFingerprints["docproof/v1"]).toBe(cause.fingerprint);
  });

  it("carries mechanical edits as fixes by offset", () => {
    expect(runOf(auditReport).results[1]?.fixes?.[0]).toEqual({
      description: { text: "Write “Array of clusters objects”, and so on, in 000 and 002." },
      artifactChanges: [
        {
          artifactLocation: {
            uri: "pages/000_cluster-certificate.md",
            uriBaseId: "%SRCROOT%",
            index: 0,
          },
          replacements: [
            {
              deletedRegion: { charOffset: 9120, charLength: 15 },
              insertedContent: { text: "Array of clusters objects" },
            },
          ],
        },
        expect.objectContaining({ replacements: [expect.anything()] }),
      ],
    });
    expect(runOf(auditReport).results[0]?.fixes).toBeUndefined();
  });

  it("writes paths as relative, percent-encoded URIs, and their hashes", () => {
    const run = runOf(validatedReport);
    expect(run.artifacts.map(({ location }) => location.uri)).toEqual([
      "pages/000_cluster-certificate.md",
      "pages/001_%E9%9B%86%E7%BE%A4%E8%AF%81%E4%B9%A6.md",
      "pages/002_cluster-certificate.rst",
      "pages/003_%E9%9B%86%E7%BE%A4%E8%AF%81%E4%B9%A6.md",
      "pages/004_cluster%20certificate.txt",
      "recordings/night.har",
    ]);
    for (const artifact of run.artifacts) {
      expect(artifact.hashes["sha-256"]).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it.each(["/abs/page.md", "a:b/c d.md", "git:main:page.md", "..\\x\\y.md", "lone \ud800.md", "a%20b#c?.md"])(
    "makes a URI of %j that resolves to the path again",
    (file) => {
      const [first, ...others] = auditReport.editions;
      if (first === undefined) throw new Error("the fixture has editions");
      const run = runOf({ ...auditReport, editions: [{ ...first, file }, ...others] });
      const uri = run.artifacts[0]?.location.uri ?? "";
      const { pathname } = new URL(uri, "file:///root/repository/");
      const path = decodeURIComponent(pathname);
      expect(path.endsWith(file.replaceAll("\\", "/").replace("..", "").replace("\ud800", "\ufffd"))).toBe(true);
    },
  );

  it("puts a cause without a place on the first line of its page", () => {
    const [cause] = auditReport.groups;
    if (cause === undefined) throw new Error("the fixture has causes");
    const run = runOf({ ...auditReport, groups: [{ ...cause, places: [] }] });
    expect(run.results[0]?.locations[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: "pages/000_cluster-certificate.md" },
      region: { startLine: 1, startColumn: 1 },
    });
  });

  it("explains its rules without sending anybody to the network", () => {
    const { rules } = runOf(auditReport).tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(auditReport.rules.map(({ id }) => id));
    expect(rules[0]?.help.markdown).toContain("**How to fix**");
    expect(renderSarif(auditReport)).not.toContain("helpUri");
  });

  it("keeps text of pages from becoming links and placeholders", () => {
    const run = runOf(hostileReport("[click](javascript:1) {0} {project_id}"));
    const text = run.results[0]?.message.text ?? "";
    expect(text).toContain("\\[click\\](javascript:1) {{0}} {project_id}");
  });
});

describe("GitHub's limits", () => {
  const [cause] = auditReport.groups;
  if (cause === undefined) throw new Error("the fixture has causes");

  it("cuts at 25,000 results and says so", () => {
    const causes = Array.from({ length: 25_010 }, (_, index) => ({
      ...cause,
      number: index + 1,
      places: [],
      findings: [],
    }));
    const run = runOf({ ...auditReport, groups: causes });
    expect(run.results).toHaveLength(25_000);
    const texts = run.invocations[0]?.toolExecutionNotifications.map(({ message }) => message.text);
    expect(texts?.[0]).toMatch(/^10 findings omitted/);
    expect(texts?.[1]).toContain("only 5,000");
  });

  it("lists at most 1,000 locations of a result and counts the rest", () => {
    const [place] = cause.places;
    if (place === undefined) throw new Error("the fixture has places");
    const places = Array.from({ length: 1_200 }, (_, index) => ({ ...place, line: index + 1 }));
    const [result] = runOf({ ...auditReport, groups: [{ ...cause, places }] }).results;
    expect(result?.relatedLocations).toHaveLength(999);
    expect(result?.properties["placesNotListed"]).toBe(200);
  });

  it("says what --max and an interrupted run left out", () => {
    const texts = runOf(validatedReport).invocations[0]?.toolExecutionNotifications;
    expect(texts?.map(({ message }) => message.text)).toEqual([
      "3 findings hidden by --max.",
      "Partial: this report covers only 61 % of the recordings or calls.",
      "151 exchanges read: 122 matched an operation, 8 undocumented, 20 on other hosts, 1 ignored (static files, OPTIONS), 3 without a recorded body; 1 broken entry.",
    ]);
  });
});
