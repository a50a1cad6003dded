/** Lines that say something of the block below them: `[[id]]`, `[#id]`, `.Title`, `[source,json]`, `[cols="1,2",options="header"]`. */
import { upTo } from "../../source/text.ts";
import type { BlockAbout, Line } from "./page.ts";

const ANCHOR = /^\[\[([\w:.-]+)(?:,[^\]]*)?\]\]$/;
const TITLE = /^\.(?![.\s])(.+)$/;
const BRACKETS = /^\[([^[\]]*(?:\[[^\]]*\][^[\]]*)*)\]$/;
const PART =
  /\s{0,40}(?:([\w-]{1,200})\s{0,40}=\s{0,40}(?:"([^"]*)"\s{0,40}|'([^']*)'\s{0,40}|([^,]*))|"([^"]*)"\s{0,40}|([^,]*))(?:,|$)/y;

/** What is known with the line; null for a line that is no such one. */
export function aboutIn(known: BlockAbout, line: Line): BlockAbout | null {
  const { text, start } = line;
  const anchor = ANCHOR.exec(text)?.[1];
  if (anchor !== undefined) return { ...known, ids: [...known.ids, anchor] };
  const title = TITLE.exec(text)?.[1];
  if (title !== undefined) return { ...known, title: { text: title, start: start + 1 } };
  const inside = BRACKETS.exec(text)?.[1];
  if (inside === undefined) return null;
  const named = new Map(known.named);
  const positional: string[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < inside.length) {
    const match = PART.exec(inside);
    if (!match) break;
    const [, name, double, single, bare, quoted, word] = match;
    if (name !== undefined) named.set(name.toLowerCase(), (double ?? single ?? bare ?? "").trim());
    else positional.push((quoted ?? word ?? "").trim());
  }
  const [first = "", ...others] = positional;
  const id = named.get("id") ?? /#([\w:.-]+)/.exec(first)?.[1];
  const style = upTo(first, "#.%");
  return {
    ...known,
    ids: id === undefined ? known.ids : [...known.ids, id],
    style: style === "" ? known.style : style,
    positional: [...known.positional, ...others, ...(first.match(/%[\w-]+/g) ?? [])],
    named,
  };
}
