/** Cards of one class side by side: a heading in one of them says nothing of the next. */
import { describe, expect, test } from "vitest";
import { readText } from "../../editions/read.ts";

const card = (name: string, method: string, path: string, answer: string): string =>
  `<div class="${name}"><div class="head"><span class="method">${method}</span> <span class="path">${path}</span></div><p>What it does.</p><h4>Response</h4><pre>${answer}</pre></div>`;

const read = (body: string): string[] =>
  readText("page.html", `<h1>Lamps</h1><h2>Endpoints</h2>${body}`).page.operations.map(
    ({ method, path, examples }) =>
      `${method.value} ${path.value} ${examples.map((e) => JSON.stringify(e.body?.value?.json)).join(" ")}`,
  );

describe("cards that begin with a call", () => {
  test("have the answers of their own", () => {
    expect(read(card("call", "GET", "/lamps", "[]") + card("call", "POST", "/lamps", '{ "id": 1 }'))).toEqual([
      "GET /lamps []",
      'POST /lamps {"id":1}',
    ]);
  });

  test("end their headings only where the next of their class has one, too", () => {
    const { blocks } = readText(
      "page.html",
      '<h1>Lamps</h1><div class="row"><p>First.</p><h4>Response</h4><p>Words.</p></div><div class="row"><p>It goes on.</p></div>',
    ).document;
    expect(blocks.filter((block) => block.type === "heading").map(({ end }) => end)).toEqual([undefined, undefined]);
  });
});
