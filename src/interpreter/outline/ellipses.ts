/**
 * Dots where the JSON of an example leaves values out: "[ ... ]", "{"a": 1, …}", a line of dots, a comment that begins with them. Their
 * commas are no mistakes.
 */
const DOTS = String.raw`(?:\.{3,40}|…{1,40})`;
const STRING_OR_DOTS = new RegExp(
  String.raw`"(?:[^"\\\n]|\\.)*"?|//[ \t]{0,40}${DOTS}[^\n]*|/\*[ \t]{0,40}${DOTS}[^*\n]{0,200}\*/|//[^\n]*|${DOTS}`,
  "g",
);
const DOTTED = new RegExp(String.raw`^(?:/[/*][ \t]{0,40})?${DOTS}`);
const MOST_BLANKS = 200;
const BEFORE = new RegExp(String.raw`(?:^|[^\s])\s{0,${MOST_BLANKS}}$`);
const BEHIND = new RegExp(String.raw`^\s{0,${MOST_BLANKS}}[^\s]`);
const LINE_BEFORE = new RegExp(String.raw`(?:^|\n)[ \t]{0,${MOST_BLANKS}}$`);
const LINE_BEHIND = /^,?[ \t]{0,40}(?:\n|$)/;

export interface WithoutEllipses {
  /** Blanks, or a string for one value, in place of such dots; as long as before. */
  readonly text: string;
  readonly ellipses: readonly { readonly start: number; readonly end: number }[];
}

export function withoutEllipses(text: string): WithoutEllipses {
  const ellipses: { start: number; end: number }[] = [];
  const changed = [...text.matchAll(STRING_OR_DOTS)].flatMap(({ 0: dots, index: start }) => {
    const end = start + dots.length;
    const edits = DOTTED.test(dots) ? editsFor(text, start, end) : [];
    if (edits.length > 0) ellipses.push({ start, end });
    return edits;
  });
  let out = "";
  let from = 0;
  for (const { at, written } of changed) {
    // a comma between two ellipses belongs to both
    if (at < from) continue;
    out += text.slice(from, at) + written;
    from = at + written.length;
  }
  return { text: out + text.slice(from), ellipses };
}

interface Edit {
  readonly at: number;
  readonly written: string;
}

function editsFor(text: string, start: number, end: number): Edit[] {
  const around = text.slice(Math.max(0, start - MOST_BLANKS - 1), start);
  const behind = text.slice(end, end + MOST_BLANKS + 1);
  const first = BEFORE.exec(around);
  const last = BEHIND.exec(behind);
  const before = first?.[0][0] ?? "";
  const next = last?.[0].at(-1) ?? "";
  const blanks: Edit = { at: start, written: " ".repeat(end - start) };
  if (before === ":" && text[start] !== "/")
    return end - start >= 3 && /[,}]/.test(next) ? [{ at: start, written: stringOf(end - start) }] : [];
  const isOnItsLine = text[start] === "/" || (LINE_BEFORE.test(around) && LINE_BEHIND.test(behind));
  if (!isOnItsLine && !/[}\]]/.test(next) && !(next === "," && /[[{,]/.test(before))) return [];
  const comma = (at: number): Edit => ({ at, written: " " });
  if (next === "," && /[[{,]/.test(before)) return [blanks, comma(end + (last?.[0].length ?? 1) - 1)];
  if (before === "," && /[}\]]/.test(next)) return [comma(start - (first?.[0].length ?? 1)), blanks];
  return [blanks];
}

const stringOf = (length: number): string => `"${".".repeat(length - 2)}"`;
