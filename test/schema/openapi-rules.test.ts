/** What checkers of OpenAPI documents ask of an export: the meta-schema, and the small rules that Redocly and Spectral share. */
import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { buildOpenApi } from "../../src/schema/openapi.ts";
import { preferExamples } from "../../src/schema/prefer-examples.ts";
import { readText } from "../editions/read.ts";

/* eslint-disable @typescript-eslint/no-explicit-any */
type Any = any;

const rows = (...lines: string[]): string =>
  `| Parameter | Mandatory | Type | Description |\n| --- | --- | --- | --- |\n${lines.join("\n")}\n`;

const MARKDOWN = `# Changing a lamp

PUT /v1/rooms/{room}/lamps/{lamp_id}?mode={mode}

## Request

**Table 1** Path parameters

${rows("| room | Yes | String | The room. |", "| room | Yes | String | The room. |")}
**Table 2** Request header parameters

${rows("| X-Auth-Token | Yes | String | - |")}
**Table 3** Request body parameters

${rows("| colour | Yes | String | The colour, which may be null. |", "| shade | No | [Shade](#shade) object | The shade. The value can be null. |")}
<a name="shade"></a>

**Table 4** Shade

${rows("| width | No | Integer | The value ranges from 1 to 9. |")}
## Example request

\`\`\`
{"colour": "red", "shade": {"width": 4}}
\`\`\`

\`\`\`
{"colour": 7}
\`\`\`

## Response

**Table 5** Response parameters

| Parameter | Type | Description |
| --- | --- | --- |
| id | String | The id. |

## Example response

\`\`\`
{"lamp": {"id": "a"}}
\`\`\`
`;

const CHINESE = `# 查询灯\n\n## URI\n\nGET /v1/rooms/{room}/lamps\n\n## 响应\n\n**表 1**  响应参数\n\n|名称|参数类型|说明|\n|--|--|--|\n|colour|String|颜色。|\n\n## 响应示例\n\n\`\`\`\n{"lamps": [{"colour": "red"}]}\n\`\`\`\n`;

const HTML = `<h1>Deleting a lamp</h1><h2>URI</h2><p>DELETE /v1/rooms/{room}/lamps/{lamp_id}</p><h2>Parameters</h2><table><tr><th>Name</th><th>Type</th><th>Mandatory</th></tr><tr><td>lamp_id</td><td>String</td><td>Yes</td></tr></table>`;

const written: readonly ApiPage[] = [
  readText("docs/lamps/change.md", MARKDOWN).page,
  readText("docs/lamps/list.md", CHINESE).page,
  readText("docs/rooms/delete.html", HTML).page,
  readText("docs/rooms/again.html", HTML).page,
];

const editions = readdirSync("sources/editions").map(
  (name) => readText(name, readFileSync(`sources/editions/${name}`, "utf8")).page,
);

interface Call {
  readonly path: string;
  readonly method: string;
  readonly operation: Any;
}

const callsOf = (document: Any): Call[] =>
  Object.entries<Any>(document.paths).flatMap(([path, item]) =>
    Object.entries<Any>(item).map(([method, operation]) => ({ path, method, operation })),
  );

/** All media types of a call, with what they are the content of. */
const contentsOf = ({ operation }: Call): Any[] =>
  [operation.requestBody, ...Object.values<Any>(operation.responses)].flatMap((part) =>
    Object.values<Any>(part?.content ?? {}),
  );

