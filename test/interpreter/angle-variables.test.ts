/** Variables between angle brackets: a browser takes them for tags where no code holds them, and some name what is to be chosen from. */
import { expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const operations = (text: string, file = "page.md"): string[] =>
  readText(file, text).page.operations.map((o) => `${o.method.value} ${o.path.value}`);

test.each<[string, string, string[]]>([
  ["behind a label", "## Rename\n\nURL: /boats/<id>/name\n\nMethod: PUT", ["PUT /boats/{id}/name"]],
  ["in a Chinese page", "## 改名\n\n请求地址：/boats/<boat_id>\n\n请求方式：PUT", ["PUT /boats/{boat_id}"]],
  ["of several words, at the end", "## Boat\n\nGET /boats/<boat name>\n\nOne boat.", ["GET /boats/{boat_name}"]],
  ["in a query", "## Boats\n\nURL: /boats?port=<port>\n\nMethod: GET", ["GET /boats"]],
  ["with a line break behind a slash", "## Boats\n\nGET /boats/<br>All of them.", ["GET /boats/"]],
])("a variable without code around it: %s", (_, text, expected) => {
  expect(operations(text)).toEqual(expected);
});

test("an element of the writer's own is none", () => {
  const { page } = readText("page.md", "## A\n\nDocks/<my-mark>North</my-mark>\n\n`GET /docks`\n");
  expect(page.operations.map(({ path }) => path.value)).toEqual(["/docks"]);
});

test.each<[string, string, string]>([
  ["Markdown", "#### Log\n`GET /logs/<day>.<txt|json>`\n\nOf one day.", "page.md"],
  ["Chinese", "#### 日志\n`GET /logs/<day>.<txt|json>`\n\n一天的日志。", "page.md"],
  ["RST", "Log\n===\n\n``GET /logs/<day>.<txt|json>``\n\nOf one day.\n", "page.rst"],
  ["HTML", "<h2>Log</h2><p><code>GET /logs/&lt;day&gt;.&lt;txt|json&gt;</code></p><p>Of one day.</p>", "page.html"],
])("a choice is a variable: %s", (_, text, file) => {
  expect(operations(text, file)).toEqual(["GET /logs/{day}.{txt|json}"]);
});
