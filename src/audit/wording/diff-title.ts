/** The title of a change: which operation it is of, and what changed. */
import type { Cause } from "../../findings/finding.ts";

export function diffTitle(title: string, { findings }: Cause): string {
  const operations = new Set(findings.flatMap(({ operation }) => (operation === null ? [] : [operation])));
  const [first] = operations;
  if (first === undefined || title.includes(first)) return title;
  const others = operations.size - 1;
  const more = others === 0 ? "" : ` and ${others} more ${others === 1 ? "operation" : "operations"}`;
  return `${first}${more}: ${title}`;
}
