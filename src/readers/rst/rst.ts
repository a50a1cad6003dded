/**
 * reStructuredText: lines are split into blocks by our own line-based reader, with exact positions and in linear time;
 * the text within them is read for inline markup. What a page may say later (where a reference leads, what a
 * substitution stands for) is filled in at the end.
 */
import type { Document } from "../../document/document.ts";
import type { Source } from "../../source/source.ts";
import type { Reader } from "../reader.ts";
import { readBlocks } from "./blocks.ts";
import { MOST_TITLES } from "./inline/title-tokens.ts";
import { sheetLines } from "./lines.ts";
import type { Page } from "./page.ts";
import { makeReferences } from "./references.ts";
import { settleReferences } from "./settle.ts";
import { pageSheet } from "./source-map.ts";

export const readRst: Reader = (source: Source): Document => {
  const page: Page = {
    source,
    problems: [],
    fields: [],
    hasHead: false,
    atEnd: [],
    references: makeReferences(),
    titleStyles: [],
    sectionLevel: 0,
    waitingIds: [],
    roles: new Set(),
    language: null,
    domain: null,
    including: [],
    entries: new Map(),
    titlesLeft: MOST_TITLES,
    readBlocks,
  };
  const blocks = readBlocks(page, sheetLines(pageSheet(source)), 0, true);
  settleReferences(page);
  for (const finish of page.atEnd) finish();
  const problems = page.problems.toSorted((a, b) => a.span.start - b.span.start);
  return { source: source.id, format: "rst", blocks, fields: page.fields, problems };
};
