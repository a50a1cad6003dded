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

  test.each([
    [pairs(["Name of the ship", "<div>string</div>"])],
    [pairs(["name", "The name."], ["size", "How long it is."])],
  ])("is none of fields otherwise: %s", (rows) => {
    expect(body(html(rows))).toEqual([]);
  });
});
