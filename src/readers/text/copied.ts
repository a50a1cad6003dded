/**
 * Reads text copied from a web page, in two dialects: every paragraph and cell a run of its own between empty lines, or
 * cells ended by tabs, as a browser's innerText gives them.
 */
import type { Block } from "../../document/document.ts";
import { layoutRoles } from "./columns.ts";
import { makeContext } from "./context.ts";
import { makeFit } from "./placement-cost.ts";
import type { Fit } from "./placement-cost.ts";
import { makeBlocks } from "./flow.ts";
import type { FlowPart } from "./flow-part.ts";
import { withoutFrame } from "./frame.ts";
import { headerInRuns, headerInTabs, longerHeaders, shorterHeaders } from "./header-row.ts";
import type { HeaderRow } from "./header-row.ts";
import type { Line } from "./lines.ts";
import { beginsOperation } from "./operation-head.ts";
import type { Page } from "./page.ts";
import { plainRows } from "./plain-rows.ts";
import type { Run } from "./run.ts";
import { cutRuns } from "./runs.ts";
import { segment } from "./segment.ts";
import type { Signs } from "./signs.ts";
import { makeTable } from "./table.ts";
import { titlesOf } from "./titles.ts";

export function readCopied(page: Page, lines: readonly Line[], signs: Signs, tabbed: boolean): Block[] {
  const all = cutRuns(lines, signs, tabbed);
  const runs = withoutFrame(all, signs);
  const tables = runs.map((_, index) => tableAt(runs, index, signs, tabbed));
  const context = makeContext(
    runs,
    (index) => tables[index]?.header.known === true && tables[index]?.caption === null,
    signs,
  );
  const fit = makeFit(signs, context);
  const parts: FlowPart[] = [];
  for (let index = 0; index < runs.length;) {
    const found = tables[index];
    if (!found) {
      parts.push({ kind: "run", run: runs[index] as Run });
      index++;
      continue;
    }
    const end = bodyEnd(runs, found.header.to, tables, signs);
    const header = tabbed ? found.header : likeliestHeader(runs, found.header, end, fit);
    const opensTable = (at: number): boolean => tables[at]?.header.known === true;
    const { rows, used } =
      (tabbed ? plainRows(runs, header, end, opensTable) : null) ??
      segment(runs.slice(header.to, end), layoutRoles(header.cells), fit, tabbed);
    parts.push({ kind: "table", table: makeTable(page, found.caption, header, rows, tabbed) });
    index = header.to + used;
  }
  return makeBlocks(page, parts, titlesOf(parts, all, signs), context, signs);
}

interface FoundTable {
  readonly caption: Run | null;
  readonly header: HeaderRow;
}

/** The table whose caption, or else whose header row, stands at `index`. */
function tableAt(runs: readonly Run[], index: number, signs: Signs, tabbed: boolean): FoundTable | null {
  const run = runs[index];
  if (!run || run.kind !== "text") return null;
  const captioned = signs.isCaption(run.text) && run.tabs === 0 && runs[index + 1]?.tabs === 0;
  const at = captioned ? index + 1 : index;
  const header = tabbed ? headerInTabs(runs, at, signs) : headerInRuns(runs, at, signs, captioned);
  return header && { caption: captioned ? run : null, header };
}

/** How many runs of a body show which header fits it. */
const TRIAL = 40;
/** What it costs that a header's word is the first row's, or that one is a header's. */
const HEADER_WORD = 2;
/** What a run costs on the average where the header fits its rows. */
const FITTING = 0.6;

function likeliestHeader(runs: readonly Run[], header: HeaderRow, end: number, fit: Fit): HeaderRow {
  const trialEnd = Math.min(end, header.to + TRIAL);
  const cost = ({ to, cells }: HeaderRow): number =>
    segment(runs.slice(to, trialEnd), layoutRoles(cells), fit, false).cost;
  let best = header;
  let least = cost(header);
  const isDoubtful = least > FITTING * (trialEnd - header.to) && trialEnd - header.to > header.cells.length * 2;
  const longer = isDoubtful ? longerHeaders(runs.slice(0, trialEnd), header) : [];
  for (const others of [shorterHeaders(header), longer]) {
    others.forEach((other, index) => {
      const total = cost(other) + (index + 1) * HEADER_WORD;
      if (total < least) [best, least] = [other, total];
    });
  }
  return best;
}

/** Where the body of a table ends at the latest: before the next table, before a status. */
function bodyEnd(runs: readonly Run[], from: number, tables: readonly (FoundTable | null)[], signs: Signs): number {
  const isOperation = (index: number): boolean => {
    const run = runs[index];
    return run !== undefined && beginsOperation(run, runs[index + 1] ?? null, runs[index + 2] ?? null);
  };
  // a table whose first row is a method and a path lists them
  const listsOperations = isOperation(from);
  for (let index = from; index < runs.length; index++) {
    const run = runs[index];
    if (!run || run.kind !== "text" || run.tabs > 0) continue;
    if (signs.isStatus(run.text) || (!listsOperations && isOperation(index))) return index;
    const next = tables[index];
    if (next?.header.known || (signs.isCaption(run.text) && (next || signs.type(run.text) === null))) return index;
  }
  return runs.length;
}
