/** Pages whose scripts build them from an OpenAPI description that stands in the page. */
import { describe, expect, test } from "vitest";
import { loadPage } from "../../../src/library/load-page.ts";

const readText = (id: string, text: string): ReturnType<typeof loadPage> =>
  loadPage(id, new TextEncoder().encode(text));

const spec = (title: string): string =>
  JSON.stringify({
    openapi: "3.0.3",
    info: { title, version: "1", description: 'Says "</b>" and {more}.' },
    paths: {
      "/boats": {
        get: {
          parameters: [{ name: "size", in: "query", schema: { type: "integer" } }],
          responses: { 200: { description: "All." } },
        },
      },
    },
  });
const operations = (html: string): string[] =>
  readText("page.html", html).page.operations.map(({ method, path }) => `${method.value} ${path.value}`);

describe("an HTML page with a description in a script", () => {
  test.each([
    ["as a constant", `const definition = ${spec("Boats")};\nhydrate(definition);`],
    ["within the state of an application", `__state = {"menu": [], "spec": {"data": ${spec("Boats")}}};`],
    ["in Chinese", `window.ui = Bundle({ spec: ${spec("船舶接口")}, dom_id: "#ui" })`],
  ])("is what that promises: %s", (_, script) => {
    const html = `<!doctype html>\n<html><body>\n<div id="ui">Loading…</div>\n<script src="a.js"></script>\n<script>\n${script}\n</script></body></html>`;
    const { page, source } = readText("page.html", html);
    expect(operations(html)).toEqual(["GET /boats"]);
    const span = page.operations[0]?.parameters[0]?.name.evidence[0]?.span;
    expect(source.text.slice(span?.start, span?.end)).toContain("size");
  });

  test.each([
    [
      "what the page itself states comes first",
      `<h2>GET /crews</h2><script>x = ${spec("Boats")}</script>`,
      ["GET /crews"],
    ],
    [
      "what a page shows is none of its promises",
      `<h2>Import</h2><pre>${spec("Boats").replace("</b>", "")}</pre><script>a()</script>`,
      [],
    ],
    ["a script that breaks off", `<div id="ui"></div><script>x = ${spec("Boats").slice(0, -9)}</script>`, []],
    ["another kind of object", `<div id="ui"></div><script>x = {"version": "3.0", "paths": {}}</script>`, []],
  ])("%s", (_, body, expected) => {
    expect(operations(`<!doctype html><html><body>${body}</body></html>`)).toEqual(expected);
  });
});

test("a whole page is HTML, whatever its scripts hold", () => {
  const script = "# a\n## b\n[x](y) [x](y) [x](y)\n```\n".repeat(200);
  const html = `\n<!-- saved from a site -->\n<!DOCTYPE html>\n<html><head><script>${script}</script></head><body><h2>GET /boats</h2></body></html>`;
  expect(readText("page.html", html).document.format).toBe("html");
});
