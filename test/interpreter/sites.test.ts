/** Operations and fields as rendered sites show them: badges over addresses, columns, tables without a header. */
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";

const html = (...parts: string[]): ApiPage =>
  readText("page.html", `<!DOCTYPE html><html lang="en"><body><h1>Harbour</h1>${parts.join("\n")}</body></html>`).page;
/** Each operation with its summary and its parameters. */
const operations = (page: ApiPage): string[] =>
  page.operations.map((o) =>
    [
      `${o.method.value} ${o.path.value}`,
      ...(o.summary ? [o.summary.value] : []),
      ...o.parameters.map((p) => `${p.in} ${p.name.value} ${p.required?.value ?? "?"}`),
    ].join(", "),
  );
const table = (...rows: string[]): string =>
  `<table><thead><tr><th>Name</th><th>In</th><th>Type</th><th>Description</th></tr></thead><tbody>${rows
    .map(
      (row) =>
        `<tr>${row
          .split("|")
          .map((cell) => `<td>${cell}</td>`)
          .join("")}</tr>`,
    )
    .join("")}</tbody></table>`;
const head = (verb: string, path: string, title = ""): string =>
  `<div class="row"><div><span class="tag">${verb}</span></div><div><div>${path}</div>${title && `<p>${title}</p>`}</div></div>`;

describe("a method and its path in blocks side by side", () => {
  test("head what follows where they have no heading of their own, with the title below", () => {
    const page = html(
      "<h2>Ships</h2>",
      head("GET", "/ships", "List ships"),
      "<h4>Request</h4>",
      table("berth|query|string|The berth."),
      head("POST", "/ships/{id}", "Move a ship"),
      "<h4>Request</h4>",
      table("id|path|string|The ship.", "force|query|boolean|By force."),
    );
    expect(operations(page)).toEqual([
      "GET /ships, List ships, query berth ?",
      "POST /ships/{id}, Move a ship, path id ?, query force ?",
    ]);
  });

  test("are the request line of the section whose heading stands above", () => {
    const page = html("<h2>List ships</h2>", head("get", "/ships"), table("berth|query|string|The berth."));
    expect(operations(page)).toEqual(["GET /ships, Harbour, query berth ?"]);
  });

  test("on a page in Chinese", () => {
    const page = html(
      "<h2>船舶</h2>",
      head("GET", "/ships", "查询船舶列表"),
      "<h4>请求参数</h4>",
      "<table><tr><th>参数</th><th>是否必选</th><th>参数类型</th><th>描述</th></tr><tr><td>berth</td><td>是</td><td>String</td><td>泊位。</td></tr></table>",
      head("DELETE", "/ships/{id}", "删除船舶"),
      "<p>没有参数。</p>",
    );
    expect(page.operations.map((o) => `${o.method.value} ${o.path.value} ${o.summary?.value}`)).toEqual([
      "GET /ships 查询船舶列表",
      "DELETE /ships/{id} 删除船舶",
    ]);
  });

  test("in plain text that was copied from such a page", () => {
    const text = [
      "Harbour",
      "The ships of a harbour and what is done with them.",
      "GET",
      "/ships",
      "List ships",
      "Lists all ships.",
      "Request",
      "Name\tIn\tType\tDescription",
      "berth\tquery\tstring\tThe berth.",
      "Response Example",
      '{\n"ships": []\n}',
      "POST",
      "/ships",
      "Add a ship",
      "Adds one ship.",
      "Request",
      "Name\tIn\tType\tDescription",
      "name\tquery\tstring\tIts name.",
    ];
    const { page } = readText("page.txt", text.join("\n\n"));
    expect(operations(page)).toEqual([
      "GET /ships, List ships, query berth ?",
      "POST /ships, Add a ship, query name ?",
    ]);
  });

  test.each([
    "<p>GET</p><p>/etc/harbour.conf is the file, and it is read at the start.</p>",
    "<p>Get</p><p>/ships</p>",
    "<p>GET</p><p>the ships of a harbour</p>",
  ])("are none in running text: %s", (text) => {
    expect(operations(html("<h2>Ships</h2>", text))).toEqual([]);
  });
});

