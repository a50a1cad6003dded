/**
 * JSON whose comments say what its fields are, where no table of the section does: `"mast": "oak", // the wood`. The fields become a
 * table behind the block, which stays the example that it is.
 */
import type { Code } from "../../document/document.ts";
import type { CaptionPlace, ColumnRole, SectionKind } from "../../language/language.ts";
import { parseTypeText } from "../../language/type-text.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { Span } from "../../source/source.ts";
import type { TableRow } from "../cells/table-rows.ts";
import { isType, openingMarks } from "./field-marks.ts";
import { asTable, cellOf, makeRow } from "./made-tables.ts";
import type { OutlineItem } from "./outline-item.ts";

/** What the fields of an example in each section describe. */
const DESCRIBED: ReadonlyMap<SectionKind | null, SectionKind> = new Map([
  ["request", "request"],
  ["request-example", "request"],
  ["response", "response"],
  ["response-example", "response"],
  ["normal-response", "response"],
] as const);

/** The items, with a table of fields behind the first commented JSON of each message that no table describes. */
export function withCommentedFields(items: readonly OutlineItem[], vocabulary: Vocabulary): OutlineItem[] {
  const commented = new Map(
    items.flatMap((item) => {
      const isSaid = item.section === item.headingSection || vocabulary.section(item.lead ?? "") === item.section;
      const section = item.block.type === "code" && isSaid ? DESCRIBED.get(item.section) : undefined;
      const rows = section && item.block.type === "code" ? commentedRows(item.block, vocabulary) : null;
      return section && rows ? [[item, { section, rows }] as const] : [];
    }),
  );
  if (commented.size === 0) return [...items];
  const messageOf = ({ headings, section }: OutlineItem): string => {
    const end = headings.findLastIndex((text) => vocabulary.headingSection(text) === null) + 1;
    return [...headings.slice(0, end), DESCRIBED.get(section) ?? section].join("\n");
  };
  // what the path, the query or the headers have is not in the body that the JSON shows
  const isBeside = ({ label, lead }: OutlineItem): boolean =>
    [label, lead].some((text) => text !== null && BESIDE_BODY.has(vocabulary.captionPlace(text)));
  const described = new Set(
    items.flatMap((item) => (item.block.type === "table" && !isBeside(item) ? [messageOf(item)] : [])),
  );
  return items.flatMap((item): OutlineItem[] => {
    const told = commented.get(item);
    if (!told || described.has(messageOf(item))) return [item];
    described.add(messageOf(item));
    const { section, rows } = told;
    const { table, read } = asTable({ span: item.block.span, ids: [] }, "parameters", ROLES, rows);
    return [item, { ...item, block: table, listed: read, section, headingSection: section }];
  });
}

const BESIDE_BODY: ReadonlySet<CaptionPlace | null> = new Set([
  "path",
  "query",
  "request-header",
  "response-header",
] as const);

const ROLES: readonly ColumnRole[] = ["name", "type", "description"];

interface Field {
  readonly path: string;
  readonly value: string;
  readonly comment: string;
  readonly span: Span;
}

/** As many comments, and half of the fields, make a description of them. */
const FEWEST = 2;

function commentedRows(block: Code, vocabulary: Vocabulary): TableRow[] | null {
  if (!/\/\/|\/\*|#/.test(block.text) || !/^\s*[{[]/.test(block.text)) return null;
  const fields = fieldsIn(block);
  const said = fields.filter(({ comment }) => comment !== "").length;
  // of a single field, a comment must be more than a remark
  const isMarked = fields.length === 1 && openingMarks(fields[0]?.comment ?? "", vocabulary).required !== null;
  if ((said < FEWEST && !isMarked) || 2 * said < fields.length) return null;
  return fields.map(({ path, value, comment, span }) => {
    const marks = openingMarks(comment, vocabulary);
    const type = marks.type ?? typeOf(value, vocabulary);
    const cells = {
      name: cellOf(path.slice(path.lastIndexOf(".") + 1), span),
      type: type === null ? undefined : cellOf(type, span),
      description: comment === "" ? undefined : cellOf(comment, span),
    };
    return makeRow(span, path, cells, marks.required ?? vocabulary.requirementSaid(comment));
  });
}

/** The fields of JSON that is written a field a line; of several elements of a list, those of the first that has them. */
function fieldsIn({ text, lineOffsets, span }: Code): Field[] {
  const found = new Map<string, Field>();
  const open: string[] = [];
  let above = "";
  text.split("\n").forEach((line, at) => {
    const [code, comment] = splitComment(line);
    const opening = /^[\s{[,]*/.exec(code)?.[0] ?? "";
    for (const bracket of opening) if (bracket === "{" || bracket === "[") open.push("");
    const rest = code.slice(opening.length);
    const [, name, value = ""] = /^["']?([A-Za-z_$][\w$-]*)["']?\s*[:：]\s*(\S.*)?$/.exec(rest) ?? [];
    const start = lineOffsets[at] ?? span.start;
    if (name !== undefined) {
      const path = [...open, name].filter((part) => part !== "").join(".");
      const field = { path, value, comment: comment || above, span: { ...span, start, end: start + line.length } };
      if (!found.has(path)) found.set(path, field);
    }
    above = code.trim() === "" ? comment : "";
    let isNamed = name !== undefined;
    for (const bracket of bracketsOf(rest)) {
      if (bracket === "}" || bracket === "]") open.pop();
      else {
        open.push(isNamed ? (name ?? "") : "");
        isNamed = false;
      }
    }
  });
  return [...found.values()];
}

/** The brackets of a line that stand in no string. */
function bracketsOf(code: string): string[] {
  const found: string[] = [];
  let isOpen = false;
  for (let at = 0; at < code.length; at += 1) {
    const sign = code[at] ?? "";
    if (sign === "\\") at += 1;
    else if (sign === '"') isOpen = !isOpen;
    else if (!isOpen && "{}[]".includes(sign)) found.push(sign);
  }
  return found;
}

/** A line of JSON and its comment, which a sign begins that stands in no string. */
function splitComment(line: string): [code: string, comment: string] {
  let isOpen = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === "\\") at += 1;
    else if (line[at] === '"') isOpen = !isOpen;
    else if (!isOpen && (line.startsWith("//", at) || line.startsWith("/*", at) || line[at] === "#")) {
      const comment = line.slice(at + (line[at] === "#" ? 1 : 2)).replace(/\*\/\s*$/, "");
      return [line.slice(0, at), /\p{L}/u.test(comment) ? comment.trim() : ""];
    }
  }
  return [line, ""];
}

/** The type that a value shows, or names where a word for it stands in its place: `"name": "string"`, `"id": int`. */
function typeOf(value: string, vocabulary: Vocabulary): string | null {
  const text = value.trim().replace(/,$/, "").trim();
  const word = text.replace(/^["']|["']$/g, "");
  if (/^[A-Za-z]+$/.test(word) && isType(word, vocabulary) && parseTypeText(word, vocabulary) !== null) return word;
  if (/^["']/.test(text)) return "string";
  if (/^-?\d/.test(text)) return "number";
  if (/^(?:true|false)\b/.test(text)) return "boolean";
  return text.startsWith("{") ? "object" : text.startsWith("[") ? "array" : null;
}
