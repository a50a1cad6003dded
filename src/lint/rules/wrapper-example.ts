/** Examples that wrap the table's fields in one more object, or lack an object that the table wraps them in. */
import { operationName } from "../../changes/promises.ts";
import { defineRule } from "../../findings/rule.ts";
import type { Overlay } from "../example-walk.ts";
import { defineLint } from "../lint-rule.ts";
import { readPage } from "../page-rows.ts";
import { evidencePlace, examplePlace, nameEvidence } from "../places.ts";

const rule = defineRule<{ body: string; key: string; wrapped: boolean }>({
  id: "lint/wrapper-example",
  severity: "error",
  summary: "The example and the table disagree on an object around the fields",
  docs: {
    finds: "An example whose only key is missing from the table and holds the table's fields, or a table whose only row is missing from the example, which shows the fields of that row's object directly.",
    matters: "One level too many or too few makes every field path wrong: nothing that is built from the table reads the answer.",
    example: 'The table lists `id`, `name`; the example shows `{"server": {"id": …, "name": …}}`.',
    todo: "Add the row of the outer object to the table (and make the rest its structure), or take it out of the example.",
  },
  message: ({ body, key, wrapped }) => (wrapped ? `the example has the ${body}'s fields inside ${key}, which the table does not have` : `the table has the ${body}'s fields inside ${key}, which the example does not have`),
});

export const wrapperExample = defineLint(rule, (subject, report) => {
  const seen = new Set<string>();
  for (const overlay of readPage(subject).examples.overlays) {
    const { fit } = overlay;
    if (fit.kind !== "wrapped" && fit.kind !== "unwrapped") continue;
    const key = fit.kind === "wrapped" ? fit.key : fit.field.name.value;
    const id = `${overlay.place} ${overlay.status} ${key}`;
    const evidence = fit.kind === "unwrapped" ? nameEvidence(fit.field) : bodyEvidence(overlay);
    if (seen.has(id) || !evidence) continue;
    seen.add(id);
    report({
      data: { body: overlay.place, key, wrapped: fit.kind === "wrapped" },
      operation: operationName(overlay.operation),
      fieldPath: overlay.place === "request" ? "request" : "",
      fact: "wrapper",
      detail: key,
      places: [evidencePlace(evidence), examplePlace(subject.source, overlay.example, fit.kind === "wrapped" ? `/${key}` : "")],
      fix: { text: fit.kind === "wrapped" ? `If the example is right, give the table one row ${key} and describe the fields as its structure.` : `If the table is right, put the example's fields inside "${key}".`, edits: [] },
    });
  }
});

/** Where the table of the body that an example was laid over begins. */
function bodyEvidence({ operation, place, status }: Overlay) {
  const body = place === "request" ? operation.requestBody : operation.responses.find((response) => response.status.value === status)?.body;
  return body?.evidence[0];
}
