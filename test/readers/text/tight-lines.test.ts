/** Lines of a browser's copy that no empty line sets apart: items of lists, whose signs were not copied, rows, code. */
import { describe, expect, it } from "vitest";
import { gridsOf, outlineOf, treeOf } from "./read.ts";

const call = "Boats\nAdd a boat\nPOST /boats\n";

describe("lines that begin with a name", () => {
  it.each([
    ["in English", "Body\n\nname (string): what it is called\nlength (integer): how long it is\n"],
    ["in Chinese", "请求体\n\nname：string，必填，船名\nlength：integer，可选，船长\n"],
    ["with a mark behind", "请求参数\n\nname 船名 [必填]\nlength 船长 [选填]\n"],
    ["with statuses", "Errors\n\n400 – not a boat\n409 – there already\n"],
  ])("are a list, %s", (_what, lines) => {
    expect(outlineOf(call + lines).filter((line) => line.startsWith("list"))).toHaveLength(1);
  });

  it("are a list below the name of a place, be it one", () => {
    expect(outlineOf(`${call}Path parameters\n\nid (string): the boat\n\nMore.\n`)).toContain("list");
    expect(outlineOf(`${call}More of it\n\nid (string): the boat\n\nMore.\n`)).not.toContain("list");
  });

  it("are one list below the name of a place, each a paragraph", () => {
    const outline = outlineOf(
      `${call}Form data parameters\n\nid (string): the boat\n\nmasts[]: integer. How many.\n\nMore.\n`,
    );
    expect(outline.slice(-3)).toEqual(["paragraph: Form data parameters", "list", "paragraph: More."]);
  });

  it.each([
    ["code, which is indented", "harbour:\n  name: one\n  piers: 2\nwall: true\n"],
    ["keys without a value", "deployment:\nadmin:\n"],
    ["a title with a number", "2. 船只\n3. 港口\n"],
  ])("are none where they are %s", (_what, lines) => {
    expect(
      outlineOf(`Boats\nAdd a boat\nPOST /boats\n\nSee this.\n\n${lines}`).filter((line) => line.startsWith("list")),
    ).toEqual([]);
  });
});

describe("rows on a line each", () => {
  const rows = "Name\tType\tDescription\nid\tinteger\tThe boat\nname\tstring\tIts name\n";
  it("end where a line has no tab", () => {
    expect(gridsOf(`${call}Response\n${rows}Sink a boat\n\nDELETE /boats/{id}\n`)).toEqual([
      "(no caption)\nName | Type | Description\nid | integer | The boat\nname | string | Its name",
    ]);
    expect(gridsOf(`${call}Response\n${rows}\nErrors:\n\nCode\tReason\n409\tThere already\n`)).toHaveLength(2);
  });

  it("go on where a cell has more lines, or empty ones", () => {
    expect(
      gridsOf(`${call}Response\nName\tType\tDescription\nkind\tstring\tOne of:\nsloop\nketch\nid\tinteger\tThe boat\n`),
    ).toEqual([
      "(no caption)\nName | Type | Description\nkind | string | One of: sloop ketch\nid | integer | The boat",
    ]);
    expect(
      gridsOf(`${call}Response\nName\tDescription\tDefault\nid\tThe boat\t\n\nname\tIts name\t\n\n`)[0]?.split("\n"),
    ).toHaveLength(4);
  });

  it.each([
    [
      "in English",
      "kind\tstring\tWhich:\n\nsloop: one mast\n\nketch: two\tYes\n",
      "kind | string | Which: sloop: one mast ketch: two | Yes",
    ],
    ["in Chinese", "kind\tstring\t取值：\n\n单桅\n双桅\t是\n", "kind | string | 取值： 单桅 双桅 | 是"],
  ])("may have a cell of paragraphs before the last, %s", (_what, row, expected) => {
    const text = `${call}Request parameters\nName\tType\tDescription\tRequired\nid\tinteger\tThe boat\tYes\n${row}Response\n`;
    const [table, ...others] = gridsOf(text);
    expect(table?.split("\n").at(-1)).toBe(expected);
    expect(others).toEqual([]);
    expect(outlineOf(text).at(-1)).toBe("heading 2: Response");
  });

  it("end with a row that lacks cells, where the next line with tabs is of another table", () => {
    const rows = "Name\tType\tDescription\tRequired\nid\tinteger\tThe boat\n";
    expect(
      gridsOf(`${call}Request parameters\n${rows}\nMore of it.\n\nCode\tReason\tHelp\tSince\n409\tThere\tGo\t1\n`),
    ).toHaveLength(2);
    expect(
      gridsOf(`${call}Request parameters\n${rows}\nMore of it.\n\nName\tDescription\nid\tThe boat\n`),
    ).toHaveLength(2);
  });

  it("may have empty last cells, the header's, too", () => {
    expect(gridsOf("Boats\nRequest\nBasics\t\nHTTP URL\thttps://sea.example/boats\nHTTP Method\tPOST\n")).toEqual([
      "(no caption)\nBasics | \nHTTP URL | https://sea.example/boats\nHTTP Method | POST",
    ]);
  });
});

describe("a command", () => {
  it("ends with its line, and goes on behind a backslash, in quotes and with options", () => {
    const code = (text: string): string[] =>
      treeOf(text)
        .split("\n")
        .filter((line) => line.startsWith("code"));
    expect(code(`${call}Example\n$ curl https://sea.example/boats\nAll boats come back.\n`)).toHaveLength(1);
    const long = 'curl -X POST \\\n  https://sea.example/boats \\\n  -d \'{\n  "name": "x"\n}\'\n{"id": 1}\n';
    expect(outlineOf(`${call}Example\n${long}`).filter((line) => line.startsWith("code"))).toHaveLength(2);
  });
});

describe("a message", () => {
  it("is code with its headers, be it above its answer", () => {
    expect(
      outlineOf(
        'Boats\nShow\n\nRequest:\n\nGET /boats/1 HTTP/1.1\nHost: sea.example\n\nResponse:\n\n{"id": 1}\n',
      ).filter((line) => line.startsWith("code")),
    ).toHaveLength(2);
  });
});
