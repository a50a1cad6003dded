/**
 * RST tables that are drawn with characters: where an edit makes a cell's text longer than its column, the drawing is made wider, and
 * where it makes it shorter, blanks fill the place. Columns are counted as docutils counts them.
 */
import { displayWidth } from "../readers/rst/tables/columns.ts";
import type { Source } from "../source/source.ts";
import type { Edit } from "./edits.ts";
import { replaceSpans } from "../source/replace-spans.ts";

/** An edit by what it replaces of one line. */
interface LineEdit {
  readonly from: number;
  readonly to: number;
  readonly replacement: string;
}

interface Sheet {
  /** Index of its first line, and the one behind its last. */
  readonly first: number;
  readonly end: number;
  /** Columns at which cells may end. */
  readonly edges: readonly number[];
  readonly kind: "grid" | "simple";
}

/** The edits, those inside of drawn tables laid out; null where a drawing cannot take one. */
export function laidOut(source: Source, edits: readonly Edit[]): Edit[] | null {
  const lines = linesOf(source);
  const out: Edit[] = [];
  const inSheets = new Map<number, { readonly sheet: Sheet; readonly byLine: Map<number, LineEdit[]> }>();
  const known: Sheet[] = [];
  for (const edit of edits) {
    const line = lines.findLastIndex(({ start }) => start <= edit.span.start);
    const here = lines[line];
    const sheet = known.find(({ first, end }) => first <= line && line < end) ?? sheetAt(lines, line);
    if (!here || !sheet) {
      out.push(edit);
      continue;
    }
    known.push(sheet);
    if (edit.span.end > here.start + here.text.length || edit.replacement.includes("\n")) return null;
    const entry = inSheets.get(sheet.first) ?? { sheet, byLine: new Map<number, LineEdit[]>() };
    inSheets.set(sheet.first, entry);
    const own = entry.byLine.get(line) ?? [];
    entry.byLine.set(line, own);
    own.push({ from: edit.span.start - here.start, to: edit.span.end - here.start, replacement: edit.replacement });
  }
  for (const { sheet, byLine } of inSheets.values()) {
    const drawn = redraw(lines, sheet, byLine);
    if (drawn === null) return null;
    for (const [index, text] of drawn) {
      const line = lines[index];
      if (line && line.text !== text) out.push(changeOf(source, line, text));
    }
  }
  return out;
}

interface TextLine {
  readonly text: string;
  readonly start: number;
}

function linesOf(source: Source): TextLine[] {
  return source.lineStarts.map((start, i) => {
    let end = source.lineStarts[i + 1] ?? source.text.length;
    while (end > start && /[\r\n]/.test(source.text[end - 1] ?? "")) end -= 1;
    return { text: source.text.slice(start, end), start };
  });
}

/** Only what differs of a text, which begins there in its source. */
export function changeOf(source: Source, { text, start }: TextLine, changed: string): Edit {
  const most = Math.min(text.length, changed.length);
  let before = 0;
  while (before < most && text[before] === changed[before]) before += 1;
  let after = 0;
  while (after < most - before && text[text.length - 1 - after] === changed[changed.length - 1 - after]) after += 1;
  return {
    span: { source: source.id, start: start + before, end: start + text.length - after },
    replacement: changed.slice(before, changed.length - after),
  };
}

const isGridLine = (text: string): boolean => /^\s*[|+]/.test(text) && /[|+]$/.test(text.trimEnd());
const isGridBorder = (text: string): boolean => /^\s*\+[-=+]+\+\s*$/.test(text);
const isSimpleBorder = (text: string): boolean => /^\s*=[= ]*$/.test(text) && /= +=/.test(text);

/** The drawn table that a line is of; null where it is of none. */
function sheetAt(lines: readonly TextLine[], at: number): Sheet | null {
  const textAt = (index: number): string => lines[index]?.text ?? "";
  if (isGridLine(textAt(at))) {
    let first = at;
    while (first > 0 && isGridLine(textAt(first - 1))) first -= 1;
    let end = at + 1;
    while (end < lines.length && isGridLine(textAt(end))) end += 1;
    if (!isGridBorder(textAt(first)) || !isGridBorder(textAt(end - 1))) return null;
    const edges = new Set<number>();
    for (let i = first; i < end; i += 1) for (const column of crossings(textAt(i))) edges.add(column);
    return { first, end, edges: [...edges].toSorted((a, b) => a - b), kind: "grid" };
  }
  let first = at;
  while (first >= 0 && !isSimpleBorder(textAt(first))) {
    if (isBeforeTable(textAt(first), textAt(at))) return null;
    first -= 1;
  }
  const border = textAt(first);
  if (first < 0 || first === at) return null;
  // from the border above the head on
  for (let above = first - 1; above >= 0 && !isBeforeTable(textAt(above), border); above -= 1)
    if (textAt(above) === border) first = above;
  let end = at;
  for (let below = at + 1; below < lines.length && !isBeforeTable(textAt(below), border); below += 1)
    if (textAt(below) === border) end = below + 1;
  if (end === at) return null;
  const edges = [...border.matchAll(/=+/g)].map(({ index, 0: run }) => index + run.length);
  return { first, end, edges, kind: "simple" };
}

