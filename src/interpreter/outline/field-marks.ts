/**
 * Reads the marks of a field in a list: beside its name ("(string, required)"), or before its description begins: "**string**,
 * optional. The name", "optional. Boolean. Whether".
 */
import { isLooseType } from "../../language/loose-types.ts";
import { parseTypeText, type TypeText } from "../../language/type-text.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace } from "../../source/text.ts";

export interface FieldMarks {
  readonly type: string | null;
  readonly required: "yes" | "no" | null;
  readonly default: string | null;
}

/** The marks that stand beside a name. */
export function readMarks(written: string, vocabulary: Vocabulary): FieldMarks {
  const text = foldSpace(written)
    .replace(/^\(|\)$/g, "")
    .trim();
  // "integer: 0 or string: "": each type has a default of its own
  const options = vocabulary.typeOptions(text).map((option) => {
    const words = /^([^:]{1,60}):\s*\S/.exec(option)?.[1] ?? "";
    return parseTypeText(words, vocabulary) ? words : (words.split(" ").at(-1) ?? "");
  });
  if (options.length > 1 && options.every((option) => parseTypeText(option, vocabulary) !== null))
    return { type: options.join("|"), required: "no", default: null };
  // "string: <required>", "string: "15s"": what stands behind the colon is the default
  const [, typed, value] = /^([^:]{1,60}):\s*(\S.*)$/.exec(text) ?? [];
  if (typed !== undefined && value !== undefined && parseTypeText(typed, vocabulary)) {
    const mark = vocabulary.requirementMark(value.replace(/^<|>$/g, ""));
    const isValue = mark === null && !vocabulary.isNone(value) && !/^(?:""|''|<.*>)$/.test(value);
    return { type: typed, required: mark ?? "no", default: isValue ? value.replace(/^(["'])(.*)\1$/, "$2") : null };
  }
  let required: FieldMarks["required"] = null;
  let fallback: string | null = null;
  const types: string[] = [];
  for (const part of text
    .split(/[,;()，；、]/)
    // "-required", right behind the name
    .map((p) => p.trim().replace(/^[-–—](?=\p{L})/u, ""))
    .filter((p) => p !== "")) {
    const mark = vocabulary.requirementMark(part);
    if (mark !== null) required = mark;
    else if (vocabulary.isDefaultMark(part)) fallback ??= singleValue(vocabulary.defaultBehind(part), vocabulary);
    else if (areValues(part, vocabulary)) continue;
    else if (parseTypeText(part, vocabulary)) types.push(part);
    else {
      const words = part.split(" ");
      const inWords = words.flatMap((word) => vocabulary.requirementMark(word) ?? []);
      required = inWords[0] ?? required;
      const rest = words.filter((word) => vocabulary.requirementMark(word) === null).join(" ");
      const [word = ""] = words;
      if (rest !== "" && parseTypeText(rest, vocabulary)) types.push(rest);
      else if (vocabulary.typeWord(word) !== null) types.push(word);
    }
  }
  // "path, string": a word for a place may be a type's name, too
  return { type: types.find((type) => isType(type, vocabulary)) ?? types[0] ?? null, required, default: fallback };
}

/** "defaults to `20`" names a value; "default none" and "defaults to that of the server" name none. */
function singleValue(words: string | null, vocabulary: Vocabulary): string | null {
  return words === null || vocabulary.isNone(words) || /\s/.test(words) ? null : words;
}

/** "asc or desc": small words, none of them a type, are values to choose from. */
function areValues(text: string, vocabulary: Vocabulary): boolean {
  const options = vocabulary.typeOptions(text);
  const isWord = (option: string): boolean => /^[a-z][\w-]*$/.test(option) && vocabulary.typeWord(option) === null;
  return options.length > 1 && options.every(isWord);
}

type OpeningMarks = Omit<FieldMarks, "default">;

/** One mark, or several with commas, closed like a sentence or a label; a sign between blanks closes them too. */
const CLAUSE = /^([^.:;\n–—]{1,60}?)(?:[.:;](?=\s|$)|\s[-–—]+(?=\s)|\s?[–—]|$)\s*/;

/** "(Optional, object) Settings of it": marks in brackets need no sign behind them. */
const IN_BRACKETS = /^[(（]([^()（）]{1,60})[)）]:?(?=\s|$)\s*/;

/** What stands before the first clause that says anything else, or as parts of their own in the first sentence. */
export function openingMarks(description: string, vocabulary: Vocabulary): OpeningMarks {
  const opening = narrowed(description.slice(0, 200));
  const first = firstMarks(opening, vocabulary);
  if (first.type !== null && first.required !== null) return first;
  const among = marksAmong(/^.*?(?=\.\s|$)/.exec(opening)?.[0] ?? "", vocabulary);
  return { type: first.type ?? among.type, required: first.required ?? among.required };
}

/** The signs of East Asian text as those of Latin text, with the blanks that stand there; bars between marks as commas. */
export const narrowed = (text: string): string =>
  foldSpace(
    text
      .replace(/[，、]/g, ", ")
      .replace(/；/g, "; ")
      .replace(/：/g, ": ")
      .replace(/。/g, ". ")
      .replace(/[（【]/g, " (")
      .replace(/[）】]/g, ") "),
  ).trim();

/** "The name, string, required": parts that are one type and one mark, wherever they stand among the others. */
function marksAmong(sentence: string, vocabulary: Vocabulary): OpeningMarks {
  const parts = partsOf(sentence, vocabulary);
  if (parts.length > MOST_PARTS) return { type: null, required: null };
  const types = parts.filter((part) => isType(part, vocabulary) && part === part.toLowerCase());
  const marks = parts.flatMap((part, at) => {
    const mark = vocabulary.requirementMark(part);
    return mark === null || isCondition(parts[at + 1] ?? "", vocabulary) ? [] : [mark];
  });
  const [type = null] = types.length === 1 && parts.length > 1 ? types : [];
  return { type, required: marks.length === 1 ? (marks[0] ?? null) : null };
}

/** A sentence of more parts than this lists something. */
const MOST_PARTS = 5;

/** What commas set off, and bars that stand between more than types. */
const partsOf = (clause: string, vocabulary: Vocabulary): string[] =>
  clause.split(/,|;\s/).flatMap((part) => {
    const barred = part.split(/\s\|\s/).map((text) => text.trim());
    return barred.every((text) => isType(text, vocabulary)) ? [part.trim()] : barred;
  });

const isCondition = (text: string, vocabulary: Vocabulary): boolean =>
  vocabulary.languages.some(({ facts }) => facts.condition.exec(text.replace(/^only /, ""))?.index === 0);

function firstMarks(opening: string, vocabulary: Vocabulary): OpeningMarks {
  let text = opening;
  let type: string | null = null;
  let required: OpeningMarks["required"] = null;
  const [whole = "", pair = ""] = /^(\S{1,30} \S{1,40}?)(?:[,:.]\s|$|\s(?=[^a-z\s]))/.exec(text) ?? [];
  const both = pairOfMarks(pair, vocabulary);
  if (both) {
    ({ type, required } = both);
    text = text.slice(whole.length).trimStart();
  }
  // "required (string - default: 3)"
  const [word = "", alone = ""] = /^([^\s(（]{2,20}) ?(?=[(（])/.exec(text) ?? [];
  const mark = alone === "" ? null : vocabulary.requirementMark(alone);
  if (mark !== null) {
    required = mark;
    text = text.slice(word.length);
  }
  for (;;) {
    // "{{<required>}}" is how a site generator is told to print the word
    const generated = /^\{\{\s{0,4}[<%]?\s{0,4}(\w+)\s{0,4}[>%]?\s{0,4}\}\}\s*/.exec(text);
    const [whole, clause] = generated ?? IN_BRACKETS.exec(text) ?? CLAUSE.exec(text) ?? [];
    if (whole === undefined || clause === undefined || whole === "") break;
    const marks = listInBrackets(whole, vocabulary) ?? marksIn(clause, /\s[-–—]+\s*$/.test(whole), vocabulary);
    if (marks === null || (marks.type !== null && type !== null)) break;
    type ??= marks.type;
    required ??= marks.required;
    text = text.slice(whole.length);
  }
  // "String (one of the three below)": what stands in the brackets says more than a mark
  const opened = type === null ? /^\w{3,20}(?=\s\()/.exec(text)?.[0] : undefined;
  return { type: opened !== undefined && isType(opened, vocabulary) ? opened : type, required };
}

/** "(array of Boat)": in brackets of its own it is no sentence. */
function listInBrackets(whole: string, vocabulary: Vocabulary): OpeningMarks | null {
  const inner = /^[(（]([^()（）]{1,60})[)）]/.exec(whole)?.[1]?.trim() ?? "";
  return parseTypeText(inner, vocabulary)?.kind === "array" ? { type: inner, required: null } : null;
}

/** "required string, the name of it": a type and whether it is required, in either order. */
function pairOfMarks(pair: string, vocabulary: Vocabulary): OpeningMarks | null {
  const words = pair.split(" ").map((word) => word.replace(/,$/, ""));
  const [required] = words.flatMap((word) => vocabulary.requirementMark(word) ?? []);
  const type = words.find((word) => isType(word, vocabulary));
  return words.length === 2 && required !== undefined && type !== undefined ? { type, required } : null;
}

/** The marks of a clause that is nothing but marks; null for any other. */
function marksIn(clause: string, isBetweenDashes: boolean, vocabulary: Vocabulary): OpeningMarks | null {
  let type: string | null = null;
  let required: OpeningMarks["required"] = null;
  const [first = "", ...others] = partsOf(clause, vocabulary);
  // "An array of objects, each with a name": no other words begin so
  if (others.length > 0 && isType(first, vocabulary) && parseTypeText(first, vocabulary)?.kind === "array")
    return { type: first, required };
  // "integer, default 10, at most 100"
  const isTyped =
    others.length > 0 && /^\S+$/.test(first) && first === first.toLowerCase() && isType(first, vocabulary);
  for (const part of [first, ...others]) {
    const mark = vocabulary.requirementMark(part);
    if (mark !== null) required = mark;
    else if (isType(part, vocabulary)) type ??= part;
    // "string representing an integer -": what stands between name and description is the type
    else if (isBetweenDashes && isType(part.split(" ")[0] ?? "", vocabulary)) type ??= part.split(" ")[0] ?? null;
    // "Integer, 1-100." is a type with what it may be
    else if (type !== null && /^\d{1,9} ?[-–~] ?\d{1,9}$/.test(part)) continue;
    else if (!vocabulary.isDefaultMark(part) || (type === null && required === null))
      return isTyped || (type !== null && required !== null) ? { type, required } : null;
  }
  return { type, required };
}

/** A word such as "time" or "JSON" may as well begin what is said of the field. */
export function isType(text: string, vocabulary: Vocabulary): boolean {
  return !isLooseType(text) && isCertain(parseTypeText(text, vocabulary));
}

/** "A list of the things that it has" names no type of things. */
function isCertain(type: TypeText | null): boolean {
  switch (type?.kind) {
    case "string":
    case "integer":
    case "number":
    case "boolean":
      return true;
    case "object":
      return type.name === null;
    case "array":
      return type.items === null || isCertain(type.items);
    case "map":
      return type.values === null || isCertain(type.values);
    case "union":
      return type.options.some(isCertain);
    default:
      return false;
  }
}
