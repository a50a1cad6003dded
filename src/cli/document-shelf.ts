/**
 * The documents of many pages, of which the last used stay in memory: a document takes several times the memory of its text and of
 * what the page promises, and to read one again costs less than to let memory grow with the number of pages.
 */
import type { Document, Format } from "../document/document.ts";
import type { Reader } from "../readers/reader.ts";
import { readDocument } from "../readers/registry.ts";
import type { Source } from "../source/source.ts";
import { makeLastUsed } from "./last-used.ts";

export interface DocumentShelf {
  keep(source: Source, document: Document): void;
  /** The document of a source, as it was kept or as the readers read it again. */
  of(source: Source): Document;
}

/** `most` is how many characters the sources of the documents in memory have together; one document always stays. */
export function makeDocumentShelf(readers: Readonly<Record<Format, Reader>>, most: number): DocumentShelf {
  const kept = makeLastUsed<Source, Document>(most, ({ text }) => text.length);
  return {
    keep: (source, document) => void kept.set(source, document),
    of(source) {
      const document = kept.get(source) ?? readDocument(source, readers);
      kept.set(source, document);
      return document;
    },
  };
}
