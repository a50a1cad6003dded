/** Every place that could be a request line is a candidate, and one decision takes those that are: by kinds, with what stays silent. */
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";

const read = (...parts: string[]): ApiPage => readText("page.md", parts.join("\n\n")).page;
const table = (header: string, ...rows: string[]): string =>
  [header, header.replace(/[^|]+/g, " --- "), ...rows].map((line) => `| ${line} |`).join("\n");
const fields = (...names: string[]): string =>
  table("Name | Type | Description", ...names.map((name) => `${name} | string | Of ${name}`));
/** Each operation with its other paths, its parameters, and "body" where it has one. */
const operations = (page: ApiPage): string[] =>
  page.operations.map((o) =>
    [
      `${o.method.value} ${o.path.value}`,
      ...o.otherPaths.map(({ value }) => `or ${value}`),
      ...o.parameters.map((p) => `${p.in} ${p.name.value}`),
      ...(o.requestBody ? ["body"] : []),
    ].join(", "),
  );

describe("no kind of request line shuts another out", () => {
  test("a section called URL beside sections that state their lines otherwise", () => {
    const page = read(
      "# Links",
      "## URL",
      "`GET /links/{code}`",
      "## Owner",
      "`GET /owners/{name}`",
      "## 标签",
      table("Method | URI | Description", "PUT | /tags/{id} | Sets a tag."),
    );
    expect(operations(page)).toEqual(["GET /links/{code}", "GET /owners/{name}", "PUT /tags/{id}"]);
  });

  test("a matrix of methods beside a sample command", () => {
    const page = read(
      "# Control",
      "```\ncurl -u a:b http://localhost:8080/api/rooms\n```",
      "## Reference",
      table(
        "GET | PUT | DELETE | Path | Description",
        "X | | | /api/rooms | All.",
        "X | X | X | /api/rooms/{id} | One.",
      ),
    );
    expect(operations(page)).toEqual([
      "GET /api/rooms",
      "GET /api/rooms/{id}",
      "PUT /api/rooms/{id}",
      "DELETE /api/rooms/{id}",
    ]);
  });

  test("what follows in the same section in a weaker form is an example", () => {
    const page = read("# A", "## URI", "GET /rooms/{id}", "## Notes", "```\nGET /others/{id}\n```");
    expect(operations(page)).toEqual(["GET /rooms/{id}"]);
  });
});

describe("several request lines", () => {
  test("in one block, with a remark behind one of them", () => {
    const page = read(
      "# Stars",
      "## List",
      "```\nGET /projects/:id/stars\nGET /groups/:id/stars (signed)\nPOST /projects/:id/stars # adds one\n```",
      fields("id", "page"),
    );
    expect(operations(page)).toEqual([
      "GET /projects/{id}/stars, or /groups/{id}/stars, path id, query page",
      "POST /projects/{id}/stars, path id, body",
    ]);
  });

  test("of one method are operations of their own where they end in different words", () => {
    expect(operations(read("# A", "## Calls", "```\nGET /rooms/{id}/lamps\nGET /rooms/{id}/doors\n```"))).toEqual([
      "GET /rooms/{id}/lamps",
      "GET /rooms/{id}/doors",
    ]);
  });

  test("lines of a log are none", () => {
    expect(
      operations(read("# Log", '```\n10:00 "GET /rooms/7 HTTP/1.1" 200\n10:01 "PUT /rooms/{id} HTTP/1.1" 204\n```')),
    ).toEqual([]);
  });
});

describe("a method and a path in neighbouring blocks", () => {
  test.each([
    ["a small heading behind a label", "**DELETE**\n\n###### /rooms/&lt;id&gt;"],
    ["two lines", "DELETE\n\n/rooms/{id}"],
    ["an address with the method behind it", "https://a.example/rooms/{id}\n\nDELETE"],
  ])("%s", (_, lines) => {
    expect(operations(read("# Rooms", "## Remove", lines, fields("id")))).toEqual(["DELETE /rooms/{id}, path id"]);
  });

  test("a file beside a word is none", () => {
    expect(
      operations(read("# Setup", "**Get** `/etc/agent/main.conf` from the package.", "Delete", "the file.")),
    ).toEqual([]);
  });
});

describe("paths", () => {
  test.each([
    ["GET {room_ref}/lamps", "GET /{room_ref}/lamps"],
    ["GET v2/rooms/:id/lamps", "GET /v2/rooms/{id}/lamps"],
    ["`PUT /rooms/(int:room_id)/(path:file)`", "PUT /rooms/{room_id}/{file}"],
    ["`GET /rooms/(?P<id>[\\d]+)`", "GET /rooms/{id}"],
    ["`GET /rooms/search(q='{text}')`", "GET /rooms/search(q='{text}')"],
  ])("%s", (line, expected) => {
    expect(operations(read(`# ${line}`, "Text."))).toEqual([expected]);
  });

  test("of a number heading, with methods as headings below", () => {
    const page = read("# API", "### `/1.0/lamps`", "#### GET", fields("room"), "#### POST", "Makes one.");
    expect(operations(page)).toEqual(["GET /1.0/lamps, query room", "POST /1.0/lamps"]);
  });

  test("that the caption of a table of path parameters gives", () => {
    const html = `<h1>Shelves</h1><h2>Path parameters</h2><table><caption>Table 1. /shelves/{id}</caption>
      <tr><th>Parameter</th><th>Description</th></tr><tr><td>id</td><td>Number.</td></tr></table>
      <h2>HTTP request</h2><pre>GET /shelves/7 HTTP/1.1\nHost: a.example</pre>`;
    expect(operations(readText("page.html", html).page)).toEqual(["GET /shelves/{id}, path id"]);
  });
});

