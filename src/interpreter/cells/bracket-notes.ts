/** A column of notes in brackets, as generators write it: "[optional]", "[optional] [default to 20]", and nothing where neither holds. */
import type { Cell } from "../../document/document.ts";
import { flatText } from "../../document/visit.ts";
import type { ColumnRole } from "../../language/language.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { Grid } from "./grid.ts";

type Mark = "yes" | "no" | null;

export interface BracketNote {
  readonly required: Mark;
  readonly default: Cell | null;
}

export interface BracketNotes {
  /** For each row. A row without a mark is what the marked ones are not: who marks the optional fields leaves the others as they are. */
  readonly rows: readonly BracketNote[];
  /** Which marks the column has; null where it has none, which another table of the page may explain. */
  readonly say: "yes" | "no" | "both" | null;
}

/** What such a column says; null where there is none. */
export function bracketNotes(
  body: Grid,
  roles: readonly (ColumnRole | null)[],
  vocabulary: Vocabulary,
): BracketNotes | null {
  if (roles.includes("required")) return null;
  let empty: BracketNotes | null = null;
  for (const [x, role] of roles.entries()) {
    if (role !== null && role !== "other") continue;
    const notes = body.map((cells) => groupsOf(cells[x] ? flatText(cells[x].blocks) : ""));
    if (notes.includes(null)) continue;
    const marks = notes.map(
      (groups) => (groups ?? []).flatMap((group) => vocabulary.requirementMark(group) ?? [])[0] ?? null,
    );
    const defaults = notes.map((groups, y) => defaultIn(groups ?? [], body[y]?.[x] ?? null, vocabulary));
    const said = new Set(marks.filter((mark) => mark !== null));
    const [only = null] = said;
    const rows = marks.map((mark, y) => ({
      required: mark ?? (said.size === 1 ? (only === "no" ? ("yes" as const) : ("no" as const)) : null),
      default: defaults[y] ?? null,
    }));
    if (said.size > 0 || defaults.some((cell) => cell !== null)) return { rows, say: said.size > 1 ? "both" : only };
    empty ??= { rows, say: null };
  }
  return empty;
}

/** "[default to 20]", as a cell with the value. */
function defaultIn(groups: readonly string[], cell: Cell | null, vocabulary: Vocabulary): Cell | null {
  const value = groups.flatMap((group) => vocabulary.defaultBehind(group) ?? [])[0];
  if (value === undefined || !cell) return null;
  const { span } = cell;
  return {
    ...cell,
    blocks: [{ type: "paragraph", content: [{ type: "text", text: value, span }], span, ids: [] }],
  };
}

const LONGEST_NOTES = 300;

/** "[a] [b]" is a and b; null for text that is more than brackets. */
function groupsOf(text: string): string[] | null {
  if (text.length > LONGEST_NOTES) return null;
  const groups: string[] = [];
  let rest = text.trim();
  while (rest !== "") {
    const close = rest.startsWith("[") ? rest.indexOf("]") : -1;
    if (close < 0) return null;
    groups.push(rest.slice(1, close).trim());
    rest = rest.slice(close + 1).trim();
  }
  return groups;
}
