/** Pages that show their calls and state none, and calls that are shown beside a stated one. */
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";

const read = (file: string, ...parts: string[]): ApiPage => readText(file, parts.join("\n\n")).page;
const operations = (page: ApiPage): string[] =>
  page.operations.map((o) =>
    [`${o.method.value} ${o.path.value}`, ...o.queryTemplate.map(({ value }) => value)].join(" "),
  );
const code = (...lines: string[]): string => ["```", ...lines, "```"].join("\n");

describe("a page of nothing but commands", () => {
  const section = (title: string, ...command: string[]): string[] => [
    `## ${title}`,
    "Send it.",
    code(...command),
    "The answer:",
    code("HTTP/1.1 200 OK", "Content-Type: application/json", "", "{}"),
  ];
  const make = section(
    "Make",
    'curl -i -X PUT "http://<HOST>:<PORT>/dirs/<PATH>?op=MAKE',
    '                    [&mode=<OCTAL>]"',
  );
  const drop = section("Drop", 'curl -i -X DELETE "http://<HOST>:<PORT>/dirs/<PATH>"');
  const show = section("Show", 'curl -i "http://<HOST>:<PORT>/dirs/<PATH>?op=SHOW"');

  test("states with them what recurs in each section, with an answer behind it", () => {
    expect(operations(read("page.md", "# Dirs", ...make, ...drop, ...show))).toEqual([
      "PUT /dirs/{PATH} op mode",
      "DELETE /dirs/{PATH}",
      "GET /dirs/{PATH} op",
    ]);
  });

  test("states nothing where values stand in the paths", () => {
    const filled = ["a", "b", "c"].map((name) => section(name, `curl "http://localhost/dirs/${name}-01"`));
    expect(operations(read("page.md", "# Dirs", ...filled.flat()))).toEqual([]);
  });

  test("states nothing with two of them, or beside a request line", () => {
    expect(operations(read("page.md", "# Dirs", ...make, ...drop))).toEqual([]);
    expect(operations(read("page.md", "# Dirs", "## All", "`GET /dirs`", ...make, ...drop, ...show))).toEqual([
      "GET /dirs",
    ]);
  });
});

describe("a page of commands with values, each with its answer", () => {
  const part = (title: string, ...steps: readonly [command: string, answer: string][]): string[] => [
    `## ${title}`,
    ...steps.flatMap(([command, answer]) => [code(command), code(answer)]),
  ];
  const pot = '{"pot": {"name": "/red", "size": 3}}';
  const make = part("Make", ["curl http://localhost/pots/red -XPUT -d size=3", pot]);
  const queue = part("Queue", ["curl http://localhost/pots/line -XPOST -d size=3", '{"pot": {"name": "/line/0001"}}']);
  const stats = part("Statistics", ["curl http://localhost/stats/own", '{"count": 3}']);
  const twice = part(
    "Both",
    ["curl http://localhost/pots/red", pot],
    ["curl http://localhost/pots/red?deep=1", pot],
    ["curl http://localhost/pots/red -XDELETE", pot],
  );

  test("has the name that the answer gives the value, and each call of a section once", () => {
    expect(operations(read("page.md", "# Pots", ...make, ...queue, ...stats, ...twice))).toEqual([
      "PUT /pots/{name}",
      "POST /pots/line",
      "GET /stats/own",
      "GET /pots/{name}",
      "DELETE /pots/{name}",
    ]);
  });

  test("in RST and in Chinese", () => {
    const rst = (title: string, command: string, answer: string): string =>
      `${title}\n------\n\n设置罐子：\n\n.. code-block:: console\n\n   ${command}\n\n.. code-block:: json\n\n   ${answer}\n`;
    const page = [
      "罐子\n====\n",
      rst("设置", "$ curl http://localhost/pots/red -X PUT -d size=3", pot),
      rst("查询", "$ curl http://localhost/pots/red", pot),
      rst("统计", "$ curl http://localhost/stats/own", '{"count": 3}'),
    ];
    expect(operations(read("page.rst", ...page))).toEqual(["PUT /pots/{name}", "GET /pots/{name}", "GET /stats/own"]);
  });

  test("states nothing where no answer follows, or where most values have no name", () => {
    const mute = ["a", "b", "c"].flatMap((name) => [`## ${name}`, code(`curl http://localhost/pots/${name}`), "Done."]);
    expect(operations(read("page.md", "# Pots", ...mute))).toEqual([]);
    const numbered = ["1", "2", "3"].flatMap((n) => part(n, [`curl http://localhost/pots/${n}`, '{"size": 3}']));
    expect(operations(read("page.md", "# Pots", ...numbered))).toEqual([]);
  });
});

test("a request below a heading Example shows one", () => {
  const page = read(
    "page.md",
    "# Count",
    "# Method",
    "GET `/boats/count`",
    "# Example",
    "## Request",
    "GET `/boats/count?mast=2`",
  );
  expect(operations(page)).toEqual(["GET /boats/count"]);
});

describe("a page of one operation", () => {
  const page = (...lines: string[]): ApiPage =>
    read(
      "page.md",
      "# Make a boat",
      "## Call",
      ...lines,
      "## Notes",
      "Mind the wind.",
      "## Request body",
      "|Name|Type|\n|---|---|\n|mast|string|",
    );

  test("has the sections that are called by parts of an operation", () => {
    expect(page("`POST /boats`").operations[0]?.requestBody?.type).toMatchObject({ kind: "structure" });
  });

  test("gives them to none of several", () => {
    const { operations: found } = page("`POST /boats`", "## Other call", "`PUT /boats`");
    expect(found.map(({ requestBody }) => requestBody)).toEqual([null, null]);
  });
});

