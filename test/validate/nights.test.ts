/** Nights of pages as people write them, held against the night before: what is no longer so, and nights on which all is well. */
import { describe, expect, it } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import { bodies, type Files, notesSince, since, three } from "./nights.ts";
import type { ExchangeParts } from "./pages.ts";

describe("a page that shows JSON in an example alone", () => {
  const example = '{ "glaze": "red", "height": 12 }';
  const pages: readonly Files[] = [
    { "page.md": `# Pots\n\nGET /pots/{id}\n\nResponse:\n\n\`\`\`json\n${example}\n\`\`\`\n` },
    { "page.rst": `Pots\n====\n\n.. code-block:: http\n\n   GET /pots/{id}\n\nResponse::\n\n   ${example}\n` },
    { "page.md": `# 陶罐\n\nGET /pots/{id}\n\n## 响应示例\n\n\`\`\`json\n${example}\n\`\`\`\n` },
  ];
  const pot = { glaze: "blue", height: 3 };
  const page = "<!doctype html><html><body>It works</body></html>";
  const html = (headers: Record<string, string> = {}): ExchangeParts => ({
    payload: { kind: "text", text: page },
    headers: { "Content-Type": "text/html", ...headers },
  });
  it.each(pages)("is not answered by an HTML page, nor by a text", (files) => {
    expect(since(files, three(pot), [html(), html()])).toEqual([expect.stringMatching(/^error api html-response: /)]);
    const text: ExchangeParts = { payload: { kind: "text", text: "no healthy upstream" } };
    expect(since(files, three(pot), [text, text, text])).toEqual([
      "error api type-changed: the body is a string in each of 3 responses; in the earlier run it was an object in each of 3 responses",
    ]);
  });
  it.each(pages)("may be answered so to a browser, which asks for it", (files) => {
    const asked = { ...html(), requestHeaders: { Accept: "text/html,*/*;q=0.8" } };
    expect(since(files, three(pot), [...three(pot), asked])).toEqual([]);
  });
});

describe("several descriptions of one call", () => {
  const table = "| Name | Type |\n|---|---|\n| glaze | String |\n";
  const twice = {
    "page.md": `# Pots\n\n## List one\n\nGET /pots/{id}\n\nResponse fields\n\n${table}\n## Page through one\n\nGET /pots/{id}?after=x\n\nResponse fields\n\n${table}| next | String |\n`,
  };
  const editions = {
    "en/page.md": `# Pots\n\nGET /pots/{id}\n\nResponse fields\n\n${table}| links | Object |\n`,
    "zh/page.md": `# 陶罐\n\nGET /pots/{id}\n\n响应参数\n\n| 参数 | 类型 |\n|---|---|\n| glaze | String |\n| links | Map<String,String> |\n`,
  };
  const pot = { glaze: "red", kiln: { id: "k1", hot: true }, links: { self: "x", owner: "y" } };
  const paged = (body: Json): ExchangeParts => ({ body, url: "/pots/7?after=x" });
  const both = (body: Json): ExchangeParts[] => [...three(body), paged(body), paged(body)];
  it("tell of a field that is gone, and of another type, whichever an answer fits", () => {
    const { kiln, ...rest } = pot;
    expect(kiln.hot).toBe(true);
    for (const files of [twice, editions]) {
      expect(since(files, both(pot), both(rest))).toEqual([
        "error api field-vanished: kiln is in none of 5 responses; in the earlier run it was in each of 5 responses",
      ]);
      expect(since(files, both(pot), both({ ...pot, kiln: [1] }))).toEqual([
        "error api type-changed: kiln is a list in each of 5 responses; in the earlier run it was an object in each of 5 responses",
      ]);
    }
  });
  it("tell of a page instead of data, unless a browser asked for it", () => {
    const html: ExchangeParts = { payload: { kind: "text", text: "<html><body>Hi</body></html>" }, headers: {} };
    expect(since(twice, both(pot), [html, html, html])).toEqual([expect.stringMatching(/^error api html-response: /)]);
    const asked = { ...html, requestHeaders: { Accept: "text/html" } };
    expect(since(editions, both(pot), [...both(pot), asked]).filter((line) => line.includes("type-changed"))).toEqual(
      [],
    );
  });
  it("are silent of what one takes for a map and another leaves open, and of other calls in other numbers", () => {
    expect(since(editions, both(pot), both({ ...pot, links: { self: "z", owner: "w" } }))).toEqual([]);
    expect(since(twice, both(pot), [paged(pot), paged(pot), paged(pot)])).toEqual([]);
    expect(since(twice, both(pot), three(pot))).toEqual([]);
  });
});

