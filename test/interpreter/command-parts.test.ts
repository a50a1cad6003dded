/** Several commands in one block of code, each with what it printed: whose answers they are. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const shown = (name: string, ...parts: string[]): Record<string, unknown[]> =>
  Object.fromEntries(
    readText(name, parts.join("\n\n")).page.operations.map(({ method, path, examples }) => [
      `${method.value} ${path.value}`,
      examples.filter(({ role }) => role === "response").map(({ body }) => body?.value?.json),
    ]),
  );
const block = (...lines: string[]): string => `\`\`\`\n${lines.join("\n")}\n\`\`\``;

describe("commands of the operation", () => {
  test("show an answer each", () => {
    const commands = block(
      "$ curl http://localhost:80/pots",
      '["red"]',
      "",
      "$ curl http://localhost:80/pots?long=1",
      '[{"glaze": "it\'s red"}]',
    );
    expect(shown("page.md", "# Pots", "`GET /pots`", "All pots.", "Example:", commands)).toEqual({
      "GET /pots": [["red"], [{ glaze: "it's red" }]],
    });
  });
  test("in RST and Chinese, over several lines", () => {
    const commands = [
      ".. code-block:: console",
      "",
      "   # curl -X POST http://localhost/pots \\",
      '     -d \'{"glaze": "red"}\'',
      '   {"id": 1}',
      "   # curl -X POST http://localhost/pots -d '{}'",
      '   {"id": 2}',
    ].join("\n");
    expect(shown("page.rst", "罐子\n====", "``POST /pots``", "新建罐子。", "示例：", commands)).toEqual({
      "POST /pots": [{ id: 1 }, { id: 2 }],
    });
  });
});

describe("commands of other operations", () => {
  const commands = (first: string): string =>
    block(`$ curl -X POST ${first}`, '["kiln-1"]', "$ curl -X POST http://localhost/kilns/1/fire", '{"heat": 900}');
  test("show nothing of this one", () => {
    const page = [
      "# Kilns",
      "`POST /kilns/:id/fire`",
      "Fires it.",
      "Example (build, then fire):",
      commands("http://h/k"),
    ];
    expect(shown("page.md", ...page)).toEqual({ "POST /kilns/{id}/fire": [{ heat: 900 }] });
    const html = `<h1>窑</h1><p><code>POST /kilns/{id}/fire</code></p><p>点火。</p><p>示例：</p><pre>${commands("http://h/k").slice(4, -4)}</pre>`;
    expect(shown("page.html", html)).toEqual({ "POST /kilns/{id}/fire": [{ heat: 900 }] });
  });
  test("are taken as before where none is of this one", () => {
    const page = ["# Kilns", "`POST /kilns/:id/fire`", "Fires it.", "Example:"];
    const others = block("$ curl http://h/a", '{"a": 1}', "$ curl http://h/b", '{"b": 1}');
    expect(shown("page.md", ...page, others)["POST /kilns/{id}/fire"]).toEqual([{ a: 1 }]);
  });
});
