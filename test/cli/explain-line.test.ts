/** `explain PAGE:LINE` tells of any line how it was read, and why. */
import { expect, test } from "vitest";
import { docproof, folderWith } from "./run.ts";

const PAGE = `# Lamps

Call \`GET /v1/lamps\` to see all.

## Get a lamp

GET /v1/lamps/{id}

### Query parameters

| Name | Type | Req'd by | Description |
| --- | --- | --- | --- |
| fields | String | admins | Which fields. |

### Response

\`\`\`json
{"id": "a"}
\`\`\`

## Limits

| Name | Type | Description |
| --- | --- | --- |
| most | Integer | How many. |
`;

const CHINESE = `灯
==

查询灯
------

GET /v1/lamps/{id}

查询参数
~~~~~~~~

.. list-table::
   :header-rows: 1

   * - 名称
     - 类型
     - 描述
   * - fields
     - String
     - 字段。
`;

test.each([
  [
    "lamps.md",
    PAGE,
    3,
    ["GET /v1/lamps, within other words, is no request line: a request within other words is only mentioned"],
  ],
  ["lamps.md", PAGE, 7, ["is a request line", "It belongs to GET /v1/lamps/{id} (line 7)."]],
  ["lamps.md", PAGE, 9, ["A heading of level 3: “Query parameters”."]],
  [
    "lamps.md",
    PAGE,
    13,
    [
      "Its columns: name, type, not known, description.",
      "It is read as: query; the line or heading above it says so.",
      "The row is the field fields: type string by “String”; nothing says whether it is required.",
      "Not read, for the header of its column is not known: “admins”.",
    ],
  ],
  ["lamps.md", PAGE, 18, ["It is read as a response example of GET /v1/lamps/{id}."]],
  [
    "lamps.md",
    PAGE,
    25,
    ["It lists fields, and nothing says of what", "It belongs to no operation: its section states none."],
  ],
  ["lamps.md", PAGE, 2, ["Nothing of the page's text begins or goes on here"]],
  ["lamps.rst", CHINESE, 7, ["is a request line", "It belongs to GET /v1/lamps/{id} (line 7)."]],
  ["lamps.rst", CHINESE, 19, ["It is read as: query", "The row is the field fields"]],
] as const)("%s", (name, text, line, expected) => {
  const { stdout, code } = docproof(folderWith({ [name]: text }), ["explain", `${name}:${line}`]);
  expect(code).toBe(0);
  for (const words of expected) expect(stdout).toContain(words);
});

test("a reading that the configuration says by hand is told as such", () => {
  const config = `operations:
  - page: lamps.md
    heading: Limits
    method: GET
    path: /v1/limits
    tables:
      - number: 2
        as: 200
`;
  const folder = folderWith({ "lamps.md": PAGE, "docproof.yaml": config });
  expect(docproof(folder, ["explain", "lamps.md:21"]).stdout).toContain(
    "docproof.yaml:2 says that this is: GET /v1/limits.",
  );
  const { stdout } = docproof(folder, ["explain", "lamps.md:25"]);
  expect(stdout).toContain("It is read as: response body 200; the configuration says so.");
  expect(stdout).toContain("docproof.yaml:2 says that this is: response 200.");
});

test("a line that is not there is an error", () => {
  const { stderr, code } = docproof(folderWith({ "lamps.md": PAGE }), ["explain", "lamps.md:99"]);
  expect(code).toBe(2);
  expect(stderr).toContain("lamps.md:99: the page has 26 lines");
});
