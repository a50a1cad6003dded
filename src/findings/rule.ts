/** A rule is data: what it finds, why it matters, how grave it is, and how its message is made. */
import type { Json } from "../api-model/api-page.ts";
import type { Severity } from "./finding.ts";

/** Which command the rule belongs to; also the first part of its id. */
export type Family = "read" | "lint" | "compare" | "diff" | "validate";

export interface Rule<Data extends Readonly<Record<string, Json>> = Readonly<Record<string, Json>>> {
  /** `family/what-was-found`, reads as "allow X". */
  readonly id: `${Family}/${string}`;
  /** Earlier ids, oldest first: the configuration accepts them, and fingerprints are made of the first, so that baselines hold. */
  readonly aliases?: readonly string[];
  readonly severity: Severity;
  /** One line for lists. */
  readonly summary: string;
  /** What it finds, why it matters and what to do, in Markdown; the documentation page is made of it. */
  readonly docs: {
    readonly finds: string;
    readonly matters: string;
    readonly example: string;
    readonly todo: string;
  };
  /** The statement about the API, from typed data. */
  readonly message: (data: Data) => string;
}

/** Keeps the data type of a rule's message while the rule is written as an object. */
export function defineRule<Data extends Readonly<Record<string, Json>>>(rule: Rule<Data>): Rule<Data> {
  return rule;
}

/** The id that the rule had first: fingerprints do not change when a rule is renamed. */
export function firstId({ id, aliases }: Pick<Rule, "id" | "aliases">): string {
  return aliases?.[0] ?? id;
}
