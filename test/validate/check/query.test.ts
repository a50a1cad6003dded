/** What a query says of one parameter, in every style in which lists and objects are written. */
import { describe, expect, it, test } from "vitest";
import type { Field, Json } from "../../../src/api-model/api-page.ts";
import { sentInQuery } from "../../../src/validate/check/query.ts";
import { readText } from "../../../src/validate/check/text.ts";
import { readQuery } from "../../../src/validate/match/request-target.ts";
import { compilePages } from "../../../src/validate/plan/compile-pages.ts";
import { pageOf, parameter, row, structure } from "../pages.ts";

const others = [
  structure("Filter", [row("name", "string"), row("size", "integer"), row("range", "Range"), row("tags", "[]string")]),
  structure("Range", [row("from", "integer"), row("to", "number")]),
];
const planOf = (field: Field) =>
  compilePages([pageOf([], { parameters: [parameter("query", field)] }, others)]).operations[0]?.parameters[0] ??
  expect.fail("no parameter");

/** The values, and the names that belong to the parameter where they are not its own alone; null where there is nothing of it. */
function sent(field: Field, query: string, documented: readonly string[] = []): unknown {
  const found = sentInQuery(planOf(field), readQuery(query), new Set(documented));
  return found === null ? null : [...found.values];
}
const names = (field: Field, query: string): string[] => [
  ...(sentInQuery(planOf(field), readQuery(query), new Set())?.names ?? []),
];

describe("a text, a number, a truth value", () => {
  test.each<[stated: string, query: string, values: Json[] | null]>([
    ["string", "a=x", ["x"]],
    ["string", "a=7", ["7"]],
    ["string", "a=", [""]],
    ["string", "a", [""]],
    ["string", "a=x&a=y", ["x", "y"]],
    ["string", "b=x", null],
    ["string", "ab=x", null],
    ["string", "a[x]=y", []],
    ["string", "a.x=y", null],
    ["integer", "a=7", [7]],
    ["integer", "a=-7", [-7]],
    ["integer", "a=+7", [" 7"]],
    ["integer", "a=7.5", [7.5]],
    ["integer", "a=7.", ["7."]],
    ["integer", "a=.5", [".5"]],
    ["integer", "a=1e3", ["1e3"]],
    ["integer", "a=x7", ["x7"]],
    ["integer", "a=7x", ["7x"]],
    ["integer", "a=", [""]],
    ["boolean", "a=true", [true]],
    ["boolean", "a=FALSE", [false]],
    ["boolean", "a=truely", ["truely"]],
    ["boolean", "a=untrue", ["untrue"]],
    ["boolean", "a=1", ["1"]],
    ["integer|boolean", "a=1&a=true", [1, true]],
    ["?", "a=1", ["1"]],
  ])("%s: %s", (stated, query, values) => {
    expect(sent(row("a", stated), query)).toEqual(values);
  });
  it("in one text of a list is read item by item", () => {
    const node = planOf(row("a", "[]integer")).node;
    expect(readText("1,2,x", node)).toEqual([1, 2, "x"]);
    expect(readText("1", planOf(row("a", "[]")).node)).toEqual(["1"]);
  });
});

