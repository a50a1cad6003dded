/** Misspelled type words. */
import { aboutField, defineRule } from "../../findings/rule.ts";
import { headerWords } from "../../language/words.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { typeWords } from "../subject/json-types.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { ofRow, ownRows } from "../subject/page-rows.ts";
import { exactSpan, factPlace } from "../subject/places.ts";

const rule = defineRule<{ field: string; words: string; meant: string }>({
  id: "lint/misspelled-type",
  aliases: ["lint/type-misspelt"],
  severity: "info",
  summary: "A type word is misspelled",
  docs: {
    description: "A type cell with a known misspelling of a type word.",
    rationale: "Tools that read the table take the word for the name of a structure, or find no type.",
    example: "`size | Interger | …`",
    remediation: "Correct the word.",
  },
  ...aboutField(({ words, meant }) => `the type is spelled “${words}”; did you mean ${meant}?`),
});

export const misspelledType = defineLint(rule, (subject, report) => {
  for (const row of ownRows(subject)) {
    const words = typeWords(row.field);
    const meant = words === null ? null : meantBy(words, subject.vocabulary);
    const [evidence] = row.field.type?.evidence ?? [];
    if (words === null || meant === null || !evidence) continue;
    const span = exactSpan(subject.source, evidence);
    report({
      data: { field: row.field.name.value, words, meant },
      ...ofRow(row),
      fact: "type",
      places: [factPlace(row.field.type, row.field)],
      fix: {
        text: `Write ${meant}.`,
        ...(span ? { sure: true } : {}),
        edits: span ? [{ span, replacement: meant }] : [],
      },
    });
  }
});

function meantBy(words: string, { languages }: Vocabulary): string | null {
  const plain = headerWords(words).replace(/[.。]$/, "");
  for (const { judging } of languages)
    if (Object.hasOwn(judging.misspeltTypes, plain)) return judging.misspeltTypes[plain] ?? null;
  return null;
}
