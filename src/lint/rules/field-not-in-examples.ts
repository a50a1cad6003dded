/** Fields that no example shows, although an example shows the object they belong to. */
import type { Field, Structure } from "../../api-model/api-page.ts";
import { defineRule } from "../../findings/rule.ts";
import { isTruncated } from "../subject/truncated-example.ts";
import type { ShownObject } from "../subject/example-walk.ts";
import { misspeltKeys, misspeltWrapper } from "../subject/key-spelling.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { ofShown, readPage, rowKey } from "../subject/page-rows.ts";
import { evidencePlace, nameEvidence, structurePlace } from "../subject/places.ts";
import { isConditional } from "../subject/presence.ts";

const rule = defineRule<{ fields: readonly string[]; table: string }>({
  id: "lint/field-not-in-examples",
  aliases: ["lint/never-shown"],
  severity: "info",
  summary: "No response example shows a documented field",
  docs: {
    description:
      "Rows of a response table that no example on the page shows, although an example shows the object they belong to. One finding for each table, with the names of its rows. Fields that the page calls conditional, reserved, unsupported or deprecated are not reported. Requests are not checked, because they need not contain optional fields.",
    rationale:
      "Readers have to guess the form of a field that no example shows. The API may also have dropped the field long ago.",
    example: "The table of `server` has a row `locked`, but none of three examples shows it.",
    remediation: "Print a complete response as the example, or say when the field is returned.",
  },
  joining: { lacking: "page" },
  message: ({ fields, table }) =>
    `no example shows the ${fields.length === 1 ? "field" : "fields"} ${list(fields)} of ${table}`,
});

export const fieldNotInExamples = defineLint(rule, (subject, report) => {
  const { objects: all } = readPage(subject).examples;
  // a row that stands in the wrong table is reported where its key is shown
  const misplaced = new Set(all.filter(({ overlay }) => overlay.place === "response").flatMap(({ extra }) => extra));
  for (const [structure, objects] of byStructure(all)) {
    const [first] = objects;
    // examples of the page that has the table are not looked at here
    if (structure.span.source !== subject.page.source) continue;
    if (!first || objects.some(({ overlay }) => isTruncated(overlay.example))) continue;
    const shown = new Set(
      objects.flatMap((object) => [...object.present, ...misspeltKeys(object).values()].map(rowKey)),
    );
    for (const { overlay } of objects) {
      const [, wrapper] = misspeltWrapper(overlay, subject.page) ?? [];
      if (wrapper) shown.add(rowKey(wrapper));
    }
    const missing = structure.fields.filter(
      (field) =>
        !shown.has(rowKey(field)) && !misplaced.has(field.name.value) && !isConditional(field, subject.vocabulary),
    );
    const [head] = missing;
    if (!head || 2 * missing.length > structure.fields.length) continue;
    report({
      data: { fields: missing.map(nameOf), table: structure.name?.value ?? "the response" },
      ...ofShown(first),
      places: [evidencePlace(nameEvidence(head)), structurePlace(structure)],
      fix: { text: "Show them in an example, or say in their descriptions when they are returned.", edits: [] },
    });
  }
});

function byStructure(objects: readonly ShownObject[]): Map<Structure, ShownObject[]> {
  const groups = new Map<Structure, ShownObject[]>();
  for (const object of objects) {
    if (object.overlay.place !== "response" || object.present.length === 0) continue;
    const group = groups.get(object.structure);
    if (group) group.push(object);
    else groups.set(object.structure, [object]);
  }
  return groups;
}

const nameOf = (field: Field): string => field.name.value;

function list(names: readonly string[]): string {
  return names.length < 4 ? names.join(", ") : `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`;
}
