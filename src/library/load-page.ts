/** Reads one page into everything that the checks need of it. */
import { createHash } from "node:crypto";
import type { ApiPage } from "../api-model/api-page.ts";
import type { AuditedPage } from "../audit/report-input.ts";
import { passagesOf } from "../audit/wording/passages.ts";
import type { Document } from "../document/document.ts";
import { interpret } from "../interpreter/interpret.ts";
import { type CustomVocabulary, makeVocabulary, type Vocabulary } from "../language/vocabulary.ts";
import { orEmbedded } from "../readers/openapi/embedded.ts";
import { isOpenApi, readOpenApi } from "../readers/openapi/openapi.ts";
import { makeReaders, readDocument } from "../readers/registry.ts";
import { decode } from "../source/decode.ts";

export interface PageOptions {
  /** Words of your own pages: column headers, types, headings. */
  readonly vocabulary?: CustomVocabulary;
}

/** A page with its text, its blocks, and what it promises (`page`). */
export interface LoadedPage extends AuditedPage {
  readonly document: Document;
  readonly vocabulary: Vocabulary;
}

/** What reads pages by a vocabulary, and remembers what it has read of words that come again. */
interface Reading {
  readonly vocabulary: Vocabulary;
  readonly readers: ReturnType<typeof makeReaders>;
}

function makeReading(custom?: CustomVocabulary): Reading {
  const vocabulary = makeVocabulary(custom);
  return { vocabulary, readers: makeReaders(vocabulary) };
}

/** Without words of one's own it is the same for every page. */
let usual: Reading | null = null;

/**
 * Reads one page, whatever its format and language. `id` is how findings name it. Throws a `TypeError` if the bytes are not text;
 * malformed markup never throws (see `page.problems`).
 */
export function loadPage(id: string, bytes: Uint8Array, options: PageOptions = {}): LoadedPage {
  const source = decode(bytes, id);
  if (!("text" in source)) throw new TypeError(`${id} ${source.message}`);
  const { vocabulary, readers } = options.vocabulary ? makeReading(options.vocabulary) : (usual ??= makeReading());
  const document = readDocument(source, readers);
  const page = isOpenApi(source) ? readOpenApi(source) : orEmbedded(interpret(document, vocabulary), source);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { source, document, page, passages: passagesOf(document), sha256, included: [], vocabulary };
}

/** Only what the page promises, for schemas, comparisons and validation. */
export function readPage(id: string, bytes: Uint8Array, options: PageOptions = {}): ApiPage {
  return loadPage(id, bytes, options).page;
}
