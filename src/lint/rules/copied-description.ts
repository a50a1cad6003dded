/** Two rows of one table with the same long description: one was copied and never rewritten. */
import { defineRule } from "../../findings/rule.ts";
import { foldSpace } from "../../source/text.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { ofRow, ownRows, type PageRow } from "../subject/page-rows.ts";
import { evidencePlace, nameEvidence } from "../subject/places.ts";
import { hasEastAsian } from "../../language/scripts.ts";

const rule = defineRule<{ first: string; second: string }>({
  id: "lint/copied-description",
  severity: "info",
  summary: "Two rows of one table have the same description",
  docs: {
    description:
      "Exactly two rows of one table that have the same type and the same long description, although their names have no word in common and the description mentions neither name.",
    rationale: "One of the two was copied and never rewritten, so its field is not described.",
    example: "`description` and `updated_at` are both “Time when the group was last changed.”",
    remediation: "Write a description for the field that the text does not fit.",
  },
  message: ({ first, second }) => `${first} and ${second} have the same description`,
});

export const copiedDescription = defineLint(rule, (subject, report) => {
  const byText = new Map<string, PageRow[]>();
  for (const row of ownRows(subject)) {
    const text = foldSpace(row.field.description?.value ?? "");
    // values and limits are often the same for several fields, and then so are their words
    if (row.field.constraints.length > 0) continue;
    if (text.length < (hasEastAsian(text) ? SHORTEST_EAST_ASIAN : SHORTEST)) continue;
    const key = `${row.field.table} ${text}`;
    byText.set(key, [...(byText.get(key) ?? []), row]);
  }
  for (const [, [first, second, ...more]] of byText) {
    if (!first || !second || more.length > 0 || areAlike(first, second)) continue;
    report({
      data: { first: first.field.name.value, second: second.field.name.value },
      ...ofRow(first),
      fact: "description",
      detail: second.field.name.value,
      places: [evidencePlace(nameEvidence(first.field)), evidencePlace(nameEvidence(second.field), "evidence")],
      fix: { text: "Write a description for the field that the text does not fit.", edits: [] },
    });
  }
});

/** Shorter texts ("Reserved field.") may well be of several fields. */
const SHORTEST = 30;
const SHORTEST_EAST_ASIAN = 12;

/** Names that share a word, or types that differ (a list and its item), may be described in the same words; so may fields that the text names. */
function areAlike(a: PageRow, b: PageRow): boolean {
  const words = wordsOf(a);
  const others = wordsOf(b);
  const text = (a.field.description?.value ?? "").toLowerCase();
  const isNamed = (word: string): boolean => word.length > 2 && text.includes(word);
  return (
    words.some((word) => others.some((other) => word.startsWith(other) || other.startsWith(word))) ||
    words.some(isNamed) ||
    others.some(isNamed) ||
    JSON.stringify(a.field.type?.value ?? null) !== JSON.stringify(b.field.type?.value ?? null)
  );
}

function wordsOf({ field }: PageRow): string[] {
  return field.name.value
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}
