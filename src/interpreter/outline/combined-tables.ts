/**
 * Tables that are one: behind a line such as "allOf" or "and" a table of the same columns goes on with the fields of the one above it.
 * Their rows are joined; a row "anonymous" that only heads the part of a type has no field of its own and falls away.
 */
import type { Cell, Row, Table } from "../../document/document.ts";
import { flatText, inlineLinks, inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace } from "../../source/text.ts";
import type { HeadedBlock } from "./request-heads.ts";

/** The blocks with such tables joined; where a word leaves open which of the parts is there, they stay apart. */
export function withCombinedTables(blocks: readonly HeadedBlock[], vocabulary: Vocabulary): readonly HeadedBlock[] {
  const done: HeadedBlock[] = [];
  let at = 0;
  while (at < blocks.length) {
    const headed = blocks[at]!;
    const table = joinsNext(blocks, at, vocabulary);
    if (!table) {
      done.push(headed);
      at += 1;
      continue;
    }
    const before = done.at(-1)?.block;
    const first = before?.type === "table" && haveSameHead(before, table) ? before : null;
    if (first) done.pop();
    const rows = [...(first?.rows ?? table.rows.slice(0, table.headerRows)), ...partsOf(table, vocabulary)];
    let end = table;
    at += 2;
    for (let next = joinsNext(blocks, at, vocabulary); next; next = joinsNext(blocks, at, vocabulary)) {
      if (!haveSameHead(table, next)) break;
      // a table may have more rows than a call takes arguments
      for (const row of partsOf(next, vocabulary)) rows.push(row);
      end = next;
      at += 2;
    }
    const whole = first ?? table;
    done.push({ ...headed, block: { ...whole, rows, span: { ...whole.span, end: end.span.end } } });
  }
  return done;
}

/** The table below a line that says that its fields are there, too; null where the next two blocks are anything else. */
function joinsNext(blocks: readonly HeadedBlock[], at: number, vocabulary: Vocabulary): Table | null {
  const [line, table] = [blocks[at]?.block, blocks[at + 1]?.block];
  if (line?.type !== "paragraph" || table?.type !== "table" || table.headerRows === 0) return null;
  const words = foldSpace(inlineText(line.content));
  return words.length <= LONGEST && vocabulary.combinesAll(words) ? table : null;
}

const LONGEST = 30;

const haveSameHead = (one: Table, other: Table): boolean => headOf(one) === headOf(other);

const headOf = ({ rows, headerRows }: Table): string =>
  rows
    .slice(0, headerRows)
    .map(({ cells }) => cells.map(({ blocks }) => flatText(blocks)).join("|"))
    .join("\n");

/** The rows of a part: without the one that heads it, unless that is all it has and leads to a type. */
function partsOf({ rows, headerRows }: Table, vocabulary: Vocabulary): readonly Row[] {
  const [first, ...others] = rows.slice(headerRows);
  if (!first || !isNameless(first.cells[0], vocabulary)) return rows.slice(headerRows);
  const isLink = first.cells.some(({ blocks }) =>
    blocks.some((block) => block.type === "paragraph" && [...inlineLinks(block.content)].length > 0),
  );
  if (others.length === 0) return isLink ? [first] : [];
  const depth = signsOf(others[0]?.cells[0]) - signsOf(first.cells[0]);
  return depth <= 0 ? others : others.map((row) => raised(row, depth));
}

/** How many signs before a name say how deep it is nested. */
const signsOf = (cell: Cell | undefined): number =>
  (/^[^\p{L}_$@[{]*/u.exec(flatText(cell?.blocks ?? []))?.[0] ?? "").replace(/[\s*]/g, "").length;

/** What stood below the row that headed it stands in its place. */
function raised(row: Row, depth: number): Row {
  const [name, ...others] = row.cells;
  const [block, ...blocks] = name?.blocks ?? [];
  const [text, ...rest] = block?.type === "paragraph" ? block.content : [];
  if (!name || block?.type !== "paragraph" || text?.type !== "text") return row;
  const first = { ...text, text: text.text.trimStart().slice(depth) };
  return { ...row, cells: [{ ...name, blocks: [{ ...block, content: [first, ...rest] }, ...blocks] }, ...others] };
}

const isNameless = (cell: Cell | undefined, vocabulary: Vocabulary): boolean =>
  cell !== undefined && vocabulary.isUnnamed(flatText(cell.blocks).replace(/^[^\p{L}*]{1,40}/u, ""));
