/** Pages of addresses without a method, each shown as it is opened; labels in strong type that begin a line of their paragraph. */
import { describe, expect, test } from "vitest";
import { lintPage } from "../../src/lint/lint.ts";
import { readText, vocabulary } from "../editions/read.ts";

const chinese = (name: string, path: string, ...more: string[]): string =>
  `### ${name}\n\n说明 : 调用此接口 , 可查${name}\n**必选参数 :**\n\`id\` : ${name}的 id\n\n**可选参数 :**\n\n\`limit\` : 返回数量 , 默认为 30\n**接口地址 :** \`${path}\`\n\n**调用例子 :** \`${path}?id=7\`\n\n${more.join("\n\n")}`;
const english = (name: string, path: string, ...more: string[]): string =>
  `### ${name}\n\nShows the ${name}.\n**Required parameters:** \`id\`: the ${name}\n\n**Optional parameters:** \`limit\`: how many, default 30\n\n**Endpoint:** \`${path}\`\n\n**Example:** \`http://localhost:3000${path}?id=7\`\n\n${more.join("\n\n")}`;
const html = (name: string, path: string): string =>
  `<h3>${name}</h3><p>Shows it.<br><b>Required parameters:</b> <code>id</code>: the ${name}</p><p><b>Optional parameters:</b> <code>limit</code>: how many</p><p><b>URL:</b> <code>${path}</code></p><p><b>Example:</b> <code>${path}?id=7</code></p>`;

const calls = (text: string, id = "page.md"): string[] =>
  readText(id, text).page.operations.flatMap(({ method, path, parameters }) => [
    `${method.value} ${path.value} ${parameters.map((one) => `${one.in} ${one.name.value} ${one.required?.value ?? "-"}`).join(", ")}`,
  ]);

const PATHS: [string, string][] = [
  ["bird", "/birds/show"],
  ["nest", "/nests"],
  ["egg", "/eggs/of"],
];
const read = PATHS.map(([, path]) => `GET ${path} query id yes, query limit no`);

describe("addresses that are shown as they are opened", () => {
  test("in Chinese, in English, in HTML", () => {
    expect(calls(`# 鸟类\n\n${PATHS.map(([name, path]) => chinese(name, path)).join("\n")}`)).toEqual(read);
    expect(calls(`# Birds\n\n${PATHS.map(([name, path]) => english(name, path)).join("\n")}`)).toEqual(read);
    expect(
      calls(`<body><h1>Birds</h1>${PATHS.map(([name, path]) => html(name, path)).join("")}</body>`, "page.html"),
    ).toEqual(read);
  });

  test("a section that speaks of a method or sends something says itself how, and is left out", () => {
    const [first = "", ...others] = PATHS.map(([name, path]) => english(name, path));
    expect(
      calls(`# Birds\n\n${first}Use POST for long ids.\n\n${others.join("\n")}${english("owl", "/owls")}`),
    ).toEqual([...read.slice(1), "GET /owls query id yes, query limit no"]);
  });

  test("two that are shown are no habit, and addresses alone have no method", () => {
    const some = (count: number): string =>
      PATHS.map(([name, path], at) =>
        at < count ? english(name, path) : english(name, path).replace("?id=7", ""),
      ).join("\n");
    expect(calls(`# Birds\n\n${some(2)}`)).toEqual([]);
    expect(calls(`# Birds\n\n${some(3)}`)).toEqual(read);
  });
});

describe("a label in strong type", () => {
  const rows = (text: string): string[] =>
    readText("page.md", `# Birds\n\n\`POST /birds\`\n\n${text}\n`).page.structures.flatMap(({ fields }) =>
      fields.map(({ name }) => name.value),
    );

  test("begins a line with code behind it, or with nothing", () => {
    expect(rows("Adds a bird.\n**Parameters:** `wings`: how many")).toEqual(["wings"]);
    expect(rows("添加一只鸟。\n**请求参数：**\n\n`wings`：数量\n\n`song`：歌声")).toEqual(["wings", "song"]);
  });

  test("is a word of its sentence with words behind it, or without a sign", () => {
    expect(rows("Mind the **parameters:** they are many. `wings`: how many")).toEqual([]);
    expect(rows("Mind the **parameters** `wings`: how many")).toEqual([]);
    expect(rows("Mind the **weather:** `wings`: how many")).toEqual([]);
  });
});

test("an example on the line of its label is there", () => {
  const found = (label: string): string[] => {
    const { source, document, page } = readText(
      "page.md",
      `# Birds\n\n\`GET /birds\`\n\n${label}\n\n## More\n\nText.\n`,
    );
    return lintPage({
      source,
      document,
      page,
      vocabulary,
      pages: new Map([["page.md", page]]),
      missing: new Set(),
    }).map(({ rule }) => rule);
  };
  expect(found("**Example request:** `/birds?id=7`")).toEqual([]);
  expect(found("**请求示例 :** `/birds?id=7`")).toEqual([]);
  expect(found("**Example request:**")).toEqual(["lint/empty-example"]);
  expect(found("**请求示例：**")).toEqual(["lint/empty-example"]);
});
