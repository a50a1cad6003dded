/** "Possible values:" and a list (or lines) of values below it. */
import type { Constraint, Evidence, Json, TypeExpression } from "../../api-model/api-page.ts";
import type { Language } from "../../language/language.ts";
import { makeFormFinder } from "./forms.ts";
import type { Line } from "./lines.ts";
import { isOwn, type Subject } from "./sentence-facts.ts";
import { toValue, unique, valueText } from "./values.ts";

export interface ValueList {
  readonly constraints: readonly Constraint[];
  /** The items: what they explain holds for one value only. */
  readonly items: readonly Line[];
}

/** The forms that stand at the end of a label of a list of values, and of which the field itself is the subject where they name one. */
const labelsIn = makeFormFinder(({ fact }) => fact === "enum-label");
const defaultsIn = makeFormFinder(({ fact, under }) => fact === "default" && under === undefined);

/** The values of each label that a list follows. A list with one item that begins with no value is a list of rules, not of values. */
export function listedValues(lines: readonly Line[], field: Subject, language: Language): ValueList {
  const { type } = field;
  // the values of a list's elements are none of the list; what their items say holds for one of them all the same
  const element = type?.kind === "array" ? type.items : type;
  const constraints: Constraint[] = [];
  const taken: Line[] = [];
  lines.forEach((line, index) => {
    const labels = labelsIn(line.text, language);
    const isOfField = labels.some(([, { groups }]) => isOwn(groups?.["subject"] ?? "", field, language));
    if (!isOfField || isPartial(line.text, language)) return;
    const items = itemsBelow(lines, index, language);
    // "null" among the values is no text: the field may be null
    const nulls = items.filter((item) => NULL_ITEM.test(item.text));
    const read = items.filter((item) => !nulls.includes(item)).map((item) => itemValues(item.text, element, language));
    const values = read.flat();
    const isOne = values.length === 1 && items.length === 1 && isExplained(items[0], line);
    if (
      (values.length < 2 && !isOne) ||
      read.some((item) => item.length === 0) ||
      unique(values).length < values.length
    )
      return;
    for (const item of items) taken.push(item);
    if (type?.kind === "array") return;
    if (type?.kind !== "boolean")
      constraints.push({ keyword: "enum", value: values, evidence: [line, ...items].map(evidence) });
    if (nulls.length > 0) constraints.push({ keyword: "nullable", value: true, evidence: nulls.map(evidence) });
    constraints.push(...markedDefault(items, type, language));
  });
  return { constraints, items: taken };
}

/** "normal: for everyday use" in a list: one value with what it means, so that more may follow one day. */
const isExplained = (item: Line | undefined, label: Line): boolean =>
  item !== undefined && item.depth > label.depth && /^(?:"[\w.-]+"|[\w.-]+)\s*:\s*\S/.test(item.text);

/** The values with which the lines begin, two or more and each of them one; null where a line begins with none. */
export function eachValue(lines: readonly Line[], type: TypeExpression | null, language: Language): Json[] | null {
  const read = lines.map(({ text }) => itemValue(text, type, language)?.value ?? null);
  const values = unique(read.filter((value) => value !== null));
  return values.length < 2 || values.length < lines.length ? null : values;
}