test("a request line in the column beside the fields is of the section that holds both columns", () => {
  const operation = (title: string, verb: string, path: string): string =>
    `<div><div><h2>${title}</h2><div><h5>query Parameters</h5><table><tr><td><span>dry</span><div>required</div></td><td><div>boolean</div><div><p>Only tries.</p></div></td></tr></table></div><div><h3>Responses</h3><button><b>204</b><i>Done</i></button></div></div><div><button><span class="v">${verb}</span><span>${path}</span></button><h3>Samples</h3><p>None.</p></div></div>`;
  expect(operations(html(operation("Load", "put", "/ships/load"), operation("Sink", "delete", "/ships")))).toEqual([
    "PUT /ships/load, Load, query dry yes",
    "DELETE /ships, Sink, query dry yes",
  ]);
});

describe("a table without a header", () => {
  const pairs = (...rows: [string, string][]): string =>
    `<p>POST /ships</p><h3>Request Body schema</h3><table>${rows.map(([name, said]) => `<tr><td>${name}</td><td>${said}</td></tr>`).join("")}</table>`;
  const body = (page: ApiPage): string[] =>
    page.structures.flatMap(({ fields }) =>
      fields.map((f) => `${f.name.value} ${f.type?.value.kind} ${f.required?.value ?? "?"}`),
    );

  test("lists fields where each row is a name with its marks, and begins with a type", () => {
    const rows = pairs(
      ["<span>name</span><div>required</div>", "<div>string</div><p>Its name.</p>"],
      ["<span>built</span>", "<div>string &lt;date&gt;</div>"],
      ["<span>holds</span>", "<div>Array of integers</div><p>Sizes of its holds.</p>"],
    );
    expect(body(html(rows))).toEqual(["name string yes", "built string ?", "holds array ?"]);
  });

  test.each(["The owner of the object.", "船东的 object。"])("says no type in a sentence: %s", (sentence) => {
    const rows = pairs(["<code>owner</code>", `<p>${sentence}</p>`], ["<code>name</code>", `<p>${sentence}</p>`]);
    expect(body(html(rows))).toEqual(["owner undefined ?", "name undefined ?"]);
  });

  test("has names that are linked to what describes them", () => {
    const rows = pairs(
      ["<code><a href='#name'>name</a></code>", "Its name."],
      ["<code>size</code>", "How long it is."],
    );
    expect(body(html(rows))).toEqual(["name undefined ?", "size undefined ?"]);
  });

  test.each([
    [pairs(["<a href='#name'>name</a>", "The name."], ["<code>size</code>", "How long it is."])],
    [pairs(["Name of the ship", "<div>string</div>"])],
    [pairs(["name", "The name."], ["size", "How long it is."])],
  ])("is none of fields otherwise: %s", (rows) => {
    expect(body(html(rows))).toEqual([]);
  });
});

describe("a column Path", () => {
  const fields = (head: string, ...rows: string[]): string =>
    `<h2>Add a ship</h2><h3>HTTP request</h3><pre>POST /ships HTTP/1.1\nContent-Type: application/json\n\n{"name": "Ada"}</pre><h3>${head}</h3><table><tr><th>Path</th><th>Type</th><th>Description</th></tr>${rows.map((row) => `<tr><td><code>${row}</code></td><td>String</td><td>It.</td></tr>`).join("")}</table>`;

  test("names fields of a body where no path in it begins with a slash", () => {
    const page = html(fields("Request fields", "name", "crew[].rank"));
    expect(page.structures.flatMap((s) => s.fields.map((f) => f.name.value))).toEqual(["name", "crew", "rank"]);
  });

  test("is no column of fields over addresses", () => {
    expect(html(fields("Resources", "/ships", "/docks")).structures).toEqual([]);
  });
});

