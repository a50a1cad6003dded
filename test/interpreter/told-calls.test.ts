/** Calls that sentences tell, where the sentence is what its section or its item is about. */
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";

const read = (file: string, ...parts: string[]): ApiPage => readText(file, parts.join("\n\n")).page;
const operations = (page: ApiPage): string[] =>
  page.operations.map((o) =>
    [`${o.method.value} ${o.path.value}`, ...o.queryTemplate.map(({ value }) => value)].join(" "),
  );

describe("a sentence that opens a section tells its call", () => {
  test.each<[string, string, string]>([
    [
      "A `DELETE` to a given boat via `/boats/{id}` sinks it.",
      "To list boats, send a `GET` to `/boats`.",
      "GET /boats",
    ],
    ["You can use the DELETE method on the /boats/{id} endpoint.", "GET `/boats` with a query `mast`.", "GET /boats"],
    ["向 `/boats/{id}` 发送 DELETE 请求。", "使用 GET 方式请求 `/boats`。", "GET /boats"],
    ["通过 `DELETE` 请求 `/boats/{id}` 沉船。", "需要列表时，可以向 `/boats` 接口发起 GET 请求。", "GET /boats"],
  ])("%s", (drop, list, second) => {
    expect(operations(read("page.md", "# Boats", "## Drop", drop, "## List", list))).toEqual([
      "DELETE /boats/{id}",
      second,
    ]);
    const html = `<h1>Boats</h1><h2>Drop</h2><p>${drop.replaceAll("`", "")}</p><h2>List</h2><p>${list.replaceAll("`", "")}</p>`;
    expect(operations(read("page.html", html))).toEqual(["DELETE /boats/{id}", second]);
  });

  test.each([
    ["See also `GET /sails`.", "This replaces `PUT /sails`."],
    ["Use `GET /sails` instead of `GET /boats`.", "A POST to `/sails` is not supported."],
    ["另见 `GET /sails`。", "使用 GET 方法请求 `/sails` 代替旧接口。"],
  ])("and one that only mentions a call tells none: %s", (one, other) => {
    expect(operations(read("page.md", "# Boats", "## One", one, "## Other", other))).toEqual([]);
  });

  test("beside request lines only where it recurs", () => {
    const stated = ["# Boats", "## All", "`GET /boats`"];
    const log = ["## Log in", "Send a `POST` to `/login` first.", "Then go on."];
    expect(operations(read("page.md", ...stated, ...log))).toEqual(["GET /boats"]);
    expect(operations(read("page.md", ...stated, ...log, "## Log out", "A `DELETE` to `/login` ends it."))).toEqual([
      "GET /boats",
      "POST /login",
      "DELETE /login",
    ]);
  });
});

test("a list without sections tells its calls, and nested items belong to their own", () => {
  const page = read("page.md", '- POST `/boats` — make\n  - Body: `{"mast": 1}`\n- GET `/:id` — 查看');
  expect(operations(page)).toEqual(["POST /boats", "GET /{id}"]);
});

test("a method and a path, each in code, open a section as one piece of code does", () => {
  const page = read(
    "page.md",
    "## A",
    "`GET` `/boats/{id}` with an optional query.",
    "## B",
    "`POST` `/boats` makes one.",
  );
  expect(operations(page)).toEqual(["GET /boats/{id}", "POST /boats"]);
});

describe("a URI ends where its code ends", () => {
  test.each([
    ["<p><code>POST</code> <code><b>/boats</b></code> <code>(如果成功，返回id。)</code></p>", "POST /boats"],
    [
      "<details><summary><code>POST</code> <code>/boats</code><code> </code>（返回id）</summary>x</details>",
      "POST /boats",
    ],
    ["`POST` `/boats/stop`（停止）\n\n正文。", "POST /boats/stop"],
    ["`GET /boats`(all of them)\n\nText.", "GET /boats"],
    ["<p><b>GET</b> <code>/boats/</code><code>{id}</code>（所有）</p>", "GET /boats/{id}"],
  ])("%s", (line, expected) => {
    const page = read("page.md", "# Boats", "## One", line);
    expect(operations(page)).toEqual([expected]);
    expect(page.operations[0]?.path.evidence[0]?.words).not.toMatch(/[（，(]/);
  });

  test("and goes on where it begins in plain text", () => {
    expect(operations(read("page.md", "# Boats", "## One", "GET /boats/`{id}`/sails"))).toEqual([
      "GET /boats/{id}/sails",
    ]);
  });
});

test.each([
  ["Method", "Path", "`/boats/:id` <br /> `/boats`", "or /boats"],
  ["方法", "路径", "/boats/{id}<br>/boats", "or /boats"],
  ["Method", "Path", "`/boats/:id` (see `/boats`)", ""],
])("a cell with a path on each line gives the paths of one call: %s %s %s", (method, path, cell, other) => {
  const page = read("page.md", "## Make", `| ${method} | ${path} |\n|---|---|\n| POST | ${cell} |`);
  expect(
    page.operations.map((o) =>
      [`${o.method.value} ${o.path.value}`, ...o.otherPaths.map(({ value }) => `or ${value}`)].join(" "),
    ),
  ).toEqual([`POST /boats/{id} ${other}`.trim()]);
});

describe("a server's address without a path is its root", () => {
  test.each([
    [
      "Submit `POST` requests to `localhost:8889`, `PUT` requests to `localhost:8889/:id`.",
      "Send a `DELETE` request to `localhost:8889/<id>`.",
    ],
    [
      "向 `localhost:8889` 发送 POST 请求，也可以向 `localhost:8889/:id` 发送 PUT 请求。",
      "向 `localhost:8889/<id>` 发送 DELETE 请求。",
    ],
  ])("%s", (make, drop) => {
    const list =
      "Performing a `GET` request on `localhost:8889` lists them.\n\nPerforming a `GET` request on `localhost:8889/<id>` gives one.";
    expect(operations(read("page.md", "# Boats", "## Make", make, "## List", list, "## Drop", drop))).toEqual([
      "POST /",
      "PUT /{id}",
      "GET /",
      "GET /{id}",
      "DELETE /{id}",
    ]);
  });

  test.each(["yaml", "json5"])("keys of a file of settings in %s state no call", (language) => {
    const page = read(
      "page.md",
      "# Boats",
      "## request",
      `\`\`\`${language}\n- request:\n   url: /boats\n   method: GET\n\`\`\``,
    );
    expect(operations(page)).toEqual([]);
  });
});
