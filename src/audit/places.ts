/** Spans become places that people can open: file, line, column, the page's words, the rows around. */
import type { Document, Table } from "../document/document.ts";
import { allTables, flatText } from "../document/visit.ts";
import type { Place } from "../findings/finding.ts";
import type { ContextLine, ReportPlace } from "../findings/report.ts";
import { lineText, positionAt, type Source } from "../source/source.ts";
import { foldSpace } from "../source/text.ts";

/** An edition with what places are computed from. */
export interface LocatedEdition {
  readonly label: string;
  readonly source: Source;
  readonly document: Document;
}

export type Locate = (place: Place) => ReportPlace;

const LONGEST_WORDS = 300;
const LONGEST_CONTEXT = 160;

/** Makes the function that locates places; `sourceUrl` is a template with `{path}` and `{line}`. */
export function makeLocate(editions: ReadonlyMap<string, LocatedEdition>, sourceUrl: string | null): Locate {
  const tables = new Map<string, readonly Table[]>();
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
    const known = tables.get(span.source) ?? allTables(edition.document.blocks).map(({ table }) => table);
    tables.set(span.source, known);
    return {
      edition: edition.label,
      file: edition.source.id,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      role,
      words: cut(foldSpace(words), LONGEST_WORDS),
      url:
        sourceUrl?.replaceAll("{path}", encodeURI(edition.source.id)).replaceAll("{line}", String(from.line)) ?? null,
      context: contextOf(edition.source, known, span.start, from.line),
    };
  };
}

/** The table row before, at and after a place, as cell texts; outside tables the line itself. */
function contextOf(source: Source, tables: readonly Table[], offset: number, line: number): ContextLine[] {
  const table = tables.findLast((t) => t.span.start <= offset && offset < t.span.end);
  const at = table?.rows.findIndex((row) => row.span.start <= offset && offset < row.span.end) ?? -1;
  if (table && at >= 0) {
    const first = Math.max(0, at - 1);
    return table.rows.slice(first, at + 2).map((row, i) => ({
      line: positionAt(source, row.span.start).line,
      cells: row.cells.map((cell) => cut(flatText(cell.blocks), LONGEST_CONTEXT)),
      here: first + i === at,
    }));
  }
  const text = foldSpace(lineText(source, line));
  return text === "" ? [] : [{ line, cells: [cut(text, LONGEST_CONTEXT)], here: true }];
}

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  // never between the two halves of a character
  const end = /[\ud800-\udbff]/.test(text[longest - 1] ?? "") ? longest - 1 : longest;
  return `${text.slice(0, end)}…`;
}
