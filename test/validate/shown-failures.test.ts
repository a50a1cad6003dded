/** Errors of a server that the page shows: a client provokes them, and what they leave out is not accepted. */
import { describe, expect, it } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";
import { type Files, since } from "./nights.ts";
import { exchange, told, validate } from "./pages.ts";

const ENGLISH =
  '# Pots\n\n## POST /pots\n\n### Request body\n\n| Name | Type | Required |\n|---|---|---|\n| glaze | String | yes |\n\n### Response\n\n| Name | Type |\n|---|---|\n| id | Integer |\n\n### Response example\n\n```json\n{"id": 7}\n```\n\nResponse in case of an error:\n\n```json\n{"error": {"message": "No such glaze."}}\n```\n';
const CHINESE =
  '# 陶罐\n\n## 新建\n\n`POST /pots`\n\n### 请求参数\n\n| 参数名 | 必选 | 类型 |\n|---|---|---|\n| glaze | 是 | String |\n\n### 返回参数\n\n| 参数名 | 类型 |\n|---|---|\n| id | Integer |\n\n返回示例：\n\n```json\n{"id": 7}\n```\n\n错误时的返回示例：\n\n```json\n{"error": {"message": "没有该釉"}}\n```\n';
const good = { method: "POST", sent: { glaze: "red" } as Json, body: { id: 1 } as Json };
const bad = { method: "POST", sent: {} as Json, status: 500, body: { error: { message: "x" } } as Json };

const rules = (text: string, ...calls: (typeof good | typeof bad)[]): string[] =>
  told(
    validate(
      [readText("page.md", text).page],
      calls.map(({ sent, ...one }, entry) => exchange({ url: "/pots", entry, request: sent, ...one })),
    ).findings,
  );

describe.each([ENGLISH, CHINESE])("a page that shows what its errors are", (text) => {
  it("announces a 500 with such a body, beside calls that succeed", () => {
    expect(rules(text, good, bad)).toEqual([]);
  });
  it("announces no other body, no other status, and not that nothing else comes", () => {
    expect(rules(text, good, { ...bad, body: "<h1>x</h1>" }).join()).toContain("server-error");
    expect(rules(text, good, { ...bad, status: 502 }).join()).toContain("server-error");
    expect(rules(text, bad, bad).join()).toContain("server-error");
  });
  it("announces nothing where it shows no error", () => {
    const [shown = ""] = text.split(/Response in case|错误时/);
    expect(rules(shown, good, bad).join()).toContain("server-error");
  });
  it("is told of a night in which they are new", () => {
    const files: Files = { "page.md": text };
    const night = (...calls: (typeof good | typeof bad)[]) =>
      calls.map(({ sent, ...one }) => ({ url: "/pots", request: sent, ...one }));
    expect(since(files, night(good, good, good), night(good, bad, bad)).join()).toContain("server-error");
    expect(since(files, night(good, bad), night(good, bad))).toEqual([]);
  });
});
