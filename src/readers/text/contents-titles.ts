/**
 * Finds headings of a copied page by its contents: a table of calls, or a list of short lines, whose words stand again, alone, above
 * what they name.
 */
import type { Table } from "../../document/document.ts";
import { flatText } from "../../document/visit.ts";
import { isRequestLine } from "./code.ts";
import type { FlowPart } from "./flow-part.ts";
import type { Run } from "./run.ts";
import { isShortLine } from "./title-line.ts";

/** As many lines make a table of contents. */
const FEWEST = 3;
const MAX_TITLE = 80;

/**
 * The runs whose words stand in a list of contents above them.
 * @param runs all of the page, its frame included, which may hold the contents
 */
export function contentsTitles(runs: readonly Run[], parts: readonly FlowPart[]): ReadonlySet<Run> {
  /** Behind which offset each of the words is a title. */
  const listed = new Map<string, number>();
  for (const part of parts) {
    if (part.kind !== "table") continue;
    for (const words of namesOfCalls(part.table)) if (!listed.has(words)) listed.set(words, part.table.span.end);
  }
  for (const { words, end } of contents(runs)) if (!listed.has(words)) listed.set(words, end);
  const titles = new Map<string, Run>();
  for (const part of parts) {
    if (part.kind !== "run" || !isShort(part.run)) continue;
    const words = named(part.run.text);
    if (!titles.has(words) && startOf(part.run) > (listed.get(words) ?? Infinity)) titles.set(words, part.run);
  }
  return new Set(titles.values());
}

/** The first cells of rows that have a request line in another cell. */
function namesOfCalls({ rows }: Table): string[] {
  return rows.flatMap(({ cells }) => {
    const [name = "", ...others] = cells.map(({ blocks }) => flatText(blocks).trim());
    return others.some((text) => isRequestLine(text) && text.includes("/")) ? [named(name)] : [];
  });
}

/** Lines that follow each other without an empty line, most of which stand once more further down. */
function contents(runs: readonly Run[]): { words: string; end: number }[] {
  const counts = new Map<string, number>();
  for (const run of runs) if (isShort(run)) counts.set(named(run.text), (counts.get(named(run.text)) ?? 0) + 1);
  const found: { words: string; end: number }[] = [];
  for (let from = 0; from < runs.length;) {
    let end = from + 1;
    while (isShort(runs[from]) && isShort(runs[end]) && runs[end]?.gap === 1) end++;
    const lines = runs.slice(from, end);
    const again = lines.filter(({ text }) => counts.get(named(text)) === 2);
    if (again.length >= FEWEST && 2 * again.length > lines.length)
      found.push(...again.map(({ text }) => ({ words: named(text), end: startOf(lines.at(-1)) })));
    from = end;
  }
  return found;
}

/** Without what one of both may say of its state: "Create a boat (beta)", "新增船只（新）". */
const named = (text: string): string => text.replace(/(?<=[^\s(（])\s?[(（][^()（）]{1,16}[)）]$/, "");

const startOf = (run: Run | undefined): number => run?.lines[0]?.start ?? 0;

const isShort = (run: Run | undefined): boolean => isShortLine(run, MAX_TITLE);
