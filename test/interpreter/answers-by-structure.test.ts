/** "Suggested structure of the response:", "响应 data 建议结构：" behind a request's example: a table of what comes back. */
import { describe, expect, test } from "vitest";
import { promisedBy } from "./promised.ts";

const table = (name: string): string =>
  `| Field | Type | Description |\n| --- | --- | --- |\n| ${name} | string | It. |`;
const page = (method: string, lead: string, example = "**Request example:**"): string =>
  [
    "# Tea\n\n## Pour\n",
    `\`${method} /tea\`\n`,
    `${example}\n\n\`\`\`json\n{"cup": "blue"}\n\`\`\`\n`,
    `${lead}\n\n${table("steam")}`,
  ].join("\n");

describe("a table behind a line about the structure of the answer", () => {
  test.each([
    ["POST", "**Suggested response structure:**", "**Request example:**"],
    ["GET", "**Response data schema**", "**Request example:**"],
    ["POST", "**响应 data 建议结构：**", "**请求示例：**"],
    ["GET", "返回结果的格式：", "**请求示例：**"],
    ["POST", "**响应建议结构：** 返回新的茶，便于前端更新。", "**请求示例：**"],
  ])("%s, %s", (method, lead, example) => {
    expect(promisedBy(page(method, lead, example))).toContain(`${method} /tea 2XX steam:string`);
  });

  test.each([
    ["Parameters:", "**Request example:**"],
    ["返回格式可以选择：", "**请求示例：**"],
  ])("%s announces no answer", (lead, example) => {
    expect(promisedBy(page("GET", lead, example))).toEqual(["GET /tea query steam:string"]);
  });

  test("one record of a list", () => {
    const text = `${page("GET", "**响应结构：**", "**请求示例：**").replace("steam | string", "list | array")}\n\n**list 中单条记录：**\n\n${table("leaf")}`;
    expect(promisedBy(text)).toContain("GET /tea 2XX list[].leaf:string");
  });
});
