/** Examples that show null for a field that is not documented as nullable. */
import { aboutField, defineRule } from "../../findings/rule.ts";
import { normaliseWords } from "../../language/words.ts";
import { allowedKinds, typeWords } from "../subject/json-types.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { ofShown, readPage } from "../subject/page-rows.ts";
import { factPlace, saidAndShown } from "../subject/places.ts";

const rule = defineRule<{ field: string; words: string }>({
  id: "lint/null-example",
  severity: "info",
  summary: "An example shows null, but the table does not say that the field can be null",
  docs: {
    description:
      "A `null` in a request or response example for a row whose type and description mention neither null nor an empty value.",
    rationale: "A client generated from the table does not expect null and fails on it.",
    example: 'The table says `description | String`, the example shows `"description": null`.',
    remediation: "Say in the description when the field is null, or show another value.",
  },
  joining: { contradictsExample: true },
  ...aboutField(({ words }) => `the table says ${words} and does not mention null, the example shows null`),
});

export const nullExample = defineLint(rule, (subject, report) => {
  for (const { field, shown } of readPage(subject).rows) {
    const words = typeWords(field);
    const [first, ...others] = shown.filter(({ value }) => value === null);
    if (!first || words === null || allowedKinds(field.type?.value ?? null) === null) continue;
    const said = normaliseWords(`${words} ${field.description?.value ?? ""}`);
    if (
      field.constraints.some(({ keyword }) => keyword === "nullable") ||
      subject.vocabulary.languages.some((language) => language.judging.empty.test(said))
    )
      continue;
    report({
      data: { field: field.name.value, words },
      ...ofShown(first),
      fact: "nullable",
      places: saidAndShown(factPlace(field.type, field), [first, ...others], subject.source),
      fix: { text: "Say in the description when the field is null, or show another value.", edits: [] },
    });
  }
});
