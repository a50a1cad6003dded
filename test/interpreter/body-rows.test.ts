/** A table of all that a call takes, where one row is the body: it names what the server calls it, or a field. */
import { describe, expect, test } from "vitest";
import { promisedBy } from "./promised.ts";

const adoc = (name: string, example: string): string => `= Boats

== Add a boat

....
POST /boats/{fleet}
....

=== Parameters

[options="header"]
|===
|Type|Name|Description|Schema
|**Path**|**fleet** +
__required__|Its fleet|string
|**Body**|**${name}** +
__required__|What to add|<<_boat,Boat>>
|===

${example}
== Definitions

[[_boat]]
=== Boat

[options="header"]
|===
|Name|Description|Schema
|**id** +
__optional__|Number|integer
|===
`;

const html = (name: string): string =>
  `<h1>船</h1><h2>新增</h2><p>POST /boats/{fleet}</p><h3>请求参数</h3><table><tr><th>参数名</th><th>位置</th><th>类型</th><th>必填</th><th>说明</th></tr><tr><td>fleet</td><td>path</td><td>string</td><td>是</td><td>船队</td></tr><tr><td>${name}</td><td>body</td><td><a href="#boat">BoatRequest</a></td><td>是</td><td>新船</td></tr></table><h2 id="boat">BoatRequest</h2><table><tr><th>参数名</th><th>类型</th><th>说明</th></tr><tr><td>id</td><td>integer</td><td>编号</td></tr></table>`;

describe("the only row in the body, of a type that is described apart", () => {
  test("and called as that, is the body", () => {
    expect(promisedBy(adoc("boat", ""), "page.adoc")).toEqual([
      "POST /boats/{fleet} path fleet:string",
      "POST /boats/{fleet} request id:integer",
    ]);
    expect(promisedBy(html("boat"), "page.html")).toEqual([
      "POST /boats/{fleet} path fleet:string",
      "POST /boats/{fleet} request id:integer",
    ]);
  });

  test("and called otherwise, is a field", () => {
    expect(promisedBy(html("added"), "page.html")).toContain("POST /boats/{fleet} request added:structure");
  });

  test("is a field where an example has it", () => {
    const shown = '=== Request example\n\n....\n{ "boat": { "id": 1 } }\n....\n\n';
    expect(promisedBy(adoc("boat", shown), "page.adoc")).toContain("POST /boats/{fleet} request boat:structure");
  });
});
