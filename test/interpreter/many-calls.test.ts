/** A page that lists thousands of calls in one place is read in time that grows with their number, and as a whole. */
import { describe, expect, test } from "vitest";
import { interpret } from "../../src/interpreter/interpret.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";
import { makeReaders, readDocument } from "../../src/readers/registry.ts";
import { makeSource } from "../../src/source/source.ts";

const vocabulary = makeVocabulary();
const readers = makeReaders(vocabulary);
const each = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => line(n)).join("");

const read = (name: string, text: string): ReturnType<typeof interpret> =>
  interpret(readDocument(makeSource(name, text, "utf-8"), readers), vocabulary);

const PAGES: Readonly<Record<string, readonly [name: string, page: (count: number) => string]>> = {
  "lines of one paragraph": [
    "page.html",
    (count) =>
      `<h1>Boats</h1><p>${each(count, (n) => `<code>GET /boats/${n}/oars</code> gives <code>oar${n}</code><br>`)}</p>`,
  ],
  "lines of one paragraph of Markdown": [
    "page.md",
    (count) => `# Boats\n\n${each(count, (n) => `\`GET /boats/${n}/oars\` gives \`oar${n}\`<br>`)}\n`,
  ],
  "one block of code": ["page.md", (count) => `# Boats\n\n\`\`\`\n${each(count, (n) => `GET /boats/${n}\n`)}\`\`\`\n`],
  "a table, each with a command among the examples": [
    "page.md",
    (count) =>
      `# Boats\n\n| Method | Path | Description |\n| --- | --- | --- |\n${each(count, (n) => `| GET | /boats/x${n} | Lists them. |\n`)}\n# Examples\n\n${each(count, (n) => `## One ${n}\n\n\`\`\`\ncurl http://h/api/boats/x${n}\n\`\`\`\n\n`)}`,
  ],
  "commands below headings": [
    "page.html",
    (count) =>
      `<h1>船</h1>${each(count, (n) => `<h2>查询 ${n}</h2><pre>curl http://h/boats/x${n}</pre><table><tr><th>参数</th><th>类型</th><th>说明</th></tr><tr><td>a</td><td>String</td><td>值</td></tr></table>`)}`,
  ],
  "one call, whose example has as many lists of names": [
    "page.md",
    (count) =>
      `# Boats\n\n\`GET /boats\`\n\n## Response\n\n| Name | Type | Description |\n| --- | --- | --- |\n| [roles](#roles) | array | It |\n\n### roles\n\n| Name | Description |\n| --- | --- |\n| x | y |\n\n\`\`\`json\n[${Array.from({ length: 8 * count }, () => '{"roles": ["a"]}').join()}]\n\`\`\`\n`,
  ],
  "items of a list": [
    "page.rst",
    (count) => `Boats\n=====\n\n${each(count, (n) => `- \`\`GET /boats/${n}\`\` one\n`)}`,
  ],
  "messages of one section": [
    "page.md",
    (count) => `# Boats\n\n${each(count, (n) => `\`\`\`http\nPOST /boats${n} HTTP/1.1\nHost: x\n\`\`\`\n\n`)}`,
  ],
  "fields in a line each": [
    "page.md",
    (count) => `# Boats\n\n\`GET /boats\`\n\nParameters:\n\n${each(count, (n) => `oar${n}: string, optional\n\n`)}`,
  ],
  "titles among the rows of a table": [
    "page.md",
    (count) =>
      `# Boats\n\n\`GET /boats\`\n\n| Name | Type |\n|---|---|\n${each(count, (n) => `| **Query parameters** | |\n| oar${n} | string |\n`)}`,
  ],
  cards: [
    "page.html",
    (count) =>
      `<h1>Boats</h1>${each(count, (n) => `<div class="call"><p>GET /boats/${n}</p><h4>Response</h4><pre>{}</pre></div>`)}`,
  ],
  "values left out of an example": [
    "page.md",
    (count) => `# Boats\n\nGET /boats\n\n\`\`\`json\n{\n${each(count, (n) => `"oar${n}": ...,\n`)}}\n\`\`\`\n`,
  ],
  "dots behind the items of a list": [
    "page.md",
    (count) =>
      `# Boats\n\nGET /boats\n\n\`\`\`json\n[\n${each(count * 4, (n) => `{ "oar": ${n} },\n...\n`)}]\n\`\`\`\n`,
  ],
  "strong type in one paragraph": [
    "page.md",
    (count) => `# Boats\n\nGET /boats\n\n${each(count * 4, (n) => `an **oar${n}** of \`wood\` `)}\n`,
  ],
  "parts below one title": [
    "page.md",
    (count) => `# Boats\n\n## Fleet\n\n${each(count, (n) => `### 接口\n\n\`GET /boats${n}\`\n\n`)}`,
  ],
};

const FEW = 500;
const TIMES = 8;
/** Noise, and what a page costs beside its length; the square would be 64 times. */
const GENEROUS = 4;

describe.each(Object.entries(PAGES))("%s", (_form, [name, page]) => {
  test("take as long as they are many", () => {
    const secondsFor = (count: number): number => {
      const before = process.cpuUsage().user;
      read(name, page(count));
      return (process.cpuUsage().user - before) / 1e6;
    };
    secondsFor(10);
    const few = Math.max(0.05, secondsFor(FEW));
    expect(secondsFor(FEW * TIMES) / few).toBeLessThan(TIMES * GENEROUS);
  });
});

test("an example with more dots than a call takes arguments is read", () => {
  const page = read("page.md", `# Boats\n\n\`\`\`json\n{${each(150_000, (n) => `"o${n}": ...,\n`)}}\n\`\`\`\n`);
  expect(page.title?.value).toBe("Boats");
});

describe("calls that stand together", () => {
  const paths = (text: string): string[] =>
    read("page.md", text).operations.map(({ method, path, otherPaths }) =>
      [method.value, path.value, ...otherPaths.map(({ value }) => value)].join(" "),
    );

  test("are one where one fills in the variables of another, and two ways to one where their last words are the same", () => {
    expect(
      paths(
        "# Boats\n\n```\nGET /boats/{id}/oars\nGET /boats/7/oars\nGET /harbours/{id}/boats/{boat}/oars\nGET /boats/{id}/sails\n```\n",
      ),
    ).toEqual(["GET /boats/{id}/oars /harbours/{id}/boats/{boat}/oars", "GET /boats/{id}/sails"]);
  });

  test.each([
    ["English", "This API is deprecated."],
    ["Chinese", "该接口已废弃。"],
  ])("have each what its own item of a list says of it, in %s", (_language, words) => {
    const page = read(
      "page.md",
      `# Boats\n\n- \`GET /boats\`: all\n- \`GET /boats/{id}\`: one\n- \`DELETE /boats/{id}\`: ${words}\n- \`PUT /boats/{id}\`: changes it\n`,
    );
    expect(page.operations.map(({ method, deprecated }) => [method.value, deprecated !== null])).toEqual([
      ["GET", false],
      ["GET", false],
      ["DELETE", true],
      ["PUT", false],
    ]);
    expect(page.deprecated).toBeNull();
  });

  test("are of their own where rows list them", () => {
    expect(
      paths(
        "# Boats\n\n| Endpoint | Description |\n| --- | --- |\n| GET /boats/{id} | one |\n| GET /boats/all | all |\n",
      ),
    ).toEqual(["GET /boats/{id}", "GET /boats/all"]);
  });
});
