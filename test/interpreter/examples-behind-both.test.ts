/** "Example" behind the tables of both sides: what JSON holds says which side it shows. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const rolesOf = (file: string, ...parts: string[]): string[] =>
  readText(file, parts.join("\n\n")).page.operations.flatMap(({ examples }) => examples.map(({ role }) => role));

const english = (json: string, method = "POST"): string[] => [
  "# Hives",
  "## Find hives",
  `\`${method} /hives\``,
  "**Request parameters**",
  "| Name | Type |\n|---|---|\n| zone | string |\n| page | integer |",
  "**Response**",
  "| Name | Type |\n|---|---|\n| total | integer |\n| page | integer |",
  "### Example",
  `\`\`\`json\n${json}\n\`\`\``,
];

const chinese = (json: string): string[] => [
  "# 蜂巢",
  "## 查询蜂巢",
  "**请求URL:** `https://bees.example/hives`",
  "**请求方式:** POST",
  "**参数:**",
  "| 参数名称 | 数据类型 |\n|---|---|\n| zone | String |\n| page | Number |",
  "**返回数据说明:**",
  "| 参数名称 | 数据类型 |\n|---|---|\n| total | Number |\n| page | Number |",
  "### 示例",
  `\`\`\`json\n${json}\n\`\`\``,
];

const html = (json: string): string =>
  "<h1>Hives</h1><h2>Find hives</h2><p><code>POST /hives</code></p><h3>Request parameters</h3><table><tr><th>Name</th><th>Type</th></tr>" +
  "<tr><td>zone</td><td>string</td></tr></table><h3>Response</h3><table><tr><th>Name</th><th>Type</th></tr>" +
  `<tr><td>total</td><td>integer</td></tr></table><h4>Example</h4><pre>${json}</pre>`;

describe("an example behind both tables", () => {
  test("is the request's where all it has is sent, and not all of it comes back", () => {
    expect(rolesOf("page.md", ...english('{ "zone": "a", "page": 1 }'))).toEqual(["request"]);
    expect(rolesOf("page.md", ...chinese('{ "zone": "a", "page": 1 }'))).toEqual(["request"]);
    expect(rolesOf("page.html", html('{ "zone": "a" }'))).toEqual(["request"]);
  });

  test("stays the response's where it has what comes back, what both have, or what neither has", () => {
    for (const json of ['{ "total": 1, "page": 1 }', '{ "page": 1 }', '{ "zone": "a", "other": 1 }']) {
      expect(rolesOf("page.md", ...english(json))).toEqual(["response"]);
      expect(rolesOf("page.md", ...chinese(json))).toEqual(["response"]);
    }
    expect(rolesOf("page.html", html('{ "total": 1 }'))).toEqual(["response"]);
  });

  test("is nothing that a GET sends", () => {
    expect(rolesOf("page.md", ...english('{ "zone": "a" }', "GET"))).toEqual(["response"]);
  });
});

describe("an example behind the parameters of a call that reads", () => {
  const page = [
    "# Hives",
    "`GET /hives/{id}`",
    "## Request parameters",
    "| Name | Type |\n|---|---|\n| id | string |",
    "## Example",
    "Find the names of a hive:",
    "```sh\nhives/7\n```",
    "It gives a list of names:",
    '```json\n[{ "id": "a" }]\n```',
  ];

  test("is what comes, and only that", () => {
    expect(rolesOf("page.md", ...page)).toEqual(["response"]);
    expect(
      rolesOf(
        "page.md",
        "# 蜂巢",
        "`GET /hives/{id}`",
        "## 路径参数",
        "| 参数 | 类型 |\n|---|---|\n| id | string |",
        "## 示例",
        '```json\n[{ "id": "a" }]\n```',
      ),
    ).toEqual(["response"]);
    const adoc =
      '== Hives\n\n`GET /hives/{id}`\n\n=== Path parameters\n\n`id`::\n(Required, string) It.\n\n=== Example\n\nFind them:\n\n[source,json]\n----\n[{ "id": "a" }]\n----\n';
    expect(rolesOf("page.adoc", adoc)).toEqual(["response"]);
  });
});
