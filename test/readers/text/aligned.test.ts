import { describe, expect, it } from "vitest";
import { gridsOf, outlineOf, tablesOf } from "./read.ts";

/** Rows of the only table, without its header. */
function rowsOf(lines: string[]): string[] {
  return (gridsOf(`Title\n\n${lines.join("\n")}\n`)[0] ?? "").split("\n").slice(2);
}

describe("a table of aligned columns", () => {
  it("joins the lines of its cells", () => {
    expect(
      rowsOf([
        "              Table 1 Pots",
        "Parameter      Mandatory     Type             Description",
        "pot            Yes           CreatePotOption  Specifies the pot that the",
        "                             object           plant stands in.",
        "",
        "                                              Default: clay",
        "X-Pot-         No            Array of         Specifies the token that the",
        "Token                        strings          gardener carries.",
      ]),
    ).toEqual([
      "pot | Yes | CreatePotOption object | Specifies the pot that the plant stands in. Default: clay",
      "X-Pot-Token | No | Array of strings | Specifies the token that the gardener carries.",
    ]);
  });

  it("joins a line to the one that ends with a comma or a conjunction, however much room is left", () => {
    const table = (first: string, second: string): string[] => [
      "Parameter      Type       Description",
      `form           String     ${first}`,
      `                          ${second}`,
      "size           Integer    Specifies how many plants the pot holds at most in spring.",
    ];
    const cell = (first: string, second: string): unknown => {
      const [{ rows } = { rows: [] }] = tablesOf(`Title\n\n${table(first, second).join("\n")}\n`);
      return rows[1]?.cells[2]?.blocks.length;
    };
    expect(cell("Round, square,", "or oval.")).toBe(1);
    expect(cell("The value can be round or", "oval.")).toBe(1);
    expect(cell("圆形、", "方形。")).toBe(1);
    expect(cell("Round or oval.", "Square in winter.")).toBe(2);
  });

  it("takes labelled sentences for items, where the longest of them leaves no room", () => {
    const rows = (second: string, first = "sow: puts seeds into a pot."): unknown => {
      const text = [
        "Parameter      Type       Description",
        "step           String     One of the following:",
        "",
        `                              ${first}`,
        `                              ${second}`,
      ].join("\n");
      const [{ rows: read } = { rows: [] }] = tablesOf(`Title\n\n${text}\n`);
      return read[1]?.cells[2]?.blocks.flatMap((block) => (block.type === "list" ? block.items.length : []));
    };
    expect(rows("reap: takes the plants out of it.")).toEqual([2]);
    expect(rows("and waters the plants in it.")).toEqual([1]);
    expect(rows("REAP: takes the plants out of it.", "SOW: puts seeds into a pot")).toEqual([2]);
    expect(rows("note: of clay.", "sow: puts seeds into a pot, and takes")).toEqual([1]);
  });

  it("is cut where its columns begin, however narrow the gap", () => {
    expect(
      rowsOf([
        "Parameter              Mandatory Type      Description",
        "pot                    Yes       String    Specifies the pot.",
        "availability_zone_pots No        Array     Specifies the zones.",
        "lid                    No        Object PotLid is its type.",
      ]),
    ).toEqual([
      "pot | Yes | String | Specifies the pot.",
      "availability_zone_pots | No | Array | Specifies the zones.",
      "lid | No | Object | PotLid is its type.",
    ]);
  });

  it("is read where the header stands elsewhere than the cells, and where the converter lost a space", () => {
    expect(
      rowsOf([
        "Parameter Type    Description",
        "id             StringSpecifies the pot.",
        "size           Integer Specifies its size.",
      ]),
    ).toEqual(["id | String | Specifies the pot.", "size | Integer | Specifies its size."]);
  });

  it("goes on over a page break, with or without its header", () => {
    const first = ["Parameter    Type       Description", "pot          String     Specifies the pot"];
    const rest = ["                        that the plant stands in.", "lid          Boolean    Specifies the lid."];
    const expected = [
      "pot | String | Specifies the pot that the plant stands in.",
      "lid | Boolean | Specifies the lid.",
    ];
    expect(rowsOf([...first, `\f${first[0]}`, ...rest])).toEqual(expected);
    expect(rowsOf([...first, `\f${rest[0]}`, ...rest.slice(1)])).toEqual(expected);
  });

  it("is another table behind a page break where a caption ends the page before", () => {
    const header = "Parameter    Type       Description";
    const text = `Title\n\n   Table 1 Pots\n${header}\npot          String     The pot.\n              Table 2 Lids\n\f${header}\nlid          String     The lid.\n`;
    expect(gridsOf(text)).toEqual([
      ["Table 1 Pots", "Parameter | Type | Description", "pot | String | The pot."].join("\n"),
      ["Table 2 Lids", "Parameter | Type | Description", "lid | String | The lid."].join("\n"),
    ]);
  });

  it("may have a header of several lines", () => {
    expect(
      gridsOf(
        "Title\n\nStatus      Message       Description\nCode\n200         OK            Done.\n404         Not found     No such\n                          plant.\n",
      ),
    ).toEqual([
      [
        "(no caption)",
        "Status Code | Message | Description",
        "200 | OK | Done.",
        "404 | Not found | No such plant.",
      ].join("\n"),
    ]);
    expect(
      gridsOf(
        "标题\n\n表 1 花盆\n参数           是否必   参数类   描述\n              选     型\npot            是       String   花盆。\n",
      )[0],
    ).toBe(["表 1 花盆", "参数 | 是否必选 | 参数类型 | 描述", "pot | 是 | String | 花盆。"].join("\n"));
  });

  it("joins Chinese lines without a space", () => {
    expect(
      rowsOf([
        "参数      参数类型     描述",
        "pot       String       花盆，用于种植植",
        "                       物的容器。",
      ]),
    ).toEqual(["pot | String | 花盆，用于种植植物的容器。"]);
  });

  it("makes lists of what is indented in a cell", () => {
    const text = [
      "Parameter    Type       Description",
      "size         String     Specifies how large the pot is:",
      "                             small: holds one plant that does not grow very",
      "                             much over the years.",
      "                             large: holds a tree.",
      "                        The default is small.",
    ].join("\n");
    const blocks = tablesOf(`Title\n\n${text}\n`)[0]?.rows[1]?.cells[2]?.blocks ?? [];
    expect(blocks.map((block) => (block.type === "list" ? `list of ${block.items.length}` : block.type))).toEqual([
      "paragraph",
      "list of 2",
      "paragraph",
    ]);
  });

  it("ends where text runs across its columns", () => {
    const text = [
      "Title",
      "",
      "Parameter    Type       Description",
      "pot          String     The pot.",
      "",
      "This text about all the pots runs across the columns of the table.",
      "",
      "Response",
      "",
      "None",
      "",
    ].join("\n");
    expect(gridsOf(text)[0]?.split("\n")).toHaveLength(3);
    expect(outlineOf(text).slice(2)).toEqual([
      "paragraph: This text about all the pots runs across the columns of the table.",
      "heading 2: Response",
      "paragraph: None",
    ]);
  });
});

