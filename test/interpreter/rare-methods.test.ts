/** Methods of WebDAV and of single servers, and several methods in one cell. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const operations = (text: string, id = "page.md"): string[] =>
  readText(id, text).page.operations.map((o) => `${o.method.value} ${o.path.value}`);

describe("a method in capitals before a path on a line of its own", () => {
  test.each(["COPY", "LOCK", "LIST", "PURGE", "PROPFIND"])("%s", (method) => {
    expect(operations(`# Pots\n\n## A\n\n\`${method} /pots/{id}\`\n`)).toEqual([`${method} /pots/{id}`]);
    expect(operations(`花盆\n====\n\n.. code-block:: http\n\n   ${method} /pots/{id}\n`, "page.rst")).toEqual([
      `${method} /pots/{id}`,
    ]);
  });
  test("words are none", () => {
    expect(operations("# Pots\n\n## A\n\n`list /pots/{id}`\n\nList /pots/{id}\n\n`COPY pots/lids`\n")).toEqual([]);
    expect(operations("# Pots\n\nWe COPY /pots/{id} to a place where it is safe.\n")).toEqual([]);
  });
});

describe("a cell of methods", () => {
  const table = (cell: string): string => `# Pots\n\n| Method | Path |\n|---|---|\n| ${cell} | /pots |\n`;
  test.each<[string, string[]]>([
    ["GET, POST", ["GET /pots", "POST /pots"]],
    ["GET/HEAD", ["GET /pots", "HEAD /pots"]],
    ["GET、POST", ["GET /pots", "POST /pots"]],
    ["`LIST`", ["LIST /pots"]],
    ["get", ["GET /pots"]],
  ])("%s", (cell, expected) => {
    expect(operations(table(cell))).toEqual(expected);
  });
  test.each(["GET or so", "any", "list", "GET POST"])("%s is none", (cell) => {
    expect(operations(table(cell))).toEqual([]);
  });
});
