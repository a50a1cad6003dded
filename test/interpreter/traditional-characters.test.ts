/** Pages in traditional characters say what those in simplified ones say; what they name stays as they write it. */
import { expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { simplified } from "../../src/language/zh/traditional.ts";
import { readText } from "../editions/read.ts";
import { promisedBy } from "./promised.ts";

const PAGE = [
  "## 新增船隻",
  "請求方法：POST",
  "請求網址：/v1/boats",
  "### 請求標頭",
  "| 標頭 | 必要 | 說明 |\n|---|---|---|\n| X-Dock | 是 | 碼頭 |",
  "### 請求主體",
  "| 欄位名稱 | 資料型別 | 是否必填 | 說明 |\n|---|---|---|---|\n| title | 字串 | 必填 | 船名 |\n| oars | 整數 | 選填 | 槳數 |",
  "### 回應參數",
  "| 欄位 | 型態 | 敘述 |\n|---|---|---|\n| id | 字串 | 編號 |\n| crew | 字串陣列 | 船員 |\n| afloat | 布林值 | 是否下水 |",
  "### 回應範例",
  '```json\n{"id": "7", "crew": ["Ann"], "afloat": true}\n```',
];

const fields = (page: ApiPage): string[] =>
  page.operations.flatMap((o) => o.parameters.map((f) => `${f.in} ${f.name.value} ${f.required?.value ?? "-"}`));

test("headers, headings, labels and types", () => {
  const { page } = readText("page.md", PAGE.join("\n\n"));
  expect(fields(page)).toEqual(["header X-Dock yes"]);
  expect(page.operations.flatMap(({ examples }) => examples.map(({ role }) => role))).toEqual(["response"]);
  expect(promisedBy(PAGE.join("\n\n"))).toEqual([
    "POST /v1/boats header X-Dock:?",
    "POST /v1/boats request title:string",
    "POST /v1/boats request oars:integer",
    "POST /v1/boats 2XX id:string",
    "POST /v1/boats 2XX crew:array",
    "POST /v1/boats 2XX afloat:boolean",
  ]);
});

test("in HTML, with 回傳 for an answer and 網址 for the address", () => {
  const html = [
    "<h2>查詢船隻</h2><p><b>呼叫方式</b>：GET</p><p><b>網址</b>：/v1/boats</p>",
    "<h3>查詢參數</h3><table><tr><th>參數</th><th>型別</th><th>必須</th></tr><tr><td>port</td><td>數字</td><td>否</td></tr></table>",
    "<h3>回傳參數</h3><table><tr><th>參數</th><th>型別</th></tr><tr><td>total</td><td>整數</td></tr></table>",
  ].join("");
  expect(promisedBy(html.replace("呼叫方式", "請求方式"), "page.html")).toEqual([
    "GET /v1/boats query port:number",
    "GET /v1/boats 2XX total:integer",
  ]);
});

test("a name in such characters stays as it is written", () => {
  const { page } = readText(
    "page.md",
    "## 查詢\n\n`GET /v1/boats`\n\n### 查詢參數\n\n| 參數 | 型別 |\n|---|---|\n| 編號 | 字串 |",
  );
  expect(fields(page)).toEqual(["query 編號 -"]);
});

test("a guide in steps stays silent", () => {
  const { page } = readText(
    "page.md",
    "# 快速入門\n\n## 步驟一：登入\n\n```http\nPOST /login\n```\n\n## 步驟二：查詢\n\n```http\nGET /boats\n```",
  );
  const other = readText(
    "page.md",
    "# 快速入门\n\n## 步骤一：登录\n\n```http\nPOST /login\n```\n\n## 步骤二：查询\n\n```http\nGET /boats\n```",
  );
  expect(page.operations.length).toBe(other.page.operations.length);
});

test("characters go one for one, and others stay", () => {
  expect(simplified("請求參數：長度")).toBe("请求参数：长度");
  expect(simplified("名前と値 values")).toBe("名前と値 values");
});
