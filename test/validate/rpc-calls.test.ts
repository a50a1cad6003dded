/** Calls of one address that a name in their body tells apart: what they carry by position, several at once, what belongs to the protocol. */
import { describe, expect, it } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";
import { exchange, type ExchangeParts, told, validation, withoutChinese } from "./pages.ts";

function findings(file: string, text: string, list: readonly ExchangeParts[]): { told: string[]; ignored: number } {
  const run = validation(
    [readText(file, text).page],
    list.map((one, entry) => exchange({ url: "/rpc", method: "POST", entry, ...one })),
  );
  const { findings: found, recordings } = run.result();
  expect(withoutChinese(found)).toEqual([]);
  return { told: told(found), ignored: recordings.reduce((sum, { ignored }) => sum + ignored, 0) };
}

const rows = (of: "params[0]" | "lamp", required: string): string =>
  `<table><tr><th>参数</th><th>类型</th><th>是否必填</th><th>说明</th></tr><tr><td>${of}</td><td>string</td><td>${required}</td><td>灯</td></tr></table>`;
const section = (name: string, table: string): string =>
  `<h2>操作（${name}）</h2><h3>请求</h3><pre>POST /rpc HTTP/1.1\n\n{"jsonrpc": "2.0", "id": "1", "method": "${name}", "params": ["l1"]}</pre><h3>请求参数</h3>${table}<h3>返回参数</h3><table><tr><th>参数</th><th>类型</th><th>说明</th></tr><tr><td>result</td><td>string</td><td>结果</td></tr></table>`;
const chinese = `<html lang="zh"><body><h1>接口</h1>${["lamp.on", "lamp.off", "lamp.find"].map((name) => section(name, rows("params[0]", "是"))).join("")}</body></html>`;
const english = `# Lamps\n\n${["lamp.on", "lamp.off", "lamp.find"]
  .map(
    (name) =>
      `## ${name}\n\n\`\`\`\ncurl -X POST http://host/rpc -d '{"jsonrpc": "2.0", "id": "1", "method": "${name}", "params": {"lamp": "l1"}}'\n\`\`\`\n\nParameters\n\n| Name | Type | Required |\n|---|---|---|\n| lamp | String | Yes |\n\nResponse\n\n| Name | Type |\n|---|---|\n| result | String |\n`,
  )
  .join("\n")}`;

const call = (params: Json | undefined, parts: ExchangeParts = {}): ExchangeParts => ({
  request: { jsonrpc: "2.0", id: "7", method: "lamp.on", ...(params === undefined ? {} : { params }) },
  body: { jsonrpc: "2.0", id: "7", result: "OK" },
  ...parts,
});

describe("what a call carries", () => {
  it("by position is known by the number that a table gives it", () => {
    expect(findings("page.html", chinese, [call(["l9"]), call(["l8"])]).told.join()).not.toContain("request ");
    expect(findings("page.html", chinese, [call([]), call([])]).told.join()).toMatch(/request params\[0\]: not sent/);
    expect(findings("page.html", chinese, [call([5])]).told.join()).toMatch(/request params\[0\]: .*whole number/);
  });
  it("by position is not judged where the table has names, and by name it is", () => {
    expect(findings("page.md", english, [call(["l9"]), call(["l8"])]).told.join()).not.toContain("request ");
    expect(findings("page.md", english, [call({ lamp: "l9" })]).told.join()).not.toContain("request ");
    expect(findings("page.md", english, [call({ lamp: 5 })]).told.join()).toMatch(
      /request params\.lamp: expected String/,
    );
  });
  it("is not what belongs to the protocol; other members are told", () => {
    for (const [file, page] of [
      ["page.html", chinese],
      ["page.md", english],
    ] as const) {
      const told = findings(file, page, [call(undefined)]).told.join();
      expect(told).not.toMatch(/request (?:id|jsonrpc|method|params):/);
    }
    const other = { request: { jsonrpc: "2.0", id: "7", method: "lamp.on", wick: 1 } };
    expect(findings("page.md", english, [call(undefined, other)]).told.join()).toContain("request wick: undocumented");
  });
});

describe("several calls at once", () => {
  const one = { jsonrpc: "2.0", id: "1", method: "lamp.on", params: ["l1"] };
  const batch: ExchangeParts = {
    request: [one, { ...one, method: "lamp.off" }],
    body: [{ result: 1 }, { result: 2 }],
  };
  it("are the call of none, and counted as no call", () => {
    for (const [file, page] of [
      ["page.html", chinese],
      ["page.md", english],
    ] as const)
      expect(findings(file, page, [batch])).toEqual({ told: [], ignored: 1 });
  });
  it("are no list that one operation takes", () => {
    const page = "# Lamps\n\nPOST /rpc\n\nResponse\n\n| Name | Type |\n|---|---|\n| result | String |\n";
    expect(findings("page.md", page, [batch]).told.join()).toContain("the body: expected an object, got a list");
    const { told, ignored } = findings("page.md", english, [{ request: [{ lamp: "a" }], body: { result: "OK" } }]);
    expect(ignored).toBe(0);
    expect(told.join()).not.toContain("got a list in the only response");
  });
});

it("JSON-RPC has a media type of its own, which is JSON's; a text's is not", () => {
  const typed = (type: string): ExchangeParts => call(["l9"], { headers: { "Content-Type": type } });
  expect(findings("page.html", chinese, [typed("application/json-rpc")]).told.join()).not.toContain("content-type");
  expect(findings("page.html", chinese, [typed("text/plain")]).told.join()).toContain("content-type");
});
