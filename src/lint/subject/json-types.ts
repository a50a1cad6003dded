/** The JSON kinds that a stated type allows, and how findings name them. */
import type { Field, Json, TypeExpression } from "../../api-model/api-page.ts";
import { kindOf } from "../../promises/promises.ts";
import { isMasked } from "../../exchange/masking/masked.ts";
import { hasEastAsian } from "../../language/scripts.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { normaliseWords } from "../../language/words.ts";

export type Kind = ReturnType<typeof kindOf>;

/** The kinds of value that a type allows; null where it leaves them open. */
export function allowedKinds(type: TypeExpression | null): readonly Kind[] | null {
  switch (type?.kind) {
    case "string":
      return ["string"];
    case "integer":
      return ["integer"];
    case "number":
      return ["number", "integer"];
    case "boolean":
      return ["boolean"];
    case "array":
      return ["list"];
    case "object":
    case "map":
    case "structure":
      return ["object"];
    case "union": {
      const options = type.options.map(allowedKinds);
      return options.includes(null) ? null : options.flatMap((option) => option ?? []);
    }
    default:
      return null;
  }
}

/** The type cell's own words; null where the table has no type column, so that nothing is stated. */
export function typeWords(field: Field): string | null {
  const [evidence] = field.type?.evidence ?? [];
  const name = field.name.evidence[0];
  if (evidence === undefined || evidence === name || evidence.words === name?.words) return null;
  // "data.id" in a row of its own makes an object of "data", whose cell says nothing
  const rest = evidence.words.startsWith(field.name.value) ? evidence.words.slice(field.name.value.length) : "";
  return /^(?:\[\])?\.\w/.test(rest) ? null : evidence.words;
}

/** The kinds that the words of a type cell offer beside each other: "string or object" names two, of which a reading may know one. */
export function namedKinds(words: string, vocabulary: Vocabulary): readonly Kind[] {
  const options = vocabulary.typeOptions(normaliseWords(words));
  if (options.length < 2) return [];
  return options.flatMap((option) => {
    const kind = vocabulary.typeWord(option);
    if (kind === null || kind === "unstated") return [];
    return (
      allowedKinds(kind === "array" ? { kind, items: null } : kind === "map" ? { kind, values: null } : { kind }) ?? []
    );
  });
}

/** "1-6" and "true|false" tell which values there are where one is expected; words of a language without blanks tell what goes there. */
export function standsForSeveral(value: Json, allowed: readonly Kind[]): boolean {
  if (typeof value !== "string" || allowed.includes("string")) return false;
  return (
    hasEastAsian(value) ||
    /^[^|"'\s]+(?:\|[^|"'\s]+)+$/.test(value) ||
    /^\d+(?:\.\d+)?\s?[-–~]\s?\d+(?:\.\d+)?$/.test(value)
  );
}

/** A value that stands for one that the writer left out: nothing can be said of it. */
export function isPlaceholder(value: Json, vocabulary: Vocabulary): boolean {
  if (typeof value !== "string") return false;
  const text = value.trim();
  if (isMasked(text) || /^[*x.…·_-]{2,}$/i.test(text) || /x{3,}|X{3,}|\*{2,}|\.{3}|…/.test(text)) return true;
  return (
    /^[<{$%].*[>}%]$/.test(text) ||
    /^\[\p{L}[^"[\]]*\]$/u.test(text) ||
    /\$\{[^{}]*\}|\{\{[^{}]*\}\}/.test(text) ||
    vocabulary.languages.some((language) => language.judging.sampleWord.test(text))
  );
}

/** "an object", "a list". */
export function aKind(kind: string): string {
  return kind === "null" ? "null" : /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}
