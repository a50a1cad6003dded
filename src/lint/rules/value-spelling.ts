/** Two rows of one name whose lists have the same values, spelled differently. */
import type { Json } from "../../api-model/api-page.ts";
import { defineRule } from "../../findings/rule.ts";
import { constraintOf, isConditional, isScoped, textOf } from "../subject/judged-values.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { ofRow, ownRows, type PageRow } from "../subject/page-rows.ts";
import { constraintPlace } from "../subject/places.ts";

const rule = defineRule<{ field: string; first: readonly string[]; second: readonly string[] }>({
  id: "lint/value-spelling",
  severity: "warning",
  summary: "Two rows of one name spell the same values differently",
  docs: {
    description:
      "Two rows of the same name in different tables of a page, each with a list of values, where every value of one list is a value of the other, spelled otherwise: in capitals, or with a word before it. Lists that have a value in common are not meant.",
    rationale: "A client that filters by the value that it was given finds nothing.",
    example: "The query parameter `ip_version` can be `4` or `6`, the field `ip_version` of the response `v4` or `v6`.",
    remediation: "Write the values alike.",
  },
  message: ({ field, first, second }) =>
    `${field} is ${first.join(" or ")} in one table and ${second.join(" or ")} in another`,
});

export const valueSpelling = defineLint(rule, (subject, report) => {
  const known = new Map<string, Listed[]>();
  for (const row of ownRows(subject)) {
    const listed = listedIn(row, subject);
    if (listed === null) continue;
    const name = row.field.name.value;
    const others = known.get(name) ?? [];
    known.set(name, [...others, listed]);
    const rival = others.find(
      (other) => other.row.field.table !== row.field.table && areSpellings(other.values, listed.values),
    );
    if (!rival) continue;
    report({
      data: { field: name, first: rival.values, second: listed.values },
      ...ofRow(row),
      fact: "enum",
      places: [
        constraintPlace(listed.constraint, row.field),
        constraintPlace(rival.constraint, rival.row.field, "evidence"),
      ],
      fix: { text: "Write the values alike.", edits: [] },
    });
  }
});

interface Listed {
  readonly row: PageRow;
  readonly values: readonly string[];
  readonly constraint: NonNullable<ReturnType<typeof constraintOf>>;
}

const MOST_VALUES = 12;

function listedIn(row: PageRow, { vocabulary }: LintSubject): Listed | null {
  const constraint = constraintOf(row, "enum");
  if (!constraint || !Array.isArray(constraint.value)) return null;
  if (isScoped(constraint, vocabulary) || isConditional(constraint, vocabulary)) return null;
  const values = (constraint.value as readonly Json[]).map(textOf);
  return values.length < 2 || values.length > MOST_VALUES ? null : { row, values, constraint };
}

/** "4, 6" and "v4, v6"; "tcp, udp" and "TCP, UDP". Numbers within numbers are other numbers. */
function areSpellings(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.some((value) => b.includes(value))) return false;
  if ([...a, ...b].every((value) => /^\d+$/.test(value))) return false;
  const left = new Set(b);
  return a.every((value) => {
    const match = [...left].filter((other) => isSpelling(value, other));
    const [only] = match;
    return match.length === 1 && only !== undefined && left.delete(only);
  });
}

function isSpelling(a: string, b: string): boolean {
  const [short = "", long = ""] = [a.toLowerCase(), b.toLowerCase()].toSorted((x, y) => x.length - y.length);
  return long === short || (/^[a-z]{1,3}(?=\d)/.test(long) && long.replace(/^[a-z]{1,3}/, "") === short);
}