describe("null beside values", () => {
  const files = {
    "page.md": "# Pots\n\nGET /pots/{id}\n\nResponse\n\n| Name | Type |\n|---|---|\n| glaze | String |\n",
  };
  const tags = (...list: Json[]): ExchangeParts[] => bodies(...list.map((one) => ({ glaze: "red", tags: one })));
  it("hides no other type", () => {
    const now = tags("a", "b", null, "c", "d");
    expect(since(files, tags(["a"], ["b"], null, ["c"]), now)).toEqual([
      expect.stringMatching(/^error api type-changed: tags is a string /),
    ]);
  });
  it("in all is told where there was a value in nearly all, and not where it came often", () => {
    const often = tags(["a"], null, null, ["b"]);
    const seldom = tags(["a"], ["b"], ["c"], ["d"], ["e"], null);
    const now = tags(null, null, null, null, null);
    expect(since(files, seldom, now)).toEqual([expect.stringMatching(/^warning api type-changed: tags is null /)]);
    expect(since(files, often, now)).toEqual([]);
  });
});

describe("failures beside what a test provokes", () => {
  const files = {
    "page.md": "# Pots\n\nGET /pots/{id}\n\nResponse\n\n| Name | Type |\n|---|---|\n| glaze | String |\n",
  };
  const good: ExchangeParts = { body: { glaze: "red" } };
  const status = (code: number): ExchangeParts => ({ status: code, body: { message: "m" } });
  it("are errors where nothing succeeds any more", () => {
    const before = [good, good, status(404)];
    expect(since(files, before, [status(500), status(500), status(404)])).toEqual([
      expect.stringMatching(/^error api server-error: status 500: a server error in 2 of 3 responses; /),
    ]);
    expect(since(files, before, [good, status(500), status(404)])).toEqual([
      expect.stringMatching(/^warning api server-error: /),
    ]);
  });
  it("are errors where most calls fail so that never did", () => {
    const before = [good, good, good, status(404)];
    const failed = [status(503), status(503), status(503)];
    expect(since(files, before, [good, ...failed])).toEqual([expect.stringMatching(/^error api server-error: /)]);
    expect(since(files, [...before, status(503)], [good, ...failed])).toEqual([
      expect.stringMatching(/^warning api server-error: /),
    ]);
  });
  it("only warn where fewer calls were made, of which the same failed before", () => {
    expect(since(files, [good, status(409)], [status(409)])).toEqual([
      expect.stringMatching(/^warning api no-success: /),
    ]);
    expect(since(files, [good, status(409)], [status(409), status(409)])).toEqual([
      expect.stringMatching(/^error api no-success: /),
    ]);
    expect(since(files, [good, good], [status(409)])).toEqual([expect.stringMatching(/^error api no-success: /)]);
  });
});

describe("the status of a success", () => {
  const page = (status: string): Files => ({
    "page.md": `# Pots\n\nPOST /pots/{id}\n\nResponse${status}\n\n| Name | Type |\n|---|---|\n| glaze | String |\n`,
    "topf.rst": `Kilns\n=====\n\n.. code-block:: http\n\n   PUT /kilns/{id}\n\nResponse${status}\n\n::\n\n   { "glaze": "red" }\n`,
  });
  const call = (status: number, method = "POST", url = "/pots/7"): ExchangeParts => ({
    method,
    url,
    status,
    body: { glaze: "red" },
  });
  const times = (count: number, one: ExchangeParts): ExchangeParts[] => Array.from({ length: count }, () => one);
  it("that no success had before is an error, and a warning where few show it or the method has two", () => {
    expect(since(page(""), times(4, call(201)), times(3, call(200)))).toEqual([
      "error api status-changed: POST /pots/{id} succeeds with status 200 in each of 3 responses; in the earlier run it succeeded with 201 in each of 4 responses",
    ]);
    expect(since(page(""), times(4, call(201)), times(2, call(200)))).toEqual([
      expect.stringMatching(/^warning api status-changed: /),
    ]);
    const put = (status: number): ExchangeParts[] => times(3, call(status, "PUT", "/kilns/7"));
    expect(since(page(""), put(201), put(204))).toEqual([expect.stringMatching(/^warning api status-changed: /)]);
  });
  it("is no matter where some have the old one, or nothing succeeds", () => {
    expect(since(page(""), times(4, call(201)), [call(200), call(201)])).toEqual([]);
    expect(since(page(""), times(4, call(201)), times(3, call(404)))).toEqual([expect.stringMatching(/ no-success: /)]);
  });
});

