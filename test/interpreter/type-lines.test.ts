/** Lines that say of which type a value is, and name no field: "`Object` - the lamp, or `null`:". */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";
import { promisedBy } from "./promised.ts";

const section = (name: string, returns: string, result: string): string => `### ${name}

Does something.

${returns}

**Example**

\`\`\`js
// Request
curl -X POST --data '{"jsonrpc":"2.0","method":"${name}","params":[],"id":7}'
// Result
{"id": 7, "jsonrpc": "2.0", "result": ${result}}
\`\`\`
`;
const LAMP = "- `size`: `Integer` - its size.\n- `room`: `String` - where it is.";
const page = (returns: string, result: string): string =>
  `# Reference\n\n${["lamp_get", "lamp_first", "lamp_last"].map((name) => section(name, returns, result)).join("\n")}`;
const promised = (returns: string, result: string): string[] =>
  promisedBy(page(returns, result)).filter((line) => line.startsWith("POST /#lamp_get "));
const bodies = (text: string): string[] => {
  const { page: read } = readText("page.md", text);
  return read.structures.flatMap(({ fields }) =>
    fields.map(({ name, type }) => `${name.value} ${JSON.stringify(type?.value)}`),
  );
};

describe("a line alone", () => {
  test.each([
    ["**Returns**\n\n`Integer` - how many lamps there are.", "2"],
    ["**Returns**\n\n`Boolean`, whether it is on.", "true"],
    ["**返回值**\n\n`String` - 名称。", '"a"'],
    ["**Returns**\n\n`COUNT` - how many lamps there are.", "2"],
    ["**返回值**\n\n`COUNT` - 数量。", "[2]"],
  ])("%s", (returns, result) => expect(promised(returns, result)).toEqual([]));
});

describe("above the fields of the value", () => {
  const FIELDS = [
    "POST /#lamp_get 2XX result:structure",
    "POST /#lamp_get 2XX result.size:integer",
    "POST /#lamp_get 2XX result.room:string",
  ];
  test.each([
    "**Returns**\n\n`Object` - the lamp:",
    "**Returns**\n`Object` - the lamp:",
    "**返回值**\n\n`Object` - 灯：",
    "**返回值** `Object` - 灯：",
  ])("%s", (line) => expect(promised(`${line}\n\n${LAMP}`, '{"size": 2, "room": "a"}')).toEqual(FIELDS));

  test.each([
    ["**Returns**\n\n`Object` - the lamp, or `null` when there is none:", ["null"]],
    ["**返回值** `Object` - 灯，或者为 `null`：", ["null"]],
    ["**Returns**\n\n`Object|Boolean`, the lamp, or `FALSE` when there is none:", ["boolean"]],
    ["**Returns**\n\n`Object` - the lamp:", []],
  ])("%s may be something else", (line, others) => {
    const result = bodies(page(`${line}\n\n${LAMP}`, '{"size": 2, "room": "a"}')).find((one) =>
      one.startsWith("result "),
    );
    for (const kind of ["null", "boolean"]) expect(result?.includes(`"kind":"${kind}"`)).toBe(others.includes(kind));
  });
});

describe("fields all the same", () => {
  test.each([
    ["a name that is a type in lower case", "**Returns**\n\n`string` - what was sent.", '{"string": "a"}', "string"],
    ["a name in capitals that the example has", "**Returns**\n\n`COUNT` - how many.", '{"COUNT": 2}', "COUNT"],
    [
      "a name in capitals where the example shows an object",
      "**Returns**\n\n`COUNT` - how many.",
      '{"size": 2}',
      "COUNT",
    ],
  ])("%s", (_, returns, result, name) =>
    expect(bodies(page(returns, result)).some((one) => one.startsWith(`${name} `))).toBe(true),
  );
});