describe("tables of calls", () => {
  test.each([
    ["a header that says nothing", "名字 | 请求 uri | 说明"],
    ["a header of other words", "Verb used | Where | What for"],
  ])("are told by their cells: %s", (_, header) => {
    const page = read("# A", table(header, "GET | /rooms | All.", "PUT | /rooms/{id} | Sets one."));
    expect(operations(page)).toEqual(["GET /rooms", "PUT /rooms/{id}"]);
  });

  test("each row is an operation, and a body below is that of the methods that have one", () => {
    const page = read(
      "# A",
      "## Room",
      table("Method | URI | Description", "GET | /rooms | All.", "GET | /rooms/all | All.", "PUT | /rooms/{id} | One."),
      "Request body parameters:",
      fields("name"),
      "## Other",
      fields("unrelated"),
    );
    expect(operations(page)).toEqual(["GET /rooms", "GET /rooms/all", "PUT /rooms/{id}, body"]);
  });

  test("a row that links to a section of the page is described there", () => {
    const page = read(
      "# RoomApi",
      table(
        "Method | HTTP request",
        "[**get_room**](page.md#get_room) | **GET** /rooms/{id}",
        "[**list**](#list) | **GET** /rooms",
      ),
      "# **get_room**",
      "### Parameters",
      fields("id"),
      "# **list**",
      "### Parameters",
      fields("limit"),
    );
    expect(operations(page)).toEqual(["GET /rooms/{id}, path id", "GET /rooms, query limit"]);
  });

  test("files and verbs in running cells are none", () => {
    expect(
      operations(read("# A", table("Step | Place | Why", "Get | /etc/a.conf | First.", "Edit | /etc/b | Then."))),
    ).toEqual([]);
  });
});

describe("what belongs to no operation", () => {
  test("a section without a request line lends its table to nobody", () => {
    const page = read(
      "# Rooms",
      "## List",
      "`GET /rooms`",
      "**Parameters**",
      fields("limit"),
      "## Add",
      "Adds a room.",
      "**Parameters**",
      fields("name"),
      "## Remove",
      "`DELETE /rooms/{id}`",
    );
    expect(operations(page)).toEqual(["GET /rooms, query limit", "DELETE /rooms/{id}"]);
  });

  test("parts of an operation on the level of its own heading are its own", () => {
    const page = read(
      "# API",
      "## GET /rooms",
      "## Parameters",
      fields("limit"),
      "## POST /rooms",
      "## 请求参数",
      fields("name"),
    );
    expect(operations(page)).toEqual(["GET /rooms, query limit", "POST /rooms, body"]);
  });

  test("the example of one operation ends at its block, and the next request line begins something new", () => {
    const page = read(
      "# Kites",
      "`GET /kites`",
      "**Example response**:",
      '```json\n[{"id": 1}]\n```',
      "`DELETE /kites/{id}`",
      fields("id"),
    );
    expect(operations(page)).toEqual(["GET /kites", "DELETE /kites/{id}, path id"]);
  });
});

describe("calls that are only shown", () => {
  const message = '```http\nPOST /torrents/add HTTP/1.1\nContent-Type: application/json\n\n{"urls": "x"}\n```';

  test("are operations where a table names what they send", () => {
    expect(operations(read("# Add", "Requests look like:", message, fields("urls")))).toEqual([
      "POST /torrents/add, body",
    ]);
    expect(operations(read("# 添加", "请求如下：", message, fields("urls")))).toEqual(["POST /torrents/add, body"]);
  });

  test("and how sure that is stands in the model", () => {
    const shown = read("# Add", "Requests look like:", message, fields("urls"));
    const stated = read("# Add", "## URI", "GET /rooms");
    expect([shown, stated].map(({ operations: [first] }) => first?.certainty)).toEqual(["guess", "explicit"]);
    const habit = read(
      "# A",
      ...["a", "b", "c"].map((name) => `## ${name}\n\nText.\n\n\`\`\`\nGET /${name}/{id}\n\`\`\``),
    );
    expect(habit.operations.map(({ certainty }) => certainty)).toEqual(["habit", "habit", "habit"]);
  });

  test("are none where the table speaks of something else", () => {
    expect(operations(read("# Sending", "It looks like:", message, fields("scheme", "host")))).toEqual([]);
  });
});

test("a request line behind 'for example' is one where the page writes all of them in that place", () => {
  const section = (name: string, lead = "Text."): string =>
    `### ${name}\n\n${lead}\n\n\`\`\`\nPUT /rooms/:id/${name}\n\`\`\``;
  const lead = "Sets a URL, for example `https://a.example`.";
  expect(operations(read("# A", section("a"), section("b"), section("c"), section("d", lead)))).toHaveLength(4);
  expect(operations(read("# A", section("a"), section("d", lead)))).toEqual(["PUT /rooms/{id}/a"]);
});

test("a call behind the words of an example shows how the one above it is made", () => {
  const shown = (words: string): string[] =>
    operations(
      read(
        "# Tables",
        "## URI",
        "GET /v1/rooms/{id}/tables",
        `${words} GET /v1/rooms/{id}/tables_?key=a_`,
        "## Response",
        fields("name"),
      ),
    );
  expect(shown("With a query, for example:")).toEqual(["GET /v1/rooms/{id}/tables"]);
  expect(shown("带参数的URL示例如下：")).toEqual(["GET /v1/rooms/{id}/tables"]);
  // without such words two addresses are stated
  expect(shown("or")).not.toEqual(shown("e.g."));
});
