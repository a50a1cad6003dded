// Parameters and headers with one promise broken: texts, which the page gives a type.
import { breaksOf } from "./breaks.mjs";

/**
 * @param {any} row of a parameter or header
 * @param {string} text one that keeps it
 * @param {string} place "path", "query", "header"
 * @returns {{ kind: string, rule: string, text: string }[]}
 */
export function mutateText({ type, constraints }, text, place) {
  const kind = type?.value.kind ?? "string";
  const value = kind === "integer" || kind === "number" ? Number(text) : text;
  const broken =
    kind === "array" || kind === "union" || kind === "boolean" || kind === "unknown"
      ? []
      : breaksOf(constraints, value).map((one) => ({
          kind: one.kind,
          rule: `validate/${one.rule}`,
          text: String(one.value),
        }));
  const wrong = { integer: ["bcd", "7.5"], number: ["bcd"], boolean: ["maybe"] }[kind] ?? [];
  const types = wrong.map((one) => ({ kind: `type, ${one} for ${kind}`, rule: "validate/body-type", text: one }));
  // A path cannot hold an empty segment, a header no empty value.
  return [...types, ...broken].filter((one) => one.text !== "" || place === "query");
}
