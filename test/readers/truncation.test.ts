/** A page cut anywhere is a page: real pages where ../shared has them, and one of our own in every format. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeVocabulary } from "../../src/language/vocabulary.ts";
import { detectFormat } from "../../src/readers/detect.ts";
import { makeReaders, readDocument } from "../../src/readers/registry.ts";
import { interpret } from "../../src/interpreter/interpret.ts";
import { makeSource } from "../../src/source/source.ts";
import { spanFaults } from "./html/print-document.ts";

const vocabulary = makeVocabulary();
const readers = makeReaders(vocabulary);

function readCut(name: string, text: string, at: number): void {
  const source = makeSource(name, text.slice(0, at));
  const document = readDocument(source, readers);
  expect(spanFaults(document, source)).toEqual([]);
  expect(interpret(document, vocabulary).source).toBe(name);
}

const OWN: Readonly<Record<string, string>> = {
  "page.md":
    '---\ntitle: Pots\n---\n# Pots\n\n## URI\n\nPOST /v1/{id}/pots\n\n**Table 1** Request\n\n| Name | Type |\n| --- | --- |\n| size | `Integer` [Pot](#pot "t") |\n\n<a name="pot"></a>\n<table><tr><td>a<br>b</td></tr></table>\n\n> 1. ![x](y)\n\n```json\n{"size": [1]}\n```\n',
  "page.html":
    '<!doctype html><h1 id="a">Pots</h1><p>POST /v1/pots &amp; more</p><table border="1"><caption>Table 1</caption><tr><th colspan=2>Name</th></tr><tr><td><ul><li>size</ul></td><td>Integer</td></tr></table><!-- x --><pre><code>{"size": 1}</code></pre><svg><a/></svg>',
  "page.rst":
    ':original_name: a.html\n\n.. _pots:\n\nPots\n====\n\nPOST /v1/{id}/pots\n\n.. table:: **Table 1** x\n\n   +------+---------+\n   | Name | Type    |\n   +======+=========+\n   | size | Integer |\n   |      | :ref:`Pot <pot>` |\n   +------+---------+\n\n=====  ====\nName   Type\n=====  ====\nsize   *a*\n=====  ====\n\n.. list-table::\n\n   * - a\n     - |s|\n\n.. |s| replace:: ``x``\n\n.. code-block:: json\n\n   {"size": 1}\n',
  "fields.rst":
    "Pots\n====\n\n.. http:get:: /v1/pots\n\n   The pots.\n\n   :query int limit: How many.\n   :status 200: No error.\n   :status 404: No pot.\n\n     - gone\n",
  "page.adoc":
    '= Pots\n:base: /v2\n\n[#pots]\n== List pots\n\n`POST {base}/{id}/pots`\n\n.Table 1 Request\n[cols="1,1",options="header"]\n|===\n|Name |Type\n\n|size |<<pot,Pot>>\n2+|_last_\n|===\n\n* one\n** two\n\nsize:: how much\n\nNOTE: hot\n\n====\n.Example\n[source,json]\n----\n{"size": [1]}\n----\n====\n',
  "page.txt":
    'Pots\n\nURI\n\nPOST /v1/{id}/pots\n\nTable 1 Request\n\nName\tType\tDescription\nsize\tInteger\tThe size\n\nTable 2 Pot\n\nName        Type        Description\nsize        Integer     The size of\n                        the pot\n\nExample\n\n{\n  "size": [1]\n}\n',
};

describe("a page of our own that is cut", () => {
  it("there is one for every reader", () => {
    const formats = Object.entries(OWN).map(([name, text]) => detectFormat(makeSource(name, text)));
    expect(new Set(formats)).toEqual(new Set(Object.keys(readers)));
  });

  it.each(Object.entries(OWN))("anywhere is read: %s", (name, text) => {
    for (let at = 0; at <= text.length; at += 1) readCut(name, text, at);
  });
});

const CORPUS = "../shared/corpus";
const ENDING = /\.(?:md|html|rst|txt)$/;

describe.skipIf(!existsSync(CORPUS))("a real page that is cut (skipped without ../shared)", () => {
  const names = existsSync(CORPUS)
    ? readdirSync(CORPUS, { recursive: true, encoding: "utf8" })
        .filter((name) => ENDING.test(name))
        .toSorted()
    : [];
  it.each([".md", ".html", ".rst", ".txt"])("anywhere is read: %s", (ending) => {
    const some = names.filter((name) => name.endsWith(ending));
    fc.assert(
      fc.property(fc.nat(some.length - 1), fc.double({ min: 0, max: 1, noNaN: true }), (index, part) => {
        const text = readFileSync(join(CORPUS, some[index] ?? ""), "utf8");
        readCut(some[index] ?? "", text, Math.floor(part * text.length));
      }),
      { numRuns: 40 },
    );
  });
});
