/** Statuses in a list, each with a link to the place of the page that says what comes. */
import { describe, expect, test } from "vitest";
import { printField } from "../editions/print-field.ts";
import { readText } from "../editions/read.ts";
import { promisedBy } from "./promised.ts";

const page = (
  ok: string,
  failed = "when it is gone.",
  sketch = "name: String,  // its name\n  crew: Number",
): string => `# Boats

## Objects

### Boat

\`\`\`javascript
{
  ${sketch}
}
\`\`\`

### Refusal

\`\`\`javascript
{
  reason: String
}
\`\`\`

## Methods

### Get a boat

\`GET /boats/{id}\`

Returns:

- \`200\` ${ok}
- \`404\` ${failed}

[Boat]: #boat
[**Refusal**]: #refusal
`;
const BOAT = ["GET /boats/{id} 200 name:string", "GET /boats/{id} 200 crew:number"];

describe("what comes with a status", () => {
  test.each([
    "with a [Boat].",
    "with the [Boat](#boat) object, as it is now.",
    "[Boat]",
    "- returns a [Boat]",
    "返回一个 [Boat](#boat) 对象。",
  ])("%s", (ok) => expect(promisedBy(page(ok))).toEqual(BOAT));

  test("of a failure, too", () => {
    expect(promisedBy(page("with a [Boat].", "with a [**Refusal**]"))).toEqual([
      ...BOAT,
      "GET /boats/{id} 404 reason:string",
    ]);
  });

  test.each([
    "when the [Boat] is there.",
    "on success. See [Boat].",
    "with a [Boat](boat.md).",
    "with the id of a [Boat]",
    "找到了 [Boat] 时",
  ])("%s: not said", (ok) => expect(promisedBy(page(ok))).toEqual([]));
});

describe("a sketch with alternatives", () => {
  test.each([
    'tag: null |\n  false |\n  {"mode": "on", since: Number} |\n  ["a", "b"] |\n  "up://...",\n  crew: Number',
    'tag: null | ["10.0.0.0/8", ...],\n  crew: Number',
  ])("that are values: %s", (sketch) => {
    expect(promisedBy(page("with a [Boat].", "", sketch))).toEqual([
      "GET /boats/{id} 200 tag:?",
      "GET /boats/{id} 200 crew:number",
    ]);
  });
  test("that are types", () => {
    expect(promisedBy(page("with a [Boat].", "", "tag: String |\n  null,\n  crew: Number"))).toEqual([
      "GET /boats/{id} 200 tag:string",
      "GET /boats/{id} 200 crew:number",
    ]);
  });
  test.each(["null | String", "String | null", "null |\n  String | null"])("of which one is null: %s", (type) => {
    const { page: read } = readText("page.md", page("with a [Boat].", "", `tag: ${type},\n  crew: Number`));
    const fields = read.structures.flatMap(({ fields: own }) => own.map(printField));
    expect(fields[0]).toMatch(/^tag (?:string - nullable=true|null or string -|string or null -)$/);
    expect(fields[1]).toBe("crew number -");
  });
  test("of which one is never closed is none", () => {
    expect(promisedBy(page("with a [Boat].", "", 'tag: null | {"mode": "on",\n  crew: Number'))).toEqual([]);
  });
});
