/** The constraints of a row as checks, promises and ledger lines. */
import type { Constraint, Json, TypeExpression } from "../../api-model/api-page.ts";
import { foldMediaType } from "../../exchange/headers.ts";
import { LIST, typeBits } from "./json-types.ts";
import { newCounter, NONE } from "./plan-builder.ts";
import type { ValueCheck } from "./plan.ts";
import { enumTexts } from "./kept-constraints.ts";
import { scalarText } from "./same-scalar.ts";
import { constraintCheck, constraintWords, SCALAR } from "./value-checks.ts";
import { addPromise, ledgerLine, type ValueContext, type ValueSource } from "./value-context.ts";
import { enumRule } from "../rules/enum.ts";

/**
 * @param own the value's own context: a limit is judged where the value is there
 * @param outer that of the object around it: a constant could be shown wherever the object came
 */
export function compileChecks(
  source: ValueSource,
  constraints: readonly Constraint[],
  own: ValueContext,
  outer: ValueContext,
): ValueCheck[] {
  const also = constraints.flatMap(({ keyword, value }) =>
    keyword === "also" && Array.isArray(value) ? (value as readonly Json[]) : [],
  );
  const checks: ValueCheck[] = [];
  for (const constraint of constraints) {
    const { keyword, value, evidence } = constraint;
    const words = constraintWords(constraint);
    if (keyword === "default" || keyword === "deprecated") {
      ledgerLine(`${source.path} ${keyword === "default" ? words : ""}`.trimEnd(), keyword, NONE, NONE, outer.of, own);
    } else if (keyword === "enum") {
      if (!Array.isArray(value) || value.length === 0) continue;
      const id = addPromise(source, { fact: "enum", rule: enumRule.id, value, says: words, evidence }, own);
      const values = new Map<string, number>();
      for (const text of enumTexts(value as readonly Json[])) {
        const counter = newCounter(own.builder);
        values.set(text, counter);
        ledgerLine(`${source.path} ${text}`, "enum", NONE, counter, outer.of, own);
      }
      ledgerLine(`${source.path}, no other value`, "enum", id, NONE, outer.of, own);
      checks.push({ promise: id, kinds: SCALAR, keeps: (one) => values.has(scalarText(one)), values });
    } else {
      const check = constraintCheck(constraint, also);
      if (check === null) continue;
      const id = addPromise(source, { fact: keyword, rule: check.rule, value, says: words, evidence }, own);
      const kind = keyword === "const" || keyword === "format" ? keyword : "limit";
      ledgerLine(`${source.path} ${words}`, kind, id, NONE, kind === "const" ? outer.of : own.of, own);
      checks.push({ promise: id, kinds: check.kinds, keeps: check.keeps, values: null });
    }
  }
  return checks;
}

/** What a list's row says of values, it says of the items: "Array of strings", "The value can be A or B". */
export function itemConstraints(
  type: TypeExpression | null,
  constraints: readonly Constraint[],
): readonly Constraint[] {
  if (typeBits(type) !== LIST) return [];
  return constraints.filter(({ keyword }) => /^(?:const|enum|format|multipleOf|also)$|Length$|imum$/i.test(keyword));
}

export function allowsNull({ keyword, value }: Constraint): boolean {
  return (
    keyword === "nullable" || value === null || (keyword === "enum" && Array.isArray(value) && value.includes(null))
  );
}

/** The values of a constraint on a header of media types, as `foldMediaType` folds those that were sent. */
export function foldMediaTypes(constraint: Constraint): Constraint {
  const fold = (value: Json): Json => (typeof value === "string" ? foldMediaType(value) : value);
  if (constraint.keyword !== "const" && constraint.keyword !== "enum") return constraint;
  return {
    ...constraint,
    value: Array.isArray(constraint.value) ? (constraint.value as readonly Json[]).map(fold) : fold(constraint.value),
  };
}