const NULL_ITEM = /^"?null"?(?=$|[\s:(,.])/i;

const evidence = ({ span, words }: Line): Evidence => ({ span, words });

/** "If X is set, the options are:" lists some of the values. What stands before the label's own sentence is another matter. */
function isPartial(text: string, { facts }: Language): boolean {
  const last = text.split(/(?<=[。!?])|(?<=\.)\s+/).findLast((sentence) => sentence.trim() !== "") ?? text;
  return facts.condition.test(last) || facts.scope.test(last) || facts.loose.test(last);
}

/**
 * The items of the list right below, and of further ones behind it that hold nothing but values; without a list, the single words on
 * the lines below.
 */
function itemsBelow(lines: readonly Line[], index: number, language: Language): Line[] {
  const label = lines[index];
  const next = lines[index + 1];
  if (!label || !next) return [];
  const rest = lines.slice(index + 1);
  if (next.depth > label.depth) {
    const end = rest.findIndex((line) => line.depth <= label.depth);
    // what an item says after its first line, or in a list of its own, explains it
    const items = rest
      .slice(0, end < 0 ? rest.length : end)
      .filter((line, at, all) => line.depth === next.depth && all.findIndex(({ item }) => item === line.item) === at);
    const isValue = (line: Line): boolean => itemValue(line.text, null, language) !== null;
    const others = items.filter(({ list }) => list !== next.list);
    return others.every(isValue) ? items : items.filter(({ list }) => list === next.list);
  }
  const end = rest.findIndex(
    (line) => line.depth !== label.depth || line.item !== label.item || !isPlainItem(line.text, language),
  );
  return rest.slice(0, end < 0 ? rest.length : end);
}

/** "**false** (default)", and "flavorid: … The default value is flavorid." */
function markedDefault(items: readonly Line[], type: TypeExpression | null, language: Language): Constraint[] {
  const { defaultMark } = language.facts;
  const marked = items.flatMap((item): Constraint[] => {
    const value = itemValue(item.text, type, language)?.value ?? null;
    if (value === null) return [];
    const isNamed = defaultsIn(item.text, language).some(
      ([, { groups }]) => groups?.["value"]?.replaceAll('"', "") === valueText(value),
    );
    return defaultMark.test(item.text) || isNamed ? [{ keyword: "default", value, evidence: [evidence(item)] }] : [];
  });
  return marked.length === 1 ? marked : [];
}

/** Below a label without a list: a word of its own, or one with its explanation, and no label. */
function isPlainItem(text: string, { facts }: Language): boolean {
  if (facts.labels.some(({ pattern }) => pattern.test(text)) || facts.cut.test(text)) return false;
  return /^"?[\w.\-/;=+]+"?(?:\s*\([^()]*\))?$/.test(text) || /^"?[\w.\-/+]+"?\s*:(?!\/\/)/.test(text);
}

/** The values with which an item begins: one, or those that it explains together, "http, https: over the web". */
function itemValues(text: string, type: TypeExpression | null, language: Language): Json[] {
  const colon = text.slice(0, LONGEST_HEAD).search(/:(?!\/\/)/);
  const together = colon < 0 ? [] : text.slice(0, colon).split(/\s?[,、]\s?/);
  const heads =
    together.length > 1 && together.every((part) => /^"?[\w.-]+"?$/.test(part.trim()))
      ? together.map((part) => `${part.trim()}${text.slice(colon)}`)
      : [text];
  const read = heads.map((head) => itemValue(head, type, language));
  return read.every((item) => item !== null) ? read.map(({ value }) => value) : [];
}

const LONGEST_HEAD = 120;

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
    .split(/(?:^|\s)-\s{1,9}(?=["\w])|(?<![\s;,。、])[\s;,。、]{1,40}(?="?[\w.-]{1,200}"?\s{0,9}:(?!\/\/))/)
    .filter((part) => part.trim() !== "");
  const values = parts.map((part) =>
    /^"?[\w.-]+"?\s*:\s*\S/.test(part.trim()) ? itemValue(part.trim(), type, language) : null,
  );
  const read = values.flatMap((item) => (item === null ? [] : [item.value]));
  return read.length < 2 || read.length < parts.length || unique(read).length < read.length ? null : read;
}

/** "0: disabled, 1: enabled", behind a lead or alone: two or more numbers, each with its meaning, up to the end of the sentence. */
export function numberedValues(
  sentence: string,
  type: TypeExpression | null,
  language: Language,
  languages: readonly Language[],
): Json[] | null {
  const { facts } = language;
  if (facts.loose.test(sentence) || facts.condition.test(sentence) || facts.scope.test(sentence)) return null;
  const parts = sentence.replace(/[\s.。;)]{1,4}$/, "").split(/\s?[,;、/]\s?/);
  const values: Json[] = [];
  for (const part of parts) {
    const number =
      (values.length === 0 ? FIRST_NUMBERED : NUMBERED).exec(part)?.[1] ??
      (part === parts[values.length] ? numberInWords(part, languages) : undefined);
    // what stands before the first one is the lead
    if (number === undefined && values.length === 0) continue;
    const value = number === undefined ? null : toValue(number, type, language);
    if (value === null) return null;
    values.push(value);
  }
  return values.length < 2 || unique(values).length < values.length ? null : values;
}

/** "0 means off", "2 for the second": a small number with what it stands for in words. */
function numberInWords(part: string, languages: readonly Language[]): string | undefined {
  const number = /^"?(\d{1,3})"?(?=\s+\D|\p{L})/u.exec(part);
  const rest = part.slice(number?.[0].length ?? 0);
  return number && languages.some(({ facts }) => facts.itemEnd.test(rest)) ? number[1] : undefined;
}

const NUMBERED = /^"?(\d{1,6})"?\s?(?:[:=]|\s-(?=\s)|-(?=[^\d\s]))\s?[^\d\s:]/;
const FIRST_NUMBERED = /^(?:[^\d:]{1,40}[:(\s]\s?)?"?(\d{1,6})"?\s?(?:[:=]|\s-(?=\s)|-(?=[^\d\s]))\s?[^\d\s:]/;

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
  const names = [...before.matchAll(/(?<![\w-])[A-Za-z0-9_-]+(?=\s{0,9}[:(])/g)].map((match) => match[0]);
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
