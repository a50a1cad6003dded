/**
 * Fields that a paragraph each tells behind the words that would head its columns: "Name : boat *- required -*" over "Description :
 * Which boat", "名称：boat" over "类型：string".
 */
import type { Inline, Paragraph } from "../../document/document.ts";
import { inlineText } from "../../document/visit.ts";
import type { ColumnRole } from "../../language/language.ts";
import { UNSPACED } from "../../language/scripts.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace } from "../../source/text.ts";
import type { TableRow } from "../cells/table-rows.ts";
import { readMarks } from "./field-marks.ts";
import { asTable, cellOf, type MadeTable, makeRow } from "./made-tables.ts";
import type { HeadedBlock } from "./request-heads.ts";

const ROLES: readonly ColumnRole[] = ["name", "type", "required", "default", "example", "description"];

/** A word or two at the beginning of a line or behind a blank, closed by a colon. */
const LABEL = new RegExp(
  String.raw`(?:^|[\s])([A-Z][A-Za-z]{1,15}(?: [A-Za-z]{1,10})?|[${UNSPACED}]{2,6})\s?(?::(?=\s|$)|：)`,
  "gu",
);

const NAME = /^([A-Za-z_$@][\w.$@[\]:-]*)(?:\s+(\S.*))?$/;

/** The fields of the paragraphs from a block on; null where it tells none. `end` is the index of the block behind them. */
export function readLabelledFields(
  blocks: readonly HeadedBlock[],
  at: number,
  vocabulary: Vocabulary,
): { readonly fields: MadeTable; readonly end: number } | null {
  const rows: TableRow[] = [];
  let end = at;
  for (let block = blocks[end]?.block; block?.type === "paragraph"; block = blocks[end]?.block) {
    const row = rowOf(block, vocabulary);
    if (!row) break;
    rows.push(row);
    end += 1;
  }
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return null;
  const span = { ...first.span, end: last.span.end };
  return { fields: asTable({ span, ids: [] }, "parameters", ROLES, rows), end };
}

function rowOf({ content, span }: Paragraph, vocabulary: Vocabulary): TableRow | null {
  const told = labelled(withBreaks(content), vocabulary);
  const [, name, behind = ""] = NAME.exec(told?.get("name") ?? "") ?? [];
  if (!told || name === undefined || told.size < 2) return null;
  const marks = readMarks(/\w(?:[^]*\w)?/.exec(behind)?.[0] ?? "", vocabulary);
  const cell = (role: ColumnRole): ReturnType<typeof cellOf> | undefined => {
    const text = told.get(role);
    return text === undefined || text === "" ? undefined : cellOf(text, span);
  };
  const required = vocabulary.requirement(told.get("required") ?? "")?.value;
  const cells = {
    name: cellOf(name, span),
    type: cell("type") ?? (marks.type === null ? undefined : cellOf(marks.type, span)),
    default: cell("default"),
    example: cell("example"),
    description: cell("description"),
  };
  return makeRow(span, name, cells, required === "yes" || required === "no" ? required : marks.required);
}

/** What stands behind each label; null where the first of them is no word for names, or one comes twice. */
function labelled(text: string, vocabulary: Vocabulary): ReadonlyMap<ColumnRole, string> | null {
  const labels = [...text.matchAll(LABEL)].flatMap((match) => {
    const role = vocabulary.columnRole(match[1] ?? "");
    return role !== null && ROLES.includes(role)
      ? [{ role, start: match.index, end: match.index + match[0].length }]
      : [];
  });
  if (labels[0]?.start !== 0 || labels[0].role !== "name") return null;
  const told = new Map<ColumnRole, string>();
  for (const [at, { role, end }] of labels.entries()) {
    // a second "Description:" is of the text
    if (told.has(role)) return role === "name" ? null : told;
    told.set(role, foldSpace(text.slice(end, labels[at + 1]?.start)).trim());
  }
  return told;
}

/** A line that its writer broke is one of its own. */
const withBreaks = (content: readonly Inline[]): string =>
  content
    .map((node) => (node.type === "break" ? "\n" : inlineText([node])))
    .join("")
    .trim();
