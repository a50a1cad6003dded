/** "Possible values:" and a list (or lines) of values below it. */
import type { Constraint, Json, TypeExpression } from "../../api-model/api-page.ts";
import type { Language } from "../../language/language.ts";
import type { Line } from "./lines.ts";
import { toValue, unique } from "./values.ts";

/** The enum of each label that values follow. A list with one item that begins with no value is a list of rules, not of values. */
export function listedValues(lines: readonly Line[], type: TypeExpression | null, language: Language): Constraint[] {
  if (type?.kind === "boolean") return [];
  const labels = language.facts.patterns.filter((p) => p.fact === "enum-label");
  return lines.flatMap((line, index): Constraint[] => {
    if (!labels.some((label) => label.pattern.test(line.text)) || isConditional(line.text, language)) return [];
    const items = itemsBelow(lines, index);
    const values = items.map((item) => leadingValue(item.text, type, language));
    if (values.length < 2 || values.some((value) => value === null)) return [];
    return [{ keyword: "enum", value: unique(values), evidence: [line, ...items].map(({ words, span }) => ({ span, words })) }];
  });
}

const isConditional = (text: string, language: Language): boolean => language.facts.condition.test(text);

/** The items of the list right below; without a list, the single words on the lines below. */
function itemsBelow(lines: readonly Line[], index: number): Line[] {
  const label = lines[index];
  const next = lines[index + 1];
  if (!label || !next) return [];
  const items: Line[] = [];
  for (const line of lines.slice(index + 1)) {
    const belongs = next.list !== null && next.list !== label.list ? line.list === next.list : next.list === null && line.list === null && /^"?[\w.\-/;=+]+"?$/.test(line.text);
    if (!belongs) break;
    items.push(line);
  }
  return items;
}

/** The value with which an item begins: "**0**: disabled", "application/json", "TRUE：支持". */
function leadingValue(text: string, type: TypeExpression | null, language: Language): Json | null {
  const match = /^(?:"([^"]+)"|([A-Za-z0-9_$@+-][\w$@.\-/;=+*]*(?:=[\w-]+)?))/.exec(text);
  const words = match?.[1] ?? match?.[2];
  if (!match || words === undefined) return null;
  const rest = text.slice(match[0].length);
  if (!language.facts.itemEnd.test(rest) && !/^\s*[:：(]/.test(rest)) return null;
  const clean = words.replace(/[.;:]+$/, "");
  // an item that is one ordinary word of a sentence, or a condition, is no value
  if (match[1] === undefined && language.facts.condition.test(clean)) return null;
  return toValue(match[1] === undefined ? clean : `"${clean}"`, type, language);
}
