/** Bodies sketched in code with types in place of values, and names in code line below line in one paragraph. */
import { describe, expect, it } from "vitest";
import type { ApiPage, Field } from "../../src/api-model/api-page.ts";
import { typeWords } from "../../src/reporters/listing.ts";
import { readText } from "../editions/read.ts";

const read = (file: string, text: string): ApiPage => readText(file, text).page;
const print = (f: Field): string =>
  `${f.name.value} ${f.type ? typeWords(f.type.value) : "-"} ${f.required?.value ?? "-"}`;
const bodies = (page: ApiPage): string[] =>
  page.structures.map((s) => [s.root ?? "inner", ...s.fields.map(print), ...(s.anyKey ? ["any"] : [])].join(", "));
const parameters = (page: ApiPage): string[] =>
  page.operations.flatMap((o) => o.parameters.map((p) => `${p.in} ${print(p)}`));

const SKETCH = `{
  id: string, mandatory
  size: number, optional, how wide it is
  lid: {
    hue: string, the colour
  },
  tags: [
    tag: string, array may be empty
  ],
  marks: [{
    "by": string, who made it
    at: integer
  }],
  other values: string, depends on the kiln
}`;
const page = (fence: string): string =>
  `# Pots\n\n## Get a pot\n\nGET /pots/{id}\n\n### Response\n\n\`\`\`${fence}\n${SKETCH}\n\`\`\`\n`;
const READ = [
  "response, id string yes, size number no, lid lid -, tags array -, marks array of marks -, any",
  "inner, hue string -",
  "inner, by string -, at integer -",
];

describe("a body that is sketched with types in place of values", () => {
  it("is read as a table of its fields", () => {
    expect(bodies(read("page.md", page("javascript")))).toEqual(READ);
  });

  it("is read in RST and in Chinese", () => {
    const rst = `Pots\n====\n\nGet\n---\n\nGET /pots/{id}\n\nResponse\n~~~~~~~~\n\n::\n\n    {\n      "id": string, required, the id\n      "size": int\n    }\n`;
    expect(bodies(read("page.rst", rst))).toEqual(["response, id string yes, size integer -"]);
    const zh = `# 罐子\n\n## 查询罐子\n\nGET /pots/{id}\n\n### 响应参数\n\n\`\`\`\n{\n  id: 字符串, 必选, 标识\n  size: 整数, 可选\n}\n\`\`\`\n`;
    expect(bodies(read("page.md", zh))).toEqual(["response, id string yes, size integer no"]);
  });

  it("takes what is opened below a line for that line's value", () => {
    const opened = `{
  "pots": the pots of the shelf:
    [
      {
        "glaze": name of the glaze,
        "height": height of it in centimetres
      }
    ],
  "lid": what covers all of them,
    {
      "hue": colour of the lid
    },
  "names": all of their names:
    [
      "red",
      "blue",
      ...
    ]
}`;
    const [root] = bodies(read("page.md", page("").replace(SKETCH, opened)));
    expect(root).toMatch(/^response, pots array of pots -, lid lid -, names array -/);
    const zh = `# 罐子\n\n## 查询\n\nGET /pots\n\n### 响应参数\n\n\`\`\`\n{\n  id: 字符串, 标识\n  pots: 列表, 罐子\n  [\n    "a",\n    "b"\n  ]\n}\n\`\`\`\n`;
    expect(bodies(read("page.md", zh))).toEqual(["response, id string -, pots array -"]);
  });

  it("may be a list, and is a request body below such a heading", () => {
    const list = `# Pots\n\n## All\n\nGET /pots\n\n### Response\n\n\`\`\`\n[{\n  id: string\n  size: number\n}]\n\`\`\`\n`;
    const listed = read("page.md", list);
    expect(listed.operations[0]?.responses.map(({ body }) => body && typeWords(body.type))).toEqual([
      "array of response-body",
    ]);
    expect(bodies(listed)).toEqual(["response, id string -, size number -"]);
    const sent = `# Pots\n\n## Make\n\nPOST /pots\n\n### Body parameters\n\n\`\`\`\n{\n  id: string\n  sizes: [number], required\n}\n\`\`\`\n`;
    expect(bodies(read("page.md", sent))).toEqual(["request, id string -, sizes array of number yes"]);
  });

  it("may say what each field is in words alone", () => {
    const text = `{\n  "id": number of the pot on its shelf,\n  "glaze": name of the glaze,\n  "size": how wide it is\n}`;
    expect(bodies(read("page.md", page("").replace(SKETCH, text)))).toEqual(["response, id - -, glaze - -, size - -"]);
  });

  it("may open below its line what a field holds", () => {
    const text = `{\n  "id": string,\n  "parts": an array of the parts of it:\n    [\n      {\n        "name": name of the part\n      }\n    ],\n  "size": number\n}`;
    expect(bodies(read("page.md", page("").replace(SKETCH, text)))).toEqual([
      "response, id string -, parts array of parts -, size number -",
      "inner, name - -",
    ]);
  });

  it("is none where values stand, or where it is code", () => {
    const none = [
      `{\n  id: "7",\n  size: 3\n}`,
      `{\n  "id": "string",\n  "size": 0\n}`,
      `{\n  id: makeId(),\n  size: width * 2\n}`,
      `{\n  color: red;\n  width: auto;\n}`,
      `{\n  id: string`,
      `{\n  id: new Pot(3),\n  size: await widthOf(pot)\n}`,
      `{\n  id: the pot\n  size: not known\n}`,
    ];
    for (const text of none) expect(bodies(read("page.md", page("js").replace(SKETCH, text)))).toEqual([]);
  });
});

describe("names in code with a sign behind them, line below line", () => {
  const below = (heading: string, lines: string): string =>
    `# Pots\n\n## Get\n\nGET /pots/{id}\n\n### ${heading}\n\n${lines}\n`;
  it("are parameters below a heading that says so", () => {
    const lines = "`id`: the id of the pot, mandatory\n`from`: number, where to begin\n`limit`: number, default 100";
    expect(
      parameters(read("page.md", below("URL parameters", lines))).map((one) => one.split(" ", 3).join(" ")),
    ).toEqual(["path id -", "query from number", "query limit number"]);
    const zh = read("page.md", below("路径参数", "`id`：罐子的标识"));
    expect(parameters(zh).map((one) => one.split(" ", 2).join(" "))).toEqual(["path id"]);
    const html = `<h1>Pots</h1><h2>Get</h2><p>GET /pots/{id}</p><h3>Path parameters</h3><p><code>id</code> - the id of the pot</p>`;
    expect(parameters(read("page.html", html)).map((one) => one.split(" ", 2).join(" "))).toEqual(["path id"]);
  });

  it("are none elsewhere, or in a sentence", () => {
    expect(parameters(read("page.md", below("Notes", "`id`: the id of the pot")))).toEqual([]);
    expect(parameters(read("page.md", below("URL parameters", "Give `id`: the id of the pot")))).toEqual([]);
    expect(parameters(read("page.md", below("URL parameters", "`id` is the id of the pot")))).toEqual([]);
  });
});
