/**
 * The public API: read pages, build schemas, check pages and exchanges. Everything is plain data; nothing here touches files or
 * the network.
 *
 * ```ts
 * const page = readPage("create.md", await readFile("create.md"));
 * const schemas = pageSchemas(page);
 * const validation = createValidation([page], { basePath: "", hosts: [], commonStatuses: [] });
 * ```
 */
import type { ApiPage } from "./api-model/api-page.ts";
import type { Recorded } from "./exchange/exchange.ts";
import { readExchangeObject } from "./exchange/formats/ndjson.ts";
import { interpret } from "./interpreter/interpret.ts";
import { makeVocabulary, type CustomVocabulary } from "./language/vocabulary.ts";
import { isOpenApi, readOpenApi } from "./readers/openapi/openapi.ts";
import { makeReaders, readDocument } from "./readers/registry.ts";
import { decode } from "./source/decode.ts";

export type {
  ApiPage,
  Body,
  Constraint,
  Example,
  Fact,
  Field,
  Operation,
  Parameter,
  Response,
  Structure,
  TypeExpression,
} from "./api-model/api-page.ts";
export type { Document } from "./document/document.ts";
export type { BrokenEntry, Exchange, Recorded } from "./exchange/exchange.ts";
export type { Cause, Finding, Severity } from "./findings/finding.ts";
export type { Report } from "./findings/report.ts";
export type { Source, Span } from "./source/source.ts";
export { comparePages } from "./compare/compare.ts";
export { diffPages } from "./diff/diff.ts";
export { readRecording } from "./exchange/formats/read-recording.ts";
export { bodySchema } from "./schema/json-schema.ts";
export { buildOpenApi } from "./schema/openapi.ts";
export { pageSchemas } from "./schema/page-schemas.ts";
export {
  createValidation,
  type Validation,
  type ValidationOptions,
  type ValidationResult,
} from "./validate/validate.ts";

/**
 * One exchange as a line of NDJSON has it, parsed: `{ request: { method, url, headers, body }, response: { status, headers, body } }`
 * (see `schemas/formats/exchange.schema.json`). What is none comes back as a `BrokenEntry`. `file` and `entry` say where findings
 * place it.
 */
export function readExchange(recorded: unknown, file = "exchange", entry = 0): Recorded {
  return readExchangeObject(recorded, { file, entry, offset: 0, end: 0 });
}

/**
 * Reads one page, whatever its format and language. `id` is how findings name it; `vocabulary` adds words of your own pages.
 * Throws a `TypeError` when the bytes are no text; wrong markup never throws (see `page.problems`).
 */
export function readPage(id: string, bytes: Uint8Array, vocabulary: CustomVocabulary = {}): ApiPage {
  const source = decode(bytes, id);
  if (!("text" in source)) throw new TypeError(`${id} ${source.message}`);
  if (isOpenApi(source)) return readOpenApi(source);
  const words = makeVocabulary(vocabulary);
  return interpret(readDocument(source, makeReaders(words)), words);
}