describe("headers that no page lists", () => {
  const files = {
    "page.md": "# 陶罐\n\nPOST /pots/{id}\n\n响应参数\n\n| 参数 | 类型 |\n|---|---|\n| glaze | String |\n",
  };
  const with3 = (...names: string[]): ExchangeParts[] =>
    [1, 2, 3].map(() => ({
      method: "POST",
      body: { glaze: "red" },
      headers: { "Content-Type": "application/json", ...Object.fromEntries(names.map((name) => [name, "x"])) },
    }));
  it("are missed: where the new thing is as an error, others as a warning", () => {
    expect(since(files, with3("Location", "X-Kiln"), with3("X-Kiln"))).toEqual([
      "error api field-vanished: header location is in none of 3 responses; in the earlier run it was in each of 3 responses",
    ]);
    expect(since(files, with3("Location", "X-Kiln"), with3("Location"))).toEqual([
      expect.stringMatching(/^warning api field-vanished: header x-kiln /),
    ]);
  });
  it("say nothing where they are HTTP's or a cache's, after one response, and where the recording has none", () => {
    expect(since(files, with3("Date", "Server", "Via", "X-Cache"), with3())).toEqual([]);
    expect(since(files, with3("X-Kiln").slice(0, 1), with3())).toEqual([]);
    const bare = with3().map((one) => ({ ...one, headers: {} }));
    expect(since(files, with3("X-Kiln"), bare)).toEqual([]);
  });
});

describe("calls that nobody makes any more", () => {
  const table = "Response\n\n| Name | Type |\n|---|---|\n| glaze | String |\n";
  const files = {
    "page.md": `# Pots\n\n## One\n\nGET /pots/{id}\n\n${table}\n## All\n\nGET /pots\n\n${table}`,
  };
  const one: ExchangeParts = { body: { glaze: "red" } };
  const all: ExchangeParts = { ...one, url: "/pots" };
  const times = (count: number, call: ExchangeParts): ExchangeParts[] => Array.from({ length: count }, () => call);
  it("are told: as a warning where chance does not explain it", () => {
    expect(notesSince(files, [...times(9, one), all], [one, one, one])).toEqual([
      "info undecided not-called: GET /pots was not called; in the earlier run it was called 1 time",
    ]);
    expect(notesSince(files, [...times(9, one), ...times(9, all)], times(18, one))).toEqual([
      "warning undecided not-called: GET /pots was not called; in the earlier run it was called 9 times",
    ]);
  });
  it("are no matter where they failed before, or nothing was called at all", () => {
    expect(notesSince(files, [one, { ...all, status: 404 }], [one])).toEqual([]);
    expect(notesSince(files, [one, all], [])).toEqual([]);
  });
});

it("what nobody documents and came once is noted when it is gone, and not called an error", () => {
  const files = {
    "page.md": "# Pots\n\nGET /pots/{id}\n\nResponse\n\n| Name | Type |\n|---|---|\n| glaze | String |\n",
  };
  expect(notesSince(files, bodies({ glaze: "a", kiln: 1 }), bodies({ glaze: "b" }))).toEqual([
    "info api field-vanished: kiln is not in the only response; in the earlier run it was in the only response",
  ]);
  expect(notesSince(files, bodies({ glaze: "a", kiln: 1 }, { glaze: "c" }), bodies({ glaze: "b" }))).toEqual([]);
});

