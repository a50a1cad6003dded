/** What a label announces on its own line: an example in code, names with commas between them. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const read = (line: string, file = "page.md"): ReturnType<typeof readText>["page"]["operations"][number] => {
  const text = {
    "page.md": `# Lamps\n\n\`POST /lamps\`\n\n${line}\n`,
    "page.rst": `Lamps\n=====\n\n\`\`POST /lamps\`\`\n\n${line}\n`,
    "page.html": `<h1>Lamps</h1><p><code>POST /lamps</code></p><p>${line}</p>`,
  }[file];
  const [operation] = readText(file, text ?? "").page.operations;
  if (!operation) throw new Error(`no operation in ${file}`);
  return operation;
};

describe("JSON behind a label", () => {
  const examples = (line: string, file?: string): unknown[] =>
    read(line, file).examples.map(({ role, body }) => [role, body?.value?.json]);

  test.each([
    ["page.md", 'Response: `{"id": 1}`', "response"],
    ["page.md", '**Request:** `{"id": 1}`', "request"],
    ["page.md", '返回：{"id": 1}', "response"],
    ["page.rst", 'Request example: ``{"id": 1}``', "request"],
    ["page.html", '<b>响应示例</b>：<code>{"id": 1}</code>', "response"],
  ])("%s: %s", (file, line, role) => {
    expect(examples(line, file)).toEqual([[role, { id: 1 }]]);
  });

  test("has its place in the source", () => {
    const line = 'Response: `{"id": 1}`';
    const [example] = read(line).examples;
    const text = `# Lamps\n\n\`POST /lamps\`\n\n${line}\n`;
    expect(example && text.slice(example.span.start, example.span.end)).toBe('{"id": 1}');
  });

  test.each([
    "Response: `{}`",
    "Response: `{id}`",
    'Colour: `{"id": 1}`',
    'Response: `{"id": 1}` or none',
    "Response: `[1]`",
  ])("none in %s", (line) => {
    expect(examples(line)).toEqual([]);
  });
});

describe("names behind a label", () => {
  const names = (line: string, file?: string): string[] =>
    read(line, file).parameters.map((p) => `${p.in} ${p.name.value} ${p.required?.value ?? "-"}`);

  test.each<[string, string[], string?]>([
    [
      "Query parameters: `hue`, `size` (optional), `order` (`up` or `down`)",
      ["query hue -", "query size no", "query order -"],
    ],
    ["查询参数：`hue`、`size`（选填）", ["query hue -", "query size no"]],
    ["Query params: hue, size", ["query hue -", "query size -"]],
    ["Query parameters: ``hue`` and ``size``", ["query hue -", "query size -"], "page.rst"],
    ["<b>Query</b>: <code>hue</code>, <code>size</code>", ["query hue -", "query size -"], "page.html"],
  ])("%s", (line, expected, file) => {
    expect(names(line, file)).toEqual(expected);
  });

  test.each([
    "Query parameters: none",
    "Query parameters: see below, or there",
    "Formats: `json`, `xml`",
    "Query parameters: `hue` is the colour, `size` the size",
  ])("none in %s", (line) => {
    expect(names(line)).toEqual([]);
  });

  test("say no type where the brackets name values", () => {
    const { parameters } = read("Query parameters: `hue`, `order` (`up` or `down`)");
    expect(parameters.map(({ type }) => type)).toEqual([null, null]);
  });
});
