/** Which group of editions a finding belongs to. */
import { operationName } from "../promises/promises.ts";
import type { ComparedGroup } from "../compare/compare.ts";
import { isSpecification } from "../compare/groups.ts";
import { groupOperations } from "../compare/table.ts";
import type { Finding } from "../findings/finding.ts";

/** The name of the group that a finding belongs to: editions that are compared share it. */
export type GroupOf = (finding: Pick<Finding, "edition" | "operation">) => string;

/** A specification is in the groups of all its operations: the operation decides. */
export function makeGroupOf(groups: readonly ComparedGroup[]): GroupOf {
  const byEdition = new Map<string, string>();
  const byOperation = new Map<string, string>();
  groups.forEach(({ group }, i) => {
    const name = `${i} ${group.name}`;
    for (const { source } of group.pages) byEdition.set(source, name);
    if (!group.pages.some(isSpecification)) return;
    for (const { editions } of groupOperations(group))
      for (const { page, operation } of editions)
        byOperation.set(JSON.stringify([page.source, operationName(operation)]), name);
  });
  return ({ edition, operation }) =>
    byOperation.get(JSON.stringify([edition, operation])) ?? byEdition.get(edition) ?? edition;
}
