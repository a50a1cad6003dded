/** What every finding of `validate` tells: what the page says, what came, how often, and where. Values are shapes. */

export type BreakData = {
  /** How a sentence names it: "clusters[].name", "the body", "path project_id". */
  readonly subject: string;
  /** What the page says, in its own words. */
  readonly says: string;
  /** What came: "a list", "string, 36 characters, UUID". */
  readonly came: string;
  /** Exchanges that show it, of those that could. */
  readonly count: number;
  readonly of: number;
  /** `count / of`, from 0 to 1. */
  readonly share: number;
  /** What is counted. */
  readonly unit: "responses" | "requests" | "entries";
  readonly statuses: readonly number[];
  /** By time, where the recording tells it. */
  readonly first: SeenAt;
  readonly last: SeenAt;
  /** At most three. */
  readonly samples: readonly SeenSample[];
};

export type SeenAt = {
  readonly file: string;
  /** Counts from 0; null where only a part of the recording was read, and nobody told how many come before. */
  readonly entry: number | null;
  /** In bytes, decompressed. */
  readonly offset: number;
  readonly time: string | null;
};

type SeenSample = SeenAt & { readonly shape: string };

/** "in 3 of 12 responses", "in all 12 responses", "in the only response". */
export function inResponses({ count, of, unit }: BreakData): string {
  const one = unit === "entries" ? "entry" : unit.slice(0, -1);
  if (of <= 1) return `in the only ${one}`;
  if (count >= of) return `in all ${of} ${unit}`;
  return `in ${count} of ${of} ${unit}`;
}

/** Message and statement of a rule that speaks of a field, a parameter or a body. */
export function aboutSubject(statement: (data: BreakData) => string): {
  readonly statement: (data: BreakData) => string;
  readonly message: (data: BreakData) => string;
} {
  return { statement, message: (data) => `${data.subject}: ${statement(data)}` };
}
