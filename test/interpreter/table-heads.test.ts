/** Headers, type lines and marks of tables as many people write them, and what must not be taken for them. */
import { describe, expect, test } from "vitest";
import { typeWords } from "../../src/reporters/listing.ts";
import { readText } from "../editions/read.ts";

/** The fields of the request of a call, as "place name type required". */
function fields(table: string, call = "POST /pots", heading = "Request"): string[] {
  const { page } = readText("page.md", `# Pots\n\n\`${call}\`\n\n## ${heading}\n\n${table}\n`);
  const placed = page.operations.flatMap(({ parameters }) => parameters.map((p) => ({ ...p, place: p.in as string })));
  const rest = page.structures.flatMap((s) => s.fields.map((f) => ({ ...f, place: s.root ?? "-" })));
  return [...placed, ...rest].map(
    ({ place, name, type, required }) =>
      `${place} ${name.value} ${type ? typeWords(type.value) : "-"} ${required?.value ?? "-"}`,
  );
}
const table = (head: string, ...rows: string[]): string =>
  [`| ${head} |`, `|${" --- |".repeat(head.split("|").length)}`, ...rows.map((row) => `| ${row} |`)].join("\n");

describe("a type in the column of descriptions", () => {
  test.each([
    ["Attribute | Type and description", "`size` | **integer**<br>How large"],
    ["Parameter | Description", "`size` | integer<br>How large"],
    ["参数 | 类型及说明", "`size` | **整形**<br>大小"],
  ])("%s", (head, row) => {
    expect(fields(table(head, row))).toEqual(["request size integer -"]);
  });
  test("is none where the line says more, or goes on", () => {
    expect(fields(table("Parameter | Description", "`size` | integer values<br>How large"))).toEqual([
      "request size - -",
    ]);
    expect(fields(table("Parameter | Description", "`size` | integer"))).toEqual(["request size - -"]);
  });
});

describe("headers", () => {
  test.each([
    "参数名(Name) | 类型/Type | 是否必填(Required) | 描述 Description",
    "Request parameters | Var Type | Must | Information",
    "参数英文名 | 类型限制 | 必传 | 中文释义",
    "參數名稱 | 類型 | 必傳 | 說明",
    " | Type | Required | Description",
  ])("%s", (head) => {
    expect(fields(table(head, "size | string | Y | 大小"))).toEqual(["request size string yes"]);
  });
  test("an empty one beside the names is what is said of them, and in front of values none", () => {
    expect(fields(table("**Arguments** | ", "**size**<br>required | How large"))).toEqual(["request size - yes"]);
    expect(fields(table(" | Type | Description", "see below | string | a", "and here | string | b"))).toEqual([]);
  });
  test("of two meanings are none", () => {
    expect(fields(table("参数(Type) | 类型 | 说明", "size | string | a"))).toEqual([]);
  });
});

test("marks of the requirement, in brackets and short", () => {
  const marked = (mark: string): string =>
    fields(table("Name | Type | Required | Description", `a | string | ${mark} | b`))[0] ?? "";
  for (const mark of ["(required)", "[Required]", "1", "T", "need", "must", "必", "必带", "一定"])
    expect(marked(mark)).toMatch(/yes$/);
  for (const mark of ["(optional)", "0", "F", "opt.", "可", "选", "可不传", "不必要"])
    expect(marked(mark)).toMatch(/no$/);
  for (const mark of ["*", "x", "1 or 2", "if set"]) expect(marked(mark)).not.toMatch(/ (?:yes|no)$/);
});

test.each([
  ["整形", "integer"],
  ["时间戳", "string"],
  ["uint64", "integer"],
  ["Hash", "object"],
  ["ObjectId", "string"],
  ["布林", "boolean"],
  ["see below", "unknown"],
])("the type %s", (word, type) => {
  expect(fields(table("Name | Type | Description", `a | ${word} | b`))[0]?.split(" ")[2]).toBe(type);
});

