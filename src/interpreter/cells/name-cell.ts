/**
 * Reads what stands in a name cell beside the name: how deep the row is nested ("» id", "└ id", "+id", blanks that keep their
 * width), and whether and what the field is ("name?", "`id` string", "name (required)").
 */
import type { Cell } from "../../document/document.ts";
import { blocksText, flatText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";

export interface NameCell {
  readonly name: string;
  /** 0: not nested. Only the order of depths says something. */
  readonly depth: number;
  readonly required: "yes" | "no" | null;
  readonly type: string | null;
  /** "name*": beside names without one, the star marks what is required. */
  readonly starred: boolean;
}

/** Blanks that a browser does not fold, and signs that draw a branch, before a name. */
const NESTING =
  /^(?:[\u00a0\u2002\u2003\u3000]|[»›>└├│┗┣∟↳|─━+\-–—•·]|\s(?=[»›>└├│┗┣∟↳|─━+\-–—•·\u00a0\u3000]))+\s*(?=[\p{L}_$@[{])/u;

export function readNameCell(cell: Cell, vocabulary: Vocabulary): NameCell {
  const nesting = NESTING.exec(blocksText(cell.blocks).replace(/^[ \t\n]+/, ""))?.[0] ?? "";
  const depth = nesting.replace(/[ \t\n]/g, "").length;
  const flat = flatText(cell.blocks);
  const text = depth === 0 ? flat : flat.replace(NESTING, "");
  return {
    depth,
    starred: /^[^*\s][^*]*\s?\*$/.test(text.trim()),
    ...readMarks(vocabulary.withoutSince(text), vocabulary),
  };
}

/** A name followed by words that all say whether it is required or what type it has; any other text is the name as it stands. */
function readMarks(text: string, vocabulary: Vocabulary): Omit<NameCell, "depth" | "starred"> {
  const plain = { name: cleanName(text), required: null, type: null };
  const optional = /^([A-Za-z_][\w.[\]-]*)\?$/.exec(plain.name)?.[1];
  if (optional !== undefined) return { name: optional, required: "no", type: null };
  const [, name, rest] = /^(\S+?)[\s*:,]+\(?\s*([^()]+?)\)?$/.exec(text.normalize("NFKC")) ?? [];
  if (name === undefined || rest === undefined || !/^[A-Za-z_$@][\w.$@[\]:-]*$/.test(name)) return plain;
  let required: "yes" | "no" | null = null;
  let type: string | null = null;
  for (const part of rest.split(/\s*[,;|]\s*|\s+(?=\S+$)/)) {
    const mark = vocabulary.requirementMark(part);
    if (mark !== null) required = mark;
    else if (vocabulary.typeWord(part) !== null && type === null) type = part;
    else return plain;
  }
  return { name: cleanName(name), required, type };
}

/** A name cell as an identifier: no marks around it, no blanks that a line break left around `_`, `.` and `-`. */
export function cleanName(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s*([_.])\s*/g, "$1")
    .replace(/^[*\s]+|[*\s:]+$/g, "");
}

/** The names with those of the rows above that they are nested under: "data", "data.id". */
export function nestedNames(cells: readonly NameCell[]): string[] {
  if (cells.every(({ depth }) => depth === 0)) return cells.map(({ name }) => name);
  const above: { depth: number; name: string }[] = [];
  return cells.map(({ name, depth }) => {
    while ((above.at(-1)?.depth ?? -1) >= depth) above.pop();
    const parent = above.at(-1);
    const full = parent && name !== "" ? `${parent.name}.${name}` : name;
    if (name !== "") above.push({ depth, name: full });
    return full;
  });
}
