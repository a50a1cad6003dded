/** The pages of a run that can be corrected, and which of the corrections hold when the page is read and judged again. */
import { judgeAgain, type Surroundings } from "../../audit/judge-again.ts";
import { makeNeighbours } from "../../audit/neighbours.ts";
import type { AuditedPage } from "../../audit/report-input.ts";
import type { Finding } from "../../findings/finding.ts";
import { correct, correctable, type Corrected } from "../../fix/corrections.ts";
import { indexBy } from "../../source/index-by.ts";
import { ownText } from "../../source/source.ts";

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
