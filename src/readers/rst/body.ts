/** A run of lines being read as blocks, and what a construct of the markup is to it. */
import type { Block, Code, Paragraph } from "../../document/document.ts";
import { readInline } from "./inline/inline.ts";
import type { Lines } from "./lines.ts";
import { endOf, startOf } from "./lines.ts";
import type { Page } from "./page.ts";
import { report, spanOfLines, takeIds } from "./page.ts";

export interface Body {
  readonly page: Page;
  readonly lines: Lines;
  /** How many blocks stand around these lines. */
  readonly depth: number;
  /** May section titles stand here? */
  readonly titles: boolean;
  readonly blocks: Block[];
  /** The line to read next. */
  at: number;
}

export interface Construct {
  /** Does line `i` look like the beginning of this construct? */
  readonly starts: (lines: Lines, i: number) => boolean;
  /** Reads the construct at `body.at` and moves on; false leaves the line to be read as text. */
  readonly read: (body: Body) => boolean;
}

/** How deep blocks may stand in each other. What is deeper is kept as it is written, so no page can exhaust the stack. */
const MAX_DEPTH = 100;

/** Reads lines that stand inside a block of `body`. */
export function readNested(body: Body, lines: Lines, titles = false): Block[] {
  const { page, depth } = body;
  if (depth < MAX_DEPTH) return page.readBlocks(page, lines, depth + 1, titles);
  if (lines.count === 0) return [];
  const code = codeBlock(page, lines, 0, lines.count, null);
  report(page, "malformed", `blocks nested more than ${MAX_DEPTH} deep`, code.span);
  return [code];
}

/** The lines `from` to `to` as code, as they are written. */
export function codeBlock(page: Page, lines: Lines, from: number, to: number, language: string | null): Code {
  const { sheet } = lines;
  const ids = takeIds(page);
  const span = spanOfLines(page, lines, from, to);
  const lineOffsets: number[] = [];
  const parts: string[] = [];
  for (let i = from; i < to; i++) {
    const start = sheet.toSource(startOf(lines, i));
    lineOffsets.push(start);
    // From the page itself, where tabs are still tabs: so a column in the text is a column on the page.
    if (sheet.isCopy) parts.push(sheet.text.slice(startOf(lines, i), endOf(lines, i)));
    else parts.push(page.source.text.slice(start, sheet.toSource(endOf(lines, i))));
  }
  return { type: "code", language, text: parts.join("\n"), lineOffsets, span, ids };
}

/** The lines `from` to `to` as one paragraph. */
export function paragraph(page: Page, lines: Lines, from: number, to: number): Paragraph {
  const ids = [...takeIds(page)];
  const content = readInline(page, lines, from, to, ids);
  return { type: "paragraph", content, ids, span: spanOfLines(page, lines, from, to) };
}

/** Line `i` is indented right after a block that no indented line may follow. */
export function reportIndentation({ page, lines }: Body, i: number): void {
  report(page, "malformed", "unexpected indentation", spanOfLines(page, lines, i, i + 1));
}
