/** Calls whose titles are no headings, between parts that have some: each owns the parts behind it, where their elements have ended. */
import { expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const rows = (...names: string[]): string =>
  `<table><tr><th>Name</th><th>Located in</th><th>Description</th></tr>${names
    .map((name) => `<tr><td>${name}</td><td>query</td><td>What it is.</td></tr>`)
    .join("")}</table>`;

const call = (line: string, [summary, parameters]: readonly [string, string], ...names: string[]): string =>
  `<div><div class="title">${line}</div><div><h5>${summary}</h5><p>Does it.</p><h5>${parameters}</h5>${rows(...names)}</div></div>`;

const owned = (html: string): readonly string[] =>
  readText("page.html", html).page.operations.map(({ method, path, parameters }) =>
    [method.value, path.value, ...parameters.map(({ name }) => name.value)].join(" "),
  );

test.each([
  ["English", ["Summary", "Parameters"], "Paths"],
  ["Chinese", ["功能介绍", "请求参数"], "接口"],
] as const)("%s: below a heading of all calls, or none", (_language, parts, title) => {
  const calls = [
    call("GET /boats", parts, "limit", "sort"),
    call("GET /berths", parts, "free"),
    call("GET /piers", parts, "length"),
  ].join("");
  const expected = ["GET /boats limit sort", "GET /berths free", "GET /piers length"];
  expect(owned(`<h1>Harbour</h1>${calls}`)).toEqual(expected);
  expect(owned(`<h1>Harbour</h1><section><h5>${title}</h5>${calls}</section>`)).toEqual(expected);
  // the first stands in an element of the heading's, which has ended before the next
  const [first = "", ...others] = calls.split("<div><div class").filter((part) => part !== "");
  const whole = (part: string): string => `<div><div class${part}`;
  expect(owned(`<h1>Harbour</h1><div><h5>${title}</h5>${whole(first)}</div>${others.map(whole).join("")}`)).toEqual(
    expected,
  );
});
