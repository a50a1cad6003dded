/** What is made of a text is made once, and given again. */
import { expect, test } from "vitest";
import { makeTextMemory, remembered } from "../../src/source/remembered.ts";

test("a text is read once, however it was cut out of a page", () => {
  const read: string[] = [];
  const words = remembered((text) => {
    read.push(text);
    return text.split(" ");
  });
  const page = "The lamp is on. The lamp is on. 灯亮着。灯亮着。";
  const first = words(page.slice(0, 15));
  expect(words(page.slice(16, 31))).toBe(first);
  expect(words(page.slice(32, 36))).toBe(words(page.slice(36, 40)));
  expect(read).toEqual(["The lamp is on.", "灯亮着。"]);
});

test("functions of one memory keep apart what they make of a text", () => {
  const remember = makeTextMemory();
  const length = remember((text) => text.length);
  const capitals = remember((text) => text.toUpperCase());
  expect([length("ab"), capitals("ab"), length("ab"), capitals("ab")]).toEqual([2, "AB", 2, "AB"]);
});

test("what is null, false or empty is remembered too, and texts with half a character are told apart", () => {
  let calls = 0;
  const count = <T>(value: T): T => {
    calls += 1;
    return value;
  };
  const none = remembered(() => count(null));
  const no = remembered(() => count(false));
  expect([none(""), none(""), no("a"), no("a"), calls]).toEqual([null, null, false, false, 2]);
  const same = remembered((text) => text);
  for (const text of ["\ud800", "\udc00", "\ud800\udc00", "\u2028", '"\\']) expect(same(text)).toBe(text);
});

test("long texts, and more texts than fit, are read all the same", () => {
  const length = remembered((text) => text.length);
  expect(length("x".repeat(100_000))).toBe(100_000);
  for (let i = 0; i < 50_000; i += 1) expect(length(`text ${i}`)).toBe(`text ${i}`.length);
});
