/** From places in the text that the HTML parser saw to places in the source. */
import type { Span } from "../../source/source.ts";
import type { DomNode } from "./dom.ts";

/** The text that was parsed, and the way from its offsets to those of the source. */
export interface Places {
  readonly source: string;
  readonly parsed: string;
  /** The source offset of the character at `offset`. */
  startAt(offset: number): number;
  /** The source offset behind the character before `offset`: where a stretch that ends at `offset` ends. */
  endAt(offset: number): number;
}

/** The places of a text that was parsed as it stands in the source. */
export function identityPlaces(source: string, text: string): Places {
  return { source, parsed: text, startAt: (offset) => offset, endAt: (offset) => offset };
}

/** Where a node stands, or undefined for a node that the parser implied. */
export function nodeSpan(places: Places, node: DomNode): Span | undefined {
  const location = node.sourceCodeLocation;
  if (!location) return undefined;
  const start = places.startAt(location.startOffset);
  return { source: places.source, start, end: Math.max(start, places.endAt(location.endOffset)) };
}

/** The smallest span that covers all the given ones. An element whose parts the parser moved covers them too. */
export function coverSpans(first: Span | undefined, others: readonly { readonly span: Span }[]): Span | undefined {
  let covered = first;
  for (const { span } of others) {
    if (covered === undefined) covered = span;
    else if (span.start < covered.start || span.end > covered.end) {
      const start = Math.min(span.start, covered.start);
      covered = { source: span.source, start, end: Math.max(span.end, covered.end) };
    }
  }
  return covered;
}
