/** The words that places have, each with where it stands: `"size"  vm:12,40  vm_en:11`. */
import type { ReportPlace } from "../../findings/report.ts";

const MOST_WORDINGS = 4;
const LONGEST_WORDING = 70;
/** Of a sentence on a hundred pages, the places have them all; a line names some. */
export const MOST_EDITIONS = 6;

/** One line per wording, most places first; the rest counted. */
export function wordings(lead: string, places: readonly ReportPlace[]): string[] {
  const byWords = new Map<string, ReportPlace[]>();
  for (const place of places) {
    const known = byWords.get(place.words);
    if (known) known.push(place);
    else byWords.set(place.words, [place]);
  }
  const ordered = [...byWords].toSorted((a, b) => b[1].length - a[1].length);
  const lines = ordered
    .slice(0, MOST_WORDINGS)
    .map(([words, at], i) => `${i === 0 && lead !== "" ? `${lead} ` : ""}"${shorten(words)}"  ${spots(at)}`);
  const rest = ordered.slice(MOST_WORDINGS).flatMap(([, at]) => at);
  return rest.length > 0 ? [...lines, `and in other words  ${spots(rest)}`] : lines;
}

/** "000:120,127  002:78": every line once. */
export function spots(places: readonly ReportPlace[]): string {
  const byEdition = new Map<string, Set<number>>();
  for (const { edition, line } of places) byEdition.set(edition, (byEdition.get(edition) ?? new Set()).add(line));
  const named = [...byEdition].slice(0, MOST_EDITIONS).map(
    ([edition, at]) =>
      `${edition}:${[...at]
        .toSorted((a, b) => a - b)
        .slice(0, 8)
        .join(",")}${at.size > 8 ? ",…" : ""}`,
  );
  const more = byEdition.size - named.length;
  return [...named, ...(more > 0 ? [`and ${more} more ${more === 1 ? "page" : "pages"}`] : [])].join("  ");
}

export function shorten(words: string): string {
  return words.length > LONGEST_WORDING ? `${words.slice(0, LONGEST_WORDING - 1)}…` : words;
}
