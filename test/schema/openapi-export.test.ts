/** What the export adds for the tools that read it: examples, security, servers, and pages that describe one operation together. */
import { describe, expect, test } from "vitest";
import { buildOpenApi, type ExportOptions } from "../../src/schema/openapi.ts";
import { readText } from "../editions/read.ts";

interface Exported {
  readonly paths: Record<string, Record<string, Record<string, never>>>;
  readonly [key: string]: unknown;
}

const page = (source: string, rows: string, example: string, header = ""): ReturnType<typeof readText>["page"] =>
  readText(
    source,
    `# Lamp\n\nPUT /v1/lamps/{id}\n\n## Request\n\n**Table 1** Request header parameters\n\n| Parameter | Mandatory | Type | Description |\n| --- | --- | --- | --- |\n${header}\n\n**Table 2** Request body parameters\n\n| Parameter | Mandatory | Type | Description |\n| --- | --- | --- | --- |\n${rows}\n\n## Example request\n\n\`\`\`\n${example}\n\`\`\`\n`,
  ).page;

const build = (pages: readonly ReturnType<typeof page>[], options: ExportOptions = {}): Exported =>
  buildOpenApi(pages, new Map(), options).document as unknown as Exported;

const COLOUR = "| colour | Yes | String | - |";
const TOKEN = "| X-Auth-Token | Yes | String | - |";

const put = (document: Exported): any => document.paths["/v1/lamps/{id}"]?.["put"]; // eslint-disable-line
const content = (document: Exported): any => put(document).requestBody.content["application/json"]; // eslint-disable-line

describe("examples", () => {
  test("of the page stand at the body, once each", () => {
    expect(content(build([page("a.md", COLOUR, '{"colour": "red"}', TOKEN)])).examples).toEqual({
      example1: { value: { colour: "red" } },
    });
  });

  test("that break the schema of their body are left out", () => {
    expect(content(build([page("a.md", COLOUR, '{"colour": 5}', TOKEN)])).examples).toBeUndefined();
    expect(content(build([page("a.md", COLOUR, "{}", TOKEN)])).examples).toBeUndefined();
  });

  test("are judged alike however many schemas came before, when the compiler has long been another", () => {
    const lamps = (n: number, value: string): ReturnType<typeof page> =>
      page(`${n}.md`, `| colour${n} | Yes | String | - |`, `{"colour${n}": ${value}}`, TOKEN);
    for (let n = 0; n < 450; n += 1) {
      expect(content(build([lamps(n, '"red"')])).examples).toEqual({ example1: { value: { [`colour${n}`]: "red" } } });
      expect(content(build([lamps(n, "5")])).examples).toBeUndefined();
    }
  });
});

describe("security", () => {
  test("a header that carries a token is a scheme, and stays a parameter", () => {
    const document = build([page("a.md", COLOUR, "{}", TOKEN)]);
    expect(document["components"]).toMatchObject({
      securitySchemes: { XAuthToken: { type: "apiKey", in: "header", name: "X-Auth-Token" } },
    });
    expect(put(document).security).toEqual([{ XAuthToken: [] }]);
    expect(put(document).parameters.map((p: { name: string }) => p.name)).toContain("X-Auth-Token");
  });

  test("one that need not be sent is one way of several", () => {
    const document = build([page("a.md", COLOUR, "{}", "| Authorization | No | String | - |")]);
    expect(put(document).security).toEqual([{ Authorization: [] }, {}]);
  });

  test("other headers are none", () => {
    const document = build([page("a.md", COLOUR, "{}", "| X-Language | Yes | String | - |")]);
    expect(put(document).security).toBeUndefined();
    expect(document["components"]).not.toHaveProperty("securitySchemes");
  });
});

test("title and servers are those that are given", () => {
  const one = page("a.md", COLOUR, "{}", TOKEN);
  expect(build([one])).toMatchObject({ info: { title: "Lamp" }, servers: [{ url: "/" }] });
  const options = { title: "Lamps", servers: ["https://a.example", "https://b.example"] };
  expect(build([one], options)).toMatchObject({
    info: { title: "Lamps" },
    servers: [{ url: "https://a.example" }, { url: "https://b.example" }],
  });
});

describe("two pages with one method and path", () => {
  const pages = [
    page("a.md", COLOUR, '{"colour": "red"}', TOKEN),
    page("b.md", "| watts | Yes | Integer | - |", '{"watts": 5}', "| X-Language | Yes | String | - |"),
  ];

  test("are variants: either body, all examples, and required only what both ask for", () => {
    const document = build(pages);
    expect(content(document).schema.anyOf).toHaveLength(2);
    expect(Object.values(content(document).examples)).toEqual([{ value: { colour: "red" } }, { value: { watts: 5 } }]);
    const required = put(document).parameters.map((p: { name: string; required?: boolean }) => [
      p.name,
      p.required ?? false,
    ]);
    expect(required).toEqual([
      ["id", true],
      ["X-Auth-Token", false],
      ["X-Language", false],
    ]);
    expect(put(document)["x-docproof"]).toMatchObject({ page: "a.md", variants: ["b.md"] });
  });

  test("are said", () => {
    expect(buildOpenApi(pages).notes).toEqual([
      "b.md: PUT /v1/lamps/{id} is on an earlier page too; both are merged as variants",
    ]);
  });

  test("that say the same stay as one says it", () => {
    const [one] = pages;
    expect(one && content(build([one, one])).schema).toEqual(one && content(build([one])).schema);
  });
});
