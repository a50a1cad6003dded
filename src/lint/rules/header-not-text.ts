/** Headers whose type is that of an object: a header is a text. */
import { aboutField, defineRule } from "../../findings/rule.ts";
import { typeWords } from "../subject/json-types.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { ofRow, ownRows } from "../subject/page-rows.ts";
import { factPlace } from "../subject/places.ts";
import { typeEdits } from "../subject/type-edits.ts";

const rule = defineRule<{ field: string; type: string }>({
  id: "lint/header-not-text",
  severity: "warning",
  summary: "A header has the type of an object",
  docs: {
    description:
      "A header that the page sends or returns with a type that only a body can have: an object, or a list of objects.",
    rationale: "A header is a text. A client that is generated from the table tries to send an object in it.",
    example: "`Content-Type | Object | Yes | The value can be application/json.`",
    remediation: "Write String as the type.",
  },
  ...aboutField(({ type }) => `the table says ${type}, a header is a text`),
});

export const headerNotText = defineLint(rule, (subject, report) => {
  for (const row of ownRows(subject)) {
    const { field } = row;
    const type = field.type?.value;
    const words = typeWords(field);
    if ((row.place !== "header" && row.place !== "response-header") || !field.type || !type || words === null) continue;
    if (type.kind !== "object" && type.kind !== "map" && type.kind !== "structure") continue;
    report({
      data: { field: field.name.value, type: words },
      ...ofRow(row),
      fact: "type",
      places: [factPlace(field.type, field)],
      fix: {
        text: "Write String as the type.",
        edits: field.type.evidence.flatMap((evidence) => typeEdits(subject.source, evidence, "String")),
      },
    });
  }
});
