/** Bodies told by a JSON Schema: in code below a word for it, and in what a component of a page is given. */
import { describe, expect, test } from "vitest";
import { fieldPromises } from "../../src/promises/promises.ts";
import { readText } from "../editions/read.ts";

const promised = (text: string, id = "page.md"): string[] => {
  const { page } = readText(id, text);
  return page.operations.flatMap((operation) =>
    fieldPromises(page, operation).map(({ place, status, path, field }) =>
      [place, status ?? "", path, field.type?.value.kind ?? "?", field.required?.value ?? "-"].join(" "),
    ),
  );
};

const KITE = {
  $schema: "http://json-schema.org/draft-07/schema#",
  type: "object",
  required: ["name"],
  properties: {
    name: { type: "string", description: "Name of the kite." },
    tails: { type: "array", items: { type: "object", properties: { length: { type: ["number", "null"] } } } },
    owner: { $ref: "#/definitions/Owner" },
    hues: { type: "array", items: { type: "string" } },
  },
  definitions: { Owner: { allOf: [{ properties: { id: { type: "integer" } }, required: ["id"] }] } },
};
const FIELDS = (place: string): string[] =>
  [
    "name string yes",
    "tails array -",
    "tails[].length number -",
    "owner structure -",
    "owner.id integer yes",
    "hues array -",
  ].map((field) => `${place} ${field}`);
const fence = (json: unknown): string => `\`\`\`json\n${JSON.stringify(json, null, 2)}\n\`\`\``;

test("parts that hold each other many times over are each read once", () => {
  const parts = (name: string): unknown[] => Array.from({ length: 40 }, () => ({ $ref: `#/definitions/${name}` }));
  const definitions = Object.fromEntries(
    [..."abcdefghij"].map((name, n) => [name, { allOf: parts([..."bcdefghija"][n] ?? "a") }]),
  );
  const schema = { properties: { name: { type: "string" } }, allOf: parts("a"), definitions };
  expect(promised(`# Kites\n\n## POST /kites\n\n### Request body\n\n**Schema**\n\n${fence(schema)}\n`)).toEqual([
    "request  name string -",
  ]);
});

test("what has itself inside is told once", () => {
  const tree = { properties: { name: { type: "string" }, parts: { type: "array", items: { $ref: "#" } } } };
  expect(promised(`# 风筝\n\n## POST /kites\n\n### 请求体\n\n#### 数据模式\n\n${fence(tree)}\n`)).toEqual([
    "request  name string -",
    "request  parts array -",
  ]);
});

describe("code that is a schema", () => {
  test("below a label of its own", () => {
    expect(promised(`# Kites\n\n## POST /kites\n\n### Request body\n\n**Schema**\n\n${fence(KITE)}\n`)).toEqual(
      FIELDS("request "),
    );
  });

  test("below a Chinese heading, after the example of the same body", () => {
    const example = fence({ name: "红", tails: [], owner: { id: 1 }, hues: [] });
    const text = `# 风筝\n\n## POST /kites\n\n### 请求体\n\n#### 示例\n\n${example}\n\n#### 数据模式\n\n${fence(KITE)}\n`;
    expect(promised(text)).toEqual(FIELDS("request "));
  });

  test("of a list", () => {
    const list = { type: "array", items: { type: "object", properties: { name: { type: "string" } } } };
    expect(promised(`# Kites\n\n## GET /kites\n\n### Response\n\n#### JSON schema\n\n${fence(list)}\n`)).toEqual([
      "response 2XX [].name string -",
    ]);
  });

  test.each<[string, string]>([
    ["that a service is sent, as an example", `## POST /schemas\n\n### Request example\n\n${fence(KITE)}`],
    [
      "whose properties are values",
      `## POST /kites\n\n### Request body\n\n**Schema**\n\n${fence({ type: "object", properties: { size: 3 } })}`,
    ],
    ["that does not end", `## POST /kites\n\n### Request body\n\n**Schema**\n\n\`\`\`\n{ "type": "object",\n\`\`\``],
  ])("none %s", (_, text) => {
    expect(promised(`# Kites\n\n${text}\n`)).toEqual([]);
  });

  test("one that holds itself ends", () => {
    const node = { properties: { next: { $ref: "#" } } };
    expect(promised(`# Kites\n\n## POST /kites\n\n### Body\n\n**Schema**\n\n${fence(node)}\n`).length).toBeLessThan(20);
  });
});

describe("a label over headings", () => {
  const page = (request: string, answer: string, body: string): string =>
    `<h1>Kites</h1><h4>POST /kites</h4><p><strong>${request}</strong></p><h5>${body}</h5><h6>Schema</h6><pre>${JSON.stringify({ type: "object", properties: { name: { type: "string" } } })}</pre>
     <p><strong>${answer}</strong> <code>201</code></p><h5>${body}</h5><h6>Schema</h6><pre>${JSON.stringify({ type: "object", properties: { id: { type: "integer" } } })}</pre>`;

  test.each([
    ["English", page("Request", "Response", "Body")],
    ["Chinese", page("请求", "响应", "Body")],
  ])("says whose body comes, in %s", (_, html) => {
    expect(promised(html, "page.html")).toEqual(["request  name string -", "response 201 id integer -"]);
  });
});

describe("a component that is given pieces of an OpenAPI document", () => {
  const schema = { type: "object", required: ["name"], properties: { name: { type: "string" } } };
  const body = JSON.stringify({ content: { "application/json": { schema } } });
  const answers = JSON.stringify({ "200": { description: 'It\'s "there"', content: { "a/b": { schema } } } });
  const parameters = JSON.stringify([
    { name: "kite_id", in: "path", required: true, schema: { type: "integer" } },
    { name: "page", in: "query", description: "Page to show", schema: { type: "integer", default: 1 } },
  ]);
  const call = `import Call from "./Call";\n\n# Kites\n\n<Call method={"put"} path={"/kites/{kite_id}"} />\n`;

  test("parameters, a body and answers", () => {
    const text = `${call}\n<Ins\n  given={${parameters}}\n/>\n\n<Sent title={"Body"} json={${body}}>\n</Sent>\n\n<Got by={undefined} all={${answers}}>\n</Got>\n`;
    expect(promised(text, "page.mdx")).toEqual([
      "path  kite_id integer yes",
      "query  page integer no",
      "request  name string yes",
      "response 200 name string yes",
    ]);
  });

  test("longer than any tag", () => {
    const long = { ...schema, description: "x".repeat(20_000) };
    const text = `${call}\n<Sent json={${JSON.stringify({ content: { "a/b": { schema: long } } })}} />\n`;
    expect(promised(text, "page.mdx")).toEqual(["request  name string yes"]);
  });

  test("other lists and objects are none", () => {
    const text = `${call}\n<Tabs values={[{"label": "A", "value": "a"}]} style={{"content": "wide"}} by={{"200": 1}} />\n`;
    expect(promised(text, "page.mdx")).toEqual([]);
  });
});
