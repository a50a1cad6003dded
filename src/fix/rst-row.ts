/**
 * A row more in a drawn RST table: in a grid its texts are wrapped into the columns; a simple table, in which nothing is wrapped, is made
 * wider where they need it.
 */
import { displayWidth } from "../readers/rst/tables/columns.ts";
import { makeSource, type Source, type Span } from "../source/source.ts";
import { applyEdits, type Edit } from "./edits.ts";
import { linesBehind } from "./lines-behind.ts";
import { changeOf, laidOut } from "./table-sheet.ts";

/** null where no border is drawn below the row, or above it as columns. */
export function addedRstRow(source: Source, after: Span, texts: readonly string[]): Edit | null {
  return source.text[after.start] === "|" ? gridRow(source, after, texts) : simpleRow(source, after, texts);
}

/** The row of single signs that the drawing has room for, and then the texts in their places. */
function simpleRow(source: Source, after: Span, texts: readonly string[]): Edit | null {
  const border = source.text
    .slice(0, after.start)
    .split("\n")
    .findLast((line) => /^\s*=+(?: +=+)+\s*$/.test(line));
  const starts = [...(border ?? "").matchAll(/=+/g)].map(({ index }) => index);
  if (starts.length !== texts.length) return null;
  const signs = starts.reduce((line, start) => `${line.padEnd(start)}x`, "");
  const placed = linesBehind(source, after.end, [signs]);
  const drawn = makeSource(source.id, applyEdits(source.text, [placed]));
  const line = placed.span.start + placed.replacement.indexOf(signs);
  const filled = laidOut(
    drawn,
    starts.map((start, nth) => ({
      span: { source: source.id, start: line + start, end: line + start + 1 },
      replacement: escaped(texts[nth] ?? ""),
    })),
  );
  return filled && changeOf(source, { text: source.text, start: 0 }, applyEdits(drawn.text, filled));
}

/** Behind the row and the border below it; null where there is no such border, or a word is wider than its column. */
function gridRow(source: Source, after: Span, texts: readonly string[]): Edit | null {
  const below = /^([^\r\n]*)(\r?\n)([ \t]*\+[-+]+\+)(?=[ \t]*(?:\r?\n|$))/.exec(source.text.slice(after.end));
  const [whole = "", rest = "", , border = ""] = below ?? [];
  if (!below || rest.trim() !== "") return null;
  const widths = border
    .trim()
    .slice(1, -1)
    .split("+")
    .map((run) => run.length - 2);
  if (widths.length !== texts.length || widths.some((width) => width < 1)) return null;
  const columns = texts.map((text, nth) => wrapped(escaped(text), widths[nth] ?? 0));
  if (columns.includes(null)) return null;
  const height = Math.max(...columns.map((lines) => lines?.length ?? 0));
  const indent = /^[ \t]*/.exec(border)?.[0] ?? "";
  const rows = Array.from({ length: height }, (_, row) => {
    const cells = columns.map((lines, nth) => padded(lines?.[row] ?? "", widths[nth] ?? 0));
    return `${indent}| ${cells.join(" | ")} |`;
  });
  return linesBehind(source, after.end + whole.length, [...rows, border]);
}

const padded = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - displayWidth(text)));

/** What would begin markup. */
const escaped = (text: string): string => text.replaceAll(/[\\*`|]|_(?!\w)/g, String.raw`\$&`);

/** Lines of at most so many columns; null where a word is longer. Between wide characters a line may end. */
function wrapped(text: string, width: number): string[] | null {
  const lines: string[] = [];
  let open = "";
  for (const piece of text.match(/\s+|[^\s\u2e80-\uffef]+|[\u2e80-\uffef]/g) ?? []) {
    if (displayWidth(open + piece.trimEnd()) <= width) {
      open += open === "" ? piece.trimStart() : piece;
      continue;
    }
    if (displayWidth(piece.trim()) > width) return null;
    lines.push(open.trimEnd());
    open = piece.trimStart();
  }
  return [...lines, open.trimEnd()].filter((line, nth) => line !== "" || nth === 0);
}
