/** Whether a row says that its field is there only sometimes. */
import type { Field } from "../../api-model/api-page.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { normaliseWords } from "../../language/words.ts";

/** Conditional, reserved, unsupported or deprecated by its own words. */
export function isConditional(field: Field, vocabulary: Vocabulary): boolean {
  if (field.required?.value === "conditional") return true;
  if (field.constraints.some(({ keyword }) => keyword === "condition" || keyword === "deprecated")) return true;
  const words = vocabulary.languages.reduce(
    (text, { judging }) => text.replace(judging.moment, " "),
    normaliseWords(field.description?.value ?? ""),
  );
  return vocabulary.languages.some(
    (language) => language.facts.condition.test(words) || language.judging.sometimes.test(words),
  );
}
