import { describe, expect, test } from "vitest";
import type { Field, Json } from "../../src/api-model/api-page.ts";
import { type Silence, silenceOf } from "../../src/compare/silence.ts";
import type { FactName } from "../../src/compare/table.ts";

const field = (text: string): Field => {
  const evidence = [{ span: { source: "page.md", start: 0, end: 1 }, words: text }];
  return {
    name: { value: "x", evidence },
    type: null,
    required: null,
    description: text === "" ? null : { value: text, evidence },
    constraints: [],
    tie: null,
    row: { source: "page.md", start: 0, end: 1 },
    table: 0,
  };
};

/** What the words say, as one word, or the other value that they hold. */
function look(fact: FactName, value: Json, there: string, here: string): string | Json {
  const silence: Silence = silenceOf(field(here), fact, { value, field: field(there) });
  return silence.kind === "other" ? silence.value : silence.kind;
}

describe("before an edition is called silent its words are searched", () => {
  test.each<[fact: FactName, value: Json, there: string, here: string, expected: string | Json]>([
    // numbers
    ["length", { minLength: 8, maxLength: 64 }, "8 to 64 characters.", "长度8~64位。", "stated"],
    [
      "length",
      { minLength: 8, maxLength: 64 },
      "8 to 64 characters.",
      "由8到32个字符组成。",
      { minLength: 8, maxLength: 32 },
    ],
    ["length", { maxLength: 16384 }, "At most 16,384 characters.", "不超过16384字节。", "stated"],
    ["range", { minimum: 0, maximum: 732 }, "取值范围：0～732。", "From 1 to 732 days.", { minimum: 1, maximum: 732 }],
    ["range", { minimum: -1, maximum: 5 }, "-1 to 5", "取值为-1-5", "stated"],
    ["range", { minimum: 10, maximum: 20 }, "10 to 20.", "取值10到5", "undecided"],
    ["range", { maximum: 100 }, "At most 100.", "每页条数。", "silent"],
    ["range", { maximum: 100 }, "At most 100.", "See version 1.2.3 of ipv4.", "silent"],
    ["range", { maximum: 100 }, "At most 100.", "At most 100. The unit is 2 hours.", "stated"],
    ["range", { maximum: 100 }, "At most 100, in steps of 5.", "步长为5。", "silent"],
    ["range", { maximum: 100 }, "At most 100.", "3 or 5 nodes.", "undecided"],
    ["range", { minimum: 0, maximum: 500 }, "0 to 500.", "取值范围为0~intmax。", "undecided"],
    ["range", { minimum: 1, maximum: 500 }, "1 to 500.", "From 1 upwards.", "undecided"],
    ["range", { minimum: 1, maximum: 500 }, "1 to 500.", "The lamps of a page.", "silent"],
    ["items", { maxItems: 20 }, "At most 20 tags.", "最多20个标签。", "stated"],
    // values
    ["enum", { enum: ["raw", "vhd"] }, "raw or vhd", "支持raw和vhd。", "stated"],
    [
      "enum",
      { enum: ["raw", "vhd", "zvhd2"] },
      "raw, vhd, zvhd2",
      "目前支持vhd、zvhd、raw。",
      { enum: ["raw", "vhd", "zvhd"] },
    ],
    ["enum", { enum: ["raw", "vhd", "zvhd2"] }, "raw, vhd, zvhd2", "For example vhd.", "undecided"],
    ["enum", { enum: ["raw", "vhd"] }, "raw or vhd", "镜像格式。", "silent"],
    ["enum", { enum: [4, 6] }, "4 (IPv4) or 6 (IPv6)", "只支持IPv4", "undecided"],
    ["enum", { enum: [4, 6] }, "4 (IPv4) or 6 (IPv6)", "地址的版本", "silent"],
    ["const", { const: "v1" }, "Fixed to v1.", "固定取值v1。", "stated"],
    ["const", { const: "v1" }, "Fixed to v1.", "The version of the API.", "silent"],
    // defaults
    ["default", { default: 300 }, "The default is 300.", "缓存时间300s。", "stated"],
    ["default", { default: 300 }, "The default is 300.", "At most 3001.", "silent"],
    ["default", { default: "asc" }, "Default: asc.", "缺省按升序。", "undecided"],
    ["default", { default: true }, "默认为true。", "Enabled when left blank.", "undecided"],
    ["default", { default: "asc" }, "Default: asc.", "排序方式。", "silent"],
    // what is said in words
    ["nullable", { nullable: true }, "May be null.", "没有时为NULL。", "stated"],
    ["nullable", { nullable: true }, "May be null.", "可能为空。", "undecided"],
    ["nullable", { nullable: true }, "May be null.", "池。", "silent"],
    ["deprecated", { deprecated: true }, "Deprecated.", "该字段已停用。", "undecided"],
    ["deprecated", { deprecated: true }, "已废弃。", "No longer used.", "undecided"],
    ["deprecated", { deprecated: true }, "已废弃。", "The pool.", "silent"],
    ["read-only", { readOnly: true }, "Read-only.", "不可修改。", "undecided"],
    ["format", { format: "uuid" }, "In UUID format.", "UUID格式。", "stated"],
    ["format", { format: "date-time" }, "In UTC time.", "创建时间，如2020-01-01。", "undecided"],
    ["format", { format: "uuid" }, "In UUID format.", "标识。", "silent"],
    ["range", { maximum: 100 }, "At most 100.", "", "silent"],
  ])("%s %j: '%s' against '%s'", (fact, value, there, here, expected) => {
    expect(look(fact, value, there, here)).toEqual(expected);
  });
});
