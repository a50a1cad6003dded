/**
 * An OpenAPI description inside a script of an HTML page, from which the script builds what a browser shows. Where the page itself
 * states no operation, the description is what it promises; its places in the page stay its places.
 */
import type { ApiPage } from "../../api-model/api-page.ts";
import type { Source } from "../../source/source.ts";
import { readOpenApi } from "./openapi.ts";

/** The page, or where no operation was read of an HTML page, what the description in one of its scripts promises. */
export function orEmbedded(page: ApiPage, source: Source): ApiPage {
  if (page.format !== "html" || page.operations.length > 0) return page;
  const spec = embeddedSpec(source);
  const read = spec && readOpenApi(spec);
  return read && read.operations.length > 0 ? read : page;
}

const SCRIPT = /<script\b[^<>]{0,2000}>/gi;
const BEGINS = /\{\s{0,200}"(?:openapi|swagger)"\s{0,20}:\s{0,20}"[23]\.\d/g;

/** The source with nothing but blanks around the description, so that every offset and line stays what it is. */
function embeddedSpec(source: Source): Source | null {
  const { text } = source;
  for (const script of text.matchAll(SCRIPT)) {
    const from = script.index + script[0].length;
    const to = scriptEnd(text, from);
    BEGINS.lastIndex = from;
    const begin = BEGINS.exec(text);
    if (!begin) return null;
    if (begin.index >= to) continue;
    const end = objectEnd(text, begin.index, to);
    if (end === null) continue;
    const blank = (part: string): string => part.replace(/[^\r\n]/g, " ");
    return {
      ...source,
      text: blank(text.slice(0, begin.index)) + text.slice(begin.index, end) + blank(text.slice(end)),
    };
  }
  return null;
}

function scriptEnd(text: string, from: number): number {
  const end = text.indexOf("</script", from);
  return end < 0 ? text.length : end;
}

/** Behind the brace that closes the object which begins at `start`; null where it is not closed before `to`. */
function objectEnd(text: string, start: number, to: number): number | null {
  let depth = 0;
  for (let at = start; at < to; at += 1) {
    const sign = text[at];
    if (sign === '"') at = stringEnd(text, at, to);
    else if (sign === "{" || sign === "[") depth += 1;
    else if (sign === "}" || sign === "]") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return null;
}

/** The quote that closes the string which begins at `start`. */
function stringEnd(text: string, start: number, to: number): number {
  for (let at = start + 1; at < to; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at;
  }
  return to;
}
