/** What fills in the template that a heading states: a title above it is no call, and a message with another method is a mistake. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const callsOf = (file: string, text: string): string[] =>
  readText(file, text).page.operations.map(({ method, path }) => `${method.value} ${path.value}`);

const directive = (title: string, call: string, message = ""): string => {
  const line = "=".repeat(title.length + 8);
  return `${line}\n\`\`${title}\`\`\n${line}\n\n.. http:post:: ${call}\n\n    Does it.\n\n    :param db: The shelf\n    :>json boolean ok: Whether it was done\n    :code 200: Done\n${message}\n`;
};

describe("a title that is a path", () => {
  test("is the title of the call below it", () => {
    expect(callsOf("shelf.rst", directive("/db/_dust", "/{db}/_dust"))).toEqual(["POST /{db}/_dust"]);
    const page =
      "# 书架\n\n## `/db/_dust`\n\n### POST /{db}/_dust\n\n| 参数 | 类型 |\n| --- | --- |\n| db | String |\n";
    expect(callsOf("shelf.md", page)).toEqual(["POST /{db}/_dust"]);
    const html =
      "<h1>Shelves</h1><h2>/db/_dust</h2><h3>POST /{db}/_dust</h3><table><tr><th>Name</th><th>Type</th></tr><tr><td>db</td><td>string</td></tr></table>";
    expect(callsOf("shelf.html", html)).toEqual(["POST /{db}/_dust"]);
  });

  test("is a call of its own where what stands below is of another path, or where the call stands elsewhere", () => {
    const get = (path: string): string =>
      `## ${path}\n\nMethod: GET\n\n| Name | Type |\n| --- | --- |\n| size | integer |\n\n`;
    expect(callsOf("shelf.md", `# Shelves\n\n${get("/shelves/all")}## POST /shelves/{id}\n\nChanges one.\n`)).toEqual([
      "GET /shelves/all",
      "POST /shelves/{id}",
    ]);
  });
});

describe("a message with another method below a call", () => {
  const message = (line: string): string =>
    `\n    **Request**:\n\n    .. code-block:: http\n\n        ${line} HTTP/1.1\n        Accept: application/json\n        Host: localhost\n`;

  test("is an example of it with a mistake", () => {
    const { operations } = readText("shelf.rst", directive("Dust", "/{db}/_dust", message("PUT /db/_dust"))).page;
    expect(operations.map(({ method, examples }) => [method.value, examples[0]?.request?.method])).toEqual([
      ["POST", "PUT"],
    ]);
    const page =
      '# 书架\n\n## POST /shelves/{id}\n\n| 参数 | 类型 |\n| --- | --- |\n| id | String |\n\n**请求示例**\n\n```\nPUT /shelves/7 HTTP/1.1\nHost: a\n\n{"size": 3}\n```\n';
    expect(callsOf("shelf.md", page)).toEqual(["POST /shelves/{id}"]);
  });

  test("is of the operation that states the method, or of another path", () => {
    const both = `${directive("Dust", "/{db}/_dust", message("PUT /db/_dust"))}\n${directive("Dust again", "/{db}/_dust").replace("http:post", "http:put")}`;
    expect(callsOf("shelf.rst", both)).toEqual(["POST /{db}/_dust", "PUT /{db}/_dust"]);
    expect(callsOf("shelf.rst", directive("Dust", "/{db}/_dust", message("PUT /db/_wipe")))).toContain("PUT /db/_wipe");
  });
});
