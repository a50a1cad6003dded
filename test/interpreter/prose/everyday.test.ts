/** Facts as people write them in a few words, in English and Chinese; beside each form a text that looks alike and states nothing. */
import { describe, expect, test } from "vitest";
import { factsOf } from "./field.ts";

const NOTHING = {};

describe.each<[string, string, string, object]>([
  // defaults
  ["size", "integer", "Rows on a page (default: 25)", { default: 25 }],
  ["size", "integer", "Rows on a page [default = 25].", { default: 25 }],
  ["size", "integer", "Rows on a page, default 25, max 200", { default: 25, maximum: 200 }],
  ["size", "integer", "每页行数，默认25，最大200", { default: 25, maximum: 200 }],
  ["order", "string", "Sort order (defaults to **up**).", { default: "up" }],
  ["order", "string", "Sort order. If omitted, **up** is used.", { default: "up" }],
  ["order", "string", "排序方式。不填时默认为up。", { default: "up" }],
  ["order", "string", "排序方式，默认使用“up”。", { default: "up" }],
  ["wait", "integer", "How long to wait. The default value is 30s.", { default: 30 }],
  ["wait", "integer", "等待时间。默认值为30秒。", { default: 30 }],
  ["wait", "integer", "The value is **30** by default if it is not specified.", { default: 30 }],
  ["order", "string", "Rows of glass default to UP; all others default to DOWN.", NOTHING],
  ["order", "string", "玻璃行默认为UP，其他默认为DOWN。", NOTHING],
  ["size", "integer", "The two sizes differ in their default of 25 rows.", NOTHING],
  ["size", "integer", "Rows on a page (default setting)", NOTHING],
  ["order", "string", "For drafts the default is **up**.", NOTHING],
  // lengths in brackets
  ["name", "string", "The name of the kiln (max. 20 characters).", { maxLength: 20 }],
  ["name", "string", "The name of the kiln (up to 20 characters, no blanks)", { maxLength: 20 }],
  ["name", "string", "The name of the kiln [at most 20 chars]", { maxLength: 20 }],
  ["name", "string", "窑炉名称（不超过20个字符）", { maxLength: 20 }],
  ["name", "string", "The name of the kiln (20 characters are shown)", NOTHING],
  ["names", "[]string", "The names of the kilns (up to 20 kilns).", NOTHING],
  // values
  ["order", "string", "Sort order. One of **up** or **down**.", { enum: ["up", "down"] }],
  ["order", "string", "Can be one of: **up**, **down**, **none**.", { enum: ["up", "down", "none"] }],
  ["order", "string", "Enum: up, down", { enum: ["up", "down"] }],
  ["order", "string", "**up**, **down** or **none**.", { enum: ["up", "down", "none"] }],
  ["order", "string", "**up**或**down**。", { enum: ["up", "down"] }],
  ["order", "string", "Like **up** or **down**.", NOTHING],
  ["order", "string", "排序方式：UP、DOWN、NONE", { enum: ["UP", "DOWN", "NONE"] }],
  ["size", "integer", "Integer, 1-100. How many rows.", { minimum: 1, maximum: 100 }],
  ["size", "integer", "Integer, 1 – 100", { minimum: 1, maximum: 100 }],
  ["size", "integer", "Integer, 2024-05-01.", NOTHING],
  ["size", "integer", "Rows, 1-100 of them.", NOTHING],
  ["size", "integer", "整数，1-100。每页条数", { minimum: 1, maximum: 100 }],
  ["size", "integer", "整数，2024-05-01", NOTHING],
  ["order", "string", "Sort order (one of **up**, **down** or **none**).", { enum: ["up", "down", "none"] }],
  ["order", "string", "Sort order (either of **up** or **down**, mostly).", NOTHING],
  ["order", "string", "The order, **up** or **down**.", { enum: ["up", "down"] }],
  ["order", "string", "The order, **up**, **down**, or **none**", { enum: ["up", "down", "none"] }],
  ["order", "string", "The order, for example, **up** or **down**.", NOTHING],
  ["order", "string", "Words such as, **up** or **down**.", NOTHING],
  ["order", "string", "The order, **up** or as the server likes.", NOTHING],
  ["order", "string", "排序方式，**up** 或 **down** 或 **none**", { enum: ["up", "down", "none"] }],
  ["order", "string", "排序方式，**up**、**down** 或者 **none**。", { enum: ["up", "down", "none"] }],
  ["order", "string", "排序方式，例如 **up** 或 **down**。", NOTHING],
  ["order", "string", "排序方式，如，**up** 或 **down**", NOTHING],
  ["order", "string", "排序方式，**up** 或其他", NOTHING],
  ["order", "string", "参见：Up、Down", NOTHING],
  ["order", "string", "排序方式：UP", NOTHING],
  ["order", "string", "Accepted values: up | down", { enum: ["up", "down"] }],
  ["state", "integer", "State. 0: closed, 1: open", { enum: [0, 1] }],
  ["state", "integer", "State: 0 = closed, 1 = open, 2 = stuck.", { enum: [0, 1, 2] }],
  ["state", "integer", "状态，0：关闭，1：打开", { enum: [0, 1] }],
  ["state", "integer", "状态(0-关闭,1-打开)", { enum: [0, 1] }],
  ["state", "integer", "状态，0：关闭，1：打开等", NOTHING],
  ["state", "string", "Opens at 10:30, closes at 11:30.", NOTHING],
  ["ratio", "string", "Ratio such as 1: 2, 1: 3", NOTHING],
  ["room", "string", "One of the rooms of the house, by its name.", NOTHING],
  // ranges
  ["size", "integer", "Maximum 200.", { maximum: 200 }],
  ["size", "integer", "Rows on a page, between 1 and 200", { minimum: 1, maximum: 200 }],
  ["size", "integer", "Must be between 1 and 200.", { minimum: 1, maximum: 200 }],
  ["size", "integer", "Value from 1 to 200.", { minimum: 1, maximum: 200 }],
  ["size", "integer", "Rows on a page, up to 200.", { maximum: 200 }],
  ["size", "integer", "It must not exceed 200.", { maximum: 200 }],
  ["size", "integer", "At least 1.", { minimum: 1 }],
  ["size", "integer", "Rows on a page (>= 1)", { minimum: 1 }],
  ["size", "integer", "每页行数，1-200之间", { minimum: 1, maximum: 200 }],
  ["size", "integer", "每页行数，不超过200。", { maximum: 200 }],
  ["size", "integer", "每页行数，至少1", { minimum: 1 }],
  ["size", "integer", "Rows on a page, 1 to 200.", { minimum: 1, maximum: 200 }],
  ["size", "integer", "Rows on a page (1-200)", { minimum: 1, maximum: 200 }],
  ["wait", "integer", "How long to wait, 1 to 60 seconds. Default: 30", { minimum: 1, maximum: 60, default: 30 }],
  ["gate", "integer", "Gate, 1–65,535", { minimum: 1, maximum: 65535 }],
  ["gate", "integer", "Gate [1-9]", { minimum: 1, maximum: 9 }],
  ["size", "integer", "每页行数，1~200", { minimum: 1, maximum: 200 }],
  ["size", "integer", "每页行数（1-200）", { minimum: 1, maximum: 200 }],
  ["wait", "integer", "等待时间，1到60秒，默认30", { minimum: 1, maximum: 60, default: 30 }],
  ["gate", "integer", "Gates, 1-3, 5-7", NOTHING],
  ["gate", "integer", "门，1-3，5-7", NOTHING],
  ["gate", "integer", "Gates 2, 4-6", NOTHING],
  ["gate", "integer", "Of gates[1-9] the open one", NOTHING],
  ["gate", "integer", "大门：范围[1-9]；小门：另有规定", NOTHING],
  ["gate", "string", "Gates, 1-3", NOTHING],
  ["made", "integer", "When it was made, 2020-12-01", NOTHING],
  ["wait", "integer", "Takes 2 to 3 minutes.", NOTHING],
  ["wait", "integer", "需要2到3分钟。", NOTHING],
  ["wait", "integer", "Seconds to wait, e.g. 1-5", NOTHING],
  ["size", "integer", "For round forms, 1-5.", NOTHING],
  ["heat", "integer", "Maximum heat of the last 24 hours.", NOTHING],
  ["gap", "integer", "Minutes between 2 meetings.", NOTHING],
  ["age", "integer", "Age, up to the day of the request.", NOTHING],
  ["size", "integer", "If the form is round, at most 5.", NOTHING],
  ["size", "integer", "最近24小时的最大值。", NOTHING],
  // lengths
  ["label", "string", "Label, up to 64 characters.", { maxLength: 64 }],
  ["label", "string", "Label, 3 to 64 characters", { minLength: 3, maxLength: 64 }],
  ["label", "string", "Label of a room (3-64 characters long).", { minLength: 3, maxLength: 64 }],
  ["label", "string", "A string of at most 64 characters.", { maxLength: 64 }],
  ["label", "string", "Begins with a prefix of at most 8 characters.", NOTHING],
  ["label", "string", "Label, 3 to 64 characters of which may be digits", NOTHING],
  ["label", "string", "Max length 64", { maxLength: 64 }],
  ["label", "string", "Maximum 64 chars.", { maxLength: 64 }],
  ["label", "string", "64 characters or less.", { maxLength: 64 }],
  ["label", "string", "Must be between 3 and 64 characters long.", { minLength: 3, maxLength: 64 }],
  ["label", "string", "At least 8 characters.", { minLength: 8 }],
  ["label", "string", "标签，不超过64个字符", { maxLength: 64 }],
  ["label", "string", "标签，最长 64 字符", { maxLength: 64 }],
  ["label", "string", "标签，64个字符以内", { maxLength: 64 }],
  ["label", "string", "标签，至少8个字符", { minLength: 8 }],
  ["labels", "[]string", "At most 10 items.", { maxItems: 10 }],
  ["labels", "[]string", "最多10个", { maxItems: 10 }],
  // constants
  ["kind", "string", "固定为 json", { const: "json" }],
  ["kind", "string", "非文本格式，kind固定为main", NOTHING],
  ["kind", "string", "仅文本格式时固定为**main**。", NOTHING],
  ["lit", "boolean", "Round lamps: any. Flat lamps: The value can only be **true**.", NOTHING],
])("%s (%s): %s", (name, type, description, expected) => {
  test("states what it says", () => {
    expect(factsOf(name, type, description)).toEqual(expected);
  });
});

