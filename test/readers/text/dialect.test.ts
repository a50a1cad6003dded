import { describe, expect, it } from "vitest";
import { makeVocabulary } from "../../../src/language/vocabulary.ts";
import { detectDialect } from "../../../src/readers/text/dialect.ts";
import { splitLines } from "../../../src/readers/text/lines.ts";
import { makeSigns } from "../../../src/readers/text/signs.ts";
import { runs, tabbedRows } from "./read.ts";

const signs = makeSigns(makeVocabulary());
const HEADER = ["Parameter", "Type", "Description"];

describe("the dialect of a plain text", () => {
  it.each([
    ["runs", runs("Title", ...HEADER)],
    ["runs", runs("Title", ...HEADER, "pot", "String", "public class Pot {\n\t\n\tint size;\n}")],
    ["runs", runs("Title", "Function", "Text.")],
    ["runs", ""],
    ["tabs", `Title\n\n${tabbedRows(HEADER, ["pot", "String", "The pot."])}\n`],
    ["tabs", "Title\nParameter\tType\n"],
    ["tabs", "Title\nFunction\n\nText.\n"],
    ["columns", "Title\n\nParameter    Type     Description\npot          String   The pot.\n"],
    ["columns", "Title\n\nText.\n\f"],
  ])("is %s", (dialect, text) => expect(detectDialect(splitLines(text), signs)).toBe(dialect));
});

describe("text without a table", () => {
  const long = "The harbour has piers for boats of every length that the sea brings here,";
  it.each([
    ["tabs", "whose lines are of any length", `Boats\n\n${long}\nand walls.\nSink a boat\nGone.\n`],
    [
      "runs",
      "whose paragraphs were broken to a width",
      `Boats\n\n${long}\nand there are walls against the waves, which come in autumn and are as high\nas a house.\n`,
    ],
    ["tabs", "of nothing but short lines", "Boats\n\nShow a boat\nGET /boats\nAdd a boat\nPOST /boats\n"],
  ])("is %s %s", (dialect, _what, text) => expect(detectDialect(splitLines(text), signs)).toBe(dialect));
});
