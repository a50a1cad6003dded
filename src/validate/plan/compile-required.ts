/** The required mark of a row as a promise. */
import type { Field, Requirement } from "../../api-model/api-page.ts";
import { NONE } from "./plan-builder.ts";
import { addPromise, ledgerLine, type ValueContext } from "./value-context.ts";
import { missingFieldRule } from "../rules/missing-field.ts";
import { missingRequestParameterRule } from "../rules/missing-request-parameter.ts";
import { missingResponseHeaderRule } from "../rules/missing-response-header.ts";

/**
 * What the page says of a field being there: a required mark, a condition, or nothing. An optional field promises nothing, and
 * neither does one of which the page says that it is there in some cases.
 */
export function compileRequired(field: Field, path: string, context: ValueContext): number {
  const isAnswer = context.place === "response" || context.place === "response-header";
  const isConditional = field.constraints.some(({ keyword }) => keyword === "condition");
  // "Yes" in the column of a response, and "Only returned if …" in its description: the sentence says when
  const stated: Requirement | "unsaid" =
    isConditional && (isAnswer || !field.required) ? "conditional" : (field.required?.value ?? "unsaid");
  const rule =
    context.place === "response-header"
      ? missingResponseHeaderRule.id
      : isAnswer
        ? missingFieldRule.id
        : missingRequestParameterRule.id;
  // The server sets what is read-only, and keeps what is write-only to itself.
  const isOtherSides = field.constraints.some(({ keyword }) => keyword === (isAnswer ? "writeOnly" : "readOnly"));
  const isElsewhere = context.place === "request" && field.isCommon === true;
  const isClaim =
    !isOtherSides && !isElsewhere && (isAnswer ? stated === "yes" || stated === "unsaid" : stated === "yes");
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
