/** Finds the operations of a page: where their URIs stand, and which part of the page each of them owns. */
import type { Evidence, Fact } from "../api-model/api-page.ts";
import type { Cell, Inline } from "../document/document.ts";
import { flatText, inlineText } from "../document/visit.ts";
import type { Vocabulary } from "../language/vocabulary.ts";
import { indexBy } from "./index-by.ts";
import type { OutlineItem } from "./outline.ts";
import { readTable } from "./table.ts";
import { labelledUris } from "./labelled-uris.ts";
import { makePathTemplates, type PathTemplates } from "./path-templates.ts";
import { pathShape } from "./path-shape.ts";
import { findUris, isRequestLines, METHODS, pathVariables, splitTarget, type UriMatch } from "./uri.ts";

export interface OperationSite {
  readonly method: Fact<string>;
  readonly path: Fact<string>;
  readonly otherPaths: readonly Fact<string>[];
  readonly queryTemplate: readonly Fact<string>[];
  /** Headings above the URI, outermost first. */
  readonly headings: readonly string[];
  /** Index in the outline of the block with the URI, and its stretch. */
  readonly item: number;
  readonly stretch: number;
  /** What its row in a table of many operations says of it; null where the operation has a part of the page to itself. */
  readonly row: { readonly summary: Fact<string> | null } | null;
}

interface Candidate {
  readonly match: UriMatch;
  readonly item: number;
  readonly evidence: Evidence;
}

/** Methods whose calls have a body. */
export const BODY_METHODS: readonly string[] = ["POST", "PUT", "PATCH"];

/** The operations in page order; empty when the page has no URI. */
export function findOperations(items: readonly OutlineItem[], vocabulary: Vocabulary): OperationSite[] {
  const all = items.flatMap((item, index) => candidatesIn(item, index, vocabulary));
  const underHeading = all.some((c) => items[c.item]?.headingSection === "uri");
  const inSection = ({ item }: Candidate): boolean => {
    const { section, headingSection } = items[item] ?? {};
    // "Request URL:" before an example of the request section names no other operation
    return headingSection === "uri" || (section === "uri" && !(underHeading && headingSection === "request"));
  };
  const isRow = (c: Candidate): boolean => items[c.item]?.block.type === "table";
  const standing = withoutListed(
    withoutWalks(
      all.filter((c) => standsAlone(items[c.item], c.match, vocabulary)),
      items,
    ),
    isRow,
  );
  let candidates = all.filter(inSection);
  // a section that only lists operations leaves open whether they are described elsewhere
  if (candidates.every(isRow) && !standing.every(isRow)) candidates = [];
  if (candidates.length === 0) candidates = labelledUris(items, vocabulary);
  if (candidates.length === 0) candidates = standing;
  const byStretch = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const stretch = items[candidate.item]?.stretch ?? 0;
    const group = byStretch.get(stretch);
    if (group) group.push(candidate);
    else byStretch.set(stretch, [candidate]);
  }
  const listed = candidates.length > 0 ? [] : items.flatMap((item, index) => markedRows(item, index, vocabulary));
  return [...[...byStretch.values()].flatMap((group) => sitesOf(group, items)), ...listed];
}

/** Rows of a table with a column for each method: each row is a path of its own, each mark an operation. */
function markedRows(item: OutlineItem, index: number, vocabulary: Vocabulary): OperationSite[] {
  if (item.block.type !== "table") return [];
  const table = item.listed ?? readTable(item.block, vocabulary);
  if (table.kind !== "operation") return [];
  return table.rows.flatMap(({ cells, methods, span }) => {
    const [path, ...otherPaths] = cells.uri ? pathsIn(cells.uri) : [];
    if (path === undefined) return [];
    const words = cells.description ? flatText(cells.description.blocks) : "";
    const summary =
      words === ""
        ? null
        : { value: firstSentence(words), evidence: [{ span: cells.description?.span ?? span, words }] };
    const evidence = [{ span, words: flatText(cells.uri?.blocks ?? []) }];
    return methods.map((method) => ({
      method: { value: method, evidence },
      path: { value: path, evidence },
      otherPaths: otherPaths.map((value) => ({ value, evidence })),
      queryTemplate: [],
      headings: item.headings,
      item: index,
      stretch: item.stretch,
      row: { summary },
    }));
  });
}

/** One path a line. A slanted word that fills a segment stands for a value: "/api/nodes/" and, slanted, "name". */
function pathsIn(cell: Cell): string[] {
  const lines = cell.blocks.flatMap((block) =>
    block.type === "paragraph" ? templateText(block.content).split("\n") : [flatText([block])],
  );
  return lines.flatMap((line) => splitTarget(line.trim())?.path ?? []);
}

function templateText(content: readonly Inline[]): string {
  let text = "";
  for (const node of content) {
    const words = inlineText([node]);
    const isVariable =
      node.type === "text" && node.slanted === true && text.endsWith("/") && /^[\w-]+$/.test(words.trim());
    text += isVariable ? `{${words.trim()}}` : words;
  }
  return text;
}

function firstSentence(text: string): string {
  return /^.{1,120}?[.。](?=\s|$)/.exec(text)?.[0] ?? text.slice(0, 120);
}

function candidatesIn(item: OutlineItem, index: number, vocabulary: Vocabulary): Candidate[] {
  const { block } = item;
  if (block.type === "table") return operationRows(item, index, vocabulary);
  const text = block.type === "code" ? block.text : inlineText(block.content);
  return findUris(text).map((match) => ({ match, item: index, evidence: evidenceIn(item, match) }));
}

