/** `tables` and `extract` for people: each row is one line of text, whatever the page and its name say. */
import { expect, test } from "vitest";
import { tablesJson } from "../../src/document/tables-json.ts";
import { interpret } from "../../src/interpreter/interpret.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";
import { makeReaders, readDocument } from "../../src/readers/registry.ts";
import { printPage, printTables } from "../../src/reporters/listing.ts";
import { makeSource } from "../../src/source/source.ts";

const vocabulary = makeVocabulary();
const readers = makeReaders(vocabulary);

test.each(["::error::pwned.md", "a\n::error::b.md", "##[error]c.md", "d\u001b[31m\u202e.md"])("named %j", (name) => {
  const text = `# ::error::t ##[group]\n\nGET /v1/x\n\n| Parameter | Type | Description |\n| --- | --- | --- |\n| ::error::a | String | \u202e##[error]x |\n`;
  const source = makeSource(name, text, "utf-8");
  const document = readDocument(source, readers);
  const page = interpret(document, vocabulary);
  const printed = printTables(tablesJson(document, name), source, document) + printPage(page, source);
  expect(printed).toContain("::error::a");
  expect(printed).not.toMatch(/^\s*::|##\[|[\u0000-\u0009\u000b-\u001f\u202e]/m);
});
