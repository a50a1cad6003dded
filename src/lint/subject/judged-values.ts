/** The values of examples that a statement about single values can be held against. */
import type { Constraint, Json, Keyword } from "../../api-model/api-page.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { normaliseWords } from "../../language/words.ts";
import type { ShownValue } from "./example-walk.ts";
import { secretName, secretValue } from "../../exchange/masking/secrets.ts";
import { isPlaceholder } from "./json-types.ts";
import type { PageRow } from "./page-rows.ts";

/** What examples show for a row, the items of lists one by one; no null, no empty text, no placeholder. */
export function judgedValues(row: PageRow, vocabulary: Vocabulary): ShownValue[] {
  return row.shown
    .flatMap(itemsOf)
    .filter(({ value }) => value !== null && value !== "" && !isPlaceholder(value, vocabulary));
}

function itemsOf(shown: ShownValue): ShownValue[] {
  if (!Array.isArray(shown.value)) return [shown];
  return (shown.value as readonly Json[]).map((value, i) => ({ ...shown, value, pointer: `${shown.pointer}/${i}` }));
}

export function constraintOf(row: PageRow, keyword: Keyword): Constraint | null {
  return row.field.constraints.find((constraint) => constraint.keyword === keyword) ?? null;
}

/** "In eu-de, the value can only be …" speaks of a part of the cases. */
export function isScoped({ evidence }: Constraint, vocabulary: Vocabulary): boolean {
  return evidence.some(({ words }) =>
    vocabulary.languages.some(({ judging }) => judging.scoped.test(normaliseWords(words))),
  );
}

/** Values that a sentence with "if" or "when" names are some of the values. */
export function isConditional({ evidence }: Constraint, vocabulary: Vocabulary): boolean {
  return evidence.some(({ words }) =>
    vocabulary.languages.some(({ facts }) => facts.condition.test(normaliseWords(words))),
  );
}

/** Whether the number stands in the words that it was read from, and is no part of a longer one or of a list. */
export function standsWhole({ value, evidence }: Constraint): boolean {
  return evidence.some(({ words }) => {
    const plain = normaliseWords(words).replace(/(?<=\d),(?=\d{3}(?!\d))/g, "");
    return (plain.match(/-?\d+(?:\.\d+)?/g) ?? []).some(
      (number) => Math.abs(Number(number)) === Math.abs(Number(value)),
    );
  });
}

/** A value as text: a string as it is, anything else as JSON. */
export function textOf(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A value as a message shows it. A long one is cut: it may be anything. One that may be a secret is not shown. */
export function showValue(value: Json, name: string): string {
  const text = textOf(value);
  if (secretName(name) !== null || secretValue(text) !== null) return "another value";
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
