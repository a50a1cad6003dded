/** `--lang zh`: the audit of the repository's own sources as a person reads it, and where the language comes from. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { docproof, folderWith } from "./run.ts";

const GOLDENS = join(import.meta.dirname, "goldens");
const AUDIT = ["audit", "sources/editions", "--fail-on", "never"];

/** With ACCEPT=1 it is written, for review. */
function golden(name: string, text: string): string {
  if (process.env["ACCEPT"] === "1") writeFileSync(join(GOLDENS, name), text);
  return readFileSync(join(GOLDENS, name), "utf8");
}

/** Runs of English words that are neither quoted from a page nor code. */
const english = (text: string): string[] =>
  text.replace(/"[^"]*"|“[^”\n]*”|`[^`\n]*`|^\s*docproof .*$/gm, "").match(/\b[a-z]{2,}(?: [a-z]{2,}){2,}/g) ?? [];

describe("the audit of the sources", () => {
  const folder = folderWith({});
  const reports = ["markdown", "worklist"].flatMap((format) => ["--report", `${format}=${join(folder, format)}`]);
  const { stdout: terminal } = docproof(".", [...AUDIT, "--lang", "zh", ...reports]);

  test.each([
    ["terminal", "seeds.zh.txt"],
    ["markdown", "seeds-markdown.zh.txt"],
    ["worklist", "seeds-work-list.zh.txt"],
  ])("%s", (format, name) => {
    const text = format === "terminal" ? terminal : readFileSync(join(folder, format), "utf8");
    expect(text).toBe(golden(name, text));
    expect(english(text)).toEqual([]);
  });

  test("JSON is for programs, and the same in each language", () => {
    const inEnglish = docproof(".", [...AUDIT, "--format", "json"]).stdout.replaceAll(/"command": .*/g, "");
    const inChinese = docproof(".", [...AUDIT, "--lang", "zh", "--format", "json"]).stdout;
    expect(inChinese.replaceAll(/"command": .*/g, "")).toBe(inEnglish);
  });
});

describe("where the language comes from", () => {
  const page = "# Cup\n\nGET /v1/cup\n\n| Parameter | Type |\n| --- | --- |\n| size | Interger |\n";
  const lint = (config: string | null, args: readonly string[], env: Readonly<Record<string, string>>) => {
    const cwd = folderWith({ "cup.md": page, ...(config === null ? {} : { "docproof.yaml": config }) });
    const ran = docproof(cwd, ["lint", "cup.md", "--report", "markdown=cup.report.txt", ...args], undefined, {
      LC_ALL: "",
      LC_MESSAGES: "",
      LANG: "C.UTF-8",
      ...env,
    });
    const chinese = (text: string): string => (/\p{Script=Han}/u.test(text) ? "zh" : "en");
    return [chinese(ran.stdout), chinese(readFileSync(join(cwd, "cup.report.txt"), "utf8"))];
  };

  test.each([
    ["nothing", null, [], {}, ["en", "en"]],
    ["the locale, of the terminal alone", null, [], { LANG: "zh_CN.UTF-8" }, ["zh", "en"]],
    ["the first of its variables", null, [], { LC_ALL: "en_US.UTF-8", LANG: "zh_CN.UTF-8" }, ["en", "en"]],
    ["a locale of another language", null, [], { LANG: "zha_CN" }, ["en", "en"]],
    ["the configuration", "lang: zh\n", [], {}, ["zh", "zh"]],
    ["the configuration before the locale", "lang: en\n", [], { LANG: "zh_TW" }, ["en", "en"]],
    ["the option before the configuration", "lang: en\n", ["--lang", "zh"], {}, ["zh", "zh"]],
  ])("%s", (_, config, args, env, languages) => {
    expect(lint(config, args, env)).toEqual(languages);
  });

  test("an unknown language is refused", () => {
    const cwd = folderWith({ "cup.md": page });
    expect(docproof(cwd, ["lint", "cup.md", "--lang", "fr"]).code).toBe(2);
    expect(docproof(folderWith({ "cup.md": page, "docproof.yaml": "lang: fr\n" }), ["lint", "cup.md"]).code).toBe(2);
  });
});

test("explain speaks it too", () => {
  const { stdout } = docproof(".", ["explain", "1", "sources/editions", "--lang", "zh"]);
  expect(stdout).toContain(
    "1  页面 cce_02_0248：en-get.md 中为 GET、zh-post.md 中为 POST\n   错误，compare/method-differs，指纹 ",
  );
  expect(stdout).toContain("页面原文：");
  expect(stdout).toContain("修改：将 en-get.md 更新为");
});

