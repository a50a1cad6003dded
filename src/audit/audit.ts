/** The whole judgement of a set of pages: lint each, compare editions, and put what validation found beside it. */
import type { ApiPage } from "../api-model/api-page.ts";
import {
  type ComparedGroup,
  comparePages,
  type CompareWithin,
  comparisonFindings,
  groupPages,
} from "../compare/compare.ts";
import type { Pairing } from "../compare/groups.ts";
import type { Finding } from "../findings/finding.ts";
import type { AuditedPage } from "./report-input.ts";

export interface AuditSteps {
  readonly lint: boolean;
  readonly compare: boolean;
}

export interface Audited {
  readonly findings: readonly Finding[];
  readonly groups: readonly ComparedGroup[];
}

/** What a page is found guilty of beside the other pages of the run, by source id. */
export type Lint<Page> = (page: Page, pages: ReadonlyMap<string, ApiPage>) => readonly Finding[];

/** How a page is held against itself, and its editions against each other. */
export interface Judges<Page> {
  readonly lint: Lint<Page>;
  readonly compareWithin?: CompareWithin;
}

/** Lints and compares pages. Groups are always made: causes are told by them, and the report's matrix. */
export function auditPages<Page extends Pick<AuditedPage, "page">>(
  pages: readonly Page[],
  steps: AuditSteps,
  { lint, compareWithin }: Judges<Page>,
  pairings: Pairing = [],
  /** Gets how many pages have been held against themselves. */
  linted: (pages: number) => void = () => {},
): Audited {
  const bySource = new Map(pages.map(({ page }) => [page.source, page]));
  const all = pages.map(({ page }) => page);
  // the report of a run that only lints shows no comparison
  const groups = steps.lint && !steps.compare ? groupPages(all, pairings) : comparePages(all, pairings, compareWithin);
  const own = steps.lint
    ? pages.flatMap((page, i) => {
        linted(i);
        return lint(page, bySource);
      })
    : [];
  return {
    findings: [...own, ...(steps.compare ? comparisonFindings(groups, all) : [])],
    groups,
  };
}
