/** Text in columns of a terminal, where a Chinese character takes two and a combining mark none. */
import { EAST_ASIAN } from "../../language/scripts.ts";
import { eastAsianWidth } from "get-east-asian-width";

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

/** The segmenter's time grows with the square of a text's length: it gets what is not ASCII, with the sign before it, and that in parts. */
const PART = /[\x20-\x7e]+(?=[\x20-\x7e]|$)|[\x20-\x7e]?[^\x20-\x7e]{1,400}/gu;

const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** What a reader takes for characters: "e" with its accent is one. */
function graphemesOf(text: string): string[] {
  const found: string[] = [];
  for (const [part] of text.matchAll(PART))
    if (isPlain(part)) for (const sign of part) found.push(sign);
    else for (const { segment } of segmenter.segment(part)) found.push(segment);
  return found;
}

/** Columns that `text` takes. */
export function textWidth(text: string): number {
  if (isPlain(text)) return text.length;
  return graphemesOf(text).reduce((width, grapheme) => width + graphemeWidth(grapheme), 0);
}

function graphemeWidth(grapheme: string): number {
  if (/^[\p{M}\u200c\u200d]+$/u.test(grapheme)) return 0;
  // U+FE0F asks for the coloured picture, which takes two columns even where the character alone takes one.
  if (grapheme.includes("\ufe0f")) return 2;
  return eastAsianWidth(grapheme.codePointAt(0) ?? 0x20);
}

/** `text` with spaces up to `width` columns; longer text stays as it is. */
export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - textWidth(text)));
}

export function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - textWidth(text))) + text;
}

/** At most `width` columns of `text`; what is cut from the middle leaves "…", since paths differ at both ends. */
export function shortenMiddle(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const parts = graphemesOf(text);
  const room = Math.max(0, width - 1);
  const head = takeColumns(parts, Math.floor(room / 3));
  const tail = takeColumns(parts.toReversed(), room - textWidth(head.join("")));
  return `${head.join("")}…${tail.toReversed().join("")}`;
}

/** At most `width` columns of `text`, "…" where its end is cut. */
export function cutEnd(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const parts = graphemesOf(text);
  return `${takeColumns(parts, Math.max(0, width - 1))
    .join("")
    .trimEnd()}…`;
}

/** At most `width` columns of `text`, "…" where its beginning is cut. */
export function cutStart(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const parts = graphemesOf(text).toReversed();
  return `…${takeColumns(parts, Math.max(0, width - 1))
    .toReversed()
    .join("")
    .trimStart()}`;
}

function takeColumns(parts: readonly string[], room: number): string[] {
  let used = 0;
  const end = parts.findIndex((part) => (used += graphemeWidth(part)) > room);
  return end < 0 ? [...parts] : parts.slice(0, end);
}

const WIDE = String.raw`${EAST_ASIAN}\u3000-\u303f\uff00-\uffef`;
// Spaces, a word, or one wide character with the punctuation that must not begin a line (。，) or end one (（「).
const UNIT = new RegExp(String.raw`\s+|[（【「『《“‘]*(?:[${WIDE}]|[^\s${WIDE}]+)[。，、；：！？）】」』》”’…]*`, "gu");

/** `text` in lines of at most `width` columns. Runs of spaces inside a line stay: they separate what belongs apart. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  let gap = "";
  for (const [unit] of text.matchAll(UNIT)) {
    if (/^\s/.test(unit)) {
      gap = unit;
      continue;
    }
    const size = textWidth(unit);
    if (line !== "" && used + gap.length + size <= width) {
      line += gap + unit;
      used += gap.length + size;
    } else {
      if (line !== "") lines.push(line);
      const pieces = size <= width ? [unit] : splitUnit(unit, width);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? "";
      used = textWidth(line);
    }
    gap = "";
  }
  if (line !== "") lines.push(line);
  return lines;
}

/** A word longer than the line, cut where the line is full. */
function splitUnit(unit: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  let used = 0;
  for (const grapheme of graphemesOf(unit)) {
    const size = graphemeWidth(grapheme);
    if (piece !== "" && used + size > width) {
      pieces.push(piece);
      piece = "";
      used = 0;
    }
    piece += grapheme;
    used += size;
  }
  return [...pieces, piece];
}

/** Rows with every column but the last padded to its widest cell, two spaces between columns. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, textWidth(cell));
    });
  }
  return rows.map((row) =>
    row
      .map((cell, column) => padEnd(cell, widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
