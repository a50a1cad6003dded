/**
 * The Finding: one disagreement, the atom that carries a fingerprint. What a person sees is a `Cause`: the findings that one
 * mistake explains. Both are plain data.
 */
import type { Json } from "../api-model/api-page.ts";
import type { Span } from "../source/source.ts";

export type Severity = "error" | "warning" | "info";

/** From mild to grave, for sorting and thresholds. */
export const severityRank: Readonly<Record<Severity, number>> = { info: 1, warning: 2, error: 3 };

/** A place that a finding speaks of. `words`: the page's own, or a description of a recorded value's shape. */
export interface Place {
  readonly span: Span;
  readonly role: "subject" | "evidence" | "example" | "other-edition" | "recording";
  readonly words: string;
}

/** The side that is probably wrong, and what says so. */
export interface Verdict {
  readonly certainty: "sure" | "probable" | "undecided";
  /** Source ids of the pages that should change; empty when undecided. */
  readonly wrong: readonly string[];
  /** Why, as sentences; when undecided, what would decide it. */
  readonly because: string;
}

/** What to write instead. `edits` where the change is mechanical. */
export interface Fix {
  readonly text: string;
  /** Nothing speaks against the edits; absent where something may. */
  readonly sure?: true;
  readonly edits: readonly { readonly span: Span; readonly replacement: string }[];
  /** What is to be written where nothing stands yet; the page's markup decides how. Absent where there is nothing such. */
  readonly additions?: readonly Addition[];
}

export type Addition =
  /** A paragraph at the beginning of what the page says of an operation. */
  | {
      readonly kind: "notice";
      /** Request line of the operation, and those of the page's others. */
      readonly operation: Span;
      readonly others: readonly Span[];
      readonly text: string;
    }
  /** A row behind another one. */
  | {
      readonly kind: "row";
      readonly after: Span;
      /** What the new row holds in the columns of these cells of the other one. */
      readonly cells: readonly { readonly like: Span; readonly text: string }[];
    };

/** A change that one edition made and others did not follow. */
export interface StaleEdition {
  /** Source ids of the editions that say what they said. */
  readonly editions: readonly string[];
  /** Source id of the edition that changed. */
  readonly changed: string;
  /** What it said and what it says, in a word or two; null where it said nothing, or no longer does. */
  readonly before: string | null;
  readonly after: string | null;
  /** Where it says so now. */
  readonly place: Place;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** A statement about the API, made from `data`: "preferences is an object, the table says String". */
  readonly message: string;
  readonly data: Readonly<Record<string, Json>>;
  /** "GET /path", or null for a finding about the page itself. */
  readonly operation: string | null;
  /** `clusters[].name`; "" is the body; prefixed by its place for parameters ("path project_id"); null when no field. */
  readonly fieldPath: string | null;
  /** Which fact of the field: "type", "required", "maxLength", …; null when the field as a whole. */
  readonly fact: string | null;
  /** Source id of the page that is at issue. */
  readonly edition: string;
  /** The first is where to look; the rest is evidence. */
  readonly places: readonly Place[];
  readonly verdict: Verdict | null;
  /** Of `validate`: whose fault it is. */
  readonly blame: "api" | "page" | "undecided" | null;
  readonly fix: Fix | null;
  /** Of `validate`: how many exchanges show it. */
  readonly count: number | null;
  /** Where an earlier state was compared with: the change that brought editions apart. Absent when nothing is known of one. */
  readonly lagsBehind?: StaleEdition;
  /** What the fingerprint is made of beside operation, field path, fact and edition. */
  readonly mark?: { readonly rule: string; readonly detail: string | null };
  /** 16 hexadecimal digits from rule, operation, field path, fact and edition; lines and wording play no part. */
  readonly fingerprint: string;
}

/** Findings that one mistake explains. */
export interface Cause {
  /** The rule that names the cause. */
  readonly rule: string;
  readonly severity: Severity;
  /** "clusters, users, contexts are lists; two pages make each an object" */
  readonly title: string;
  /** Further lines that a person reads under the title. */
  readonly lines: readonly string[];
  readonly findings: readonly Finding[];
  readonly verdict: Verdict | null;
  readonly fix: Fix | null;
  /** From the atoms' fingerprints' common part: rule, operation and fact. */
  readonly fingerprint: string;
}
