/**
 * What Python's Markdown sets apart by indentation below a line of its own: `!!! warning "Title"`, `??? example "Title"` that is folded
 * away, `=== "Title"` as one tab of several.
 */

/** How far what belongs to it is indented. */
export const SET_APART_COLUMNS = 4;

export interface SetApartHead {
  /** "warning", "example"; null for a tab. */
  readonly kind: string | null;
  /** Where its title stands in the line; null where it has none. */
  readonly title: { readonly start: number; readonly end: number } | null;
}

const NOTE =
  /^(?:!!!|\?\?\?\+?)[ \t]+(?<kind>[A-Za-z][\w-]{0,30})(?:[ \t]+[\w-]{1,30}){0,4}(?:[ \t]+"(?<title>[^"\n]{0,200})")?[ \t]*$/;
const TAB = /^===[+!]?[ \t]+"(?<title>[^"\n]{1,200})"[ \t]*$/;

/** null where a line begins nothing of the kind. */
export function setApartHead(line: string): SetApartHead | null {
  const found = NOTE.exec(line) ?? TAB.exec(line);
  if (!found) return null;
  const { kind = null, title = "" } = found.groups ?? {};
  if (title.trim() === "") return { kind, title: null };
  const start = line.indexOf('"') + 1;
  return { kind, title: { start, end: start + title.length } };
}
