/** Edits as diffs and bytes, and drawn tables that are laid out again, on texts made by chance. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { flatText } from "../src/document/visit.ts";
import { applyEdits, type Edit } from "../src/fix/edits.ts";
import { editsInMarkup } from "../src/fix/in-markup.ts";
import { unifiedDiff } from "../src/fix/unified-diff.ts";
import { makeVocabulary } from "../src/language/vocabulary.ts";
import { makeReaders, readDocument } from "../src/readers/registry.ts";
import { makeSource } from "../src/source/source.ts";
import { spliceBytes } from "../src/source/splice-bytes.ts";
import { folderWith } from "./cli/run.ts";

const word = fc.constantFrom("a", "object", "节点", "Array of x", "ﾊ", "long words in a cell", "é", "");
const line = fc.constantFrom("one", "two", "", "节点", "three three", "\tx");

/** A text with edits in it that do not overlap. */
const edited = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 30 }), fc.constantFrom("\n", "\r\n"), fc.boolean())
  .chain(([lines, end, isWhole]) => {
    const text = lines.join(end) + (isWhole ? end : "");
    return fc
      .array(fc.tuple(fc.nat(text.length), fc.nat(8), fc.constantFrom("", "x", "new\nline", "详")), { maxLength: 5 })
      .map((asked) => {
        const edits: Edit[] = [];
        for (const [at, length, replacement] of asked.toSorted((a, b) => a[0] - b[0])) {
          const start = Math.max(at, (edits.at(-1)?.span.end ?? -1) + 1);
          const stop = Math.min(text.length, start + length);
          if (start <= stop && text.slice(start, stop) !== replacement)
            edits.push({ span: { source: "x", start, end: stop }, replacement });
        }
        return { text, edits };
      });
  });

it("a diff says what the edits do: git applies it", () => {
  const folder = folderWith({ x: "" });
  fc.assert(
    fc.property(edited, ({ text, edits }) => {
      const after = applyEdits(text, edits);
      if (text === "" || after === "" || after === text) return;
      writeFileSync(join(folder, "x"), text);
      writeFileSync(join(folder, "p"), unifiedDiff("x", text, edits));
      execFileSync("git", ["apply", "--whitespace=nowarn", "p"], { cwd: folder });
      expect(readFileSync(join(folder, "x"), "utf8")).toBe(after);
    }),
    { numRuns: 40 },
  );
});

it("bytes outside of the edits stay", () => {
  fc.assert(
    fc.property(edited, fc.constantFrom("utf-8", "utf-16le", "bom"), ({ text, edits }, kind) => {
      const encode = (one: string): Buffer =>
        kind === "utf-16le"
          ? Buffer.from(`\ufeff${one}`, "utf16le")
          : Buffer.from(kind === "bom" ? `\ufeff${one}` : one);
      const source = makeSource("x", text, kind === "bom" ? "utf-8" : kind);
      const spliced = spliceBytes(encode(text), source, edits);
      expect(spliced && Buffer.from(spliced).equals(encode(applyEdits(text, edits)))).toBe(true);
    }),
  );
});

const width = (text: string): number => [...text].reduce((sum, one) => sum + (/[\u3000-\u9fff]/.test(one) ? 2 : 1), 0);
const padded = (text: string, columns: number): string => text + " ".repeat(columns - width(text));

/** A grid table, or a simple one, of three columns. */
function drawn(rows: readonly (readonly string[])[], kind: "grid" | "simple"): string {
  const widths = [0, 1, 2].map((i) => Math.max(1, ...rows.map((row) => width(row[i] ?? ""))));
  const border = (fill: string): string =>
    kind === "grid"
      ? `+${widths.map((columns) => fill.repeat(columns + 2)).join("+")}+`
      : widths.map((columns) => "=".repeat(columns)).join("  ");
  const textOf = (row: readonly string[]): string =>
    kind === "grid"
      ? `|${widths.map((columns, i) => ` ${padded(row[i] ?? "", columns)} `).join("|")}|`
      : widths
          .map((columns, i) => padded(row[i] ?? "", columns))
          .join("  ")
          .trimEnd();
  const [head = [], ...body] = rows.map(textOf);
  if (kind === "simple") return [border("="), head, border("="), ...body, border("=")].join("\n");
  return [border("-"), head, border("="), ...body.flatMap((row) => [row, border("-")])].join("\n");
}

it("a drawn table reads as it did, but for the edited cell", () => {
  const readers = makeReaders(makeVocabulary());
  const cellsOf = (text: string): string[][] => {
    const table = readDocument(makeSource("x.rst", text), readers).blocks.find(({ type }) => type === "table");
    return table?.type === "table" ? table.rows.map((row) => row.cells.map((cell) => flatText(cell.blocks))) : [];
  };
  const row = fc.tuple(fc.constantFrom("k1", "key", "名称"), word, word);
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 2, maxLength: 5 }),
      fc.constantFrom("grid" as const, "simple" as const),
      fc.nat(2),
      fc.constantFrom("x", "Array of clusters objects", "对象数组", "object"),
      (rows, kind, column, replacement) => {
        const marked = rows.map((cells, i) =>
          i === 1 ? cells.map((cell, j) => (j === column ? "EDITED" : cell)) : cells,
        );
        const text = `A page\n======\n\n${drawn([["Name", "Type", "Text"], ...marked], kind)}\n\nText.\n`;
        const before = cellsOf(text);
        expect(before.length).toBe(rows.length + 1);
        const source = makeSource("x.rst", text);
        const start = text.indexOf("EDITED");
        const edits = editsInMarkup(source, "rst", [{ span: { source: "x.rst", start, end: start + 6 }, replacement }]);
        expect(edits.length).toBeGreaterThan(0);
        const expected = before.map((cells) => cells.map((cell) => (cell === "EDITED" ? replacement : cell)));
        expect(cellsOf(applyEdits(text, edits))).toEqual(expected);
      },
    ),
    { numRuns: 200 },
  );
});
