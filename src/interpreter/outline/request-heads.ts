/**
 * Puts together what a style sets side by side: a method in one block and its path in the next ("GET", then "/things"), as the
 * badge and the address of a rendered site. Where such a pair has no heading of its own it heads what follows, with the title
 * below it.
 */
import type { Block, Heading, Inline, Paragraph } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import type { Span } from "../../source/source.ts";
import { foldSpace } from "../../source/text.ts";
import { METHODS, findUris, splitTarget } from "../cells/uri.ts";

/** A block of the page, or a heading that stands below whatever is open where it stands. */
export interface HeadedBlock {
  readonly block: Block;
  /** Heads an operation: its level follows from what stands around it. */
  readonly isHead: boolean;
}

const LONGEST_TITLE = 100;

/** The blocks with each pair of a method and a path as one request line. */
export function withRequestHeads(written: readonly Block[]): readonly HeadedBlock[] {
  const blocks = withMethodsBelow(written);
  const pairs = new Map<number, Paragraph>();
  for (let at = 0; at + 1 < blocks.length; at += 1) {
    const pair = pairOf(blocks[at], blocks[at + 1], blocks[at + 2]);
    if (pair) pairs.set(at, pair);
  }
  if (pairs.size === 0) return blocks.map(plain);
  // where one has no heading of its own, a heading before another is that of their group
  const areHeads = [...pairs.keys()].some((at) => blocks[at - 1]?.type !== "heading" && pairs.size > 1);
  const headed: HeadedBlock[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    const pair = pairs.get(at);
    if (!block) continue;
    if (!pair) {
      headed.push(plain(block));
      continue;
    }
    while ((blocks[at + 1]?.span.end ?? Infinity) <= pair.span.end) at += 1;
    const below = blocks[at + 1];
    const title = areHeads && below?.type === "paragraph" && isTitle(below, blocks[at + 2]) ? below : null;
    if (title) at += 1;
    if (areHeads) headed.push({ block: headOf(title ?? pair), isHead: true });
    if (!areHeads || title) headed.push(plain(pair));
  }
  return headed;
}

/** "GET" over the heading of an operation, and its address below: the method belongs to the address. */
function withMethodsBelow(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block, at): Block[] => {
    const [before, title, address] = [blocks[at - 2], blocks[at - 1], block];
    const isOver = isOverTitle(before, title, address) && !isBelowLabel(blocks[at - 3], title);
    const method = isOver ? methodOf(before) : null;
    if (method !== null && "content" in block) {
      const gap: Span = { ...block.span, end: block.span.start };
      const words: readonly Inline[] = [
        { type: "text", text: method, span: before?.span ?? gap },
        { type: "text", text: " ", span: gap },
        ...block.content,
      ];
      return [{ type: "paragraph", span: block.span, ids: block.ids, content: words }];
    }
    const [next, behind] = [blocks[at + 1], blocks[at + 2]];
    return isOverTitle(block, next, behind) && !isBelowLabel(blocks[at - 1], next) ? [] : [block];
  });
}

/** "#### Method" over it, below the title before: what stands there is that heading's, and none of the next title's. */
const isBelowLabel = (above: Block | undefined, title: Block | undefined): boolean =>
  above?.type === "heading" && title?.type === "heading" && above.level > title.level;

const isOverTitle = (method: Block | undefined, title: Block | undefined, address: Block | undefined): boolean =>
  title?.type === "heading" &&
  address?.type === "paragraph" &&
  methodOf(method) !== null &&
  addressOf(address) !== null &&
  methodOf(title) === null;

/** The method that a block is and nothing else. */
function methodOf(block: Block | undefined): string | null {
  if (block?.type !== "paragraph" && block?.type !== "heading") return null;
  const word = foldSpace(inlineText(block.content));
  const method = METHODS.find((known) => known === word.toUpperCase());
  return method !== undefined && (word === method || word === word.toLowerCase()) ? method : null;
}

const plain = (block: Block): HeadedBlock => ({ block, isHead: false });

const headOf = ({ content, span, ids }: Paragraph): Heading => ({ type: "heading", level: 0, content, span, ids });

/** A term that is a request line heads its definition. */
export function headsItem(blocks: readonly Block[]): readonly HeadedBlock[] | null {
  const [first, second] = blocks;
  if (first?.type !== "paragraph" || second === undefined || second.type === "list") return null;
  const text = foldSpace(inlineText(first.content));
  const [call, ...others] = findUris(text);
  if (!call || others.length > 0 || call.words.length < text.length || call.method !== text.split(" ")[0]) return null;
  return [{ block: { ...headOf(first), content: first.content }, isHead: true }, ...blocks.slice(1).map(plain)];
}

function pairOf(first: Block | undefined, second: Block | undefined, third: Block | undefined): Paragraph | null {
  const method = first?.type === "paragraph" ? methodOf(first) : null;
  if (first?.type !== "paragraph" || !second || method === null) return null;
  const own = addressOf(second);
  // "https://host/api" over "/things": the base and the path
  const path = own && /^https?:/.test(inlineText(own)) && third?.type === "paragraph" ? addressOf(third) : null;
  const isBase = path !== null && inlineText(path).startsWith("/");
  const address = own && isBase ? [...own, ...path] : own;
  if (!address) return null;
  const last = isBase && third ? third : second;
  const gap: Span = { source: first.span.source, start: first.span.end, end: first.span.end };
  const span = { ...first.span, end: Math.max(first.span.end, last.span.end) };
  const verb: Inline = { type: "text", text: method, span: first.span };
  return {
    type: "paragraph",
    span,
    ids: [...first.ids, ...second.ids],
    content: [verb, { type: "text", text: " ", span: gap }, ...address],
  };
}

/** A path, or an address with one, that is all of its block. */
function addressOf(block: Block): readonly Inline[] | null {
  const text = block.type === "code" ? block.text : "content" in block ? inlineText(block.content) : "";
  const written = foldSpace(text);
  if (!/^(?:\/|https?:\/\/|\{)/.test(written) || /[\s,;]/.test(written.replace(/\{[^{}]*\}|\([^()]*\)|<[^<>]*>/g, "")))
    return null;
  if (splitTarget(written) === null) return null;
  return "content" in block ? block.content : [{ type: "code-span", text: written, span: block.span }];
}

/** A short line that is no sentence, with what it is the title of below it. */
function isTitle({ content }: Paragraph, next: Block | undefined): boolean {
  const text = foldSpace(inlineText(content));
  return text.length <= LONGEST_TITLE && !/[.。:：!！]$/.test(text) && next !== undefined && next.type !== "table";
}
