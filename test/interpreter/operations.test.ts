/** Which operations a page has, by the habits in which pages tell them. */
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";

const read = (...parts: string[]): ApiPage => readText("page.md", ["# Things", ...parts].join("\n\n")).page;
/** Each operation with its other paths and its parameters. */
const operations = (page: ApiPage): string[] =>
  page.operations.map((o) =>
    [
      `${o.method.value} ${o.path.value}`,
      ...o.otherPaths.map(({ value }) => `or ${value}`),
      ...o.parameters.map((p) => `${p.in} ${p.name.value}`),
    ].join(", "),
  );
const table = (...names: string[]): string =>
  [
    "| Name | Type | Description |",
    "| --- | --- | --- |",
    ...names.map((name) => `| ${name} | string | A ${name}. |`),
  ].join("\n");

describe("a heading that is a path", () => {
  test("takes its methods from the headings below", () => {
    const page = read("## `/2/things/[name]`", "One thing.", "### `GET`", "Shows it.", "### DELETE", "Removes it.");
    expect(operations(page)).toEqual(["GET /2/things/{name}", "DELETE /2/things/{name}"]);
  });

  test.each<[string, string[]]>([
    ["```\nPOST /things?dry=1\n```", ["POST /things"]],
    ["```\ncurl -X PUT http://localhost/things\n```", ["PUT /things"]],
    ["```\n$ curl -s \\\n  'http://localhost:80/things?a=1'\n```", ["GET /things"]],
    ["```\ncurl http://localhost/things -d '{}'\n```", ["POST /things"]],
    ["```\ncurl http://localhost/others\n```", []],
    ["Nothing is known of it.", []],
  ])("or from the calls that the section shows: %j", (shown, expected) => {
    expect(operations(read("## /things", "All things.", "**Example**", shown))).toEqual(expected);
  });

  test("or from a call elsewhere on the page", () => {
    const page = read(
      "## /things",
      "All things.",
      "## /things/last",
      "### Examples",
      "```\ncurl http://a/things\ncurl -X PUT http://a/things/last\n```",
    );
    expect(operations(page)).toEqual(["GET /things", "PUT /things/last"]);
  });

  test("with query parameters and nothing else it is a GET", () => {
    const page = read(
      "## /things",
      "### URL parameters",
      "* `limit`: optional. Integer. How many.",
      "## /others",
      "Text.",
    );
    expect(operations(page)).toEqual(["GET /things, query limit"]);
  });

  test("is no operation where the page tells its operations otherwise", () => {
    const page = read("## /things", "`POST /v1/things`", "### Query parameters", table("limit"));
    expect(operations(page)).toEqual(["POST /v1/things, query limit"]);
  });
});

describe("calls of one method under one heading", () => {
  test("that stand together are one operation with two paths", () => {
    const page = read("`GET /v2/things/{id}`", "`GET /v2.1/things/{id}`", "**Parameters**", table("id"));
    expect(operations(page)).toEqual(["GET /v2/things/{id}, or /v2.1/things/{id}, path id"]);
  });

  test("are operations of their own where each is described before the next", () => {
    const page = read(
      "`GET /things/{id}`",
      "**Parameters**",
      table("id"),
      "`GET /things/{name}/parts`",
      "**Parameters**",
      table("name"),
    );
    expect(operations(page)).toEqual(["GET /things/{id}, path id", "GET /things/{name}/parts, path name"]);
  });

  test("are operations of their own where each has its own lines of URL and method", () => {
    const block = (url: string, method: string): string =>
      `<table><tr><td>URL</td><td>${url}</td></tr><tr><td>Method</td><td>${method}</td></tr></table>`;
    const { page } = readText(
      "page.html",
      `<h1>Things</h1><h2>Requests</h2>${block("/things", "GET")}${block("/things/all", "GET")}${block("/things", "PUT")}`,
    );
    expect(operations(page)).toEqual(["GET /things", "GET /things/all", "PUT /things"]);
  });
});

test("what the contents link to is described elsewhere, what is not described stands in the contents alone", () => {
  const page = read(
    "## Contents",
    "* [Show - `GET /things/{:id}`](#show)\n* [Drop - `DELETE /things/{:id}`](#drop)",
    "## Show",
    "```\nGET /things/{:id}\n```",
    "The following URL parameters are required:",
    table("id"),
  );
  expect(operations(page)).toEqual(["DELETE /things/{id}", "GET /things/{id}, path id"]);
});

test("a column of paths may leave the first slash away", () => {
  const page = read(
    "| Endpoint | HTTP Method |\n| --- | --- |\n| `2.0/things/list` | `POST` |",
    "## Request Structure",
    table("a"),
  );
  expect(operations(page)).toEqual(["POST /2.0/things/list"]);
  expect(page.operations[0]?.requestBody).not.toBeNull();
});

describe("a request line right under a heading", () => {
  test("is the operation, with its protocol and with the body below it", () => {
    const page = read(
      "## Add",
      "```\nPOST /things HTTP/1.1\n```",
      "## Set",
      '```\nPUT /things/:id?dry=1\n\n{\n  "a": 1\n}\n```',
    );
    expect(operations(page)).toEqual(["POST /things", "PUT /things/{id}"]);
  });

  test("is an example where a line leads to it or headers follow it", () => {
    const page = read(
      "`GET /v1/things`",
      "## Try",
      "For example:",
      "```\nGET /other HTTP/1.1\n```",
      "## Try again",
      "```\nGET /others HTTP/1.1\nHost: a.example\n```",
    );
    expect(operations(page)).toEqual(["GET /v1/things"]);
  });
});

test("a call in code that begins the first line under a heading is the operation", () => {
  const page = read(
    "## Get",
    "* `GET /things/1.json` will return the thing with the id 1 and everything else that is known of it.",
    "## About",
    "Text.",
    "* `PUT /things/1.json` was once another way to do what cannot be done any more.",
  );
  expect(operations(page)).toEqual(["GET /things/1.json"]);
});

test("a sentence may tell the call whose fields follow", () => {
  const page = read(
    "## Restart",
    "Restarts a thing. Send a `POST` request to the URL endpoint `/v1/things/restart`.",
    "**Query parameters**",
    table("force"),
    "## Notes",
    "You may send a `GET` request to `/v1/things` too.",
  );
  expect(operations(page)).toEqual(["POST /v1/things/restart, query force"]);
});