describe("null", () => {
  test.each([
    "**null** indicates that it never ends.",
    "The value **null** is returned when there is none.",
    "Not used at present and is set to **null**.",
    "The value is nullable.",
    "A null value means no limit.",
    "Its owner, or null.",
    "Can be null.",
    "“null”表示不过期。",
    "为空时返回 null。",
    "当该字段为null时，表示没有。",
    "名称或null",
  ])("%s", (description) => {
    expect(factsOf("limit_id", "string", description)).toEqual({ nullable: true });
  });

  test.each([
    "limit_id must not be null.",
    "Must never be empty or null.",
    "The list of nullable columns.",
    "An error is returned if the name is empty or null.",
    "不可为null。",
    "不能为空或null。",
  ])("not: %s", (description) => {
    expect(factsOf("limit_id", "string", description)).toEqual(NOTHING);
  });
});

describe("there only sometimes", () => {
  test.each([
    "Returned only when paging is on.",
    "Only returned if offset is greater than 0.",
    "This attribute is only available when there are more items.",
    "Available only for administrators.",
    "This field is not returned for new accounts.",
    "Omitted when empty.",
    "It may be absent.",
    "仅当分页时返回。",
    "分页时才返回。",
    "没有时不返回该字段。",
    "可能不返回。",
  ])("%s", (description) => {
    expect(Object.keys(factsOf("next", "string", description))).toEqual(["condition"]);
  });

  test.each([
    "The rooms that are only available in winter are listed in another call.",
    "Number of rows returned.",
    "返回的行数。",
    "返回时间。",
  ])("not: %s", (description) => {
    expect(factsOf("next", "string", description)).toEqual(NOTHING);
  });
});