it("what items of a list had once is noted when it is gone: there may be other items", () => {
  const shown = '{ "links": [{ "href": "/", "rel": "self" }, { "href": "/", "rel": "help", "type": "text/html" }] }';
  const page = (text: string): Files => ({ "page.md": text });
  const md = page(`# Pots\n\nGET /pots/{id}\n\nResponse:\n\n\`\`\`json\n${shown}\n\`\`\`\n`);
  const zh = page(`# 陶罐\n\nGET /pots/{id}\n\n## 响应示例\n\n\`\`\`json\n${shown}\n\`\`\`\n`);
  const fewer = { links: [{ href: "/", rel: "self" }] };
  for (const files of [md, zh]) {
    expect(since(files, bodies(JSON.parse(shown) as Json), bodies(fewer))).toEqual([]);
    // often enough it is no chance
    expect(since(files, three(JSON.parse(shown) as Json), three(fewer))).toEqual([
      "error api field-vanished: links[].type is in none of 3 responses; in the earlier run it was in each of 3 responses",
    ]);
  }
  const direct = (pot: Json): ExchangeParts[] => bodies({ pot });
  const one = page('# Pots\n\nGET /pots/{id}\n\nResponse:\n\n```json\n{ "pot": { "glaze": "red", "kiln": 7 } }\n```\n');
  expect(since(one, direct({ glaze: "a", kiln: 1 }), direct({ glaze: "b" }))[0]).toMatch(
    /^error api missing-field: pot\.kiln/,
  );
});

describe("the form of a text", () => {
  const pages: readonly Files[] = [
    { "page.md": "# Pots\n\nGET /pots/{id}\n\nResponse fields\n\n| Name | Type |\n|---|---|\n| fired | String |\n" },
    {
      "page.rst":
        'Pots\n====\n\n.. code-block:: http\n\n   GET /pots/{id}\n\nResponse::\n\n   { "fired": "yesterday", "height": 3 }\n',
    },
    {
      "page.md":
        "# 陶罐\n\nGET /pots/{id}\n\n## 响应参数\n\n| 参数 | 类型 | 描述 |\n|---|---|---|\n| fired | String | 烧制时间 |\n",
    },
    { "page.md": "# Pots\n\nGET /pots/{id}\n\nShows a pot.\n" },
  ];
  const uuids = [1, 2, 3].map((n) => `0f8fad5b-d9cb-469f-a165-7086772895${n}0`);
  const changes: readonly (readonly [string[], string[], string])[] = [
    [
      ["2024-01-01T00:00:00Z", "2024-01-01T00:00:00.5+01:00", "2024-02-01T00:00:00Z"],
      ["01/02/2024", "1/2/2024", "13/2/2024"],
      "a date in another order",
    ],
    [
      ["2024-01-01T00:00:00Z", "2024-01-02T00:00:00Z", "2024-02-01T00:00:00Z"],
      ["1704067200", "1704067201", "1704067202"],
      "a whole number in a string",
    ],
    [
      ["Mon, 01 Jan 2024 10:00:00 GMT", "Tue, 02 Jan 2024 10:00:00 GMT", "Tue, 02 Jan 2024 10:00:00 GMT"],
      ["2024-01-01 10:00:00", "2024-01-01 10:00:01", "2024-01-01 10:00:02"],
      "a date and time with a space between",
    ],
    [uuids, ["17", "18", "19"], "a whole number in a string"],
    [["17", "18", "19"], uuids, "a UUID"],
  ];
  const night = (list: readonly string[]) => bodies(...list.map((fired) => ({ fired, height: 12 })));
  it.each(pages)("that a program writes is an error where every response has another", (files) => {
    for (const [before, now, came] of changes)
      expect(since(files, night(before), night(now))).toEqual([
        expect.stringMatching(`^error api form-changed: fired is written as ${came} in each of 3 responses; `),
      ]);
  });
  it.each(pages)("is no matter where people write it, where it is as it was, or where it came too seldom", (files) => {
    const free = ["red", "hot kiln", "a@b.example", "/shelf/3", "12", "true", "10.0.0.1", "added0", ""];
    for (const one of free)
      for (const other of free)
        if (`${one}${other}` !== "/shelf/3https://x.example/3")
          expect(since(files, night([one, one, one]), night([other, other, other]))).toEqual([]);
    const dates = ["2024-01-01T00:00:00Z", "2024-01-02T00:00:00Z", "2024-02-01T00:00:00Z"];
    expect(since(files, night(dates), night(dates.toReversed()))).toEqual([]);
    expect(since(files, night(dates), night([...dates, "never", ""]))).toEqual([]);
    expect(since(files, night(uuids), night([...uuids, "default"]))).toEqual([]);
    expect(since(files, night([...uuids, "default"]), night(["default", "default", "default"]))).toEqual([]);
    // one date of one pot may be its owner's
    expect(since(files, night(["2024-01-01"]), night(["1/1/2024"])).filter((line) => line.startsWith("error"))).toEqual(
      [],
    );
  });
  it("is told of many calls that show it once each", () => {
    const paths = ["a", "b", "c"];
    const files = {
      "page.md": `# Pots\n\n${paths.map((path) => `## ${path}\n\nGET /${path}\n\nResponse\n\n| Name | Type |\n|---|---|\n| fired | String |\n`).join("\n")}`,
    };
    const each = (fired: string): ExchangeParts[] => paths.map((path) => ({ url: `/${path}`, body: { fired } }));
    const found = since(files, each("2024-01-01T00:00:00Z"), each("01/01/2024"));
    expect(found).toHaveLength(3);
    expect(found.every((line) => line.startsWith("error api form-changed"))).toBe(true);
  });
});

