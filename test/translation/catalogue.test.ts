/** How a sentence is found in a catalogue by the words around its values. */
import { expect, test } from "vitest";
import { makeTranslate } from "../../src/translation/catalogue.ts";

const translate = makeTranslate({
  sentence: [
    ["the {body:role} example has {keys:list}", "{body}示例有 {keys}"],
    ["{page} has {count:number} rows", "{page} 有 {count} 行"],
    ["{fields:list-field}: {rest:sentence!}", "{fields}：{rest}"],
    ["{one:counted!} and {two:counted!}", "{one}和{two}"],
    ["{all:list-counted!}.", "{all}。"],
    ["no type", "没有类型"],
    ["no type, missing from the example", "没有类型，示例中没有"],
    ["{fields:list} missing from {page}", "{page} 缺少 {fields}"],
    ["{page} ({count:number} of {all:number})", "{page}（{all} 之 {count}）"],
    ["lists: {all:clauses-role}", "列表：{all}"],
    ["{b} is not {a}", "不是 {a}，而是 {b}"],
  ],
  role: [["request", "请求"]],
  field: [["each item of {name}", "{name} 的每个元素"]],
  rest: [["{count:number} more", "另外 {count} 个"]],
  counted: [["{count:number} pages", "{count} 个页面"]],
});

test.each([
  ["no type", "没有类型"],
  ["the request example has a, b and c", "请求示例有 a、b、c"],
  ["the request example has a, 3 more", "请求示例有 a、另外 3 个"],
  // what a group does not have stays as it is
  ["the blue example has no type", "blue示例有 no type"],
  ["a.md has two rows", "a.md 有 2 行"],
  ["size, each item of ids: no type", "size、ids 的每个元素：没有类型"],
  ["two pages, 1,200 pages.", "2 个页面、1,200 个页面。"],
  ["x is not y", "不是 y，而是 x"],
  // of several ways to part it, one in which numbers are numbers
  ["a (b) (1 of 2)", "a (b)（2 之 1）"],
  ["a (1 of 2) (3 of 4)", "a (1 of 2)（4 之 3）"],
  ["lists: request; “a; b”; response", "列表：请求；“a; b”；response"],
  // braces of a page are no placeholders
  ["{id} is not {a}", "不是 {a}，而是 {id}"],
  // what has fewer words of its own leaves less unsaid
  ["a, b missing from c.md", "c.md 缺少 a、b"],
  ["size: no type, missing from the example", "size：没有类型，示例中没有"],
  ["", ""],
])("%s", (english, other) => {
  expect(translate(english)).toBe(other);
});

test.each([
  "a.md has many rows",
  "size: something else",
  "No type",
  "no types",
  "two pages, some words.",
  "the request example",
  "a (b) (c of d)",
])("%s is not in the catalogue", (english) => {
  expect(translate(english)).toBeNull();
});
