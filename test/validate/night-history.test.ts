/** What a report keeps of a night for the next one: all of it, in order, and no more than is allowed. */
import { describe, expect, it } from "vitest";
import { readText } from "../editions/read.ts";
import { exchange, type ExchangeParts, operation, page, pageOf, row, structure, validation } from "./pages.ts";

const headers = { "Content-Type": "application/json" };

function historyOf(files: Readonly<Record<string, string>>, calls: readonly ExchangeParts[]) {
  const pages = Object.entries(files).map(([file, text]) => readText(file, text).page);
  const exchanges = calls.map((one, entry) => exchange({ url: "/pots/7", entry, ...one }));
  return validation(pages, exchanges).result().history;
}

const PAGE =
  "# Pots\n\n## One\n\nGET /pots/{id}\n\nResponse\n\n| Name | Type | Description |\n|---|---|---|\n| glaze | String | The glaze. |\n| state | String | Valid values: `raw`, `dry`. |\n| tags | Array of strings | (optional) |\n\n## All\n\nGET /pots\n\nResponse\n\n| Name | Type |\n|---|---|\n| total | Integer |\n";

describe("a night", () => {
  it("is kept by operation, field, promise and error", () => {
    const history = historyOf({ "page.md": PAGE }, [
      { body: { glaze: "red", state: "raw", tags: ["a", 1], kiln: 7 }, headers: { ...headers, "X-Pots": "1" } },
      { body: { glaze: null, state: "raw", kiln: { id: "2024-01-01" } }, headers },
      { status: 404, body: { message: "none", code: 3 } },
      { status: 404, body: { message: "none" } },
    ]);
    const text = (present: number, of: number) => ({ present, of, types: { string: present } });
    expect(history).toEqual({
      version: 2,
      operations: [
        {
          operation: "GET /pots/{}",
          responses: 4,
          statuses: { 200: 2, 404: 2 },
          fields: [
            { field: "", present: 2, of: 2, types: { object: 2 } },
            { field: "body ", present: 2, of: 2, types: { object: 2 } },
            { field: "body header ", present: 2, of: 2, types: { object: 2 } },
            { field: "glaze", present: 2, of: 2, types: { null: 1, string: 1 }, forms: { other: 1 } },
            { field: "header ", present: 2, of: 2, types: { object: 2 } },
            { field: "header content-type", ...text(2, 2) },
            { field: "header x-pots", ...text(1, 2) },
            { field: "kiln", present: 2, of: 2, types: { integer: 1, object: 1 } },
            { field: "kiln.id", ...text(1, 1), forms: { date: 1 } },
            { field: "state", ...text(2, 2), forms: { other: 2 } },
            { field: "tags", present: 1, of: 2, types: { array: 1 } },
            { field: "tags[]", present: 1, of: 1, types: { integer: 1, string: 1 }, forms: { other: 1 } },
          ],
          promises: expect.arrayContaining([
            { field: "state", fact: "enum", says: "raw, dry", kept: 2, broken: 0 },
          ]) as unknown,
        },
      ],
      errors: [
        { field: "404", present: 2, of: 2, types: { object: 2 } },
        { field: "404.code", present: 1, of: 2, types: { integer: 1 } },
        { field: "404.message", ...text(2, 2), forms: { other: 2 } },
      ],
      truncated: false,
    });
  });
  it("has the operations in order, those that were called alone", () => {
    const all = { url: "/pots", body: { total: 1 } };
    const one = { body: { glaze: "a", state: "raw" } };
    const keys = (calls: readonly ExchangeParts[]): string[] =>
      historyOf({ "page.md": PAGE }, calls).operations.map((known) => known.operation);
    expect(keys([one, all])).toEqual(["GET /pots", "GET /pots/{}"]);
    expect(keys([one])).toEqual(["GET /pots/{}"]);
    expect(keys([])).toEqual([]);
  });
  it("keeps promises that were kept or broken, with the counts of both", () => {
    const [known] = historyOf({ "page.md": PAGE }, [
      { body: { glaze: "a", state: "raw" } },
      { body: { glaze: "a", state: "dry" } },
      { body: { state: "wet" } },
    ]).operations;
    expect(known?.promises.map(({ field, fact, kept, broken }) => `${field} ${fact} ${kept} ${broken}`)).toEqual([
      " json 3 0",
      " list 3 0",
      " media-type 3 0",
      " shape 3 0",
      "glaze required 2 1",
      "state enum 2 1",
      "state required 3 0",
    ]);
  });
  it("has no errors where none came, and none of those that no page describes where none was made", () => {
    const history = historyOf({ "page.md": PAGE }, [{ body: { glaze: "a", state: "raw" } }]);
    expect(Object.keys(history)).toEqual(["version", "operations", "truncated"]);
  });
  it("keeps of several editions what the one saw that saw most", () => {
    const en = pageOf([row("count", "integer"), row("state", null, { says: { enum: ["A"] } })], {}, [], "en/page.md");
    const zh = pageOf([row("count", "integer"), row("state", null, { says: { enum: ["A"] } })], {}, [], "zh/page.md");
    const bodies = [{ count: 1, state: "A" }, { count: 2, state: "B" }, { count: "3" }];
    const night = (pages: Parameters<typeof validation>[0]) =>
      validation(
        pages,
        bodies.map((body, entry) => exchange({ body, entry })),
      ).result().history.operations;
    expect(night([en, zh])).toEqual(night([en]));
    expect(night([en, zh])[0]).toMatchObject({ responses: 3, statuses: { 200: 3 } });
  });
  it("keeps of two operations of one page what each saw", () => {
    const pages = [
      page(
        [operation(), operation({ path: "/v1/{project_id}/nodes", responses: { 200: "Node" } })],
        [structure("Root", [row("a", "string")]), structure("Node", [row("b", "string")])],
      ),
    ];
    const { operations } = validation(pages, [
      exchange({ body: { a: "x" } }),
      exchange({ url: "https://api.example.com/v1/7/nodes", body: { b: "x" }, entry: 1 }),
      exchange({ url: "https://api.example.com/v1/7/nodes", body: { b: 1 }, entry: 2 }),
    ]).result().history;
    const kept = operations.map(({ operation: key, responses, fields }) => [
      key,
      responses,
      fields.filter(({ field }) => /^[ab]$/.test(field)).map(({ field, present }) => `${field} ${present}`),
    ]);
    expect(kept).toEqual([
      ["GET /v1/{}/clusters", 1, ["a 1"]],
      ["GET /v1/{}/nodes", 2, ["b 2"]],
    ]);
  });
});

describe("a night of more than is kept", () => {
  const names = Array.from({ length: 20_010 }, (_, n) => `f${String(n).padStart(5, "0")}`);
  const night = (count: number) => {
    const rows = names.slice(0, count).map((name) => row(name, "integer", { required: "no" }));
    return validation([pageOf(rows)], [exchange({ body: { f00000: 1 }, headers: {} })]).result().history;
  };
  it("is cut in order, and says so", () => {
    const { operations, truncated } = night(20_010);
    expect(truncated).toBe(true);
    expect(operations[0]?.fields).toHaveLength(20_000);
    expect(operations[0]?.fields[0]?.field).toBe("");
  });
  it("says nothing where all is kept", () => {
    const { operations, truncated } = night(1000);
    expect(truncated).toBe(false);
    expect(operations[0]?.fields.filter(({ field }) => field.startsWith("f"))).toHaveLength(1000);
  });
});
