/** Forms of references that strangers' pages have: headers by their values, parts of one call under labels, several calls of one address. */
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";
import { promisedBy } from "./promised.ts";

const read = (text: string, id = "page.md"): ApiPage => readText(id, text).page;
const operations = (text: string, id = "page.md"): string[] =>
  read(text, id).operations.map((o) => `${o.method.value} ${o.path.value}`);
/** "GET /boats header Accept yes" */
const marks = (text: string, id = "page.md"): string[] =>
  read(text, id).operations.flatMap(({ method, path, parameters }) =>
    parameters.map((p) => `${method.value} ${path.value} ${p.in} ${p.name.value} ${p.required?.value ?? "?"}`),
  );
const lines = (...parts: string[]): string => `${parts.join("\n\n")}\n`;
const html = (rows: string): string =>
  `<html><body><h1>Boats</h1><h2>Show</h2><p>GET /boats/{id}</p><h3>Request Headers</h3><table><tr><th>Header</th><th>Value</th></tr>${rows}</table></body></html>`;

describe("headers by what is sent in them", () => {
  test.each<[string, string, string, string[]]>([
    [
      "a table of keys and values",
      lines(
        "# Boats",
        "## Show",
        "`GET /boats`",
        "### Request Headers",
        "Key | Value |\n--- | --- |\nAuthorization | Token {t} |\nAccept | application/json |",
      ),
      "page.md",
      ["GET /boats header Authorization ?", "GET /boats header Accept ?"],
    ],
    [
      "HTML, in Chinese",
      html("<tr><td>X-Crew</td><td>船员编号</td></tr><tr><td>Accept</td><td>application/json</td></tr>"),
      "page.html",
      ["GET /boats/{id} header X-Crew ?", "GET /boats/{id} header Accept ?"],
    ],
    [
      "keys that no header has are no headers",
      lines(
        "# Boats",
        "## Show",
        "`GET /boats`",
        "### Parts of the address",
        "Key | Value |\n--- | --- |\nbase | https://host.example |\nversion | v1 |",
      ),
      "page.md",
      [],
    ],
    [
      "a list in which one is told in words",
      lines(
        "# 船",
        "## 查询",
        "`GET /boats`",
        "### 请求头",
        "- Authorization：船长的令牌\n- Content-Type：application/json",
      ),
      "page.md",
      ["GET /boats header Authorization ?", "GET /boats header Content-Type ?"],
    ],
    [
      "AsciiDoc, in English",
      lines(
        "= Boats",
        "== Show",
        "----\nGET /boats\n----",
        "=== Request headers",
        "* Authorization: the token of the captain\n* Accept: application/json",
      ),
      "page.adoc",
      ["GET /boats header Authorization ?", "GET /boats header Accept ?"],
    ],
    [
      "a list of nothing but values shows what was sent",
      lines(
        "# Boats",
        "## Show",
        "`GET /boats`",
        "### Request headers",
        "- Authorization: Bearer TOKEN\n- Accept: */*",
      ),
      "page.md",
      [],
    ],
  ])("%s", (_, text, id, expected) => {
    expect(marks(text, id)).toEqual(expected);
  });
});

describe("fields below a heading of their constraints", () => {
  const call = "- Method：`POST`\n- Path：`/boats`";
  const body = '```json\n{"name": "x", "mast": {"height": 3}}\n```';

  test("in Chinese, beside the part with the request line", () => {
    const list = "- `name`：可选，字符串\n- `mast.height`：必填，整数";
    const page = lines(
      "# 船",
      "## 新建",
      "### 接口",
      call,
      "### 说明",
      "新建。",
      "### 请求体",
      body,
      "### 字段约束",
      list,
    );
    expect(promisedBy(page)).toEqual([
      "POST /boats request name:string",
      "POST /boats request mast:structure",
      "POST /boats request mast.height:integer",
    ]);
  });

  test("in English, without such a part", () => {
    const list = "* `name`: optional, string\n* `mast.height`: required, number";
    const page = lines("= Boats", "== Create", "----\nPOST /boats\n----", "=== Field constraints", list);
    expect(promisedBy(page, "page.adoc")).toContain("POST /boats request mast.height:number");
  });

  test("constraints of the whole thing are sentences", () => {
    const page = lines(
      "# Boats",
      "## Create",
      "`POST /boats`",
      "### Constraints",
      "- A boat has a name.\n- No two are alike.",
    );
    expect(promisedBy(page)).toEqual([]);
  });

  test("two such parts below one title are calls of their own", () => {
    const table = (name: string): string => `| 参数 | 类型 |\n|---|---|\n| ${name} | string |`;
    const page = lines(
      "# 接口文档",
      "## 船",
      "### 接口",
      "`POST /boats`",
      table("name"),
      "### 接口",
      "`POST /boats/sails`",
      table("size"),
    );
    expect(promisedBy(page)).toEqual(["POST /boats request name:string", "POST /boats/sails request size:string"]);
  });
});

