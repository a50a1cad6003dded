/** Required request fields that the page's own request examples lack. */
import type { Field, Json } from "../../api-model/api-page.ts";
import { isObject } from "../../api-model/json.ts";
import { aboutField, defineRule } from "../../findings/rule.ts";
import { isTruncated } from "../subject/truncated-example.ts";
import type { ShownObject } from "../subject/example-walk.ts";
import { misspeltKeys } from "../subject/key-spelling.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { ofShown, readPage, rowKey } from "../subject/page-rows.ts";
import { isConditional } from "../subject/presence.ts";
import { examplePlace, factPlace } from "../subject/places.ts";

const rule = defineRule<{ field: string }>({
  id: "lint/example-missing-required",
  aliases: ["lint/mandatory-example"],
  severity: "error",
  summary: "A request example lacks a required field",
  docs: {
    description:
      "A row of a request table that is required without a condition, and that no request example on the page contains although an example contains the object it belongs to. Examples with an ellipsis are not checked.",
    rationale:
      "Either the API rejects the page's own request, or the table requires a field that clients need not send.",
    example: "The table says `flavorRef | Yes`, but no request example contains `flavorRef`.",
    remediation: "Add the field to the example, or mark it as optional in the table.",
  },
  ...aboutField(() => "required in the table, missing from the request example"),
});

export const exampleMissingRequired = defineLint(rule, (subject, report) => {
  for (const [field, objects] of mandatoryRows(readPage(subject).examples.objects)) {
    const [first] = objects;
    // what belongs to every call is left out of the examples of each
    if (field.isCommon) continue;
    // "specified in the URI": the row stands in the body's table and is no part of the body
    if (!first || isConditional(field, subject.vocabulary) || /\bURI\b/i.test(field.description?.value ?? "")) continue;
    if (
      objects.some(
        (object) =>
          object.present.includes(field) ||
          // a second row of that name, which is another mistake
          (isObject(object.value) && Object.hasOwn(object.value, field.name.value)) ||
          holdsDeeper(object.value, field.name.value) ||
          isTruncated(object.overlay.example) ||
          [...misspeltKeys(object).values()].includes(field),
      )
    )
      continue;
    const at = ofShown(first);
    report({
      data: { field: field.name.value },
      operation: at.operation,
      fieldPath: `${at.fieldPath}${at.fieldPath === "request" ? " " : "."}${field.name.value}`,
      fact: "required",
      places: [factPlace(field.required, field), examplePlace(subject.source, first.overlay.example, first.pointer)],
      fix: {
        text: "Add the field to the example, or mark it as optional in the table.",
        edits: [],
      },
    });
  }
});

/**
 * Whether the example has the key further inside the object: a flat table lists the members of objects behind their rows, however deep
 * they lie, and where the field belongs is another question than whether it is sent.
 */
function holdsDeeper(value: Json, key: string): boolean {
  if (!isObject(value) && !Array.isArray(value)) return false;
  return Object.values(value).some(
    (member) => (isObject(member) && Object.hasOwn(member, key)) || holdsDeeper(member as Json, key),
  );
}

/** Each required row of a request with the example objects that could hold it. */
function mandatoryRows(objects: readonly ShownObject[]): [Field, ShownObject[]][] {
  const rows = new Map<string, [Field, ShownObject[]]>();
  for (const object of objects) {
    if (object.overlay.place !== "request" || object.present.length === 0) continue;
    for (const field of object.structure.fields) {
      if (field.required?.value !== "yes") continue;
      const known = rows.get(rowKey(field));
      if (known) known[1].push(object);
      else rows.set(rowKey(field), [field, [object]]);
    }
  }
  return [...rows.values()];
}
