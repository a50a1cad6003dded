/** Calls whose status is a success and whose body says that they failed, against the night before. */
import { describe, expect, test } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import { type Files, findingsSince, notesSince, times } from "./nights.ts";
import type { ExchangeParts } from "./pages.ts";

const english: Files = {
  "page.md": `# Pots

GET /pots/{id}

Response

| Name | Type | Mandatory | Description |
|---|---|---|---|
| code | Integer | Yes | The return code, 0 for success |
| message | String | Yes | The text |
| data | Object | No | The pot, null on failure |
`,
};
const chinese: Files = {
  "page.md": `# 查询

**请求URL:** \`/pots/{id}\`

**请求方式:** GET

**返回参数说明:**

| 参数名 | 类型 | 说明 |
|---|---|---|
| code | int | 返回码,0 成功 |
| message | string | 信息 |
| data | object | 数据,失败时为 null |
`,
};
const good: ExchangeParts = { body: { code: 0, message: "ok", data: { glaze: "red" } } };
const bad: ExchangeParts = { body: { code: 2, message: "internal error", data: null } };

const denials = (...nights: Parameters<typeof notesSince>): string[] =>
  notesSince(...nights).filter((line) => line.includes("no-success"));

describe.each([
  ["English", english],
  ["Chinese", chinese],
])("a page in %s", (_, files) => {
  test("each success says now that it failed", () => {
    expect(denials(files, times(4, good), times(3, bad))).toEqual([
      "error api no-success: status 200 with an error in the body: no success in all 3 responses; in the earlier run it succeeded in each of 4 responses",
    ]);
  });

  test("some that failed before, too, leave the others", () => {
    const before = [...times(3, good), bad];
    expect(denials(files, before, times(4, bad))).toEqual([
      "error api no-success: status 200 with an error in the body: no success in all 4 responses; in the earlier run it succeeded in 3 of 4 responses",
    ]);
  });
});

test("two of one operation are a warning where another still answers, and an error where all fail", () => {
  const two: Files = {
    "page.md": `${english["page.md"] ?? ""}\n\n## Lids\n\nGET /lids/{id}\n\nResponse\n\n| Name | Type |\n|---|---|\n| id | Integer |\n`,
  };
  const lid: ExchangeParts = { url: "/lids/7", body: { id: 1 } };
  const before = [...times(2, good), ...times(2, lid)];
  expect(denials(two, before, [...times(2, bad), ...times(2, lid)])).toEqual([expect.stringMatching(/^warning api /)]);
  const all = [...times(2, bad), ...times(2, { ...bad, url: "/lids/7" })];
  expect(denials(two, before, all)).toEqual([
    expect.stringMatching(/^error api /),
    expect.stringMatching(/^error api /),
  ]);
});

describe("nothing is told", () => {
  test.each<[string, ExchangeParts[], ExchangeParts[]]>([
    ["while one answers", times(4, good), [good, ...times(3, bad)]],
    ["of what always failed", times(3, bad), times(3, bad)],
    ["of the few calls that may be those that failed before", [...times(2, good), ...times(2, bad)], times(2, bad)],
    ["of a first night", [], times(3, bad)],
    ["of code 0", times(3, good), times(3, { body: { code: 0, message: "none", data: null } })],
  ])("%s", (_, before, now) => {
    expect(denials(english, before, now)).toEqual([]);
  });
});

test("the next night is told of those that failed", () => {
  const again = findingsSince(english, [...times(3, bad), good], times(4, good));
  expect(again.filter(({ rule }) => rule === "validate/no-success")).toEqual([]);
});

describe("beside answers without data", () => {
  const wrapped = (data: Json): ExchangeParts => ({ body: { code: 0, message: "ok", data } });
  const files: Files = {
    "page.md": `${english["page.md"] ?? ""}| data.glaze | String | Yes | The glaze |\n| data.size | Integer | Yes | The size |\n`,
  };
  const pot: Json = { glaze: "red", size: 3 };

  test("each object with its fields inside another is an error", () => {
    const before = [...times(3, wrapped(pot)), bad];
    const now = [...times(3, wrapped({ result: pot })), bad];
    expect(notesSince(files, before, now)).toEqual([expect.stringMatching(/^error api other-shape: data: /)]);
  });

  test("some of them are a warning", () => {
    const before = [...times(3, wrapped(pot)), bad];
    const now = [wrapped(pot), ...times(2, wrapped({ result: pot })), bad];
    expect(notesSince(files, before, now)).toEqual([expect.stringMatching(/^warning api other-shape: data: /)]);
  });
});