describe("several methods of one labelled address", () => {
  const table = (name: string): string =>
    `  | 字段 | 必选 | 类型 |\n  | --- | --- | --- |\n  | ${name} | true | string |`;

  test("each with its fields, in Chinese", () => {
    const page = lines(
      "# 接口",
      "### 收藏",
      "- URL：http://127.0.0.1:5000/boats/star",
      `- 请求方式：POST\n\n${table("boat")}`,
      "---",
      `- 请求方式：DELETE（取消）\n\n${table("star")}`,
    );
    expect(operations(page)).toEqual(["POST /boats/star", "DELETE /boats/star"]);
    expect(promisedBy(page)).toContain("POST /boats/star request boat:string");
    expect(promisedBy(page).join("\n")).not.toContain("POST /boats/star request star");
  });

  test("each with its table, in English", () => {
    const rows = (name: string): string => `|===\n|Parameter |Type\n\n|${name} |string\n|===`;
    const page = lines(
      "= Boats",
      "== Star",
      "URL: /boats/star",
      "Method: POST",
      rows("boat"),
      "Method: DELETE",
      rows("star"),
    );
    expect(operations(page, "page.adoc")).toEqual(["POST /boats/star", "DELETE /boats/star"]);
  });

  test("a method before the next address is that address's", () => {
    const page = lines(
      "# Boats",
      "## All",
      "URL: /boats",
      "Method: GET",
      "Lists them.",
      "Method: POST",
      "URL: /sails",
      "Makes one.",
    );
    expect(operations(page)).toEqual(["GET /boats", "POST /sails"]);
  });
});

describe("what stands over or beside the names", () => {
  test.each<[string, string, string[]]>([
    [
      "the part of the message over the names",
      lines(
        "# Boats",
        "## Plans",
        "`POST /boats/plans`",
        "### Response Details",
        "| Response Body | Data Type | Field Description |\n|---|---|---|\n| code | String | Code |\n| plans | List | Plans |",
      ),
      ["POST /boats/plans 2XX code:string", "POST /boats/plans 2XX plans:array"],
    ],
    [
      "in Chinese",
      lines(
        "# 船",
        "## 计划",
        "`GET /boats/plans`",
        "### 返回",
        "| 返回参数 | 类型 | 说明 |\n|---|---|---|\n| code | string | 码 |",
      ),
      ["GET /boats/plans 2XX code:string"],
    ],
    [
      "sentences below such words name no fields",
      lines(
        "# Boats",
        "## Plans",
        "`GET /boats/plans`",
        "### Notes",
        "| Response Body | Remark |\n|---|---|\n| What comes back | It is large. |",
      ),
      [],
    ],
  ])("%s", (_, text, expected) => {
    expect(promisedBy(text)).toEqual(expected);
  });

  const cell = (text: string, span = ""): string => `<td${span}>${text}</td>`;
  const sheet = (words: readonly [string, string, string], said: string): string =>
    `<table><tbody><tr>${cell("URL")}${cell("/boats/tokens", ' colspan="3"')}</tr><tr>${cell("Http Method")}${cell("GET", ' colspan="3"')}</tr><tr>${cell(words[0], ' rowspan="2"')}${cell("Name")}${cell("Type")}${cell("Remark")}</tr><tr>${cell("login")}${cell("string")}${cell("Mandatory - as it was given")}</tr><tr>${cell(words[1], ' rowspan="3"')}${cell(said, ' colspan="3"')}</tr><tr>${cell("Name")}${cell("Type")}${cell("Remark")}</tr><tr>${cell("token")}${cell("string")}${cell(words[2])}</tr></tbody></table>`;

  test("a sentence across the columns stands between the label beside a part and its head", () => {
    const page = lines(
      "# Tokens",
      sheet(["Parameter", "Return", "Keep it"], "Single object with the following property"),
    );
    expect(marks(page)).toEqual(["GET /boats/tokens query login yes"]);
    expect(promisedBy(page)).toContain("GET /boats/tokens 2XX token:string");
  });

  test("in HTML and Chinese", () => {
    const page = `<html><body><h1>令牌</h1>${sheet(["请求参数", "返回参数", "令牌"], "返回一个对象")}</body></html>`;
    expect(promisedBy(page, "page.html")).toContain("GET /boats/tokens 2XX token:string");
  });

  test("a label that names no part of a message parts nothing", () => {
    const page = lines("# Tokens", sheet(["Parameter", "Harbour", "Keep it"], "One of many"));
    expect(promisedBy(page)).not.toContain("GET /boats/tokens 2XX token:string");
  });
});

