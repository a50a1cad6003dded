/** Compares the editions of each group with each other. Symmetric: the order of the pages plays no part. */
import type { ApiPage } from "../api-model/api-page.ts";
import type { Finding } from "../findings/finding.ts";
import { type EditionGroup, groupEditions, type Pairing } from "./groups.ts";
import { operationsUnspecified } from "./rules/operation-missing.ts";
import { compareRules } from "./registry.ts";
import { type ComparedOperation, compareOperations } from "./table.ts";

export interface ComparedGroup {
  readonly group: EditionGroup;
  /** What its editions say of each operation; empty for a page that has no partner, and where nobody asked. */
  readonly operations: readonly ComparedOperation[];
  readonly findings: readonly Finding[];
}

/** Compares the editions of one group, or gives up: then null. */
export type CompareWithin = (group: EditionGroup, compare: () => ComparedGroup) => ComparedGroup | null;

/**
 * The groups that the pages form, with what their editions disagree on. Of a group that `within` gives up on nothing is known.
 */
export function comparePages(
  pages: readonly ApiPage[],
  pairings: Pairing = [],
  within: CompareWithin = (_group, compare) => compare(),
): ComparedGroup[] {
  const bySource = new Map(pages.map((page) => [page.source, page]));
  const compared = (group: EditionGroup): ComparedGroup => {
    // most pages have no partner: what they promise is laid side by side with nothing
    if (group.pages.length < 2) return { group, operations: [], findings: [] };
    const operations = compareOperations(group, bySource);
    const findings = compareRules.flatMap(({ check }) => check({ group, operations, pages: bySource }));
    return { group, operations, findings };
  };
  return groupEditions(pages, pairings).map(
    (group) => within(group, () => compared(group)) ?? { group, operations: [], findings: [] },
  );
}

/** The groups that the pages form, with nothing of what the editions say. */
export function groupPages(pages: readonly ApiPage[], pairings: Pairing = []): ComparedGroup[] {
  return groupEditions(pages, pairings).map((group) => ({ group, operations: [], findings: [] }));
}

/** All findings of a comparison: within the groups, and operations that a specification and the pages do not share. */
export function comparisonFindings(groups: readonly ComparedGroup[], pages: readonly ApiPage[]): Finding[] {
  return [...groups.flatMap(({ findings }) => findings), ...operationsUnspecified(pages)];
}