describe.each([
  ["as the tables say", (page: ApiPage) => page],
  ["as the examples show", preferExamples],
] as const)("%s", (_, as) => {
  const read = [written, ...editions.map((page) => [page])].map((pages) => pages.map(as));
  // made in each test, not before: mutation testing asks the tests that reach a line
  const documentsOf = (): Any[] => read.map((pages) => buildOpenApi(pages).document);
  const callsWithDocument = (): (Call & { readonly document: Any })[] =>
    documentsOf().flatMap((document) => callsOf(document).map((call) => ({ ...call, document })));

  test("each variable of a path is declared once and required, and no other path parameter is", () => {
    for (const { path, operation } of callsWithDocument()) {
      const declared = operation.parameters.filter((p: Any) => p.in === "path");
      expect(declared.map((p: Any) => p.name)).toEqual([...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1]));
      expect(declared.every((p: Any) => p.required === true)).toBe(true);
    }
  });

  test("no parameter is declared twice", () => {
    for (const { operation } of callsWithDocument()) {
      const keys = operation.parameters.map((p: Any) => `${p.in} ${p.name}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test("each call has an id of its own, a summary and a tag that the document lists", () => {
    for (const document of documentsOf()) {
      const all = callsOf(document);
      expect(new Set(all.map(({ operation }) => operation.operationId)).size).toBe(all.length);
      const tags: string[] = document.tags.map((tag: Any) => tag.name);
      expect(tags).toEqual([...new Set(tags)].toSorted());
      for (const { operation } of all) {
        expect(operation.summary).toBeTruthy();
        expect(operation.tags.length).toBe(1);
        expect(tags).toContain(operation.tags[0]);
      }
    }
  });

  test("each example keeps to its schema", () => {
    const shown: boolean[] = callsWithDocument().flatMap(({ document, ...call }) =>
      contentsOf(call).flatMap(({ schema, examples }) => {
        const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false });
        const validate = ajv.compile({ ...schema, components: document.components });
        return Object.values<Any>(examples ?? {}).map(({ value }) => validate(value));
      }),
    );
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.every(Boolean)).toBe(true);
  });

  test("null is a type, never a keyword beside one, and every reference leads somewhere", () => {
    for (const document of documentsOf()) {
      const text = JSON.stringify(document);
      expect(text).not.toContain('"nullable":true');
      const schemas = Object.keys(document.components?.schemas ?? {});
      const refs = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1] ?? "");
      expect(refs.filter((ref) => !schemas.includes(ref))).toEqual([]);
      expect(schemas.filter((name) => !refs.includes(name))).toEqual([]);
    }
  });

  test("servers and security are stated, and responses are described", () => {
    for (const document of documentsOf()) {
      expect(document.servers.length).toBeGreaterThan(0);
      expect(document.security).toBeDefined();
      expect(document.info.description).toBeTruthy();
      const schemes = Object.keys(document.components?.securitySchemes ?? {});
      for (const { operation } of callsOf(document)) {
        expect(Object.keys(operation.responses).length).toBeGreaterThan(0);
        for (const needed of operation.security ?? [])
          expect(schemes).toEqual(expect.arrayContaining(Object.keys(needed)));
      }
    }
  });
});

test("no note of a field looks like a schema to a checker", () => {
  expect(JSON.stringify(buildOpenApi(written).document)).not.toMatch(/"says":\{[^{}]*"(?:type|default)":/);
});

test("pages are listed under their folder, and one without a folder under its title", () => {
  const { document } = buildOpenApi(written) as { document: Any };
  expect(document.tags).toEqual([
    { name: "lamps", description: "Operations of lamps." },
    { name: "rooms", description: "Operations of rooms." },
  ]);
  const alone = buildOpenApi([readText("change.md", MARKDOWN).page]).document as Any;
  expect(alone.tags).toEqual([{ name: "Changing a lamp", description: "Operations of Changing a lamp." }]);
});

test("a licence is the one that is given", () => {
  const licenceOf = (license?: string): unknown =>
    (buildOpenApi(written, new Map(), license === undefined ? {} : { license }).document as Any).info.license;
  expect(licenceOf()).toBeUndefined();
  expect(licenceOf("CC-BY-4.0")).toEqual({ name: "CC-BY-4.0", identifier: "CC-BY-4.0" });
});

test("paths that differ by the names of their variables are one, with the names of the first", () => {
  const call = (line: string, name: string, title: string): ApiPage =>
    readText(
      "docs/lamps/page.md",
      `# ${title}\n\n${line}\n\n## Request\n\n**Table 1** Path parameters\n\n${rows(`| ${name} | Yes | String | - |`)}`,
    ).page;
  const { document } = buildOpenApi([
    call("GET /v1/lamps/{lamp_id}", "lamp_id", "Showing a lamp"),
    call("DELETE /v1/lamps/{lamp-id}", "lamp-id", "Removing a lamp"),
    call("DELETE /v1/lamps/{lamp_id}/bulbs", "lamp_id", "Removing bulbs"),
  ]) as { document: Any };
  expect(Object.keys(document.paths)).toEqual(["/v1/lamps/{lamp_id}", "/v1/lamps/{lamp_id}/bulbs"]);
  const removed = document.paths["/v1/lamps/{lamp_id}"].delete;
  expect(removed.parameters.map((p: Any) => p.name)).toEqual(["lamp_id"]);
  expect(removed["x-docproof"].path).toBe("/v1/lamps/{lamp-id}");
});

test("a list of what no word says has items all the same", () => {
  const page = readText("a.md", `# T\n\nPOST /v1/lamps\n\n## Request\n\n${rows("| names | Yes | Array | - |")}`).page;
  expect(JSON.stringify(buildOpenApi([page]).document)).toContain('"type":"array","items":{}');
});

test("an answer that lacks what its table calls mandatory is no example", () => {
  const page = (example: string): Any =>
    buildOpenApi([
      readText(
        "a.md",
        `# T\n\nGET /v1/lamps\n\n## Response\n\n${rows("| id | Yes | String | - |", "| name | Yes | String | - |")}\n## Example response\n\n\`\`\`\n${example}\n\`\`\`\n`,
      ).page,
    ]).document;
  const shown = (document: Any): unknown[] =>
    callsOf(document)
      .flatMap(contentsOf)
      .map(({ examples }) => examples);
  expect(shown(page('{"id": "a"}'))).toEqual([undefined]);
  expect(shown(page('{"id": "a", "name": "b"}'))[0]).toBeDefined();
});