/** Text that begins to the left of the table's own lines ends it. */
const isBeforeTable = (text: string, inside: string): boolean =>
  text.trim() !== "" && indentOf(text) < indentOf(inside);
const indentOf = (text: string): number => text.length - text.trimStart().length;

/** Columns of the crossings that a border line draws. */
function crossings(text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf("+"); at >= 0; at = text.indexOf("+", at + 1))
    if (/[-=]/.test(text[at - 1] ?? "") || /[-=]/.test(text[at + 1] ?? "")) found.push(displayWidth(text.slice(0, at)));
  return found;
}

/** The lines with their edits made, all as wide as the widest has become. */
function redraw(
  lines: readonly TextLine[],
  sheet: Sheet,
  byLine: ReadonlyMap<number, readonly LineEdit[]>,
): Map<number, string> | null {
  const grow = new Map<number, number>();
  const pieces = new Map<number, readonly Piece[]>();
  for (let index = sheet.first; index < sheet.end; index += 1) {
    const text = lines[index]?.text ?? "";
    const cut = sheet.kind === "grid" ? gridPieces(text, sheet.edges) : simplePieces(text, sheet.edges);
    const edited = edit(cut, byLine.get(index) ?? []);
    if (edited === null) return null;
    pieces.set(index, edited);
    for (const { text: piece, width, edge, isEdited } of edited) {
      if (!isEdited || edge === null) continue;
      // a blank before the border of a grid
      const needed = displayWidth(piece.trimEnd()) + (sheet.kind === "grid" ? 1 : 0);
      grow.set(edge, Math.max(grow.get(edge) ?? 0, needed - width));
    }
  }
  return new Map([...pieces].map(([index, cut]) => [index, joined(cut, sheet, grow)]));
}

/** What stands in a line up to the border of a column. */
interface Piece {
  readonly text: string;
  /** Where it begins in the line. */
  readonly start: number;
  /** In columns. */
  readonly width: number;
  /** The border behind it, and its column; null for what stands behind the last. */
  readonly border: string;
  readonly edge: number | null;
  readonly isEdited: boolean;
}

function gridPieces(text: string, edges: readonly number[]): Piece[] {
  const pieces: Piece[] = [];
  let column = 0;
  let start = 0;
  let begin = 0;
  let at = 0;
  for (const character of text) {
    if ((character === "|" || character === "+") && edges.includes(column)) {
      pieces.push({
        text: text.slice(start, at),
        start,
        width: column - begin,
        border: character,
        edge: column,
        isEdited: false,
      });
      start = at + 1;
      begin = column + 1;
    }
    at += character.length;
    column += displayWidth(character);
  }
  pieces.push({ text: text.slice(start), start, width: column - begin, border: "", edge: null, isEdited: false });
  return pieces;
}

function simplePieces(text: string, edges: readonly number[]): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let begin = 0;
  const offset = (column: number): number => {
    let width = 0;
    let at = 0;
    for (const character of text) {
      if (width >= column) break;
      at += character.length;
      width += displayWidth(character);
    }
    return at;
  };
  // the last column has no end
  for (const edge of edges.slice(0, -1)) {
    const end = offset(edge);
    pieces.push({ text: text.slice(start, end), start, width: edge - begin, border: "", edge, isEdited: false });
    start = end;
    begin = edge;
  }
  pieces.push({ text: text.slice(start), start, width: 0, border: "", edge: null, isEdited: false });
  return pieces;
}

/** null where an edit crosses a border. */
function edit(pieces: readonly Piece[], edits: readonly LineEdit[]): Piece[] | null {
  let left = edits.length;
  const edited = pieces.map((piece): Piece => {
    const end = piece.start + piece.text.length;
    const own = edits.filter(({ from, to }) => from >= piece.start && to <= end && (from < end || piece.text === ""));
    if (own.length === 0) return piece;
    left -= own.length;
    const text = replaceSpans(
      piece.text,
      own
        .toSorted((a, b) => a.from - b.from)
        .map(({ from, to, replacement }) => ({ start: from - piece.start, end: to - piece.start, text: replacement })),
    );
    return { ...piece, text, isEdited: true };
  });
  return left === 0 ? edited : null;
}

function joined(pieces: readonly Piece[], { edges, kind }: Sheet, grow: ReadonlyMap<number, number>): string {
  let line = "";
  let done = -1;
  for (const { text, width, border, edge, isEdited } of pieces) {
    if (edge === null) {
      line += text;
      continue;
    }
    const added = edges.filter((one) => one > done && one <= edge).reduce((sum, one) => sum + (grow.get(one) ?? 0), 0);
    done = edge;
    const fill = /[-=]$/.exec(text)?.[0] ?? " ";
    const shown = isEdited ? text.trimEnd() : text;
    const missing = isEdited ? width + added - displayWidth(shown) : added;
    // a line that ends before the column stays as short as it is
    const isShort = kind === "simple" && displayWidth(text) < width && !isEdited;
    line += shown + (isShort ? "" : (isEdited ? " " : fill).repeat(Math.max(0, missing))) + border;
  }
  return kind === "simple" ? line.trimEnd() : line;
}
