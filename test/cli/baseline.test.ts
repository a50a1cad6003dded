/** The baseline and the ignores of a comparison, as a house lives with them: partly fixed, expired, unreadable, moved. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Report } from "../../src/findings/report.ts";
import { docproof, folderWith, type Ran } from "./run.ts";

function page(title: string, columns: string, rows: readonly string[]): string {
  return `# ${title}<a name="show_volume"></a>\n\n## URI\n\nGET /v1/volumes\n\n## Response\n\n**Table 1** Response parameters\n\n${columns}\n| --- | --- | --- |\n${rows.join("\n")}\n`;
}

const english = (...rows: readonly string[]): string =>
  page("Showing Volumes", "| Parameter | Type | Description |", ["| name | String | The name. |", ...rows]);
const chinese = (...rows: readonly string[]): string =>
  page("查询云硬盘", "| 参数 | 参数类型 | 描述 |", ["| name | String | 名称。 |", ...rows]).replace(
    "## Response",
    "## 响应消息",
  );

const row = (name: string): string => `| ${name} | String | A value. |`;
const SIZE = "| size | Integer | Default value: **10** |";
const ZH_SIZE = "| size | Integer | 默认值：20 |";

/** A folder whose baseline accepts that `a1` and `b1` are missing in Chinese and that the defaults differ. */
function accepted(): string {
  const folder = folderWith({
    "en/volume.md": english(SIZE, row("a1"), row("b1")),
    "zh/volume.md": chinese(ZH_SIZE),
  });
  expect(compare(folder, "--update-baseline").stderr).toContain("b.yaml: 4 accepted findings written");
  return folder;
}

function compare(folder: string, ...args: readonly string[]): Ran {
  return docproof(folder, ["compare", "en", "zh", "--baseline", "b.yaml", ...args, "--format", "json"]);
}

const titles = ({ stdout }: Ran): string[] => (JSON.parse(stdout) as Report).groups.map(({ title }) => title);
const MISSING = "missing from zh/volume.md";

describe("a baseline", () => {
  test("of a cause that was partly fixed lets its rest stay accepted, and only what is new counts", () => {
    const folder = accepted();
    writeFileSync(join(folder, "zh/volume.md"), chinese(ZH_SIZE, row("a1")));
    writeFileSync(join(folder, "en/volume.md"), `\n\n${english(row("c1"), SIZE, row("a1"), row("b1"))}`);
    const ran = compare(folder);
    expect(titles(ran)).toEqual([`c1 ${MISSING}`]);
    expect(ran.stderr).toBe(
      "docproof: b.yaml: nothing matches 1 entry any more; --update-baseline removes stale entries\n",
    );
  });

  test("survives another wording and another order of rows", () => {
    const folder = accepted();
    writeFileSync(
      join(folder, "en/volume.md"),
      english(
        row("b1"),
        "| size | Integer | The default value is **10**. |",
        row("a1").replace("A value", "The first"),
      ),
    );
    const ran = compare(folder);
    expect([titles(ran), ran.stderr]).toEqual([[], ""]);
  });

  test("knows what a run did not look at: an unreadable partner, one edition alone, lint", () => {
    const folder = accepted();
    const before = readFileSync(join(folder, "b.yaml"), "utf8");
    writeFileSync(join(folder, "zh/volume.md"), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
    const ran = compare(folder);
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringMatching(/^docproof: zh\/volume\.md: [^\n]+\n$/)]);
    expect(docproof(folder, ["compare", "en", "--baseline", "b.yaml"]).stderr).toBe(
      "docproof: nothing was compared: there is only one page\n",
    );
    expect(docproof(folder, ["lint", "en", "--baseline", "b.yaml"]).stderr).toBe("");
    compare(folder, "--update-baseline");
    expect(readFileSync(join(folder, "b.yaml"), "utf8")).toBe(before);
  });

  test("keeps reason, owner and day, and what has expired counts again", () => {
    const folder = accepted();
    const file = join(folder, "b.yaml");
    const dated = readFileSync(file, "utf8")
      .replaceAll("reason: accepted when the baseline was made", "reason: with the next release")
      .replaceAll("owner: null", "owner: ann")
      .replaceAll("until: null", "until: 2026-01-31");
    writeFileSync(file, dated);
    expect(titles(compare(folder, "--as-of", "2026-01-31"))).toEqual([]);
    const late = compare(folder, "--as-of", "2026-02-01");
    expect(titles(late)).toEqual([
      "a1, b1 missing from zh/volume.md",
      "size: default 10 here; another edition says 20",
    ]);
    expect(late.stderr).toBe("docproof: b.yaml: 4 entries expired; their findings count again\n");
    compare(folder, "--update-baseline");
    expect(readFileSync(file, "utf8")).toBe(dated);
  });
});

describe("the configuration", () => {
  const folder = folderWith({
    "en/volume.md": english(SIZE, row("a1"), row("b1")),
    "zh/volume.md": chinese(ZH_SIZE),
  });
  const configured = (text: string): Ran => {
    writeFileSync(join(folder, "docproof.yaml"), text);
    return docproof(folder, ["compare", "en", "zh", "--format", "json"]);
  };

  test.each([
    ["rule and field path", "rule: compare/field-missing, field: a1", [`b1 ${MISSING}`, "size:"]],
    ["page", "page: zh/*", ["size:"]],
    ["page id", "page: show_volume", []],
    ["operation", "operation: GET /v1/volumes", []],
    ["a field path with a star", "field: '*1'", ["size:"]],
  ])("ignores by %s, with a reason that the report has", (_name, what, left) => {
    const ran = configured(`ignore:\n  - { ${what}, reason: wanted }\n`);
    const report = JSON.parse(ran.stdout) as Report;
    expect(titles(ran).map((title, i) => title.startsWith(left[i] ?? "?"))).toEqual(left.map(() => true));
    expect(new Set(report.accepted.map(({ reason }) => reason))).toEqual(new Set(["wanted"]));
  });

  test.each([
    [
      "an ignore without a reason",
      "ignore:\n  - { field: a1, page: zh/volume.md }\n",
      "must have required property 'reason'",
    ],
    ["an ignore of everything", "ignore:\n  - { reason: x }\n", "fewer than 2 properties"],
    ["a misspelt key", "rules:\n  compare/type-differs: error\nignores: []\n", "docproof.yaml:3: unknown key"],
    ["a misspelt rule", "rules:\n  compare/typ-differs: error\n", "Did you mean compare/type-differs?"],
    ["a misspelt severity", "rules:\n  compare/type-differs: eror\n", "docproof.yaml:2"],
  ])("%s is an error", (_name, text, message) => {
    const { code, stderr } = configured(text);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  test("severities by rule and by path", () => {
    const ran = configured(
      "rules:\n  compare/default-differs: 'off'\npaths:\n  - pages: zh/*\n    rules: { compare/field-missing: error }\n",
    );
    const report = JSON.parse(ran.stdout) as Report;
    expect(report.groups.map(({ severity, title }) => [severity, title])).toEqual([
      ["error", "a1, b1 missing from zh/volume.md"],
    ]);
    expect(ran.code).toBe(1);
  });
});
