/** Directives of Sphinx' HTTP domain and of OpenStack's API references. */
import { describe, expect, it } from "vitest";
import { readText } from "../../editions/read.ts";
import { problemsOf, treeOf } from "./read.ts";

describe("http:get and the like", () => {
  it("print a title, and their fields in groups", () => {
    expect(
      treeOf(`
.. http:get:: /{db}/_find
    :synopsis: not printed

    Finds.

    :param db: Database
    :query number limit: How many. *Optional*
    :>json array rows: - a
                       - b
    :code 200: Found
`),
    ).toMatchInlineSnapshot(`
      "heading 7: GET /{db}/_find
      paragraph: Finds.
      paragraph: **URI Parameters**
      list
        item
          paragraph: **db** – Database
      paragraph: **Query Parameters**
      list
        item
          paragraph: **limit** (number) – How many. Optional
      paragraph: **Response JSON Object**
      list
        item
          paragraph: **rows** (array) – 
          list
            item
              paragraph: a
            item
              paragraph: b
      paragraph: **Status Codes**
      list
        item
          paragraph: **200** – Found
      "
    `);
  });

  it("keep fields that are none of theirs, and what has no content", () => {
    expect(treeOf(".. http:post:: /a\n\n    :author: me\n\n.. http:put::\n")).toMatchInlineSnapshot(`
      "heading 7: POST /a
      list
        item
          paragraph: author
          paragraph: me
      heading 7: PUT 
      "
    `);
  });

  it("are operations with their parameters", () => {
    const { page } = readText(
      "page.rst",
      `
T
=

.. http:post:: /db/{id}

    :param id: The id
    :<header Accept: What to accept
    :<json string name: The name
    :>header ETag: The version
    :>json boolean ok: Done
    :code 201: Made
    :code 404: Missing
`,
    );
    const [operation] = page.operations;
    expect(operation?.path.value).toBe("/db/{id}");
    expect(operation?.parameters.map((p) => `${p.in} ${p.name.value}`)).toEqual(["path id", "header Accept"]);
    expect(
      operation?.responses.map((r) => [r.status.value, r.headers.map((h) => h.name.value), r.body !== null]),
    ).toEqual([
      ["201", ["ETag"], true],
      ["404", [], false],
    ]);
    expect(page.structures.flatMap((s) => s.fields.map((f) => `${s.id} ${f.name.value}`))).toEqual([
      "request-body name",
      "response-body ok",
    ]);
  });
});

describe("rest_method and rest_parameters", () => {
  it("print the request and the names of its parameters", () => {
    const text =
      ".. rest_method:: GET /v2/things/{id}\n\nNormal response codes: 200\n\n.. rest_parameters:: parameters.yaml\n\n   - id: thing-path\n   - limit : limit\n   - not one\n";
    expect(treeOf(text)).toMatchInlineSnapshot(`
      "paragraph: \`GET /v2/things/{id}\`
      paragraph: Normal response codes: 200
      list
        item
          paragraph: **id**
        item
          paragraph: **limit**
      "
    `);
    expect(problemsOf(text)).toEqual([]);
  });

  it("rest_status_code prints its codes", () => {
    const text = ".. rest_status_code:: error ../codes.yaml\n\n   - 400\n   - 404: no such thing\n   - other\n";
    expect(treeOf(text)).toMatchInlineSnapshot(`
      "paragraph: **Status Codes**
      list
        item
          paragraph: **400**
        item
          paragraph: **404**
      "
    `);
    expect(problemsOf(text)).toEqual([]);
  });
});

describe("a page whose project makes the HTTP domain its own", () => {
  it("needs no prefix", () => {
    const rst = "\n.. get:: /kettles\n\n   Lists.\n\n   :query limit: How many.\n   :querytype limit: int\n";
    expect(treeOf(rst)).toBe(treeOf(rst.replace("get::", "http:get::")));
    expect(treeOf(rst)).toMatchInlineSnapshot(`
      "heading 7: GET /kettles
      paragraph: Lists.
      paragraph: **Query Parameters**
      list
        item
          paragraph: **limit** (int) – How many.
      "
    `);
    expect(problemsOf(`.. default-domain:: http\n${rst}`)).toEqual([]);
  });

  it("leaves a directive of that name alone whose argument is no path", () => {
    expect(treeOf(".. get:: kettles\n")).not.toContain("GET");
  });
});

it("groups no bullets that only begin with a word of the domain", () => {
  expect(
    treeOf(`
.. http:get:: /boats

   **Response JSON Object:**

   * **status** (*string*) -- How it is
   * **code** (*integer*) -- Which
`),
  ).toMatchInlineSnapshot(`
    "heading 7: GET /boats
    paragraph: **Response JSON Object:**
    list
      item
        paragraph: **status** (string) -- How it is
      item
        paragraph: **code** (integer) -- Which
    "
  `);
});

it("groups fields that are indented further than what follows them", () => {
  expect(
    treeOf(`
.. http:get:: /boats/(string:boat)

      Shows it.

      :param boat: Which boat

   :query crew: Whose
`),
  ).toMatchInlineSnapshot(`
    "heading 7: GET /boats/(string:boat)
    paragraph: Shows it.
    paragraph: **URI Parameters**
    list
      item
        paragraph: **boat** – Which boat
    paragraph: **Query Parameters**
    list
      item
        paragraph: **crew** – Whose
    "
  `);
});
