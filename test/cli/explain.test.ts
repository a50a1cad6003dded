/** `explain` from a report, and what commands say that had nothing to do. */
import { describe, expect, test } from "vitest";
import type { Report } from "../../src/findings/report.ts";
import { docproof, folderWith } from "./run.ts";

const page = (path: string, type: string): string =>
  `# Lamps\n\n## URI\n\nPUT ${path}\n\n## Request\n\n**Table 1** Request body\n\n| Parameter | Type | Mandatory | Description |\n| --- | --- | --- | --- |\n| watts | ${type} | Yes | How bright. |\n\n## Example request\n\n\`\`\`json\n{ "watts": "40" }\n\`\`\`\n`;

const RST = `Lamps
=====

URI
---

PUT /v1/lamps

Request
-------

.. list-table:: Request body
   :header-rows: 1

   * - Parameter
     - Type
     - Mandatory
     - Description
   * - watts
     - String
     - Yes
     - How bright.
`;

describe("explain --report", () => {
  test("looks a finding up in the report of an earlier run, whichever judge wrote it", () => {
    const folder = folderWith({ "a.md": page("/v1/lamps", "Integer"), "b.md": page("/v1/lamps", "String") });
    docproof(folder, ["lint", "a.md", "--report", "json=r.json"]);
    docproof(folder, ["diff", "b.md", "a.md", "--report", "json=d.json"]);
    expect(docproof(folder, ["explain", "1", "--report", "r.json"]).stdout).toContain("lint/type-example");
    expect(docproof(folder, ["explain", "1", "--report", "d.json"]).stdout).toContain("diff/");
  });

  test("says what is wrong with another file", () => {
    const folder = folderWith({
      "r.json": "{}",
      "old.json": '{"tool":{"name":"docproof","version":"0.0.9"},"causes":[]}',
    });
    expect(docproof(folder, ["explain", "1", "--report", "r.json"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("not a JSON report of docproof") as string,
    });
    expect(docproof(folder, ["explain", "1", "--report", "old.json"]).stderr).toContain("0.0.9");
  });
});

describe("a field of the request", () => {
  test("has its bare path, and its side beside it", () => {
    const folder = folderWith({ "a.md": page("/v1/lamps", "Integer") });
    const report = JSON.parse(docproof(folder, ["lint", "a.md", "--format", "json"]).stdout) as Report;
    const found = report.groups.find(({ rule }) => rule === "lint/type-example");
    expect(found).toMatchObject({ side: "request", fieldPaths: ["watts"] });
    expect(found?.findings[0]).toMatchObject({ side: "request", fieldPath: "watts" });
  });
});

describe("nothing to judge", () => {
  test("is exit code 2 where no two pages are of one operation, and no word of agreement", () => {
    const folder = folderWith({ "a.md": page("/v1/lamps", "String"), "b.md": page("/v1/doors", "String") });
    const ran = docproof(folder, ["compare", "a.md", "b.md"]);
    expect(ran.code).toBe(2);
    expect(ran.stdout).toContain("Nothing was compared");
    expect(ran.stderr).toContain("nothing was compared");
  });

  test("is exit code 2 where no page has an operation or a table", () => {
    const folder = folderWith({ "a.md": "# Welcome\n\nThis guide is for everybody.\n" });
    expect(docproof(folder, ["lint", "a.md"]).code).toBe(2);
    expect(docproof(folder, ["lint", "a.md"]).stderr).toContain("nothing was checked");
  });

  test("is no matter where the pages can be compared", () => {
    const folder = folderWith({ "a.md": page("/v1/lamps", "String"), "b.rst": RST });
    expect(docproof(folder, ["compare", "a.md", "b.rst"]).code).toBe(0);
  });
});

describe("what accepts findings", () => {
  test("--update-baseline without a baseline is an error", () => {
    const folder = folderWith({ "a.md": page("/v1/lamps", "Integer") });
    const ran = docproof(folder, ["lint", "a.md", "--update-baseline"]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain("--baseline FILE");
  });

  test("an ignore entry that matches nothing is said, one that this run cannot match is not", () => {
    const ignore = (rule: string, field: string): string =>
      `  - rule: ${rule}\n    field: ${field}\n    reason: known\n`;
    const folder = folderWith({
      "a.md": page("/v1/lamps", "Integer"),
      "docproof.yaml": `ignore:\n${ignore("lint/type-example", "request watts")}${ignore("lint/type-example", "colour")}${ignore("compare/type-differs", "watts")}`,
    });
    expect(docproof(folder, ["lint", "a.md"]).stderr).toBe(
      "docproof: an ignore entry matches nothing: rule lint/type-example, field colour\n",
    );
  });
});
