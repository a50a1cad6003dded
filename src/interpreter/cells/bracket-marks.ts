/** A column of notes in brackets, as generators write it: "[optional]", "[optional] [default to 20]", and nothing where neither holds. */
import type { Cell } from "../../document/document.ts";
import { flatText } from "../../document/visit.ts";
import type { ColumnRole } from "../../language/language.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";

type Mark = "yes" | "no" | null;

/**
 * For each row what the notes say of it; null where no column holds such notes. A row without a mark is what the marked ones are
 * not: who marks the optional fields leaves the others as they are.
 */
export function bracketMarks(
  body: readonly (readonly (Cell | null)[])[],
  roles: readonly (ColumnRole | null)[],
  vocabulary: Vocabulary,
): readonly Mark[] | null {
  if (roles.includes("required")) return null;
  for (const [x, role] of roles.entries()) {
    if (role !== null && role !== "other") continue;
    const notes = body.map((cells) => groupsOf(cells[x] ? flatText(cells[x].blocks) : ""));
    if (notes.includes(null)) continue;
    const marks = notes.map(
      (groups) => (groups ?? []).flatMap((group) => vocabulary.requirementMark(group) ?? [])[0] ?? null,
    );
    const said = new Set(marks.filter((mark) => mark !== null));
    const [only] = said;
    if (said.size === 0) continue;
    return said.size > 1 ? marks : marks.map((mark) => mark ?? (only === "no" ? "yes" : "no"));
  }
  return null;
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
