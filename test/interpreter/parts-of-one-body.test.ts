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
