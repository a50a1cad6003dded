/** What findings tell that stand on an earlier run alone: the counts of both runs. */

export type ChangeData = {
  /** How a sentence names it: "clusters[].name", "the body". */
  readonly subject: string;
  /** What was seen before, and in how many responses of how many. */
  readonly before: string;
  readonly beforeCount: number;
  readonly beforeOf: number;
  /** What is seen now. */
  readonly came: string;
  readonly count: number;
  readonly of: number;
  /** `count / of`, from 0 to 1. */
  readonly share: number;
};

/** "in each of 12 responses", "in 3 of 12 responses", "in the only response". */
export function inResponses(count: number, of: number): string {
  if (of <= 1) return count === 0 ? "not in the only response" : "in the only response";
  if (count >= of) return `in each of ${of} responses`;
  return count === 0 ? `in none of ${of} responses` : `in ${count} of ${of} responses`;
}
