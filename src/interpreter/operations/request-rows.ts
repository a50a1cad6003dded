/** Candidates in tables: rows with a column of methods and one of paths, and rows of a table with a column for each method. */
import type { Cell, Inline } from "../../document/document.ts";
import { flatText, inlineLinks, inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { TableRow } from "../cells/table-rows.ts";
import { readTable } from "../cells/table.ts";
import { METHODS, methodsAlone, requestLines, splitTarget, type UriMatch } from "../cells/uri.ts";
import { foldSpace } from "../../source/text.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { Candidate } from "./candidate.ts";
import type { FoundOperation } from "./found-operation.ts";
import { methodsOfPaths, type ToldMethods } from "./usual-methods.ts";

/** Rows of tables with a method and a URI column, or with a URI where the page tells the method elsewhere. */
export function requestRows(
  items: readonly OutlineItem[],
  told: ToldMethods | null,
  vocabulary: Vocabulary,
): Candidate[] {
  const paths = told === null ? [] : items.map((item) => pathRowsOf(item, vocabulary));
  const methodsAt =
    told &&
    methodsOfPaths(
      told,
      [...paths.keys()].filter((at) => paths[at]?.length),
    );
  const rows = items.flatMap((item, index) => {
    const alone = paths[index] ?? [];
    return (alone.length > 0 ? alone : rowsOf(item, vocabulary)).map((row) => ({ row, index }));
  });
  const linked = rows.length === 0 ? new Map<string, number>() : headingsByAnchor(items);
  const named = rows.length === 0 ? new Map<string, number>() : headingsByWords(items);
  const sections = rows.map(({ row, index }) => sectionsNamed(row, named, index));
  // the section of a kind of things, which several rows name, describes none of their calls alone
  const shared = sharedAmong(sections);
  return rows.flatMap(({ row, index }, nth): Candidate[] => {
    const calls = callsOf(row, methodsAt?.(index) ?? []);
    const [call] = calls;
    if (!call) return [];
    const [described] = [
      ...linksOf(row).flatMap((href) => linked.get(href.slice(href.indexOf("#") + 1).toLowerCase()) ?? []),
      ...(sections[nth] ?? []).filter((section) => !shared.has(section)),
    ];
    return [...calls, ...otherCalls(row, call)].map((one): Candidate => {
      const words = `${one.method} ${one.path}`;
      return {
        match: { ...one, words, start: 0, end: 0 },
        item: described ?? index,
        evidence: { span: row.span, words },
        form: described === undefined ? "row" : "linked-row",
      };
    });
  });
}

/** "GET | /things", several methods of one path, or both in one cell: "**GET** /things". */
function callsOf({ cells }: TableRow, told: readonly string[]): Pick<UriMatch, "method" | "path" | "query">[] {
  const written = cells.uri ? flatText(cells.uri.blocks) : "";
  const target = columnTarget(written);
  const methods = cells.method ? methodsIn(cells.method) : told;
  if (target && methods.length > 0) return methods.map((method) => ({ method, ...target }));
  const lines = requestLines(withCapitals(written)) ?? [];
  return lines.length === 1 ? lines : [];
}

/** "Get /things", as some generators write it. */
const withCapitals = (written: string): string =>
  written.replace(/^\s*[A-Z][a-z]{2,6}(?=\s+\/)/, (word) => {
    const method = word.trim().toUpperCase();
    return METHODS.find((known) => known === method) ?? word;
  });

function methodsIn({ blocks }: Cell): string[] {
  const text = flatText(blocks).trim();
  const exact = methodsAlone(text);
  return exact.length > 0 ? exact : METHODS.filter((known) => known === text.toUpperCase());
}

/** The cell may give more than one path of a call, a line each: "/things/{id}", "/things". */
function otherCalls(
  { cells }: TableRow,
  { method, path }: Pick<UriMatch, "method" | "path">,
): Pick<UriMatch, "method" | "path" | "query">[] {
  const paths = cells.method && cells.uri ? linesOf(cells.uri) : [];
  return paths.flatMap((line) => {
    const target = line.startsWith("/") && !/\s/.test(line) ? splitTarget(line) : null;
    return target && target.path !== path ? [{ method, ...target }] : [];
  });
}

const linesOf = ({ blocks }: Cell): string[] =>
  blocks
    .flatMap((block) => (block.type === "paragraph" ? inlineText(block.content).split("\n") : []))
    .map((line) => line.trim());

/** Where the links of a row lead on the page itself. */
function linksOf({ all }: TableRow): string[] {
  return all.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === "paragraph"
        ? [...inlineLinks(block.content)].map(({ href }) => href).filter((href) => href.includes("#"))
        : [],
    ),
  );
}

