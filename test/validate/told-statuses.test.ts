/** A call that fails where the page shows success alone, and answers that are null where it shows an object. */
import { describe, expect, it } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";
import { exchange, told, validate } from "./pages.ts";

interface Came {
  readonly url?: string;
  readonly status?: number;
  readonly body?: Json;
}
const lines = (pages: Readonly<Record<string, string>>, came: readonly Came[]): string[] =>
  told(
    validate(
      Object.entries(pages).map(([file, text]) => readText(file, text).page),
      came.map((one, entry) => exchange({ url: "/pots/7", entry, ...one })),
    ).findings,
  );
const good = { body: { id: "7", size: 3 } };
const shown = '```json\n{"id": "8", "size": 4}\n```\n';
const english = (more = ""): string =>
  `# Pots\n\n## One pot\n\nGET /pots/{id}\n\nTells of one pot.\n\nExample response\n\n${shown}${more}`;
const chinese = (more = ""): string =>
  `罐子\n====\n\n一个罐子\n--------\n\nGET /pots/{id}\n\n查询一个罐子。\n\n响应示例\n\n::\n\n  {"id": "8", "size": 4}\n${more}`;

describe("a 4xx where the page shows success alone", () => {
  const note = [expect.stringMatching(/^info undecided undocumented-status: .*404/)];
  it("is a note", () => {
    expect(lines({ "page.md": english() }, [good, { status: 404, body: "no" }])).toEqual(note);
    expect(lines({ "page.rst": chinese() }, [good, { status: 404, body: "no" }])).toEqual(note);
  });
  it.each([401, 403, 405, 429, 500, 304])("is silent of %d, which any call may have", (status) => {
    const said = lines({ "page.md": english() }, [good, good, { status, body: "no" }]);
    expect(said.filter((one) => one.includes("undocumented-status"))).toEqual([]);
  });
  it("is silent where only the answer of a failure is shown", () => {
    const failing = english().replace("Example response", "Error response example");
    expect(lines({ "page.md": failing }, [good, { status: 404, body: "no" }]).join()).not.toContain(
      "undocumented-status",
    );
    const chinesePage = chinese().replace("响应示例", "失败响应示例");
    expect(lines({ "page.rst": chinesePage }, [good, { status: 404, body: "no" }]).join()).not.toContain(
      "undocumented-status",
    );
  });
  it("is silent where the section speaks of errors", () => {
    expect(lines({ "page.md": english("\nIt fails when there is no such pot.\n") }, [good, { status: 404 }])).toEqual(
      [],
    );
    expect(lines({ "page.rst": chinese("\n罐子不存在时返回错误。\n") }, [good, { status: 404 }])).toEqual([]);
  });
  it("is silent where the page, or another one, speaks of errors in general", () => {
    const general = "# About\n\nEvery call may answer 4xx, with a text.\n";
    expect(lines({ "page.md": english(), "about.md": general }, [good, { status: 404 }])).toEqual([]);
    const before = english().replace("## One pot", "Errors have a text.\n\n## One pot");
    expect(lines({ "page.md": before }, [good, { status: 404 }])).toEqual([]);
    expect(
      lines({ "page.rst": chinese(), "about.rst": "总览\n====\n\n失败时返回原因。\n" }, [good, { status: 404 }]),
    ).toEqual([]);
  });
  it("is silent where the page shows nothing that comes", () => {
    expect(lines({ "page.md": "# Pots\n\nGET /pots/{id}\n\nTells of one pot.\n" }, [{ status: 404 }])).toEqual([]);
  });
});

describe("a status that an operation does not list", () => {
  const table = (status: string): string =>
    `\n| ${status} | Meaning |\n|---|---|\n| 200 | fine |\n| 404 | no such pot |\n`;
  const listed = `# Pots\n\n@@## One pot\n\nGET /pots/{id}\n\n### Status codes\n${table("Status code")}`;
  const chinese = `# 罐子\n\n@@## 查询罐子\n\nGET /pots/{id}\n\n### 状态码\n${table("状态码")}`;
  const came = (page: string, general: string): string[] =>
    lines({ "page.md": page.replace("@@", general === "" ? "" : `${general}\n\n`) }, [good, { status: 409 }]).filter(
      (line) => line.includes("undocumented-status"),
    );
  it("is undocumented", () => {
    for (const page of [listed, chinese]) {
      expect(came(page, "")).toHaveLength(1);
      expect(came(page, "Names of pots have at most 409 characters, or there is an error.")).toHaveLength(1);
      expect(came(page, "名称超过 409 个字符时报错。")).toHaveLength(1);
      expect(came(page, "列表每次最多返回 409。")).toHaveLength(1);
      expect(came(page, "列表返回 409 个罐子。")).toHaveLength(1);
      expect(came(page, "不会返回 409。")).toHaveLength(1);
      expect(came(page, "A page of the list returns 409 pots.")).toHaveLength(1);
      expect(came(page, "A pot in the kiln does not return 409.")).toHaveLength(1);
    }
  });
  it.each([
    "Every call may fail with status 409.",
    "Errors: 400, 404 (see below), and HTTP 409.",
    "A 409 Conflict response means that the pot is in the kiln.",
    "出错时返回状态码 409，响应体为说明文字。",
    "罐子在窑里时返回 409。",
    "若罐子在窑里，服务器响应 409，不作修改。",
    "While the pot is in the kiln, the server answers 409.",
    "Each call returns a 409 when the pot is in the kiln.",
    "## Errors\n\n| Status | Meaning |\n|---|---|\n| 409 | in the kiln |",
    "## 公共状态码\n\n| 状态码 | 说明 |\n|---|---|\n| 4XX | 请求有误 |",
  ])("is not where the page tells of it in general: %s", (general) => {
    for (const page of [listed, chinese]) expect(came(page, general)).toEqual([]);
  });
});

