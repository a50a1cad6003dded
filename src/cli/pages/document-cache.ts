/**
 * The documents of many pages, of which some stay in memory: a document takes several times the memory of its text and of what the
 * page promises, and to read one again costs less than to let memory grow with the number of pages.
 */
import type { Document, Format } from "../../document/document.ts";
import type { Reader } from "../../readers/reader.ts";
import { readDocument } from "../../readers/registry.ts";
import type { Source } from "../../source/source.ts";

export interface DocumentCache {
  keep(source: Source, document: Document): Document;
  /** The document of a source, as it was kept or as the readers read it again. */
  of(source: Source): Document;
}

/**
 * Documents stay while there is room for them: `room` is how many characters their sources have together. The others are taken one
 * after the other, page by page, so that of them only the last one stays.
 */
export function makeDocumentCache(readers: Readonly<Record<Format, Reader>>, room: number): DocumentCache {
  const kept = new Map<Source, Document>();
  let free = room;
  let last: { readonly source: Source; readonly document: Document } | null = null;
  const take = (source: Source, document: Document): Document => {
    last = { source, document };
    return document;
  };
  const keep = (source: Source, document: Document): Document => {
    if (source.text.length > free) return take(source, document);
    free -= source.text.length;
    kept.set(source, document);
    return document;
  };
  return {
    keep,
    of: (source) =>
      kept.get(source) ?? (last?.source === source ? last.document : keep(source, readDocument(source, readers))),
  };
}
