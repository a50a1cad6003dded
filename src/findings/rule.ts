/** A rule is data: what it reports, why that matters, how severe it is, and how its message is made. */
import type { Json } from "../api-model/api-page.ts";
import type { Finding, Severity, Verdict } from "./finding.ts";

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
  /** Markdown; the documentation page is made of it. `description` says what the rule reports, `rationale` why that matters, `remediation` how to fix it. */
  readonly docs: {
    readonly description: string;
    readonly rationale: string;
    readonly example: string;
    readonly remediation: string;
  };
  /** The statement about the API, from typed data. */
  readonly message: (data: Data) => string;
  /** What it says of a field, without the field's name: a title says it of several fields at once. */
  readonly statement?: (data: Data) => string;
  readonly joining?: Joining;
}

/** How findings of a rule are joined with others, and what is read of them together. */
export interface Joining {
  /** Rules that state one fact of a field from different sides share it; by default a rule shares its fact with no other. */
  readonly fact?: string;
  /** Reading order among findings of one severity, 1 first. Rules without a rank follow. */
  readonly rank?: number;
  /** Names the mistake that a finding comes from where one mistake shows in several fields or rules; null where it does not. */
  readonly mistake?: (finding: Finding) => string | null;
  /** What a house writes in one way on many pages: the same on every page of a run is one cause. null where it is no habit. */
  readonly habit?: (finding: Finding) => string | null;
  /** What it says of its field: only fields of which the same is said are shown as one. Null where the usual data decide. */
  readonly picture?: (finding: Finding) => string | null;
  /** It is about something that one edition, or the page, does not have. */
  readonly lacking?: "edition" | "page";
  /** The fact is simply not stated. */
  readonly unstated?: true;
  /** It proves that a page contradicts its own example. */
  readonly contradictsExample?: true;
  /** Its places must not be shown with the text around them. */
  readonly hidesContext?: true;
  /** Title of joined findings that this rule leads; null for the usual one. */
  readonly title?: (joined: Joined) => string | null;
  /** Which side is wrong, from joined findings of this rule. */
  readonly verdict?: (findings: readonly Finding[]) => Verdict | null;
}

/** Findings that one mistake explains, gravest first. */
export interface Joined {
  readonly main: Finding;
  readonly findings: readonly Finding[];
  /** How an edition is called in this report, by its source id. */
  readonly labelOf: (edition: string) => string;
  readonly joiningOf: (finding: Finding) => Joining;
}

/** The first part of a rule's id. */
export function familyOf({ rule }: Pick<Finding, "rule">): Family {
  return rule.slice(0, rule.indexOf("/")) as Family;
}

/** Message and statement of a rule that speaks of one field: "size: the table says Integer, the example shows a string". */
export function aboutField<Data extends { readonly field: string }>(
  statement: (data: Data) => string,
): { readonly statement: (data: Data) => string; readonly message: (data: Data) => string } {
  return { statement, message: (data) => `${data.field}: ${statement(data)}` };
}

/** Keeps the data type of a rule's message while the rule is written as an object. */
export function defineRule<Data extends Readonly<Record<string, Json>>>(rule: Rule<Data>): Rule<Data> {
  return rule;
}

/** The id that the rule had first: fingerprints do not change when a rule is renamed. */
export function firstId({ id, aliases }: Pick<Rule, "id" | "aliases">): string {
  return aliases?.[0] ?? id;
}
