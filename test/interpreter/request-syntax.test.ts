/** Pages that show a request as it goes over the wire, and describe XML bodies by a flat list of elements. */
import { expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { typeWords } from "../../src/reporters/listing.ts";
import { readText } from "../editions/read.ts";

const read = (text: string): ApiPage => readText("page.rst", text).page;
const operations = (page: ApiPage): string[] => page.operations.map((o) => `${o.method.value} ${o.path.value}`);
const fields = (page: ApiPage): string[] =>
  page.structures.flatMap((s) =>
    s.fields.map((f) => `${s.id}.${f.name.value}: ${f.type ? typeWords(f.type.value) : "none"}`),
  );

const LABELS = `Labelling a Shelf
=================

Request Syntax
--------------

.. code-block:: text

   PUT /?label HTTP/1.1
   Host: shelf.example.com
   Content-MD5: md5
   <Labels>
     <Label><Key>a</Key></Label>
   </Labels>

Request Headers
---------------

.. table:: **Table 1** Optional fields

   =========== ====== ===================
   Name        Type   Description
   =========== ====== ===================
   Content-MD5 String Digest of the body.
   =========== ====== ===================

Request Elements
----------------

.. table:: **Table 2** Shelf label elements

   ======= ========= ============================
   Element Mandatory Description
   ======= ========= ============================
   Labels  Yes       All labels. Type: XML
   Label   Yes       One label. Parent: Labels.
   Key     Yes       Its key. Parent: Label.
   ======= ========= ============================

Response Headers
----------------

The response uses :ref:\`common headers <headers>\`.

Sample Request
--------------

.. code-block:: text

   PUT /?label HTTP/1.1
   Host: kitchen.example.com
`;

test("the request line of a request's syntax is the operation, and the one of a sample is not", () => {
  expect(operations(read(LABELS))).toEqual(["PUT /"]);
  expect(
    operations(read(LABELS.replace("Request Syntax", "Sample Request").replace("-\n\n.. code", "-\n\n\n.. code"))),
  ).toEqual([]);
});

test("a table under the heading of a request's elements is its body, whatever its caption says", () => {
  const page = read(LABELS);
  expect(page.operations[0]?.requestBody?.type).toEqual({ kind: "structure", id: "Shelf_label_elements" });
  expect(page.operations[0]?.requestBody?.mediaType).toBe("application/xml");
});

test("an element stands in the one that its description calls its parent", () => {
  expect(fields(read(LABELS))).toEqual([
    "Shelf_label_elements.Labels: Labels",
    "Label.Key: none",
    "Labels.Label: Label",
  ]);
});

test("of elements that are each other's parents the first stays outside", () => {
  expect(
    fields(read(LABELS.replace("All labels. Type: XML", "All labels. Parent: Key."))).filter((f) =>
      f.includes("Shelf"),
    ),
  ).toEqual(["Shelf_label_elements.Labels: Labels"]);
});

test("a sentence about headers leaves no body to another page", () => {
  expect(read(LABELS).operations[0]?.responses).toEqual([]);
});

test("a type that the description states is the field's where no column does", () => {
  const page = read(LABELS.replace("Its key. Parent: Label.", "Type: string. Parent: Label."));
  expect(fields(page)).toContain("Label.Key: string");
  expect(page.structures.flatMap((s) => s.fields).find((f) => f.name.value === "Key")?.type?.evidence[0]?.words).toBe(
    "string",
  );
});

test("what the URI has in its query is no header, although it looks like one", () => {
  const page = read(`Listing Labels
==============

Request Syntax
--------------

::

   GET /v2/labels/{prefix}?x-kind={kind} HTTP/1.1
   Host: shelf.example.com

Request Parameters
------------------

====== ========= ====== ===========
Name   Mandatory Type   Description
====== ========= ====== ===========
prefix No        String Begins with
x-kind No        String Kind
x-more No        String More
====== ========= ====== ===========
`);
  expect(page.operations[0]?.parameters.map((p) => `${p.in} ${p.name.value}`)).toEqual([
    "path prefix",
    "query x-kind",
    "header x-more",
  ]);
});

test("in plain text a call is a paragraph, and one outside of the request's sections is talk", () => {
  const text = `Labelling a Shelf

Difference to Shelves

PUT /Shelf HTTP/1.1

Request Syntax

POST /Shelf?label HTTP/1.1
Host: shelf.example.com

Request Parameters

Table 1 Request parameters

Parameter

Description

Mandatory

label

The label.

No
`;
  const { page } = readText("page.txt", text);
  expect(operations(page)).toEqual(["POST /Shelf"]);
  expect(page.operations[0]?.parameters.map((p) => `${p.in} ${p.name.value}`)).toEqual(["query label"]);
});
