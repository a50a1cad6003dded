/** Spans become places that people can open: file, line, column, the page's words, the rows around. */
import type { Document } from "../document/document.ts";
import type { Place } from "../findings/finding.ts";
import type { ReportPlace } from "../findings/report.ts";
import { positionAt, type Source } from "../source/source.ts";
import { foldSpace } from "../source/text.ts";
import { type ContextOf, cut, makeContextOf } from "./context.ts";

/** An edition with what places are computed from. */
export interface LocatedEdition {
  readonly label: string;
  readonly source: Source;
  readonly document: Document;
}

/** A path inside an address; encodeURIComponent throws on unpaired surrogates. */
function encodePath(path: string): string {
  return path
    .replace(/\p{Cs}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}

export type Locate = (place: Place) => ReportPlace;

const LONGEST_WORDS = 300;

/** Makes the function that locates places; `sourceUrl` is a template with `{path}` and `{line}`. */
export function makeLocate(editions: ReadonlyMap<string, LocatedEdition>, sourceUrl: string | null): Locate {
  const contexts = new Map<string, ContextOf>();
  return ({ span, role, words }) => {
    const edition = editions.get(span.source);
    // a recording is not a page: its offset is a place in bytes, and it has no lines worth showing
    if (!edition)
      return {
        edition: span.source,
        file: span.source,
        line: 1,
        column: span.start + 1,
        endLine: 1,
        endColumn: span.end + 1,
        role,
        words,
        url: null,
        context: [],
      };
    const from = positionAt(edition.source, span.start);
    const to = positionAt(edition.source, Math.max(span.start, span.end));
    const contextOf = contexts.get(span.source) ?? makeContextOf(edition.source, edition.document);
    contexts.set(span.source, contextOf);
    const shown = cut(foldSpace(words), LONGEST_WORDS);
    return {
      edition: edition.label,
      file: edition.source.id,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      role,
      words: shown,
      url:
        sourceUrl?.replaceAll("{path}", encodePath(edition.source.id)).replaceAll("{line}", String(from.line)) ?? null,
      context: contextOf(span.start, shown),
    };
  };
}
