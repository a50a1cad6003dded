/** Rendered references whose fields, heads and marks are told by classes, and whose answers stand in cells and below tabs. */
import { describe, expect, test } from "vitest";
import { fieldPromises } from "../../src/promises/promises.ts";
import { readText } from "../editions/read.ts";

const promised = (text: string, id = "page.html"): string[] => {
  const { page } = readText(id, text);
  return page.operations.flatMap((operation) =>
    fieldPromises(page, operation).map(({ place, status, path, field }) =>
      [place === "response" ? status : place, path, field.type?.value.kind ?? "?", field.required?.value ?? "-"].join(
        " ",
      ),
    ),
  );
};

const CALL = "<h2>POST /tents</h2>";
const FIELDS = ["name string yes", "poles array -", "poles[].length number yes", "pegs integer -"];
const request = FIELDS.map((field) => `request ${field}`);

describe("fields whose parts are told by classes", () => {
  test("rows of elements, the inner ones further in", () => {
    const row = (name: string, type: string, isRequired = false, inner = ""): string =>
      `<div class="row"><i></i><div><div data-test="property-name-${name}">${name}</div><span data-test="property-type">${type}</span>${isRequired ? `<b data-test="property-required">required</b>` : ""}<p>What it is.</p></div></div>${inner === "" ? "" : `<div class="level">${inner}</div>`}`;
    const rows =
      row("name", "string", true) +
      row("poles", "array[object]", false, row("length", "number", true)) +
      row("pegs", "integer");
    expect(promised(`${CALL}<h3>Body</h3><div><div>application/json</div></div><section>${rows}</section>`)).toEqual(
      request,
    );
  });

  test("terms and their definitions, with marks that a style prints, in Chinese", () => {
    const term = (name: string, type: string, isRequired: boolean, said: string): string =>
      `<dt><span class="json-property-name">${name}:</span> <span class="json-property-type">${type}</span> ${isRequired ? `<span class="json-property-required"></span>` : ""}</dt><dd>${said}</dd>`;
    const inner = `<dl>${term("length", "number", true, "<p>长度</p>")}</dl>`;
    const list = `<dl>${term("name", "string", true, "<p>名称</p>")}${term("poles", "object[]", false, `<p>杆</p>${inner}`)}${term("pegs", "integer", false, "")}</dl>`;
    expect(promised(`${CALL}<h3>请求体</h3>${list}`)).toEqual(request);
  });

  test("braces and brackets, with the names of those that are required above them", () => {
    const leaf = (name: string, type: string): string =>
      `<div class="property"><span class="name">${name}:</span><div><span class="type">${type}</span><div class="description">Of a tent.</div></div></div>`;
    const object = (required: string, ...inner: string[]): string =>
      `<div><a>{</a><div class="inner"><div class="required">Required: ${required}</div>${inner.join("")}</div><span>}</span></div>`;
    const poles = `<div class="property"><span class="name">poles:</span><div><a>[</a>${object("length", leaf("length", "number"))}<span>]</span></div></div>`;
    const view = object("name", leaf("name", "string"), poles, leaf("pegs", "integer"));
    const table = `<p>Body parameters</p><table><tr><th>Name</th><th>Description</th></tr><tr><td>body *</td><td>${view}</td></tr></table>`;
    expect(promised(`${CALL}${table}`)).toEqual(request);
  });

  test("rows of a table without a head", () => {
    const row = (name: string, inner: string): string =>
      `<tr class="property-row"><td>${name}</td><td>${inner}</td></tr>`;
    const type = (name: string): string => `<span class="prop-type">${name}</span><div>Of a tent.</div>`;
    const object = (...rows: string[]): string => `<span>{</span><table>${rows.join("")}</table><span>}</span>`;
    const inner = `<span>[<span>${object(row("length<i>*</i>", type("number")))}</span>]</span>`;
    const body = object(row("name<i>*</i>", type("string")), row("poles", inner), row("pegs", type("integer")));
    expect(promised(`${CALL}<h3>Request body</h3><div>${body}</div>`)).toEqual(request);
  });

  test("classes with a mark of the build behind the word", () => {
    const field = (name: string, type: string, isRequired: boolean, inner = ""): string =>
      `<div><label><span class="Param-nameb1mPE">${name}</span><span class="Param-typee38CJ">${type}</span>${isRequired ? `<span class="Param-required3bSbT">required</span>` : ""}</label>${inner}</div>`;
    const poles = field("poles", "array of objects", false, `<div>${field("length", "number", true)}</div>`);
    const html = `${field("name", "string", true)}${poles}${field("pegs", "integer", false)}`;
    expect(promised(`${CALL}<h3>Body Params</h3><div>${html}</div>`)).toEqual(request);
  });

  test.each([
    ["without types", `<div class="property-name">cottage</div><p>By the sea</p><div class="property-name">barn</div>`],
    [
      "that are no names",
      `<div class="property-name">A house by the sea</div><span class="property-type">cottage</span>`,
    ],
  ])("none %s", (_, html) => {
    expect(promised(`${CALL}<h3>Body</h3>${html}`)).toEqual([]);
  });

  test("a cell tells one field by its columns", () => {
    const cell = `<div class="parameter__name required">size<span>&nbsp;*</span></div><div class="parameter__type">integer</div><div>(query)</div>`;
    const table = `<table><thead><tr><th>Name</th><th>Description</th></tr></thead><tr><td>${cell}</td><td>How wide</td></tr><tr><td>${cell.replace(/size.*?<\/div>/, "hue</div>")}</td><td>Colour</td></tr></table>`;
    expect(promised(`${CALL}<h3>Parameters</h3>${table}`)).toEqual(["query size integer yes", "query hue integer -"]);
  });
});

