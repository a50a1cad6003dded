/** What is known while one page is read: its problems, names waiting for their block, title styles, references. */
import type { Block, DocumentField, ReadingProblem } from "../../document/document.ts";
import type { Source, Span } from "../../source/source.ts";
import type { Entries } from "./included/yaml-entries.ts";
import type { Lines } from "./lines.ts";
import { endOf, startOf } from "./lines.ts";
import type { References } from "./references.ts";
import type { Sheet } from "./source-map.ts";

export interface Page {
  readonly source: Source;
  readonly problems: ReadingProblem[];
  readonly fields: DocumentField[];
  /** Have the fields at the page's head been read? Later ones are lists like any other. */
  hasHead: boolean;
  /** What is left to do when all references are known. */
  readonly atEnd: (() => void)[];
  readonly references: References;
  /** Adornments of section titles in the order of their levels: `=` under a title, `==` over and under it. */
  readonly titleStyles: string[];
  /** Level of the section that is being read; 0 before the first title. */
  sectionLevel: number;
  /** Names of targets that no block has followed yet. */
  readonly waitingIds: string[];
  /** Roles that the page itself declares. */
  readonly roles: Set<string>;
  /** What `highlight` set: the language of code that names none. */
  language: string | null;
  /** What `default-domain` set: directives and roles without a prefix are of this domain. */
  domain: string | null;
  /** Ids of the files within which the reading is. */
  readonly including: string[];
  /** The YAML files that were looked into, by their ids. */
  readonly entries: Map<string, Entries>;
  /** How many more titles `restructured` may be asked for. */
  titlesLeft: number;
  /** Reads lines as blocks; `depth` counts the blocks around them. */
  readonly readBlocks: (page: Page, lines: Lines, depth: number, titles: boolean) => Block[];
}

export function spanBetween(page: Page, sheet: Sheet, start: number, end: number): Span {
  return { source: page.source.id, start: sheet.toSource(start), end: sheet.toSource(end) };
}

/** The span of the lines `from` to `to`, from where the first begins to where the last ends. */
export function spanOfLines(page: Page, lines: Lines, from: number, to: number): Span {
  return spanBetween(page, lines.sheet, startOf(lines, from), endOf(lines, Math.max(from, to - 1)));
}

export function report(page: Page, kind: ReadingProblem["kind"], message: string, span: Span): void {
  page.problems.push({ kind, message, span });
}

/** The names that wait for a block. Who begins a block takes them before it reads what is inside. */
export function takeIds(page: Page): readonly string[] {
  return page.waitingIds.length === 0 ? [] : [...new Set(page.waitingIds.splice(0))];
}

/** Gives names back to the page when what took them turns out to be no block. */
export function giveBackIds(page: Page, ids: readonly string[]): void {
  for (const id of ids) page.waitingIds.push(id);
}
