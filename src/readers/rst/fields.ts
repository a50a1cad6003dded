/** Field lists: `:name: value`. At the head of a page they are the page's own data. */
import type { DocumentField, ListItem } from "../../document/document.ts";
import { blocksText } from "../../document/visit.ts";
import { foldSpace } from "../../source/text.ts";
import type { Body, Construct } from "./body.ts";
import { readNested } from "./body.ts";
import { readInlineBetween } from "./inline/inline.ts";
import type { Lines } from "./lines.ts";
import { bodyLines, endOf, hasText, indentedFrom, skipBlank, startOf, textAfter } from "./lines.ts";
import { spanBetween, spanOfLines, takeIds } from "./page.ts";

/** Offset of the colon that closes the field name at the beginning of line `i`; -1 when there is none. */
export function fieldNameEnd(lines: Lines, i: number): number {
  const { text } = lines.sheet;
  const start = startOf(lines, i);
  const end = endOf(lines, i);
  if (text[start] !== ":" || end - start < 3 || text[start + 1] === ":" || text[start + 1] === " ") return -1;
  for (let at = start + 1; at < end; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === ":") {
      if (at + 1 === end || text[at + 1] === " ") return text[at - 1] === " " ? -1 : at;
      if (text[at + 1] === "`") return -1;
    }
  }
  return -1;
}

export const fieldList: Construct = {
  starts: (lines, i) => fieldNameEnd(lines, i) >= 0,
  read(body) {
    const { page, lines } = body;
    const from = body.at;
    const isHead = standsAtHead(body);
    const ids = takeIds(page);
    const items: ListItem[] = [];
    for (let at = from; hasText(lines, at); at = skipBlank(lines, body.at)) {
      const nameEnd = fieldNameEnd(lines, at);
      if (nameEnd < 0) break;
      items.push(readField(body, at, nameEnd));
    }
    if (isHead && items.every(({ blocks }) => blocks.slice(1).every(({ type }) => type === "paragraph"))) {
      page.hasHead = true;
      page.atEnd.push(() => {
        for (const item of items) page.fields.push(documentField(item));
      });
    } else
      body.blocks.push({ type: "list", ordered: false, items, ids, span: spanOfLines(page, lines, from, body.at) });
    return true;
  },
};

function readField(body: Body, at: number, nameEnd: number): ListItem {
  const { page, lines } = body;
  const ids = takeIds(page);
  const { to, margin } = indentedFrom(lines, at + 1, 1);
  const nameStart = startOf(lines, at) + 1;
  const nameIds: string[] = [];
  const content = readInlineBetween(page, lines.sheet, nameStart, nameEnd, nameIds);
  const span = spanBetween(page, lines.sheet, nameStart, nameEnd);
  const value = bodyLines(lines, at, to, textAfter(lines, at, nameEnd + 1), margin);
  const blocks = readNested(body, value);
  body.at = to;
  return {
    blocks: [{ type: "paragraph", content, ids: nameIds, span }, ...blocks],
    ids,
    span: spanOfLines(page, lines, at, to),
  };
}

function documentField({ blocks: [name, ...value], span }: ListItem): DocumentField {
  const nameText = blocksText(name === undefined ? [] : [name]);
  return { name: foldSpace(nameText), value: foldSpace(blocksText(value)), span };
}

/** Only a page's title may stand before the fields that describe the page. */
function standsAtHead({ page, depth, blocks }: Body): boolean {
  if (depth > 0 || page.hasHead) return false;
  return blocks.length === 0 || (blocks.length === 1 && blocks[0]?.type === "heading");
}
