/** Commands with values in them, of which the text says with which method the thing is done. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const operations = (text: string, id = "page.md"): string[] =>
  readText(id, text).page.operations.map((o) => `${o.method.value} ${o.path.value}`);

const section = (title: string, said: string, command: string): string =>
  `## ${title}\n\n${said}\n\n\`\`\`\n${command}\n\`\`\`\n`;

const list = section("List", "To list pots, send a GET request.", "curl http://localhost/api/v1/pots");
const make = section(
  "Create",
  "Create a pot with a POST request.",
  `curl -X POST -d '{"a": 1}' http://localhost/api/v1/pots`,
);
const sort = section("Sort", "To sort pots send a POST.", "curl -X POST http://localhost/api/v1/pots/sort");

describe("a page whose commands are its request lines", () => {
  test("each section says the method, and its command has it", () => {
    expect(operations(`# Pots\n\n${list}\n${make}\n${sort}`)).toEqual([
      "GET /api/v1/pots",
      "POST /api/v1/pots",
      "POST /api/v1/pots/sort",
    ]);
  });

  test("AsciiDoc, in Chinese, with a name for the value", () => {
    const part = (title: string, said: string, command: string): string =>
      `=== ${title}\n\n${said}\n\n[source,bash]\n----\n${command}\n----\n`;
    const page = [
      "= 花盆\n",
      part("列表", "使用 GET 请求获取列表。", "curl http://localhost/api/v1/pots"),
      part("新建", "发送 POST 请求新建。", "curl -XPOST -d 'a=1' http://localhost/api/v1/pots"),
      part("删除", "发送 DELETE 请求，并在 URL 中指定花盆的 id。", "curl -XDELETE http://localhost/api/v1/pots/15"),
    ].join("\n");
    expect(operations(page, "page.adoc")).toEqual([
      "GET /api/v1/pots",
      "POST /api/v1/pots",
      "DELETE /api/v1/pots/{id}",
    ]);
  });

  test("the address stands behind what is sent, on lines of its own", () => {
    const body = '-d \'{\n  "name": "A",\n  "icon": "http://x.example/icons/1.png"\n}\' \\';
    const long = section("Make", "Send a POST request.", `curl -X POST \\\n${body}\nhttp://localhost/api/v1/pots`);
    expect(operations(`# Pots\n\n${list}\n${long}\n${sort}`)).toEqual([
      "GET /api/v1/pots",
      "POST /api/v1/pots",
      "POST /api/v1/pots/sort",
    ]);
  });

  test("a value that the text does not name makes no path", () => {
    const drop = section(
      "Drop",
      "To drop a pot send a DELETE request.",
      "curl -X DELETE http://localhost/api/v1/pots/15",
    );
    const show = section("Show", "To show a pot send a GET request.", "curl http://localhost/api/v1/pots/blue");
    const shown = section("Colours", "The blue one:", '{"name": "blue"}');
    expect(operations(`# Pots\n\n${list}\n${make}\n${sort}\n${drop}\n${show}\n${shown}`)).toEqual([
      "GET /api/v1/pots",
      "POST /api/v1/pots",
      "POST /api/v1/pots/sort",
    ]);
  });

  test("silent with two sections, another method, or none", () => {
    expect(operations(`# Pots\n\n${list}\n${make}`)).toEqual([]);
    const other = section("Drop all", "Send a DELETE request.", "curl http://localhost/api/v1/pots/all");
    const mute = section("Count", "Counts them.", "curl http://localhost/api/v1/pots/count");
    const denied = section("Old", "Do not send a GET request.", "curl http://localhost/api/v1/pots/old");
    expect(operations(`# Pots\n\n${list}\n${make}\n${other}\n${mute}\n${denied}`)).toEqual([]);
  });
});

describe("a section with a table of what its command sends", () => {
  const html = (said: string): string =>
    `<h1>Notes</h1><h2>Creating a note</h2><p>${said}</p><h3>Request fields</h3><table><tr><th>Path</th><th>Type</th><th>Description</th></tr><tr><td><code>title</code></td><td><code>String</code></td><td>The title</td></tr></table><h3>Example request</h3><pre><code>$ curl 'http://localhost:8080/notes' -i -X POST \\
    -d '{ "title" : "A" }'</code></pre>`;

  test("needs no habit", () => {
    expect(operations(html("A <code>POST</code> request is used to create a note."), "page.html")).toEqual([
      "POST /notes",
    ]);
  });

  test("is silent where the text says no method", () => {
    expect(operations(html("Creates a note."), "page.html")).toEqual([]);
  });
});

describe("what a command sends that states a call", () => {
  const sent = (text: string, id: string): string[] =>
    readText(id, text).page.operations.map(({ method, examples }) =>
      [method.value, ...examples.map(({ role, body }) => `${role} ${JSON.stringify(body?.value?.json)}`)].join(" "),
    );

  test("is an example of its request", () => {
    expect(sent(`# Pots\n\n${list}\n${make}\n${sort}`, "page.md")).toEqual(["GET", 'POST request {"a":1}', "POST"]);
    const part = (title: string, said: string, command: string): string =>
      `${title}\n----\n\n${said}\n\n.. code-block:: bash\n\n   ${command}\n\n.. code-block:: json\n\n   {"id": 3}\n\n`;
    const page = [
      "花盆\n====\n\n",
      part("列表", "使用 GET 请求获取列表。", "curl http://localhost/api/v1/pots"),
      part("新建", "发送 POST 请求新建。", `curl http://localhost/api/v1/pots --data-raw '{"土": 1}'`),
      part("排序", "发送 POST 请求排序。", "curl -XPOST -d 'a=1' http://localhost/api/v1/pots/sort"),
    ].join("");
    expect(sent(page, "page.rst")).toEqual([
      'GET response {"id":3}',
      'POST request {"土":1} response {"id":3}',
      'POST response {"id":3}',
    ]);
  });
});