describe("headings over a table", () => {
  test.each(["Accepted parameters", "业务参数", "接口入参", "请求参数定义", "参数规则", "Input fields"])(
    "%s",
    (heading) => {
      expect(fields(table("Name | Type", "a | string"), "GET /pots", heading)).toEqual(["query a string -"]);
    },
  );
  test.each([
    ["可选参数", "no"],
    ["Mandatory fields", "yes"],
  ])("%s say so of each row", (heading, required) => {
    expect(fields(table("Name | Type", "a | string"), "GET /pots", heading)).toEqual([`query a string ${required}`]);
  });
  test.each(["下行参数", "返回数据结构", "接口返回值", "Result fields", "JSON response", "Created 201"])(
    "%s is of the answer",
    (heading) => {
      expect(fields(table("Name | Type", "a | string"), "GET /pots", heading)).toEqual(["response a string -"]);
    },
  );
  test("公共参数 is of all calls, and of none in particular", () => {
    expect(fields(table("Name | Type", "a | string"), "GET /pots", "公共参数")[0]).not.toMatch(/^(?:query|response)/);
  });
});

describe("below HTTP Request", () => {
  const row = table("Name | Description", "`mast` | How high");
  test("of a call that sends a body, names that its address does not have are the body's", () => {
    expect(fields(row, "POST /boats", "HTTP Request")).toEqual(["request mast - -"]);
  });
  test("of others they are in the address", () => {
    expect(fields(row, "GET /boats", "HTTP Request")).toEqual(["query mast - -"]);
    expect(fields(row, "PUT /boats?mast=1", "HTTP Request")).toEqual(["query mast - -"]);
    expect(fields(row, "PUT /boats", "URL")).toEqual(["query mast - -"]);
  });
});

test("a lead that speaks of the parameters, between a heading and the call", () => {
  const page = (lead: string): string[] =>
    readText(
      "page.md",
      `# Pots\n\n## List\n\n${lead}\n\n${table("Parameter | Description", "`start` | Where")}\n\n**Request**\n\n\`\`\`\nGET /pots?start=1\n\`\`\`\n`,
    ).page.operations.flatMap(({ parameters }) => parameters.map((p) => `${p.in} ${p.name.value}`));
  expect(page("This method has the following parameters:")).toEqual(["query start"]);
  expect(page("该接口支持以下参数：")).toEqual(["query start"]);
  expect(page("Words of pots:")).toEqual([]);
});

describe("stars behind names", () => {
  const page = (first: string, second: string): (string | null)[] => {
    const text = `# Pots\n\n## Make\n\n\`POST /pots\`\n\n${first}\n\n## See\n\n\`GET /pots/{id}\`\n\n### Path Parameters\n\n${second}\n`;
    const [, see] = readText("page.md", text).page.operations;
    return (see?.parameters ?? []).map(({ required }) => required?.value ?? null);
  };
  const own = table("Name | Type", 'id<mark style="color:red;">\\*</mark> | string');
  test("mean in a table of nothing else what they mean in others of the page", () => {
    expect(page(table("Name | Type", "size\\* | integer", "colour | string"), own)).toEqual(["yes"]);
  });
  test("mean nothing where no table tells them apart", () => {
    expect(page(table("Name | Type", "size\\* | integer"), own)).toEqual([null]);
    expect(page(table("Name | Type", "size | integer"), own)).toEqual([null]);
  });
});

test("a column Type of marks beside one of types", () => {
  expect(fields(table("name | type | data type", "size | required | int", "lid | optional | string"))).toEqual([
    "request size integer yes",
    "request lid string no",
  ]);
  expect(fields(table("name | type | data type", "size | required | int", "lid | kind | string")).at(-1)).toBe(
    "request lid unknown -",
  );
});

test("a mark in brackets behind a type in strong type", () => {
  expect(fields(table("Parameter | Description", "`size` | **integer** (required)<br>How large"))).toEqual([
    "request size integer yes",
  ]);
  expect(fields(table("参数 | 说明", "`size` | **string**（可选）<br>大小"))).toEqual(["request size string no"]);
  expect(fields(table("Parameter | Description", "`size` | **integer** (of the lid)<br>How large"))).toEqual([
    "request size integer -",
  ]);
});

test("one name in capitals is a field, several are constants", () => {
  expect(fields(table("Parameter | Description", "`POT_ID` | Which"), "GET /pots/{POT_ID}", "Path parameters")).toEqual(
    ["path POT_ID - -"],
  );
  expect(fields(table("Parameter | Description", "`ALL_POTS` | All", "`NO_POTS` | None"))).toEqual([]);
});
