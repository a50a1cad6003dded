/** Commands that leave the address to the reader: `curl --data '{"method": …}'`, with what comes back in the same block. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const calls = (file: string, text: string): string[] =>
  readText(file, text).page.operations.map(
    ({ method, path, examples }) =>
      `${method.value} ${path.value} ${examples.map(({ role, body }) => `${role} ${JSON.stringify(body?.value?.json)}`).join()}`,
  );
const NAMES = ["lease_add", "lease_drop", "status_get"];

const section = (name: string): string => `### ${name}

Does something.

**Returns**

\`Integer\` - how many

**Example**

\`\`\`js
// Request
curl -X POST --data '{"jsonrpc":"2.0","method":"${name}","params":[],"id":7}'
// Result
{
  "id": 7,
  "jsonrpc": "2.0",
  "result": 2 // two
}
\`\`\`
`;
const ANSWER = 'response {"id":7,"jsonrpc":"2.0","result":2}';

test("each section states the call that its command names", () => {
  expect(calls("page.md", `# Reference\n\n${NAMES.map(section).join("\n")}`)).toEqual(
    NAMES.map((name) => `POST /#${name} ${ANSWER}`),
  );
});

test("in HTML and Chinese, with remarks of a shell", () => {
  const html = (name: string): string =>
    `<h3>${name}</h3><p>说明。</p><p>示例</p><pre># 请求\ncurl -s --data '{"jsonrpc":"2.0","method":"${name}","params":[],"id":7}'\n# 返回\n{"id":7,"jsonrpc":"2.0","result":2}</pre>`;
  expect(calls("page.html", `<h1>命令</h1>${NAMES.map(html).join("")}`)).toEqual(
    NAMES.map((name) => `POST /#${name} ${ANSWER}`),
  );
});

describe("none is stated", () => {
  test.each([
    ["by two sections", NAMES.slice(1).map(section).join("\n")],
    ["under other titles", NAMES.map(section).join("\n").replaceAll("### ", "### The call ")],
    ["by what sends no message", NAMES.map(section).join("\n").replaceAll('"method"', '"title"')],
    ["by what is fetched", NAMES.map(section).join("\n").replaceAll("-X POST --data", "-X GET --data")],
  ])("%s", (_, text) => expect(calls("page.md", `# Reference\n\n${text}`)).toEqual([]));
});
