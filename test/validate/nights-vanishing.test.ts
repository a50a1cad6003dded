/** Fields that some responses of the night before had: gone, or not there by chance. */
import { describe, expect, it } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import { bodies, type Files, notesSince, times } from "./nights.ts";
import type { ExchangeParts } from "./pages.ts";

const told = (...nights: Parameters<typeof notesSince>): string[] =>
  notesSince(...nights).filter((line) => line.includes("field-vanished"));

const table = "# Pots\n\nGET /pots/{id}\n\nResponse\n\n| Name | Type |\n|---|---|\n| glaze | String |\n";
const undescribed: readonly Files[] = [
  { "page.md": table },
  {
    "page.rst":
      'Pots\n====\n\n.. code-block:: http\n\n   GET /pots/{id}\n\nResponse::\n\n   { "glaze": "red", "height": 3 }\n',
  },
  { "page.md": "# 陶罐\n\nGET /pots/{id}\n\n## 返回参数\n\n| 参数名 | 类型 |\n|---|---|\n| glaze | String |\n" },
  { "page.md": "# 陶罐\n\nGET /pots/{id}\n\n返回一个陶罐。\n" },
];
const bare: ExchangeParts = { body: { glaze: "red", height: 3 } };
const full: ExchangeParts = { body: { glaze: "red", height: 3, kiln: 7 } };

describe("a field that most of a few responses had", () => {
  it.each(undescribed)("is noted where none has it any more", (files) => {
    expect(told(files, [...times(3, full), bare], times(4, bare))).toEqual([
      "info api field-vanished: kiln is in none of 4 responses; in the earlier run it was in 3 of 4 responses",
    ]);
    expect(told(files, [...times(2, full), bare], times(3, bare))).toHaveLength(1);
  });
  it.each(undescribed)("says nothing where half had it, after two calls, or where one still has it", (files) => {
    expect(told(files, [...times(2, full), ...times(2, bare)], times(4, bare))).toEqual([]);
    expect(told(files, [full, ...times(3, bare)], times(4, bare))).toEqual([]);
    expect(told(files, [...times(3, full), bare], times(2, bare))).toEqual([]);
    expect(told(files, [full, bare], times(4, bare))).toEqual([]);
    expect(told(files, [...times(3, full), bare], [...times(3, bare), full])).toEqual([]);
  });
  it("is a warning where the page describes it, a note in items of a list, and nothing where it may be absent", () => {
    const row = (words: string, name = "kiln"): Files => ({
      "page.md": `# Pots\n\nGET /pots/{id}\n\nResponse\n\n| Name | Type | Description |\n|---|---|---|\n| glaze | String | The glaze. |\n| ${name} | Integer | ${words} |\n`,
    });
    const before = [...times(3, full), bare];
    expect(told(row("Where it was fired."), before, times(4, bare))).toEqual([
      "warning api field-vanished: kiln is in none of 4 responses; in the earlier run it was in 3 of 4 responses",
    ]);
    expect(told(row("Where it was fired (optional)."), before, times(4, bare))).toEqual([]);
    const zh: Files = {
      "page.rst":
        "陶罐\n====\n\n.. code-block:: http\n\n   GET /pots/{id}\n\n响应参数\n\n======= ======= ======== =====\n参数    类型    是否必选 描述\n======= ======= ======== =====\nglaze   String  是       釉\nkiln    Integer 否       窑\n======= ======= ======== =====\n",
    };
    expect(told(zh, before, times(4, bare))).toEqual([]);
    const shelf = (pot: Json): ExchangeParts => ({ body: { glaze: "red", pots: [pot] } });
    const items = [...times(3, shelf({ id: 1, kiln: 7 })), shelf({ id: 1 })];
    expect(told({ "page.md": table }, items, times(4, shelf({ id: 1 })))).toEqual([
      expect.stringMatching(/^info api field-vanished: pots\[\]\.kiln is in none of 4 /),
    ]);
  });
  it("is nothing where one of the page's own examples lacks it", () => {
    const page = (heading: string, second: string): Files => ({
      "page.md": `# Pots\n\nGET /pots/{id}\n\n## ${heading}\n\n\`\`\`json\n{"glaze": "red", "height": 3, "kiln": 7}\n\`\`\`\n\n## ${heading}\n\n\`\`\`json\n${second}\n\`\`\`\n`,
    });
    const before = [...times(3, full), bare];
    for (const heading of ["Example response", "响应示例"]) {
      expect(told(page(heading, '{"glaze": "blue", "height": 4}'), before, times(4, bare))).toEqual([]);
      expect(told(page(heading, '{"glaze": "blue", "height": 4, "kiln": 8}'), before, times(4, bare))).toHaveLength(1);
    }
  });
  it("is a warning where many calls leave nothing to chance", () => {
    const before = [...times(12, full), ...times(8, bare)];
    expect(told({ "page.md": table }, before, times(7, bare))).toEqual([expect.stringMatching(/^info /)]);
    expect(told({ "page.md": table }, before, times(8, bare))).toEqual([expect.stringMatching(/^warning /)]);
  });
  it("is no header: proxies and caches add those now and then", () => {
    const header = { ...bare, headers: { "Content-Type": "application/json", "X-Kiln": "7" } };
    expect(told({ "page.md": table }, [...times(3, header), bare], times(4, bare))).toEqual([]);
  });
});

