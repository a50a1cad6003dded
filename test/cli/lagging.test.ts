/** A translation that lags behind a change: in a real repository, through the command line. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../src/findings/report.ts";
import { docproof, folderWith } from "./run.ts";

const EN = `# Listing Volumes<a name="list_volumes"></a>

## URI

GET /v1/volumes

**Table 1** Query parameters

| Parameter | Mandatory | Type | Description |
| --- | --- | --- | --- |
| limit | No | Integer | How many. The value ranges from 1 to 100. Default value: **10** |
| marker | No | String | Where to begin. |

## Response

**Table 2** Response parameters

| Parameter | Type | Description |
| --- | --- | --- |
| count | Integer | How many there are. |
| zone | Integer | The zone. |
`;

const ZH = `# 查询云硬盘列表<a name="list_volumes"></a>

## URI

GET /v1/volumes

**表 1** Query参数

| 参数 | 是否必选 | 参数类型 | 描述 |
| --- | --- | --- | --- |
| limit | 否 | Integer | 数量。取值范围：1-100。默认值：10 |
| marker | 否 | String | 起始位置。 |

## 响应消息

**表 2** 响应参数

| 参数 | 参数类型 | 描述 |
| --- | --- | --- |
| count | Integer | 总数。 |
| zone | String | 可用区。 |
`;

function repository(files: Readonly<Record<string, string>>): string {
  const folder = folderWith(files);
  const git = (...args: readonly string[]): void => {
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], { cwd: folder });
  };
  git("init", "-q");
  git("add", ".");
  git("commit", "-q", "-m", "first");
  return folder;
}

function reportOf(folder: string, args: readonly string[]): Report {
  return JSON.parse(docproof(folder, [...args, "--format", "json"]).stdout) as Report;
}

/** "rule: editions behind the changed one, before → after, at line; verdict" */
function told(report: Report): string[] {
  return report.groups.map(({ rule, lagsBehind = [], verdict }) => {
    const lags = lagsBehind.map(
      ({ editions, changed, before, after, place }) =>
        `${editions.join(" ")} behind ${changed}, ${before ?? "nothing"} → ${after ?? "nothing"}, at ${place.file}:${place.line}`,
    );
    return `${rule}: ${lags.join("; ") || "no lag"}; ${verdict?.certainty ?? ""} ${verdict?.wrong.join(" ") ?? ""}`;
  });
}

describe("--since git:REVISION", () => {
  let folder = "";
  beforeAll(() => {
    folder = repository({ "en/list.md": EN, "zh/list.md": ZH });
    const changed = EN.replace("**10**", "**20**")
      .replace("1 to 100", "1 to 500")
      .replace("| marker |", "| offset | No | Integer | What to leave out. |\n| marker |");
    writeFileSync(join(folder, "en/list.md"), changed);
  });

  test("what one edition changed and the other did not follow is said as that", () => {
    expect(told(reportOf(folder, ["compare", "en", "zh", "--since", "git:HEAD"]))).toEqual([
      // they have always disagreed about this: nobody lags behind
      "compare/type-differs: no lag; undecided ",
      "compare/parameter-missing: zh/list.md behind en/list.md, nothing → query offset, at en/list.md:12; probable zh/list.md",
      "compare/range-differs: zh/list.md behind en/list.md, 1 to 100 → 1 to 500, at en/list.md:11; probable zh/list.md",
      "compare/default-differs: zh/list.md behind en/list.md, 10 → 20, at en/list.md:11; probable zh/list.md",
    ]);
  });

  test("the changed page is checked with its partner, and the changed line is annotated", () => {
    const args = ["compare", "en/list.md", "--partners", "zh", "--since", "git:HEAD", "--fail-on-new", "--format"];
    const { stdout } = docproof(folder, [...args, "github"]);
    const lines = stdout.trim().split("\n");
    expect(lines.map((line) => /^::(\w+) file=([^,]+),line=(\d+)/.exec(line)?.slice(1).join(" "))).toEqual([
      "warning en/list.md 12",
      "warning en/list.md 11",
      "warning en/list.md 11",
    ]);
    expect(stdout).toContain("zh/list.md lags behind a change of en/list.md: 10 → 20  en/list.md:11");
    expect(stdout).toContain("en/list.md changed since git:HEAD, from 10 to 20, and this page did not follow.");
  });

  test("every report that people read names the change", () => {
    for (const format of ["terminal", "markdown", "html", "sarif", "junit", "github"])
      expect(docproof(folder, ["audit", "en", "zh", "--since", "git:HEAD", "--format", format]).stdout).toContain(
        "lags behind a change of en/list.md",
      );
  });

  test("the JSON report keeps to its schema", () => {
    const schema = JSON.parse(readFileSync("schemas/formats/report.schema.json", "utf8")) as object;
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
    expect([validate(reportOf(folder, ["compare", "en", "zh", "--since", "git:HEAD"])), validate.errors]).toEqual([
      true,
      null,
    ]);
  });

  test("a change that the partner followed, or that both made otherwise, is no lag", () => {
    const both = repository({ "en/list.md": EN, "zh/list.md": ZH });
    writeFileSync(join(both, "en/list.md"), EN.replace("**10**", "**20**").replace("1 to 100", "1 to 500"));
    writeFileSync(join(both, "zh/list.md"), ZH.replace("默认值：10", "默认值：30").replace("1-100", "1-500"));
    expect(told(reportOf(both, ["compare", "en", "zh", "--since", "git:HEAD"]))).toEqual([
      "compare/type-differs: no lag; undecided ",
      "compare/default-differs: no lag; undecided ",
    ]);
  });

  test("a removed row, a renamed one, a deprecated operation", () => {
    const renamed = repository({ "en/list.md": EN, "zh/list.md": ZH });
    const changed = ZH.replace("查询云硬盘列表", "查询云硬盘列表（废弃）")
      .replace("| marker | 否 | String | 起始位置。 |\n", "")
      .replace("| count |", "| counts |");
    writeFileSync(join(renamed, "zh/list.md"), changed);
    expect(told(reportOf(renamed, ["compare", "en", "zh", "--since", "git:HEAD"]))).toEqual([
      "compare/type-differs: no lag; undecided ",
      "compare/deprecation-unstated: en/list.md behind zh/list.md, nothing → deprecated, at zh/list.md:1; probable en/list.md",
      "compare/parameter-missing: en/list.md behind zh/list.md, query marker → nothing, at zh/list.md:5; probable en/list.md",
      "compare/field-renamed: en/list.md behind zh/list.md, count → counts, at zh/list.md:19; probable en/list.md",
    ]);
  });

  test("an earlier report knows no pages: new and known, and no lag", () => {
    const file = join(folder, "last.json");
    const before = reportOf(folder, ["compare", "en", "zh"]);
    writeFileSync(file, JSON.stringify({ ...before, causes: [] }));
    const after = reportOf(folder, ["compare", "en", "zh", "--since", "last.json"]);
    expect(after.groups.map(({ novelty, lagsBehind }) => [novelty, lagsBehind])).toEqual(
      after.groups.map(() => ["new", undefined]),
    );
  });
});
