/** Versions of digits and dots as the first segment of a path: "/1.1/kilns" is a path as "/v1/kilns" is. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const calls = (text: string, file = "page.md"): string[] =>
  readText(file, text).page.operations.map(({ method, path }) => `${method.value} ${path.value}`);

const curl = (method: string, path: string): string =>
  `\`\`\`\n$ curl -X ${method} http://localhost:8080${path}\n\`\`\`\n\nReturns\n\n\`\`\`json\n{ "id": 1 }\n\`\`\`\n\n`;

/** Ways to write calls. */
const WAYS: readonly (readonly [string, (head: string) => string, readonly string[]])[] = [
  [
    "rows",
    (v) => `| Method | Path |\n|---|---|\n| GET | ${v}/kilns |\n| PUT | ${v}/kilns/{id} |\n`,
    ["GET /kilns", "PUT /kilns/{id}"],
  ],
  [
    "rows without the first slash",
    (v) => `| 方法 | 路径 |\n|---|---|\n| GET | ${v.slice(1)}/kilns |\n`,
    ["GET /kilns"],
  ],
  ["headings", (v) => `## GET ${v}/kilns\n\n## ${v}/pots\n\nPOST\n\nMakes one.\n`, ["GET /kilns", "POST /pots"]],
  ["labels", (v) => `## 查询\n\n请求地址：${v}/kilns\n\n请求方法：GET\n`, ["GET /kilns"]],
  [
    "commands",
    (v) =>
      ["POST", "GET", "DELETE"]
        .map(
          (method) =>
            `## ${method === "GET" ? "Read" : method === "POST" ? "Make" : "End"}\n\n${curl(method, `${v}/kilns`)}`,
        )
        .join(""),
    ["POST /kilns", "GET /kilns", "DELETE /kilns"],
  ],
  [
    "messages",
    (v) =>
      `## Make\n\n\`\`\`http\nPOST ${v}/kilns HTTP/1.1\nHost: x\n\`\`\`\n\n## Read\n\n\`\`\`http\nGET ${v}/kilns HTTP/1.1\nHost: x\n\`\`\`\n`,
    ["POST /kilns", "GET /kilns"],
  ],
];

describe.each(["/v1", "/1.1", "/2.0.1", "/2024.10", "/1"])("below %s", (head) => {
  // what answers a command to "/1/kilns" may show that 1 is a kiln's
  test.each(WAYS.filter(([way]) => head !== "/1" || way !== "commands"))("%s", (_, page, expected) => {
    expect(calls(`# Kilns\n\n${page(head)}`)).toEqual(expected.map((call) => call.replace(" ", ` ${head}`)));
  });
});

test("in RST and AsciiDoc", () => {
  expect(calls("Kilns\n=====\n\n.. http:get:: /1.1/kilns\n\n   All.\n", "page.rst")).toEqual(["GET /1.1/kilns"]);
  expect(calls("= 窑\n\n== 查询\n\n请求方法：GET\n\n请求地址：/1.1/kilns\n", "page.adoc")).toEqual(["GET /1.1/kilns"]);
});

test("a long number at the head is a thing's, and what calls it an example", () => {
  const row = "| Method | Path |\n|---|---|\n| GET | /{id}/glaze |\n";
  const shown = (path: string): string =>
    `# Pots\n\n${row}\nSee this:\n\n\`\`\`http\nGET ${path} HTTP/1.1\nHost: x\n\`\`\`\n`;
  expect(calls(shown("/48123/glaze"))).toEqual(["GET /{id}/glaze"]);
});

test.each(["## 1.1/2.0", "## 2024/10/12", "The ratio 1.1/2 is usual: GET it."])("none: %s", (line) =>
  expect(calls(`# Kilns\n\n${line}\n\nGET\n\nText.\n`)).toEqual([]),
);
