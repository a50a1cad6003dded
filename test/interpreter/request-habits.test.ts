/** Request lines as the documentation of many products writes them: labels, lists, small methods, calls that only show one. */
import { describe, expect, it, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";

const read = (file: string, ...parts: string[]): ApiPage => readText(file, parts.join("\n\n")).page;
const operations = (page: ApiPage): string[] =>
  page.operations.map((o) =>
    [`${o.method.value} ${o.path.value}`, ...o.otherPaths.map(({ value }) => `or ${value}`)].join(" "),
  );

describe("a label tells the address, another one the method", () => {
  test.each<[string, string[], string[]]>([
    ["items of a list", ["* Syntax: /boats/*<boat_id>*\n* Method: DELETE"], ["DELETE /boats/{boat_id}"]],
    [
      "strong labels of a generator",
      ["**URL:** `http://localhost/boats/add`", "**Type:** `POST`"],
      ["POST /boats/add"],
    ],
    ["several methods", ["**Path**: /boats", "**Methods allowed**: GET, POST"], ["GET /boats", "POST /boats"]],
    ["methods told apart by a slash", ["接口地址：/boats", "请求方式：GET / PUT"], ["GET /boats", "PUT /boats"]],
    ["a remark behind the method", ["请求地址：/boats", "请求方式：POST（HTTPS）"], ["POST /boats"]],
    [
      "headings over indented lists, with a sentence between",
      [
        "### URI",
        "Both of these work.",
        "      * http://host:port/v1/fleet\n      * http://host:port/v1/fleet/info",
        "### HTTP Operations Supported",
        "      * GET\n      * PUT",
      ],
      ["GET /v1/fleet or /v1/fleet/info", "PUT /v1/fleet or /v1/fleet/info"],
    ],
    [
      "an address alone, right above the method",
      ["> https://boats.example.com/x/add", "*请求方式：POST*", "**url参数：**"],
      ["POST /x/add"],
    ],
    [
      "an address far from any method is only an address",
      ["https://boats.example.com/x/add", "Text.", "## B", "Method: POST"],
      [],
    ],
    [
      "labelled paths, each with a method alone some lines below",
      ["path: /boats", "All boats.", "`GET`", "returns a list", "path: /boats/{id}", "一艘船。", "`GET`", "`DELETE`"],
      ["GET /boats", "GET /boats/{id}"],
    ],
    ["a method alone below one labelled path", ["path: /var/boats", "Some text.", "`GET`"], []],
    ["a type is no method", ["**Path**: /boats", "**Type**: object"], []],
  ])("%s", (_, parts, expected) => {
    expect(operations(read("page.md", "# Boats", "## Add", ...parts))).toEqual(expected);
  });
});

describe("labelled addresses on a page that names no method are read", () => {
  const page = (...parts: string[]): string[] => operations(read("page.md", "# Boats", ...parts));
  const fleet = [
    "## Fleet",
    "**Endpoint:** `http://server:port/fleetz`",
    "## Crew",
    "**Endpoint:** `http://server:port/crewz`",
  ];

  test("in every section", () => {
    expect(page(...fleet)).toEqual(["GET /fleetz", "GET /crewz"]);
    expect(
      page("## 船队", "请求地址：http://server:port/fleetz", "## 船员", "请求地址：http://server:port/crewz"),
    ).toEqual(["GET /fleetz", "GET /crewz"]);
  });

  test("but not one alone, nor where the page names a method or sends something", () => {
    expect(page(...fleet.slice(0, 2))).toEqual([]);
    expect(page(...fleet, "## Sinking", "Send a POST request to sink one.")).toEqual([]);
    expect(page(...fleet, "```sh\ncurl -d @boat.json http://server:port/fleetz\n```")).toEqual([]);
  });

  test("and a path without a host is no address to open", () => {
    expect(page("## Fleet", "**Path:** /fleetz", "## Crew", "**Path:** /crewz")).toEqual([]);
  });
});

describe("what a block of code states", () => {
  test("a method in small letters, with nothing but its path", () => {
    const page = read(
      "page.md",
      "# Boats",
      "## All",
      "```\nget /boats\n```",
      "## Launch",
      "```\npost /boats/launch\n```",
    );
    expect(operations(page)).toEqual(["GET /boats", "POST /boats/launch"]);
  });

  test("words that begin with the word for a method are none", () => {
    expect(operations(read("page.md", "# Boats", "## All", "```\nget started/quickly\n```"))).toEqual([]);
  });

  test("brackets around a whole segment hold a variable", () => {
    expect(operations(read("page.md", "# Boats", "`GET /boats/[boat_id]/crew`"))).toEqual([
      "GET /boats/{boat_id}/crew",
    ]);
  });

  test("a fixed path and a template, each at the head of its part, are two operations", () => {
    const part = (line: string): string[] => [
      `\`\`\`\n${line}\n\`\`\``,
      "It does so.",
      "| Name | Type | Description |\n|---|---|---|\n| tag | string | A tag. |",
    ];
    const page = read("page.md", "# Boats", "## A", ...part("POST /boats/submit"), "## B", ...part("POST /boats/{id}"));
    expect(operations(page)).toEqual(["POST /boats/submit", "POST /boats/{id}"]);
  });

  test("a block at the top that fills in the line below is an example of it", () => {
    const page = read(
      "page.md",
      "# Create a boat",
      "Creates it.",
      "```console\nPUT /my-boat-01\n```",
      "## Request",
      "`PUT /<boat>`",
    );
    expect(operations(page)).toEqual(["PUT /{boat}"]);
  });
});

describe("a list of calls with what each does", () => {
  const list = (...items: string[]): string => items.map((item) => `- ${item}`).join("\n");

  test("states each of them", () => {
    const page = read(
      "page.md",
      "# Health",
      list("`GET /live`: whether it runs.", "`GET /ready`: whether it takes calls.", "`PUT /mode` – sets the mode."),
    );
    expect(operations(page)).toEqual(["GET /live", "GET /ready", "PUT /mode"]);
  });

  test("what changed in some calls states none", () => {
    const page = read(
      "page.md",
      "# Changes",
      "Since the last version:",
      list("`GET /live` now answers 200.", "`GET /ready` takes a limit.", "`PUT /mode` is new."),
    );
    expect(operations(page)).toEqual([]);
  });
});

describe("an operation without a heading of its own", () => {
  const table = (name: string): string => `| Parameter | Type |\n|---|---|\n| ${name} | string |`;
  const answer = ["### Responses", "```json\n{}\n```"];

  test("begins behind what the last one answers", () => {
    const page = read(
      "page.md",
      "# Code",
      "`POST /code/ask`",
      table("mail"),
      ...answer,
      "`POST /code/swap`",
      table("code"),
      ...answer,
    );
    expect(operations(page)).toEqual(["POST /code/ask", "POST /code/swap"]);
    expect(page.structures.map(({ fields }) => fields.map(({ name }) => name.value))).toEqual([["mail"], ["code"]]);
  });

  test("does not begin where an answer only speaks of another call", () => {
    const page = read(
      "page.md",
      "# Code",
      "`POST /code/ask`",
      table("mail"),
      ...answer,
      "Poll `GET /code/{id}` for it.",
    );
    expect(operations(page)).toEqual(["POST /code/ask"]);
  });
});

describe("calls that title what follows", () => {
  test("in strong type, with a sign behind them", () => {
    const page = read(
      "page.md",
      "# Boats",
      "Text.",
      "**`GET /boats/:id`** — returns one.",
      "**DELETE /boats/:id**: sinks it.",
    );
    expect(operations(page)).toEqual(["GET /boats/{id}", "DELETE /boats/{id}"]);
  });

  test("with the method in brackets", () => {
    const page = read("page.md", "# Boats", "### [POST] /boats/bulk", "Text.", "### [PUT] /boats/{id}");
    expect(operations(page)).toEqual(["POST /boats/bulk", "PUT /boats/{id}"]);
  });

  test("in a sentence they title nothing", () => {
    const page = read("page.md", "# Boats", "Text.", "Use **GET /boats/:id** - it returns one.");
    expect(operations(page)).toEqual([]);
  });
});

test("parameters between the heading of an operation and its request line are its own", () => {
  const page = read(
    "page.md",
    "## Making one",
    "### POST /boats",
    "### Parameters",
    "| Name | Description | Required |\n|---|---|---|\n| mast | The mast | true |",
    "### Request",
    "#### Route",
    "<pre>POST /boats</pre>",
  );
  expect(page.structures.map(({ fields }) => fields.map(({ name }) => name.value))).toEqual([["mast"]]);
});

describe("a block that shows what is sent, right under its heading", () => {
  const sent = (line: string, ...behind: string[]): string =>
    ["```", line, "Content-Type: application/json", "", ...behind, "```"].join("\n");

  test("states its first line", () => {
    const page = read(
      "page.md",
      "# Boats",
      "## Try",
      sent("POST /boats/{id}/try", "{}"),
      "## Add",
      sent("POST /boats", "{}"),
    );
    expect(operations(page)).toEqual(["POST /boats/{id}/try", "POST /boats"]);
  });

  test("shows a call where something else stands below", () => {
    const page = read("page.md", "# Boats", "## Try", "```\nPOST /boats/1\nand wait\n```");
    expect(operations(page)).toEqual([]);
  });
});

test("a method that a heading ends or begins with belongs to the path below", () => {
  const page = read(
    "page.md",
    "# 船",
    "## 全部 GET",
    "`/boats`",
    "## POST 新建",
    "`/boats/new`",
    "## 说明 NOTE",
    "`/boats/old`",
  );
  expect(operations(page)).toEqual(["GET /boats", "POST /boats/new"]);
});

test("in plain text a request line behind the table of an answer begins the next operation", () => {
  const page = read(
    "page.txt",
    "Boats API",
    "1. List boats",
    "GET /boats",
    "Response",
    "Name      Type      Description\nitems     array     The boats\ntotal     integer   How many",
    "2. Add a boat",
    "POST /boats",
    "Request body",
    "Name      Type      Required   Description\nmast      string    yes        The mast\ncrew      integer   no         Who sails",
  );
  expect(operations(page)).toEqual(["GET /boats", "POST /boats"]);
  expect(page.operations.map(({ requestBody }) => requestBody !== null)).toEqual([false, true]);
});

describe("headings that are calls, on a page that says the method of all calls", () => {
  const names = ["pots/make: Makes a pot.", "pots/list: Lists them.", "kiln/heat"];
  const page = (said: string, headings: readonly string[]): string =>
    `# Pots\n\n${said}\n\n${headings.map((one) => `### ${one}\n\nSays what it does.\n`).join("\n")}`;
  const calls = (file: string, text: string): string[] =>
    readText(file, text).page.operations.map(({ method, path }) => `${method.value} ${path.value}`);
  const all = ["POST /pots/make", "POST /pots/list", "POST /kiln/heat"];

  it("are operations", () => {
    expect(calls("page.md", page("All calls must be made using POST.", names))).toEqual(all);
    expect(
      calls(
        "page.md",
        page(
          "Each of the commands is sent as an HTTP POST.",
          names.map((one) => `/${one.split(":")[0]}`),
        ),
      ),
    ).toEqual(all);
    const rst = `罐子\n====\n\n所有接口都使用 POST 方法调用。\n\n${["pots/make：制作", "pots/list：列出", "kiln/heat"].map((one) => `${one}\n--------------------\n\n说明。\n`).join("\n")}`;
    expect(calls("page.rst", rst)).toEqual(all);
  });

  it("are none where the page says no method, two of them, or does not mean all", () => {
    for (const said of [
      "All calls are quick.",
      "All calls are made with GET or POST.",
      "Some calls use POST.",
      "All calls that do not use POST fail.",
    ])
      expect(calls("page.md", page(said, names))).toEqual([]);
    expect(calls("page.md", page("All calls must be made using POST.", names.slice(0, 2)))).toEqual([]);
    expect(
      calls("page.md", page("All calls must be made using POST.", ["Input/output of it", "And/or", "Read me"])),
    ).toEqual([]);
  });
});

describe("labels that are headings, and other parts between them", () => {
  const called = (...lines: string[]): string[] =>
    readText("page.md", lines.join("\n\n")).page.operations.map(({ method, path }) => `${method.value} ${path.value}`);
  test.each([
    ["English", ["#### URL", "http://a.example/pots", "#### Wire format", "Binary.", "#### Method", "GET"]],
    ["Chinese", ["##### 请求URL", "- `http://a.example/pots`", "##### Header", "Key：Host", "##### 请求方式", "- GET"]],
    [
      "quotes",
      ["###### 请求URL", "> http://a.example/pots", "###### 返回值类型", "> Pot", "###### HTTP请求方式", "> GET"],
    ],
  ])("%s", (_, lines) => {
    expect(called("# Pots", "## One", ...lines)).toEqual(["GET /pots"]);
  });
  test("another section's heading parts them", () => {
    expect(called("# Pots", "## One", "#### URL", "/pots", "## Two", "#### Method", "GET")).toEqual([]);
    expect(called("# Pots", "## One", "URL: /pots", "## Two", "Method: GET")).toEqual([]);
  });
});

describe("a dot between method and path", () => {
  it.each<[string, string[]]>([
    ["## `GET·/boats`\n\n## `POST·/boats/{id}`", ["GET /boats", "POST /boats/{id}"]],
    ["## 查询\n\n`GET•/boats`\n\n## 修改\n\n`PUT·/boats/{id}`", ["GET /boats", "PUT /boats/{id}"]],
    ["## `GET·boats`\n\n## Boats·/docks", []],
  ])("%s", (text, expected) => expect(operations(read("page.md", "# Boats", text))).toEqual(expected));
  it("in HTML", () => {
    const html = "<h1>Boats</h1><h2><code>DELETE·/boats/{id}</code></h2><p>Sinks it.</p>";
    expect(operations(read("page.html", html))).toEqual(["DELETE /boats/{id}"]);
  });
});
