/** Request lines as people write them by hand: set the same in each section, with a sign, a label or the title between method and path. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const CALLS = [
  ["Show a lamp", "GET", "/lamps/{id}"],
  ["Add a lamp", "POST", "/lamps"],
  ["Remove a lamp", "DELETE", "/lamps/{id}"],
] as const;
const ANSWER = '```json\n{ "id": 1 }\n```';

const operations = (name: string, text: string): string[] =>
  readText(name, text).page.operations.map(({ method, path }) => `${method.value} ${path.value}`);

/** Three sections, each written in one way. */
function written(section: (title: string, method: string, path: string) => string): string[] {
  const sections = CALLS.map(([title, method, path]) => `${section(title, method, path)}\n\n${ANSWER}`);
  return operations("page.md", `# Lamps\n\n${sections.join("\n\n")}\n`);
}

const ALL = CALLS.map(([, method, path]) => `${method} ${path}`);

describe("a request line of each section", () => {
  test.each<[string, (title: string, method: string, path: string) => string]>([
    ["a dash between", (_, m, p) => `## ${m} - ${p}`],
    ["a bar between", (t, m, p) => `## ${t}\n\n${m} | ${p}`],
    ["the method last", (t, m, p) => `## ${t}\n\n\`${p}\` \`${m}\``],
    ["the title between", (t, m, p) => `## \`${m}\` ${t} \`${p}\``],
    ["the method below the path", (t, m, p) => `## \`${p}\`\n\n**${m}**\n\n${t}.`],
    ["behind a word for it", (t, m, p) => `## ${t}\n\nRequest: \`${m} ${p}\``],
    ["behind a word for it, in Chinese", (t, m, p) => `## ${t}\n\n请求：\`${m} ${p}\``],
    ["path and method each behind a word", (t, m, p) => `## ${t}\n\n接口：\`${p}\`\n\n请求：${m}`],
    ["the same on lines that run together", (t, m, p) => `## ${t}\n\n接口：${p}\n方法：${m.toLowerCase()}`],
    ["in English", (t, m, p) => `## ${t}\n\nAPI: ${p}\n\nMethod: ${m}`],
    ["messages with headers", (t, m, p) => `## ${t}\n\n\`\`\`http\n${m} ${p} HTTP/1.1\nHost: lamps\n\`\`\``],
    ["commands", (t, m, p) => `## ${t}\n\n\`\`\`\n$ curl -X ${m} http://localhost:8080${p}\n\`\`\`\n\nReturns`],
  ])("%s", (_, section) => {
    expect(written(section)).toEqual(ALL);
  });

  test.each(["请求：GET", "Request: GET"])("what follows its method is nothing that it sends (%s)", (method) => {
    const { page } = readText("page.md", `# Lamps\n\nAPI: /lamps\n\n${method}\n\n${ANSWER}\n`);
    expect(page.operations.map(({ examples }) => examples.map(({ role }) => role))).not.toContainEqual(["request"]);
    expect(page.operations).toHaveLength(1);
  });

  test("several methods in brackets behind a path", () => {
    expect(operations("page.md", "# Lamps\n\n## /lamps/{id} [GET, PUT]\n\nThe lamp.\n")).toEqual([
      "GET /lamps/{id}",
      "PUT /lamps/{id}",
    ]);
  });

  test("in RST and HTML", () => {
    const rst = CALLS.map(([t, m, p]) => `${t}\n${"-".repeat(20)}\n\nRequest: \`\`${m} ${p}\`\`\n`).join("\n");
    expect(operations("page.rst", `Lamps\n=====\n\n${rst}`)).toEqual(ALL);
    const html = CALLS.map(
      ([t, m, p]) => `<h2>${t}</h2><pre>${m} ${p} HTTP/1.1\nHost: lamps</pre><pre>{"id": 1}</pre>`,
    );
    expect(operations("page.html", `<h1>Lamps</h1>${html.join("")}`)).toEqual(ALL);
  });
});

describe("is none", () => {
  test.each<[string, string]>([
    ["a message in a guide", "## Tokens\n\nSend it:\n\n```http\nGET /lamps HTTP/1.1\nAuthorization: x\n```"],
    ["one message with which a section begins", "## Tokens\n\n```http\nGET /lamps HTTP/1.1\nAuthorization: x\n```"],
    [
      "messages with which sections begin, all of one call",
      "## Tokens\n\n```http\nGET /lamps HTTP/1.1\nAuthorization: x\n```\n\n## Forms\n\n```http\nGET /lamps HTTP/1.1\nAccept: x\n```",
    ],
    ["a word for a call before other words", "Request: the form GET /lamps of the desk.\n\n接口：用户中心"],
    ["a link behind such a word", "API: see https://docs.example.com/start"],
    [
      "a call that is set as others, and has a query",
      "## Pages\n\n```http\nGET /lamps?page=2 HTTP/1.1\nHost: x\n```\n\n## More\n\n```http\nGET /lamps?page=3 HTTP/1.1\nHost: x\n```",
    ],
  ])("%s", (_, text) => {
    expect(operations("page.md", `# Lamps\n\n${text}\n`)).toEqual([]);
  });

  test("a call of an example that is set as the request lines are", () => {
    const text = CALLS.map(([t, m, p]) => `## ${t}\n\n\`\`\`http\n${m} ${p} HTTP/1.1\nHost: x\n\`\`\``).join("\n\n");
    const shown = "## Example\n\n```http\nGET /houses HTTP/1.1\nHost: x\n```";
    expect(operations("page.md", `# Lamps\n\n${text}\n\n${shown}\n`)).toEqual(ALL);
  });

  test.each([
    ["Endpoints", "The history is kept as a side effect of `GET /lamps`; no call writes it."],
    ["接口列表", "历史记录由 `GET /lamps` 自动保存，没有单独的写入接口，请勿重复提交。"],
  ])("a call within a sentence of another section, below a chapter (%s)", (chapter, sentence) => {
    const own =
      "### List\n\n- **URL**: `/lamps`\n- **Method**: `GET`\n- **Query Parameters**:\n  - `hue` (optional): which";
    const { page } = readText("page.md", `# Lamps\n\n## ${chapter}\n\n${own}\n\n### History\n\n${sentence}\n`);
    expect(page.operations.map(({ parameters }) => parameters.map(({ name }) => name.value))).toEqual([["hue"]]);
  });

  test("a path in pieces behind a method", () => {
    const route = '<Route method="GET">/rooms/[\\{room.id\\}](/rooms#room)/lamps</Route>';
    expect(operations("page.mdx", `## List lamps\n\n${route}\n`)).toEqual(["GET /rooms/{room.id}/lamps"]);
  });
});