function evidenceIn(item: OutlineItem, match: UriMatch): Evidence {
  const { block } = item;
  if (block.type !== "code") return { span: block.span, words: match.words };
  const before = block.text.slice(0, match.start);
  const line = before.split("\n").length - 1;
  const column = match.start - (before.lastIndexOf("\n") + 1);
  const start = (block.lineOffsets[line] ?? block.span.start) + column;
  return {
    span: { source: block.span.source, start, end: Math.min(start + match.words.length, block.span.end) },
    words: match.words,
  };
}

/** Rows of a table with a method and a URI column. */
function operationRows(item: OutlineItem, index: number, vocabulary: Vocabulary): Candidate[] {
  if (item.block.type !== "table") return [];
  const table = item.listed ?? readTable(item.block, vocabulary);
  if (table.kind !== "operation") return [];
  return table.rows.flatMap((row) => {
    const method = row.cells.method ? flatText(row.cells.method.blocks).toUpperCase() : "";
    const target = row.cells.uri ? splitTarget(flatText(row.cells.uri.blocks)) : null;
    if (!target || !METHODS.some((known) => known === method)) return [];
    const words = `${method} ${target.path}`;
    return [
      { match: { method, ...target, words, start: 0, end: 0 }, item: index, evidence: { span: row.span, words } },
    ];
  });
}

/** Calls of several paths one after another, in code and without variables, are a walk through an API that is described elsewhere. */
function withoutWalks(candidates: readonly Candidate[], items: readonly OutlineItem[]): Candidate[] {
  const isFixed = (c: Candidate): boolean =>
    items[c.item]?.block.type === "code" && pathVariables(c.match.path).length === 0;
  const stretches = indexBy(candidates.filter(isFixed), (c) => [items[c.item]?.stretch]);
  const walks = new Set([...stretches.values()].flatMap(walkIn));
  return candidates.filter((c) => !walks.has(c));
}

/** The calls of a stretch beside which another block calls another path. */
function walkIn(calls: readonly Candidate[]): readonly Candidate[] {
  const counts = new Map<string, number>();
  const keysOf = ({ item, match }: Candidate): [string, string, string] => [
    `item ${item}`,
    `path ${match.path}`,
    `both ${item} ${match.path}`,
  ];
  for (const key of calls.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return calls.filter((call) => {
    const [item = 0, path = 0, both = 0] = keysOf(call).map((key) => counts.get(key) ?? 0);
    return calls.length - item - path + both > 0;
  });
}

/** A page that lists its operations in a table and then describes each means the description. */
function withoutListed(candidates: readonly Candidate[], isRow: (candidate: Candidate) => boolean): Candidate[] {
  const key = ({ match }: Candidate): string => `${match.method} ${pathShape(match.path)}`;
  const described = new Set(candidates.filter((c) => !isRow(c)).map(key));
  return candidates.filter((c) => !isRow(c) || !described.has(key(c)));
}

function textOf(item: OutlineItem | undefined): string {
  if (!item || item.block.type === "table") return "";
  return item.block.type === "code" ? item.block.text : inlineText(item.block.content);
}

/** Outside a URI section only a heading and a line that is nothing but a URI count, and none of an example. */
function standsAlone(item: OutlineItem | undefined, match: UriMatch, vocabulary: Vocabulary): boolean {
  if (!item || (item.section !== null && /example|status|errors|response/.test(item.section))) return false;
  const isMessage = beginsMessage(item, match);
  if (item.headingSection === "request" && isMessage) return true;
  if (item.block.type === "heading") return true;
  if (item.block.type === "code" && item.lead !== null && vocabulary.isIllustration(item.lead)) return false;
  if ((item.block.type === "code" || isMessage) && pathVariables(match.path).length === 0)
    return isRequestLines(textOf(item));
  return match.words.length > 0.6 * textOf(item).trim().length;
}

/** "PUT /?acl HTTP/1.1" at the head of a block that shows how a request is written; plain text marks no code. */
function beginsMessage(item: OutlineItem, { start, end }: UriMatch): boolean {
  const text = textOf(item);
  return text.slice(0, start).trim() === "" && /^[ \t]+HTTP\/\d/.test(text.slice(end));
}

function sitesOf(group: readonly Candidate[], items: readonly OutlineItem[]): OperationSite[] {
  const sites = new Map<string, { main: Candidate; others: Candidate[]; known: PathTemplates }>();
  const hasVariables = ({ match }: Candidate): boolean => pathVariables(match.path).length > 0;
  const templates = makePathTemplates();
  for (const { match } of group.filter(hasVariables)) templates.add(match.path);
  const ordered = group.filter((c) => hasVariables(c) || !templates.matches(c.match.path));
  for (const candidate of ordered) {
    const { method, path } = candidate.match;
    const site = sites.get(method);
    if (!site) {
      const known = makePathTemplates();
      known.add(path);
      sites.set(method, { main: candidate, others: [], known });
    } else if (!site.known.matches(path)) {
      site.known.add(path);
      site.others.push(candidate);
    } else if (site.main.match.path === path && site.main.match.query.length === 0 && candidate.match.query.length > 0)
      site.main = { ...site.main, match: { ...site.main.match, query: candidate.match.query } };
  }
  return [...sites.values()].map(({ main, others }) => ({
    method: { value: main.match.method, evidence: [main.evidence] },
    path: { value: main.match.path, evidence: [main.evidence] },
    otherPaths: others.map((other) => ({ value: other.match.path, evidence: [other.evidence] })),
    queryTemplate: [...new Set([main, ...others].flatMap((c) => c.match.query))].map((name) => ({
      value: name,
      evidence: [main.evidence],
    })),
    headings: items[main.item]?.headings ?? [],
    item: main.item,
    stretch: items[main.item]?.stretch ?? 0,
    row: null,
  }));
}
