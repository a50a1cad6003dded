/** What one sentence states of the field in whose row it stands, by the sentence forms of a language. */
import { trimmed } from "../../source/text.ts";
import type { Json, Keyword, TypeExpression } from "../../api-model/api-page.ts";
import type { FactKind, FactPattern, FactTopic } from "../../language/fact-language.ts";
import type { Language } from "../../language/language.ts";
import { makeFormFinder } from "./forms.ts";
import type { Sentence } from "./sentences.ts";
import { toNumber, toValue, toValues } from "./values.ts";

export interface StatedFact {
  readonly keyword: Keyword;
  /** null: another value than what is stated elsewhere. */
  readonly value: Json | null;
  /** Holds under a condition only: it contradicts an unconditional fact and is none itself. */
  readonly conditional: boolean;
}

export interface Subject {
  readonly name: string;
  readonly type: TypeExpression | null;
}

/** These hold of the field even where the sentence has a condition: a value that is null sometimes is allowed to be null. */
const UNDER_CONDITIONS: ReadonlySet<FactKind> = new Set(["required-if", "also", "nullable", "deprecated", "read-only"]);

/** Speak against what another sentence states, wherever they stand. */
const OTHERWISE: ReadonlySet<FactKind> = new Set(["other-format", "other-values"]);

/** What a loose sentence ("generally", "and so on") still states. */
const WHEN_LOOSE: ReadonlySet<FactKind> = new Set([
  "required-if",
  "nullable",
  "deprecated",
  "read-only",
  "default",
  "format",
  "other-format",
  "other-values",
  "other-range",
]);

const formsIn = makeFormFinder(() => true);

export function sentenceFacts(sentence: Sentence, topic: FactTopic, field: Subject, language: Language): StatedFact[] {
  if (!language.facts.script.test(sentence.text)) return [];
  const taken = new Set<FactKind>();
  const isLoose = language.facts.loose.test(sentence.text);
  return formsIn(sentence.text, language).flatMap(([pattern, match]): StatedFact[] => {
    const { fact } = pattern;
    if (taken.has(fact) || (pattern.under !== undefined && pattern.under !== topic)) return [];
    if (isLoose && !WHEN_LOOSE.has(fact)) return [];
    if (!isAboutField(match, sentence.text, field, language)) return [];
    if (fact === "other-range" && sentence.holds !== "conditional") return [];
    // "Boxes of glass default to SLOW; all others default to FAST." gives each case its own
    if (fact === "default" && statesAnother(pattern.pattern, match, sentence.text)) return [];
    const conditional = OTHERWISE.has(fact) || !holds(sentence, fact, match, field, language);
    const facts = read(pattern, match, field.type, language);
    // several forms may tell of values beside one range
    if (facts.length > 0 && fact !== "also") taken.add(fact);
    return facts.map(([keyword, value]) => ({
      keyword,
      value,
      conditional: conditional && !UNDER_CONDITIONS.has(fact),
    }));
  });
}

/** Whether the same form finds another value further on in the sentence. */
function statesAnother(pattern: RegExp, { index, 0: words, groups }: RegExpExecArray, sentence: string): boolean {
  const next = pattern.exec(sentence.slice(index + words.length));
  return next !== null && next.groups?.["value"] !== groups?.["value"];
}

/**
 * A default is for where no value is given, and one that is told behind a condition still is the default. What stands before
 * "…, without it the default is X" holds in every case.
 */
function holds(
  sentence: Sentence,
  fact: FactKind,
  match: RegExpExecArray,
  field: Subject,
  language: Language,
): boolean {
  if (sentence.holds === "always") return true;
  if (sentence.holds === "carried") return fact === "default";
  const absence = sentence.holds === "absence" ? language.facts.absence.exec(sentence.text) : null;
  if (!absence) return false;
  return fact === "default"
    ? isOwn(absence.groups?.["subject"] ?? "", field, language)
    : match.index + match[0].length <= absence.index;
}

type Keywords = (readonly [Keyword, Json])[];

