/** Whether a field is required and what type it has, written beside its name, in its type cell or in its description. */
import { describe, expect, test } from "vitest";
import { printField } from "../editions/print-field.ts";
import { readText } from "../editions/read.ts";

/** The fields of a table of query parameters. */
const fields = (header: string, ...rows: string[]): string[] => {
  const lines = [header, header.replace(/[^|]+/g, " --- "), ...rows].map((row) => `| ${row} |`);
  const { page } = readText("page.md", ["# T", "`GET /things`", "## Query parameters", lines.join("\n")].join("\n\n"));
  return page.operations.flatMap(({ parameters }) => parameters.map(printField));
};

describe("beside the name", () => {
  test.each<[string, string]>([
    ["`tag` _optional_ since 2.8 | string | A tag.", "tag string no"],
    ["tag (required) | string | A tag.", "tag string yes"],
    ["tag? | string | A tag.", "tag string no"],
    ["tag 2.8版本起 | string | A tag.", "tag string -"],
  ])("%s", (row, expected) => {
    expect(fields("Name | Type | Description", row)).toEqual([expected]);
  });

  test("a star marks what is required where others have none", () => {
    expect(fields("Name | Type | Description", "tag\\* | string | A tag.", "sort | string | Order.")).toEqual([
      "tag string yes",
      "sort string -",
    ]);
    expect(fields("Name | Type | Description", "tag\\* | string | A tag.", "sort\\* | string | Order.")).toEqual([
      "tag string -",
      "sort string -",
    ]);
  });
});

describe("in the type cell", () => {
  test.each<[string, string]>([
    ["tag | *required*, string | A tag.", "tag string yes"],
    ["tag | string, *optional* | A tag.", "tag string no"],
    ["tag | string (required) | A tag.", "tag string yes"],
    ["tag | ?string | A tag.", "tag string - nullable=true"],
    ["tag | string? | A tag.", "tag string - nullable=true"],
    ["tag | integer since 2.8 | A tag.", "tag integer -"],
  ])("%s", (row, expected) => {
    expect(fields("Name | Type | Description", row)).toEqual([expected]);
  });
});

describe("in the description", () => {
  test.each<[string, string]>([
    ["tag | (string, required) The tag.", "tag string yes"],
    ["tag | [optional] The tag.", "tag - no"],
    ["tag | The tag. Required.", "tag - yes"],
    ["tag | The tag (optional).", "tag - no"],
    ["tag | 标签。必填。", "tag - yes"],
    ["tag | 标签（可选）", "tag - no"],
    ["tag | The tag of the (optional) parent.", "tag - -"],
    ["tag | Whether a tag is required.", "tag - -"],
    ["tag | 是否必填", "tag - -"],
  ])("%s", (row, expected) => {
    expect(fields("Name | Description", row)).toEqual([expected]);
  });
});

describe("in a column of its own", () => {
  test.each<[string, string]>([
    ["tag | string | no, default value is **up** | A tag.", 'tag string no default="up"'],
    ["size | int | No (default: 20) | Rows.", "size integer no default=20"],
    ["size | int | Yes, if tag is set | Rows.", 'size integer yes condition="if tag is set"'],
  ])("%s", (row, expected) => {
    expect(fields("Name | Type | Required | Description", row)).toEqual([expected]);
  });
});

describe("a default in brackets beside the name of a listed field", () => {
  const listed = (file: string, ...items: string[]): string[] =>
    readText(file, items.join("\n\n")).page.structures.flatMap((structure) => structure.fields.map(printField));
  const markdown = (...items: string[]): string[] =>
    listed("page.md", "# T", "`POST /things`", "Body parameters:", items.join("\n"));

  test.each<[string, string]>([
    ["- `size` (int, defaults to `20`): How many.", "size integer - default=20"],
    ["- `size` (int, optional, default 20): How many.", "size integer no default=20"],
    ['- `mode` (string, default is `"fast"`): How.', 'mode string - default="fast"'],
    ["- `unit` (string，默认为 `MB`)：单位。", 'unit string - default="MB"'],
    ["- `unit` (string，可选，缺省值 MB)：单位。", 'unit string no default="MB"'],
    ["- `unit` (string, default: none): Unit.", "unit string no"],
    ["- `unit` (string, defaults to that of the server): Unit.", "unit string -"],
  ])("%s", (item, expected) => {
    expect(markdown(item, "- `other` (string): What else.")).toEqual([expected, "other string -"]);
  });

  test("and in a definition list of RST", () => {
    const rows = ["``size`` (int, defaults to ``0``)\n  How many.", "``mode`` (defaults to ``FAST``)\n  How."];
    expect(listed("page.rst", "T\n=", "``POST /things``", "Body parameters:", ...rows)).toEqual([
      "size integer - default=0",
      'mode - - default="FAST"',
    ]);
  });
});