describe("a field that every response had and now only some have", () => {
  it.each(undescribed)("is told where more lack it than chance explains", (files) => {
    expect(told(files, times(10, full), [...times(2, full), ...times(8, bare)])).toEqual([
      "warning api field-vanished: kiln is in 2 of 10 responses; in the earlier run it was in each of 10 responses",
    ]);
  });
  it.each(undescribed)("says nothing where few lack it, few calls were made, or not all had it", (files) => {
    expect(told(files, times(10, full), [...times(4, full), ...times(6, bare)])).toEqual([]);
    expect(told(files, times(4, full), [full, ...times(3, bare)])).toEqual([]);
    expect(told(files, [...times(10, full), bare], [...times(2, full), ...times(8, bare)])).toEqual([]);
  });
  it("is a note in items of a list, and nothing in a map or of a header", () => {
    const files = { "page.md": table };
    const body = (one: Json): ExchangeParts => ({ body: { glaze: "red", ...(one as object) } });
    const some = (all: Json, few: Json): string[] =>
      told(files, times(12, body(all)), [...times(2, body(all)), ...times(10, body(few))]);
    expect(some({ pots: [{ id: 1, kiln: 7 }] }, { pots: [{ id: 1 }] })).toEqual([expect.stringMatching(/^info /)]);
    expect(some({ links: { a: "/", b: "/", c: "/" } }, { links: { a: "/" } })).toEqual([]);
    expect(some({ place: { room: "hall", floor: 1 } }, { place: { floor: 1 } })).toHaveLength(1);
    const header = { ...bare, headers: { "Content-Type": "application/json", "X-Kiln": "7" } };
    expect(told(files, times(12, header), [header, ...times(11, bare)])).toEqual([]);
  });
  it("is an optional one where the page says so", () => {
    const files = {
      "page.md":
        "# 陶罐\n\nGET /pots/{id}\n\n## 返回参数\n\n| 参数名 | 类型 | 是否必选 |\n|---|---|---|\n| glaze | String | 是 |\n| kiln | Integer | 否 |\n",
    };
    expect(told(files, times(12, full), [full, ...times(11, bare)])).toEqual([]);
  });
});

