import { expect, test } from "vitest";
import { comparePages } from "../../src/compare/compare.ts";
import { compareHeadline } from "../../src/audit/wording/compare-headline.ts";
import { readOpenApi } from "../../src/readers/openapi/openapi.ts";
import { makeSource } from "../../src/source/source.ts";
import { readText } from "../editions/read.ts";

const lamps = (type: string): string => `# Lamps

GET /lamps

Query parameters

| Parameter | Mandatory | Type | Description |
| --- | --- | --- | --- |
| lit | No | ${type} | Whether it is lit. |
`;

function specification(server: string): ReturnType<typeof readOpenApi> {
  const parameters = [{ name: "lit", in: "query", schema: { type: "boolean" } }];
  const operation = { parameters, responses: { "200": { description: "Done." } } };
  const document = { openapi: "3.0.3", servers: [{ url: server }], paths: { "/lamps": { get: operation } } };
  return readOpenApi(makeSource("api.json", JSON.stringify(document)));
}

test("a page that leaves out the base path of a specification's servers is its edition", () => {
  const page = readText("lamps.md", lamps("String")).page;
  for (const server of ["https://example.com/v2", "https://example.com"]) {
    const [group] = comparePages([page, specification(server)]);
    expect(group?.findings.map(({ rule, fieldPath }) => [rule, fieldPath])).toContainEqual([
      "compare/type-differs",
      "query lit",
    ]);
  }
});

test("the only two pages of a folder that describe one operation are editions of each other", () => {
  const groups = comparePages(["a/lamps.md", "a/lamps-v2.md"].map((name) => readText(name, lamps("String")).page));
  expect(groups.map(({ group }) => group.pages.length)).toEqual([2]);
  expect(compareHeadline(groups, [], false)).toBe("The editions that were compared say the same.");
});

test("pages without an operation in common are not said to agree", () => {
  const other = lamps("String").replace("/lamps", "/chairs");
  const groups = comparePages([readText("a/lamps.md", lamps("String")).page, readText("b/chairs.md", other).page]);
  expect(compareHeadline(groups, [], false)).toBe("Nothing was compared: no two pages describe the same operation.");
});

test("variants of one call in one folder are not said to describe no operation in common", () => {
  const pages = ["lamps", "lamps-lit", "lamps-dark"].map((name) => readText(`a/${name}.md`, lamps("String")).page);
  expect(compareHeadline(comparePages(pages), [], false)).toMatch(
    /^Nothing was compared: several pages describe GET \S*lamps, but nothing shows which are editions of each other/,
  );
});

/** One of several pages of the call that makes a lamp. */
function variant(language: "en" | "zh", title: string, sent: string): string {
  const [header, no] =
    language === "en"
      ? ["Parameter | Mandatory | Type | Description", "No"]
      : ["参数 | 是否必选 | 参数类型 | 描述", "否"];
  const rows = [sent, "colour", "height", "name", "power"].map((name) => `| ${name} | ${no} | String | ${name} |`);
  return [
    `# ${title}`,
    "",
    "POST /lamps",
    "",
    language === "en" ? "Request" : "请求参数",
    "",
    `| ${header} |`,
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

test("variants of a call are no editions of each other, whatever folders they stand in", () => {
  const sizes = (english: readonly string[], other: string): number[] =>
    comparePages([
      readText("zh/新建.md", variant("zh", "新建灯", "wall")).page,
      readText("zh/恢复.md", variant("zh", "恢复灯", "backup")).page,
      readText(`en/${english[0] ?? ""}`, variant("en", "Making a Lamp", "wall")).page,
      readText(`${other}/${english[1] ?? ""}`, variant("en", "Restoring a Lamp", "backup")).page,
    ]).map(({ group }) => group.pages.length);
  expect(sizes(["make.md", "restore.md"], "en/restore")).toEqual([2, 2]);
  // the same file in two folders is one page twice
  expect(sizes(["make.md", "make.md"], "old")).toEqual([4]);
});

test("pages of two versions of an API are no editions of each other", () => {
  const page = (file: string, path: string, title: string): string =>
    `# ${title}<a name="lamps"></a>\n\nGET ${path}/lamps\n\nGET ${path}/lamps/{id}\n`;
  const sizes = (...pages: readonly (readonly [string, string, string])[]): number[] =>
    comparePages(pages.map(([file, path, title]) => readText(file, page(file, path, title)).page)).map(
      ({ group }) => group.pages.length,
    );
  expect(sizes(["v1.md", "/api/v1", "Lamps"], ["v2.md", "/api/v2", "Lamps"])).toEqual([1, 1]);
  expect(sizes(["v1.md", "/v1", "灯"], ["v2.md", "/v2_beta", "灯"])).toEqual([1, 1]);
  expect(sizes(["a/lamps.md", "/api/v1", "Lamps"], ["b/lamps.md", "/api/v1", "Lamps"])).toEqual([2]);
});
