/** Messages that go over the wire with types for the values of their bodies. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";
import { promisedBy } from "./promised.ts";

const required = (text: string): string[] =>
  readText("page.md", text).page.structures.flatMap(({ fields }) =>
    fields.map(({ name, required: mark }) => `${name.value} ${mark?.value ?? "-"}`),
  );

const page = (request: string, response = "200 OK"): string =>
  `# Teapots\n\n## Fill\n\n### Request\n\n\`\`\`json\n${request}\n\`\`\`\n\n### Response\n\n\`\`\`json\n${response}\n\`\`\`\n`;

const SENT = 'POST /api/teapots\n\nContent-Type: application/json\n\n{\n    "leaves": string,\n    "sugar"?: number\n}';

describe("a request with types for values", () => {
  test("states its call and its fields", () => {
    expect(promisedBy(page(SENT))).toEqual([
      "POST /api/teapots request leaves:string",
      "POST /api/teapots request sugar:number",
    ]);
    expect(required(page(SENT))).toEqual(["leaves -", "sugar no"]);
  });

  test("in Chinese, in reStructuredText and in rendered code", () => {
    const zh = page(SENT).replace("### Request", "### 请求").replace("### Response", "### 响应");
    expect(promisedBy(zh)).toHaveLength(2);
    const rst = `Fill\n====\n\nRequest\n-------\n\n.. code-block:: http\n\n${SENT.replaceAll(/^(?=.)/gm, "   ")}\n`;
    expect(promisedBy(rst, "page.rst")).toHaveLength(2);
    const html = `<h1>Teapots</h1><h2>Fill</h2><h3>Request</h3><div class="language-json"><span class="lang">json</span><pre><code>${SENT}</code></pre></div>`;
    expect(promisedBy(html, "page.html")).toHaveLength(2);
  });

  test("with values it is an example", () => {
    const shown = page('POST /api/teapots\n\n{\n    "leaves": "green"\n}');
    expect(promisedBy(shown)).toEqual([]);
    expect(readText("page.md", shown).page.operations[0]?.examples[0]?.body?.value?.json).toEqual({ leaves: "green" });
  });

  test("a program before the braces is no head", () => {
    expect(promisedBy(page("POST /api/teapots\nlet it = call();\n{\n  leaves: string\n}"))).toEqual([]);
  });
});

describe("a response that is a status and nothing else", () => {
  const statuses = (response: string): string[] =>
    (readText("page.md", page(SENT, response)).page.operations[0]?.responses ?? []).map(({ status }) => status.value);

  test("has that status", () => {
    expect(statuses("200 OK")).toEqual(["200"]);
    expect(statuses("204 No Content")).toEqual(["204"]);
  });

  test("a number that is no status, or stands among others, tells none", () => {
    expect(statuses("700 OK")).toEqual([]);
    expect(statuses("200 teapots\n300 cups")).toEqual([]);
  });
});

test("an answer with types for values below its status has that status", () => {
  expect(promisedBy(page(SENT, '201 Created\n\n{\n    "id": string\n}'))).toContain("POST /api/teapots 201 id:string");
});
