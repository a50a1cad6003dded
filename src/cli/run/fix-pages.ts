/** Writes corrections into pages, or shows them as a unified diff. */
import { readFile, realpath, stat } from "node:fs/promises";
import { judgeAgain, type Surroundings } from "../../audit/judge-again.ts";
import { makeNeighbours } from "../../audit/neighbours.ts";
import type { AuditedPage } from "../../audit/report-input.ts";
import type { Finding } from "../../findings/finding.ts";
import { correct, correctable, type Corrected } from "../../fix/corrections.ts";
import { counted } from "../../reporters/phrases.ts";
import { decode } from "../../source/decode.ts";
import { indexBy } from "../../source/index-by.ts";
import { ownText } from "../../source/source.ts";
import { spliceBytes } from "../../source/splice-bytes.ts";
import { say, writeWhole } from "../io/output.ts";

export interface FixedPage {
  readonly file: string;
  readonly corrected: Corrected;
  /** Its text as it was. */
  readonly text: string;
}

/** A page whose findings could be corrected. */
export interface CorrectablePage<Page extends AuditedPage> {
  readonly page: Page;
  readonly asked: readonly Finding[];
  /** What the page is judged among when it is read with another text. */
  readonly around: Surroundings;
}

/** The pages that can be corrected, in their order. `probable`: also what another edition only makes probable. */
export function correctablePages<Page extends AuditedPage>(
  pages: readonly Page[],
  findings: readonly Finding[],
  around: Surroundings,
  probable: boolean,
): CorrectablePage<Page>[] {
  const byEdition = indexBy(correctable(findings, probable), ({ edition }) => [edition]);
  const neighbours = makeNeighbours(around.pages, around.pairings);
  return pages.flatMap((page) => {
    const asked = byEdition.get(page.source.id);
    if (!asked || page.page.format === "openapi") return [];
    return [{ page, asked, around: { ...around, pages: neighbours(page.page) } }];
  });
}

/** What is corrected in the page. */
export function correctPage({ page: { source, page }, asked, around }: CorrectablePage<AuditedPage>): FixedPage {
  const text = ownText(source);
  const corrected = correct({ ...source, text }, page.format, asked, (changed) => {
    const { document, findings } = judgeAgain(source, changed, around);
    return { document, found: new Set(findings.map(({ fingerprint }) => fingerprint)) };
  });
  return { file: source.id, corrected, text };
}

/** What is corrected in each of the pages that can be corrected. */
export const correctPages = (...asked: Parameters<typeof correctablePages>): FixedPage[] =>
  correctablePages(...asked).map(correctPage);

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
