/** References of generated clients: what a function takes is the body, types are named and stand on pages of their own. */
import { describe, expect, test } from "vitest";
import type { ApiPage, Body, TypeExpression } from "../../src/api-model/api-page.ts";
import { linkPage, makeFinder } from "../../src/interpreter/structures/links.ts";
import { typeWords } from "../../src/reporters/listing.ts";
import { readText } from "../editions/read.ts";

const call = (signature: string, row: string, returned: string): string =>
  `# LampsApi\n\n## hangLamp\n\n\`POST /rooms/{room}/lamps\`\n\n${signature}\n\n### Parameters\n\n| Name | Type | Description | Notes |\n| --- | --- | --- | --- |\n| **room** | [**string**] | Where | defaults to undefined |\n${row}\n\n### Return type\n\n${returned}\n\n### HTTP response details\n\n| Status code | Description |\n| --- | --- |\n| **201** | the lamp |\n\n[[Back to top]](#) [[Back to the list]](../README.md#calls) [[Back to README]](../README.md)\n`;

const lamp =
  "# Lamp\n\n## Properties\n\nName | Type | Notes\n--- | --- | ---\n**watts** | **number** | [optional] [default to undefined]\n**colour** | **string** | [default to undefined]\n";
const row = "| **lamp** | **Lamp** | What to hang | |";
const signature = "> Lamp hangLamp(room, lamp)";

/** The pages, as docproof follows what they name. */
function linked(pages: Readonly<Record<string, string>>): ApiPage[] {
  const read = Object.entries(pages).map(([file, text]) => readText(file, text).page);
  return read.map((page) => linkPage(page, makeFinder(read)));
}

/** "request Lamp of docs/Lamp.md" and what is answered, of the first page. */
function bodies(pages: Readonly<Record<string, string>>): string[] {
  const [page] = linked(pages);
  const words = (body: Body | null): string => (body ? shown(body.type) : "-");
  return (page?.operations ?? []).flatMap(({ requestBody, responses }) => [
    `request ${words(requestBody)}`,
    ...responses.map(({ status, body }) => `${status.value} ${words(body)}`),
  ]);
}

function shown(type: TypeExpression): string {
  if (type.kind === "array" && type.items) return `${shown(type.items)}[]`;
  return type.kind === "structure" && type.page !== undefined ? type.page : typeWords(type);
}

describe("what a function takes", () => {
  test.each([
    ["by the name of its type", row, "**Lamp**", ["request docs/Lamp.md", "201 docs/Lamp.md"]],
    [
      "by a link",
      "| **lamp** | [**Lamp**](Lamp.md) | | |",
      "[**Lamp**](Lamp.md)",
      ["request docs/Lamp.md", "201 docs/Lamp.md"],
    ],
    ["answered as a list", row, "**List[Lamp]**", ["request docs/Lamp.md", "201 docs/Lamp.md[]"]],
    ["without an answer", row, "void (empty response body)", ["request docs/Lamp.md", "201 -"]],
  ])("%s", (_, argument, returned, expected) => {
    expect(bodies({ "docs/LampsApi.md": call(signature, argument, returned), "docs/Lamp.md": lamp })).toEqual(expected);
  });

  test("in Chinese, in HTML, with types beside the arguments", () => {
    const text =
      "<body><h1>灯具</h1><h2>挂灯</h2><p><code>POST /rooms/{room}/lamps</code></p><p>Lamp hangLamp(room: string, lamp: Lamp)</p><h3>请求参数</h3><table><tr><th>名称</th><th>类型</th></tr><tr><td>room</td><td>string</td></tr><tr><td>lamp</td><td>Lamp</td></tr></table><h3>返回类型</h3><p>Lamp</p></body>";
    const model =
      "<body><h1>Lamp</h1><table><tr><th>名称</th><th>类型</th></tr><tr><td>watts</td><td>number</td></tr></table></body>";
    expect(bodies({ "docs/lamps.html": text, "docs/lamp.html": model })).toEqual([
      "request docs/lamp.html",
      "2XX docs/lamp.html",
    ]);
  });

  test("a field of an object that no function takes stays a field", () => {
    const pages = { "docs/LampsApi.md": call("Hangs up a lamp.", row, "**Lamp**"), "docs/Lamp.md": lamp };
    const [page] = linked(pages);
    expect(
      page?.structures.map(({ fields }) =>
        fields.map(({ name, type }) => `${name.value} ${type ? shown(type.value) : "-"}`),
      ),
    ).toEqual([["lamp docs/Lamp.md"]]);
  });

  test("two of them are fields of one body", () => {
    const [page] = linked({
      "docs/LampsApi.md": call(
        "> Lamp hangLamp(room, lamp, shade)",
        `${row}\n| **shade** | **Shade** | Over it | |`,
        "**Lamp**",
      ),
    });
    expect(page?.structures.map(({ fields }) => fields.map(({ name }) => name.value))).toEqual([["lamp", "shade"]]);
  });
});