describe("the caption of a table that is a path", () => {
  const page = (caption: string, call: string): ApiPage =>
    html(
      `<h2>Read a ship</h2><h3>HTTP request</h3><pre>GET ${call} HTTP/1.1\nHost: localhost</pre>`,
      `<h3>Path parameters</h3><table><caption>${caption}</caption><tr><th>Parameter</th><th>Description</th></tr><tr><td><code>id</code></td><td>The ship.</td></tr></table>`,
    );

  test("is the template of the call that the section shows", () => {
    expect(operations(page("Table 3. /fleet/ships/{id}", "/fleet/ships/7"))).toEqual([
      "GET /fleet/ships/{id}, Harbour, path id ?",
    ]);
    expect(operations(page("表 3 /fleet/ships/{id}", "/fleet/ships/7"))).toEqual([
      "GET /fleet/ships/{id}, Harbour, path id ?",
    ]);
  });

  test("is none of a call of another path", () => {
    expect(operations(page("Table 3. /docks/{id}", "/ships/7"))[0]).toMatch(/^GET \/ships\/7/);
  });
});

test.each([
  ["Success 201", "Error 4xx"],
  ["成功 201", "失败 404"],
])("a heading with an outcome and its status places the fields of a response: %s, %s", (good, bad) => {
  const fields = (name: string): string =>
    `<table><tr><th>Field</th><th>Type</th><th>Description</th></tr><tr><td>${name}</td><td>String</td><td>It.</td></tr></table>`;
  const page = html(
    `<h2>Add a ship</h2><pre data-type="post"><code>/ships</code></pre><h3>${good}</h3>${fields("name")}<h3>${bad}</h3>${fields("reason")}`,
  );
  expect(page.operations.map((o) => `${o.method.value} ${o.path.value}`)).toEqual(["POST /ships"]);
  expect(page.operations[0]?.responses.map(({ status }) => status.value)).toEqual([
    "201",
    bad.endsWith("404") ? "404" : "default",
  ]);
});

test("a body without a status has that of the one answer that is shown", () => {
  const page = html(
    `<h2>Add a ship</h2><h3>HTTP request</h3><pre>POST /ships HTTP/1.1\nHost: localhost</pre><h3>HTTP response</h3><pre>HTTP/1.1 201 Created\nContent-Type: application/json\n\n{"id": 1}</pre><h3>Response fields</h3><table><tr><th>Path</th><th>Type</th><th>Description</th></tr><tr><td>id</td><td>Number</td><td>It.</td></tr></table>`,
  );
  expect(page.operations[0]?.responses.map(({ status }) => status.value)).toEqual(["201"]);
});

test("a class that a style prints as a word says that a field is required", () => {
  const page = html(
    `<h2>Add a ship</h2><p>POST /ships</p><h3>Request body</h3><table><tr><th>Name</th><th>Type</th><th>Description</th></tr><tr class="required"><td>name</td><td>string</td><td>It.</td></tr><tr><td>size</td><td>string</td><td>It.</td></tr></table>`,
  );
  expect(page.structures.flatMap((s) => s.fields.map((f) => `${f.name.value} ${f.required?.value ?? "?"}`))).toEqual([
    "name yes",
    "size ?",
  ]);
});

test.each(["(int:ship_id)", "(string: ship_id)"])("a typed variable of a signature is a variable: %s", (variable) => {
  const page = html(
    `<dl class="http get"><dt><span>GET </span><span>/ships/${variable}/crew</span></dt><dd><p>The crew.</p></dd></dl><dl class="http put"><dt><span>PUT </span><span>/ships/${variable}</span></dt><dd><p>Changes it.</p></dd></dl>`,
  );
  expect(page.operations.map((o) => `${o.method.value} ${o.path.value}`)).toEqual([
    "GET /ships/{ship_id}/crew",
    "PUT /ships/{ship_id}",
  ]);
});
