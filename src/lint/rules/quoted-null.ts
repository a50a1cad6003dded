/** `"null"` in quotes in an example: a text where null is meant. */
import { aboutField, defineRule } from "../../findings/rule.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { ofShown, readPage } from "../subject/page-rows.ts";
import { evidencePlace, nameEvidence, saidAndShown } from "../subject/places.ts";

const rule = defineRule<{ field: string }>({
  id: "lint/quoted-null",
  severity: "warning",
  summary: 'An example shows "null" in quotes',
  docs: {
    description:
      'A field whose example value is the text `"null"`, although neither its documented values nor its description mention that text.',
    rationale: "A client that checks the value for null never finds it, and one that displays it shows the word.",
    example: '`"range": "null"`',
    remediation: "Write `null` without quotes if the value is null; otherwise show a real value.",
  },
  ...aboutField<{ field: string }>(() => 'the example shows the text "null" in quotes, not null'),
});

export const quotedNull = defineLint(rule, (subject, report) => {
  for (const { field, shown } of readPage(subject).rows) {
    const [first, ...others] = shown.filter(({ value }) => value === "null");
    const described = `${field.description?.value ?? ""} ${JSON.stringify(field.constraints.map(({ value }) => value))}`;
    if (!first || /\bnull\b/i.test(described)) continue;
    report({
      data: { field: field.name.value },
      ...ofShown(first),
      fact: "nullable",
      places: saidAndShown(evidencePlace(nameEvidence(field)), [first, ...others], subject.source),
      fix: { text: "Write null without quotes, or show a real value.", edits: [] },
    });
  }
});
