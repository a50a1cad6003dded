/** Files that a page takes in: samples, parameters, fragments. Their texts come with the source. */
import { describe, expect, it } from "vitest";
import { tablesJson } from "../../../src/document/tables-json.ts";
import { wantedFiles } from "../../../src/readers/rst/included/names.ts";
import { readRst } from "../../../src/readers/rst/rst.ts";
import { fileAt, makeSource, positionAt, sourceWithFiles, type Source } from "../../../src/source/source.ts";
import { printDocument } from "../html/print-document.ts";

function sourceOf(page: string, files: Readonly<Record<string, string>>, pages: readonly string[] = []): Source {
  const named = Object.entries(files).map(([name, text]) => ({ name, id: name, text, isPage: pages.includes(name) }));
  return sourceWithFiles(makeSource("page.rst", page), named);
}

const treeOf = (source: Source): string => printDocument(readRst(source));

const PARAMETERS = `# comment
kettle-id:
  description: |
    The kettle. One of **small** or *big*.
  in: path
  required: true
  type: uuid
"limit":
  in: query
  type: integer
  required: false
  min_version: 1.3
`;

describe("rest_parameters", () => {
  const page = ".. rest_parameters:: ../parameters.yaml\n\n   - id: kettle-id\n   - limit: limit\n   - lost: nowhere\n";

  it("print what their file says of each name", () => {
    const document = readRst(sourceOf(page, { "../parameters.yaml": PARAMETERS }));
    const [table] = tablesJson(document, "page.rst").tables;
    expect(table?.rows.map((row) => row.map(({ text }) => text).join(" | "))).toEqual([
      "Name | In | Type | Required | Description",
      "id | path | uuid | true | The kettle. One of small or big.",
      "limit | query | integer | false | New in version 1.3",
      "lost |  |  |  | ",
    ]);
    expect(document.problems.map(({ message }) => message)).toEqual([
      'parameter "nowhere" that its file does not hold',
    ]);
  });

  it("are named with colons, and take in what other entries say", () => {
    const file = `
EXT-AZ:zone: &zone
  description: The zone. See *its* page.
  in: body
  required: true
  type: string
zone_optional: &zone_optional
  <<: *zone
  required: false
zone_once:
  <<: *zone_optional
  max_version: 2.35
round:
  <<: *nowhere
  type: string
`;
    const names = "\n\n   - a: EXT-AZ:zone\n   - b: zone_optional\n   - c: zone_once\n   - d: round\n";
    const document = readRst(sourceOf(`.. rest_parameters:: p.yaml${names}`, { "p.yaml": file }));
    const [table] = tablesJson(document, "page.rst").tables;
    expect(table?.rows.slice(1).map((row) => row.map(({ text }) => text).join(" | "))).toEqual([
      "a | body | string | true | The zone. See its page.",
      "b | body | string | false | The zone. See its page.",
      "c | body | string | false | The zone. See its page. Available until version 2.35",
      "d |  |  |  | ",
    ]);
    expect(document.problems.map(({ message }) => message)).toEqual(['parameter "round" that its file does not hold']);
  });

  it("stand on the lines that name them", () => {
    const source = sourceOf(page, { "../parameters.yaml": PARAMETERS });
    const [table] = readRst(source).blocks;
    const lines = table?.type === "table" ? table.rows.map(({ span }) => positionAt(source, span.start).line) : [];
    expect(lines).toEqual([1, 3, 4, 5]);
  });

  it("are names alone where the file is not at hand", () => {
    expect(treeOf(makeSource("page.rst", page))).toContain("paragraph: **id**");
  });
});

it("status codes print their reasons", () => {
  const page = ".. rest_status_code:: error codes.yaml\n\n   - 404\n   - 409: busy\n";
  const codes = "404:\n  default: Not there.\n409:\n  default: Conflict.\n  busy: It boils.\n";
  expect(treeOf(sourceOf(page, { "codes.yaml": codes }))).toMatchInlineSnapshot(`
    "paragraph: **Status Codes**
    list
      item
        paragraph: **404** – Not there.
      item
        paragraph: **409** – It boils.
    "
  `);
});

describe("literalinclude", () => {
  const page = "Example\n\n.. literalinclude:: samples/kettle.json\n";

  it("is the file's text, with its places", () => {
    const source = sourceOf(page, { "samples/kettle.json": '{\n  "id": 1\n}\n' });
    const code = readRst(source).blocks.at(-1);
    expect(code).toMatchObject({ type: "code", language: "json", text: '{\n  "id": 1\n}' });
    const at = code?.type === "code" ? (code.lineOffsets[1] ?? 0) : 0;
    expect([fileAt(source, at).id, positionAt(source, at + 2)]).toEqual([
      "samples/kettle.json",
      { line: 2, column: 3 },
    ]);
  });

  it("is refused where the file is not at hand", () => {
    expect(readRst(makeSource("page.rst", page)).problems).toMatchObject([{ kind: "refused" }]);
  });
});

describe("include", () => {
  it("reads a fragment where it stands", () => {
    const page = "Kettles\n=======\n\n.. http:get:: /kettles\n\n   .. include:: paging.inc\n";
    expect(treeOf(sourceOf(page, { "paging.inc": ":query limit: How many.\n" }))).toMatchInlineSnapshot(`
      "heading 1: Kettles
      heading 7: GET /kettles
      paragraph: **Query Parameters**
      list
        item
          paragraph: **limit** – How many.
      "
    `);
  });

  it("leaves to a page of its own what stands on it", () => {
    const page = "Index\n=====\n\n.. include:: kettles.inc\n\nSee |name|.\n";
    const files = { "kettles.inc": "Kettles\n=======\n\n.. |name| replace:: Kettle\n" };
    expect(treeOf(sourceOf(page, files))).toContain("Kettles");
    const apart = treeOf(sourceOf(page, files, ["kettles.inc"]));
    expect(apart).not.toContain("Kettles");
    expect(apart).toContain("paragraph: See Kettle.");
  });

  it("of a file within itself ends", () => {
    const source = sourceOf(".. include:: a.inc\n", { "a.inc": "text\n\n.. include:: a.inc\n" });
    expect(readRst(source).problems).toMatchObject([{ message: '"include" of a file within itself' }]);
  });
});

it("a page names what it takes in", () => {
  const page = [
    ".. include:: <isonum.txt>",
    ".. include:: a.inc",
    "   .. literalinclude:: b.json",
    ".. rest_status_code:: success ../codes.yaml",
    ".. include:: a.inc",
    ".. rest_parameters:: parameters.yaml",
  ];
  expect(wantedFiles(page.join("\r\n"))).toEqual([
    { name: "a.inc", kind: "text" },
    { name: "b.json", kind: "text" },
    { name: "../codes.yaml", kind: "data" },
    { name: "parameters.yaml", kind: "data" },
  ]);
});