describe("fields behind the words that would head their columns", () => {
  test("a paragraph each, in English", () => {
    const page = lines(
      "# Boats",
      "### POST /boats",
      "### Parameters",
      "Name : name *- required -*\nDescription : What it is called",
      "Name : size\nType : integer\nDescription : How long",
    );
    expect(promisedBy(page)).toEqual(["POST /boats request name:?", "POST /boats request size:integer"]);
  });

  test("in Chinese, in AsciiDoc", () => {
    const page = lines(
      "= 船",
      "== 新建",
      "----\nPOST /boats\n----",
      "=== 请求参数",
      "名称：name +\n类型：string +\n说明：名字",
    );
    expect(promisedBy(page, "page.adoc")).toEqual(["POST /boats request name:string"]);
  });

  test("what heads a page names no field", () => {
    const page = lines(
      "# Boats",
      "Name : Harbour API\nDescription : About boats",
      "## Show",
      "`GET /boats`",
      "Shows them.",
    );
    expect(promisedBy(page)).toEqual([]);
  });
});

describe("methods as terms below their path", () => {
  test("RST, with a list of fields", () => {
    const page =
      "Boats\n=====\n\n\\/boats\n    :GET: All of them\n    :POST: A new one\n\n\\/boats/(id)\n    :GET: One\n    :DELETE: Drop it\n";
    expect(operations(page, "page.rst")).toEqual([
      "GET /boats",
      "POST /boats",
      "GET /boats/{id}",
      "DELETE /boats/{id}",
    ]);
  });

  test("Markdown, in Chinese", () => {
    const page = lines("# 船", "## 接口", "/boats", "GET", "全部", "POST", "新建", "/sails", "GET", "全部");
    expect(operations(page)).toEqual(["GET /boats", "POST /boats", "GET /sails"]);
  });

  test("a method right before a path is that path's", () => {
    const page = lines("# Boats", "## All", "Lists.", "GET", "/boats", "## New", "Makes.", "POST", "/sails");
    expect(operations(page)).toEqual(["GET /boats", "POST /sails"]);
  });
});

test("a value that Ruby fills in is a variable; a fragment is none", () => {
  expect(operations(lines("# Boats", "## Show", "### HTTP Request", "`GET /boats/#{id}/sails`"))).toEqual([
    "GET /boats/{id}/sails",
  ]);
  expect(operations(lines("# Boats", "## Show", "### HTTP Request", "`GET /boats/#top`"))).toEqual(["GET /boats/"]);
});

