/** The whole judgement of a set of pages: lint each, compare editions, and put what validation found beside it. */
import { type ComparedGroup, comparePages, comparisonFindings } from "../compare/compare.ts";
import type { Pairing } from "../compare/groups.ts";
import type { Finding } from "../findings/finding.ts";
import type { Vocabulary } from "../language/vocabulary.ts";
import { lintPage } from "../lint/lint.ts";
import type { Source } from "../source/source.ts";
import type { AuditedPage } from "./report-input.ts";

const NOTHING: ReadonlySet<string> = new Set();

export interface AuditSteps {
  readonly lint: boolean;
  readonly compare: boolean;
}

export interface Audited {
  readonly findings: readonly Finding[];
  readonly groups: readonly ComparedGroup[];
}

export type Bounded = <Result>(source: Source, work: () => Result) => Result | null;

/** Lints and compares pages. Groups are always made: causes and the report's matrix are told by them. */
export function auditPages(
  pages: readonly AuditedPage[],
  steps: AuditSteps,
  vocabulary: Vocabulary,
  pairings: Pairing = [],
  /** Gets how many pages have been held against themselves. */
  linted: (pages: number) => void = () => {},
  /** Runs what is done for one page; null where it gave up on it. */
  bounded: Bounded = (_, work) => work(),
): Audited {
  const bySource = new Map(pages.map(({ page }) => [page.source, page]));
  const groups = comparePages(
    pages.map(({ page }) => page),
    pairings,
  );
  const lint = steps.lint
    ? pages.flatMap(({ source, document, page, missing = NOTHING }, i) => {
        linted(i);
        return bounded(source, () => lintPage({ source, document, page, vocabulary, pages: bySource, missing })) ?? [];
      })
    : [];
  return {
    findings: [
      ...lint,
      ...(steps.compare
        ? comparisonFindings(
            groups,
            pages.map(({ page }) => page),
          )
        : []),
    ],
    groups,
  };
}