describe("a name that no page has, or several", () => {
  test.each([
    ["no page", {}],
    ["a page of a call", { "docs/Lamp.md": call(signature, row, "**Lamp**").replace("# LampsApi", "# Lamp") }],
    ["two pages elsewhere", { "a/Lamp.md": lamp, "b/Lamp.md": lamp }],
    ["a page with two tables", { "docs/Lamp.md": `${lamp}\n## More\n\nName | Type\n--- | ---\nsize | integer\n` }],
    ["a page of another name", { "docs/Lamp.md": lamp.replace("# Lamp", "# Lamps") }],
  ])("%s", (_, pages) => {
    expect(bodies({ "docs/LampsApi.md": call(signature, row, "**Lamp**"), ...pages })).toEqual([
      "request unknown",
      "201 unknown",
    ]);
  });

  test("the page beside it comes before another", () => {
    const pages = { "docs/LampsApi.md": call(signature, row, "**Lamp**"), "other/Lamp.md": lamp, "docs/Lamp.md": lamp };
    expect(bodies(pages)).toEqual(["request docs/Lamp.md", "201 docs/Lamp.md"]);
  });

  test("a line below other headings is no type", () => {
    const text = call(signature, row, "**Done**").replace("### Return type", "### Response");
    expect(bodies({ "docs/LampsApi.md": text, "docs/Done.md": lamp.replace("# Lamp", "# Done") })).toEqual([
      "request unknown",
      "201 -",
    ]);
  });
});

describe("a line of links below an answer", () => {
  test.each([
    ["[Back to top](../index.md) | [Contents](../contents.md)", "-"],
    ["[返回目录](../index.md) [上一页](a.md)", "-"],
    ["See [the lamp](Lamp.md).", "docs/Lamp.md"],
  ])("%s", (line, body) => {
    const text = `# T\n\n\`GET /lamps/{id}\`\n\n## Response\n\n${line}\n`;
    expect(bodies({ "docs/t.md": text, "docs/Lamp.md": lamp })).toEqual(
      body === "-" ? ["request -"] : ["request -", `2XX ${body}`],
    );
  });
});

test("undefined is no default, and brackets around strong type are no list", () => {
  const [page] = linked({ "docs/Lamp.md": lamp, "docs/LampsApi.md": call(signature, row, "**Lamp**") });
  expect(page?.structures[0]?.fields.map(({ name, constraints }) => [name.value, constraints])).toEqual([
    ["watts", []],
    ["colour", []],
  ]);
  const types = (type: string): string[] =>
    (linked({ "a.md": call("", `| **size** | ${type} | | |`, "**Lamp**") })[0]?.operations ?? []).flatMap(
      ({ parameters }) =>
        parameters.map((parameter) => `${parameter.name.value} ${parameter.type ? shown(parameter.type.value) : "-"}`),
    );
  expect(types("**string**")).toContain("room string");
});

test.each([
  ["Defaults to undefined.", []],
  ["默认值：undefined。", []],
  ["Defaults to red.", ["red"]],
  ["默认值：red。", ["red"]],
])("%s", (said, defaults) => {
  const { page } = readText(
    "a.md",
    `# T\n\n\`POST /lamps\`\n\n| Name | Type | Description |\n| --- | --- | --- |\n| colour | string | ${said} |\n`,
  );
  expect(
    page.structures.flatMap(({ fields }) => fields.flatMap(({ constraints }) => constraints.map(({ value }) => value))),
  ).toEqual(defaults);
});

describe("a list of constants", () => {
  const fields = (list: string): string[] =>
    readText("a.md", `# LampState\n\n\`GET /lamps\`\n\n## Response\n\n${list}\n`).page.structures.flatMap((structure) =>
      structure.fields.map(({ name }) => name.value),
    );

  test.each([
    ["* `On` (value: `'on'`)\n* `Off` (value: `'off'`)"],
    ["- On（值：on）\n- Off（值：off）"],
    ["- `On` (values: 1)"],
  ])("%s", (list) => {
    expect(fields(list)).toEqual([]);
  });

  test("fields with a type or a default in brackets are fields", () => {
    expect(fields("* `watts` (type: number)\n* `colour` (string)")).toEqual(["watts", "colour"]);
  });
});