describe("sentences that tell the call of each section", () => {
  const section = (name: string, rest: string): string =>
    lines(`## ${name}`, `Does it. Requires POST to \`\${HARBOUR_URL}/auth/${name}\`. ${rest}`);
  const list = "The following query parameters are required:\n\n* `role`: Which role.\n* `crew`: Who gets it.\n";

  test("right below the headings of three sections, with what a longer paragraph announces", () => {
    const page = `# Roles\n\n${section("add", "It is made anew, and nobody has it before it is given to them.")}\n${section("give", list)}\n${section("drop", "")}`;
    expect(operations(page)).toEqual(["POST /auth/add", "POST /auth/give", "POST /auth/drop"]);
    expect(marks(page).map((line) => line.split(" ").slice(0, 4).join(" "))).toEqual([
      "POST /auth/give query role",
      "POST /auth/give query crew",
    ]);
  });

  test("in two sections they may only mention it", () => {
    expect(operations(`# Roles\n\n${section("add", "")}\n${section("drop", "")}`)).toEqual([]);
  });
});

describe("a table of all calls before the reference", () => {
  const list =
    "| Method | Path | Entity |\n|---|---|---|\n| GET | `/boats/<id>` | Boat |\n| PUT | `/boats/<id>` | Boat |\n| DELETE | `/boats/<id>/crew` | Crew |\n| POST | `/boats/<id>/crew` | Crew |";
  const part = (method: string, path: string): string =>
    lines(
      `#### ${method} it`,
      `\`\`\`\n${method} ${path}\nHost: <host>\n\`\`\``,
      "The following parameters should be specified on the request:",
      "|Name|Kind|Description|\n|---|---|---|\n|`Host`|header|The host.|\n|`id`|path|Which boat.|",
    );
  const reference = `### Boat\n\n${part("GET", "/boats/<id>")}\n${part("PUT", "/boats/<id>")}\n### Crew\n\n${part("DELETE", "/boats/<id>/crew")}\n${part("POST", "/boats/<id>/crew")}`;

  test("a section that several rows name is of none of them, and what stands below its parts describes the calls", () => {
    const page = `# Boats\n\n## Detail\n\n${list}\n\n${reference}`;
    expect(operations(page)).toEqual([
      "GET /boats/{id}",
      "PUT /boats/{id}",
      "DELETE /boats/{id}/crew",
      "POST /boats/{id}/crew",
    ]);
    expect(marks(page)).toContain("PUT /boats/{id} path id ?");
    expect(marks(page)).toContain("POST /boats/{id}/crew header Host ?");
  });

  test("a walk through the protocol before it shows the same calls", () => {
    const walk = "### Getting a boat\n\nGet it first:\n\n    GET /boats/<id>\n\nThen change it.\n";
    expect(operations(`# Boats\n\n## Walk\n\n${walk}\n## Detail\n\n${list}\n\n${reference}`)).toHaveLength(4);
  });

  test("a table whose cells say of answers too is no request", () => {
    const page = lines(
      "# Boats",
      "## Show",
      "`GET /boats`",
      "### 200 OK",
      "|Name|Kind|Description|\n|---|---|---|\n|`Location`|header|Where it is.|",
    );
    expect(marks(page)).toEqual([]);
  });
});

describe("a query in a block", () => {
  const table = "| Parameter | Type |\n|---|---|\n| name | string |";
  const made = ["a", "b", "c"]
    .map((name) => lines(`## Make ${name}`, `\`\`\`\nPOST /${name}\n\`\`\``, table))
    .join("\n");

  test("its variables tell its form, in either language", () => {
    expect(operations(`# Boats\n\n${made}\n## Detail\n\n\`\`\`\nGET /boats/detail?id={boat_id}\n\`\`\`\n`)).toContain(
      "GET /boats/detail",
    );
    const adoc = `= 船\n\n${["a", "b", "c"].map((name) => lines(`== 新建${name}`, `....\nPOST /${name}\n....`, "|===\n|参数 |类型\n\n|name |string\n|===")).join("\n")}\n== 搜索\n\n....\nGET /boats/search?word={word}&page={page}\n....\n`;
    expect(operations(adoc, "page.adoc")).toContain("GET /boats/search");
  });

  test("values show how to filter", () => {
    expect(operations(`# Boats\n\n${made}\n## Filters\n\n\`\`\`\nGET /boats?tag=red\n\`\`\`\n`)).not.toContain(
      "GET /boats",
    );
  });
});

