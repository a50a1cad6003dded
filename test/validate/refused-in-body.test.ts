/** Calls without a mandatory parameter that the answer calls a failure, whatever its status. */
import { describe, expect, test } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import { readExchange, validate } from "../../src/index.ts";
import { readText } from "../editions/read.ts";

const ENGLISH = `# Pads

\`GET /pads\`

| Query parameter | Mandatory | Type | Description |
| --- | --- | --- | --- |
| padID | Yes | string | The pad. |
`;
const CHINESE = `# 文档

**请求URL:** \`/pads\`

**请求方式:** GET

**请求参数:**

| 参数名 | 必选 | 类型 | 说明 |
| --- | --- | --- | --- |
| padID | 是 | string | 文档编号 |
`;

async function rules(page: string, body: Json, status = 200): Promise<string[]> {
  const headers = { "content-type": "application/json" };
  const calls = [0, 1].map((n) =>
    readExchange(
      { request: { method: "GET", url: "https://h/pads" }, response: { status, headers, body } },
      "night.ndjson",
      n,
    ),
  );
  const { findings } = await validate([readText("page.md", page).page], calls);
  return findings.map(({ rule }) => rule).filter((rule) => rule === "validate/missing-request-parameter");
}

describe.each([
  ["English", ENGLISH],
  ["Chinese", CHINESE],
])("a page in %s", (_, page) => {
  test.each<[string, Json]>([
    ["a code and a message", { code: 1, message: "padID is not a string", data: null }],
    ["a code as a text", { errcode: "40001", errmsg: "padID missing" }],
    ["no success", { success: false, data: {} }],
    ["a word", { status: "error", reason: "padID?" }],
    ["a list of one", [{ result: 1, text: "padID?" }]],
    ["an error", { error: { message: "padID?" } }],
  ])("%s is no acceptance", async (_name, body) => {
    expect(await rules(page, body)).toEqual([]);
  });

  test.each<[string, Json]>([
    ["code 1 of a success", { code: 1, message: "success", data: [] }],
    ["code 1 of a success in Chinese", { code: 1, msg: "查询成功", data: null }],
    ["code 0", { code: 0, message: "ok", data: null }],
    ["the code of HTTP's success", { code: 200, message: "ok", data: {} }],
    ["a code beside an answer", { code: 7, message: "lamp", data: { id: 1 } }],
    ["a code without a message", { code: 7 }],
    ["an error that is none", { error: null, id: 1 }],
    ["a list of which one is an answer", [{ code: 1, message: "x" }, { id: 1 }]],
  ])("%s is one", async (_name, body) => {
    expect(await rules(page, body)).toHaveLength(1);
  });
});
