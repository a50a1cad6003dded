/** Calls that a list of lines tells, each with what it does; and what stands beside such a list. */
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";

const read = (file: string, ...parts: string[]): ApiPage => readText(file, parts.join("\n\n")).page;
const operations = (page: ApiPage): string[] =>
  page.operations.map((o) =>
    [`${o.method.value} ${o.path.value}`, ...o.otherPaths.map(({ value }) => `or ${value}`)].join(" "),
  );
const examples = (page: ApiPage): string[] =>
  page.operations.flatMap((o) => o.examples.map(({ role }) => `${o.method.value} ${o.path.value} ${role}`));

const CALLS = ["GET /hives", "DELETE /hives/all", "GET /hives/{id}", "GET /bees/{id}", "DELETE /hives/{id}"];

describe("each line of a list under a heading of endpoints is a call of its own", () => {
  test.each<[string, (call: string, n: number) => string, string]>([
    ["strong type and a dash", (call, n) => `**${call.replace(" ", "    ")}** - does ${n}`, "Endpoints"],
    ["code and words", (call, n) => `- \`${call}\` does ${n} things`, "URI"],
    ["中文", (call, n) => `- **${call}** 第${n}个接口`, "请求地址"],
    ["code and a colon", (call, n) => `* \`${call}\`: does ${n}`, "Endpoints"],
  ])("%s", (_, line, heading) => {
    const page = read("page.md", "# Hives", `## ${heading}`, CALLS.map(line).join("\n\n"));
    expect(operations(page)).toEqual(CALLS);
  });

  test("in HTML", () => {
    const items = CALLS.map((call) => `<li><b>${call.replace("{", "&#123;")}</b> does it</li>`).join("");
    expect(operations(read("page.html", `<h1>Hives</h1><h2>Endpoints</h2><ul>${items}</ul>`))).toEqual(CALLS);
  });

  test("but two paths of one call stay ways to it", () => {
    const page = read("page.md", "# Hives", "## URI", "`GET /v1/hives`", "`GET /v1/{zone}/hives`");
    expect(page.operations).toHaveLength(1);
  });
});

describe("an example beside such a list", () => {
  const list = CALLS.map((call) => `- \`${call}\` does it`).join("\n");
  const json = '```json\n[{ "id": 1 }]\n```';
  test.each([
    ["All hives:", "$ curl 'http://localhost:80/hives'", "Returns:", "Example response"],
    ["所有蜂箱：", "$ curl http://localhost:80/hives", "返回：", "响应示例"],
  ])("is that of the call that the line above it makes: %s", (lead, command, returns, heading) => {
    const page = read("page.md", "# Hives", `## ${heading}`, lead, command, returns, json, "## Endpoints", list);
    expect(examples(page)).toEqual(["GET /hives response"]);
  });
  test("is of none where nothing says of which", () => {
    expect(examples(read("page.md", "# Hives", "## Endpoints", list, "## Example response", json))).toEqual([]);
  });
});

describe("an example behind one side of a call is of that side", () => {
  test.each([
    [
      "**Response payload**",
      "An object with these fields:\n\n- `port`: where it listens\n- `root`: what is below",
      "Example:",
    ],
    ["_**Response body**_", "| Field | Description |\n|---|---|\n| port | where it listens |", "Example:"],
    ["**响应参数**", "| 名称 | 描述 |\n|---|---|\n| port | 端口 |", "示例："],
  ])("%s", (label, fields, lead) => {
    const page = read(
      "page.md",
      "# Hives",
      "#### About `GET /about`",
      label,
      fields,
      lead,
      '```json\n{ "port": "80" }\n```',
    );
    expect(examples(page)).toEqual(["GET /about response"]);
  });
  test("and of a request, and of none where no side is told", () => {
    const json = '```json\n{ "port": "80" }\n```';
    const sent = ["**Request body**", "What to set.", "Example:", json];
    expect(examples(read("page.md", "# Hives", "#### Set `PUT /about`", ...sent))).toEqual(["PUT /about request"]);
    expect(examples(read("page.md", "# Hives", "#### Set `PUT /about`", "Sets it.", "Example:", json))).toEqual([]);
  });
});

describe("contents that link to sections state nothing: a block with a body does, there", () => {
  const block = '```\nPOST /hives/{:id}/bees?wait=1\n{ "name": "Maja" }\n```';
  const rows =
    "The following are required in the JSON body of the request:\n\n| Field | Type |\n|---|---|\n| name | String |";
  const fields = (page: ApiPage): string[] =>
    page.structures.flatMap((structure) => structure.fields.map(({ name }) => name.value));

  test.each([
    ["in English", "Contents", "Add a bee - `POST /hives/{:id}/bees`", rows],
    ["in Chinese", "目录", "添加蜜蜂 - `POST /hives/{:id}/bees`", rows.replace(/^.*:/, "请求体参数：")],
  ])("%s", (_, title, entry, table) => {
    const contents = `* [${entry}](#add)\n* [Bees - \`GET /hives/{:id}/bees\`](#bees)`;
    const bees = ["## Bees", "```\nGET /hives/{:id}/bees\n```", "| Field | Type |\n|---|---|\n| id | String |"];
    for (const shown of [block, block.replace("}\n```", ', "wings": {\n"left": 1\n}\n}\n```')]) {
      const page = read("page.md", "# Hives", `## ${title}`, contents, ...bees, "## Add", shown, table);
      expect(operations(page)).toEqual(["GET /hives/{id}/bees", "POST /hives/{id}/bees"]);
      expect(fields(page)).toEqual(["name"]);
    }
  });

  test("a line without a link states the call, and the block shows it", () => {
    const page = read("page.md", "# Hives", "## Add", "`POST /hives/{id}/bees`", rows, "### Example", block);
    expect(operations(page)).toEqual(["POST /hives/{id}/bees"]);
    expect(fields(page)).toEqual(["name"]);
  });
});