describe("the bodies of errors", () => {
  const paths = ["a", "b", "c"];
  const english = paths.map((path) => `## ${path}\n\nGET /${path}\n\nShows it.\n`).join("\n");
  const chinese = paths
    .map(
      (path) => `## ${path}\n\nGET /${path}\n\n查询。\n\n### 响应参数\n\n| 参数 | 类型 |\n|---|---|\n| id | String |\n`,
    )
    .join("\n");
  const pages: readonly Files[] = [{ "page.md": `# Pots\n\n${english}` }, { "page.md": `# 陶罐\n\n${chinese}` }];
  const fails = (status: number, ...list: Json[]): ExchangeParts[] =>
    paths.flatMap((path, n) => [
      { url: `/${path}`, body: { id: "7" } },
      { url: `/${path}`, status, body: list[n % list.length] ?? null },
    ]);
  const error = { error: { code: 7, message: "no such pot" }, path: "/a" };
  it.each(pages)("are of another shape together, though each operation fails once", (files) => {
    const before = fails(404, error);
    expect(since(files, before, fails(404, { message: "no such pot" }))).toEqual([
      "warning api field-vanished: 4XX path is in none of 3 responses; in the earlier run it was in each of 3 responses",
      "warning api field-vanished: 4XX error is in none of 3 responses; in the earlier run it was in each of 3 responses",
    ]);
    expect(since(files, before, fails(404, { ...error, error: "no such pot" }))).toEqual([
      "warning api type-changed: 4XX error is a string in each of 3 responses; in the earlier run it was an object in each of 3 responses",
    ]);
    expect(since(files, before, fails(404, [error]))).toEqual([
      "warning api type-changed: 4XX body is a list in each of 3 responses; in the earlier run it was an object in each of 3 responses",
    ]);
    const twice = [...before, ...fails(400, error)];
    expect(since(files, twice, [...fails(404, { ...error, path: 7 }), ...fails(400, { ...error, path: 8 })])).toEqual([
      expect.stringMatching(/^error api type-changed: 4XX path is /),
    ]);
    expect(since(files, [...before, ...fails(500, "x")], [...fails(404, "gone"), ...fails(500, "x")])).toContainEqual(
      expect.stringMatching(/^warning api type-changed: 4XX body is a string /),
    );
  });
  it.each(pages)("are no matter where some differed before, where other errors came, or too few", (files) => {
    const before = fails(404, error, { message: "no such pot" });
    expect(since(files, before, fails(404, { message: "no such pot" }))).toEqual([]);
    expect(
      since(files, fails(404, error), fails(404, { ...error, error: { code: 9, message: "m", hint: "h" } })),
    ).toEqual([]);
    expect(since(files, fails(404, error), fails(404, error).slice(0, 2))).toEqual([]);
    expect(since(files, fails(404, error), fails(404, { message: "m" }).slice(0, 2))).toEqual([]);
    expect(
      since(files, fails(404, error), fails(401, { message: "m" })).filter((line) => line.includes("404")),
    ).toEqual([]);
  });
});

