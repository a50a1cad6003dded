/** Candidates in neighbouring blocks: a method that stands alone, and beside it a path that stands alone. */
import { inlineText } from "../../document/visit.ts";
import { foldSpace } from "../../source/text.ts";
import { methodAlone, wholeTarget } from "../cells/uri.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { textOf } from "../outline/item-text.ts";
import type { Candidate } from "./candidate.ts";

/** Each method with the path behind it; a page that has the address first writes it with its host, or its methods as terms below it. */
export function pairedRequests(items: readonly OutlineItem[]): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at + 1 < items.length; at += 1) {
    const below = methodsBelow(items, at);
    if (below.length > 0) {
      found.push(...below);
      at = below.at(-1)?.item ?? at;
      continue;
    }
    const pair = pairAt(items[at], items[at + 1], at);
    if (!pair) continue;
    found.push(pair);
    at += 1;
  }
  return found;
}

/**
 * "/things" as a term of its own, and below it "GET" and "POST" as terms with what each does: all that stand up to the next path. A
 * method right before a path is that path's.
 */
function methodsBelow(items: readonly OutlineItem[], at: number): Candidate[] {
  const [path, next] = [pathAlone(items[at]), items[at + 1]];
  if (!path || !next || next.block.type !== "paragraph" || methodAlone(foldSpace(textOf(next))) === null) return [];
  const found: Candidate[] = [];
  for (let below = at + 1; items[below]?.stretch === items[at]?.stretch; below += 1) {
    const item = items[below];
    if (!item || item.block.type !== "paragraph" || pathAlone(item)) break;
    const words = foldSpace(textOf(item));
    const method = methodAlone(words);
    if (method === null) continue;
    if (pathAlone(items[below + 1])) return [];
    // the path is the label of what stands below it
    found.push({ ...candidate(method, path, item, below, `${words} ${path.path}`), form: "labelled" });
  }
  return found;
}

/** A path and nothing else, in a paragraph. */
function pathAlone(item: OutlineItem | undefined): ReturnType<typeof wholeTarget> {
  const text = item?.block.type === "paragraph" ? foldSpace(textOf(item)) : "";
  return text.startsWith("/") ? wholeTarget(text) : null;
}

function pairAt(first: OutlineItem | undefined, second: OutlineItem | undefined, at: number): Candidate | null {
  const heading = first && pairInHeading(first, at);
  if (heading) return heading;
  if (!first || !second || first.block.type === "table" || second.block.type === "table") return null;
  const [before, behind] = [foldSpace(textOf(first)), foldSpace(textOf(second))];
  const method = methodAlone(before);
  // a heading "GET" has a section of its own: what stands in it is told by the path heading above
  const target = method !== null && first.block.type !== "heading" ? wholeTarget(behind) : null;
  if (method !== null && target) return candidate(method, target, second, at + 1, `${before} ${behind}`);
  // "## List them GET" over "/things"
  const told = first.block.type === "heading" && second.block.type !== "heading" ? methodAtEnd(before) : null;
  const path = told !== null && behind.startsWith("/") ? wholeTarget(behind) : null;
  if (told !== null && path) return candidate(told, path, second, at + 1, `${told} ${behind}`);
  const address = /^https?:/i.test(before) ? wholeTarget(before) : null;
  const verb = address && second.block.type !== "heading" ? methodAlone(behind) : null;
  return address && verb !== null ? candidate(verb, address, first, at, `${behind} ${before}`) : null;
}

/** "## `GET` List them `/things`": a method and a path around the words of a heading. */
function pairInHeading(item: OutlineItem, at: number): Candidate | null {
  if (item.block.type !== "heading") return null;
  const parts = item.block.content.map((node) => inlineText([node]).trim()).filter((text) => text !== "");
  const [method, last] = [methodAlone(parts[0] ?? ""), parts.at(-1) ?? ""];
  const between = parts.slice(1, -1).join(" ");
  // a path in pieces has a slash in each of them
  const target = between !== "" && !between.includes("/") && last.startsWith("/") ? wholeTarget(last) : null;
  return method === null || !target ? null : candidate(method, target, item, at, `${method} ${last}`);
}

/** The method that the words of a heading begin or end with, in capitals. */
function methodAtEnd(heading: string): string | null {
  // "Upload a file[POST]"
  const words = heading.replace(/(?<=\S)(?=[[(][A-Z]+[\])]$)/, " ").split(" ");
  if (words.length < 2) return null;
  const [first, last] = [words[0], words.at(-1)].map((word = "") => /^[([]?([A-Z]+)[)\]:]?$/.exec(word)?.[1] ?? "");
  return methodAlone(first ?? "") ?? methodAlone(last ?? "");
}

function candidate(
  method: string,
  target: { readonly path: string; readonly query: readonly string[] },
  { block }: OutlineItem,
  item: number,
  words: string,
): Candidate {
  return {
    match: { method, ...target, words, start: 0, end: 0 },
    item,
    evidence: { span: block.span, words },
    form: "pair",
  };
}
