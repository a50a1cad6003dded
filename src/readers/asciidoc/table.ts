/** AsciiDoc's tables: cells begin at a bar, with how far they span and what they hold before it. */
import type { Block, Cell, Row, Table } from "../../document/document.ts";
import { readInline } from "./inline.ts";
import { type BlockAbout, type Line, type Page, spanOf } from "./page.ts";

export type ReadBlocks = (page: Page, lines: readonly Line[], depth: number) => Block[];

interface WrittenCell {
  readonly colspan: number;
  readonly rowspan: number;
  /** The same cell so many times: `3*|`. */
  readonly times: number;
  /** "a" holds blocks, "h" is a heading, "m" or "l" is literal. */
  readonly style: string;
  readonly lines: Line[];
  /** Index of the line that it begins on. */
  readonly line: number;
}

/** `2+|`, `.2+|`, `2.3+^.>s|`, `3*|`, `a|`. */
const SPEC = /(?:(\d+)?(?:\.(\d+))?\+|(\d+)\*)?(?:\.?[<^>]){0,2}([a-z])?\|/y;
const WIDEST = 200;

export function readTable(
  page: Page,
  about: BlockAbout,
  inner: readonly Line[],
  whole: readonly Line[],
  depth: number,
  readBlocks: ReadBlocks,
): Table {
  const shown = inner.filter(({ text }) => !isComment(text));
  const written = cellsIn(shown);
  const columns = columnCount(about, written);
  const styles = columnStyles(about);
  const head = hasHead(about, shown, written) ? 1 : 0;
  const rows = placed(page, written, { columns, styles, head }, depth, readBlocks);
  const caption = about.title && {
    content: readInline(page, [about.title]).content,
    span: spanOf(page, [about.title]),
  };
  return {
    type: "table",
    caption,
    headerRows: Math.min(head, rows.length),
    rows,
    ids: about.ids,
    span: spanOf(page, about.title ? [about.title, ...whole] : whole),
  };
}

/** A line of its own is a comment, also between rows; three slashes are none. */
const isComment = (text: string): boolean => text.startsWith("//") && text[2] !== "/";

function cellsIn(lines: readonly Line[]): WrittenCell[] {
  const cells: WrittenCell[] = [];
  lines.forEach((line, index) => {
    let from = 0;
    const take = (to: number): void => {
      const text = line.text.slice(from, to);
      const lead = text.length - text.trimStart().length;
      cells.at(-1)?.lines.push({ text: text.trim(), start: line.start + from + lead });
    };
    for (let at = 0; at < line.text.length; at += 1) {
      if (at > 0 && !/\s/.test(line.text[at - 1] ?? "") && line.text[at] !== "|") continue;
      SPEC.lastIndex = at;
      const match = line.text[at - 1] === "\\" ? null : SPEC.exec(line.text);
      if (!match) continue;
      if (cells.length > 0 && at > 0) take(at);
      const [spec, colspan, rowspan, times, style = ""] = match;
      cells.push({
        colspan: Math.min(WIDEST, Number(colspan ?? 1)),
        rowspan: Math.min(WIDEST, Number(rowspan ?? 1)),
        times: Math.min(WIDEST, Number(times ?? 1)),
        style,
        lines: [],
        line: index,
      });
      from = at + spec.length;
      at = from - 1;
    }
    if (cells.length > 0) take(line.text.length);
  });
  return cells;
}

/** `cols="1,2a,3*"`; without it, as many as the first line has cells. */
function columnCount({ named }: BlockAbout, cells: readonly WrittenCell[]): number {
  const cols = named.get("cols");
  if (cols !== undefined) {
    const count = cols.split(/[,;]/).reduce((sum, one) => sum + Number(/^\s*(\d+)\*/.exec(one)?.[1] ?? 1), 0);
    return Math.max(1, Math.min(WIDEST, count));
  }
  const first = cells[0]?.line;
  return Math.max(
    1,
    cells.filter(({ line }) => line === first).reduce((sum, cell) => sum + cell.colspan * cell.times, 0),
  );
}

/** The letter behind each column of `cols="1h,2a"`; "" where it has none. */
function columnStyles({ named }: BlockAbout): readonly string[] {
  return (named.get("cols") ?? "").split(/[,;]/).flatMap((one) => {
    const [, times, style = ""] = /^(?:(\d{1,3})\*)?[\d.<^>~%]*([a-z])?$/.exec(one.trim()) ?? [];
    return Array.from({ length: Math.min(WIDEST, Number(times ?? 1)) }, () => style);
  });
}

/** Said by an option, or by an empty line behind the first line only. */
function hasHead(
  { named, positional, style }: BlockAbout,
  lines: readonly Line[],
  cells: readonly WrittenCell[],
): boolean {
  const options = `${named.get("options") ?? ""},${named.get("opts") ?? ""},${[style, ...positional].join(",")}`;
  if (/(?:^|[,%])header\b/.test(options)) return true;
  if (/noheader/.test(options)) return false;
  const first = cells[0]?.line;
  return first === 0 && lines.length > 2 && lines[1]?.text === "" && cells.some(({ line }) => line > 1);
}

function placed(
  page: Page,
  cells: readonly WrittenCell[],
  { columns, styles, head }: { readonly columns: number; readonly styles: readonly string[]; readonly head: number },
  depth: number,
  readBlocks: ReadBlocks,
): Row[] {
  const rows: { cells: Cell[]; lines: Line[] }[] = [{ cells: [], lines: [] }];
  const covered = new Set<string>();
  let y = 0;
  let x = 0;
  for (const cell of cells) {
    for (let copy = 0; copy < (page.places > 0 ? cell.times : 1); copy += 1) {
      while (covered.has(`${y} ${x}`) || x >= columns) {
        x += 1;
        if (x < columns) continue;
        x = 0;
        y += 1;
        rows.push({ cells: [], lines: [] });
      }
      const row = rows[y];
      if (!row) return [];
      // a cell of one place costs nothing, however many there are
      if (cell.times * cell.rowspan * cell.colspan > 1) page.places -= cell.rowspan * cell.colspan;
      const [high, wide] = page.places > 0 ? [cell.rowspan, Math.min(cell.colspan, columns - x)] : [1, 1];
      for (let dy = 0; dy < high; dy += 1)
        for (let dx = 0; dx < wide; dx += 1) if (dy + dx > 0) covered.add(`${y + dy} ${x + dx}`);
      const style = cell.style === "" && y >= head ? (styles[x] ?? "") : cell.style;
      const isHead = y < head || style === "h";
      row.cells.push({
        column: x,
        colspan: wide,
        rowspan: high,
        header: isHead,
        span: spanOf(page, cell.lines),
        blocks: cellBlocks(page, { ...cell, style }, depth, readBlocks),
      });
      for (const line of cell.lines) row.lines.push(line);
      x += 1;
    }
  }
  return rows.filter((row) => row.cells.length > 0).map((row) => ({ cells: row.cells, span: spanOf(page, row.lines) }));
}

function cellBlocks(page: Page, { style, lines }: WrittenCell, depth: number, readBlocks: ReadBlocks): Block[] {
  if (style === "a") return readBlocks(page, lines, depth + 1);
  const paragraphs: Line[][] = [[]];
  for (const line of lines) {
    if (line.text === "") paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs
    .filter((part) => part.length > 0)
    .map((part): Block => ({ type: "paragraph", ...readInline(page, part), span: spanOf(page, part) }));
}
