/** Reads lines as blocks: at each line the construct that begins there, or else text. */
import type { Block } from "../../document/document.ts";
import type { Body, Construct } from "./body.ts";
import { anonymousTarget, explicitMarkup } from "./explicit.ts";
import { fieldList } from "./fields.ts";
import type { Lines } from "./lines.ts";
import { skipBlank } from "./lines.ts";
import { bulletList, enumeratedList } from "./lists.ts";
import { doctest } from "./literal.ts";
import { optionList } from "./options.ts";
import type { Page } from "./page.ts";
import { blockQuote, lineBlock } from "./quotes.ts";
import { adornment } from "./sections.ts";
import { gridTable } from "./tables/grid-table.ts";
import { simpleTable } from "./tables/simple-table.ts";
import { readText } from "./text.ts";

/** In the order in which a line is tried; what looks like one of them and is none is text. */
const CONSTRUCTS: readonly Construct[] = [
  blockQuote,
  bulletList,
  enumeratedList,
  fieldList,
  optionList,
  doctest,
  lineBlock,
  gridTable,
  simpleTable,
  explicitMarkup,
  anonymousTarget,
  adornment,
];

/** All blocks in the lines. */
export function readBlocks(page: Page, lines: Lines, depth: number, titles: boolean): Block[] {
  const body: Body = { page, lines, depth, titles, blocks: [], at: skipBlank(lines, 0) };
  while (body.at < lines.count) {
    const construct = CONSTRUCTS.find(({ starts }) => starts(lines, body.at));
    if (construct === undefined || !construct.read(body)) readText(body, isText);
    body.at = skipBlank(lines, body.at);
  }
  return body.blocks;
}

function isText(lines: Lines, i: number): boolean {
  return !CONSTRUCTS.some(({ starts }) => starts(lines, i));
}
