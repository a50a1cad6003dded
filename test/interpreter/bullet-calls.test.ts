/** Lists whose items begin with a call, whatever they say behind it, and lists that only speak of calls. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const operations = (name: string, text: string): string[] =>
  readText(name, text).page.operations.map(({ method, path }) => `${method.value} ${path.value}`);
const list = (...lines: string[]): string => lines.map((line) => `- ${line}\n`).join("");

const THREE = ["GET /boats", "GET /boats/{id}", "DELETE /boats/{id}"];
const SENTENCES = list(
  "`GET /boats` lists all boats.",
  "`GET /boats/{id}` gives one.",
  "`DELETE /boats/{id}` sinks it.",
);

describe("items that begin with a call are operations", () => {
  test.each<[string, string, string]>([
    ["sentences in English", "page.md", `# Boats\n\n${SENTENCES}`],
    [
      "words in Chinese",
      "page.md",
      `# 船只\n\n${list("`GET /boats` 查询所有船只。", "`GET /boats/{id}` 查询一条船。", "`DELETE /boats/{id}` 删除一条船。")}`,
    ],
    [
      "plain type",
      "page.md",
      `# Boats\n\n## API\n\n${list("GET /boats - all", "GET /boats/:id - one", "DELETE /boats/:id - sinks it, and all that is on board of it")}`,
    ],
    [
      "a list of RST",
      "page.rst",
      `Boats\n=====\n\n${list("``GET /boats`` lists all boats.", "``GET /boats/{id}`` gives one.", "``DELETE /boats/{id}`` sinks it.")}`,
    ],
    [
      "a list of HTML",
      "page.html",
      `<h1>Boats</h1><ul>${THREE.map((call) => `<li><b>${call.replace(" ", "</b> ")} and what it does there.</li>`).join("")}</ul>`,
    ],
  ])("%s", (_what, name, text) => {
    expect(operations(name, text)).toEqual(THREE);
  });
});

describe("lists that only speak of calls have none", () => {
  test.each<[string, string]>([
    [
      "steps",
      `# Guide\n\n1. \`POST /login\` gives a token.\n2. \`GET /boats\` lists the boats.\n3. \`GET /boats/7\` gives yours.\n`,
    ],
    ["examples", `# Boats\n\nFor example:\n\n${SENTENCES}`],
    ["references", `# Boats\n\nSee also the following calls:\n\n${SENTENCES}`],
    ["release notes", `# API version history\n\n## 1.4\n\nNew calls:\n\n${SENTENCES}`],
    ["release notes in Chinese", `# 更新日志\n\n## 1.4\n\n新增接口：\n\n${SENTENCES}`],
  ])("%s", (_what, text) => {
    expect(operations("page.md", text)).toEqual([]);
  });

  test("and neither are short words behind them, below a call's own heading, in Chinese", () => {
    const page = `# POST /fleets\n\n创建船队，参见以下接口：\n\n${list("`GET /boats` 查询", "`POST /boats` 新增", "`GET /boats/{id}` 详情")}`;
    expect(operations("page.md", page)).toEqual(["POST /fleets"]);
  });

  test("and below a call's own heading they are none of it", () => {
    expect(operations("page.md", `# POST /fleets\n\nMakes a fleet. Calls of its boats:\n\n${SENTENCES}`)).toEqual([
      "POST /fleets",
    ]);
  });
});
