/** Calls that no page describes, on two nights: somebody makes them, and they answer otherwise. */
import { describe, expect, it } from "vitest";
import { type Files, notesSince, times } from "./nights.ts";
import type { ExchangeParts } from "./pages.ts";

const pages: readonly Files[] = [
  { "page.md": "# Pots\n\nGET /pots/{id}\n\nResponse\n\n| Name | Type |\n|---|---|\n| glaze | String |\n" },
  {
    "page.rst":
      "陶罐\n====\n\n.. code-block:: http\n\n   GET /pots/{id}\n\n响应参数\n\n======= =======\n参数    类型\n======= =======\nglaze   String\n======= =======\n",
  },
];
const pot: ExchangeParts = { url: "https://api.example.com/pots/7", body: { glaze: "red" } };
const health = (status: number, parts: ExchangeParts = {}): ExchangeParts => ({
  url: "https://api.example.com/health",
  status,
  body: { ok: status < 400 },
  ...parts,
});
const shelf = (status: number): ExchangeParts => health(status, { url: "https://api.example.com/shelves/81" });

const told = (files: Files, before: ExchangeParts[], now: ExchangeParts[], filesNow: Files = files): string[] =>
  notesSince(files, [pot, ...before], [pot, ...now], filesNow).filter((line) => !line.includes("not-called"));

describe("a call that no page describes and that succeeded", () => {
  it.each(pages)("is an error where it fails each of several times", (files) => {
    expect(told(files, times(3, health(200)), times(3, health(404)))).toEqual([
      "error api no-success: status 404: no success in all 3 responses; in the earlier run it succeeded in each of 3 responses",
    ]);
    expect(told(files, times(3, health(200)), times(3, health(503)))).toEqual([
      "error api server-error: status 503: a server error in all 3 responses; in the earlier run it succeeded in each of 3 responses",
    ]);
    expect(told(files, times(3, health(200)), times(3, health(401)))).toEqual([expect.stringMatching(/^error /)]);
    expect(told(files, times(3, shelf(200)), times(3, shelf(404)))).toEqual([expect.stringMatching(/^error /)]);
    // a login in its place
    expect(told(files, times(3, health(200)), times(3, health(302)))).toContainEqual(
      expect.stringMatching(/^error api no-success: status 302/),
    );
  });
  it.each(pages)("is a warning where it was made once or twice, and a note where a thing was not found", (files) => {
    expect(told(files, [health(200)], [health(404)])).toEqual([
      "warning api no-success: status 404: no success in the only response; in the earlier run it succeeded in the only response",
    ]);
    expect(told(files, times(3, health(200)), times(2, health(404)))[0]).toMatch(/^warning /);
    expect(told(files, times(2, health(200)), times(3, health(404)))[0]).toMatch(/^warning /);
    expect(told(files, [shelf(200)], [shelf(404)])).toEqual([expect.stringMatching(/^info api no-success: /)]);
    expect(told(files, [shelf(200)], [shelf(410)])).toEqual([expect.stringMatching(/^warning api no-success: /)]);
  });
  it.each(pages)("is a warning where some fail with a server error that did not occur before", (files) => {
    const now = [...times(3, health(200)), health(500)];
    expect(told(files, times(4, health(200)), now)[0]).toBe(
      "warning api server-error: status 500: a server error in 1 of 4 responses; in the earlier run it succeeded in each of 4 responses",
    );
    expect(told(files, [...times(4, health(200)), health(500)], now)[0]).not.toContain("server-error");
  });
  it.each(pages)("is no error where so few calls may all be of those that failed before", (files) => {
    const before = [...times(4, health(200)), ...times(4, health(404))];
    expect(told(files, before, times(3, health(404)))).toEqual([expect.stringMatching(/^warning api no-success: /)]);
    expect(told(files, before, times(9, health(404)))).toEqual([expect.stringMatching(/^error api no-success: /)]);
  });
  it.each(pages)("says no more than without an earlier run where it succeeds, or some do", (files) => {
    const undocumented = [
      expect.stringMatching(/^info undecided undocumented-operation: GET \/health is undocumented/),
    ];
    expect(told(files, times(3, health(200)), times(9, health(200)))).toEqual(undocumented);
    expect(told(files, times(3, health(200)), [health(201)])).toEqual(undocumented);
    expect(told(files, times(3, health(200)), [health(304)])).toEqual(undocumented);
    expect(told(files, times(3, health(200)), [health(200), ...times(3, health(404))])).toEqual(undocumented);
    expect(told(files, times(3, health(200)), [])).toEqual([]);
  });
  it.each(pages)("says nothing of calls that never succeeded, are new, or are of other hosts", (files) => {
    expect(told(files, times(3, health(404)), times(3, health(404)))).toEqual([]);
    expect(told(files, times(3, health(404)), times(3, health(405)))).toEqual([]);
    expect(told(files, [], times(3, health(404)))).toEqual([]);
    const elsewhere = (status: number): ExchangeParts => health(status, { url: "https://cdn.example.net/health" });
    expect(told(files, times(3, elsewhere(200)), times(3, elsewhere(404)))).toEqual([]);
  });
  it.each(pages)("is told where it always led elsewhere and now fails", (files) => {
    expect(told(files, times(3, health(302)), times(3, health(404)))[0]).toMatch(/^error api no-success: status 404/);
    expect(told(files, times(3, health(302)), times(3, health(307))).join()).not.toContain("no-success");
  });
});

describe("a call that a page of the night before described", () => {
  const kilns = "\n\n## Kilns\n\nGET /kilns/{name}\n\nResponse\n\n| Name | Type |\n|---|---|\n| hot | Boolean |\n";
  const both = { "page.md": `${pages[0]?.["page.md"]}${kilns}` };
  const without = pages[0] ?? {};
  const kiln = (status: number): ExchangeParts => ({
    url: "https://api.example.com/kilns/north",
    status,
    body: { hot: true },
  });
  it("is a warning where it is still made with success", () => {
    expect(told(both, times(3, kiln(200)), times(3, kiln(200)), without)).toEqual([
      "warning undecided undocumented-operation: GET /kilns/north is undocumented; it was called 3 times",
    ]);
  });
  it("is an error where it fails, though no page describes it any more", () => {
    expect(told(both, times(3, kiln(200)), times(3, kiln(404)), without)).toEqual([
      "error api no-success: status 404: no success in all 3 responses; in the earlier run it succeeded in each of 3 responses",
    ]);
  });
  it("says nothing where nobody calls it any more, or it never succeeded", () => {
    expect(told(both, times(3, kiln(200)), [], without)).toEqual([]);
    expect(told(both, times(3, kiln(404)), times(3, kiln(404)), without)).toEqual([]);
  });
  it("is another one where the path is longer or the method another", () => {
    const other = (parts: ExchangeParts): string[] =>
      told(both, times(3, kiln(200)), [{ ...kiln(200), ...parts }], without);
    expect(other({ url: "https://api.example.com/kilns/north/doors" })).toEqual([expect.stringMatching(/^info /)]);
    expect(other({ method: "PUT" })).toEqual([expect.stringMatching(/^info /)]);
  });
});
