/** The blocks of a cell, from its runs. */
import type { Block } from "../../document/document.ts";
import type { Fragment } from "./fragment.ts";
import { readItems } from "./items.ts";
import { code, list, listItem, paragraph } from "./page.ts";
import type { Page } from "./page.ts";
import type { Run } from "./run.ts";

/** `tight`: lines with no empty line between them are the items of a list, as innerText leaves them. */
export function cellBlocks(page: Page, runs: readonly Run[], tight: boolean): Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < runs.length;) {
    const run = runs[index] as Run;
    let end = index + 1;
    if (run.kind === "code") blocks.push(code(page, run.lines));
    else if (run.kind === "items") {
      while (runs[end]?.kind === "items") end++;
      for (const block of readItems(page, itemLines(runs.slice(index, end)))) blocks.push(block);
    } else {
      while (tight && runs[end]?.kind === "text" && runs[end]?.gap === 1 && runs[end]?.tabs === 0) end++;
      const whole = runs.slice(index, end);
      // "The value can be one of the following:" leads the list that it announces
      const lead = whole.length > 1 && /[:：]$/.test(whole[0]?.lines.at(-1)?.text ?? "") ? whole[0] : undefined;
      if (lead) blocks.push(paragraph(page, lead.lines));
      const group = lead ? whole.slice(1) : whole;
      if (group.length > 1 || lead) blocks.push(listOfLines(page, group));
      else blocks.push(paragraph(page, run.lines));
    }
    index = end;
  }
  return blocks;
}

/** Runs that are the items of a list, whose marks were not copied. */
export function listOfLines(page: Page, runs: readonly Run[]): Block {
  const items = runs.map(({ lines }) => listItem(page, [paragraph(page, lines)], lines));
  return list(page, items, false);
}

/** The lines of item runs, with `null` for the empty line between two runs. */
export function itemLines(runs: readonly Run[]): (Fragment | null)[] {
  return runs.flatMap((run, index): (Fragment | null)[] => (index > 0 ? [null, ...run.lines] : [...run.lines]));
}
