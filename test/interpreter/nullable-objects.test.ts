/** An object that may be null has its fields all the same. */
import { describe, expect, test } from "vitest";
import { fieldPromises } from "../../src/promises/promises.ts";
import { readText } from "../editions/read.ts";

const paths = (text: string, id = "page.md"): string[] => {
  const { page } = readText(id, text);
  return page.operations.flatMap((operation) => fieldPromises(page, operation).map(({ path }) => path));
};
const page = (...rows: string[]): string =>
  `# Teas\n\n\`GET /teas\`\n\n## Response\n\n| Name | Type | Description |\n| --- | --- | --- |\n${rows.map((row) => `| ${row} | It. |`).join("\n")}\n`;

describe("fields within a field that may be something else, too", () => {
  test.each([
    ["object or null", "owner", "owner.age"],
    ["object\\|null", "owner", "owner.age"],
    ["null or object", "owner", "owner.age"],
    ["对象或 null", "owner", "owner.age"],
    ["array or null", "owner", "owner[].age"],
    ["string or object", "owner", "owner.age"],
  ])("%s", (type, ...expected) => {
    expect(paths(page(`owner | ${type}`, "owner.age | integer"))).toEqual(expected);
  });

  test("marks of depth, and fields of RST", () => {
    expect(paths(page("owner | object or null", "»age | integer"))).toEqual(["owner", "owner.age"]);
    const rst =
      "Teas\n====\n\n.. http:get:: /teas\n\n    :>json object|null owner: 主人。\n    :>json int owner.age: 年龄。\n";
    expect(paths(rst, "page.rst")).toEqual(["owner", "owner.age"]);
  });

  test("a table of its own", () => {
    const own = "\n## owner object\n\n| Name | Type | Description |\n| --- | --- | --- |\n| age | integer | It. |\n";
    expect(paths(page("owner | object or null") + own)).toEqual(["owner", "owner.age"]);
  });

  test("no part of the type has fields", () => {
    expect(paths(page("owner | string or null", "age | integer"))).toEqual(["owner", "age"]);
    const { page: read } = readText("page.md", page("owner | string or integer"));
    expect(read.structures[0]?.fields[0]?.type?.value).toEqual({
      kind: "union",
      options: [{ kind: "string" }, { kind: "integer" }],
    });
  });
});
