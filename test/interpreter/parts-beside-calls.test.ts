/** Parts of an operation that stand beside its heading, below one title, although the heading has parts below it, too. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const told = (text: string, id = "page.md"): string[] =>
  readText(id, text).page.operations.map(
    ({ method, path, responses }) =>
      `${method.value} ${path.value}: ${responses.map(({ status }) => status.value).join()}`,
  );

const call = (title: string, path: string, status: string): string =>
  `## ${title}\n\n### GET ${path}\n\n#### Query Parameters\n\n- token (string, required) - The token\n\n### Response\n\n#### Status Code\n\n- ${status} - OK\n\n`;

describe("a response beside the heading of the call", () => {
  test("is that of the only call of its title", () => {
    expect(told(`# Lamps\n\n${call("One", "/lamps/{id}", "200")}${call("All", "/lamps", "206")}`)).toEqual([
      "GET /lamps/{id}: 200",
      "GET /lamps: 206",
    ]);
    const zh = call("一盏灯", "/lamps/{id}", "200") + call("全部", "/lamps", "206");
    expect(
      told(
        `# 灯\n\n${zh.replaceAll("Query Parameters", "查询参数").replaceAll("Response", "响应").replaceAll("Status Code", "状态码")}`,
      ),
    ).toEqual(["GET /lamps/{id}: 200", "GET /lamps: 206"]);
  });

  test("in HTML", () => {
    const html = (path: string, status: string): string =>
      `<h2>${path} call</h2><h3>GET ${path}</h3><h4>Query Parameters</h4><ul><li>token (string, required) - It</li></ul><h3>Response</h3><h4>Status Code</h4><ul><li>${status} - OK</li></ul>`;
    expect(told(`<h1>Lamps</h1>${html("/lamps", "200")}${html("/shades", "206")}`, "page.html")).toEqual([
      "GET /lamps: 200",
      "GET /shades: 206",
    ]);
  });

  test("below a title of two calls is that of neither", () => {
    const two = `# Lamps\n\n## Lamps\n\n### GET /lamps\n\n#### Query Parameters\n\n- token (string, required) - It\n\n### PUT /lamps\n\n#### Query Parameters\n\n- token (string, required) - It\n\n### Errors\n\n- 404 - Not there\n\n## Shades\n\n### GET /shades\n\nAll.\n`;
    expect(told(two)[0]).toBe("GET /lamps: ");
  });

  test("before the call is not its own", () => {
    const before = `# Lamps\n\n## One\n\n### Status Codes\n\n- 404 - Not there\n\n### GET /lamps\n\n#### Query Parameters\n\n- token (string, required) - It\n\n${call("All", "/shades", "206")}`;
    expect(told(before)).toEqual(["GET /lamps: ", "GET /shades: 206"]);
  });
});
