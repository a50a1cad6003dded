import { describe, expect, it } from "vitest";
import { problemsOf, treeOf } from "./read.ts";

describe("directives", () => {
  it("that admonish are notes", () => {
    expect(treeOf(".. note:: One\n   two.\n\n   Three.\n\n.. Warning::\n   :class: x\n   :name: w\n\n   - a\n"))
      .toMatchInlineSnapshot(`
      "note note
        paragraph: One two.
        paragraph: Three.
      note warning #w
        list
          item
            paragraph: a
      "
    `);
  });

  it("may begin their content with fields", () => {
    expect(treeOf(".. note::\n   :a: b\n")).toMatchInlineSnapshot(`
      "note note
        list
          item
            paragraph: a
            paragraph: b
      "
    `);
  });

  it("have titles", () => {
    expect(treeOf(".. admonition:: And **so**\n\n   on\n\n.. versionadded:: 2.0\n   Text\n")).toMatchInlineSnapshot(`
      "note admonition
        paragraph: And **so**
        paragraph: on
      note versionadded
        paragraph: 2.0 Text
      "
    `);
  });

  it("hold code, with its language", () => {
    expect(
      treeOf(`
.. code-block:: json
   :linenos:

   {
     "a": 1

   }

.. highlight:: http

.. code-block::

     GET /
   x

.. math:: a^2
`),
    ).toMatchInlineSnapshot(`
      "code json
        | {
        |   "a": 1
        |
        | }
      code http
        |   GET /
        | x
      code math
        | a^2
      "
    `);
  });

  it("hold literal text with markup in it", () => {
    expect(treeOf(".. parsed-literal::\n\n   a **b**\n     c_\n\n.. _c: https://c.io\n")).toMatchInlineSnapshot(`
      "code
        | a b
        |   c
      "
    `);
  });

  it("show pictures, whose captions are text", () => {
    expect(
      treeOf(
        ".. figure:: a.png\n   :alt: no text\n\n   **Figure 1** Caption\n\n   Legend\n\n.. _i:\n\n.. image:: b.png\n   :name: j\n",
      ),
    ).toMatchInlineSnapshot(`
      "note figure
        paragraph: **Figure 1** Caption
        paragraph: Legend
      note image #i #j
      "
    `);
  });

  it("say when a picture's caption is no paragraph", () => {
    expect(problemsOf(".. figure:: a.png\n\n   - a\n")).toEqual(["malformed: figure whose caption is no paragraph"]);
    expect(problemsOf(".. figure:: a.png\n\n   ..\n\n   - a\n")).toEqual([]);
  });

  it("list pages", () => {
    expect(treeOf(".. toctree::\n   :maxdepth: 1\n\n   one\n   The second <dir/two>\n")).toMatchInlineSnapshot(`
      "list
        item
          paragraph: [one](one)
        item
          paragraph: [The second](dir/two)
      "
    `);
  });

  it("may only hold other blocks", () => {
    expect(
      treeOf(".. only:: html\n\n   Title\n   =====\n\n   text\n\n.. container:: x\n\n   - a\n\n.. class:: y\n\nmore\n"),
    ).toMatchInlineSnapshot(`
      "heading 1: Title
      paragraph: text
      list
        item
          paragraph: a
      paragraph: more
      "
    `);
  });

  it("quote", () => {
    expect(treeOf(".. epigraph::\n\n   Text\n\n   -- Me\n")).toMatchInlineSnapshot(`
      "note epigraph
        paragraph: Text
        paragraph: Me
      "
    `);
  });

  it("head a paragraph", () => {
    expect(treeOf(".. rubric:: Some *text*\n")).toMatchInlineSnapshot(`
      "paragraph: **Some text**
      "
    `);
  });

  it("that load something are refused", () => {
    expect(treeOf(".. include:: a.txt\n\n.. literalinclude:: b.json\n\n.. raw:: html\n\n   <b>\n"))
      .toMatchInlineSnapshot(`
      "refused: "include" directive
      refused: "literalinclude" directive
      refused: "raw" directive
      "
    `);
  });

  it("that say nothing of the page's text are left out", () => {
    expect(treeOf(".. contents:: On this page\n   :depth: 2\n\n.. meta::\n   :a: b\n\ntext\n")).toBe(
      "paragraph: text\n",
    );
  });

  it("that nobody knows keep what they hold", () => {
    expect(treeOf(".. chapter:: First\n   :selected:\n\n   text\n\n.. py:thing:: name\n\n   :param id: The id.\n"))
      .toMatchInlineSnapshot(`
      "note chapter
        paragraph: First
        paragraph: text
      note py:thing
        paragraph: name
        list
          item
            paragraph: param id
            paragraph: The id.
      "
    `);
  });

  it("that are like a known one are misspelt", () => {
    expect(problemsOf(".. code-blok:: json\n\n   {}\n")).toEqual([
      'malformed: unknown directive "code-blok", perhaps "code-block"',
    ]);
    expect(problemsOf(".. swagger:: json\n")).toEqual([]);
  });

  it("that stand for tabs are a title and what is below it", () => {
    expect(
      treeOf(
        ".. tabs::\n\n   .. tab:: JSON\n\n      .. code-block:: json\n\n         {}\n\n   .. code-tab:: xml\n\n      <a/>\n",
      ),
    ).toMatchInlineSnapshot(`
      "paragraph: **JSON**
      code json
        | {}
      code xml
        | <a/>
      "
    `);
  });

  it("that need content say when they have none", () => {
    expect(treeOf(".. note::\n\n.. code-block:: json\n")).toMatchInlineSnapshot(`
      "malformed: "note" directive without content
      malformed: "code-block" directive without content
      "
    `);
  });
});
