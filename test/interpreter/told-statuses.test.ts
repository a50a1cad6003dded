/** Statuses that sentences tell, without a list of them. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const statuses = (file: string, ...parts: string[]): string[] =>
  (readText(file, parts.join("\n\n")).page.operations[0]?.responses ?? []).map(
    ({ status, told }) => `${status.value}${told === true ? "" : " listed"}`,
  );
const markdown = (...told: string[]): string[] => statuses("page.md", "# Kilns", "`PUT /kilns/{id}`", ...told);

describe("a sentence tells a status", () => {
  test.each<[string, string[]]>([
    ["Returns 200-response if the kiln was fired.", ["200"]],
    ["- The name must be unique, otherwise you will get a _403-response_.", ["403"]],
    ["If it is in use, the server will return a *409 CONFLICT*.", ["409"]],
    ["Fails with 404 or 410 when there is no such kiln.", ["404", "410"]],
    ["It responds with status code `201`.", ["201"]],
    ["Success: `202 Accepted`\\\nError: `400 Bad Request`", ["202", "400"]],
    ["_404 NOT FOUND_ - if `:id` does not exist", ["404"]],
    ["A 404 error is returned for an unknown kiln.", ["404"]],
    ["    - Returns _201-CREATED_ if all is well\n    - Returns 404 if there is none", ["201", "404"]],
    ["如果窑不存在，返回 404。", ["404"]],
    ["名称重复时返回409错误；成功时返回状态码 201。", ["201", "409"]],
    ["状态码 404 表示窑不存在。", ["404"]],
  ])("%s", (told, expected) => {
    expect(markdown(told)).toEqual(expected);
  });

  test("in HTML and RST too", () => {
    const html =
      "<h1>Kilns</h1><pre>PUT /kilns/{id}</pre><p>Returns <code>201</code> if the kiln was created.</p><ul><li>Replies with <b>409 Conflict</b> if it is hot.</li></ul>";
    expect(statuses("page.html", html)).toEqual(["201", "409"]);
    expect(statuses("page.rst", "Kilns\n=====", "``PUT /kilns/{id}``", "Returns ``404`` when there is none.")).toEqual([
      "404",
    ]);
  });
});

describe("and what looks like one does not", () => {
  test.each([
    "Returns 100 items, or up to 500 with a limit.",
    "It does not return 404 for an unknown kiln.",
    "Earlier versions returned nothing; older servers return 204 for it.",
    "For example, it returns 200 there.",
    "Heats to 200 degrees. The kiln has 404 bricks.",
    "返回 100 条记录。",
    "不会返回 404。",
  ])("%s", (told) => {
    expect(markdown(told)).toEqual([]);
  });
});

describe("a special case", () => {
  test.each([
    ["It replies with `204 : No Content` if there are none saved.", ["204", "2XX"]],
    ["Returns 304 when nothing has changed.", ["2XX", "304"]],
    ["如果没有窑，返回 204。", ["204", "2XX"]],
  ])("leaves open what comes otherwise: %s", (told, expected) => {
    expect(markdown(told)).toEqual(expected);
  });

  test("is none where another sentence tells the usual one", () => {
    expect(markdown("Returns 200 on success. Returns 204 if there is nothing to say.")).toEqual(["200", "204"]);
  });
});
