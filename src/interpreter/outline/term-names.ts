/** The field that an item of a list names, with the marks beside its name; none where the words are no name of a field. */
import type { Inline } from "../../document/document.ts";
import { blocksText, inlineText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace } from "../../source/text.ts";
import { readNameCell } from "../cells/name-cell.ts";
import { type FieldMarks, isType, readMarks } from "./field-marks.ts";
import { STATUS, type Term } from "./list-terms.ts";
import { cellOf } from "./made-tables.ts";
import { readSlot, readTyped, type Slot } from "./slots.ts";

export const NAME = /^[A-Za-z_$@][\w.$@[\]:-]*\??$/;

/** "`query=<string>`", "**name** (string, required)", "`ttl` `(string: "15s")`". */
export function readNames(
  term: Term,
  areParts: boolean,
  vocabulary: Vocabulary,
): { name: string; assigned: boolean; marks: FieldMarks } | null {
  const { node } = term;
  const slot = readSlot(term.name, vocabulary) ?? readTyped(term.name, vocabulary);
  if (slot && node.type === "code-span")
    return { name: slot.name, assigned: false, marks: withMarksOf(slot, term, vocabulary) };
  const [, assigned, value] = /^([A-Za-z_][\w.-]*(?:\[\])?)=(<.*|[^\s|]*\|\S*)?$/.exec(term.name) ?? [];
  const named = readNameCell(cellOf(assigned ?? term.name.replace(/^:(?=\w)/, ""), term.node.span), vocabulary);
  if (node.type !== "code-span" && isWordOfTemplate(term, named.name, vocabulary)) return null;
  if (!NAME.test(named.name) || beginsRemark(term, named.name, areParts, vocabulary)) return null;
  const marks = readMarks(term.marks, vocabulary);
  if (term.isMarked && !isMarkedField(term.marks, marks, vocabulary)) return null;
  // "`ids=<lamp_ids>`" says what is put there, not of which type it is
  const put = /^<([^<>]+)>$/.exec(value ?? "")?.[1] ?? "";
  const shown = isType(put, vocabulary) ? put : null;
  return {
    name: named.name,
    assigned: assigned !== undefined,
    marks: {
      type: marks.type ?? named.type ?? shown,
      required: marks.required ?? named.required,
      default: marks.default,
    },
  };
}

/** What stands behind the slot says more: "`id=[integer]` required". */
function withMarksOf(slot: Slot, term: Term, vocabulary: Vocabulary): FieldMarks {
  const beside = readMarks(term.marks, vocabulary);
  return { type: slot.type ?? beside.type, required: slot.required ?? beside.required, default: beside.default };
}

/** Of a name in plain type every word beside it must be a mark: "url string required", and no "list of names". */
export function isMarkedField(written: string, { type, required }: FieldMarks, vocabulary: Vocabulary): boolean {
  // "time" alone may be any word, "time, required" is a type
  if (required === null && (type === null || !isType(type, vocabulary))) return false;
  const rest = foldSpace(written.replace(/[(),;]/g, " "))
    .replace(type === null ? "" : foldSpace(type), " ")
    .split(" ");
  return rest.every((word) => word === "" || vocabulary.requirementMark(word) !== null);
}

/** "**Required:**" over the names that are, "**Code:** 200": words of the list's own. */
function isWordOfTemplate({ marks, description }: Term, name: string, vocabulary: Vocabulary): boolean {
  const word = name.replace(/[:：]$/, "");
  if (word !== name && vocabulary.requirementMark(word) !== null) return true;
  return tellsStatus({ marks, description, name }, vocabulary);
}

/** "Status: 200", "**Code** – 404": the name is a word for a status, and one is said of it. */
export function tellsStatus(
  { marks, description, name, node }: Pick<Term, "marks" | "description" | "name"> & { readonly node?: Inline },
  vocabulary: Vocabulary,
): boolean {
  return (
    node?.type !== "code-span" &&
    [marks, blocksText(description)].some((text) => STATUS.test(text.trimStart())) &&
    vocabulary.columnRole(name.replace(/[:：]$/, "")) === "status"
  );
}

/** "**Example**: …", and in plain type any word that a section is called by; among names, "url" and "description" are names too. */
function beginsRemark({ node }: Term, name: string, areParts: boolean, vocabulary: Vocabulary): boolean {
  if (node.type === "text") return isPart(name, vocabulary) && (areParts || name !== name.toLowerCase());
  if (node.type === "code-span") return false;
  const isLabel = /[:：]$/.test(inlineText([node]).trim()) && name !== name.toLowerCase();
  return vocabulary.section(name) === "example" || (isLabel && vocabulary.section(name) !== null);
}

/** A word that sections or tables are called by: "Example", "Headers". */
export const isPart = (name: string, vocabulary: Vocabulary): boolean =>
  vocabulary.section(name) !== null || vocabulary.captionPlace(name) !== null;