describe("a 5xx in every answer", () => {
  const failed = (status: number): Came[] => [{ status }, { status }];
  const graded = (pages: Readonly<Record<string, string>>, came: readonly Came[]): string[] =>
    lines(pages, came).flatMap((line) => (line.includes(" server-error") ? (line.split(" ", 1)[0] ?? []) : []));
  const two = (page: string, other: string): string => `${page}${other}`;
  const list = "\n## All pots\n\nGET /pots\n\nLists them.\n";
  const came = (status: number): Came[] => [{ url: "/pots", body: [] }, ...failed(status)];
  it("is an error where no page tells of it", () => {
    expect(graded({ "page.md": two(english(), list) }, came(500))).toEqual(["error"]);
    expect(graded({ "page.md": two(english("\nA name has at most 500 characters.\n"), list) }, came(500))).toEqual([
      "error",
    ]);
    expect(graded({ "page.md": two(english(), `${list}\nIt may fail with status 500.\n`) }, came(500))).toEqual([
      "error",
    ]);
  });
  it.each([
    "Errors come with an HTTP status (e.g. 500) and a text.",
    "A 500 Internal Server Error means that the kiln is cold.",
    "失败时返回状态码 500。",
    "出现 500 错误时请重试。",
  ])("is a note where the pages tell of it: %s", (sentence) => {
    expect(graded({ "page.md": two(english(`\n${sentence}\n`), list) }, came(500))).toEqual(["info"]);
    const about = `# About\n\n${sentence}\n`;
    expect(graded({ "page.md": two(english(), list), "about.md": about }, came(500))).toEqual(["info"]);
  });
  it("is a note where a server says that it is not ready, as the page tells of another call", () => {
    const ready = `${list}\nReturns status 503 while the kiln is cold.\n`;
    expect(graded({ "page.md": two(english(), ready) }, came(503))).toEqual(["info"]);
    expect(graded({ "page.md": two(english(), ready) }, came(502))).toEqual(["error"]);
  });
  it("is an error where nothing else came from any call", () => {
    expect(graded({ "page.md": english("\nErrors have status 500.\n") }, failed(500))).toEqual(["error"]);
  });
});

describe("null where an example alone shows an object", () => {
  it("is a note", () => {
    const note = [expect.stringMatching(/^info \w+ null: the body: null/)];
    expect(lines({ "page.md": english() }, [good, { body: null }])).toEqual(note);
    expect(lines({ "page.rst": chinese() }, [{ body: null }])).toEqual(note);
  });
  it("is silent where the page speaks of null", () => {
    expect(lines({ "page.md": english("\nIt is null for a broken pot.\n") }, [good, { body: null }])).toEqual([]);
  });
});

describe("a row that example and answers have under another name", () => {
  const table = (name: string): string => `| Name | Type |\n|---|---|\n| id | string |\n| ${name} | integer |\n`;
  const page = (rows: string, example: string): string =>
    `# Pots\n\nGET /pots/{id}\n\nResponse\n\n${rows}\nExample response\n\n\`\`\`json\n${example}\n\`\`\`\n`;
  it("is told beside the field that has no row", () => {
    const said = lines({ "page.md": page(table("weight"), '{"id": "8", "mass": 4}') }, [
      { body: { id: "7", mass: 3 } },
      { body: { id: "9", mass: 3 } },
    ]);
    expect(said).toEqual([
      expect.stringContaining("missing-field: weight"),
      expect.stringContaining("undocumented-field: mass"),
    ]);
  });
  it("is optional where the example lacks it and has nothing instead", () => {
    expect(lines({ "page.md": page(table("weight"), '{"id": "8"}') }, [{ body: { id: "7" } }])).toEqual([]);
  });
});

describe("a refusal of whoever sends no credentials", () => {
  const listed = (said: string): string =>
    `# Pots\n\n## One pot\n\nGET /pots/{id}\n\n${said}\n\n### Status codes\n\n| Status code | Meaning |\n|---|---|\n| 200 | fine |\n`;
  const came = (said: string, status = 401): string[] =>
    lines({ "page.md": listed(said) }, [good, { status }]).filter((line) => line.includes("undocumented-status"));
  it.each([
    "[**Authentication is required**](#auth)",
    "This call requires a valid token.",
    "You must be logged in.",
    "调用前需要先登录。",
    "该接口必须携带有效的令牌。",
  ])("is told by %s", (said) => expect(came(said)).toEqual([]));
  it.each([
    "Authentication is not required.",
    "No authentication is required.",
    "Tells of a token that is required.",
    "不需要登录。",
    "登录后返回罐子。",
  ])("is not told by %s", (said) => expect(came(said)).toHaveLength(1));
  it("is no other status", () => {
    expect(came("Authentication is required.", 409)).toHaveLength(1);
  });
});
