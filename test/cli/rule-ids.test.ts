/** Old ids of renamed rules, in configuration, options and baselines. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Report } from "../../src/findings/report.ts";
import { docproof, folderWith } from "./run.ts";

const PAGE = `# Reading Disks

## URI

GET /v1/disks

## Request

**Table 1** Query parameters

| Parameter | Mandatory | Type | Description |
| --- | --- | --- | --- |
| order | No | String | How disks are sorted. |
| order | No | Integer | How disks are sorted. |
`;

const OLD = "lint/parameter-twice";
const NEW = "lint/duplicate-parameter";
const rulesOf = (stdout: string): string[] => (JSON.parse(stdout) as Report).groups.map(({ rule }) => rule);

describe("the old id of a renamed rule", () => {
  test("is accepted by --rule, with a notice", () => {
    const folder = folderWith({ "disks.md": PAGE });
    expect(rulesOf(docproof(folder, ["lint", "disks.md", "--format", "json"]).stdout)).toContain(NEW);
    const ran = docproof(folder, ["lint", "disks.md", "--format", "json", "--rule", `${OLD}=off`]);
    expect(rulesOf(ran.stdout)).not.toContain(NEW);
    expect(ran.stderr).toContain(`rule ${OLD} is now called ${NEW}`);
  });

  test("is accepted by rules, paths and ignore of the configuration, with one notice", () => {
    for (const lines of [
      `rules:\n  ${OLD}: off\n`,
      `paths:\n  - pages: "*.md"\n    rules:\n      ${OLD}: off\n`,
      `ignore:\n  - rule: ${OLD}\n    reason: known\n`,
    ]) {
      const folder = folderWith({ "disks.md": PAGE, "docproof.yaml": lines });
      const ran = docproof(folder, ["lint", "disks.md", "--format", "json"]);
      expect(rulesOf(ran.stdout)).not.toContain(NEW);
      expect(ran.stderr.split(`rule ${OLD} is now called ${NEW}`)).toHaveLength(2);
    }
  });

  test("in a baseline still accepts, and gets its new name when the baseline is updated", () => {
    const folder = folderWith({ "disks.md": PAGE });
    docproof(folder, ["lint", "disks.md", "--baseline", "b.yaml", "--update-baseline"]);
    const file = join(folder, "b.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replaceAll(NEW, OLD));
    const ran = docproof(folder, ["lint", "disks.md", "--baseline", "b.yaml", "--format", "json"]);
    expect(rulesOf(ran.stdout)).not.toContain(NEW);
    expect(ran.stderr).toBe("");
    docproof(folder, ["lint", "disks.md", "--baseline", "b.yaml", "--update-baseline"]);
    expect(readFileSync(file, "utf8")).toContain(NEW);
  });
});
