/** Option lists: `-f, --file=FILE  description`. */
import type { ListItem } from "../../document/document.ts";
import type { Construct } from "./body.ts";
import { readNested } from "./body.ts";
import type { Lines } from "./lines.ts";
import { bodyLines, endOf, hasText, indentedFrom, skipBlank, startOf } from "./lines.ts";
import { giveBackIds, spanBetween, spanOfLines, takeIds } from "./page.ts";

const ARGUMENT = "(?:[a-zA-Z][a-zA-Z0-9_-]*|<[^<>]+>)";
const OPTION = `(?:[-+][a-zA-Z0-9](?: ?${ARGUMENT})?|(?:--|/)[a-zA-Z0-9][a-zA-Z0-9_-]*(?:[ =]${ARGUMENT})?)`;
const OPTIONS = new RegExp(`(${OPTION}(?:, ${OPTION})*)(?: {2,}| ?$)`, "y");

interface Options {
  /** Where the options end and where their description begins. */
  readonly end: number;
  readonly descriptionStart: number;
}

function optionsAt(lines: Lines, i: number): Options | null {
  const start = startOf(lines, i);
  const { text } = lines.sheet;
  const first = text[start];
  if (!hasText(lines, i) || (first !== "-" && first !== "/" && first !== "+")) return null;
  OPTIONS.lastIndex = 0;
  const match = OPTIONS.exec(text.slice(start, endOf(lines, i)));
  if (match?.[1] === undefined) return null;
  return { end: start + match[1].length, descriptionStart: start + match[0].length };
}

export const optionList: Construct = {
  starts: (lines, i) => optionsAt(lines, i) !== null,
  read(body) {
    const { page, lines } = body;
    const from = body.at;
    const ids = takeIds(page);
    const items: ListItem[] = [];
    for (let at = from; hasText(lines, at); at = skipBlank(lines, body.at)) {
      const options = optionsAt(lines, at);
      const { to, margin } = indentedFrom(lines, at + 1, 1);
      // Options that describe nothing are text.
      if (options === null || (options.descriptionStart >= endOf(lines, at) && to === at + 1)) break;
      const itemIds = takeIds(page);
      const span = spanBetween(page, lines.sheet, startOf(lines, at), options.end);
      const text = lines.sheet.text.slice(startOf(lines, at), options.end);
      const description = readNested(body, bodyLines(lines, at, to, options.descriptionStart, margin));
      const content = [{ type: "code-span" as const, text, span }];
      items.push({
        blocks: [{ type: "paragraph", content, ids: [], span }, ...description],
        ids: itemIds,
        span: spanOfLines(page, lines, at, to),
      });
      body.at = to;
    }
    if (items.length === 0) {
      giveBackIds(page, ids);
      return false;
    }
    body.blocks.push({ type: "list", ordered: false, items, ids, span: spanOfLines(page, lines, from, body.at) });
    return true;
  },
};
