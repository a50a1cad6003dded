/** Writes corrections into pages, and says what was written. */
import { readFile, realpath, stat } from "node:fs/promises";
import { counted } from "../../reporters/phrases.ts";
import { decode } from "../../source/decode.ts";
import { spliceBytes } from "../../source/splice-bytes.ts";
import { say, writeWhole } from "../io/output.ts";
import type { FixedPage } from "./correct-pages.ts";

/** Returns the files that were written. */
export async function writeFixed(fixed: readonly FixedPage[]): Promise<string[]> {
  const written: string[] = [];
  for (const { file, corrected } of fixed) {
    if (corrected.edits.length === 0) continue;
    // a link is written through, and what is no file of this machine cannot be written
    const path = await realpath(file).catch(() => null);
    const bytes = path === null ? null : await readFile(path);
    const source = bytes === null ? null : decode(bytes, file);
    const spliced = bytes && source && "text" in source ? spliceBytes(bytes, source, corrected.edits) : null;
    if (path === null || spliced === null) {
      say(`docproof: ${file}: cannot be written; its corrections are skipped`);
      continue;
    }
    await writeWhole(path, spliced, (await stat(path)).mode);
    written.push(file);
  }
  return written;
}

/** "docproof: x.md: 2 corrections" for each page, and what could not be corrected. */
export function sayFixed(fixed: readonly FixedPage[], verb: "written" | "shown"): void {
  for (const { file, corrected } of fixed) {
    const { made, refused } = corrected;
    if (made.length > 0) say(`docproof: ${file}: ${counted(made.length, "correction")} ${verb}`);
    if (refused.length > 0)
      say(
        `docproof: ${file}: ${counted(refused.length, "correction")} skipped: the page would not read as intended after them: ${[...new Set(refused.map(({ rule }) => rule))].join(", ")}`,
      );
  }
}
