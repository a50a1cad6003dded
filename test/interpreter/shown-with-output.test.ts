/** A command with what it printed shows both sides of a call; "Example" before the answer, what is sent. */
import { describe, expect, test } from "vitest";
import type { Example } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";

const shown = (file: string, text: string): string[] =>
  readText(file, text).page.operations.flatMap(({ examples }) => examples.map(said));

function said({ role, request, body }: Example): string {
  const keys = Object.keys((body?.value?.json ?? {}) as object).join(",");
  return `${role}${request ? ` ${request.method} ${request.url}` : ""}${keys === "" ? "" : ` {${keys}}`}`;
}

const markdown = (block: string): string =>
  `# Kilns\n\n## List kilns\n\nGET /v1/kilns\n\n| Query | Type |\n| --- | --- |\n| limit | integer |\n\nExamples:\n\n\`\`\`bash\n${block}\n\`\`\`\n`;

describe("a command and what it printed", () => {
  const call = "$ curl -i 'http://localhost/v1/kilns?limits=2'";
  const both = ["request GET http://localhost/v1/kilns?limits=2", "response {kilns}"];

  test("are the request and the response", () => {
    expect(shown("kilns.md", markdown(`${call}\n\n{"kilns": []}`))).toEqual(both);
  });

  test("in HTML and Chinese, with what was sent", () => {
    const page = `<h1>添加窑炉</h1><h2>接口</h2><p>POST /v1/kilns</p><h3>请求参数</h3><table><tr><th>参数</th><th>类型</th></tr>
<tr><td>size</td><td>Integer</td></tr></table><h3>示例</h3><pre>curl -X POST http://localhost/v1/kilns -d '{"size": "3"}'

{"id": 7}</pre>`;
    expect(shown("kilns.html", page)).toEqual(["request POST http://localhost/v1/kilns {size}", "response {id}"]);
  });

  test("several times in one block", () => {
    const [first, second] = shown("kilns.md", markdown(`${call}\n{"kilns": []}\n${call}\n{"kilns": [1]}`));
    expect([first, second]).toEqual(both);
  });

  test("without an output there is one, and an answer alone is one", () => {
    expect(shown("kilns.md", markdown(call))).toEqual(both.slice(0, 1));
    expect(shown("kilns.md", markdown('{"kilns": []}'))).toEqual(["response {kilns}"]);
  });
});

describe("JSON below “Example” between the parameters and the answer", () => {
  const page = (method: string, json: string, behind = '### Response\n\n```json\n{"id": 7}\n```\n'): string =>
    `# Kilns\n\n## A kiln\n\n\`\`\`\n${method} /kilns\n\`\`\`\n\n### Parameters\n\n|Name|Type|\n|---|---|\n|size|int|\n|room|string|\n\n### Example\n\n\`\`\`json\n${json}\n\`\`\`\n\n${behind}`;

  test("is what is sent", () => {
    expect(shown("kilns.md", page("POST", '{"size": 3, "rooms": "a"}'))).toEqual([
      "request {size,rooms}",
      "response {id}",
    ]);
  });

  test("also in Chinese, in RST", () => {
    const text = `窑炉\n====\n\n添加窑炉\n--------\n\n::\n\n   POST /kilns\n\n参数\n~~~~\n\n====== =======\n名称   类型\n====== =======\nsize   int\nroom   string\n====== =======\n\n示例\n~~~~\n\n::\n\n   {"size": 3}\n\n响应\n~~~~\n\n::\n\n   {"id": 7}\n`;
    expect(shown("kilns.rst", text)).toContain("request {size}");
  });

  test("is not where its keys are no parameters, the method sends nothing, or no answer follows", () => {
    expect(shown("kilns.md", page("POST", '{"id": 7, "state": "HOT", "lit": true}'))).toEqual(["response {id}"]);
    expect(shown("kilns.md", page("GET", '{"size": 3}'))).not.toContain("request {size}");
    expect(shown("kilns.md", page("POST", '{"size": 3}', ""))).not.toContain("request {size}");
  });
});
