/** What a page points to on another page: by links, by titles and captions, by table numbers; and what is not followed. */
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { linkPage, linkTarget, makeFinder, makeTargetFinder } from "../../src/interpreter/structures/links.ts";
import { typeWords } from "../../src/reporters/listing.ts";
import { apart } from "../../src/source/apart.ts";
import { readText } from "../editions/read.ts";

const table = (rows: readonly string[]): string =>
  `\n| Parameter | Type | Description |\n| --- | --- | --- |\n${rows.map((row) => `| ${row} |`).join("\n")}\n`;

const read = (file: string, ...parts: string[]): ApiPage => readText(file, parts.join("\n\n")).page;

/** A page whose response has the rows, with an example where one is given. */
const asking = (rows: readonly string[], example?: string): ApiPage =>
  read(
    "docs/lamps/show.md",
    "# Show a lamp",
    "## URI",
    "GET /v1/lamps/{id}",
    "## Response",
    "**Table 1** Response parameters",
    table(rows),
    ...(example === undefined ? [] : ["## Example Response", `\`\`\`json\n${example}\n\`\`\``]),
  );

/** A page of structures, each under its caption. */
const holding = (file: string, title: string, ...structures: (readonly [caption: string, rows: string[]])[]): ApiPage =>
  read(file, `# ${title}`, ...structures.flatMap(([caption, rows]) => [`**${caption}**`, table(rows)]));

/** "name: type" of the fields of the response, after links have been followed. */
const types = (page: ApiPage, others: readonly ApiPage[]): readonly string[] =>
  (linkPage(page, makeFinder([page, ...others])).structures[0]?.fields ?? []).map(
    ({ name, type }) => `${name.value}: ${type ? typeWords(type.value) : "none"}`,
  );

describe("a link", () => {
  const shapes = holding(
    "docs/shapes.md",
    "Shapes",
    ['<a name="bulb"></a>Table 1 Bulb', ["watt | Integer | Power."]],
    ['<a name="shade"></a>Table 2 Shade', ["color | String | Color."]],
  );

  test.each([
    ["../shapes.md#shade", "shade: Shade of docs/shapes.md"],
    ["./../shapes.md#bulb", "shade: Bulb of docs/shapes.md"],
    [".././lamps/../shapes.md#shade", "shade: Shade of docs/shapes.md"],
    ["%2e%2e/shapes.md#shade", "shade: Shade of docs/shapes.md"],
  ])("%s is followed from the page's own folder", (href, expected) => {
    expect(types(asking([`shade | [Shade](${href}) object | The shade.`]), [shapes])).toEqual([expected]);
  });

  test.each([
    "shapes.md#shade",
    "../../shapes.md#shade",
    "../shapes.md#lost",
    "../shapes.md",
    "../lost.md#shade",
    "%zz.md#shade",
  ])("%s leads nowhere", (href) => {
    expect(types(asking([`shade | [Shade](${href}) object | The shade.`]), [shapes])).toEqual(["shade: object"]);
  });

  test("to a page that has one structure leads to that", () => {
    const one = holding("docs/one.md", "One", ["Table 1 Shade", ["color | String | Color."]]);
    expect(types(asking(["shade | [Shade](../one.md) object | The shade."]), [one])).toEqual([
      "shade: Shade of docs/one.md",
    ]);
    // and a part of it that is not there to none
    expect(types(asking(["shade | [Shade](../one.md#part) object | The shade."]), [one])).toEqual(["shade: object"]);
  });

  test("keeps a list of what it leads to", () => {
    expect(types(asking(["shades | Array of [Shade](../shapes.md#shade) objects | The shades."]), [shapes])).toEqual([
      "shades: array of Shade of docs/shapes.md",
    ]);
  });
});

describe("a mention", () => {
  const bulb = ["watt | Integer | Power.", "base | String | Base."];

  test("of a caption leads to the structure with it, whatever its number, case and spaces", () => {
    const parts = holding("docs/parts.md", "Parts", ["Table 7 Bulb data", bulb]);
    for (const words of ["Bulb data", "bulb  Data"])
      expect(types(asking([`bulb | Object | For details, see ${words}.`]), [parts])).toEqual([
        "bulb: Bulb_data of docs/parts.md",
      ]);
  });

  test("of a table's number leads to the table of that number with the field's name", () => {
    const parts = holding("docs/parts.md", "Parts", ["Table 7 bulb", bulb], ["Table 8 bulb", ["other | String | x."]]);
    expect(types(asking(["bulb | Object | For details, see Table 7."]), [parts])).toEqual([
      "bulb: bulb of docs/parts.md",
    ]);
    expect(types(asking(["bulb | Object | For details, see Table 9."]), [parts])).toEqual(["bulb: object"]);
    expect(types(asking(["cord | Object | For details, see Table 7."]), [parts])).toEqual(["cord: object"]);
  });

  test("that two structures could be meant by follows the example, or nothing", () => {
    const first = holding("docs/a.md", "A", ["Table 7 bulb", bulb]);
    const second = holding("docs/b.md", "B", ["Table 7 bulb", ["socket | String | x.", "volt | Integer | y."]]);
    const row = ["bulb | Object | For details, see Table 7."];
    expect(types(asking(row), [first, second])).toEqual(["bulb: object"]);
    expect(types(asking(row, '{ "bulb": { "socket": "E27", "volt": 12 } }'), [first, second])).toEqual([
      "bulb: bulb of docs/b.md",
    ]);
    expect(types(asking(row, '{ "bulb": { "watt": 5, "base": "E14" } }'), [first, second])).toEqual([
      "bulb: bulb of docs/a.md",
    ]);
    // half of what the example shows is less than what it takes
    expect(types(asking(row, '{ "bulb": { "socket": "E27", "cap": 12 } }'), [first, second])).toEqual(["bulb: object"]);
    // the same table on two pages is no doubt
    const again = holding("docs/c.md", "C", ["Table 7 bulb", bulb]);
    expect(types(asking(row), [first, again])).toEqual(["bulb: bulb of docs/a.md"]);
  });

  test("without the prefix of the table's name needs the example", () => {
    const parts = holding("docs/parts.md", "Parts", ["Table 7 lamp_bulb", bulb]);
    const row = ["bulb | Object | For details, see Table 7."];
    expect(types(asking(row), [parts])).toEqual(["bulb: object"]);
    expect(types(asking(row, '{ "bulb": { "watt": 5, "base": "E14" } }'), [parts])).toEqual([
      "bulb: lamp_bulb of docs/parts.md",
    ]);
  });

  test("of a page's title leads to its one structure", () => {
    const one = holding("docs/one.md", "Bulb Types", ["Table 1 Kinds", bulb]);
    const two = holding("docs/two.md", "Bulb Types", ["Table 1 Sorts", ["kind | String | x."]]);
    const row = ["bulb | Object | For details, see Bulb Types."];
    expect(types(asking(row), [one])).toEqual(["bulb: Kinds of docs/one.md"]);
    expect(types(asking(row), [one, two])).toEqual(["bulb: object"]);
  });
});

test("what other pages need to find a page is enough to find it", () => {
  const parts = holding("docs/parts.md", "Parts", ["Table 7 bulb", ["watt | Integer | Power."]]);
  const page = asking(["bulb | Object | For details, see Table 7."]);
  const whole = linkPage(page, makeFinder([page, parts]));
  const targets = [page, parts].map((one) => apart(linkTarget(one)));
  expect(linkPage(page, makeTargetFinder(targets))).toEqual(whole);
  expect(whole).not.toEqual(page);
});