describe("a table whose heads are words of a style", () => {
  const table = (...heads: string[]): string =>
    `<table><thead><tr>${heads.map((head) => `<th class="${head}"></th>`).join("")}</tr></thead><tr><td>size</td><td>query</td><td>integer</td><td><span class="x-property-required"></span></td></tr></table>`;

  test("is read by them", () => {
    expect(
      promised(
        `${CALL}<h3>Parameters</h3>${table("a-param-name", "a-param-type", "a-param-data-type", "a-param-note")}`,
      ),
    ).toEqual(["query size integer yes"]);
  });

  test("other classes say nothing", () => {
    expect(promised(`${CALL}<h3>Parameters</h3>${table("wide", "wide", "wide", "narrow")}`)).toEqual([]);
  });
});

describe("answers beside their statuses", () => {
  const code = `<pre>{ "id": 3 }</pre>`;

  test.each([
    [
      "in the cell of a table",
      (shown: string) =>
        `<table><thead><tr><th>Code</th><th>Description</th></tr></thead><tr><td>201</td><td>Made.${shown}</td></tr><tr><td>404</td><td>No.</td></tr></table>`,
    ],
    ["below a tab that is over a heading", (shown: string) => `<p>201</p><p>Made.</p><h4>Body</h4>${shown}`],
    ["below a heading", (shown: string) => `<h4>201</h4><p>application/json</p>${shown}`],
  ])("%s", (_, around) => {
    const list = `<ul><li class="property"><b class="property-name">id</b> <span class="property-type">integer</span></li><li class="property"><b class="property-name">at</b> <span class="property-type">string</span></li></ul>`;
    expect(promised(`${CALL}<h3>Responses</h3>${around(list)}`)).toEqual(["201 id integer -", "201 at string -"]);
    const { page } = readText("page.html", `${CALL}<h3>Responses</h3>${around(code)}`);
    expect(page.operations[0]?.examples.map(({ role, status }) => `${role} ${status}`)).toEqual(["response 201"]);
  });
});

describe("where a request line stands", () => {
  test("a verb, a base and a path below each other", () => {
    const html = `<h1>Pitch a tent</h1><div><div>post</div><div><div>https://camp.example/v2</div><div>/tents</div></div></div><p>More.</p>`;
    const { page } = readText("page.html", html);
    expect(page.operations.map(({ method, path }) => `${method.value} ${path.value}`)).toEqual(["POST /v2/tents"]);
  });

  test("in the heading of an example, at the end of its section", () => {
    const part = (title: string, call: string, name: string): string =>
      `## ${title}\n\n### Query parameters\n\n| Name | Type |\n| --- | --- |\n| ${name} | string |\n\n### Request example for ${call}\n\n\`\`\`\ncurl https://camp.example${call.split(" ")[1]}\n\`\`\`\n`;
    const text = `# Camp\n\n${part("List tents", "GET /tents", "near")}\n${part("List camps", "GET /camps", "by")}`;
    expect(promised(text, "page.md")).toEqual(["query near string -", "query by string -"]);
  });
});

describe("types with a limit beside them, in tables without heads", () => {
  const row = (name: string, type: string, said: string): string =>
    `<tr><td kind="field" title="${name}"><span>${name}</span></td><td><div><div><span>${type}</span></div><div><p>${said}</p></div></div></td></tr>`;
  const page = (...rows: readonly string[]): string =>
    `${CALL}<h5>Request Body schema: <span>application/json</span></h5><table><tbody>${rows.join("")}</tbody></table>`;

  test("are read without it", () => {
    const rows = [
      row("id", "string^[a-z]{26}$", "The number."),
      row("name", "string</span><span> &lt;= 20 characters", "The name."),
      row("pegs", "integer</span><span> &gt;= 0", "How many."),
      row("poles", "Array of numbers</span><span> = 2 items", "In metres."),
    ];
    expect(promised(page(...rows))).toEqual([
      "request id string -",
      "request name string -",
      "request pegs integer -",
      "request poles array -",
    ]);
  });

  test("in Chinese", () => {
    expect(promised(page(row("size", "整数 ≥ 1", "每页条数"), row("name", "字符串 ^[a-z]+$", "名称")))).toEqual([
      "request size integer -",
      "request name string -",
    ]);
  });

  test("a sentence that begins so is no type", () => {
    expect(
      promised(page(row("id", "Numbers >= 5 are taken.", ""), row("pegs", "Less = better.", ""))).join(),
    ).not.toMatch(/number|integer/);
  });
});
