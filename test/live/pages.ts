/** Reference pages for tests, as Markdown: one operation each, with the tables that a page of its kind has. */
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { interpret } from "../../src/interpreter/interpret.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";
import { makeReaders, readDocument } from "../../src/readers/registry.ts";
import { decode } from "../../src/source/decode.ts";

/** Name, "Yes" or "No", type, description. */
export type Row = readonly [name: string, mandatory: string, type: string, description: string];

export interface InterpretContext {
  readonly path?: readonly Row[];
  readonly query?: readonly Row[];
  readonly headers?: readonly Row[];
  readonly request?: readonly Row[];
  readonly requestExample?: unknown;
  readonly response?: readonly Row[];
  /** Tables of structures by name. */
  readonly structures?: Readonly<Record<string, readonly Row[]>>;
  readonly status?: number;
}

export function markdown(operation: string, parts: InterpretContext = {}): string {
  let tables = 0;
  const table = (caption: string, rows: readonly Row[] = []): string[] =>
    rows.length === 0
      ? []
      : [
          `**Table ${(tables += 1)}** ${caption}`,
          "",
          "| Parameter | Mandatory | Type | Description |",
          "| --- | --- | --- | --- |",
          ...rows.map((row) => `| ${row.join(" | ")} |`),
          "",
        ];
  return [
    `# ${operation}`,
    "",
    "## URI",
    "",
    operation
      .replaceAll("{", String.raw`\{`)
      .replaceAll("}", String.raw`\}`)
      .replaceAll("_", String.raw`\_`),
    "",
    ...table("Path parameters", parts.path),
    ...table("Query parameters", parts.query),
    "## Request",
    "",
    ...table("Request header parameters", parts.headers),
    ...table("Request body parameters", parts.request),
    ...(parts.requestExample === undefined
      ? []
      : ["## Example Request", "", "```json", JSON.stringify(parts.requestExample, null, 2), "```", ""]),
    "## Response",
    "",
    ...table("Response body parameters", parts.response),
    ...Object.entries(parts.structures ?? {}).flatMap(([name, rows]) => table(name, rows)),
    "## Status Code",
    "",
    "| Status Code | Description |",
    "| --- | --- |",
    `| ${parts.status ?? 200} | OK |`,
    "",
  ].join("\n");
}

/** The pages as the interpreter reads them, named after their operations. */
export function pagesOf(pages: Readonly<Record<string, InterpretContext>>): ApiPage[] {
  const vocabulary = makeVocabulary();
  const readers = makeReaders(vocabulary);
  return Object.entries(pages).map(([operation, parts]) => {
    const source = decode(Buffer.from(markdown(operation, parts)), operation);
    if (!("text" in source)) throw new Error(source.message);
    return interpret(readDocument(source, readers), vocabulary);
  });
}
