/** The rows of parameter tables with what ties need: name, type text, links. */
import { markedParts } from "../cells/marked-parts.ts";
import type { Cell } from "../../document/document.ts";
import { flatText, inlineLinks, inlineText } from "../../document/visit.ts";
import type { Block, Inline, Link } from "../../document/document.ts";
import type { ParameterPlace } from "../../language/language.ts";
import { parseTypeText, type TypeText } from "../../language/type-text.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { isType, openingMarks } from "../outline/field-marks.ts";
import { descriptionLines } from "../prose/lines.ts";
import type { ClassifiedTable } from "./classified-table.ts";
import type { TableRow } from "../cells/table-rows.ts";

export interface PlannedRow {
  readonly plan: ClassifiedTable;
  readonly row: TableRow;
  readonly name: string;
  /** null: no type column, or its text is no type. */
  readonly type: TypeText | null;
  /** The type cell's text, or what the description states where no column does; null without either. */
  readonly typeWords: string | null;
  readonly links: {
    readonly type: readonly Link[];
    readonly name: readonly Link[];
    readonly description: readonly Link[];
  };
}

/** What the location column of a row says. */
export function toldPlace({ row }: Pick<PlannedRow, "row">, vocabulary: Vocabulary): ParameterPlace | null {
  return row.cells.location ? vocabulary.location(flatText(row.cells.location.blocks)) : null;
}

/** Rows with a name, in page order. */
export function plannedRows(plan: ClassifiedTable, vocabulary: Vocabulary): PlannedRow[] {
  return withoutWhole(namedRows(plan, vocabulary), vocabulary);
}

/** A row that lives in the body, with all others of the body nested below it, stands for the body as a whole. */
function withoutWhole(rows: readonly PlannedRow[], vocabulary: Vocabulary): PlannedRow[] {
  const inBody = rows.filter((row) => toldPlace(row, vocabulary) === "body");
  const [whole, ...others] = inBody;
  const prefix = `${whole?.name ?? ""}.`;
  // what is nested below it may leave out where it lives
  const rest = rows.filter(
    (row) => others.includes(row) || (toldPlace(row, vocabulary) === null && row.name.startsWith(prefix)),
  );
  if (!whole || rest.length === 0 || !rest.every(({ name }) => name.startsWith(prefix))) return [...rows];
  return rows.flatMap((row) =>
    row === whole ? [] : [rest.includes(row) ? { ...row, name: row.name.slice(prefix.length) } : row],
  );
}

function namedRows(plan: ClassifiedTable, vocabulary: Vocabulary): PlannedRow[] {
  const usual = usualTypes(plan, vocabulary);
  return plan.rows.flatMap((row) => {
    const { name } = row;
    if (name === "") return [];
    const { type, name: nameCell, description } = row.cells;
    const typeWords = type
      ? (unlinkedType(type) ?? flatText(type.blocks))
      : (row.said.type ??
        statedType(description, vocabulary) ??
        strongType(description, vocabulary) ??
        bracketMarks(description, vocabulary)?.type ??
        lineType(description, vocabulary) ??
        usual.get(row) ??
        null);
    return [
      {
        plan,
        row,
        name,
        typeWords,
        type: typeWords === null ? null : parseTypeText(withoutMarks(typeWords, vocabulary), vocabulary),
        links: { type: linksIn(type), name: linksIn(nameCell), description: linksIn(description) },
      },
    ];
  });
}

/**
 * "String. The name of it", "整数，数量": the types that descriptions begin with, where more than half of those of a table without a
 * column of types do. One that does may as well begin with a word that is called like a type.
 */
function usualTypes({ rows, item }: ClassifiedTable, vocabulary: Vocabulary): ReadonlyMap<TableRow, string> {
  const found = new Map<TableRow, string>();
  if (item.listed !== null || rows.some(({ cells }) => cells.type !== undefined)) return found;
  for (const row of rows) {
    const { type } = openingMarks(row.cells.description ? flatText(row.cells.description.blocks) : "", vocabulary);
    if (type !== null) found.set(row, type);
  }
  return found.size > 1 && 2 * found.size > rows.length ? found : new Map();
}

