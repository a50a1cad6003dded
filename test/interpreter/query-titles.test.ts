/** "Query" as the name of a place, and as what a call does. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const calls = (file: string, text: string): string[] =>
  readText(file, text).page.operations.map(
    ({ method, path, parameters }) =>
      `${method.value} ${path.value} ${parameters.map(({ in: place, name }) => `${place} ${name.value}`).join(", ")}`,
  );

const ROWS = "| Name | Type |\n| --- | --- |\n";

describe("a title that says to query names a call", () => {
  test("in Markdown", () => {
    const page = [
      "# Keepers",
      "## Query a keeper",
      "### Query by name",
      "```bash\ncurl 'http://host:80/keeper/info?name=ada'\n```",
      `Parameter list\n\n${ROWS}| name | string |`,
      "### Query by key",
      "```bash\ncurl 'http://host:80/keeper/byKey?key=k1'\n```",
      `Parameter list\n\n${ROWS}| key | string |`,
      "## Query all keepers",
      "```bash\ncurl 'http://host:80/keeper/list?word=a'\n```",
      `Parameter list\n\n${ROWS}| word | string |`,
    ].join("\n\n");
    expect(calls("page.md", page)).toEqual([
      "GET /keeper/info query name",
      "GET /keeper/byKey query key",
      "GET /keeper/list query word",
    ]);
  });

  test("in Chinese and HTML", () => {
    const table = (name: string): string =>
      `<p>参数列表</p><table><tr><th>参数</th><th>类型</th></tr><tr><td>${name}</td><td>string</td></tr></table>`;
    const page = [
      "<h1>Keepers</h1><h2>Query by name</h2><pre>curl http://host:80/keeper/info?name=ada</pre>",
      table("name"),
      "<h2>Query by key</h2><pre>curl http://host:80/keeper/byKey?key=k1</pre>",
      table("key"),
    ].join("\n");
    expect(calls("page.html", page)).toEqual(["GET /keeper/info query name", "GET /keeper/byKey query key"]);
  });
});

describe("as the name of a place it stays one", () => {
  test.each(["Query", "Query:", "Query (optional)", "URL query", "Query arguments", "Query 字段", "query参数列表"])(
    "%s",
    (caption) => {
      const page = `# Keepers\n\n\`GET /keepers\`\n\n### ${caption}\n\n${ROWS}| word | string |`;
      expect(calls("page.md", page)).toEqual(["GET /keepers query word"]);
    },
  );
});