describe("a status that pages announce", () => {
  const files = {
    "page.md":
      "# Pots\n\nErrors have status 500.\n\n## One\n\nGET /pots/{id}\n\nResponse\n\n| Name | Type |\n|---|---|\n| glaze | String |\n",
  };
  const good: ExchangeParts = { body: { glaze: "red" } };
  const failed: ExchangeParts = { status: 500, body: { message: "m" } };
  it("is news only where it did not come before, or where nothing else comes", () => {
    expect(since(files, [good, good, failed], [good, failed])).toEqual([]);
    expect(since(files, [good, good], [good, failed])).toEqual([expect.stringMatching(/^warning api server-error: /)]);
    expect(since(files, [good, good, failed], [failed, failed])).toEqual([
      expect.stringMatching(/^error api server-error: /),
    ]);
  });
});

describe("an object that no page describes, called once each night", () => {
  const files = { "page.md": "# Pots\n\nGET /pots/{id}\n\nShows a pot.\n" };
  const pot = { glaze: "red", height: 12, cracked: false };
  it("is another one where nothing is left of it", () => {
    for (const now of [{ data: pot }, { Glaze: "red", Height: 12, Cracked: false }, {}])
      expect(since(files, bodies(pot), bodies(now))).toEqual([
        expect.stringMatching(/^error api field-vanished: cracked is not in the only response; /),
        expect.stringMatching(/^error api field-vanished: glaze /),
        expect.stringMatching(/^error api field-vanished: height /),
      ]);
  });
  it("may lack one thing, be a map, or be one of a list", () => {
    expect(since(files, bodies(pot), bodies({ glaze: "red" }))).toEqual([]);
    expect(since(files, bodies({ a: "1", b: "2", c: "3" }), bodies({ d: "4" }))).toEqual([]);
    expect(since(files, bodies([pot]), bodies([{ lid: 1 }]))).toEqual([]);
  });
});

describe("a success of a status that the page does not list", () => {
  const pages: readonly Files[] = [
    {
      "page.md":
        '# Fire a pot\n\nPOST /pots/{id}\n\n| Status | Meaning | Body |\n|---|---|---|\n| `204` | Fired | _none_ |\n\n```json\n{ "id": "p1" }\n```\n',
    },
    {
      "page.rst":
        "Fire a pot\n==========\n\n.. code-block:: http\n\n   POST /pots/{id}\n\nResponses\n\n======= =====\nStatus  Means\n======= =====\n201     Fired\n======= =====\n\n====== ======\nField  Type\n====== ======\nid     String\nkiln   String\n====== ======\n",
    },
    {
      "page.md":
        "# 烧制陶罐\n\nPOST /pots/{id}\n\n## 返回参数\n\n| 参数名 | 类型 | 说明 |\n|---|---|---|\n| id | string | 编号 |\n| kiln | string | 窑 |\n\n## 状态码\n\n| 状态码 | 说明 |\n|---|---|\n| 201 | 成功 |\n",
    },
  ];
  const fired = (body: Json): ExchangeParts => ({ method: "POST", status: 200, body });
  const nights = (files: Files, body: Json): string[] =>
    since(
      files,
      [1, 2, 3].map(() => fired({ id: "p1", kiln: "k" })),
      [1, 2, 3].map(() => fired(body)),
    ).filter((line) => !line.includes("undocumented-status"));
  it.each(pages)("is held against the night before", (files) => {
    expect(nights(files, { id: 1, kiln: "k" })).toEqual([
      "error api type-changed: id is a whole number in each of 3 responses; in the earlier run it was a string in each of 3 responses",
    ]);
    expect(nights(files, { id: "p1" })).toEqual([
      "error api field-vanished: kiln is in none of 3 responses; in the earlier run it was in each of 3 responses",
    ]);
  });
  it.each(pages)("is missed where its body is gone", (files) => {
    const empty: ExchangeParts = { method: "POST", status: 200, payload: { kind: "empty" } };
    const told = since(files, [fired({ id: "a" }), fired({ id: "b" }), fired({ id: "c" })], [empty, empty, empty]);
    expect(told.filter((line) => line.includes("field-vanished"))).toEqual([
      "error api field-vanished: the body is in none of 3 responses; in the earlier run it was in each of 3 responses",
    ]);
  });
  it.each(pages)("says nothing where all is as it was, or another status came that has no body", (files) => {
    expect(nights(files, { kiln: "other", id: "p2" })).toEqual([]);
    const none: ExchangeParts = { method: "POST", status: 204, payload: { kind: "empty" } };
    const now = [fired({ id: "p1", kiln: "k" }), none, none, none];
    expect(
      since(files, [fired({ id: "p1", kiln: "k" }), none, none, none], now).filter((line) => line.includes("vanished")),
    ).toEqual([]);
  });
});

