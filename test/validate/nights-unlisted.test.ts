/** Values outside a list of the page, where others were outside of it the night before. */
import { describe, expect, it } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import { bodies, type Files, notesSince } from "./nights.ts";
import { exchange, pageOf, row, told, validation } from "./pages.ts";

const pages: readonly Files[] = [
  {
    "page.md":
      "# Pots\n\nGET /pots/{id}\n\nResponse\n\n| Name | Type | Description |\n|---|---|---|\n| id | String | Its id. |\n| state | String | The state. Valid values: `raw`, `dry`. |\n",
  },
  {
    "page.rst":
      "陶罐\n====\n\n.. code-block:: http\n\n   GET /pots/{id}\n\n响应参数\n\n======= ======= ==========================\n参数    类型    描述\n======= ======= ==========================\nid      String  编号\nstate   String  状态。取值：``raw``、``dry``\n======= ======= ==========================\n",
  },
];

const states = (...list: Json[]): ReturnType<typeof bodies> => bodies(...list.map((state) => ({ id: "p", state })));
const repeated = (count: number, state: Json): Json[] => Array.from({ length: count }, () => state);
const newValues = (files: Files, before: readonly Json[], now: readonly Json[]): string[] =>
  notesSince(files, states(...before), states(...now)).filter((line) => line.includes("new-unlisted-value"));

describe("another value outside of a list that is broken already", () => {
  it.each(pages)("is a warning where the earlier ones came again and again", (files) => {
    expect(newValues(files, [...repeated(3, "fired"), "raw"], ["cold", "fired", "raw"])).toEqual([
      "warning api new-unlisted-value: state has another value outside the page's list in 1 of 3 responses; in the earlier run it had others in 3 of 4 responses",
    ]);
    expect(newValues(files, [...repeated(30, "fired"), ...repeated(9, "glazed")], ["cold", "cold"])).toEqual([
      expect.stringMatching(/^warning .* in each of 2 responses; in the earlier run it had others in each of 39 /),
    ]);
  });
  it.each(pages)("is a note after one or two responses, and where one of the earlier ones came once", (files) => {
    expect(newValues(files, ["fired"], ["cold"])).toEqual([
      "info api new-unlisted-value: state has another value outside the page's list in the only response; in the earlier run it had others in the only response",
    ]);
    expect(newValues(files, ["fired", "fired"], ["cold", "cold"])).toEqual([expect.stringMatching(/^info /)]);
    expect(newValues(files, [...repeated(3, "fired"), "glazed"], ["cold"])).toEqual([expect.stringMatching(/^info /)]);
  });
  it.each(pages)("says nothing where the same came, in other numbers or with listed ones", (files) => {
    expect(newValues(files, repeated(3, "fired"), repeated(9, "fired"))).toEqual([]);
    expect(newValues(files, ["fired", "fired", "glazed", "glazed"], ["glazed", "raw", "dry"])).toEqual([]);
    expect(newValues(files, repeated(3, "fired"), ["raw", "dry"])).toEqual([]);
  });
  it.each(pages)("says nothing where most came once: such a list is open", (files) => {
    expect(newValues(files, ["a1", "b2"], ["c3"])).toEqual([]);
    expect(newValues(files, ["a1", "b2", "c3", "d4", "d4"], ["e5"])).toEqual([]);
    const many = Array.from({ length: 80 }, (_, n) => `kiln ${n % 40}`);
    expect(newValues(files, many, ["other"])).toEqual([]);
    expect(newValues(files, repeated(3, "fired"), many)).toEqual([]);
  });
  it.each(pages)("is told by the list itself where nothing was outside of it before", (files) => {
    expect(newValues(files, repeated(3, "raw"), repeated(3, "cold"))).toEqual([]);
    const all = notesSince(files, states(...repeated(3, "raw")), states(...repeated(3, "cold")));
    expect(all).toEqual([expect.stringMatching(/^error api enum: /)]);
  });
  it("is told once of several editions, and in other editions by their own words", () => {
    const files = { "en/page.md": pages[0]?.["page.md"] ?? "", "zh/page.rst": pages[1]?.["page.rst"] ?? "" };
    expect(newValues(files, repeated(3, "fired"), ["cold"])).toHaveLength(1);
  });
  it("of a list of values counts responses, not items", () => {
    const pages = [pageOf([row("marks", "[]string", { says: { enum: ["raw", "dry"] } })])];
    const night = (...marks: Json[]) => validation(pages, [exchange({ body: { marks } })]);
    const { history } = night("fired", "fired", "fired", "raw").result();
    const { findings } = night("fired", "cold", "cold").result(history);
    const lines = told(findings).filter((line) => line.includes("new-unlisted"));
    expect(lines).toEqual([
      "info api new-unlisted-value: marks[] has another value outside the page's list in the only response; in the earlier run it had others in the only response",
    ]);
  });
  it("numbers are values, too, and a secret is none", () => {
    const list = (name: string): Files => ({
      "page.md": `# Pots\n\nGET /pots/{id}\n\nResponse\n\n| Name | Type | Description |\n|---|---|---|\n| id | String | Its id. |\n| ${name} | Integer | Valid values: 1, 2. |\n`,
    });
    const nights = (name: string, before: Json, now: Json): string[] =>
      notesSince(list(name), bodies(...repeated(3, { id: "p", [name]: before })), bodies({ id: "p", [name]: now }));
    expect(nights("level", 7, 8).join()).toContain("new-unlisted-value");
    expect(nights("level", 7, 7).join()).not.toContain("new-unlisted-value");
    expect(nights("password", 7, 8).join()).not.toContain("new-unlisted-value");
  });
});
