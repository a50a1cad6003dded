/** What belongs to every answer, beside what this call answers: two tables of one body. And examples told by what stands before them. */
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";

const read = (...parts: string[]): ApiPage => readText("page.md", parts.join("\n\n")).page;
const table = (name: string): string =>
  `| Name | Type | Description |\n| --- | --- | --- |\n| ${name} | string | It. |`;
const answered = ({ operations, structures }: ApiPage): string[] => {
  const type = operations[0]?.responses[0]?.body?.type;
  if (type?.kind !== "structure") return [type?.kind ?? "none"];
  return (structures.find(({ id }) => id === type.id)?.fields ?? []).map(({ name }) => name.value);
};

describe("common and own fields of an answer", () => {
  test.each([
    ["## Common response parameters", "## Business response parameters"],
    ["## Response\n\n### Common response parameters", "### Response parameters"],
    ["## Response parameters", "## Common response parameters"],
    ["## 公共响应参数", "## 业务响应参数"],
    ["## 返回参数\n\n### 公共返回参数", "### 业务返回参数"],
  ])("%s, %s", (common, own) => {
    expect(answered(read("# Tea", "`POST /tea`", common, table("code"), own, table("cups")))).toEqual(["code", "cups"]);
  });

  test("two answers of which none is common are two", () => {
    const page = read(
      "# Tea",
      "`POST /tea`",
      "## Response",
      "### Black tea",
      table("code"),
      "### Green tea",
      table("cups"),
    );
    expect(answered(page)).not.toEqual(["code", "cups"]);
  });

  test("what is common to all calls of a page stands apart from them", () => {
    const page = read(
      "# Tea",
      "## Pour",
      "`POST /tea`",
      "### Response parameters",
      table("cups"),
      "## Drink",
      "`DELETE /tea`",
      "## 公共返回参数",
      table("code"),
    );
    expect(answered(page)).toEqual(["cups"]);
  });
});

describe("an example that nothing calls an answer", () => {
  const shown = (...parts: string[]): string[] =>
    (read("# Tea", "`GET /tea/{id}`", ...parts).operations[0]?.examples ?? []).map(
      ({ role, body }) => `${role}${body ? " with a body" : ""}`,
    );
  const call = "```\nGET /tea/7\n```";
  const json = '```json\n{"cups": 2}\n```';

  test.each(["## Example", "## 示例"])("%s: is one behind a call that sends no body", (heading) => {
    expect(shown("## Response parameters", table("cups"), heading, call, json)).toEqual([
      "request",
      "response with a body",
    ]);
  });

  test("is none where another heading stands between them", () => {
    expect(shown("## Response parameters", table("cups"), "## Example", call, "## Notes", json)).toEqual(["request"]);
  });
});

test("a sample payload is what is sent", () => {
  const page = read(
    "# Tea",
    "`PUT /tea`",
    "### Parameters",
    "- `Cups` `(int: 1)` - How many.",
    "### Sample Payload",
    '```json\n{"Cups": 2}\n```',
  );
  expect(page.operations[0]?.examples.map(({ role }) => role)).toEqual(["request"]);
});

describe("required and optional fields of a request", () => {
  const asked = ({ operations, structures }: ApiPage): string[] => {
    const type = operations[0]?.requestBody?.type;
    if (type?.kind !== "structure") return [type?.kind ?? "none"];
    const fields = structures.find(({ id }) => id === type.id)?.fields ?? [];
    return fields.map(({ name, required }) => `${name.value} ${required?.value ?? "?"}`);
  };

  test.each([
    ["## Required attributes", "## Optional attributes", ["code yes", "cups no"]],
    ["**Required parameters:**", "**Optional parameters:**", ["code yes", "cups no"]],
    ["### 可选参数", "### 必填参数", ["code no", "cups yes"]],
    ["**Required**", "**Optional**", ["code yes", "cups no"]],
    ["### Body\n\n#### Mandatory", "#### Optional", ["code yes", "cups no"]],
    ["**必填**", "**选填**", ["code yes", "cups no"]],
  ])("%s, %s", (one, other, expected) => {
    expect(asked(read("# Tea", "`POST /tea`", one, table("code"), other, table("cups")))).toEqual(expected);
  });

  test("in HTML", () => {
    const html = (name: string): string =>
      `<table><tr><th>Name</th><th>Type</th></tr><tr><td>${name}</td><td>string</td></tr></table>`;
    const text = `<html><body><h1>茶</h1><p><code>POST /tea</code></p><h3>必选参数</h3>${html("code")}<h3>可选参数</h3>${html("cups")}</body></html>`;
    expect(asked(readText("page.html", text).page)).toEqual(["code yes", "cups no"]);
  });

  test("what is required of two bodies makes them no one body", () => {
    const page = read(
      "# Tea",
      "`POST /tea`",
      "## Black tea",
      "### Required attributes",
      table("code"),
      "## Green tea",
      "### Optional attributes",
      table("cups"),
    );
    expect(asked(page)).not.toEqual(["code yes", "cups no"]);
  });

  test("two groups of what is required stay two", () => {
    const page = read(
      "# Tea",
      "`POST /tea`",
      "## Required attributes",
      table("code"),
      "## Required fields",
      table("cups"),
    );
    expect(asked(page)).toEqual(["union"]);
  });
});
