/** Rows whose description is empty. */
import { flatText } from "../../document/visit.ts";
import { aboutField, defineRule } from "../../findings/rule.ts";
import { normaliseWords } from "../../language/words.ts";
import { wordsOfName } from "../../promises/names.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { ofRow, ownRows } from "../subject/page-rows.ts";
import { tableRowOf } from "../subject/stated-values.ts";

const rule = defineRule<{ field: string; words: string }>({
  id: "lint/missing-description",
  aliases: ["lint/description-missing"],
  severity: "info",
  summary: "A row has no description, or only a placeholder",
  docs: {
    description:
      "A row whose table has a description column and whose description is empty, or only a dash, “N/A” or 无, or a placeholder such as TBD or 待补充.",
    rationale: "Readers have nothing but the name.",
    example: "`users | Array of users objects | -`",
    remediation: "Describe the field.",
  },
  joining: { lacking: "page" },
  ...aboutField(({ words }) => (words === "" ? "no description" : `no description, only “${words}”`)),
});

export const missingDescription = defineLint(rule, (subject, report) => {
  for (const row of ownRows(subject)) {
    const cell = tableRowOf(row.field, subject)?.cells.description;
    const words = cell ? flatText(cell.blocks) : null;
    if (!cell || words === null || !saysNothing(words, subject) || isItself(row.field.name.value, words, subject))
      continue;
    report({
      data: { field: row.field.name.value, words },
      ...ofRow(row),
      fact: "description",
      places: [{ span: words === "" ? row.field.row : cell.span, role: "subject", words }],
      fix: { text: `Describe ${row.field.name.value}: what it is and what its values mean.`, edits: [] },
    });
  }
});

function saysNothing(words: string, { vocabulary }: LintSubject): boolean {
  const plain = normaliseWords(words);
  return (
    /^[\s\-–—/.。]*$/.test(words) ||
    vocabulary.isNone(words) ||
    vocabulary.languages.some(({ judging }) => judging.placeholder.test(plain) || judging.description.test(plain))
  );
}

/** The word for "description" says all of a field that is one: `remark`, `jobDescription`. */
function isItself(name: string, words: string, { vocabulary }: LintSubject): boolean {
  const last = wordsOfName(name).at(-1) ?? "";
  return vocabulary.languages.some(
    ({ judging }) =>
      judging.describing.test(last) &&
      vocabulary.languages.some((l) => l.judging.description.test(normaliseWords(words))),
  );
}
