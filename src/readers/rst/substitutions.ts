/** Substitution definitions: `.. |name| replace:: text`, and `image::`, `unicode::`, `date::` likewise. */
import type { Inline } from "../../document/document.ts";
import type { Body } from "./body.ts";
import { fieldNameEnd } from "./fields.ts";
import { readInline } from "./inline/inline.ts";
import { printedText } from "./inline/stretch.ts";
import type { Lines } from "./lines.ts";
import { bodyLines, endOf, indentedFrom, joinedText, sliceLines, startOf } from "./lines.ts";
import { report, spanOfLines } from "./page.ts";
import { normalizeName } from "./references.ts";

const DEFINITION = /\|(?! )((?:\\.|[^\\])+?)(?<! )\| +([a-z]+)::(?: +|$)/iy;
const CODE_POINT = /^(?:0x|\\?x|u\+?|\\u)([0-9a-f]{1,6})$|^&#x([0-9a-f]{1,6});$|^([0-9]{1,7})$/i;

/** Reads the definition whose first bar stands at `start`; false when it is none. */
export function readSubstitution(body: Body, start: number): boolean {
  const { page, lines, at } = body;
  DEFINITION.lastIndex = 0;
  const match = DEFINITION.exec(lines.sheet.text.slice(start, endOf(lines, at)));
  const [whole, name, directive] = match ?? [];
  if (whole === undefined || name === undefined || directive === undefined) {
    report(page, "malformed", "substitution definition without a directive", spanOfLines(page, lines, at, at + 1));
    return false;
  }
  const { to, margin } = indentedFrom(lines, at + 1, 1);
  const block = bodyLines(lines, at, to, start + whole.length, margin);
  const trims = optionNames(block);
  page.references.substitutions.set(normalizeName(printedText(name)), {
    content: contentOf(body, directive.toLowerCase(), block),
    trimBefore: trims.has("trim") || trims.has("ltrim"),
    trimAfter: trims.has("trim") || trims.has("rtrim"),
  });
  body.at = to;
  return true;
}

function contentOf({ page }: Body, directive: string, block: Lines): readonly Inline[] {
  const text = sliceLines(block, 0, firstOption(block));
  switch (directive) {
    case "replace":
      return readInline(page, block, 0, block.count);
    case "unicode":
      return [
        { type: "text", text: unicodeText(joinedText(text, 0, text.count)), span: spanOfLines(page, block, 0, 1) },
      ];
    case "image":
    case "raw":
      // a picture, or markup of the page that is made: `<br />`
      return [];
    default:
      // A date would make the reading depend on the day it is done.
      report(page, "lost", `substitution by "${directive}"`, spanOfLines(page, block, 0, block.count));
      return [];
  }
}

function firstOption(block: Lines): number {
  let i = 0;
  while (i < block.count && (i === 0 || fieldNameEnd(block, i) < 0)) i++;
  return i;
}

function optionNames(block: Lines): Set<string> {
  const names = new Set<string>();
  for (let i = firstOption(block); i < block.count; i++) {
    const end = fieldNameEnd(block, i);
    if (end >= 0) names.add(block.sheet.text.slice(startOf(block, i) + 1, end).toLowerCase());
  }
  return names;
}

/** Codes such as `0xA9` or `U+2014` become their characters; other words stay; ` .. ` begins a comment. */
function unicodeText(text: string): string {
  const [codes = ""] = text.split(/(?:^|\s)\.\.(?:\s|$)/);
  return codes
    .split(/\s+/)
    .map((code) => {
      const [, hex, entity, decimal] = CODE_POINT.exec(code) ?? [];
      const digits = hex ?? entity;
      const point = digits === undefined ? Number(decimal ?? NaN) : Number.parseInt(digits, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : code;
    })
    .join("");
}
