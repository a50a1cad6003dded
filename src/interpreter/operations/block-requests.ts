/** Candidates in the blocks of a page: what headings, lines and blocks of code write as a method with its path. */
import type { Evidence } from "../../api-model/api-page.ts";
import type { Inline } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { chosenPaths, severalPaths } from "../cells/several-paths.ts";
import { findUris, requestLines, type UriMatch } from "../cells/uri.ts";
import type { Span } from "../../source/source.ts";
import { textOf } from "../outline/item-text.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { makeCallLists } from "./call-lists.ts";
import type { Candidate } from "./candidate.ts";
import { callBlock, formOf } from "./request-forms.ts";

/** Every method with its path outside of tables. */
export function blockRequests(items: readonly OutlineItem[], vocabulary: Vocabulary): Candidate[] {
  const hasUriHeading = items.some(
    (item) => item.headingSection === "uri" && item.block.type !== "heading" && HOLDS_URI.test(textOf(item)),
  );
  const lists = makeCallLists(items, vocabulary);
  return items.flatMap((written, at) => {
    if (written.block.type === "table") return [];
    const item = withSlantedVariables(written);
    const text = textOf(item);
    // each line of a block of nothing but request lines is one, with or without its first slash
    const lines = requestLines(text);
    const single = withinCode(item, text, lines ?? findUris(text));
    if (single.length === 0) return [];
    const matches = item.block.type === "heading" ? allOf(single, text, vocabulary) : single.flatMap(eachChosen);
    const listedForm = lists.formsAt(at, matches, lines !== null);
    const block = callBlock(item, items[at - 1], text, lines !== null, vocabulary);
    const evidenceOf = evidenceIn(item);
    return matches.map((match): Candidate => ({
      match,
      item: at,
      evidence: evidenceOf(match),
      form: listedForm(match) ?? formOf(block, match, hasUriHeading, vocabulary),
    }));
  });
}

/** The calls of "GET /a, /b" and "GET /things/[events|facts]": what stands below describes each of them. */
function allOf(found: readonly UriMatch[], text: string, vocabulary: Vocabulary): readonly UriMatch[] {
  const [only] = found;
  if (!only || found.some(({ start }) => start !== only.start)) return found.flatMap(eachChosen);
  const paths = severalPaths(text.slice(only.start).replace(/^\s*[A-Z/|,]{3,40}\s?:?\s+/, ""), vocabulary);
  const end = text.trimEnd().length;
  const all = paths.length === 0 ? found : found.flatMap((match) => paths.map((path) => ({ ...match, ...path, end })));
  return all.flatMap(eachChosen);
}

const eachChosen = (match: UriMatch): UriMatch[] => chosenPaths(match.path).map((path) => ({ ...match, path }));

/** "/queues/*name*": what is set in slanted type for a segment of a path is a variable of it. */
function withSlantedVariables(item: OutlineItem): OutlineItem {
  const { block } = item;
  if (block.type !== "heading" && block.type !== "paragraph") return item;
  if (!block.content.some((node) => node.type === "text" && node.slanted)) return item;
  const content = block.content.map((node, at): Inline => {
    if (node.type !== "text" || !node.slanted || !/^[A-Za-z][\w-]{0,40}$/.test(node.text)) return node;
    const [before, behind] = [block.content[at - 1], block.content[at + 1]];
    const isBehindSlash =
      before?.type === "text" && /(?:^|\s)\/(?:\S{0,200}\/)?$/.test(before.text.slice(-LONGEST_PATH));
    const isSegment = behind === undefined || /^(?:[/?\s]|$)/.test(inlineText([behind]));
    return isBehindSlash && isSegment ? { ...node, text: `{${node.text}}` } : node;
  });
  return { ...item, block: { ...block, content } };
}

const LONGEST_PATH = 200;

/** A URI in code of its own ends where that code ends. */
function withinCode({ block }: OutlineItem, text: string, found: readonly UriMatch[]): readonly UriMatch[] {
  if (found.length === 0 || block.type === "code" || block.type === "table") return found;
  const ends = codeEnds(block.content);
  // calls and code come in the same order
  let at = 0;
  return found.map((match) => {
    const target = match.words.startsWith("/") ? match.start : match.start + match.words.search(/\s\S/) + 1;
    while ((ends[at]?.[1] ?? Infinity) <= target) at += 1;
    const [from = Infinity, to = match.end] = ends[at] ?? [];
    const end = from <= target ? to : match.end;
    // of "GET/PUT" each has a match of its own
    const cut =
      end < match.end
        ? findUris(text.slice(match.start, end)).find(({ method }) => method === match.method)
        : undefined;
    return cut ? { ...cut, start: match.start, end } : match;
  });
}

/** Where each run of code begins and ends in the text of what holds it. */
function codeEnds(content: readonly Inline[]): readonly (readonly [start: number, end: number])[] {
  const found: (readonly [number, number])[] = [];
  let at = 0;
  const walk = (nodes: readonly Inline[]): void => {
    for (const node of nodes) {
      if (node.type === "strong" || node.type === "link") {
        walk(node.children);
        continue;
      }
      const length = inlineText([node]).length;
      const last = found.at(-1);
      if (node.type === "code-span" && last?.[1] === at) found[found.length - 1] = [last[0], at + length];
      else if (node.type === "code-span") found.push([at, at + length]);
      at += length;
    }
  };
  walk(content);
  return found;
}

const HOLDS_URI = /https?:\/\/|(?:^|\s)\//;

/** Where a call of a block stands in the source: the lines of the block are looked for once. */
function evidenceIn({ block }: OutlineItem): (match: UriMatch) => Evidence {
  if (block.type === "paragraph") {
    const lines = linesAt(block.content);
    return ({ start, words }) => ({ span: lines.get(start) ?? block.span, words });
  }
  if (block.type !== "code") return ({ words }) => ({ span: block.span, words });
  const lineStarts = [0, ...Array.from(block.text.matchAll(/\n/g), ({ index }) => index + 1)];
  // calls come in the order of their lines
  let line = 0;
  return ({ start: at, words }) => {
    if (at < (lineStarts[line] ?? 0)) line = 0;
    while ((lineStarts[line + 1] ?? Infinity) <= at) line += 1;
    const start = (block.lineOffsets[line] ?? block.span.start) + at - (lineStarts[line] ?? 0);
    return {
      span: { source: block.span.source, start, end: Math.min(start + words.length, block.span.end) },
      words,
    };
  };
}

/** Of a paragraph whose lines its writer broke, what begins at each offset of its text. */
function linesAt(content: readonly Inline[]): ReadonlyMap<number, Span> {
  const found = new Map<number, Span>();
  if (!content.some(({ type }) => type === "break")) return found;
  let at = 0;
  for (const node of content) {
    if (node.type !== "break" && !found.has(at)) found.set(at, node.span);
    at += inlineText([node]).length;
  }
  return found;
}
