/** Responses that a page tells in passing: below a list of errors, under a command, for a choice; and tables two fields share. */
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";

const read = (name: string, ...parts: string[]): ApiPage => readText(name, parts.join("\n\n")).page;
const statuses = (page: ApiPage): string[] =>
  (page.operations[0]?.responses ?? []).map(({ status, body }) => `${status.value}${body === null ? "" : " body"}`);
const fields = "| Name | Type | Description |\n| --- | --- | --- |\n| size | integer | Its size. |";

describe("a response behind a list of errors", () => {
  test.each<[string, string, string[]]>([
    ["HTTP errors:", "Response:", ["2XX body", "404"]],
    ["**Errors:**", "**Response body:**", ["2XX body", "404"]],
    ["错误码：", "响应：", ["2XX body", "404"]],
  ])("%s, then %s is the one of success", (errors, response, expected) => {
    const table = "| Code | Description |\n| --- | --- |\n| 404 | No such pot. |";
    expect(statuses(read("page.md", "# Pots", "`GET /pots/{id}`", errors, table, response, fields))).toEqual(expected);
  });
  test("is one of errors where the heading says so", () => {
    const page = read(
      "page.md",
      "# Pots",
      "`GET /pots/{id}`",
      "## Error response",
      "```json\n{}\n```",
      "Response body:",
      fields,
    );
    expect(statuses(page)).toEqual(["default body"]);
  });
});

test("an operation that lets one choose has a body with status 300", () => {
  const listed = (status: string): string =>
    `### Status codes\n\n| Status | Description |\n| --- | --- |\n| ${status} | Told. |`;
  const page = (status: string): ApiPage =>
    read("page.md", "# Versions", "GET /", "### Response", fields, listed(status));
  expect(statuses(page("300"))).toEqual(["300 body"]);
  expect(statuses(page("302"))).toEqual(["2XX body", "302"]);
});

describe("a command above what it printed", () => {
  const shown = (text: string): unknown[] =>
    read("page.md", "# Pots", "`GET /pots`", "All pots.", `\`\`\`\n${text}\n\`\`\``).operations.flatMap(
      ({ examples }) => examples.map(({ role, body }) => [role, body?.value?.json]),
    );
  const call = ["request", undefined];
  test.each([
    ['$ curl http://localhost:80/pots\n{"a": 1}', [call]],
    ["curl -s 'http://localhost/pots?x=1' \\\n  -H 'Accept: application/json'\n\n{\"a\": 1}", [call]],
    ['root@box:~# http :80/pots\n{\n  "a": 1\n}', []],
  ])("is a response: %j", (text, calls) => {
    expect(shown(text)).toEqual([...calls, ["response", { a: 1 }]]);
  });
  test("in RST", () => {
    const page = read(
      "page.rst",
      "Pots\n====",
      "``GET /pots``",
      "All pots.",
      '.. code-block:: console\n\n   $ curl http://localhost/pots\n   {"a": 1}',
    );
    expect(page.operations[0]?.examples.map(({ role }) => role)).toEqual(["request", "response"]);
  });
  test.each([
    ["page.md", '# Pots\n\n`GET /pots`\n\nAll pots.\n\n```sh\ncurl -s http://h/pots\n```\n\n```json\n{"a": 1}\n```'],
    [
      "page.html",
      '<h1>Pots</h1><p><code>GET /pots</code></p><p>所有罐。</p><pre>curl http://h/pots</pre><pre>{"a": 1}</pre>',
    ],
  ])("or in the block before: %s", (name, text) => {
    const [one] = readText(name, text).page.operations;
    expect(one?.examples.map(({ role, body }) => [role, body?.value?.json])).toContainEqual(["response", { a: 1 }]);
  });
  test("but not where something stands between", () => {
    const page = read(
      "page.md",
      "# Pots",
      "`POST /pots`",
      "Adds one.",
      "```\ncurl http://h/pots -d @-\n```",
      "Reads this:",
      '```\n{"a": 1}\n```',
    );
    expect(page.operations.flatMap(({ examples }) => examples.map(({ role }) => role))).not.toContain("response");
  });
  test("is none where the object is what the command sends", () => {
    expect(shown("curl http://localhost/pots -d '\n{\"a\": 1}\n'").map((one) => (one as unknown[])[0])).not.toContain(
      "response",
    );
  });
});

describe("the only JSON of an operation that reads", () => {
  const roles = (name: string, text: string): string[] =>
    readText(name, text).page.operations.flatMap(({ examples }) => examples.map(({ role }) => role));
  test.each([
    [
      "page.rst",
      'GET /rest/pots\n==============\n\nReturns all pots.\n\n.. code-block:: json\n\n    {"a": 1, "b": 2}\n',
    ],
    ["page.md", '# 罐\n\n`GET /pots`\n\n所有罐。\n\n```\n[{"a": 1}]\n```\n'],
  ])("is its response: %s", (name, text) => {
    expect(roles(name, text)).toEqual(["response"]);
  });
  test.each([
    ["of one that writes", '# Pots\n\n`POST /pots`\n\nAdds.\n\n```\n{"a": 1}\n```\n'],
    ["beside another", '# Pots\n\n`GET /pots`\n\nAll.\n\n```\n{"a": 1}\n```\n\nOr so.\n\n```\n{"b": 1}\n```\n'],
    ["that is none", "# Pots\n\n`GET /pots`\n\nAll.\n\n```\n{ a: <b> | ... }\n```\n"],
  ])("is none %s", (_, text) => {
    expect(roles("page.md", text)).toEqual([]);
  });
});

describe("a table that two fields of one name could have", () => {
  const page = (item: string): ApiPage =>
    read(
      "page.md",
      "# Things",
      "GET /things",
      "### Response",
      "| Parameter | Type | Description |\n|---|---|---|\n| rows | Array of rows | All. |\n| links | Dict | Of the list. |",
      "- rows",
      "| Parameter | Type | Description |\n|---|---|---|\n| id | String | Its id. |\n| links | Dict | Of the row. |",
      "- links",
      "| Parameter | Type | Description |\n|---|---|---|\n| next | String | Next page. |",
      "- Example response",
      `\`\`\`json\n{"rows": [{"id": "a", "links": ${item}}], "links": {"next": "x"}}\n\`\`\``,
    );
  const types = (one: ApiPage): string[] =>
    one.structures.flatMap(({ fields: all }) =>
      all.flatMap(({ name, type }) => (name.value === "links" ? [type?.value.kind ?? ""] : [])),
    );
  test("is that of the field whose example has its members", () => {
    expect(types(page('{"owner": "x"}'))).toEqual(["structure", "object"]);
  });
  test("is that of both where the example does not tell them apart", () => {
    expect(types(page('{"next": "y"}'))).toEqual(["structure", "structure"]);
    expect(types(page("{}"))).toEqual(["structure", "structure"]);
  });
});
