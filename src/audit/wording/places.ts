/** Spans become places that people can open: file, line, column, the page's words, the rows around. */
import { LRUCache } from "lru-cache";
import type { Place } from "../../findings/finding.ts";
import type { ReportPlace } from "../../findings/report.ts";
import { fileAt, positionAt, type Source } from "../../source/source.ts";
import { foldSpace } from "../../source/text.ts";
import { type ContextOf, cut, makeContextOf } from "./context.ts";
import type { Passages } from "./passages.ts";

/** An edition with what places are computed from. */
export interface LocatedEdition {
  readonly label: string;
  /** Its passages may be read when they are asked for, so they are asked for only where a place is. */
  readonly page: { readonly source: Source; readonly passages: Passages };
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

/** Pages whose context is at hand: the editions of a page, which a matrix asks for by turns. */
const PAGES_AT_HAND = 16;

/**
 * Makes the function that locates places; `sourceUrl` is a template with `{path}` and `{line}`. `expected` are places that it will be
 * asked for in any order: they are looked up page by page, as the passages of many pages are not in memory together.
 */
export function makeLocate(
  editions: ReadonlyMap<string, LocatedEdition>,
  sourceUrl: string | null,
  expected: readonly Place[] = [],
): Locate {
  const contexts = new LRUCache<string, ContextOf>({ max: PAGES_AT_HAND });
  const contextIn = ({ page }: LocatedEdition): ContextOf => {
    const { id } = page.source;
    const contextOf = contexts.get(id) ?? makeContextOf(page.source, page.passages);
    contexts.set(id, contextOf);
    return contextOf;
  };
  const locate: Locate = (place) => {
    const edition = editions.get(place.span.source);
    return edition ? placeOn(edition, place, sourceUrl, contextIn) : placeInRecording(place);
  };
  const known = new Map(expected.toSorted(bySource).map((place) => [place, locate(place)]));
  return (place) => known.get(place) ?? locate(place);
}

const bySource = (a: Place, b: Place): number =>
  Number(a.span.source > b.span.source) - Number(a.span.source < b.span.source);

/** A recording is not a page: its offset is a place in bytes, and it has no lines worth showing. */
function placeInRecording({ span, role, words }: Place): ReportPlace {
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
}

function placeOn(
  edition: LocatedEdition,
  { span, role, words }: Place,
  sourceUrl: string | null,
  contextIn: (edition: LocatedEdition) => ContextOf,
): ReportPlace {
  const {
    label,
    page: { source },
  } = edition;
  const { id } = fileAt(source, span.start);
  const from = positionAt(source, span.start);
  const to = positionAt(source, Math.max(span.start, span.end));
  const shown = cut(foldSpace(words), LONGEST_WORDS);
  return {
    // lines of a file that the page takes in are named by that file
    edition: id === source.id ? label : id,
    file: id,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    role,
    words: shown,
    url: sourceUrl?.replaceAll("{path}", encodePath(id)).replaceAll("{line}", String(from.line)) ?? null,
    context: contextIn(edition)(span.start, shown),
  };
}
