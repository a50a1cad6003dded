/** Calls with a server that the reader fills in, and blocks of a call with its server right under a heading. */
import { describe, expect, test } from "vitest";
import { findUris, wholeTarget } from "../../src/interpreter/cells/uri.ts";
import { curlCalls } from "../../src/interpreter/operations/shown-commands.ts";
import { readText } from "../editions/read.ts";

const operations = (text: string, id = "page.md"): string[] =>
  readText(id, text).page.operations.map((o) => `${o.method.value} ${o.path.value}`);
const code = (text: string): string => `\`\`\`\n${text}\n\`\`\``;

describe("a server that is left open", () => {
  test.each([
    "<host>",
    "<base_url>",
    "$BASE",
    "${API}",
    "{api-domain}",
    "{{server}}",
    "{gateway}",
    "localhost:8080",
    "10.0.0.7:80",
    "<host>:<port>",
    "{服务地址}",
    "{服务器ip}",
    "{ip}",
  ])("%s is none of the path", (server) => {
    expect(findUris(`GET ${server}/pots/{id}?deep=1`)).toMatchObject([{ path: "/pots/{id}", query: ["deep"] }]);
    expect(wholeTarget(`${server}/pots`)).toMatchObject({ path: "/pots" });
  });
  test("a variable that stands for no server is part of it", () => {
    expect(wholeTarget("{pot_ref}/lids")).toMatchObject({ path: "/{pot_ref}/lids" });
    expect(wholeTarget("{recipe_ref}/steps")).toMatchObject({ path: "/{recipe_ref}/steps" });
    expect(wholeTarget("{recipient}/lids")).toMatchObject({ path: "/{recipient}/lids" });
    expect(findUris("GET /$id/lids")).toMatchObject([{ path: "/{id}/lids" }]);
    expect(findUris("GET <pot>/lids")).toEqual([]);
  });
  test("labels tell it too, in English and Chinese", () => {
    expect(operations("# Pots\n\n**URL:** `<host>/api/pots/{id}`\n\n**HTTP Method:** *GET*\n")).toEqual([
      "GET /api/pots/{id}",
    ]);
    expect(operations("# 花盆\n\n请求地址：`$BASE/api/pots`\n\n请求方式：POST\n")).toEqual(["POST /api/pots"]);
  });
});

describe("a command", () => {
  test.each([
    ['curl -s -X POST "$BASE/pots" -d @pot.json', "POST /pots"],
    ["curl -H 'Accept: a/b' ${BASE}/pots/{id}", "GET /pots/{id}"],
    ["curl -u a:b -XDELETE <server>/pots/3", "DELETE /pots/3"],
    ["curl localhost:8080/pots --json '{}'", "POST /pots"],
    ["curl -o out/file.json {{host}}/pots", "GET /pots"],
  ])("%s", (command, call) => {
    expect(curlCalls(command).map(({ method, path }) => `${method} ${path}`)).toEqual([call]);
  });
  test("calls no file that it sends or writes", () => {
    expect(curlCalls("curl -T my.pot/lid.txt -o out.d/lid.txt --version")).toEqual([]);
  });
  const part = (title: string, command: string): string => `## ${title}\n\n${code(command)}\n`;
  test("that leaves the server open needs no answer to be a template", () => {
    const page = [
      part("All", 'curl "$BASE/pots"'),
      part("One", 'curl "$BASE/pots/{id}"'),
      part("Drop", 'curl -X DELETE "$BASE/pots/{id}"'),
    ];
    expect(operations(`# Pots\n\n${page.join("\n")}`)).toEqual(["GET /pots", "GET /pots/{id}", "DELETE /pots/{id}"]);
  });
  test("states nothing where it has values, or in two sections", () => {
    const filled = ["1", "2", "3"].map((n) => part(n, `curl "$BASE/pots/${n}"`));
    expect(operations(`# Pots\n\n${filled.join("\n")}`)).toEqual([]);
    expect(operations(`# Pots\n\n${part("All", "curl $BASE/pots")}\n${part("New", "curl $BASE/pots -d a=1")}`)).toEqual(
      [],
    );
  });
});

describe("a block of a call with its server", () => {
  const make = `## Make\n\n${code("POST https://api.example.com/v1/pots")}\n`;
  const all = `## All\n\n${code("GET https://api.example.com/v1/pots")}\n`;
  test("right under a heading is the request line of its section", () => {
    expect(operations(`# Pots\n\n${make}\n${all}`)).toEqual(["POST /v1/pots", "GET /v1/pots"]);
    const rst = "Töpfe\n=====\n\nNeu\n---\n\n.. code-block:: http\n\n   POST https://api.example.com/v1/pots\n";
    expect(operations(rst, "page.rst")).toEqual(["POST /v1/pots"]);
    expect(operations(`# 花盆\n\n## 新建\n\n${code("POST https://api.example.com/v1/pots\n     ?size=3")}`)).toEqual([
      "POST /v1/pots",
    ]);
  });
  test("in the same place of three sections, too", () => {
    const said = (title: string, call: string): string => `## ${title}\n\nDoes it.\n\n${code(call)}\n`;
    const page = [
      said("A", "GET http://h.example/a"),
      said("B", "GET http://h.example/b"),
      said("C", "PUT http://h.example/c"),
    ];
    expect(operations(`# Pots\n\n${page.join("\n")}`)).toEqual(["GET /a", "GET /b", "PUT /c"]);
    expect(operations(`# Pots\n\n${page.slice(1).join("\n")}`)).toEqual([]);
  });
  test("shows one behind words that announce it, under an example, or beside a request line", () => {
    expect(operations(`# Pots\n\n## Use\n\nFor instance:\n\n${code("GET https://api.example.com/v1/pots")}`)).toEqual(
      [],
    );
    expect(operations(`# Pots\n\n## Example\n\n${code("GET https://api.example.com/v1/pots")}`)).toEqual([]);
    expect(
      operations(`# Pots\n\n## One\n\n\`GET /pots/{id}\`\n\n## Try it\n\n${code("GET https://a.example/pots")}`),
    ).toEqual(["GET /pots/{id}"]);
  });
});

test("a component's path is not where it leads", () => {
  const page = `# Pots\n\n{{< call method="POST"\n endpoint="https://api.example.com/v0/pots"\n api-ref="/docs/pots/#make" >}}\n`;
  expect(operations(page)).toEqual(["POST /v0/pots"]);
  expect(operations('# Pots\n\n<Call ref-link="/docs/pots" method="get" path="/v0/pots" />\n', "page.mdx")).toEqual([
    "GET /v0/pots",
  ]);
});