describe("a printed page", () => {
  it("has its title and headings right above text", () => {
    expect(
      outlineOf("Adding a Pot to a Greenhouse of\nGlass\nFunction\n\nThis API adds a pot.\n\f\nURI\n\nPOST /v1/pots\n"),
    ).toEqual([
      "heading 1: Adding a Pot to a Greenhouse of Glass",
      "heading 2: Function",
      "paragraph: This API adds a pot.",
      "heading 2: URI",
      "paragraph: POST /v1/pots",
    ]);
  });

  it("loses what is repeated at the margins", () => {
    const page = (number: number, text: string): string =>
      `Gardening Guide\n\n${text}\n\n                 Page ${number}\n`;
    expect(
      outlineOf(["Title", "First text.", "Second text."].map((text, index) => page(index + 1, text)).join("\f")),
    ).toEqual(["heading 1: Title", "paragraph: First text.", "paragraph: Second text."]);
  });

  it("joins an address that was broken behind a slash", () => {
    const address = `GET /v1/${"{garden_id}/".repeat(5)}`;
    expect(outlineOf(`Title\n\nURI\n\n${address}\nplants\n\nResponse\n\n${"word ".repeat(12)}\n\f`)[2]).toBe(
      `paragraph: ${address}plants`,
    );
  });
});
