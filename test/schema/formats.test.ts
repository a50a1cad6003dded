/** Which formats a schema asserts. */
import { describe, expect, it } from "vitest";
import { interpret } from "../../src/interpreter/interpret.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";
import { makeReaders, readDocument } from "../../src/readers/registry.ts";
import { buildOpenApi } from "../../src/schema/openapi.ts";
import { pageSchemas } from "../../src/schema/page-schemas.ts";
import { makeSource } from "../../src/source/source.ts";

const vocabulary = makeVocabulary();

/** A page whose answer has one list of items; `rows` are "name | description", `example` one item of the answer shown. */
function pageWith(rows: readonly string[], example: Readonly<Record<string, string>>): ReturnType<typeof interpret> {
  const text = [
    "# Listing Items",
    "",
    "## URI",
    "",
    "GET /v1/items",
    "",
    "## Response Parameters",
    "",
    "**Table 1** Response parameters",
    "",
    "| Parameter | Type | Description |",
    "| --- | --- | --- |",
    "| items | Array of Item objects | The items. |",
    "",
    "**Table 2** Item",
    "",
    "| Parameter | Type | Description |",
    "| --- | --- | --- |",
    ...rows.map((row) => `| ${row.replace("|", "| String |")} |`),
    "",
    "## Example Response",
    "",
    "```json",
    JSON.stringify({ items: [example] }),
    "```",
    "",
    "## Status Codes",
    "",
    "| Status Code | Description |",
    "| --- | --- |",
    "| 200 | OK |",
    "",
  ].join("\n");
  return interpret(readDocument(makeSource("page.md", text), makeReaders(vocabulary)), vocabulary);
}

const UUID = "0b6f7c3e-5d0c-4f6e-9a55-3f9f3a1f1c11";

function formatsOf(page: ReturnType<typeof pageWith>): Record<string, unknown> {
  const [named] = pageSchemas(page);
  const { Item } = (named?.schema["$defs"] ?? {}) as unknown as {
    Item: { properties: Record<string, { format?: string }> };
  };
  return Object.fromEntries(
    Object.entries(Item.properties).flatMap(([name, schema]) =>
      schema.format === undefined ? [] : [[name, schema.format]],
    ),
  );
}

describe("formats in schemas", () => {
  it("are asserted where the example has them, or shows nothing", () => {
    const page = pageWith(
      [
        "id | The ID in UUID format.",
        "other | An ID in UUID format.",
        "at | UTC time in the format of yyyy-MM-ddTHH:mm:ssZ",
      ],
      { id: UUID, at: "2026-01-02T03:04:05Z" },
    );
    expect(formatsOf(page)).toEqual({ id: "uuid", other: "uuid", at: "date-time" });
  });

  it("are not asserted where the example has another form", () => {
    const page = pageWith(["id | The ID in UUID format.", "at | UTC time in the format of yyyy-MM-ddTHH:mm:ssZ"], {
      id: UUID.replaceAll("-", ""),
      at: "2026-01-02T03:04:05.000000",
    });
    expect(formatsOf(page)).toEqual({});
  });

  it("are kept as what the page says", () => {
    const page = pageWith(["id | The ID in UUID format."], { id: "server-1" });
    expect(JSON.stringify(pageSchemas(page))).toContain('"kept":[{"keyword":"format","value":"uuid"}]');
  });

  it("that JSON Schema does not define are never asserted", () => {
    const page = pageWith(["address | IP address."], { address: "192.168.0.1" });
    expect(
      page.structures.flatMap(({ fields }) =>
        fields.flatMap(({ constraints }) => constraints.map(({ value }) => value)),
      ),
    ).toEqual(["ip"]);
    expect(formatsOf(page)).toEqual({});
    expect(JSON.stringify(buildOpenApi([page]).document)).not.toContain('"format":"ip"');
  });
});
