/** Where a page says that it lists only some of the fields, others are no finding; what it does list is held against answers all the same. */
import { describe, expect, test } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import { readExchange, validate } from "../../src/index.ts";
import { readText } from "../editions/read.ts";

const ANSWER: Json = { id: "a", uptime: 3, threads: 4, "max-queue": 9 };

async function found(file: string, page: string, body: Json): Promise<string[]> {
  const call = readExchange(
    {
      request: { method: "GET", url: "https://h/config" },
      response: { status: 200, headers: { "content-type": "application/json" }, body },
    },
    "night.ndjson",
    0,
  );
  const { findings } = await validate([readText(file, page).page], [call, call]);
  return [...new Set(findings.map(({ rule }) => rule.replace("validate/", "")))];
}

const english = (lead: string): string => `# Configuration

\`GET /config\`

### Response

${lead}

| Name | Type | Description |
| --- | --- | --- |
| id | string | The name. |
| uptime | integer | Seconds. |
`;

const chinese = (
  lead: string,
): string => `<html><body><h2>查询配置</h2><p><code>GET /config</code></p><h3>响应参数</h3><p>${lead}</p>
<table><tr><th>参数名</th><th>类型</th><th>说明</th></tr>
<tr><td>id</td><td>string</td><td>名称</td></tr><tr><td>uptime</td><td>integer</td><td>秒数</td></tr></table></body></html>`;

const shown = (lead: string): string => `# Configuration

## GET /config

### Response

${lead}

\`\`\`json
{"id": "x", "uptime": 12}
\`\`\`
`;

describe("an English page", () => {
  test.each([
    "The most common settings are:",
    "Returns the commonly used fields:",
    "Some of the available settings:",
    "The following properties are returned, including but not limited to:",
    "This list of fields is not exhaustive.",
    "The answer may contain other fields depending on the build.",
    "Further fields may be present.",
  ])("%s", async (lead) => {
    expect(await found("page.md", english(lead), ANSWER)).toEqual([]);
    expect(await found("page.md", shown(lead), ANSWER)).toEqual([]);
  });

  test.each([
    "The settings are:",
    "All fields are returned:",
    "The answer never may contain other fields.",
    "It has the fields that a common server has:",
  ])("but: %s", async (lead) => {
    expect(await found("page.md", english(lead), ANSWER)).toEqual(["undocumented-field"]);
    expect(await found("page.md", shown(lead), ANSWER)).toEqual(["undocumented-field"]);
  });

  test("a listed field of another type is told", async () => {
    const page = english("The most common settings are:");
    expect(await found("page.md", page, { ...(ANSWER as object), uptime: "3" })).toEqual(["body-type"]);
  });

  test("a field whose description names some of what is inside", async () => {
    const page = (words: string): string => `# Configuration

\`GET /config\`

### Response

| Name | Type | Description |
| --- | --- | --- |
| info | object | ${words} |
| info.id | string | The name. |
`;
    const body = { info: { id: "a", threads: 4 } };
    expect(await found("page.md", page("Includes but is not limited to what is below."), body)).toEqual([]);
    expect(await found("page.md", page("Has what is below."), body)).toEqual(["undocumented-field"]);
  });
});

describe("a Chinese page", () => {
  test.each([
    "常用字段如下:",
    "主要返回字段说明:",
    "返回内容包括但不限于:",
    "以下仅列出部分配置。",
    "返回编号、时长等字段:",
    "响应中可能包含其他字段。",
    "其余字段省略。",
  ])("%s", async (lead) => {
    expect(await found("page.html", chinese(lead), ANSWER)).toEqual([]);
  });

  test.each(["字段如下:", "返回全部字段:", "响应中不可能包含其他字段。", "公共字段:"])("但是: %s", async (lead) => {
    expect(await found("page.html", chinese(lead), ANSWER)).toEqual(["undocumented-field"]);
  });
});