describe("the format of a field in a table of its own", () => {
  const page = (words: string): string =>
    lines(
      "# Boats",
      "## Say",
      "`POST /boats/say`",
      "| Parameter | Type |\n|---|---|\n| who | String |\n| data | Object |",
      words,
      "| Parameter | Type |\n|---|---|\n| text | String |",
    );

  test.each(["`data` 格式", "data 的结构如下：", "Format of `data`:", "Structure of the data object:"])(
    "%s",
    (words) => {
      expect(promisedBy(page(words))).toContain("POST /boats/say request data.text:string");
    },
  );

  test("a format of files names no field", () => {
    expect(promisedBy(page("JSON 格式"))).not.toContain("POST /boats/say request JSON.text:string");
    expect(promisedBy(page("Format of the body:")).join("\n")).not.toContain("body.text");
  });
});

describe("a sheet of pairs that tells a call", () => {
  const rst = (parameters: string): string =>
    `Boats\n=====\n\nShow\n----\n\n.. list-table::\n   :stub-columns: 1\n\n   * - Endpoint\n     - :code:\`/boats/tree\`\n   * - Method\n     - :code:\`GET\`\n   * - Parameters\n     - ${parameters}\n   * - Payload\n     - *empty*\n`;

  test("its cell of parameters", () => {
    const page = rst("`` ``".replace("`` ``", "``depth``, (optional), how deep\n\n       ``crew``, (required), whose"));
    expect(marks(page, "page.rst")).toEqual(["GET /boats/tree query depth no", "GET /boats/tree query crew yes"]);
  });

  test("a list in HTML, in Chinese", () => {
    const page =
      "<html><body><h1>船</h1><table><tr><td>请求地址</td><td>/boats/tree</td></tr><tr><td>请求方式</td><td>GET</td></tr><tr><td>请求参数</td><td><ul><li><code>depth</code>（必填）：深度</li><li><code>crew</code>（可选）：船员</li></ul></td></tr></table></body></html>";
    expect(marks(page, "page.html")).toEqual(["GET /boats/tree query depth yes", "GET /boats/tree query crew no"]);
  });

  test("a word in the cell is no list of fields", () => {
    expect(marks(rst("*none*"), "page.rst")).toEqual([]);
  });
});

test("marks of fields as they are written: a heading that asks, a dash behind the word, a generator's tag", () => {
  const table = (head: string, mark: string): string =>
    lines(
      "# Boats",
      "## Show",
      "`GET /boats`",
      "### Query parameters",
      `| Name | Type | ${head} | Description |\n|---|---|---|---|\n| size | int | ${mark} | How long |\n| tag | int | | Which |`,
    );
  expect(marks(table("Req'd?", "Y"))[0]).toBe("GET /boats query size yes");
  const tagged = (items: string): string =>
    lines("# Boats", "## Show", "`GET /boats/{id}`", "### Path parameters", items);
  expect(marks(tagged('- {{< req "\\*" >}} **id**: Which boat'))).toEqual(["GET /boats/{id} path id yes"]);
  expect(marks(tagged("- **id**: Which boat"))).toEqual(["GET /boats/{id} path id ?"]);
});

test("AsciiDoc with headings as Markdown has them is AsciiDoc where its literal blocks are", () => {
  const part = (title: string, call: string): string =>
    `### ${title}\n....\n${call}\nContent-Type: application/json\n....\n`;
  const page = `# Boats\n\n${part("Make", "POST https://host.example/boats")}\n${part("Change", "PUT https://host.example/boats/<id>")}\n${part("Drop", "DELETE https://host.example/boats/<id>")}`;
  expect(readText("page.adoc", page).document.format).toBe("asciidoc");
  expect(operations(page, "page.adoc")).toEqual(["POST /boats", "PUT /boats/{id}", "DELETE /boats/{id}"]);
  // four dots below a short title underline it in RST
  expect(readText("page.rst", "Boat\n====\n\nSize\n....\n\nText.\n\n.. note:: A\n").document.format).toBe("rst");
});

