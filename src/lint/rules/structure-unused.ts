/** Structure tables that nothing refers to. */
import { operationName } from "../../changes/promises.ts";
import { defineRule } from "../../findings/rule.ts";
import { defineLint } from "../lint-rule.ts";
import { structurePlace } from "../places.ts";
import { usedStructures } from "../structure-uses.ts";

const rule = defineRule<{ name: string }>({
  id: "lint/structure-unused",
  severity: "info",
  summary: "A structure is described and no field refers to it",
  docs: {
    finds: "A table that describes a named structure, on a page with an operation, to which no field leads: by no link, no table number, no type name, no field name. Pages without an operation are libraries of structures, and not judged.",
    matters: "The structure is left over from an older version, or a field lost its type. Readers cannot tell which.",
    example: "“Table 7 NodeTaint” on a page where no type says `NodeTaint` and no field is called so.",
    todo: "Link the field that has this structure, or remove the table.",
  },
  message: ({ name }) => `${name} is described, and no field of the page refers to it`,
});

export const structureUnused = defineLint(rule, (subject, report) => {
  const { page, pages } = subject;
  const [operation] = page.operations;
  if (!operation) return;
  const used = usedStructures(page, pages);
  for (const structure of page.structures) {
    if (structure.name === null || used.has(structure.id) || structure.fields.length === 0) continue;
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
