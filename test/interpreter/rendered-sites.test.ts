/** Pages as generators and old hands set them: laid out by tables, with calls that name the server, labels that run on in a line. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";
import { promisedBy } from "./promised.ts";

const operations = (text: string, id = "page.md"): string[] =>
  readText(id, text).page.operations.map(({ method, path }) => `${method.value} ${path.value}`);

describe("a page that a table lays out", () => {
  const layout = (content: string): string =>
    `<HTML><BODY><TABLE BORDER=0><TR><TD COLSPAN=2>ACME</TD></TR><TR><TD><A HREF="a.html">Home</A><BR><A HREF="b.html">API</A></TD><TD>${content}</TD></TR></TABLE></BODY></HTML>`;
  const fields = (...heads: string[]): string =>
    `<TABLE BORDER=1><TR>${heads.map((head) => `<TD><B>${head}</B>`).join("")}<TR><TD>size<TD>integer<TD>42</TABLE>`;

  test("its cells are parts of the page, menus none", () => {
    const html = layout(
      `<H1>Boats</H1><HR><H3>1.1 List</H3><P>All of them.<B>URL:</B> <TT>/boats</TT><BR><B>Method:</B> <TT>GET</TT><BR><P><B>Query parameters</B><BR>${fields("Name", "Type", "Remarks")}`,
    );
    expect(promisedBy(html, "page.html")).toEqual(["GET /boats query size:integer"]);
    expect(readText("page.html", html).document.blocks.map(({ type }) => type)).not.toContain("list");
  });

  test("in Chinese", () => {
    const html = layout(
      `<H2>船</H2><HR><H3>查询</H3><P>返回全部。<B>请求地址：</B> <TT>/boats</TT><BR><B>请求方式：</B> <TT>GET</TT><BR><H4>查询参数</H4>${fields("参数名", "类型", "说明")}`,
    );
    expect(promisedBy(html, "page.html")).toEqual(["GET /boats query size:integer"]);
  });

  test("a description that is set out in parts is still a cell", () => {
    const html = `<h2>GET /boats</h2><h3>Query parameters</h3><table><tr><td>Name</td><td>Description</td></tr><tr><td>size</td><td>Metres.<h5>Values</h5><table><tr><td>1</td><td>small</td></tr></table></td></tr></table>`;
    expect(promisedBy(html, "page.html")).toEqual(["GET /boats query size:?"]);
  });
});

describe("a caption that is the template of the call below it", () => {
  const restdocs = (caption: string, called: string, fieldsTitle = "Path parameters"): string =>
    [
      "= Boats",
      "== One boat",
      `=== ${fieldsTitle}`,
      `.${caption}\n|===\n|Parameter |Description\n\n|boat |Which.\n|===`,
      "=== Example request",
      `[source,http]\n----\nGET ${called} HTTP/1.1\nHost: api.example\n----`,
    ].join("\n\n");

  test.each<[string, string, string, string[]]>([
    ["the same path", "/boats/{boat}", "/boats/12", ["GET /boats/{boat}"]],
    ["below a base that only the call names", "/boats/{boat}", "/v2/boats/12", ["GET /v2/boats/{boat}"]],
    ["with another path", "/boats/{boat}", "/v2/crews/12", []],
    ["of nothing but a variable", "/{boat}", "/v2/boats/12", []],
  ])("%s", (_, caption, called, expected) => {
    expect(operations(restdocs(caption, called), "page.adoc")).toEqual(expected);
  });

  test("in Chinese, as HTML", () => {
    const html = `<h2>船</h2><h3>路径参数</h3><table><caption>表 1. /boats/{boat}</caption><tr><th>参数</th><th>说明</th></tr><tr><td>boat</td><td>编号</td></tr></table><h3>请求示例</h3><pre><code class="language-http">GET /v2/boats/12 HTTP/1.1\nHost: api.example</code></pre>`;
    expect(promisedBy(html, "page.html")).toEqual(["GET /v2/boats/{boat} path boat:?"]);
  });
});

describe("“Parameters” behind an example of the answer", () => {
  test("what the path has is no part of the answer", () => {
    const html = `<h1>Boats</h1><dl><dt>GET /boats/{boat}</dt><dd><p><b>Example response</b>:</p><pre>HTTP/1.1 200 OK\n\n{"size": 1}</pre><dl><dt>Parameters:</dt><dd><ul><li><b>boat</b> (<i>integer</i>) – Which.</li></ul></dd><dt>Response JSON Object:</dt><dd><ul><li><b>size</b> (<i>integer</i>) – Metres.</li></ul></dd></dl></dd></dl>`;
    expect(promisedBy(html, "page.html")).toEqual([
      "GET /boats/{boat} path boat:integer",
      "GET /boats/{boat} 200 size:integer",
    ]);
  });

  test("in Chinese, as Markdown", () => {
    const text = `## 查询\n\n\`GET /boats/{boat}\`\n\n**响应示例：**\n\n\`\`\`json\n{"size": 1}\n\`\`\`\n\n**参数：**\n\n| 参数名 | 类型 |\n| --- | --- |\n| boat | integer |\n`;
    expect(promisedBy(text)).toEqual(["GET /boats/{boat} path boat:integer"]);
  });

  test("other names stay with the answer", () => {
    const text = `## List\n\n\`GET /boats/{boat}\`\n\n**Example response:**\n\n\`\`\`json\n{"size": 1}\n\`\`\`\n\n**Parameters:**\n\n| Name | Type |\n| --- | --- |\n| size | integer |\n`;
    expect(promisedBy(text).filter((line) => line.includes(" path ") || line.includes(" query "))).toEqual([]);
  });
});

describe("labels that run on in a paragraph", () => {
  test.each<[string, string, string[]]>([
    ["in strong type, with a colon in it", "Lists all. **URL:** /boats **Method:** GET", ["GET /boats"]],
    ["with a colon behind it, in Chinese", "返回全部。**接口地址**：/boats **请求方式**：GET", ["GET /boats"]],
    ["words of a sentence", "Set the **URL** to /boats and the **method** to GET", []],
  ])("%s", (_, line, expected) => {
    expect(operations(`## List\n\n${line}\n`)).toEqual(expected);
  });
});

describe("a call that names the server", () => {
  const page = (sample: string, line = "`GET /boats/{boat}`"): string =>
    `## Get\n\n\`\`\`http\n${sample} HTTP/1.1\nHost: api.example\n\`\`\`\n\n${line}\n\n### Parameters\n\n| Name | In | Type |\n| --- | --- | --- |\n| boat | path | integer |\n`;

  test.each<[string, string, string[]]>([
    ["shows the request line beside it", page("GET https://api.example/v2/boats/{boat}"), ["GET /boats/{boat}"]],
    [
      "in Chinese, filled in",
      page("GET https://api.example/v2/boats/12").replace("Get", "查询"),
      ["GET /boats/{boat}"],
    ],
    [
      "with another method is another call",
      page("PUT https://api.example/v2/boats/{boat}"),
      ["PUT /v2/boats/{boat}", "GET /boats/{boat}"],
    ],
    [
      "and one like it shows another page's call",
      "## URI\n\nGET /v2/boats\n\nExample:\n\n```\nGET https://{Endpoint}/v2/boats?name={name}\n```\n\nExample of paging:\n\n```\nGET https://{Endpoint}/v2/harbours?limit=2\n```\n\n| Name | Required | Type |\n| --- | --- | --- |\n| name | No | String |\n",
      ["GET /v2/boats"],
    ],
    [
      "also in Chinese",
      "## URI\n\nGET /v2/boats\n\n样例：\n\n```\nGET https://{Endpoint}/v2/boats?name={name}\n```\n\n分页查询样例：\n\n```\nGET https://{Endpoint}/v2/harbours?limit=2\n```\n\n| 名称 | 是否必选 | 参数类型 |\n| --- | --- | --- |\n| name | 否 | String |\n",
      ["GET /v2/boats"],
    ],
  ])("%s", (_, text, expected) => {
    expect(operations(text)).toEqual(expected);
  });

  test.each([
    ["Example URI", "#### Example URI"],
    ["示例 URL", "#### 示例 URL"],
  ])("below “%s” is an example", (_, heading) => {
    const text = `### List GET /boats/{boat}\n\n${heading}\n\nGET https://api.example/v2/boats/boat\n\n#### Path parameters\n\n| Name | Type |\n| --- | --- |\n| boat | integer |\n`;
    expect(operations(text)).toEqual(["GET /boats/{boat}"]);
  });
});

describe("a structure whose name is a label of requests elsewhere", () => {
  test.each([
    ["Address", "Type", "Name"],
    ["Resource", "类型", "名称"],
  ])("“%s” is found by its link", (name, type, head) => {
    const text = `# API\n\n## Get\n\n\`GET /boats\`\n\n### Response\n\n| ${head} | ${type} |\n| --- | --- |\n| home | [${name}](#x) |\n\n# Schemas\n\n## <a id="x"></a>${name}\n\n### Properties\n\n| ${head} | ${type} |\n| --- | --- |\n| street | string |\n\n## <a id="y"></a>Sail\n\n### Properties\n\n| ${head} | ${type} |\n| --- | --- |\n| size | integer |\n`;
    expect(promisedBy(text)).toContain("GET /boats 2XX home.street:string");
  });
});

describe("a table of an answer's headers", () => {
  test("leaves its body to the row of the status", () => {
    const text = `# API\n\n## List\n\n\`GET /boats\`\n\n### Responses\n\n| Status | Description | Schema |\n| --- | --- | --- |\n| 200 | All. | [Boats](#boats) |\n\n### Response Headers\n\n| Status | Header | Type |\n| --- | --- | --- |\n| 200 | X-Count | integer |\n\n# Schemas\n\n## Boats\n\n| Name | Type |\n| --- | --- |\n| size | integer |\n`;
    expect(promisedBy(text)).toContain("GET /boats 200 size:integer");
  });
});

describe("a heading with a link that opens its source", () => {
  const page = (heading: string, edit: string, head: string): string =>
    `<h2>GET /boats</h2><h3>${heading}<span class="mw-editsection">[<a href="?action=edit">${edit}</a>]</span></h3><table><tr><th>${head}</th></tr><tr><td>size</td><td>integer</td></tr></table>`;

  test.each([
    ["in English", page("Response", "edit", "Name</th><th>Type")],
    ["in Chinese", page("返回参数", "编辑", "名称</th><th>类型")],
  ])("is called what it is called: %s", (_, html) => {
    expect(promisedBy(html, "page.html")).toEqual(["GET /boats 2XX size:integer"]);
  });
});
