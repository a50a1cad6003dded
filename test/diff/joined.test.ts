/** Which changes are shown as one, and what they are called then. */
import { describe, expect, test } from "vitest";
import { groupCauses } from "../../src/audit/causes.ts";
import { makeGroupOf } from "../../src/audit/group-of.ts";
import { diffPages } from "../../src/diff/diff.ts";
import { pathStep } from "../../src/diff/moved-paths.ts";
import { readText } from "../editions/read.ts";

function titles(file: string, before: string, after: string): string[] {
  const [old, now] = [readText(file, before).page, readText(file, after).page];
  return groupCauses(diffPages(old, now), makeGroupOf([]), (source) => source).map(({ title }) => title);
}

const crew = (...rows: readonly string[]): string =>
  `# Add a sailor\n\n\`POST /crew\`\n\nRequest body\n\n| Name | Type | Required |\n| --- | --- | --- |\n${rows.map((row) => `| ${row} |\n`).join("")}`;

describe("fields of one operation", () => {
  test("of which the same is said are one, and all of them are named", () => {
    expect(
      titles("a.md", crew("id | string | Yes"), crew("id | string | Yes", "rank | string | No", "watch | string | No")),
    ).toEqual(["request rank, watch: added, optional"]);
  });

  test("of which something else is said are not", () => {
    const before = crew("age | integer | Yes", "name | string | Yes");
    expect(titles("a.md", before, crew("age | string | Yes", "name | boolean | Yes"))).toEqual([
      "request age: type changed from integer to string",
      "request name: type changed from string to boolean",
    ]);
  });

  test("in Chinese and RST", () => {
    const rule = "======  =========  ========\n";
    const page = (type: string): string =>
      `添加船员\n========\n\nPOST /crew\n\n请求体参数\n----------\n\n${rule}名称    类型       是否必选\n${rule}age     ${type}   是\nname    ${type}   是\n${rule}`;
    expect(titles("a.rst", page("Integer "), page("String  "))).toEqual([
      "request age, name: type changed from integer to string",
    ]);
  });
});

describe("paths", () => {
  const calls = (...paths: readonly string[]): string =>
    paths.map((path) => `## Call ${path.split("/").at(-1)}\n\n\`GET ${path}\`\n`).join("\n");

  test("of a new version are one change", () => {
    expect(titles("a.md", calls("/v1/boats", "/v1/crews"), calls("/v2/boats", "/v2/crews"))).toEqual([
      "path moved from /v1/… to /v2/…",
    ]);
    expect(titles("a.md", calls("/boats/{id}", "/crews/{id}"), calls("/v2/boats/{id}", "/v2/crews/{id}"))).toEqual([
      "path moved from /… to /v2/…",
    ]);
  });

  test("that moved otherwise are changes of their own", () => {
    expect(titles("a.md", calls("/v1/a/boats", "/v1/crews"), calls("/v1/b/boats", "/v2/crews"))).toEqual([
      "path moved from /v1/a/boats to /v1/b/boats",
      "path moved from /v1/crews to /v2/crews",
    ]);
  });

  test.each<[string, string, string | null]>([
    ["/v1/boats", "/v2/boats", "/v1/… → /v2/…"],
    ["/boats/{id}", "/v2/boats/{id}", "/… → /v2/…"],
    ["/api/v1/boats", "/api/boats", "/api/v1/… → /api/…"],
    ["/v1/boats", "/v1/ships", null],
  ])("%s → %s", (before, after, expected) => {
    const step = pathStep(before, after);
    expect(step && `${step.from} → ${step.to}`).toBe(expected);
  });
});