/** The headings by the names that links give them: their ids, or their words. */
function headingsByAnchor(items: readonly OutlineItem[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  items.forEach(({ block, ids }, at) => {
    if (block.type !== "heading") return;
    const words = foldSpace(inlineText(block.content)).toLowerCase();
    for (const name of [...ids.map((id) => id.toLowerCase()), words.replaceAll(" ", "-")])
      if (!found.has(name)) found.set(name, at);
  });
  return found;
}

/** The headings by their words, each where it is the only one with them. */
function headingsByWords(items: readonly OutlineItem[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  items.forEach(({ block }, at) => {
    if (block.type !== "heading") return;
    const words = foldSpace(inlineText(block.content));
    if (found.has(words)) twice.add(words);
    found.set(words, at);
  });
  for (const words of twice) found.delete(words);
  return found;
}

/** Text has no links: the sections below a table whose headings are the words of a row's name or description. */
function sectionsNamed({ all }: TableRow, named: ReadonlyMap<string, number>, table: number): number[] {
  return all.flatMap((cell) => {
    const at = named.get(foldSpace(flatText(cell.blocks)));
    return at === undefined || at < table ? [] : [at];
  });
}

/** The sections that more than one row names. */
function sharedAmong(sections: readonly (readonly number[])[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const section of sections.flatMap((one) => [...new Set(one)]))
    counts.set(section, (counts.get(section) ?? 0) + 1);
  return new Set([...counts].flatMap(([section, count]) => (count > 1 ? [section] : [])));
}

/** The rows of a table of paths without methods. */
function pathRowsOf(item: OutlineItem, vocabulary: Vocabulary): readonly TableRow[] {
  const isShown = item.section === "example" || /example|response|status|errors/.test(item.headingSection ?? "");
  if (item.block.type !== "table" || isShown) return [];
  const table = item.listed ?? readTable(item.block, vocabulary);
  return table.kind === "other" ? (table.paths ?? []) : [];
}

function rowsOf(item: OutlineItem, vocabulary: Vocabulary): readonly TableRow[] {
  if (item.block.type !== "table") return [];
  const table = item.listed ?? readTable(item.block, vocabulary);
  return table.kind === "operation" ? table.rows : [];
}

/** Rows of a table with a column for each method: each row is a path of its own, each mark an operation. */
export function markedRows(item: OutlineItem, index: number, vocabulary: Vocabulary): FoundOperation[] {
  return rowsOf(item, vocabulary).flatMap(({ cells, methods, span }) => {
    const [path, ...otherPaths] = cells.uri ? pathsIn(cells.uri) : [];
    if (path === undefined) return [];
    const words = cells.description ? flatText(cells.description.blocks) : "";
    const summary =
      words === ""
        ? null
        : { value: firstSentence(words), evidence: [{ span: cells.description?.span ?? span, words }] };
    const evidence = [{ span, words: flatText(cells.uri?.blocks ?? []) }];
    return methods.map((method): FoundOperation => ({
      method: { value: method, evidence },
      path: { value: path, evidence },
      otherPaths: otherPaths.map((value) => ({ value, evidence })),
      queryTemplate: [],
      headings: item.headings,
      item: index,
      stretch: item.stretch,
      home: item.stretch,
      part: -1,
      isListed: true,
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