describe("an example with one name of many", () => {
  const shown = '{ "red": { "kiln": 7, "height": 3 } }';
  const pages: readonly Files[] = [
    { "page.md": `# Pots\n\nGET /pots/{id}\n\nResponse:\n\n\`\`\`json\n${shown}\n\`\`\`\n` },
    { "page.rst": `Pots\n====\n\n.. code-block:: http\n\n   GET /pots/{id}\n\nResponse::\n\n   ${shown}\n` },
    { "page.md": `# 陶罐\n\nGET /pots/{id}\n\n## 响应示例\n\n\`\`\`json\n${shown}\n\`\`\`\n` },
  ];
  const pot = { kiln: 1, height: 2 };
  it.each(pages)("does not say that other names stay", (files) => {
    expect(told(files, bodies({ blue: pot }, { blue: pot }), bodies({ green: pot }, { green: pot }))).toEqual([]);
  });
  it.each(pages)("says so where its own name came, or values are of several kinds", (files) => {
    const before = { red: pot, blue: pot };
    expect(told(files, bodies(before, before, before), bodies({ red: pot }, { red: pot }, { red: pot }))).toEqual([
      "error api field-vanished: blue is in none of 3 responses; in the earlier run it was in each of 3 responses",
    ]);
    const mixed = { blue: pot, total: 1 };
    expect(told(files, bodies(mixed, mixed, mixed), bodies({ total: 1 }, { total: 1 }, { total: 1 }))).toHaveLength(1);
  });
});

describe("members of a map under other names", () => {
  const shown = '{ "red": { "kiln": 7, "height": 3 } }';
  const pages: readonly Files[] = [
    { "page.md": "# Pots\n\nGET /pots/{id}\n\nShows pots by their glaze.\n" },
    { "page.rst": `Pots\n====\n\n.. code-block:: http\n\n   GET /pots/{id}\n\nResponse::\n\n   ${shown}\n` },
    { "page.md": `# 陶罐\n\nGET /pots/{id}\n\n## 响应示例\n\n\`\`\`json\n${shown}\n\`\`\`\n` },
  ];
  const pot = (...names: string[]): Json => Object.fromEntries(names.map((name) => [name, 1]));
  const shelf = (colours: readonly string[], ...names: string[]): Json =>
    Object.fromEntries(colours.map((colour) => [colour, pot(...names)]));
  const inMaps = (files: Files, before: Json, now: Json): string[] =>
    told(files, bodies(before, before, before), bodies(now, now, now)).filter((line) => line.includes("{}"));
  it.each(pages)("lack what those before had: a note of one, an error of three", (files) => {
    expect(inMaps(files, shelf(["blue"], "kiln", "height"), shelf(["grey"], "kiln", "size"))).toEqual([
      "info api field-vanished: {}.height is in none of 3 responses; in the earlier run it was in each of 3 responses",
    ]);
    const three = shelf(["blue", "green", "black"], "kiln", "height");
    expect(inMaps(files, three, shelf(["grey", "pink", "white"], "kiln", "size"))).toEqual([
      expect.stringMatching(/^error api field-vanished: \{\}\.height is in none of 3 responses/),
    ]);
    expect(inMaps(files, three, shelf(["grey", "pink"], "kiln", "size"))).toEqual([expect.stringMatching(/^info /)]);
  });
  it.each(pages)(
    "say nothing where they hold as much, are of another kind, or one of them lacked it before",
    (files) => {
      const before = shelf(["blue"], "kiln", "height");
      expect(inMaps(files, before, shelf(["grey"], "kiln", "height", "size"))).toEqual([]);
      expect(inMaps(files, before, shelf(["grey"], "weight", "size"))).toEqual([]);
      expect(inMaps(files, before, shelf(["grey"], "kiln", "size", "a", "b"))).toEqual([]);
      expect(inMaps(files, { ...(before as object), green: pot("kiln") }, shelf(["grey"], "kiln"))).toEqual([]);
      expect(inMaps(files, before, { grey: 7 })).toEqual([]);
      expect(inMaps(files, before, {})).toEqual([]);
    },
  );
  it("are found inside an object that nobody describes, and not in items", () => {
    const files = { "page.md": table };
    const body = (pots: Json): Json => ({ glaze: "red", height: 3, pots });
    const [before, now] = [shelf(["blue"], "kiln", "height"), shelf(["grey"], "kiln", "size")];
    expect(inMaps(files, body(before), body(now))).toEqual([
      expect.stringMatching(/^info api field-vanished: pots\.\{\}\.height /),
    ]);
    expect(inMaps(files, body([before]), body([now]))).toEqual([]);
    // a member that stays tells by itself
    const both = { ...(before as object), ...(now as object) };
    expect(inMaps(files, body(both), body(now))).toEqual([]);
  });
});
