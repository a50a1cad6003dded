/** Every rule of docproof, by family. */
import { compareRules } from "../compare/registry.ts";
import { diffRules } from "../diff/registry.ts";
import type { Finding } from "../findings/finding.ts";
import type { Joining, Rule } from "../findings/rule.ts";
import { lintRules } from "../lint/registry.ts";
import { validateRules } from "../validate/rules/registry.ts";

export const catalogue: readonly Rule[] = [
  ...lintRules.map(({ rule }) => rule),
  ...compareRules.map(({ rule }) => rule),
  ...diffRules.map(({ rule }) => rule),
  ...validateRules,
];

const byId = new Map(catalogue.flatMap((rule) => [rule.id, ...(rule.aliases ?? [])].map((id) => [id, rule] as const)));

/** The rule with that id, or that once had it. */
export function findRule(id: string): Rule | null {
  return byId.get(id) ?? null;
}

const ALONE: Joining = {};

/** How findings of its rule are joined. */
export function joiningOf({ rule }: Pick<Finding, "rule">): Joining {
  return findRule(rule)?.joining ?? ALONE;
}