function read(pattern: FactPattern, match: RegExpExecArray, type: TypeExpression | null, language: Language): Keywords {
  const group = (name: string): string => match.groups?.[name] ?? "";
  const number = (name: string): number | null => toNumber(group(name));
  switch (pattern.fact) {
    case "const":
      return one("const", toValue(group("value"), type, language));
    case "default":
      return one(
        "default",
        language.facts.noDefault.test(group("value").replaceAll('"', ""))
          ? null
          : toValue(group("value"), type, language),
      );
    case "enum":
      return type?.kind === "boolean" ? [] : one("enum", toValues(group("values"), type, language));
    case "length":
      return between(number("low"), number("high"), (low, high) => [
        ...length(type, "min", low),
        ...length(type, "max", high),
      ]);
    case "min-length":
      return length(type, "min", number("value"));
    case "max-length":
      return length(type, "max", number("value"));
    case "items":
      return between(number("low"), number("high"), (low, high) => [
        ...count(type, "min", low),
        ...count(type, "max", high),
      ]);
    case "min-items":
      return count(type, "min", number("value"));
    case "max-items":
      return count(type, "max", number("value"));
    case "range":
      return isNumeric(type)
        ? between(number("low"), number("high"), (low, high) => [
            ["minimum", low],
            ["maximum", high],
          ])
        : [];
    case "minimum":
    case "maximum":
      return isNumeric(type)
        ? one(pattern.fact, group("values") === "" ? number("value") : greatest(group("values"), language))
        : [];
    case "above":
      return isNumeric(type) ? one("exclusiveMinimum", number("value")) : [];
    case "generated-minimum":
    case "generated-maximum":
      return generated(type, pattern.fact === "generated-minimum" ? "min" : "max", number("value"));
    case "generated-min-length":
      return countOf(type, "min", number("value"));
    case "generated-max-length":
      return countOf(type, "max", number("value"));
    case "multiple-of":
      return isNumeric(type) ? one("multipleOf", number("value")) : [];
    case "also":
      return isNumeric(type) ? one("also", everyValue(pattern.pattern, match.input)) : [];
    case "format":
      return (type === null || type.kind === "string") && pattern.format !== undefined
        ? [["format", pattern.format]]
        : [];
    case "other-format":
      return [["format", null]];
    case "other-values":
      return [["enum", null]];
    case "other-range":
      return [
        ["minimum", number("low")],
        ["maximum", number("high")],
      ];
    case "nullable":
      return [["nullable", true]];
    case "read-only":
      return [["readOnly", true]];
    case "deprecated":
      return [["deprecated", true]];
    case "required-if":
      return [["condition", (group("condition") || match[0]).trim()]];
    case "enum-label":
    case "branch":
      return [];
  }
}

/** "0 means none and -1 means all": what a form says again and again of one field. */
const everyValue = ({ source, flags }: RegExp, sentence: string): readonly number[] =>
  [...sentence.matchAll(new RegExp(source, `${flags}g`))]
    .map(({ groups }) => toNumber(groups?.["value"] ?? ""))
    .filter((value) => value !== null);

const one = (keyword: Keyword, value: Json | null): Keywords => (value === null ? [] : [[keyword, value]]);
const isNumeric = (type: TypeExpression | null): boolean => type?.kind === "integer" || type?.kind === "number";

/** Both ends of a range in order, or nothing: "5 to 3" was read from something else. */
function between(low: number | null, high: number | null, make: (low: number, high: number) => Keywords): Keywords {
  return low === null || high === null || low > high ? [] : make(low, high);
}

/** A length is of a string; what a list's sentence says of lengths is about its elements. */
function length(type: TypeExpression | null, end: "min" | "max", value: number | null): Keywords {
  if (value === null || value < 0 || !Number.isInteger(value)) return [];
  return type === null || type.kind === "string" ? [[end === "min" ? "minLength" : "maxLength", value]] : [];
}

function count(type: TypeExpression | null, end: "min" | "max", value: number | null): Keywords {
  if (value === null || value < 0 || !Number.isInteger(value)) return [];
  return type?.kind === "array" ? [[end === "min" ? "minItems" : "maxItems", value]] : [];
}

/** Generators write "Minimum" for every type: of a number it is one, of a string it is the length, of a list the count. */
function generated(type: TypeExpression | null, end: "min" | "max", value: number | null): Keywords {
  if (isNumeric(type)) return one(end === "min" ? "minimum" : "maximum", value);
  return type?.kind === "array" ? count(type, end, value) : length(type, end, value);
}

/** A list of texts may mean the length of each; of any other list only the count is a length. */
function countOf(type: TypeExpression | null, end: "min" | "max", value: number | null): Keywords {
  return type?.kind === "array" && type.items !== null && type.items.kind !== "string"
    ? count(type, end, value)
    : length(type, end, value);
}

/** "the maximum is 1826 or 1827": whichever it is, no more than the greater. */
function greatest(text: string, language: Language): number | null {
  const numbers = text.split(language.facts.separators).map(toNumber);
  return numbers.includes(null) ? null : Math.max(...numbers.filter((number) => number !== null));
}

function isAboutField(match: RegExpExecArray, sentence: string, field: Subject, language: Language): boolean {
  const subject = match.groups?.["subject"] ?? "";
  if (!isOwn(subject, field, language)) return false;
  const others = (sentence.slice(0, match.index).match(/[A-Za-z]\w*/g) ?? []).filter((word) =>
    /_|[a-z\d][A-Z]/.test(word.slice(1)),
  );
  return !language.facts.back.test(subject.trim()) || others.every((name) => name === field.name);
}

/** Whether a sentence speaks of the field itself: says so, names it, or names nothing. */
export function isOwn(subject: string, { name }: Subject, language: Language): boolean {
  const words = trimmed(subject, " \t\n,\"'(", " \t\n,\"')");
  if (words === "" || language.facts.own.test(words)) return true;
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z\d]/g, "");
  const [field, spoken] = [plain(name), plain(words)];
  if (spoken !== "" && (spoken === field || field.endsWith(spoken))) return true;
  // "Both vip_subnet_cidr_id and vip_address are …"
  if (/[_A-Z\d-]/.test(name) && words.split(/[\s,"]+/).includes(name)) return true;
  const parts = words
    .toLowerCase()
    .replace(/^(?:(?:the|an?|this|each|every|its|tag|parameter|specified)\s+)+/, "")
    .split(/[\s-]+/);
  // "The password" in the row adminPass, "the domain name" in the row domain
  return parts.length <= 2 && parts.some((part) => part.length > 3 && field.includes(part.slice(0, 4)));
}
