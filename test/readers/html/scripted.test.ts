/** Pages whose content is not in the file. */
import { expect, it } from "vitest";
import { documentOf } from "./read.ts";

const problemsOf = (html: string): string[] => documentOf(html).problems.map(({ message }) => message);

it.each([
  `<html><head><script src="a.js"></script></head><body><div id="app"></div></body></html>`,
  `<html><body><noscript>Switch scripts on.</noscript><p>Loading…</p><main id="root"><div></div></main><script>go()</script></body></html>`,
  `<html><body><api-viewer spec-url="openapi.json"></api-viewer><script src="viewer.js"></script></body></html>`,
])("that scripts build are told as such: %s", (html) => {
  expect(problemsOf(html)).toEqual([expect.stringContaining("scripts build")]);
});

it.each([
  `<html><body><div id="app"><p>Rooms</p></div><script src="a.js"></script></body></html>`,
  `<html><body><p>Nothing here.</p><script src="count.js"></script></body></html>`,
  `<html><body><div id="app"></div></body></html>`,
  `<html><body><div id="top"></div><table><tr><td>id</td></tr></table><script src="a.js"></script></body></html>`,
])("are no others: %s", (html) => {
  expect(problemsOf(html)).toEqual([]);
});
