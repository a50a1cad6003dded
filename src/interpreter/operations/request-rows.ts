/** Candidates in tables: rows with a column of methods and one of paths, and rows of a table with a column for each method. */
import type { Cell, Inline } from "../../document/document.ts";
import { flatText, inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { readTable, type TableRow } from "../cells/table.ts";
import { METHODS, splitTarget } from "../cells/uri.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { Candidate } from "./candidate.ts";
import type { FoundOperation } from "./found-operation.ts";

/** Rows of tables with a method and a URI column. */
export function requestRows(items: readonly OutlineItem[], vocabulary: Vocabulary): Candidate[] {
  return items.flatMap((item, index) =>
    rowsOf(item, vocabulary).flatMap((row): Candidate[] => {
      const method = row.cells.method ? flatText(row.cells.method.blocks).toUpperCase() : "";
      const target = row.cells.uri ? columnTarget(flatText(row.cells.uri.blocks)) : null;
      if (!target || !METHODS.some((known) => known === method)) return [];
      const words = `${method} ${target.path}`;
      const match = { method, ...target, words, start: 0, end: 0 };
      return [{ match, item: index, evidence: { span: row.span, words }, form: "row" }];
    }),
  );
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
