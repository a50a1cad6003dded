/** Labels of an address that say for which environment it is, that end with a stop, and methods of which a label has several. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";
import { promisedBy } from "./promised.ts";

const operations = (text: string, id = "page.md"): string[] =>
  readText(id, text).page.operations.map(({ method, path }) => `${method.value} ${path.value}`);

describe("the addresses of several environments", () => {
  test.each([
    ["联调URL", "生产URL", "方法"],
    ["测试环境地址", "正式环境地址", "请求方式"],
    ["Sandbox URL", "Production URL", "Method"],
    ["Test environment endpoint", "Live endpoint", "HTTP method"],
  ])("%s and %s are of one call", (test1, live, method) => {
    const text = `# Mooring\n\n- ${test1}: https://test.example/api/moor\n- ${live}: https://harbour.example/api/moor\n- ${method}: HTTP POST (JSON)\n`;
    expect(operations(text)).toEqual(["POST /api/moor"]);
  });

  test("in HTML", () => {
    const html =
      "<h1>Mooring</h1><p>Staging URL: https://test.example/api/moor</p><p>Production URL: https://harbour.example/api/moor</p><p>Method: PUT</p>";
    expect(operations(html, "page.html")).toEqual(["PUT /api/moor"]);
  });

  test("are servers, and no call, where no method stands with them", () => {
    expect(
      operations("# Servers\n\n- Sandbox URL: https://test.example/v1\n- Live URL: https://live.example/v1\n"),
    ).toEqual([]);
  });
});

describe("a label that ends with a stop", () => {
  test.each([
    ["URL.", "Request method."],
    ["请求地址。", "请求方式。"],
  ])("%s", (url, method) => {
    expect(operations(`# Moor\n\n**${url}**\n> /api/moor\n\n**${method}**\n> post\n`)).toEqual(["POST /api/moor"]);
  });
});

describe("several methods behind a label", () => {
  const page = (methods: string): string =>
    `# Moor\n\n**Request URL:**\n\n- \`/api/moor\`\n\n**Request method:**\n\n${methods}\n`;

  test.each(["POST/GET", "POST / GET", "- POST | GET", "post/get", "post, get"])("%s are no path", (methods) => {
    expect(operations(page(methods))).toEqual(["POST /api/moor", "GET /api/moor"]);
    expect(operations(page(methods).replace("Request URL", "请求URL").replace("Request method", "请求方式"))).toEqual([
      "POST /api/moor",
      "GET /api/moor",
    ]);
  });

  test("the root may be what is asked for", () => {
    expect(operations("# Root\n\n    GET / HTTP/1.1\n")).toEqual(["GET /"]);
    expect(operations("# Options\n\n`GET /options`\n\n`POST /get`\n")).toEqual(["GET /options", "POST /get"]);
  });
});

describe("a heading with a number, and a remark in brackets", () => {
  test.each(["2.4 返回值（成功时 JSON）", "2.4 Return value (on success, JSON)", "4) Response (JSON, 2xx)"])(
    "%s is of the answer",
    (heading) => {
      const text = `# Moor\n\n\`POST /moor\`\n\n## 2.3 Request parameters\n\n| Name | Type | Description |\n|---|---|---|\n| boat | String | It |\n\n## ${heading}\n\n| Name | Type | Description |\n|---|---|---|\n| berth | String | Where |\n`;
      expect(promisedBy(text)).toEqual(["POST /moor request boat:string", "POST /moor 2XX berth:string"]);
    },
  );
});

test("methods on further lines are none of those that a slash parts", () => {
  expect(operations("# Root\n\n    GET /\n\nPOST\n\nmakes one.\n")).toEqual(["GET /"]);
  expect(operations("# Moor\n\nRequest URL: /api/moor\n\nMethod:\n\nPost / Get\n")).not.toContain("POST /");
});