describe("titles of AsciiDoc with a line of signs below them", () => {
  const part = (title: string, sign: string, call: string): string =>
    `${title}\n${sign.repeat(title.length)}\n\n[source]\n----\n${call}\n----\n\n`;

  test("sections of both levels, in English and Chinese", () => {
    const page = `Boats of the harbour\n====================\n:toc:\n\n${part("Search", "-", "GET /boats/search")}${part("停靠的船只列表", "~", "GET /boats")}`;
    expect(readText("page.adoc", page).document.blocks.map((b) => (b.type === "heading" ? b.level : b.type))).toEqual([
      1,
      2,
      "code",
      3,
      "code",
    ]);
    expect(operations(page, "page.adoc")).toEqual(["GET /boats/search", "GET /boats"]);
  });

  test("a fence below text, or of another length, is a fence", () => {
    const text = readText("page.adoc", "= Boats\n\nIt is called so\n----\nGET /boats\n----\n").document;
    expect(text.blocks.map(({ type }) => type)).toEqual(["heading", "paragraph", "code"]);
    const item = readText("page.adoc", "= Boats\n\n* abc\n----\nGET /boats\n----\n").document;
    expect(item.blocks.map(({ type }) => type)).toEqual(["heading", "list", "code"]);
  });
});

describe("paths that are a word behind their label", () => {
  const call = (title: string, path: string, labels: readonly [string, string]): string =>
    `### ${title}\n\n- ${labels[0]}：${path}\n- ${labels[1]}：get\n`;

  test("in every call of a page, in either language", () => {
    const zh = ["boats", "sails", "crewList"].map((path) => call(path, path, ["请求路径", "请求方法"])).join("\n");
    expect(operations(`# 接口\n\n${zh}`)).toEqual(["GET /boats", "GET /sails", "GET /crewList"]);
    const en = ["boats", "sails", "crewList"].map((path) => call(path, path, ["Path", "Method"])).join("\n");
    expect(operations(`# Calls\n\n${en}`)).toEqual(["GET /boats", "GET /sails", "GET /crewList"]);
  });

  test("in two calls, or beside a whole path, a word is a word", () => {
    const two = ["boats", "sails"].map((path) => call(path, path, ["Path", "Method"])).join("\n");
    expect(operations(`# Calls\n\n${two}`)).toEqual([]);
    const mixed = ["boats", "sails", "/crew", "masts"].map((path) => call(path, path, ["Path", "Method"])).join("\n");
    expect(operations(`# Calls\n\n${mixed}`)).toEqual(["GET /crew"]);
  });
});

describe("a header of names that says where they live", () => {
  const page = (head: string, section = "### URL Parameters"): string =>
    lines(
      "# Orders",
      "## Add",
      "`POST /orders/{packet}`",
      section,
      "URL Parameter | Description\n---|---\npacket | Which packet.",
      `${head} | Description\n---|---\nvin | The number.`,
    );
  test.each<[string, string]>([
    ["Body Parameters", "POST /orders/{packet} request vin:?"],
    ["请求体参数", "POST /orders/{packet} request vin:?"],
  ])("%s", (head, expected) => {
    expect(promisedBy(page(head))).toContain(expected);
  });

  test("Query Parameter", () => {
    expect(marks(page("Query Parameter"))).toContain("POST /orders/{packet} query vin ?");
  });

  test("a request in the words of an answer's section is none", () => {
    const answer = lines(
      "# Orders",
      "## Add",
      "`POST /orders`",
      "### Response",
      "Body Parameter | Description\n---|---\nvin | The number.",
    );
    expect(promisedBy(answer)).toEqual(["POST /orders 2XX vin:?"]);
  });
});

describe("a call in a list that leaves out its base", () => {
  const page = (items: string, path: string): string =>
    lines("# Version", "## Endpoint", `\`\`\`\nGET ${path}\n\`\`\``, "## Cases", items);
  test.each([
    ["Korean", "- 요청: `GET /system/version`\n- 응답: 버전"],
    ["English", "- Request: `GET /system/version`\n- Answer: the version"],
  ])("%s", (_, items) => {
    expect(operations(page(items, "/harbour/v1/system/version"))).toEqual(["GET /harbour/v1/system/version"]);
  });

  test("another path is another call", () => {
    expect(operations(page("- Request: `GET /system/health`\n- Answer: fine", "/harbour/v1/system/version"))).toContain(
      "GET /harbour/v1/system/version",
    );
  });
});
