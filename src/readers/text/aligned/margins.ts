/** Takes off what a printed document repeats at the top and the foot of its pages: titles, page numbers. */
import type { Line } from "../lines.ts";
import type { Signs } from "../signs.ts";

/** Lines looked at from either end of a page. */
const DEPTH = 2;
/** A line is a margin's where it stands on so many pages, and on this share of them. */
const MANY = 3;
const SHARE = 0.5;

export function withoutMargins(lines: readonly Line[], signs: Signs): readonly Line[] {
  const pages = pagesOf(lines);
  if (pages.length < MANY) return lines;
  const margins = [0, 1].map((end) =>
    repeated(
      pages.map((page) => edgeLines(page, end === 1)),
      pages.length,
      signs,
    ),
  );
  const dropped = new Set<Line>();
  for (const page of pages) {
    margins.forEach((texts, end) => {
      for (const line of edgeLines(page, end === 1)) if (texts.has(shape(line))) dropped.add(line);
    });
  }
  return dropped.size === 0
    ? lines
    : lines.map((line) => (dropped.has(line) ? { ...line, text: "", blank: true } : line));
}

function pagesOf(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [];
  for (const line of lines) {
    if (pages.length === 0 || line.opensPage) pages.push([]);
    pages.at(-1)?.push(line);
  }
  return pages;
}

function edgeLines(page: readonly Line[], foot: boolean): Line[] {
  const filled = page.filter((line) => !line.blank);
  return foot ? filled.slice(-DEPTH) : filled.slice(0, DEPTH);
}

function repeated(edges: readonly (readonly Line[])[], pages: number, signs: Signs): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const edge of edges) for (const text of new Set(edge.map(shape))) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set(
    [...counts]
      .filter(([text, count]) => count >= MANY && count >= pages * SHARE && isMargin(text, signs))
      .map(([text]) => text),
  );
}

/** Page numbers differ from page to page. */
function shape(line: Line): string {
  return line.text.trim().replace(/\d+/g, "#").replace(/\s+/g, " ");
}

/** The header row of a table over many pages stands on each of them too. */
function isMargin(text: string, signs: Signs): boolean {
  const words = text.split(" ");
  return /[^{}[\]",]/.test(text) && words.filter((word) => signs.columnRole(word) !== null).length < 2;
}
