/** Reads a list whose items each begin with a status: "200 - The thing", "**404**: There is none", "200 with a [Thing](#thing)". */
import type { Block, Cell, List } from "../../document/document.ts";
import { blocksText, inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { TableRow } from "../cells/table-rows.ts";
import { STATUS, statusTerm, type Term } from "./list-terms.ts";
import { asTable, blocksCell, cellOf, type MadeTable, makeRow } from "./made-tables.ts";

export interface ListedStatuses {
  readonly fields: MadeTable;
  /** "- 200 The things that were found", with nothing below it: what comes behind the list is that answer. */
  readonly open: string | null;
}

/** A list each of whose items begins with a status, or the word for all others; null where one does not. */
export function readStatuses(list: List, vocabulary: Vocabulary): ListedStatuses | null {
  let open: string | null = null;
  const rows: TableRow[] = [];
  for (const item of list.items) {
    const [first, ...below] = item.blocks;
    const node = first?.type === "paragraph" ? first.content.find((one) => inlineText([one]).trim() !== "") : undefined;
    if (first?.type !== "paragraph" || !node) return null;
    const text = inlineText(first.content).trim();
    const [word = ""] = text.split(/[\s:：]/, 1);
    const status = STATUS.exec(text)?.[0] ?? (vocabulary.isOtherStatus(word) ? word : null);
    if (status === null) return null;
    open = below.length > 0 ? null : status === word && !STATUS.test(status) ? "default" : status;
    rows.push(statusRow(statusTerm(item, status, node, first, below), vocabulary));
  }
  return rows.length === 0 ? null : { fields: asTable(list, "status-codes", ["status", "description"], rows), open };
}

/** The row of an item whose name is a status. */
export function statusRow({ item, name, node, marks, description }: Term, vocabulary: Vocabulary): TableRow {
  const rest =
    blocksText(description) === "" && marks !== "" ? [cellOf(marks, item.span)] : [blocksCell(description, item.span)];
  const status = cellOf(name, node.span);
  // below what is said of it stands the type of what comes
  const below = description.slice(1).filter((block) => block.type === "paragraph");
  const last = below.findLast(({ content }) => content.some((part) => part.type === "link")) ?? below.at(-1);
  const type = last ? blocksCell([last], last.span) : linkedType(description[0], vocabulary);
  return { ...makeRow(item.span, "", { status, description: rest[0], type }, null), all: [status, ...rest] };
}

/** "with a [Thing](#thing) object": the place of this page that says what comes, before anything else is said. */
function linkedType(said: Block | undefined, vocabulary: Vocabulary): Cell | undefined {
  if (said?.type !== "paragraph") return undefined;
  const at = said.content.findIndex(({ type }) => type === "link");
  const link = said.content[at];
  if (link?.type !== "link" || !link.href.startsWith("#")) return undefined;
  if (!vocabulary.leadsToBody(inlineText(said.content.slice(0, at)))) return undefined;
  return blocksCell([{ ...said, content: [link] }], link.span);
}