test("names in angle brackets are the variables of the path, and among other names stand for any name", () => {
  const list = (...names: string[]): string => names.map((name) => `- \`${name}\` (string) - One of them.`).join("\n");
  const names = (text: string): string[] =>
    read("page.md", "# Boats", "`GET /boats/<port>`", "### Path parameters", text).operations.flatMap((o) =>
      o.parameters.map((p) => `${p.in} ${p.name.value}`),
    );
  expect(names(list("<port>"))).toEqual(["path port"]);
  expect(names(list("port", "mast", "<other>"))).toEqual(["path port", "path mast"]);
});

test("a format in brackets is a variable too", () => {
  expect(operations(read("page.md", "# Boats", code("GET /boats/[id].[format]")))).toEqual([
    "GET /boats/{id}.{format}",
  ]);
});

test("a component that has a host beside its path", () => {
  const page = read(
    "page.md",
    "# Boats",
    '{% api-method method="post" host="https://boats.example.com" path="/boats" %}',
    "{% endapi-method %}",
  );
  expect(operations(page)).toEqual(["POST /boats"]);
});

test("a variable of several words in angle brackets is one", () => {
  const page = read("page.md", "# Boats", code("GET /ports/<port id>/boats?from=<day>"));
  expect(operations(page)).toEqual(["GET /ports/{port_id}/boats from"]);
});

describe("a command at a path that a sentence calls an endpoint", () => {
  const section = (title: string, said: string, command: string): string[] => [
    `## ${title}`,
    said,
    code(command),
    code('{"ok": true}'),
  ];
  const health = section("Health", "Each boat answers at the `/health` endpoint.", "curl http://10.0.0.1:90/health");

  test("is its operation, beside a request line of another section too", () => {
    expect(operations(read("page.md", "# Boats", ...health))).toEqual(["GET /health"]);
    expect(operations(read("page.md", "# Boats", ...health, "## All", "`GET /boats`"))).toEqual([
      "GET /health",
      "GET /boats",
    ]);
    const rst =
      "船\n==\n\n状态\n----\n\n状态可以通过 ``/health`` 接口获取：\n\n.. code-block:: console\n\n   $ curl http://10.0.0.1:90/health\n";
    expect(operations(read("page.rst", rst))).toEqual(["GET /health"]);
  });

  test("is none where the sentence names another path or no endpoint, or a value stands in it", () => {
    const other = section("Health", "See the `/state` endpoint.", "curl http://10.0.0.1:90/health");
    const plain = section("Health", "We asked `/health` for it.", "curl http://10.0.0.1:90/health");
    const filled = section("Boat", "Ask the `/boats/7` endpoint.", "curl http://10.0.0.1:90/boats/7");
    for (const parts of [other, plain, filled]) expect(operations(read("page.md", "# Boats", ...parts))).toEqual([]);
  });
});

describe("a page of commands, each with its answer in its own block", () => {
  const part = (title: string, ...blocks: string[][]): string[] => [
    `## ${title}`,
    ...blocks.map((lines) => code(...lines)),
  ];
  const boats = part(
    "Boats",
    ["# curl http://localhost:90/api/3/boats", '[{"name": "red", "mast": None, "key": "name"}]'],
    ["# curl http://localhost:90/api/3/boats/name", '{"name": ["red", "blue"]}'],
    ["# curl http://localhost:90/api/3/boats/name/red", '{"red": [{"name": "red"}]}'],
  );
  const load = part("Load", ["# curl http://localhost:90/api/3/load", '{"one": 1.5}']);
  const limits = part(
    "Limits",
    ["$ curl http://localhost:90/api/3/all/limits", '{"load": {"high": 3}}'],
    ["$ curl http://localhost:90/api/3/load/limits", '{"high": 3}'],
  );
  const page = read("page.md", "# Boats", ...boats, ...load, ...limits);

  test("states what it calls; a number behind api is a version", () => {
    expect(operations(page)).toEqual([
      "GET /api/3/boats",
      "GET /api/3/boats/{key}",
      "GET /api/3/load",
      "GET /api/3/all/limits",
      "GET /api/3/load/limits",
    ]);
    expect(page.callsShown).toEqual(["GET /api/3/boats/name/red"]);
  });

  test("gives each the answer to its own call, with Python's literals", () => {
    const answers = page.operations.map(({ examples }) =>
      examples.flatMap(({ role, body }) => (role === "response" ? [body?.value?.json] : [])),
    );
    expect(answers).toEqual([
      [[{ name: "red", mast: null, key: "name" }]],
      [{ name: ["red", "blue"] }],
      [{ one: 1.5 }],
      [{ load: { high: 3 } }],
      [{ high: 3 }],
    ]);
  });

  test("in RST and in Chinese", () => {
    const rst = (title: string, command: string, answer: string): string =>
      `${title}\n------\n\n查询::\n\n    # ${command}\n    ${answer}\n`;
    const parts = ["一", "二", "三"].map((title, n) =>
      rst(title, `curl http://localhost:90/${["boats", "load", "state"][n]}`, '{"on": True}'),
    );
    expect(operations(read("page.rst", "船\n==\n", ...parts))).toEqual(["GET /boats", "GET /load", "GET /state"]);
  });

  test("states nothing in two sections, or where a request line stands", () => {
    expect(operations(read("page.md", "# Boats", ...load, ...limits))).toEqual([]);
    expect(operations(read("page.md", "# Boats", "## One", "`GET /boats/{id}`", ...load, ...limits, ...boats))).toEqual(
      ["GET /boats/{id}"],
    );
  });
});
