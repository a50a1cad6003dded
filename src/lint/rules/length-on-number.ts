/** Lengths in characters documented for numbers and booleans. */
import { flatText } from "../../document/visit.ts";
import { aboutField, defineRule } from "../../findings/rule.ts";
import { descriptionLines, type Line } from "../../interpreter/prose/lines.ts";
import { isLooseType } from "../../language/loose-types.ts";
import { typeWords } from "../subject/json-types.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { ofRow, ownRows } from "../subject/page-rows.ts";
import { factPlace } from "../subject/places.ts";
import { tableRowOf } from "../subject/stated-values.ts";

const rule = defineRule<{ field: string; words: string }>({
  id: "lint/length-on-number",
  severity: "warning",
  summary: "A number or boolean has a documented length",
  docs: {
    description: "A row of type integer, number or boolean whose description limits its length in characters.",
    rationale:
      "Only texts have a length. Either the type is wrong, or the limits are meant as the smallest and largest number.",
    example: "`port | Integer | … Minimum length: 1. Maximum length: 65535.`",
    remediation: "Document a range instead of a length, or change the type to String.",
  },
  ...aboutField(({ words }) => `the type is ${words}, but the description limits the length in characters`),
});

export const lengthOnNumber = defineLint(rule, (subject, report) => {
  for (const row of ownRows(subject)) {
    const { field } = row;
    const words = typeWords(field);
    if (
      words === null ||
      !["integer", "number", "boolean"].includes(field.type?.value.kind ?? "") ||
      isLooseType(words)
    )
      continue;
    const cell = tableRowOf(field, subject)?.cells.description;
    const line = cell ? descriptionLines(cell.blocks).find((l) => statesLength(l, subject)) : undefined;
    if (!cell || !line) continue;
    report({
      data: { field: field.name.value, words },
      ...ofRow(row),
      fact: "maxLength",
      places: [
        {
          span: line.span,
          role: "subject",
          words: line.text.length > 200 ? flatText(cell.blocks).slice(0, 200) : line.text,
        },
        factPlace(field.type, field, "evidence"),
      ],
      fix: { text: "Document a range instead of a length, or change the type to String.", edits: [] },
    });
  }
});

function statesLength(line: Line, { vocabulary }: LintSubject): boolean {
  return vocabulary.languages.some(
    ({ facts }) =>
      !facts.condition.test(line.text) &&
      !facts.illustration.test(line.text) &&
      facts.patterns.some(
        ({ fact, pattern }) =>
          (fact === "length" || fact === "min-length" || fact === "max-length") && pattern.test(line.text),
      ),
  );
}
