/** Sentences that say when a field is there, in both languages; and sentences with the same words that do not. */
import { expect, test } from "vitest";
import { factsOf } from "./field.ts";

test.each([
  "The owner. Only returned if it is known.",
  "The owner. Present only for guests.",
  "The owner. Is missing for guests.",
  "The owner. Will be absent when nobody owns it.",
  "The owner. Only when it was asked for.",
  "The owner. Not included for guests.",
  "所有者。仅当查询时返回。",
  "所有者。分页时才会返回。",
  "所有者。游客没有此字段。",
])("%s", (words) => expect(Object.keys(factsOf("owner", "string", words))).toEqual(["condition"]));

test.each(["The owner, only one.", "The list of those who are missing.", "所有者，仅一个。", "没有所有者的数量。"])(
  "%s: always there",
  (words) => expect(factsOf("owner", "string", words)).toEqual({}),
);