describe("a list", () => {
  test.each<[stated: string, query: string, values: Json[] | null]>([
    ["[]integer", "a=1", [[1]]],
    ["[]integer", "a=1,2", [[1, 2]]],
    ["[]integer", "a=1|2", [[1, 2]]],
    ["[]integer", "a=1;2", [[1, 2]]],
    ["[]integer", "a=1%20%202", [[1, 2]]],
    ["[]integer", "a=1&a=2", [[1, 2]]],
    ["[]integer", "a=1,2&a=3", [[1, 2, 3]]],
    ["[]integer", "a=1|2&a=3;4", [["1|2", "3;4"]]],
    ["[]integer", "a=1|x", [[1, "x"]]],
    ["[]integer", "a=x", [["x"]]],
    ["[]integer", "a=[1,2]", [[1, 2]]],
    ["[]integer", "a=[1,2", [["[1", 2]]],
    ["[]integer", "a=[1]&a=2", [["[1]", 2]]],
    ["[]string", "a=x,y", [["x", "y"]]],
    ["[]string", "a=x|y&a=z", [["x|y", "z"]]],
    ["[]", "a=1,2", [["1", "2"]]],
    ["[]integer", "a[]=1", [[1]]],
    ["[]integer", "a[]=1&a[]=2", [[1, 2]]],
    ["[]integer", "a[1]=1&a[0]=2", [[1, 2]]],
    ["[]integer", "a[000001]=1", [[1]]],
    ["[]integer", "a[0000001]=1", []],
    ["[]integer", "a[x]=1", []],
    ["[]integer", "a[0]=1&a[x]=1", []],
    ["[]Filter", "a[0][size]=1&a[1][size]=x", [[{ size: 1 }, { size: "x" }]]],
    ["[]Filter", "a[][size]=1", [[{ size: 1 }]]],
    ["[]integer", "b[]=1", null],
    ["[]integer", "a[=1", null],
  ])("%s: %s", (stated, query, values) => {
    expect(sent(row("a", stated), query)).toEqual(values);
  });
  it("is separated as its values are kept", () => {
    const listed = row("a", "[]string", { says: { enum: ["x", "y"] } });
    expect(sent(listed, "a=x|y")).toEqual([["x", "y"]]);
    expect(sent(listed, "a=x%20y")).toEqual([["x", "y"]]);
    expect(sent(listed, "a=x|z")).toEqual([["x", "z"]]);
    expect(sent(row("a", "[]string", { says: { maxLength: 3 } }), "a=abc|def")).toEqual([["abc", "def"]]);
    expect(sent(row("a", "[]string", { says: { maxLength: 7 } }), "a=abc|def")).toEqual([["abc|def"]]);
  });
  it("may have brackets in its row", () => {
    expect(sent(row("a[]", "[]integer"), "a[]=1&a[]=2")).toEqual([[1, 2]]);
    expect(sent(row("a[]", "[]integer"), "a=1")).toEqual([[1]]);
    expect(sent(row("a[]", "[]integer"), "a[0]=1")).toEqual([[1]]);
  });
});

describe("an object", () => {
  const filter = row("a", "Filter");
  test.each<[query: string, values: Json[] | null, names: string[]]>([
    ["a[name]=x&a[size]=1", [{ name: "x", size: 1 }], ["a[name]", "a[size]"]],
    ["a[range][from]=1&a[range][to]=1.5", [{ range: { from: 1, to: 1.5 } }], ["a[range][from]", "a[range][to]"]],
    ["a[tags][]=x&a[tags][]=y", [{ tags: ["x", "y"] }], ["a[tags][]"]],
    ["a[tags]=x,y", [{ tags: ["x", "y"] }], ["a[tags]"]],
    ["a[other]=1", [{ other: "1" }], ["a[other]"]],
    ["a[other][x]=1", [{ other: { x: "1" } }], ["a[other][x]"]],
    ["a[0]=1", [{ 0: "1" }], ["a[0]"]],
    ["a.name=x&a.size=1", [{ name: "x", size: 1 }], ["a.name", "a.size"]],
    ["a.range.from=1", [{ range: { from: 1 } }], ["a.range.from"]],
    ["a.other=1", null, []],
    ["ab.name=1", null, []],
    ['a={"name":"x"}', [{ name: "x" }], ["a"]],
    ["a=name,x", [], ["a"]],
    ["a={broken", [], ["a"]],
    ["a={broken&a={}", [{}], ["a"]],
    ["name=x&size=1", [{ name: "x", size: 1 }], ["name", "size"]],
    ["name=x&other=1", [{ name: "x" }], ["name"]],
    ['range={"from":1}', [{ range: { from: 1 } }], ["range"]],
    ["range=1", [{ range: "1" }], ["range"]],
    ["other=1", null, []],
  ])("%s", (query, values, belonging) => {
    expect(sent(filter, query)).toEqual(values);
    expect(names(filter, query)).toEqual(belonging);
  });
  it("has no member that is a parameter of its own", () => {
    expect(sent(filter, "name=x&size=1", ["size"])).toEqual([{ name: "x" }]);
    expect(sent(filter, "name=x", ["name"])).toBeNull();
  });
  it("deeper than ten steps is not read", () => {
    const deep = (steps: number): string => `a${"[x]".repeat(steps)}=1`;
    expect(sent(filter, deep(10))).toHaveLength(1);
    expect(sent(filter, deep(11))).toEqual([]);
  });
  it("of which the page says nothing has the members that came", () => {
    expect(sent(row("a", "object"), "a[x]=1")).toEqual([{ x: "1" }]);
    expect(sent(row("a", "{}integer"), "a[x]=1")).toEqual([{ x: 1 }]);
    expect(sent(row("a", "object"), "x=1")).toBeNull();
    expect(sent(row("a", "[]|object"), "a[0]=1")).toEqual([{ 0: "1" }]);
  });
});
