// Values that break exactly one promise of a row: its list, its constant, one of its limits, its format.
import { isSampledFormat, keeps, limitsOf } from "./scalars.mjs";

/** Longer texts and lists are not made. */
const LONGEST = 5000;
const NO_FORMAT = "no such form!";

/**
 * @param {any[]} constraints of the row
 * @param {unknown} value one that keeps them
 * @returns {{ kind: string, rule: string, value: any }[]}
 */
export function breaksOf(constraints, value) {
  const limits = limitsOf(constraints);
  const listed = limits.const === undefined ? limits.enum : [limits.const];
  // A value beside the list that breaks nothing else; a value beyond a limit would also be beside the list.
  if (Array.isArray(listed)) {
    const rule = limits.const === undefined ? "enum" : "const";
    const other = besideList(listed, value);
    const isAlone = limits.const === undefined || limits.enum === undefined;
    return other === undefined || !isAlone || !keeps(other, limits) || limits.format !== undefined
      ? []
      : [{ kind: rule, rule, value: other }];
  }
  if (typeof value === "string") return textBreaks(limits);
  if (typeof value === "number") return numberBreaks(limits, value);
  return Array.isArray(value) ? listBreaks(limits, value) : [];
}

function besideList(listed, value) {
  if (typeof value === "number") return Math.max(0, ...listed.map(Number).filter(Number.isFinite)) + 1;
  return typeof value === "string" ? "nosuchvalue" : undefined;
}

function textBreaks({ minLength, maxLength, format }) {
  const text = (length) => "b".repeat(length);
  const found = [];
  if (format !== undefined) {
    const fits = keeps(NO_FORMAT, { minLength, maxLength });
    return isSampledFormat(format) && fits ? [{ kind: `format, ${format}`, rule: "format", value: NO_FORMAT }] : [];
  }
  if (minLength > 0) found.push({ kind: "minLength", rule: "limits", value: text(minLength - 1) });
  if (maxLength < LONGEST) found.push({ kind: "maxLength", rule: "limits", value: text(maxLength + 1) });
  return found;
}

function numberBreaks(limits, value) {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf = 1, also = [] } = limits;
  const beyond = (from, step) => {
    let at = from;
    while (also.some((one) => Number(one) === at)) at += step;
    return at;
  };
  const found = [];
  if (minimum !== undefined)
    found.push({ kind: "minimum", rule: "limits", value: beyond(minimum - multipleOf, -multipleOf) });
  if (maximum !== undefined)
    found.push({ kind: "maximum", rule: "limits", value: beyond(maximum + multipleOf, multipleOf) });
  if (exclusiveMinimum !== undefined)
    found.push({ kind: "exclusiveMinimum", rule: "limits", value: beyond(exclusiveMinimum, -multipleOf) });
  if (exclusiveMaximum !== undefined)
    found.push({ kind: "exclusiveMaximum", rule: "limits", value: beyond(exclusiveMaximum, multipleOf) });
  const between = value + 1;
  if (limits.multipleOf > 1 && keeps(between, limits) && !also.includes(between))
    found.push({ kind: "multipleOf", rule: "limits", value: between });
  return found;
}

function listBreaks({ minItems, maxItems }, list) {
  const found = [];
  if (minItems > 0) found.push({ kind: "minItems", rule: "limits", value: list.slice(0, minItems - 1) });
  if (maxItems < LONGEST && list.length > 0)
    found.push({
      kind: "maxItems",
      rule: "limits",
      value: Array.from({ length: maxItems + 1 }, (_, n) => list[n % list.length]),
    });
  return found;
}
