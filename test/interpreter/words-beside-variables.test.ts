/** A command to "/lamps/findDark" beside "/lamps/{room}": a call of its own where the page speaks of it, else a room. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const paths = (file: string, text: string): string[] =>
  readText(file, text).page.operations.map(({ method, path }) => `${method.value} ${path.value}`);

const command = (path: string, answer: string): string =>
  `\n\n\`\`\`\n$ curl -s "http://host${path}"\n\n${answer}\n\`\`\`\n`;
const english = (word: string, said: string): string =>
  `# Lamps\n\n## Exploring\n\nTo get a list of all rooms:${command("/lamps", '[{"room": "attic"}, {"room": "hall"}]')}
To get the lamps of one of them:${command("/lamps/attic", '{"room": "attic", "lamps": [1]}')}
To get those that match:${command(`/lamps/${word}`, '["l1", "l2"]')}\n## More\n\n${said}\n\nTo get the names:${command("/names", '["a"]')}\n## Kinds\n\nTo get the kinds:${command("/kinds", '["a"]')}`;

const REST = ["GET /names", "GET /kinds"];
const CALLS = ["GET /lamps", "GET /lamps/{room}"];

describe("is a call of its own", () => {
  test("where a sentence has its path", () => {
    const page = english("findDark", "It takes the same words as the `/lamps/findDark` endpoint.");
    expect(paths("page.md", page)).toEqual([...CALLS, "GET /lamps/findDark", ...REST]);
  });
  test("in HTML and Chinese", () => {
    const shown = (path: string, answer: string): string => `<pre>curl http://host${path}\n\n${answer}</pre>`;
    const page = `<html lang="zh"><body><h1>灯</h1><h2>查询</h2><p>查询所有房间的列表：</p>${shown("/lamps", '[{"room": "attic"}]')}<p>查询某个房间里的灯：</p>${shown("/lamps/attic", '{"room": "attic", "lamps": [1]}')}<p>查询符合条件的灯：</p>${shown("/lamps/findDark", '["l1"]')}<h2>其他</h2><p>条件与 /lamps/findDark 相同。</p><p>查询所有的名称：</p>${shown("/names", '["a"]')}<h2>种类</h2><p>查询所有的种类：</p>${shown("/kinds", '["a"]')}</body></html>`;
    expect(paths("page.html", page)).toEqual([...CALLS, "GET /lamps/findDark", ...REST]);
  });
});

test.each([
  ["no sentence has its path", english("findDark", "It takes the same words as other calls.")],
  ["a sentence has a longer one", english("findDark", "As `/lamps/findDark/now` does.")],
  ["it is a word as any", english("cellar", "As `/lamps/cellar` does.")],
  [
    "the page shows it as a value",
    english("findDark", "As `/lamps/findDark` does.").replaceAll('"hall"', '"findDark"'),
  ],
])("is a room where %s", (_, page) => {
  expect(paths("page.md", page)).toEqual([...CALLS, ...REST]);
});

describe("what a command printed", () => {
  const three = (answers: readonly string[]): string =>
    `# Lamps\n${["light", "dim", "burn"].map((name, n) => `\n## ${name}\n\nDoes it to a lamp:\n\n\`\`\`\n$ curl -X POST "http://host/lamps/${name}" \\\n  -d 'lamp=l1'\n\n${answers[n] ?? ""}\n\`\`\`\n`).join("")}`;
  const all = ["POST /lamps/light", "POST /lamps/dim", "POST /lamps/burn"];
  test("may be a text, a word of JSON or a number alone", () => {
    expect(paths("page.md", three(['"l1;lit"', "true", "12.5"]))).toEqual(all);
    expect(paths("page.md", three(['["l1"]', "null", "{}"]))).toEqual(all);
  });
  test("is no other line, and nothing that goes on below", () => {
    expect(paths("page.md", three(["Done.", "ok", "lamp: lit"]))).toEqual([]);
    expect(paths("page.md", three(['"a"\n"b"', "12\nlamps", "true\n\nor false"]))).toEqual([]);
  });
});
