/** Objects of Sphinx' JSON domain (`.. json:object:: Boat`), and the roles that lead to them. */
import { describe, expect, it } from "vitest";
import type { ApiPage, TypeExpression } from "../../../src/api-model/api-page.ts";
import { readText } from "../../editions/read.ts";
import { treeOf } from "./read.ts";

const page = (rst: string): ApiPage => readText("page.rst", rst).page;

/** "boats array of Boat(name, crew)" of each field of the body of the first operation. */
function bodyOf(rst: string): string[] {
  const { operations, structures } = page(rst);
  const fieldsOf = (id: string): string =>
    (structures.find((one) => one.id === id)?.fields ?? []).map(({ name }) => name.value).join(" ");
  const words = (type: TypeExpression | null | undefined): string => {
    if (type?.kind === "array") return `list of ${words(type.items)}`;
    return type?.kind === "structure" ? `{${fieldsOf(type.id)}}` : (type?.kind ?? "?");
  };
  const body = operations[0]?.responses[0]?.body?.type;
  if (body?.kind !== "structure") return [words(body)];
  const fields = structures.find(({ id }) => id === body.id)?.fields ?? [];
  return fields.map(({ name, type }) => `${name.value}: ${words(type?.value)}`);
}

const OBJECTS = `
.. json:object:: Boat

  A boat.

  :property string name: What it is called
  :property integer crew: How many sail it

.. json:object:: Port

  :property string place: Where it is
`;

describe("json:object", () => {
  it("prints its name as a title, and its properties in a group", () => {
    expect(treeOf(OBJECTS)).toMatchInlineSnapshot(`
      "heading 7 #json-object-boat: Boat
      paragraph: A boat.
      paragraph: **Properties**
      list
        item
          paragraph: **name** (string) – What it is called
        item
          paragraph: **crew** (integer) – How many sail it
      heading 7 #json-object-port: Port
      paragraph: **Properties**
      list
        item
          paragraph: **place** (string) – Where it is
      "
    `);
  });
  it("describes what fields point to by its role, with a title or without", () => {
    const rst = `
Boats
=====

.. http:get:: /boats

  Shows all.

  :>json list boats: A list of :json:object:\`Boat\` objects
  :>json object home: The :json:object:\`port <Port>\` they are from
  :>json string note: No :json:object:\`Port\`
${OBJECTS}`;
    expect(bodyOf(rst)).toEqual(["boats: list of {name crew}", "home: {place}", "note: string"]);
  });
  it("describes it on a Chinese page, before the calls, and in a table", () => {
    const rst = `
船
==
${OBJECTS}
.. http:get:: /boats

  返回全部。

  :>json list boats: :json:object:\`Boat\` 对象的列表
  :>json object home: 所属港口，见 :json:object:\`Port\`
`;
    expect(bodyOf(rst)).toEqual(["boats: list of {name crew}", "home: {place}"]);
    const table = `
船
==

.. code-block:: http

   GET /boats

响应参数

====== ====== ===========================
参数   类型   描述
====== ====== ===========================
boats  Array  :json:object:\`Boat\` 的列表
====== ====== ===========================
${OBJECTS}`;
    expect(bodyOf(table)).toEqual(["boats: list of {name crew}"]);
  });
  it("is what a call returns where a sentence says so", () => {
    const rst = `
Boats
=====

.. http:get:: /boats

  Returns a list of :json:object:\`Boat\` objects.
${OBJECTS}`;
    expect(bodyOf(rst)).toEqual(["list of {name crew}"]);
  });
  it("is found by its name however it is written, and a role to nothing leads nowhere", () => {
    const rst = `
Boats
=====

.. http:get:: /boats

  :>json object boat: A :json:object:\`boat\`
  :>json object lid: A :json:object:\`Lid\`
${OBJECTS}`;
    expect(bodyOf(rst)).toEqual(["boat: {name crew}", "lid: object"]);
  });
});

describe("a field of a domain whose type has a colon too many", () => {
  const fields = (rst: string): string[] =>
    page(rst).structures.flatMap((one) => one.fields.map(({ name }) => name.value));
  const properties = (...lines: string[]): string =>
    `.. json:object:: Boat\n\n${lines.map((line) => `  ${line}\n`).join("")}`;
  it("has the name that begins its text", () => {
    expect(fields(properties(":property string name: Its name", ":property integer: crew: How many"))).toEqual([
      "name",
      "crew",
    ]);
    expect(fields(properties(":property string name: 名称", ":property integer: crew: 人数"))).toEqual([
      "name",
      "crew",
    ]);
  });
  it("has the word for a name where the text begins otherwise, or the word is no type", () => {
    expect(fields(properties(":property list: All of them", ":property size: length: in metres"))).toEqual([
      "list",
      "size",
    ]);
  });
});
