/** Finds the operations of a page: where their URIs stand, and which part of the page each of them owns. */
import type { Evidence } from "../../api-model/api-page.ts";
import type { Cell, Inline } from "../../document/document.ts";
import { flatText, inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { FoundOperation } from "./found-operation.ts";
import { indexBy } from "../outline/index-by.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import { readTable } from "../cells/table.ts";
import { type Call, isDescribedBetween, isTableRow, partsOf } from "./request-line.ts";
import { headingPaths } from "./heading-paths.ts";
import { labeledOperations } from "./labeled-operations.ts";
import { proseRequests } from "./prose-requests.ts";
import { standaloneRequests } from "./standalone-requests.ts";
import { makePathTemplates, type PathTemplates } from "../cells/path-templates.ts";
import { findUris, METHODS, pathVariables, splitTarget, type UriMatch } from "../cells/uri.ts";

/** The operations in page order; empty when the page has no URI. */
export function findOperations(items: readonly OutlineItem[], vocabulary: Vocabulary): FoundOperation[] {
  const all = items.flatMap((item, index) => callsIn(item, index, vocabulary));
  const underHeading = all.some((c) => items[c.item]?.headingSection === "uri");
  const inSection = ({ item }: Call): boolean => {
    const { section, headingSection } = items[item] ?? {};
    // "Request URL:" before an example of the request section names no other operation
    return headingSection === "uri" || (section === "uri" && !(underHeading && headingSection === "request"));
  };
  const isRow = (c: Call): boolean => isTableRow(c, items);
  const standing = standaloneRequests(all, items, vocabulary);
  let calls = all.filter(inSection);
  // a section that only lists operations leaves open whether they are described elsewhere
  if (calls.every(isRow) && !standing.every(isRow)) calls = [];
  const labelled = calls.length > 0 ? [] : labeledOperations(items, vocabulary);
  if (calls.length === 0) calls = labelled.length > 0 ? labelled : standing;
  if (calls.length === 0) calls = headingPaths(items, vocabulary);
  if (calls.length === 0) calls = proseRequests(items, vocabulary);
  const isLabelled = new Set<Call>(labelled);
  const isApart = (last: Call, next: Call): boolean =>
    last.item !== next.item && (isLabelled.has(next) || isDescribedBetween(items, last, next));
  const parts = [...indexBy(calls, (c) => [items[c.item]?.stretch ?? 0]).values()].flatMap((group) =>
    partsOf(group, isApart),
  );
  const listed = calls.length > 0 ? [] : items.flatMap((item, index) => markedRows(item, index, vocabulary));
  return [...parts.flatMap((group, part) => sitesOf(group, part, items)), ...listed];
}

/** Rows of a table with a column for each method: each row is a path of its own, each mark an operation. */
function markedRows(item: OutlineItem, index: number, vocabulary: Vocabulary): FoundOperation[] {
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
      part: -1,
      certainty: "explicit",
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

/** In a column of paths one may stand without its first slash: "2.0/runs/create". */
function columnTarget(written: string): ReturnType<typeof splitTarget> {
  return splitTarget(written) ?? (/^\w[\w.-]*(?:\/[\w{}<>:.-]+)+$/.test(written) ? splitTarget(`/${written}`) : null);
}

function firstSentence(text: string): string {
  return /^.{1,120}?[.。](?=\s|$)/.exec(text)?.[0] ?? text.slice(0, 120);
}

function callsIn(item: OutlineItem, index: number, vocabulary: Vocabulary): Call[] {
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
function operationRows(item: OutlineItem, index: number, vocabulary: Vocabulary): Call[] {
  if (item.block.type !== "table") return [];
  const table = item.listed ?? readTable(item.block, vocabulary);
  if (table.kind !== "operation") return [];
  return table.rows.flatMap((row) => {
    const method = row.cells.method ? flatText(row.cells.method.blocks).toUpperCase() : "";
    const target = row.cells.uri ? columnTarget(flatText(row.cells.uri.blocks)) : null;
    if (!target || !METHODS.some((known) => known === method)) return [];
    const words = `${method} ${target.path}`;
    return [
      { match: { method, ...target, words, start: 0, end: 0 }, item: index, evidence: { span: row.span, words } },
    ];
  });
}

function sitesOf(group: readonly Call[], part: number, items: readonly OutlineItem[]): FoundOperation[] {
  const sites = new Map<string, { main: Call; others: Call[]; known: PathTemplates }>();
  const hasVariables = ({ match }: Call): boolean => pathVariables(match.path).length > 0;
  const templates = makePathTemplates();
  for (const { match } of group.filter(hasVariables)) templates.add(match.path);
  const ordered = group.filter((c) => hasVariables(c) || !templates.matches(c.match.path));
  for (const call of ordered) {
    const { method, path } = call.match;
    const site = sites.get(method);
    if (!site) {
      const known = makePathTemplates();
      known.add(path);
      sites.set(method, { main: call, others: [], known });
    } else if (!site.known.matches(path)) {
      site.known.add(path);
      site.others.push(call);
    } else if (site.main.match.path === path && site.main.match.query.length === 0 && call.match.query.length > 0)
      site.main = { ...site.main, match: { ...site.main.match, query: call.match.query } };
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
    part,
    certainty: "section",
    row: null,
  }));
}
