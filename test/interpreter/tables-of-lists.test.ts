/** Type cells that say less, or other, than the table of the field: plural objects, maps in lists, "String" with a table of its own. */
import { expect, test } from "vitest";
import { typeWords } from "../../src/reporters/listing.ts";
import { fieldOf, readText, responseRoot } from "../editions/read.ts";

const read = (cell: string, description: string, answer = "{}"): string => {
  const text = `# T

## URI

GET /racks

## Response

| Parameter | Type | Description |
| --- | --- | --- |
| lamps | ${cell} | ${description} |

**Table 2** lamps

| Parameter | Type | Description |
| --- | --- | --- |
| colour | String | The colour. |

## Example response

\`\`\`
${answer}
\`\`\`
`;
  const field = fieldOf(responseRoot(readText("page.md", text).page), "lamps");
  return field.type ? typeWords(field.type.value) : "none";
};

const LIST = '{"lamps": [{"colour": "red"}]}';
const ONE = '{"lamps": {"colour": "red"}}';

test.each([
  ["List data structure", "See Table 2."],
  ["array structure", "See Table 2."],
  ["数组类型数据结构", "参见表2。"],
  ["列表类型数据结构", "参见表2。"],
  ["`List<Map<String,Object>>`", "See Table 2."],
  ["`[]Map<String,Object>`", "参见表2。"],
  ["`List<Map>`", "See Table 2."],
])("%s is a list of what the table describes", (cell, description) =>
  expect(read(cell, description)).toBe("array of lamps"),
);

test("a map that stands in no list keeps its values", () => {
  expect(read("`Map<String,Object>`", "See Table 2.")).toBe("map of lamps");
});

test.each([
  ["lamps objects", "The lamps."],
  ["objects", "灯，参见表2。"],
])("%s, %s: a list where the example shows one, and only there", (cell, description) => {
  expect(read(cell, description, LIST)).toBe("array of lamps");
  expect(read(cell, description, ONE)).toBe("lamps");
  expect(read(cell, description)).toBe("lamps");
});

test("an object that no word calls a list stays one, whatever the example shows", () => {
  expect(read("Object", "The lamp, see Table 2.", LIST)).toBe("lamps");
  expect(read("lamp object", "List of lamps, see Table 2.", LIST)).toBe("lamps");
});

test.each([
  ["String", "The lamps, see Table 2.", "lamps"],
  ["`[]*String`", "灯，请参考表2。", "array of lamps"],
  ["String", "The lamps.", "string"],
])("%s with a description %j", (cell, description, expected) => expect(read(cell, description)).toBe(expected));

test("text that mentions another field's table stays text", () => {
  const text = `# T\n\nGET /racks\n\n## Response\n\n| Parameter | Type | Description |\n| --- | --- | --- |\n| lamps | Object | See Table 2. |\n| code | String | A colour of Table 2. |\n\n**Table 2** lamps\n\n| Parameter | Type | Description |\n| --- | --- | --- |\n| colour | String | The colour. |\n`;
  const field = fieldOf(responseRoot(readText("page.md", text).page), "code");
  expect(field.type && typeWords(field.type.value)).toBe("string");
});
