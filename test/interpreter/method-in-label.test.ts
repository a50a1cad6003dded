/** Request lines whose label begins with the method, and calls with several addresses below one label. */
import { expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const callsOf = (name: string, text: string): readonly string[] =>
  readText(name, text).page.operations.map(({ method, path, otherPaths }) =>
    [`${method.value} ${path.value}`, ...otherPaths.map(({ value }) => value)].join(" or "),
  );

test.each([
  ["`GET`-Request sent: `/boats`", "`POST`-Request sent: `/boats/{id}`"],
  ["GET URL: /boats", "POST URL: /boats/{id}"],
  ["**GET** call: `/boats?port=x`", "**POST** call: `/boats/{id}`"],
  ["`GET` 请求：`/boats`", "`POST` 请求：`/boats/{id}`"],
  ["GET 请求地址：/boats", "POST 请求地址：/boats/{id}"],
])("%s", (first, second) => {
  const text = `# Boats\n\n## All\n\n${first}\n\nAll of them.\n\n## One\n\n${second}\n\n\`\`\`\n{"name": "x"}\n\`\`\`\n`;
  expect(callsOf("page.md", text)).toEqual(["GET /boats", "POST /boats/{id}"]);
});

test("in RST", () => {
  const text = "Boats\n=====\n\nAll\n---\n\n``GET``-Request sent: ``/boats?port={port}``\n\nAll of them.\n";
  expect(callsOf("page.rst", text)).toEqual(["GET /boats"]);
});

test.each(["GET example: /boats/5", "GET results: /boats", "GET 结果：/boats"])("%s is none", (line) => {
  expect(callsOf("page.md", `# Boats\n\n## All\n\n${line}\n\nAll of them.\n`)).toEqual([]);
});

const rows = "| Name | Description |\n|---|---|\n| name | Of the boat |\n";

test.each([
  ["Method", "(the latest of no port)", "Request body"],
  ["请求方式", "（最新的）", "请求体"],
])("below %s stand the addresses of one call", (label, remark, body) => {
  const text = `# ${label}\n\nPUT \`/boats/{id}\`\n\nPUT \`/boats/key/{key}\` ${remark.replace(/[（）]/g, (sign) => (sign === "（" ? "(" : ")"))}\n\n# ${body}\n\n${rows}`;
  expect(callsOf("page.md", text)).toEqual(["PUT /boats/{id} or /boats/key/{key}"]);
});

test("a sentence below the first ends them", () => {
  const text = `# Method\n\nPUT \`/boats/{id}\`\n\nAs in the guide:\n\nPUT \`/boats/7\`\n\n# Request body\n\n${rows}`;
  expect(callsOf("page.md", text)).toEqual(["PUT /boats/{id}"]);
});

test.each([
  ["Method", "Preferred path", "Fallback path"],
  ["请求方法", "首选路径", "备选路径"],
])("%s, and two addresses on lines of their own", (method, first, other) => {
  const section = (title: string, verb: string, path: string): string =>
    `## ${title}\n\n${method}: \`${verb}\`\n\n${first}:\n\n\`boats/${path}/v2\`\n\n${other}:\n\n\`boats/${path}/v1\`\n\n`;
  expect(callsOf("page.md", `# Boats\n\n${section("Moor", "POST", "moor")}${section("Sail", "PUT", "sail")}`)).toEqual([
    "POST /boats/moor/v2",
    "PUT /boats/sail/v2",
  ]);
});
