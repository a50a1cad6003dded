/** "Possible values:" and a list (or lines) of values below it. */
import type { Constraint, Evidence, Json, TypeExpression } from "../../api-model/api-page.ts";
import type { Language } from "../../language/language.ts";
import type { Line } from "./lines.ts";
import { toValue, unique, valueText } from "./values.ts";

export interface ValueList {
  readonly constraints: readonly Constraint[];
  /** The items: what they explain holds for one value only. */
  readonly items: readonly Line[];
}

/** The values of each label that a list follows. A list with one item that begins with no value is a list of rules, not of values. */
export function listedValues(lines: readonly Line[], type: TypeExpression | null, language: Language): ValueList {
  const labels = language.facts.patterns.filter((p) => p.fact === "enum-label");
  const constraints: Constraint[] = [];
  const taken: Line[] = [];
  lines.forEach((line, index) => {
    if (!labels.some((label) => label.pattern.test(line.text)) || isPartial(line.text, language)) return;
    const items = itemsBelow(lines, index, language);
    // "null" among the values is no text: the field may be null
    const nulls = items.filter((item) => NULL_ITEM.test(item.text));
    const read = items.filter((item) => !nulls.includes(item)).map((item) => itemValue(item.text, type, language));
    const values = read.flatMap((item) => (item === null ? [] : [item.value]));
    if (values.length < 2 || values.length < read.length || unique(values).length < values.length) return;
    for (const item of items) taken.push(item);
    if (type?.kind !== "boolean")
      constraints.push({ keyword: "enum", value: values, evidence: [line, ...items].map(evidence) });
    if (nulls.length > 0) constraints.push({ keyword: "nullable", value: true, evidence: nulls.map(evidence) });
    constraints.push(...markedDefault(items, type, language));
  });
  return { constraints, items: taken };
}

const NULL_ITEM = /^"?null"?(?=$|[\s:(,.])/i;

const evidence = ({ span, words }: Line): Evidence => ({ span, words });

/** "If X is set, the options are:" lists some of the values. What stands before the label's own sentence is another matter. */
function isPartial(text: string, { facts }: Language): boolean {
  const last = text.split(/(?<=[。!?])|(?<=\.)\s+/).findLast((sentence) => sentence.trim() !== "") ?? text;
  return facts.condition.test(last) || facts.scope.test(last) || facts.loose.test(last);
}

/** The items of the list right below; without a list, the single words on the lines below. */
function itemsBelow(lines: readonly Line[], index: number, language: Language): Line[] {
  const label = lines[index];
  const next = lines[index + 1];
  if (!label || !next) return [];
  const items: Line[] = [];
  const isBelow = next.depth > label.depth;
  for (let i = index + 1; i < lines.length; i++) {
    const line = lines[i];
    if (!line) break;
    if (isBelow) {
      if (line.depth <= label.depth) break;
      // what an item says after its first line, or in a list of its own, explains it
      if (line.list === next.list && line.item !== items.at(-1)?.item) items.push(line);
    } else if (line.depth === label.depth && line.item === label.item && isPlainItem(line.text, language))
      items.push(line);
    else break;
  }
  return items;
}

/** "**false** (default)", and "flavorid: … The default value is flavorid." */
function markedDefault(items: readonly Line[], type: TypeExpression | null, language: Language): Constraint[] {
  const { defaultMark, patterns } = language.facts;
  const names = patterns.filter((p) => p.fact === "default" && p.under === undefined);
  const marked = items.flatMap((item): Constraint[] => {
    const value = itemValue(item.text, type, language)?.value ?? null;
    const isNamed = names.some(
      ({ pattern }) => pattern.exec(item.text)?.groups?.["value"]?.replaceAll('"', "") === valueText(value),
    );
    return value !== null && (defaultMark.test(item.text) || isNamed)
      ? [{ keyword: "default", value, evidence: [evidence(item)] }]
      : [];
  });
  return marked.length === 1 ? marked : [];
}

/** Below a label without a list: a word of its own, or one with its explanation, and no label. */
function isPlainItem(text: string, { facts }: Language): boolean {
  if (facts.labels.some(({ pattern }) => pattern.test(text)) || facts.cut.test(text)) return false;
  return /^"?[\w.\-/;=+]+"?(?:\s*\([^()]*\))?$/.test(text) || /^"?[\w.\-/+]+"?\s*:(?!\/\/)/.test(text);
}

/** The value with which an item begins: "**0**: disabled", "application/json", "TRUE：支持". */
function itemValue(text: string, type: TypeExpression | null, language: Language): { readonly value: Json } | null {
  const match = /^(?:"([^"]+)"|([A-Za-z0-9_$@+-](?:[\w$@.\-/;=+*{}]*[\w}*+])?(?::[a-z]\w*(?=$|[\s:,.;(]))?))/i.exec(
    text,
  );
  const words = match?.[1] ?? match?.[2];
  if (!match || words === undefined) return null;
  const rest = text.slice(match[0].length);
  if (!language.facts.itemEnd.test(rest)) return null;
  // an item that is one ordinary word of a sentence, or a condition, is no value
  if (match[1] === undefined && language.facts.condition.test(words)) return null;
  const value = toValue(match[1] === undefined ? words : `"${words}"`, type, language);
  return value === null ? null : { value };
}

/**
 * "- **0**: image - **1**: text", "ecs：云服务器 eni：网卡": a list that a flattened cell left in one line. Every part must begin with a
 * value and its explanation.
 */
export function inlineList(text: string, type: TypeExpression | null, language: Language): Json[] | null {
  const parts = text
    .split(/(?:^|\s+)-\s+(?=["\w])|[\s;,。、]+(?="?[\w.-]+"?\s*:(?!\/\/))/)
    .filter((part) => part.trim() !== "");
  const values = parts.map((part) =>
    /^"?[\w.-]+"?\s*:\s*\S/.test(part.trim()) ? itemValue(part.trim(), type, language) : null,
  );
  const read = values.flatMap((item) => (item === null ? [] : [item.value]));
  return read.length < 2 || read.length < parts.length || unique(read).length < read.length ? null : read;
}

/**
 * "ACTIVE：正常DOWN：停用枚举值：ACTIVEDOWN": flattened cells glue the values together. They can be told apart where each of them
 * is explained before, and these names together are the glued word.
 */
export function gluedValues(
  glued: string,
  before: string,
  type: TypeExpression | null,
  language: Language,
): Json[] | null {
  const word = /^"?([\w-]{2,200})"?$/.exec(glued.trim())?.[1];
  if (word === undefined) return null;
  const names = [...before.matchAll(/[A-Za-z0-9_-]+(?=\s*[:(])/g)].map((match) => match[0]);
  const known = [...new Set(names)];
  const values: string[] = [];
  let at = 0;
  while (at < word.length) {
    const name = known.filter((candidate) => word.startsWith(candidate, at)).toSorted((a, b) => b.length - a.length)[0];
    if (name === undefined || values.includes(name)) return null;
    values.push(name);
    at += name.length;
  }
  const read = values.map((value) => toValue(value, type, language));
  return values.length < 2 || read.some((value) => value === null) ? null : unique(read);
}
