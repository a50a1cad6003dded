/** Structure tables that nothing refers to. */
import type { Structure } from "../../api-model/api-page.ts";
import { operationName } from "../../changes/promises.ts";
import { defineRule } from "../../findings/rule.ts";
import { namedBy } from "../../interpreter/rows.ts";
import { sameName } from "../../interpreter/names.ts";
import { parseTypeText } from "../../language/type-text.ts";
import { typeWords } from "../kinds.ts";
import { defineLint, type LintSubject } from "../lint-rule.ts";
import { ownRows } from "../page-rows.ts";
import { structurePlace } from "../places.ts";
import { usedStructures } from "../structure-uses.ts";

const rule = defineRule<{ name: string }>({
  id: "lint/structure-unused",
  severity: "info",
  summary: "A structure is described and no field leads to it",
  docs: {
    finds:
      "A table that describes a named structure, on a page with an operation, to which no field leads: by no link, no table number, no type name, no field name. Pages without an operation are libraries of structures, and not judged.",
    matters: "The structure is left over from an older version, or a field lost its type. Readers cannot tell which.",
    example: "“Table 7 NodeTaint” on a page where no type says `NodeTaint` and no field is called so.",
    todo: "Link the field that has this structure, or remove the table.",
  },
  message: ({ name }) => `${name} is described, and no field of the page leads to it`,
});

export const structureUnused = defineLint(rule, (subject, report) => {
  const { page, pages } = subject;
  const [operation] = page.operations;
  if (!operation) return;
  // where the body itself was not recognised, its table looks like a structure that nobody uses
  if (operation.requestBody === null && /^(?:POST|PUT|PATCH)$/.test(operation.method.value)) return;
  const used = usedStructures(page, pages);
  for (const structure of page.structures) {
    if (
      structure.name === null ||
      used.has(structure.id) ||
      structure.fields.length === 0 ||
      isCalledFor(structure, subject)
    )
      continue;
    report({
      data: { name: structure.name.value },
      operation: page.operations.length === 1 ? operationName(operation) : null,
      fieldPath: null,
      detail: structure.id,
      places: [structurePlace(structure, "subject")],
      fix: { text: `Link the field whose structure is ${structure.name.value}, or remove the table.`, edits: [] },
    });
  }
});

/** A field or a type of its name, or a mention of its number, may well mean it, though something else was linked or tied. */
function isCalledFor(structure: Structure, subject: LintSubject): boolean {
  const names = structure.name?.value.match(/[A-Za-z_@][\w.:@/-]*/g) ?? [];
  const number = subject.vocabulary.tableNumber(structure.name?.evidence[0]?.words ?? "");
  return ownRows(subject).some(({ field }) => {
    if (structure.fields.includes(field)) return false;
    const named = namedBy(parseTypeText(typeWords(field) ?? "", subject.vocabulary));
    if (names.some((name) => sameName(name, field.name.value) || (named !== null && sameName(name, named))))
      return true;
    return (
      number !== null &&
      [typeWords(field), field.description?.value].some(
        (words) => subject.vocabulary.tableNumber(words ?? "") === number,
      )
    );
  });
}