describe("the media type of answers", () => {
  const files = {
    "page.md": "# Pots\n\nGET /pots/{id}\n\nResponse\n\n| Name | Type |\n|---|---|\n| glaze | String |\n",
  };
  const stated = { body: { glaze: "red" }, headers: { "Content-Type": "application/json", Date: "x" } };
  const bare = { body: { glaze: "red" }, headers: { Date: "x" } };
  const nothing: ExchangeParts = { payload: { kind: "empty" }, status: 204, headers: { Date: "x" } };
  it("is missed where no answer states it any more", () => {
    expect(since(files, [stated, stated, stated], [bare, bare, bare])).toEqual([
      "warning api field-vanished: header content-type is in none of 3 responses; in the earlier run it was in each of 3 responses",
    ]);
  });
  it("is not missed after two answers, where nothing has a body, or where headers were not recorded", () => {
    expect(since(files, [stated, stated], [bare, bare])).toEqual([]);
    expect(since(files, [stated, stated, stated, nothing], [nothing, nothing, nothing]).join()).not.toContain(
      "content-type",
    );
    const unseen: ExchangeParts = { body: { glaze: "red" }, headers: {} };
    expect(since(files, [stated, stated, stated], [unseen, unseen, unseen])).toEqual([]);
  });
});

describe("a list that had items every time", () => {
  const pages: readonly Files[] = [
    {
      "page.md":
        "# Pots\n\nGET /pots/{id}\n\nResponse\n\n| Name | Type |\n|---|---|\n| pots | Array of strings |\n| name | String |\n",
    },
    {
      "page.rst":
        'Pots\n====\n\n.. code-block:: http\n\n   GET /pots/{id}\n\nResponse::\n\n   { "pots": ["a"], "name": "x" }\n',
    },
    {
      "page.md":
        "# 陶罐\n\nGET /pots/{id}\n\n## 返回参数\n\n| 参数名 | 类型 | 说明 |\n|---|---|---|\n| name | string | 名称 |\n",
    },
  ];
  const pot = (...pots: Json[]): Json => ({ name: "x", pots });
  it.each(pages)("is noted where it is empty in all of them, if two show it", (files) => {
    const full = three(pot("a", "b"));
    expect(notesSince(files, full, three(pot())).filter((line) => line.includes("list-emptied"))).toEqual([
      "info api list-emptied: pots is an empty list in each of 3 responses; in the earlier run it had items in each of 3 responses",
    ]);
    expect(notesSince(files, full, bodies(pot(), pot())).filter((line) => line.includes("list-emptied"))).toEqual([
      expect.stringMatching(/^info api list-emptied: pots is an empty list in each of 2 responses;/),
    ]);
    expect(notesSince(files, full, bodies(pot())).join()).not.toContain("list-emptied");
  });
  it.each(pages)("says nothing where it was empty before, has an item once, or is no list any more", (files) => {
    const told = (before: ExchangeParts[], now: ExchangeParts[]): string => notesSince(files, before, now).join();
    expect(told(bodies(pot("a"), pot(), pot("b")), three(pot()))).not.toContain("list-emptied");
    expect(told(three(pot("a")), bodies(pot(), pot("a"), pot()))).not.toContain("list-emptied");
    expect(told(three(pot("a")), three({ name: "x", pots: {} }))).not.toContain("list-emptied");
  });
  it("is noted inside the items of another one, if three show it", () => {
    const files = {
      "page.md": "# Pots\n\nGET /pots/{id}\n\nResponse\n\n| Name | Type |\n|---|---|\n| name | String |\n",
    };
    const shelf = (...marks: Json[]): Json => ({ name: "x", pots: [{ marks, id: 1 }] });
    const told = (now: ExchangeParts[]): string[] =>
      notesSince(files, three(shelf("m")), now).filter((line) => line.includes("list-emptied"));
    expect(told(three(shelf()))).toEqual([expect.stringMatching(/^info api list-emptied: pots\[\].marks is /)]);
    expect(told(bodies(shelf(), shelf()))).toEqual([]);
  });
});
