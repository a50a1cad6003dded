/** Field lists: `:name: value`. At the head of a page they are the page's own data. */
import type { Block, DocumentField, ListItem } from "../../document/document.ts";
import { foldSpace } from "../../source/text.ts";
import type { Body, Construct } from "./body.ts";
import { readNested } from "./body.ts";
import { isWord } from "./characters.ts";
import { readInlineBetween } from "./inline/inline.ts";
import { printedText } from "./inline/stretch.ts";
import type { Lines } from "./lines.ts";
import { bodyLines, endOf, hasText, indentedFrom, joinedText, skipBlank, startOf, textAfter } from "./lines.ts";
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

/** A field by its lines. */
interface Field {
  readonly at: number;
  readonly to: number;
  readonly nameEnd: number;
  readonly value: Lines;
}

export const fieldList: Construct = {
  starts: (lines, i) => fieldNameEnd(lines, i) >= 0,
  read(body) {
    const { page, lines } = body;
    const fields = fieldsFrom(lines, body.at);
    const to = fields.at(-1)?.to ?? body.at + 1;
    if (standsAtHead(body) && fields.every(isPlain)) {
      page.hasHead = true;
      for (const field of fields) page.fields.push(documentField(body, field));
    } else {
      const ids = takeIds(page);
      const items = fields.map((field) => fieldItem(body, field));
      body.blocks.push({ type: "list", ordered: false, items, ids, span: spanOfLines(page, lines, body.at, to) });
    }
    body.at = to;
    return true;
  },
};

function fieldsFrom(lines: Lines, from: number): Field[] {
  const fields: Field[] = [];
  for (let at = from; hasText(lines, at); at = skipBlank(lines, fields.at(-1)?.to ?? at + 1)) {
    const nameEnd = fieldNameEnd(lines, at);
    if (nameEnd < 0) break;
    const { to, margin } = indentedFrom(lines, at + 1, 1);
    fields.push({ at, to, nameEnd, value: bodyLines(lines, at, to, textAfter(lines, at, nameEnd + 1), margin) });
  }
  return fields;
}

function fieldItem(body: Body, { at, to, nameEnd, value }: Field): ListItem {
  const { page, lines } = body;
  const ids = takeIds(page);
  const nameStart = startOf(lines, at) + 1;
  const nameIds: string[] = [];
  const content = readInlineBetween(page, lines.sheet, nameStart, nameEnd, nameIds);
  const span = spanBetween(page, lines.sheet, nameStart, nameEnd);
  const blocks: Block[] = [{ type: "paragraph", content, ids: nameIds, span }, ...readNested(body, value)];
  return { blocks, ids, span: spanOfLines(page, lines, at, to) };
}

/** Only a page's title may stand before the fields that describe the page. */
function standsAtHead({ page, depth, blocks }: Body): boolean {
  if (depth > 0 || page.hasHead) return false;
  return blocks.length === 0 || (blocks.length === 1 && blocks[0]?.type === "heading");
}

/** Is the value one line, or running text over several? Anything else may be a block of its own. */
function isPlain({ value }: Field): boolean {
  const { sheet, starts } = value;
  return value.count === 1 || starts.every((start, i) => hasText(value, i) && isWord(sheet.text.charCodeAt(start)));
}

/** The values of a page's fields are data such as file names: an underscore at their end makes no reference of them. */
function documentField({ page, lines }: Body, { at, to, nameEnd, value }: Field): DocumentField {
  const name = foldSpace(lines.sheet.text.slice(startOf(lines, at) + 1, nameEnd));
  const text = foldSpace(printedText(joinedText(value, 0, value.count)));
  return { name, value: text, span: spanOfLines(page, lines, at, to) };
}
