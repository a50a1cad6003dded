/** Commands that a page describes by what is sent and what comes back, each under its name, and states no address for. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const calls = (file: string, text: string): string[] =>
  readText(file, text).page.operations.map(
    ({ method, path, examples }) => `${method.value} ${path.value} ${examples.map(({ role }) => role).join()}`,
  );

const section = (name: string, key = "command", title = name): string => `## ${title}

Does something.

Command syntax:

\`\`\`
{
    "${key}": "${name}",
    "arguments": { "id": 10 }
}
\`\`\`

Response syntax:

\`\`\`
{
    "result": <integer>,
    "text": "<string>"
}
\`\`\`
`;

const html = (name: string): string => `<section id="${name}"><h2>${name}</h2><p>说明。</p>
<p>请求示例:</p><pre>{"method": "${name}", "params": {"id": 10}}</pre>
<p>返回示例:</p><pre>{"result": 0, "text": "ok"}</pre></section>`;

const NAMES = ["lease-add", "lease-del", "status.get"];

test.each(["command", "method", "cmd"])("each section states the call that its message names, by %s", (key) => {
  const page = `# Reference\n\n${NAMES.map((name) => section(name, key)).join("\n")}`;
  expect(calls("page.md", page)).toEqual(NAMES.map((name) => `POST /#${name} response`));
});

test("in HTML and Chinese", () => {
  expect(calls("page.html", `<html><body><h1>命令</h1>${NAMES.map(html).join("")}</body></html>`)).toEqual(
    NAMES.map((name) => expect.stringContaining(`POST /#${name} `)),
  );
});

describe("none is stated", () => {
  test("by two sections", () => {
    expect(
      calls(
        "page.md",
        `# Reference\n\n${NAMES.slice(1)
          .map((name) => section(name))
          .join("\n")}`,
      ),
    ).toEqual([]);
  });

  test("under titles that are no names of the messages", () => {
    const page = `# Reference\n\n${NAMES.map((name, n) => section(name, "command", `Step ${n}`)).join("\n")}`;
    expect(calls("page.md", page)).toEqual([]);
  });

  test("where nothing comes back", () => {
    const page = `# Events\n\n${NAMES.map((name) => section(name).replace(/Response syntax[^]*/, "")).join("\n")}`;
    expect(calls("page.md", page)).toEqual([]);
  });

  test("beside a request line of the page", () => {
    const page = `# Reference\n\n## Send\n\n\`POST /v1/queue\`\n\n| Name | Type |\n| --- | --- |\n| id | string |\n\n${NAMES.map((name) => section(name)).join("\n")}`;
    expect(calls("page.md", page).filter((call) => call.includes("#"))).toEqual([]);
  });
});
