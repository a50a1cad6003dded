/** A field that is there under nearly the same name: it is gone, however few the responses are. */
import { describe, expect, it } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import { type Files, notesSince } from "./nights.ts";

const pages: readonly Files[] = [
  { "page.md": "# Pots\n\nGET /pots/{id}\n\nReturns a pot.\n" },
  {
    "page.rst":
      "陶罐\n====\n\n.. code-block:: http\n\n   GET /pots/{id}\n\n返回参数\n\n====== =======\n参数名 类型\n====== =======\ncode   Integer\ndata   Object\n====== =======\n",
  },
];
const night = (data: Json) => [{ body: { code: 0, data } }];
const severities = (files: Files, before: Json, now: Json): string[] =>
  notesSince(files, night(before), night(now)).flatMap((line) =>
    line.includes("field-vanished") ? [line.split(" ")[0] ?? ""] : [],
  );

describe.each(pages)("a field of one response that is gone", (files) => {
  it.each<[string, Json, Json]>([
    ["written otherwise", { potID: "a" }, { potId: "a" }],
    ["with other signs between its words", { pot_id: 7 }, { "pot-id": 7 }],
    ["misspelt", { validUntil: 7 }, { validUntill: 7 }],
  ])("is an error where it is there %s", (_how, before, now) => {
    expect(severities(files, before, now)).toEqual(["error"]);
  });

  it.each<[string, Json, Json]>([
    ["nothing is like it", { glaze: "a" }, { handle: "a" }],
    ["what is like it was there before", { potID: "a", potId: "b" }, { potId: "b" }],
    ["what is like it is of another kind", { validUntil: 7 }, { validUntill: "7" }],
    ["only a number tells them apart", { shelf1: "a" }, { shelf2: "a" }],
    ["the names are short", { tag: "a" }, { bag: "a" }],
  ])("is a note where %s", (_why, before, now) => {
    expect(severities(files, before, now)).toEqual(["info"]);
  });
});
