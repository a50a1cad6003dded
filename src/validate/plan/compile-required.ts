/** The required mark of a row as a promise. */
import type { Field, Requirement } from "../../api-model/api-page.ts";
import { NONE } from "./plan-builder.ts";
import { addPromise, ledgerLine, type ValueContext } from "./value-context.ts";

/** What the page says of a field being there: a required mark, a condition, or nothing. An optional field promises nothing. */
export function compileRequired(field: Field, path: string, context: ValueContext): number {
  const stated: Requirement | "unsaid" =
    field.required?.value ??
    (field.constraints.some(({ keyword }) => keyword === "condition") ? "conditional" : "unsaid");
  const isAnswer = context.place === "response" || context.place === "response-header";
  const rule =
    context.place === "response-header"
      ? "validate/missing-response-header"
      : isAnswer
        ? "validate/missing-field"
        : "validate/missing-request-parameter";
  // The server sets what is read-only, and keeps what is write-only to itself.
  const isOtherSides = field.constraints.some(({ keyword }) => keyword === (isAnswer ? "writeOnly" : "readOnly"));
  const isClaim = !isOtherSides && (isAnswer ? stated !== "no" : stated === "yes");
  const says =
    stated === "unsaid"
      ? "nothing about it being optional"
      : stated === "conditional"
        ? "under a condition"
        : `required: ${field.required?.evidence[0]?.words ?? stated}`;
  const source = {
    name: field.name.value,
    path,
    listed: null,
    type: field.type,
    constraints: [],
    row: { span: field.row, words: field.name.value },
  };
  const evidence = field.required?.evidence ?? [];
  const id = addPromise(
    source,
    { fact: "required", rule: isClaim ? rule : null, value: stated, says, evidence },
    context,
  );
  if (stated === "yes" && !isOtherSides) ledgerLine(path, "required", id, NONE, context.of, context);
  return isClaim ? id : NONE;
}