test("explain says in it how a line was read, and how a folder is written", () => {
  const page =
    "# 杯子\n\n## 查询杯子\n\nGET /v1/cups\n\n**表 1** 响应参数\n\n| 参数 | 参数类型 |\n| --- | --- |\n| size | Integer |\n";
  const folder = folderWith({ "docs/cup.md": page });
  const explain = (what: string, ...args: string[]) => docproof(folder, ["explain", what, ...args]).stdout;
  expect(explain("docs/cup.md:5", "--lang", "zh")).toBe(`docs/cup.md:5  GET /v1/cups
   段落，位于“查询杯子”之下。
   GET /v1/cups（独占一行）是请求行：所在章节没有别的请求行。
   GET /v1/cups（在段落开头）不是请求行：它展示的接口已由第 5 行写明。
   属于 GET /v1/cups（第 5 行）。

该处没有发现问题。
`);
  expect(explain("docs/cup.md:11", "--lang", "zh")).toContain(
    "   各列：名称、类型。\n   解读为：响应体；依据：表题如此说明。\n   这一行是参数 size：类型为整数（依据“Integer”）；未写明是否必选。\n",
  );
  expect(explain("docs", "--lang", "zh")).toContain(
    "docs：页面的写法\n   请求行：2 级标题下的第一个文字行（1 处中的 1 处）\n",
  );
  expect(explain("docs/cup.md:5", "--lang", "en")).toContain("It belongs to GET /v1/cups (line 5).");
});

test("diff --changelog speaks it where it is asked for, and quotes names as they are", () => {
  const page = (type: string) =>
    `# Cups\n\nGET /v1/cups\n\n**Table 1** Response parameters\n\n| Parameter | Type |\n| --- | --- |\n| size | ${type} |\n`;
  const folder = folderWith({ "old.md": page("Integer"), "new.md": page("String") });
  const changelog = (...args: string[]) =>
    docproof(folder, ["diff", "old.md", "new.md", "--changelog", ...args], undefined, {
      LANG: "zh_CN.UTF-8",
      LC_ALL: "",
    }).stdout;
  expect(changelog("--lang", "zh")).toBe(`# 从 old.md 到 new.md 的变更

不兼容 1 处，有风险 0 处，兼容 0 处。

## \`GET /v1/cups\`

### 不兼容

- size：类型由 integer 改为 string (\`new.md:9\`)
`);
  expect(changelog()).toContain("# Changes from old.md to new.md\n\n1 breaking, 0 dangerous, 0 safe.");
});

test("verify speaks it", () => {
  const folder = folderWith({ "cup.md": "# Cups\n\nGET /v1/cups\n", "docproof.yaml": "sources: [cup.md]\n" });
  docproof(folder, ["audit", "--report", "json=r.json"]);
  const verify = () => docproof(folder, ["verify", "r.json", "--lang", "zh"]).stdout;
  expect(verify()).toMatch(
    /^docproof \S+ 的报告：\d+ 个问题\n未变 {6}2 个文件中的 2 个\n未变 {6}docproof \S+\n重新运行 {2}docproof audit /,
  );
  rmSync(join(folder, "cup.md"));
  writeFileSync(join(folder, "docproof.yaml"), "sources: [\n");
  expect(verify()).toContain("已变      docproof.yaml（配置）\n");
  expect(verify()).toContain("缺失      cup.md（页面）\n");
});

describe("rules", () => {
  const locale = (LANG: string) => ({ LC_ALL: "", LC_MESSAGES: "", LANG });

  test("explain RULE prints its page in it", () => {
    expect(docproof(".", ["explain", "lint/missing-file", "--lang", "zh"]).stdout).toBe(`# lint/missing-file

链接指向的文件不存在。严重程度：警告。

## 检查内容

以相对路径链接到不存在的页面，而本页其他指向文件的链接都有效。如果本页的链接大多无效，说明提供的只是站点的一部分，不报告。指向网址、以站点根目录开头或超出项目的链接也不报告。

## 为何重要

点击链接的读者会看到错误页面。

## 示例

链接为 \`[status codes](status-code.md)\`，文件名却是 \`status-codes.md\`。

## 如何修改

改正链接，或恢复该文件。
`);
  });

  test("the page and the list are a person's, and follow the locale; JSON does not", () => {
    const inLocale = (args: readonly string[]) =>
      docproof(folderWith({}), args, undefined, locale("zh_CN.UTF-8")).stdout;
    expect(inLocale(["explain", "diff/operation-added"])).toContain("- 安全：接口。");
    expect(inLocale(["rules"])).toMatch(/^lint\/missing-file +警告 +链接指向的文件不存在$/m);
    expect(inLocale(["rules", "--format", "json"])).not.toMatch(/文件不存在/);
  });

  test("pages in a folder speak it only where it is asked for", () => {
    const cwd = folderWith({});
    const made = (folder: string, args: readonly string[]) => {
      docproof(cwd, ["rules", "--family", "lint", "--output-dir", folder, ...args], undefined, locale("zh_CN.UTF-8"));
      return ["README", "all", "lint/missing-file"].map((name) =>
        readFileSync(join(cwd, folder, `${name}.md`), "utf8"),
      );
    };
    for (const page of made("zh", ["--lang", "zh"])) expect(page).toContain("链接指向的文件不存在");
    for (const page of made("en", [])) expect(page).toContain("A link leads to a file that is not there");
  });
});
