/** Lists behind the fields of a message: more fields of it, the members of one, the values of one; and lists that only stand there. */
import { describe, expect, test } from "vitest";
import type { ApiPage, Field } from "../../src/api-model/api-page.ts";
import { factsOf, readText } from "../editions/read.ts";
import { promised, promisedBy } from "./promised.ts";

const read = (text: string, id = "page.md"): ApiPage => readText(id, text).page;
const fieldsOf = (page: ApiPage): Field[] => page.structures.flatMap(({ fields }) => fields);
const enumsOf = (page: ApiPage): Record<string, unknown> =>
  Object.fromEntries(
    fieldsOf(page).flatMap((field) => (factsOf(field)["enum"] ? [[field.name.value, factsOf(field)["enum"]]] : [])),
  );

describe("values of a field, announced behind its table or list", () => {
  test("are its values and no fields", () => {
    const rst = `Get lamp\n--------\n\n\`GET /lamps/{id}\`\n\nResponse\n~~~~~~~~\n\n\`mode\`\n    (string) how it burns\n\`age\`\n    (integer) in days\n\nMode can be one of:\n\n* \`dim\` - at half power\n* \`full\` - all of it\n`;
    expect(promisedBy(rst, "page.rst")).toEqual(["GET /lamps/{id} 2XX mode:string", "GET /lamps/{id} 2XX age:integer"]);
    expect(enumsOf(read(rst, "page.rst"))).toEqual({ mode: ["dim", "full"] });
    const html =
      "<h1>Lamp</h1><p><code>PUT /lamps/{id}</code></p><h3>Request body</h3><table><tr><th>Name</th><th>Type</th><th>Description</th></tr><tr><td>mode</td><td>string</td><td>How it burns</td></tr></table><p>Possible values of <code>mode</code>:</p><ul><li><code>dim</code>: at half power</li><li><code>full</code>: all of it</li></ul>";
    expect(enumsOf(read(html, "page.html"))).toEqual({ mode: ["dim", "full"] });
    const zh =
      "# 灯\n\n`GET /lamps/{id}`\n\n## 响应参数\n\n| 参数 | 类型 | 描述 |\n|---|---|---|\n| mode | String | 模式 |\n\n`mode` 取值如下：\n\n- `dim`：半亮\n- `full`：全亮\n";
    expect(enumsOf(read(zh))).toEqual({ mode: ["dim", "full"] });
    expect(promised(read(zh))).toEqual(["GET /lamps/{id} 2XX mode:string"]);
  });

  test("are none where no field has that name, or the sentence speaks of something else", () => {
    const page = (line: string): string =>
      `# Lamp\n\n\`GET /lamps/{id}\`\n\n## Response\n\n| Name | Type | Description |\n|---|---|---|\n| mode | string | How it burns |\n\n${line}\n\n- \`dim\`: at half power\n- \`full\`: all of it\n`;
    for (const line of ["Colour can be one of:", "The mode is set by one of these rooms:", "Mode is described here:"])
      expect(enumsOf(read(page(line)))).toEqual({});
  });

  test("stand in its description, of which the field must be what the label speaks of", () => {
    const page = (label: string): string =>
      `# Lamp\n\n\`GET /lamps/{id}\`\n\n## Response\n\n| Name | Type | Description |\n|---|---|---|\n| mode | string | How it burns.<br>${label}<ul><li>\`dim\` - at half power</li><li>\`full\` - all of it</li></ul> |\n`;
    expect(enumsOf(read(page("Mode can be one of:")))).toEqual({ mode: ["dim", "full"] });
    expect(enumsOf(read(page("可以为以下值之一：")))).toEqual({ mode: ["dim", "full"] });
    expect(enumsOf(read(page("The room can be one of:")))).toEqual({});
  });
});

describe("numbers with what they mean in words", () => {
  const enums = (said: string): unknown =>
    enumsOf(
      read(
        `# Lamp\n\n\`GET /lamps\`\n\n## Response\n\n| Name | Type | Description |\n|---|---|---|\n| kind | integer | ${said} |\n`,
      ),
    )["kind"];
  test("are the values", () => {
    expect(enums("(enum), 0 for no shade, 2 for paper, 3 for glass and paper")).toEqual([0, 2, 3]);
    expect(enums("(enum) 1 or 2")).toEqual([1, 2]);
    expect(enums("（枚举）1 或 2")).toEqual([1, 2]);
    expect(enums("0 表示无灯罩，2 表示纸")).toEqual([0, 2]);
  });
  test("are none behind other words, or where one of them has no meaning", () => {
    expect(enums("Seconds: 10 for one lamp, 20 for two")).toBeUndefined();
    expect(enums("10 for each lamp, more for a room")).toBeUndefined();
    expect(enums("最多 10 表示一盏，20 表示两盏")).toBeUndefined();
  });
});

describe("lists of the members of a field", () => {
  test("are announced by what they are of", () => {
    const text = `# Lamps\n\n\`GET /lamps\`\n\n## Response\n\n- \`lamps\` (array of objects)\n- \`door\` (object)\n\nWhere each item of \`lamps\` is an object.\n\n- \`id\` (integer)\n\nContents of object \`door\` in old houses:\n\n- \`width\` (integer)\n`;
    expect(promisedBy(text)).toEqual([
      "GET /lamps 2XX lamps:array",
      "GET /lamps 2XX lamps[].id:integer",
      "GET /lamps 2XX door:structure",
      "GET /lamps 2XX door.width:integer",
    ]);
    const zh = `# 灯\n\n\`GET /lamps\`\n\n## 响应参数\n\n| 参数 | 类型 | 描述 |\n|---|---|---|\n| door | Object | 门 |\n\n对象 \`door\` 的内容：\n\n| 参数 | 类型 | 描述 |\n|---|---|---|\n| width | Integer | 宽 |\n`;
    expect(promisedBy(zh)).toEqual(["GET /lamps 2XX door:structure", "GET /lamps 2XX door.width:integer"]);
  });

  test("go on where a line of another form stands right behind them, and no word between", () => {
    const text = (between: string): string =>
      `# Lamp\n\n\`GET /lamp\`\n\n## Response\n\n- \`id\` (integer)\n\n${between}\`age\`: integer. All the time 3?\n`;
    expect(promisedBy(text(""))).toEqual(["GET /lamp 2XX id:integer", "GET /lamp 2XX age:integer"]);
  });
});

test("parameters that are sent as JSON are the body", () => {
  const page = (lead: string): string =>
    `# Lamp\n\n\`POST /lamps\`\n\n## Parameters\n\n${lead}\n\n\`name\`\n:   (string) The name\n`;
  expect(promisedBy(page("Parameters as JSON object."))).toEqual(["POST /lamps request name:string"]);
  expect(promisedBy(page("参数以 JSON 对象传递。"))).toEqual(["POST /lamps request name:string"]);
  const answer = "# Lamp\n\n`GET /lamp`\n\n## Response\n\nFields in JSON format.\n\n- `name` (string) The name\n";
  expect(promisedBy(answer)).toEqual(["GET /lamp 2XX name:string"]);
});
