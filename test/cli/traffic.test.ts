/** What stands before the findings of a real night, in every report: what was read, and what of it was no business of the pages. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../src/findings/report.ts";
import { markdown } from "../live/pages.ts";
import { GOOD, ndjson, OPERATION, PAGE, type Parts } from "./nights.ts";
import { docproof, folderWith, type Ran } from "./run.ts";

const API = "https://api.example.com";
const night: Parts[] = [
  {},
  { body: { ...GOOD, count: "1" } },
  { body: undefined },
  { method: "HEAD", body: "" },
  { method: "OPTIONS", status: 204, body: "" },
  { url: `${API}/static/app.js`, type: "text/javascript", body: "x" },
  { url: `${API}/favicon.ico`, status: 404, type: "text/html", body: "<html>" },
  { url: "data:image/png;base64,AAAA", body: "" },
  { url: "https://telemetry.example.net/collect", body: {} },
  { url: "https://telemetry.example.net/collect", body: {} },
  { url: `${API}/v1/p1/others`, body: {} },
  // a gateway's page, and an answer that the page leaves to another page
  { status: 502, type: "text/html", body: "<html>502 Bad Gateway</html>" },
  { status: 429, body: { error_msg: "too many" } },
];

describe("dirty traffic", () => {
  const folder = folderWith({
    "docs/page.md": PAGE,
    "night.ndjson": `${ndjson(night)}oops\n`,
    "docproof.yaml": "common-statuses: [429]\n",
  });
  const formats = ["json", "markdown", "html", "sarif", "junit", "github"] as const;
  const written = (format: string): string => readFileSync(join(folder, `report.${format}`), "utf8");
  let ran: Ran;
  beforeAll(() => {
    const reports = formats.flatMap((format) => ["--report", `${format}=report.${format}`]);
    ran = docproof(folder, ["validate", "--docs", "docs", "night.ndjson", "--coverage", ...reports]);
  });

  it("is told in a table before the findings; its columns add up", () => {
    const columns = ["exchanges", "matched", "undocumented", "other hosts", "not API calls", "no body", "broken"];
    const lines = ran.stdout.split("\n");
    const head = lines.findIndex((line) => line.includes("not API calls"));
    expect(lines[head]?.trim().split(/ {2,}/)).toEqual([...columns, "recording"]);
    expect(lines[head + 1]?.trim().split(/\s+/)).toEqual(["13", "6", "1", "2", "4", "1", "1", "night.ndjson"]);
    expect(head).toBeLessThan(lines.findIndex((line) => line.startsWith("ERRORS")));
    expect(written("markdown")).toContain("| `night.ndjson` | 13 | 6 | 1 | 2 | 4 | 1 | 1 |");
    const phrase =
      "13 exchanges read: 6 matched an operation, 1 undocumented, 2 on other hosts, 4 ignored (static files, OPTIONS), 1 without a recorded body; 1 broken entry.";
    for (const format of ["html", "sarif", "junit", "github"]) expect(written(format)).toContain(phrase);
  });

  it("gives findings only about what pages and API can be blamed for", () => {
    const report = JSON.parse(written("json")) as Report;
    expect(report.groups.map(({ rule, title }) => [rule, title])).toEqual([
      [
        "validate/body-type",
        `${OPERATION}: count: expected Integer, got a string in 1 of 2 responses, since 2026-11-21 06:01 UTC`,
      ],
      [
        "validate/server-error",
        `${OPERATION}: status 502: a server error in 1 of 6 responses, since 2026-11-21 06:11 UTC`,
      ],
      ["validate/invalid-entry", "1 entry of night.ndjson could not be read: this line is not valid JSON"],
      [
        "validate/undocumented-operation",
        "GET /v1/{}/others is undocumented; it was called 1 time, since 2026-11-21 06:10 UTC",
      ],
    ]);
  });

  it("proves what --coverage and every report say, with denominators", () => {
    const section = ran.stdout.slice(ran.stdout.indexOf("COVERAGE"), ran.stdout.indexOf("CHECKED"));
    expect(section.split("\n").map((line) => line.trim())).toContain("1 operation");
    expect(section).toMatch(/required +\d+ +.*not contradicted.*, in \d/);
    expect(section).toMatch(/type +\d+ +\d+ seen, 1 contradicted, .*never observed, in .* responses/);
    expect(section).toContain("contradicted: response 200 count");
    expect(written("markdown")).toContain("|  | required | 2 | 2 not contradicted, in 2 responses |");
    expect(written("html")).toContain("contradicted by 1 of 2 responses");
    const report = JSON.parse(written("json")) as Report;
    expect(report.ledger).toContainEqual({
      edition: "page",
      operation: OPERATION,
      promise: "response 200 count",
      kind: "type",
      verdict: "contradicted",
      count: 1,
      of: 2,
    });
  });
});

it("several statuses are one finding that counts the exchanges of each, and tells the first and the last of all", () => {
  const statuses = [409, 200, 412, 409, 304];
  const folder = folderWith({ "docs/page.md": PAGE, "night.ndjson": ndjson(statuses.map((status) => ({ status }))) });
  const { stdout } = docproof(folder, ["validate", "--docs", "docs", "night.ndjson", "--format", "json"]);
  const { groups: causes } = JSON.parse(stdout) as Report;
  expect(causes.map(({ rule, count }) => [rule, count])).toEqual([["validate/undocumented-status", 3]]);
  expect(causes[0]?.lines.join("\n")).toMatch(
    /first in night\.ndjson, exchange 1 at .*; last in night\.ndjson, exchange 4 at /,
  );
});

it("one wrong row of a structure is one finding, however many operations use the structure", () => {
  const listing = markdown("GET /v1/things", {
    response: [["things", "Yes", "Array of [thing](#thing) objects", "All."]],
  });
  const showing = markdown("GET /v1/things/{id}", {
    response: [["thing", "Yes", "[thing](#thing) object", "One."]],
    structures: { '<a name="thing"></a>thing': [["size", "Yes", "Integer", "Its size."]] },
  });
  const folder = folderWith({
    "page.md": `${listing}\n${showing.replace("# GET", "# Showing: GET")}`,
    "night.ndjson": ndjson([
      { url: `${API}/v1/things`, body: { things: [{ size: "1", more: 1 }] } },
      { url: `${API}/v1/things/a`, body: { thing: { size: "1", more: 1 } } },
      { url: `${API}/v1/things/b`, body: { thing: { size: "2", more: 1 } } },
    ]),
  });
  const { stdout } = docproof(folder, ["validate", "--docs", "page.md", "night.ndjson", "--format", "json"]);
  const { groups: causes } = JSON.parse(stdout) as Report;
  expect(causes.map(({ rule, count, findings: atoms }) => [rule, count, atoms.length])).toEqual([
    ["validate/body-type", 3, 2],
    ["validate/undocumented-field", 3, 2],
  ]);
  expect(causes[0]?.lines).toContain("in 2 operations: GET /v1/things, GET /v1/things/{id}");
});
