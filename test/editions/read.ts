/** Reads pages for tests as the command line does, from files. */
import { readFileSync } from "node:fs";
import type { ApiPage, Field, Operation, Structure } from "../../src/api-model/api-page.ts";
import type { AuditedPage } from "../../src/audit/report-input.ts";
import { passagesOf } from "../../src/audit/wording/passages.ts";
import type { Document } from "../../src/document/document.ts";
import { interpret } from "../../src/interpreter/interpret.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";
import { makeReaders, readDocument } from "../../src/readers/registry.ts";
import { decode } from "../../src/source/decode.ts";
import { makeSource, type Source } from "../../src/source/source.ts";

export const vocabulary = makeVocabulary();
const readers = makeReaders(vocabulary);

export interface ReadPage extends AuditedPage {
  readonly document: Document;
}

export function readFile(path: string, id = path): ReadPage {
  const decoded = decode(readFileSync(path), id);
  if (!("text" in decoded)) throw new Error(`${path} ${decoded.message}`);
  return readSource(decoded);
}

export function readText(id: string, text: string): ReadPage {
  return readSource(makeSource(id, text));
}

function readSource(source: Source): ReadPage {
  const document = readDocument(source, readers);
  const page = interpret(document, vocabulary);
  return { source, document, page, passages: passagesOf(document), sha256: "", included: [] };
}

export function onlyOperation(page: ApiPage): Operation {
  const [operation, ...rest] = page.operations;
  if (!operation || rest.length > 0) throw new Error(`${page.source}: ${page.operations.length} operations`);
  return operation;
}

/** The structure that the success answer's body is. */
export function responseRoot(page: ApiPage): Structure {
  const body = onlyOperation(page).responses.find((response) => response.body !== null)?.body;
  return structureOf(page, body?.type.kind === "structure" ? body.type.id : "");
}

export function structureOf(page: ApiPage, id: string): Structure {
  const structure = page.structures.find((s) => s.id === id);
  if (!structure)
    throw new Error(`${page.source}: no structure ${id}; there are ${page.structures.map((s) => s.id).join(", ")}`);
  return structure;
}

export function fieldOf(structure: { readonly fields: readonly Field[] }, name: string): Field {
  const field = structure.fields.find((f) => f.name.value === name);
  if (!field) throw new Error(`no field ${name} among ${structure.fields.map((f) => f.name.value).join(", ")}`);
  return field;
}

/** A field's constraints as an object: { const: "Config" }. */
export function factsOf(field: Field): Record<string, unknown> {
  return Object.fromEntries(field.constraints.map(({ keyword, value }) => [keyword, value]));
}
