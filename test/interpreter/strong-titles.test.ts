/** Titles in strong type over request lines: each heads its call, as a heading would. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

/** Each call with where its first response example begins. */
const calls = (text: string, id: string): string[] =>
  readText(id, text).page.operations.map(
    ({ method, path, examples }) =>
      `${method.value} ${path.value}${examples.some(({ role }) => role === "response") ? " answers" : ""}`,
  );

const answer = '{"id": 7, "name": "red"}';

describe("a title in strong type right over a request line heads a call of its own", () => {
  test("in Markdown", () => {
    const part = (title: string, call: string, rest = "") => `**${title}**\n\n\`\`\`\n${call}\n\`\`\`\n\n${rest}\n`;
    const page = `# Kites\n\n## Kites\n\n${part("List", "GET /kites/", `Example response:\n\n\`\`\`json\n[${answer}]\n\`\`\`\n`)}${part("Old ones", "GET /kites/old/")}${part("Retrieve", "GET /kites/<id>/")}${part("Make", "POST /kites/", `Example payload:\n\n\`\`\`json\n${answer}\n\`\`\`\n`)}${part("Change", "PUT /kites/<id>/\nPATCH /kites/<id>/")}${part("Drop", "DELETE /kites/<id>/")}\n## Owner\n\n${part("Profile", "GET /owner/profile/", `Example response:\n\n\`\`\`json\n${answer}\n\`\`\`\n`)}`;
    expect(calls(page, "page.md")).toEqual([
      "GET /kites/ answers",
      "GET /kites/old/",
      "GET /kites/{id}/",
      "POST /kites/",
      "PUT /kites/{id}/",
      "PATCH /kites/{id}/",
      "DELETE /kites/{id}/",
      "GET /owner/profile/ answers",
    ]);
  });

  test("in reStructuredText and HTML, in Chinese", () => {
    const rst = (title: string, call: string, rest = "") => `**${title}**\n\n::\n\n    ${call}\n\n${rest}`;
    const shown = `返回示例：\n\n::\n\n    ${answer}\n\n`;
    expect(
      calls(
        `风筝\n====\n\n接口\n----\n\n${rst("查询全部", "GET /kites", shown)}${rst("新建风筝", "POST /kites", shown)}`,
        "page.rst",
      ),
    ).toEqual(["GET /kites answers", "POST /kites answers"]);
    const html = (title: string, call: string) =>
      `<p><b>${title}</b></p><pre>${call}</pre><p>返回示例：</p><pre>${answer}</pre>`;
    expect(
      calls(`<h1>风筝</h1><h2>接口</h2>${html("查询全部", "GET /kites")}${html("新建", "POST /kites")}`, "page.html"),
    ).toEqual(["GET /kites answers", "POST /kites answers"]);
  });
});

describe("no title of a call", () => {
  test("is the name of a part of a call", () => {
    const page =
      "# Make a kite\n\nMakes one.\n\n**Request**\n\n```\nPOST /kites\n```\n\n**Response**\n\n```json\n" +
      `${answer}\n\`\`\`\n`;
    expect(calls(page, "page.md")).toEqual(["POST /kites answers"]);
    expect(calls("# 新建风筝\n\n**请求地址**\n\n```\nPOST /kites\n```\n", "page.md")).toEqual(["POST /kites"]);
  });

  test("is a sentence in strong type over a walk through the calls", () => {
    const step = (title: string, call: string) => `**${title}:**\n\n\`\`\`\n${call}\n\`\`\`\n\n`;
    const walk = `# Getting started\n\nFirst look around.\n\n${step("All kites", "GET /kites")}${step("And boats", "GET /boats")}`;
    const table = "| Name | Type |\n|---|---|\n| id | integer |\n";
    expect(calls(`${walk}# Reference\n\n## Look\n\n\`POST /kites/look\`\n\n${table}`, "page.md")).toEqual([
      "POST /kites/look",
    ]);
  });
});

describe("a query with a value", () => {
  const table = "| Name | Type | Description |\n|---|---|---|\n| level | string | a |\n";
  const part = (title: string, call: string, rest: string) => `## ${title}\n\n\`\`\`\n${call}\n\`\`\`\n\n${rest}\n`;
  const own = [
    part("List kites", "GET /kites", table),
    part("Show one", "GET /kites/{id}", table),
    part("Drop", "DELETE /kites/{id}", table),
  ].join("\n");
  const shown = `Example response:\n\n\`\`\`json\n${answer}\n\`\`\`\n`;

  test("is that of a call of its own whose section shows what comes back", () => {
    const page = `# Kites\n\n${own}\n${part("Check", "GET /kites/check?url=a.example", shown)}`;
    expect(calls(page, "page.md")).toContain("GET /kites/check answers");
    const chinese = `返回示例：\n\n\`\`\`json\n${answer}\n\`\`\`\n`;
    expect(calls(`# 风筝\n\n${own}\n${part("检查", "GET /kites/check?url=a.example", chinese)}`, "page.md")).toContain(
      "GET /kites/check answers",
    );
  });

  test("shows how to filter what another section states", () => {
    const page = `# Kites\n\n${own}\n${part("By colour", "GET /kites?colour=red", shown)}`;
    expect(calls(page, "page.md").filter((call) => call.startsWith("GET /kites"))).toHaveLength(2);
  });
});

describe("a blank within a variable behind a label that begins with the method", () => {
  test.each([
    ["page.rst", "Kites\n=====\n\n``GET``-Request sent: ``/kites/{kite id}/tails/{tail id}``\n"],
    ["page.md", "# 风筝\n\nGET 请求地址：`/kites/{kite id}/tails/{tail id}`\n"],
  ])("%s", (id, text) => {
    expect(calls(text, id)).toEqual(["GET /kites/{kiteid}/tails/{tailid}"]);
  });

  test("elsewhere ends what is a path", () => {
    expect(calls("Kites\n=====\n\n``GET``-Request sent: ``/kites or boats``\n", "page.rst")).toEqual([]);
  });
});
