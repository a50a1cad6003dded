/** Messages of which a page says what they are called and not where they go: they are found wherever a server takes them. */
import { describe, expect, it } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";
import { exchange, type ExchangeParts, told, validation, withoutChinese } from "./pages.ts";

const NAMES = ["Lamp.Light", "Lamp.Dim", "Room.List"];

const section = (name: string): string => `### ${name}
#### Request
\`\`\`json
{"id":8,"jsonrpc":"2.0","method":"${name}","params":{"lamp":"l1"}}
\`\`\`
#### Response
\`\`\`json
{"id":8,"jsonrpc":"2.0","result":{"lamp":"l1","level":40,"lit":true}}
\`\`\`
`;
const english = `Lamp protocol\n=============\n\n${NAMES.map(section).join("\n")}`;
const part = (name: string): string =>
  `<h2>${name}</h2><p>请求</p><pre>{"command": "${name}", "arguments": {"lamp": "l1"}}</pre><p>响应</p><pre>{"lamp": "l1", "level": 40, "lit": true}</pre>`;
const chinese = `<html lang="zh"><body><h1>灯的命令</h1>${NAMES.map(part).join("")}</body></html>`;

function run(file: string, text: string, calls: readonly ExchangeParts[]): { told: string[]; matched: number } {
  const result = validation(
    [readText(file, text).page],
    calls.map((one, entry) => exchange({ url: "/control/rpc", method: "POST", entry, ...one })),
  ).result();
  expect(withoutChinese(result.findings)).toEqual([]);
  return { told: told(result.findings), matched: result.recordings.reduce((sum, { matched }) => sum + matched, 0) };
}

const answer = { lamp: "l2", level: "40", lit: true };
const rpc = (method: string, result: Json = answer): ExchangeParts => ({
  request: { id: 1, jsonrpc: "2.0", method, params: { lamp: "l2" } },
  body: { id: 1, jsonrpc: "2.0", result },
});

describe("a message sent to a path that no page has", () => {
  it("is the call that it names", () => {
    const { told: lines, matched } = run("page.md", english, [rpc("Lamp.Dim")]);
    expect(matched).toBe(1);
    expect(lines).toEqual([expect.stringContaining("result.level: expected a number as in the page's example")]);
  });
  it("under another key, in HTML and Chinese", () => {
    const call = { request: { command: "Room.List", arguments: {} }, body: answer };
    expect(run("page.html", chinese, [call])).toEqual({
      told: [expect.stringContaining("level: expected a number as in the page's example")],
      matched: 1,
    });
  });
  it("of a name that the page has not is told by it", () => {
    expect(run("page.md", english, [rpc("Lamp.Dim", { ...answer, level: 4 }), rpc("Lamp.Burn")])).toEqual({
      told: [expect.stringContaining("POST /control/rpc#Lamp.Burn is undocumented")],
      matched: 1,
    });
  });
  it("is no call where it names none, names several, or was sent by another method", () => {
    const others: ExchangeParts[] = [
      { request: { lamp: "l1" } },
      { request: { method: "Lamp.Dim", command: "Lamp.Light" } },
      { request: "Lamp.Dim" },
      { ...rpc("Lamp.Dim"), method: "PUT" },
    ];
    expect(run("page.md", english, others).matched).toBe(0);
  });
});

it("where the page states an address, it is no call of its at any other", () => {
  const stated = english.replaceAll(
    /#### Request\n```json\n(.*)\n```/g,
    "#### Request\n```\ncurl -X POST http://host/rpc -d '$1'\n```\n\n| Name | Type |\n|---|---|\n| lamp | string |",
  );
  expect(run("page.md", stated, [rpc("Lamp.Dim")]).matched).toBe(0);
  expect(run("page.md", stated, [{ ...rpc("Lamp.Dim"), url: "/rpc" }]).matched).toBe(1);
});

it("of a path that a page describes is of that path", () => {
  const orders = "# Orders\n\nPOST /control/rpc\n\nResponse\n\n| Name | Type |\n|---|---|\n| id | String |\n";
  const pages = [readText("page.md", english).page, readText("orders.md", orders).page];
  const call = exchange({ url: "/control/rpc", method: "POST", ...rpc("Lamp.Dim") });
  const { findings } = validation(pages, [call]).result();
  expect(findings.map(({ operation }) => operation)).not.toContain("POST /#Lamp.Dim");
});
