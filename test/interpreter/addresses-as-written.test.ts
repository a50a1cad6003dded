/** Addresses and their labels as people write them: labels of two words, hosts without a scheme or in brackets. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const operations = (text: string, id = "page.md"): string[] =>
  readText(id, text).page.operations.map((o) => `${o.method.value} ${o.path.value}`);

const TABLE = "|Name|Type|\n|-|-|\n|hue|string|\n";

describe("labels", () => {
  test.each([
    ["Interface address", "Request method"],
    ["HTTP request address", "HTTP request method"],
    ["API request path", "Submission method"],
    ["Rest interface URL", "Request mode"],
    ["接口地址", "提交方式"],
  ])("%s, %s", (address, method) => {
    const list = `# Lamps\n\n## Save\n\n- ${address}: /lamps/save\n- ${method}: POST\n\n${TABLE}`;
    expect(operations(list)).toEqual(["POST /lamps/save"]);
    const html = `<h1>Lamps</h1><h2>Save</h2><p>${address}: /lamps/save</p><p>${method}: POST</p><table><tr><th>Name</th><th>Type</th></tr><tr><td>hue</td><td>string</td></tr></table>`;
    expect(operations(html, "page.html")).toEqual(["POST /lamps/save"]);
    const rst = `Save\n====\n\n${address}:\n    * /lamps/save\n${method}:\n    * POST\n`;
    expect(operations(rst, "page.rst")).toEqual(["POST /lamps/save"]);
  });

  test("of something else are none", () => {
    expect(operations(`# Lamps\n\n- Mailing address: /lamps/save\n- Payment method: POST\n\n${TABLE}`)).toEqual([]);
  });
});

describe("a host without its scheme", () => {
  test("beside a method", () => {
    expect(operations(`# 查询灯\n\n\`api.lamps.example/v1/lamps\`\n\n请求方式：GET\n\n${TABLE}`)).toEqual([
      "GET /v1/lamps",
    ]);
    expect(operations(`# Lamps\n\napi.lamps.example/v1/lamps\n\nMethod: GET\n\n${TABLE}`)).toEqual(["GET /v1/lamps"]);
  });

  test("beside no method is a place like others", () => {
    expect(operations(`# Lamps\n\ndocs.lamps.example/v1/lamps\n\n${TABLE}`)).toEqual([]);
    expect(operations(`# Lamps\n\nlamps.example/a.zip\n\nMethod: GET\n\n${TABLE}`)).toEqual([]);
  });
});

describe("a host in brackets", () => {
  test.each([
    "**GET** \\[Host\\]/v1/lamps",
    "`GET` `[API host]/v1/lamps`",
    "GET [server]/v1/lamps",
    "`GET` `\\[Host\\]/v1/lamps`",
  ])("%s", (line) => {
    expect(operations(`# Lamps\n\n## 列表\n\n${line}\n\n${TABLE}`)).toEqual(["GET /v1/lamps"]);
  });

  test("is none where the word is another", () => {
    expect(operations(`# Lamps\n\n## List\n\nget [started]/v1/lamps\n\n${TABLE}`)).toEqual([]);
  });
});