/** "[**Lamp**]": a link of which the target is missing, and no list; null for other cells. */
function unlinkedType({ blocks: [block, ...others] }: Cell): string | null {
  if (block?.type !== "paragraph" || others.length > 0) return null;
  const [open, type, close, ...rest] = block.content;
  const isSign = (node: Inline | undefined, sign: string): boolean =>
    node?.type === "text" && node.text.trim() === sign;
  return type?.type === "strong" && rest.length === 0 && isSign(open, "[") && isSign(close, "]")
    ? inlineText([type])
    : null;
}

/** "required, string", "string (optional)", "int since 2.8": a type beside marks, which are no part of it. */
function withoutMarks(words: string, vocabulary: Vocabulary): string {
  const plain = vocabulary.withoutSince(words);
  const parts = markedParts(plain, /[,;()[\]|]/).filter((part) => part !== "");
  const types = parts.filter((part) => vocabulary.requirementMark(part) === null);
  return types.length < parts.length && types.length === 1 && types[0] !== undefined ? types[0] : plain;
}

/** "**string** (required) The name": a type in strong type opens the description. */
function strongType(description: Cell | undefined, vocabulary: Vocabulary): string | null {
  const [block] = description?.blocks ?? [];
  const [first] = block?.type === "paragraph" ? block.content : [];
  const words = first?.type === "strong" ? inlineText(first.children).trim() : "";
  return isType(words, vocabulary) ? words : null;
}

/** A type on the first line of the description, which goes on behind a break or in a paragraph of its own. */
function lineType(description: Cell | undefined, vocabulary: Vocabulary): string | null {
  const [block] = description?.blocks ?? [];
  const content = block?.type === "paragraph" ? block.content : [];
  const end = content.findIndex(({ type }) => type === "break");
  const isAlone = end < 0 && (description?.blocks.length ?? 0) > 1;
  const words = end < 0 && !isAlone ? "" : inlineText(isAlone ? content : content.slice(0, end)).trim();
  return isType(words, vocabulary) ? words : null;
}

/** "(string, required) The name": brackets with nothing but marks open the description. */
export function bracketMarks(
  description: Cell | undefined,
  vocabulary: Vocabulary,
): { readonly type: string | null; readonly required: "yes" | "no" | null } | null {
  const inner = /^[([]([^()[\]]{1,60})[)\]]/.exec(description ? flatText(description.blocks) : "")?.[1];
  const parts = (inner ?? "")
    .split(/[,;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const isMark = (part: string): boolean => vocabulary.requirementMark(part) !== null;
  const types = parts.filter((part) => !isMark(part));
  if (parts.length === 0 || types.length > 1 || !types.every((part) => isType(part, vocabulary))) return null;
  const mark = parts.find(isMark);
  return { type: types[0] ?? null, required: mark === undefined ? null : vocabulary.requirementMark(mark) };
}

/** "Type: string" as a line of the description. */
function statedType(description: Cell | undefined, vocabulary: Vocabulary): string | null {
  for (const { text } of description ? descriptionLines(description.blocks) : []) {
    const stated = vocabulary.statedType(text);
    if (stated !== null && parseTypeText(stated, vocabulary) !== null) return stated;
  }
  return null;
}

function linksIn(cell: Cell | undefined): Link[] {
  return cell ? linksInBlocks(cell.blocks) : [];
}

function linksInBlocks(blocks: readonly Block[]): Link[] {
  return blocks.flatMap((block) => {
    if (block.type === "paragraph" || block.type === "heading") return [...inlineLinks(block.content)];
    if (block.type === "list") return block.items.flatMap((item) => linksInBlocks(item.blocks));
    return block.type === "note" ? linksInBlocks(block.blocks) : [];
  });
}
