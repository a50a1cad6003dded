/** Small habits of many pages: what stands beside a heading, a name or a table, and is no part of it. */
import { describe, expect, test } from "vitest";
import type { ApiPage, Field } from "../../src/api-model/api-page.ts";
import { typeWords } from "../../src/reporters/listing.ts";
import { readText } from "../editions/read.ts";

const read = (file: string, ...parts: string[]): ApiPage => readText(file, parts.join("\n\n")).page;
const print = (f: Field): string =>
  `${f.name.value} ${f.type ? typeWords(f.type.value) : "-"} ${f.required?.value ?? "-"}`;
const parameters = (page: ApiPage): string[] =>
  page.operations.flatMap((o) => o.parameters.map((p) => `${p.in} ${print(p)}`));
const fields = (page: ApiPage): string[] => page.structures.flatMap((s) => s.fields.map(print));
const table = (header: string, ...rows: string[]): string =>
  [header, header.replace(/[^|]+/g, "---"), ...rows].map((line) => `|${line}|`).join("\n");

describe("a remark behind the words of a heading", () => {
  test.each(["### Response (v1.19 and later)", "### 响应参数（v1.19及以上）", "### Response fields-content"])(
    "%s",
    (heading) => {
      const page = read("page.md", "# Boats", "`GET /boats`", heading, table("Name|Type", "mast|string"));
      expect(page.operations[0]?.responses.map(({ body }) => body !== null)).toEqual([true]);
    },
  );

  test("a name in brackets is no remark", () => {
    const page = read("page.md", "# Boats", "`GET /boats`", "### Notes (Mast)", table("Name|Type", "mast|string"));
    expect(page.operations[0]?.responses).toEqual([]);
  });
});

describe("where parameters live", () => {
  test("those beside a request body are in the address", () => {
    const page = read(
      "page.md",
      "# Boats",
      "`PUT /boats/{name}`",
      "**Request params**:",
      table("Name|Type", "force|boolean"),
      "**Request body**:",
      table("Name|Type", "mast|string"),
    );
    expect(parameters(page)).toEqual(["query force boolean -"]);
    expect(fields(page)).toEqual(["mast string -"]);
  });

  test("without a body of their own they are the body", () => {
    const page = read("page.md", "# Boats", "`PUT /boats`", "**Request params**:", table("Name|Type", "mast|string"));
    expect(fields(page)).toEqual(["mast string -"]);
  });

  test("the line of an item around a nested list says it", () => {
    const rst = `
Make a boat
===========

POST /boats

-  Parameters in the request header

   -  With a pass

      ==== ====== =========
      Name Type   Mandatory
      ==== ====== =========
      Pass String Yes
      ==== ====== =========

-  Parameters in the request body

   ==== ====== =========
   Name Type   Mandatory
   ==== ====== =========
   mast String Yes
   ==== ====== =========
`;
    const page = read("page.rst", rst);
    expect(parameters(page)).toEqual(["header Pass string yes"]);
    expect(fields(page)).toEqual(["mast string yes"]);
  });
});

describe("what is no part of a name or a row", () => {
  test("the colon that a path marks its variables with", () => {
    const page = read(
      "page.md",
      "# Boats",
      "`GET /:port/boats`",
      "### Parameters",
      table("Name|Type", "`:port`|integer"),
    );
    expect(parameters(page)).toEqual(["path port integer -"]);
  });

  test("the marks of an unfinished merge", () => {
    const page = read(
      "page.md",
      "# Boats",
      "GET /boats",
      "Query parameters",
      "|Name|Type|\n|---|---|\n<<<<<<< HEAD\n|mast|string|\n=======\n|crew|string|\n>>>>>>> 0123abc",
    );
    expect(parameters(page)).toEqual(["query mast string -", "query crew string -"]);
  });

  test("a ruler of dashes, in plain text", () => {
    const page = read(
      "page.txt",
      "List boats",
      "    GET /boats",
      "Supported attributes:",
      "  Attribute   Type      Required   Description\n  ----------- --------- ---------- -------------------\n  mast        string    Yes        The mast.\n  crew        integer   No         Who sails.",
    );
    expect(parameters(page)).toEqual(["query mast string yes", "query crew integer no"]);
  });

  test("media types that are not defined", () => {
    const page = read(
      "page.md",
      "# Boats",
      "`GET /boats`",
      "### HTTP request headers",
      "- **Content-Type**: Not defined\n- **Accept**: JSON",
    );
    expect(parameters(page).map((line) => line.split(" ")[1])).toEqual(["Accept"]);
  });
});

describe("what a table is about", () => {
  test("the body of one operation stays its own where others link to it", () => {
    const page = read(
      "page.md",
      "# Boats",
      "## All",
      "`GET /boats`",
      "### Response",
      table("Name|Type", "items|[Boat](#boat)"),
      "## One",
      "`GET /boats/{name}`",
      '<h3 id="boat">Response</h3>',
      table("Name|Type", "mast|string"),
    );
    expect(page.operations.map(({ responses }) => responses.some(({ body }) => body !== null))).toEqual([true, true]);
  });

  test("values told in sentences are descriptions", () => {
    const page = read(
      "page.md",
      "# Paging",
      table("Parameter|Value", "`total`|How many there are in all.", "`limit`|How many of them are shown here."),
    );
    expect(fields(page)).toEqual(["total - -", "limit - -"]);
  });

  test("types that may be places are types", () => {
    const page = read(
      "page.md",
      "# Boats",
      "`POST /boats`",
      "### Request body",
      table("Name|Type", "mast|JSON", "crew|JSON"),
    );
    expect(fields(page)).toEqual(["mast object -", "crew object -"]);
  });

  test("values that are types are types", () => {
    const page = read(
      "page.md",
      "# Find",
      "`GET /boats`",
      "## Function parameters",
      table("Name|Value|Description", "`q`|string|What to find."),
    );
    expect(parameters(page)).toEqual(["query q string -"]);
  });
});

test.each<[string, string]>([
  ["Mast Part Object[]", "array of"],
  ["[mast][]", "-"],
  ["JSON格式String", "string"],
])("the type %s", (written, expected) => {
  const page = read("page.md", "# Boats", "`POST /boats`", "### Request body", table("Name|Type", `mast|${written}`));
  expect(fields(page)[0]).toContain(expected);
});

test("a list of fields may name words of a page: a url, a description", () => {
  const page = read(
    "page.md",
    "# Boats",
    "`GET /boats`",
    "##### Query parameters",
    "url\n: String. Where it is.\n\ndescription\n: String. What it is.\n\nmast\n: Integer. How many.",
  );
  expect(parameters(page)).toEqual(["query url string -", "query description string -", "query mast integer -"]);
});

test("a heading Definition holds the request line, what stands before and behind it is of the same operation", () => {
  const page = read(
    "page.md",
    "# Boats",
    "## Sink it",
    "### Arguments",
    table("Name|Type", "force|boolean"),
    "### Definition",
    "`DELETE /boats/{name}`",
  );
  expect(parameters(page)).toEqual(["query force boolean -"]);
});
