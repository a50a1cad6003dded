/** A body that code shows with types for values, right above the table of the same fields; and statuses in blocks of their own. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const bodies = (text: string, id = "page.md"): string[] =>
  readText(id, text).page.operations.flatMap(({ responses }) =>
    responses.map(({ status, body }) => `${status.value} ${body?.type.kind ?? "-"}`),
  );

const TABLE = "| Field | Type | Description |\n|--|--|--|\n| code | int | The code. |\n| note | string | The note. |\n";

describe("a sketch above the table of its fields", () => {
  test("is one body with it", () => {
    const page = (sketch: string, table = TABLE): string =>
      `# Tea\n\n\`GET /tea\`\n\n## Response\n\n\`\`\`\n${sketch}\n\`\`\`\n\n${table}`;
    expect(bodies(page('{"code": integer, "note": string}'))).toEqual(["2XX structure"]);
    expect(bodies(page('{"code": integer}'))).toEqual(["2XX structure"]);
    expect(bodies(page('{\n    "code": integer,\n    "note": string\n}'))).toEqual(["2XX structure"]);
    expect(bodies(page('{"code": integer, "other": string}'))).toEqual(["2XX union"]);
    const chinese = "| 参数 | 类型 | 说明 |\n|--|--|--|\n| code | int | 编码 |\n";
    expect(bodies(`# 茶\n\n\`GET /tea\`\n\n## 返回\n\n\`\`\`\n{"code": integer}\n\`\`\`\n\n${chinese}`)).toEqual([
      "2XX structure",
    ]);
  });

  test("in reStructuredText", () => {
    const page = `Tea
===

\`\`GET /tea\`\`

Response
--------

.. code-block:: text

   {"code": integer}

==== ======= =====
Name Type    Text
==== ======= =====
code integer Code.
==== ======= =====
`;
    expect(bodies(page, "page.rst")).toEqual(["2XX structure"]);
  });
});

describe("a status in a block of its own", () => {
  test.each([
    ["## Response Status", "201", ["201 -"]],
    ["## 响应状态码", "204", ["204 -"]],
    ["## Response Status", "7", []],
    ["## Notes", "201", []],
    ["## Response", "201 Created", ["201 -"]],
    ["## 返回", "204 No Content", ["204 -"]],
    ["## Response", "201 Lamps", []],
    ["## Response", "204", []],
    ["## 返回", "204", []],
  ])("%s, %s", (heading, status, expected) => {
    expect(bodies(`# Tea\n\n\`PUT /tea\`\n\n${heading}\n\n\`\`\`json\n${status}\n\`\`\`\n`)).toEqual(expected);
  });

  test("is of the call beside it", () => {
    const call = (method: string, status: string): string =>
      `## ${method} one\n\n\`${method} /tea\`\n\n### Response Status\n\n\`\`\`\n${status}\n\`\`\`\n`;
    expect(bodies(`# Tea\n\n${call("PUT", "200")}\n${call("DELETE", "204")}`)).toEqual(["200 -", "204 -"]);
    const html = (method: string, status: string): string =>
      `<h2>${method} one</h2><p><code>${method} /tea</code></p><h3>Status Code</h3><pre>${status}</pre>`;
    expect(bodies(`<h1>Tea</h1>${html("PUT", "200")}${html("DELETE", "204")}`, "page.html")).toEqual([
      "200 -",
      "204 -",
    ]);
  });
});