describe("no longer used", () => {
  test.each([
    "**Deprecated.** Use seats.",
    "(Deprecated in 12.5) Use seats.",
    "[Deprecated] Old name.",
    "Deprecated: use seats instead. Needed by old clients.",
    "**Deprecated**: use seats.",
    "DEPRECATED - use seats.",
    "This parameter is obsolete.",
    "This field is no longer used.",
    "该参数已作废。",
    "【已废弃】请使用seats",
    "该字段不再使用。",
  ])("%s", (description) => {
    expect(factsOf("chairs", "string", description)).toEqual({ deprecated: true });
  });

  test.each([
    "Deprecated chairs are hidden.",
    "Deprecated-chair handling: strict or lax.",
    "How to treat those that are deprecated: skip them.",
    "状态：正常、已废弃。",
    "Whether the chair has been deprecated.",
    "- **old**: The old one. This parameter has been discarded.",
  ])("not: %s", (description) => {
    expect(factsOf("chairs", "string", description)).toEqual(NOTHING);
  });

  test("what an item of a list of values says holds for that value", () => {
    const words =
      "Kinds. The value can be one of the following:\n- **flat**: a flat one.\n- **round** indicates the old one. This parameter has been discarded.";
    expect(factsOf("kinds", "[]string", words)).toEqual(NOTHING);
  });
});
